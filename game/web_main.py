# /// script
# requires-python = ">=3.11"
# dependencies = ["pygame-ce"]
# ///
"""The browser's entry, staged as main.py beside the package `game`."""

import asyncio
import platform
from typing import Any

import pygame


async def main() -> None:
    """Nothing; one filled screen and a word, and a key that changes it."""
    page: Any = getattr(platform, "window", None)
    pygame.init()
    screen = pygame.display.set_mode((1280, 720))
    word = pygame.font.Font(None, 96).render("Linden", True, "#22332F")
    colours = ["#FBF3E3", "#D3E6D2"]
    screen.fill(colours[0])
    screen.blit(word, (100, 100))
    pygame.display.flip()
    await asyncio.sleep(0)
    page.mc.say_state("ready")
    while True:
        for event in pygame.event.get():
            if event.type == pygame.KEYDOWN:
                colours.reverse()
                screen.fill(colours[0])
                screen.blit(word, (100, 100))
                pygame.display.flip()
        await asyncio.sleep(0)


asyncio.run(main())
