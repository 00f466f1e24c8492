"""How large the game is as one file for a stick, and how long it takes from the double click to the first frame."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from game.authoring.bench_browser import visit
from game.authoring.bench_chromium import CHROMIUM, not_taken
from game.authoring.bench_figures import Figure, median
from game.authoring.web.build import build
from game.authoring.web.command import chosen
from game.authoring.web.left_out import without_unused
from game.authoring.web.places import BuildError
from game.authoring.web.serve import server
from game.authoring.web.single import single_file

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LOADS: Final = 5
MEGABYTE: Final = 1_000_000
NAMES: Final = (
    ("one file for a stick", "MB", 12, 9),
    ("its first frame after a double click, of the served page's", "x", 1.5, 1.15),
)


def single() -> list[Figure]:
    """Return both figures; not taken where there is no Chromium or no runtime."""
    program = shutil.which("chromium")
    if program is None:
        return not_taken(NAMES, "no chromium")
    try:
        from playwright.sync_api import sync_playwright

        runtime = without_unused(chosen(None, to_serve=True))
        with TemporaryDirectory(prefix="model-citizen-bench-") as below, sync_playwright() as playwright:
            built = build(runtime, Path(below) / "web")
            file = Path(below) / "model-citizen.html"
            file.write_bytes(single_file(built, runtime))
            chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM)
            try:
                with server(built.folder, 0) as running:
                    threading.Thread(target=running.serve_forever, daemon=True).start()
                    started = _starting(chromium, file.as_uri(), f"http://127.0.0.1:{running.server_address[1]}/")
                    running.shutdown()
            finally:
                chromium.close()
            return [Figure(*NAMES[0], file.stat().st_size / MEGABYTE, beside=runtime.name), started]
    except (BuildError, ImportError) as error:
        return not_taken(NAMES, str(error))


def _starting(chromium: Browser, stick: str, served: str) -> Figure:
    """Return how many times as long the file takes as the page from a server on this machine."""
    ratios, taken = [], []
    for _ in range(LOADS):  # in turn, so that whatever else the machine does slows both
        with visit(chromium, served) as (_, plain):
            pass
        with visit(chromium, stick) as (_, seconds):
            pass
        ratios.append(seconds / plain)
        taken.append((seconds, plain))
    beside = f"{median([one for one, _ in taken]):.1f} s and {median([other for _, other in taken]):.1f} s"
    return Figure(*NAMES[1], median(ratios), max(ratios), beside)
