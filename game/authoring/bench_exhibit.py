"""How long a frame of an exhibit takes on the screens of museums: App.step, and showing what it drew."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Final

from game.authoring.bench_browser import played, visit
from game.authoring.bench_chromium import in_chromium
from game.authoring.bench_figures import Figure, percentile
from game.authoring.bench_window import headless, timed_step
from game.authoring.web.places import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

FRAMES: Final = 3000
TO_LOAD: Final = 5
SCREENS: Final = ((1080, 1920), (1920, 1080), (3840, 2160))


SECONDS: Final = 40
IN_CHROMIUM: Final = tuple((f"App.step p95, exhibit at {w}x{h}, Chromium", "ms", 16.0, 8.0) for w, h in SCREENS)


def exhibit() -> list[Figure]:
    """Return two figures for each screen, taken in processes of their own, and one for each in Chromium."""
    in_windows = [figure for screen in SCREENS for figure in on_screen(*screen)]
    return [*in_windows, *in_chromium(IN_CHROMIUM, in_browser)]


def in_browser(chromium: Browser, game: str, bare: str) -> list[Figure]:
    """Return the time of App.step on each screen in a browser, without the first seconds, in which it loads."""
    del bare
    found = []
    for name, (width, height) in zip(IN_CHROMIUM, SCREENS, strict=True):
        with visit(chromium, f"{game}?kiosk", partial(as_large, width, height)) as (page, _):
            page.wait_for_timeout(TO_LOAD * 1000)
            rate, times = played(page, SECONDS)
        p95 = percentile(times, 95)
        found.append(Figure(*name, p95, p95, f"longest {max(times):.0f}, {rate:.0f} frames/s"))
    return found


def as_large(width: int, height: int, _: BrowserContext, page: Page) -> None:
    """Give a page a screen of so many pixels."""
    page.set_viewport_size({"width": width, "height": height})


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
