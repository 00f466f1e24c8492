# /// script
# dependencies = ["pygame-ce"]
# ///
"""The browser's entry, staged as main.py beside the package `game`."""

import asyncio
import traceback
from collections.abc import Iterable

import pygame

from game.platform import web


class Word:
    """One filled screen and a word, and keys that change it."""

    def __init__(self, screen: pygame.Surface) -> None:
        """Return it, with its first frame due."""
        self.screen = screen
        self.colours = ["#FBF3E3", "#D3E6D2"]
        self.word = pygame.font.Font(None, 96).render("Linden", True, "#22332F")
        self.stale = True
        self.running = True

    def step(self, events: Iterable[pygame.Event], _dt: float) -> bool:
        """Return whether something was drawn."""
        if any(event.type == pygame.KEYDOWN for event in events):
            self.colours.reverse()
            self.stale = True
        if not self.stale:
            return False
        self.stale = False
        self.screen.fill(self.colours[0])
        self.screen.blit(self.word, (100, 100))
        return True


async def play(page: web.WebPage) -> None:
    """Nothing, once the game is over: a frame is drawn where something changed, and the browser breathes between."""
    pygame.display.init()
    pygame.font.init()
    size = page.canvas_size(page.wishes().get("orientation", ""))
    app = Word(pygame.display.set_mode(size))
    clock = pygame.time.Clock()
    shown = False
    while app.running:
        if app.step(pygame.event.get(), clock.tick() / 1000):
            pygame.display.flip()
            if not shown:
                shown = True
                page.set_state("ready")
        await asyncio.sleep(0)


async def main() -> None:
    """Nothing; whatever breaks is shown on the page with the code that brings the player back."""
    page = web.page()
    try:
        await play(page)
    except Exception:  # noqa: BLE001 - a frozen canvas tells a player nothing
        page.fail(traceback.format_exc(), "")


asyncio.run(main())
