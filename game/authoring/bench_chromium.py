"""Chromium for measuring, beside the game and a bare page on the same runtime."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from game.authoring.bench_figures import Figure
from game.authoring.bench_pages import pages
from game.authoring.web.places import BuildError

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Without --disable-gpu a browser that nobody sees draws by software GL, at frame rates that waver.
CHROMIUM: Final = ["--disable-gpu", "--no-sandbox", "--disable-background-networking", "--disable-component-update"]
Named: TypeAlias = tuple[str, str, float, float]
"""A figure before it is taken: its name, its unit, what it must be and what it should be."""


def in_chromium(names: Sequence[Named], take: Callable[[Browser, str, str], list[Figure]]) -> list[Figure]:
    """Return the figures that `take` has of a browser and of the addresses of game and bare page.

    Where there is no Chromium or no runtime, all that are named are without values.
    """
    program = shutil.which("chromium")
    if program is None:
        return not_taken(names, "no chromium")
    try:
        from playwright.sync_api import sync_playwright

        with pages() as (game, bare), sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM)
            try:
                return take(chromium, game, bare)
            finally:
                chromium.close()
    except (BuildError, ImportError) as error:
        return not_taken(names, str(error))


def not_taken(names: Sequence[Named], why: str) -> list[Figure]:
    """Return figures without values, and why they have none."""
    return [
        Figure(name, unit, must, aim, None, beside=why, is_more_better=aim > must) for name, unit, must, aim in names
    ]
