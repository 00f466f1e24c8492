# /// script
# dependencies = ["pygame-ce"]
# ///
"""The browser's entry, staged as main.py beside the package `game`."""

import asyncio
import gc
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pygame

from game.app import App
from game.options import WATCH, Choices, Options, from_address
from game.platform import web
from game.platform.placing import inward
from game.start import canvas_of, exhibit, known_choices, open_app, rest, surface_of
from game.ui.fine import Kind, in_pixels

LOADING_SLICE = 0.1
"""Seconds of loading between two looks of the browser at its own business."""
QUIET_SLICE = 0.008
"""The same while the player already sees the game, and something moves."""
STILL_SLICE = 0.03
"""The same while nothing moves: a press waits no longer than for two frames."""
BREATH = 0.3
"""Seconds after the first frame in which the page has the processor to itself: to show it, and to take the press."""


@dataclass(frozen=True, slots=True)
class Display:
    """The canvas, and the surface that the page shows: another one only if the canvas is fine."""

    canvas: pygame.Surface
    shown: pygame.Surface

    def events(self) -> list[pygame.Event]:
        """Return what happened since the last call, with places of the canvas."""
        if self.canvas is self.shown:
            return pygame.event.get()
        return [inward(event, self.canvas.get_size(), self.shown.get_size()) for event in pygame.event.get()]

    def show(self) -> None:
        """Bring the canvas to the page."""
        if self.canvas is not self.shown:
            self.shown.blit(self.canvas, (0, 0))
        pygame.display.flip()


def displayed(size: tuple[int, int], kind: Kind) -> Display:
    """Return a canvas of a size and kind, shown on the page."""
    # once and for all: pygbag's set_mode ignores every flag and tells of no resizing; the page scales the canvas
    if kind is pygame.Surface:
        shown = pygame.display.set_mode(size)
        return Display(shown, shown)
    shown = pygame.display.set_mode(in_pixels((0, 0, *size)).size)
    return Display(kind(size), shown)


def opened(page: web.WebPage) -> tuple[App, Display]:
    """Return the game on a canvas of the window's shape, with what the address asks for."""
    pygame.display.init()
    pygame.font.init()
    choices = known_choices()
    options, left_out = from_address(page.wishes(), choices)
    if (file := page.exhibit()) is not None:
        options = exhibited(page, options, file, choices)
    window = page.window_size()
    display = displayed(canvas_of(options, window), surface_of(options, window))
    page.progress("content", 0.1)
    app = open_app(web.host(page), display.canvas, options, left_out)
    page.text_scale(app.settings.text_scale)
    if options.code and options.mode != WATCH:  # a run that is watched is kept nowhere, and a reload begins it again
        page.forget_code()
    return app, display


def exhibited(page: web.WebPage, options: Options, file: str, choices: Choices) -> Options:
    """Return the options of an exhibit, by its file. Raises KioskError, which the page then tells already."""
    try:
        return replace(options, kiosk=exhibit(file, choices))
    except ValueError as error:
        page.fail(str(error), "", "exhibit")
        raise


async def load(app: App, page: web.WebPage, display: Display) -> None:
    """Return when the first frame is drawn behind the Start button."""
    steps = 0
    while True:
        until = time.perf_counter() + LOADING_SLICE
        while time.perf_counter() < until:
            steps += 1
            if app.step((), 0.0):
                display.show()
                page.set_state("error" if app.error else "ready")
                return
        page.progress("art", steps / (steps + 8))
        await asyncio.sleep(0)


def load_quietly(parts: Iterator[None], seconds: float) -> bool:
    """Load some of what the title did without, for so many seconds; return whether more is left."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        try:
            next(parts)
        except StopIteration:
            gc.freeze()
            return False
    return True


async def play(app: App, page: web.WebPage, display: Display, parts: Iterator[None]) -> None:
    """Return when the game is over: a frame goes out where something was drawn, and the browser breathes between."""
    is_more, begins = True, time.perf_counter() + BREATH
    told = app.settings
    clock = pygame.time.Clock()
    step: Callable[..., bool] = app.step
    while app.running:
        drawn = step(display.events(), clock.tick() / 1000)
        if drawn:
            display.show()
        if app.settings is not told:
            told = app.settings
            page.text_scale(told.text_scale)
        if is_more and time.perf_counter() >= begins:
            is_more = load_quietly(parts, QUIET_SLICE if drawn else STILL_SLICE)
        await asyncio.sleep(0)


async def main() -> None:
    """Return when all is over; what breaks is shown on the page with the code that brings the player back."""
    page = web.page()
    app = None
    try:
        await asyncio.sleep(0)
        while page.awaits_settings():  # noqa: ASYNC110 - no event crosses from the page
            await asyncio.sleep(0)
        app, display = opened(page)
        await load(app, page, display)
        await play(app, page, display, rest(app.navigator))
    except Exception:  # noqa: BLE001 - a frozen canvas tells a player nothing
        page.fail(traceback.format_exc(), app.navigator.resume_code() if app else "")


asyncio.run(main())
