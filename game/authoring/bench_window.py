"""How long a frame takes in the window, how soon the first one and a level are there, and whether memory grows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.bench_figures import Figure, median, percentile
from game.authoring.web.places import ROOT

if TYPE_CHECKING:
    from game.app import App
    from game.authoring.bench_player import Player

FRAMES = 6000
STARTS = 7
GAMES = 200
WARM_GAMES = 20
LEVELS = 21
NO_LEVEL = 99
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
    return [steps(), first_frame(), level(), memory()]


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


def level() -> Figure:
    """Return how long the next level takes from the press to its first frame: rules, save, page and pictures."""
    found = measured("levels")
    beside = f"longest {found['longest']:.0f}, {LEVELS} levels, motions left out"
    return Figure("next level, window", "ms", 150, 75, found["median"], found["p95"], beside)


def memory() -> Figure:
    """Return by how much the process grows over many games through the screens."""
    found = measured("memory")
    beside = f"from {found['before'] / 1e6:.1f} to {found['after'] / 1e6:.1f} MB after {WARM_GAMES} games to warm up"
    growth = 100 * (found["after"] / found["before"] - 1)
    return Figure(f"memory over {GAMES} games", "%", 5, 1, growth, None, beside)


def measure(what: str) -> dict[str, float]:
    """Return what is measured in this process: "steps", "levels" or "memory"."""
    from game.authoring.bench_player import Player

    in_motion = what == "steps"
    app = quiet_app("museum" if what == "memory" else "home", "full" if in_motion else "reduced")
    player = Player(5, patience=3 if in_motion else 1)
    if what == "levels":
        times = level_times(app, player)
        return {"median": median(times), "p95": percentile(times, 95), "longest": max(times)}
    if in_motion:
        times = [timed_step(app, player, 1 / 60) for _ in range(FRAMES)]
        return {"median": median(times), "p95": percentile(times, 95), "longest": max(times)}
    before = 0
    while player.endings < WARM_GAMES + GAMES:
        timed_step(app, player, 0.1)
        # the first games fill what is kept for good: only what grows after them would grow for ever
        if not before and player.endings >= WARM_GAMES:
            before = resident()
    return {"before": before, "after": resident()}


def quiet_app(edition: str, motion: str) -> App:
    """Return the native game in an edition, drawing to a window that nobody sees."""
    import pygame

    from game.options import Options
    from game.platform import native
    from game.start import build_app

    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(SIZE)
    return build_app(native.host(), surface, Options(seed=5, edition=edition, motion=motion))


def timed_step(app: App, player: Player, seconds: float) -> float:
    """Return the milliseconds that the next frame takes, which shows so many seconds; raises what went wrong in it."""
    events = player.events(app) if app.stack.screens else []
    start = time.perf_counter()
    app.step(events, seconds)
    taken = (time.perf_counter() - start) * 1000
    if app.error is not None:
        raise app.error
    return taken


def level_times(app: App, player: Player) -> list[float]:
    """Return the milliseconds of work from each press that leads into a next level to the first frame of its page."""
    times: list[float] = []
    before, frames, loading = level_index(app), app.frames_drawn, 0.0
    while len(times) < LEVELS:
        taken = timed_step(app, player, 0.1)
        now = level_index(app)
        if now > before or loading:
            loading += taken
        before = now
        if loading and app.frames_drawn > frames:
            times.append(loading)
            loading = 0.0
        frames = app.frames_drawn
    return times


def level_index(app: App) -> int:
    """Return the level of the run that is played, or NO_LEVEL."""
    session = app.navigator.context.current_session
    return session.state.level if session else NO_LEVEL


def resident() -> int:
    """Return the bytes of memory that this process holds, after a collection; Linux only."""
    import gc

    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    json.dump(measure(sys.argv[1]), sys.stdout)
