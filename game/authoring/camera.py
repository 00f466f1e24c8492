"""The game without a window, for pictures of its screens."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pygame

from game.options import Options
from game.platform import native
from game.presentation.context import Context
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.system.title import TitleScreen
from game.start import build_app
from game.ui.canvas import canvas_size
from game.ui.commands import Reset

FRAME = 1 / 60
LONGEST = 1200
"""Frames that a screen may take to come to rest."""


class Camera:
    """Shows screens of the real game and keeps what a player would see. `context` is the game's own."""

    def __init__(self, options: Options) -> None:
        """Open the game at its title; saves go into a folder that nobody keeps."""
        for driver in ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER"):
            os.environ.setdefault(driver, "dummy")
        pygame.display.init()
        pygame.font.init()
        self._folder = tempfile.TemporaryDirectory()
        surface = pygame.display.set_mode(canvas_size(options.size or (0, 0), options.orientation))
        self.app = build_app(native.host(Path(self._folder.name)), surface, options)
        self.settle()
        if not isinstance(self.app.top, TitleScreen):
            raise TypeError("the game does not open at its title")
        self.context: Context = self.app.top.context

    def close(self) -> None:
        """Throw the saves away."""
        self._folder.cleanup()

    def settle(self) -> None:
        """Run frames until nothing moves or loads; raises what the game caught."""
        for _ in range(LONGEST):
            self.app.step([], FRAME)
            if self.app.error is not None:
                raise self.app.error
            if self.app.transition is None and not self.app.kit.art.is_busy and not self.app.top.motion.busy:
                break
        self.app.step([], FRAME)

    def show(self, *screens: GameScreen) -> None:
        """Show screens on each other, the last on top, and wait until they stand."""
        self.run(Reset(screens))

    def run(self, command: GameCommand) -> None:
        """Do what a screen would ask for, and wait until it is done."""
        self.app.run(command)
        self.settle()

    def shoot(self, path: Path) -> Path:
        """Return the path after writing a PNG of what is shown to it, in folders that are made if need be."""
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.app.surface, path)
        return path
