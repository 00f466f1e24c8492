"""How long a frame takes in the window, how soon the first one is there, and whether memory grows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from game.authoring.bench_figures import Figure, median, percentile
from game.authoring.web.places import ROOT

FRAMES = 6000
STARTS = 7
GAMES = 200
WARM_GAMES = 20
SIZE = (1280, 720)
FIRST_FRAME = """
import sys
from game.platform import native
def first(step, is_running, canvas):
    while is_running() and not step([], 0.016):
        pass
    sys.exit(0)
native.run = first
from game.__main__ import main
sys.exit(main(["--seed", "5"]))
"""


def headless() -> dict[str, str]:
    """Return the environment of a game without a window, a speaker or a past."""
    folder = tempfile.mkdtemp(prefix="model-citizen-bench-")
    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    return {**os.environ, **quiet, "MODEL_CITIZEN_DATA": folder}


def window() -> list[Figure]:
    """Return the figures of the native game, each taken in a process of its own."""
    return [steps(), first_frame(), memory()]


def measured(what: str) -> dict[str, float]:
    """Return what this module measures in a process of its own."""
    command = [sys.executable, "-m", "game.authoring.bench_window", what]
    done = subprocess.run(command, cwd=ROOT, env=headless(), check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def steps() -> Figure:
    """Return the time of App.step, playing with all motion on."""
    found = measured("steps")
    beside = f"median {found['median']:.2f}, longest {found['longest']:.0f}, {FRAMES} frames"
    return Figure("App.step p95, window", "ms", 4, 2, found["p95"], found["p95"], beside)


def first_frame() -> Figure:
    """Return how long `python -m game` takes to its first frame."""
    times = []
    environment = headless()
    for _ in range(STARTS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", FIRST_FRAME], cwd=ROOT, env=environment, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return Figure("python -m game to first frame", "s", 1.5, 0.6, median(times), max(times), f"{STARTS} starts")


def memory() -> Figure:
    """Return by how much the process grows over many games through the screens."""
    found = measured("memory")
    beside = f"from {found['before'] / 1e6:.1f} to {found['after'] / 1e6:.1f} MB after {WARM_GAMES} games to warm up"
    growth = 100 * (found["after"] / found["before"] - 1)
    return Figure(f"memory over {GAMES} games", "%", 5, 1, growth, None, beside)


def measure(what: str) -> dict[str, float]:
    """Return what is measured in this process: "steps" or "memory"."""
    import pygame

    from game.authoring.bench_player import Player
    from game.options import Options
    from game.platform import native
    from game.start import build_app

    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(SIZE)
    is_steps = what == "steps"
    options = Options(seed=5, edition="home" if is_steps else "museum", motion="full" if is_steps else "reduced")
    app = build_app(native.host(), surface, options)
    player = Player(5, patience=3 if is_steps else 1)
    times: list[float] = []
    before = 0
    while (len(times) < FRAMES) if is_steps else (player.endings < WARM_GAMES + GAMES):
        events = player.events(app) if app.stack.screens else []
        start = time.perf_counter()
        app.step(events, 1 / 60 if is_steps else 0.1)
        if is_steps:
            times.append((time.perf_counter() - start) * 1000)
        if app.error is not None:
            raise app.error
        # the first games fill what is kept for good: only what grows after them would grow for ever
        if not before and player.endings >= WARM_GAMES:
            before = resident()
    if is_steps:
        return {"median": median(times), "p95": percentile(times, 95), "longest": max(times)}
    return {"before": before, "after": resident()}


def resident() -> int:
    """Return the bytes of memory that this process holds, after a collection; Linux only."""
    import gc

    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    json.dump(measure(sys.argv[1]), sys.stdout)
