"""The pages that are measured in a browser: the game's own, and a bare one on the same page and runtime."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from game.authoring.web.build import build
from game.authoring.web.command import chosen
from game.authoring.web.compress import lay_beside
from game.authoring.web.left_out import without_unused
from game.authoring.web.serve import server

BARE = b"""
import asyncio
import pygame
from platform import window

async def main():
    pygame.display.init()
    screen = pygame.display.set_mode((1280, 720))
    screen.fill("#123456")
    pygame.display.flip()
    window.mc.say_state("ready")
    frames = 0
    while True:
        pygame.event.get()
        frames += 1
        screen.fill("#123456" if frames % 2 else "#654321")
        pygame.display.flip()
        window.bareFrames = frames
        await asyncio.sleep(0)

asyncio.run(main())
"""


@contextmanager
def pages() -> Iterator[tuple[str, str]]:
    """Yield the addresses of the game and of the bare page, built and served for as long as they are needed.

    Raises BuildError where there is no runtime to copy in.
    """
    runtime = without_unused(chosen(None, to_serve=True))
    with TemporaryDirectory(prefix="model-citizen-bench-") as below:
        folder = Path(below)
        for built in (build(runtime, folder / "game"), build(runtime, folder / "bare", {"main.py": BARE})):
            lay_beside(built.folder, list(built.sizes))  # as a good host sends them: a slow network is played, too
        with server(folder, 0) as running:
            threading.Thread(target=running.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{running.server_address[1]}/"
            yield f"{address}game/", f"{address}bare/"
            running.shutdown()
