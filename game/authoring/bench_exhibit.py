"""How long a frame of an exhibit takes on the screens of museums: App.step, and showing what it drew."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Final

from game.authoring.bench_figures import Figure, percentile
from game.authoring.bench_window import headless, timed_step
from game.authoring.web.places import ROOT

FRAMES: Final = 3000
SCREENS: Final = ((1080, 1920), (1920, 1080), (3840, 2160))


def exhibit() -> list[Figure]:
    """Return two figures for each screen, taken in processes of their own."""
    return [figure for screen in SCREENS for figure in on_screen(*screen)]


def on_screen(width: int, height: int) -> list[Figure]:
    """Return the time of App.step, and of bringing its picture to a screen of so many pixels."""
    command = [sys.executable, "-m", "game.authoring.bench_exhibit", str(width), str(height)]
    done = subprocess.run(command, cwd=ROOT, env=headless(), check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    beside = f"longest {found['longest']:.0f}, {FRAMES} frames"
    name = f"exhibit at {width}x{height}"
    return [
        Figure(f"App.step p95, {name}", "ms", 16, 8, found["step"], found["step"], beside),
        Figure(f"picture to screen p95, {name}", "ms", 16, 8, found["show"], found["show"], ""),
    ]


def measure(width: int, height: int) -> dict[str, float]:
    """Return the 95th percentiles of a visitor's frames, in milliseconds."""
    import pygame

    from game.authoring.bench_player import Player
    from game.kiosk.settings import KioskSettings
    from game.options import Options
    from game.platform import native
    from game.start import build_app, canvas_of, surface_of

    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((width, height))
    options = Options(kiosk=KioskSettings(resolution=(width, height)))
    canvas = surface_of(options, (width, height))(canvas_of(options, (width, height)))
    app = build_app(native.host(), canvas, options)
    player, steps, shows = Player(5), [], []
    for _ in range(FRAMES):
        drawn = app.frames_drawn
        steps.append(timed_step(app, player, 1 / 60))
        if app.frames_drawn > drawn:
            start = time.perf_counter()
            native.show(canvas)
            shows.append((time.perf_counter() - start) * 1000)
    return {"step": percentile(steps, 95), "longest": max(steps), "show": percentile(shows, 95)}


if __name__ == "__main__":
    json.dump(measure(int(sys.argv[1]), int(sys.argv[2])), sys.stdout)
