"""A player who hears: what the sound device was given, frame by frame."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pygame
import pytest

from game.options import Options
from tests.ui.driver import FRAME
from tests.ui.game_driver import GameDriver


@dataclass(frozen=True)
class Heard:
    """A sound: its name, the frame it sounded in, whether that was the frame of a press, and the page after it."""

    name: str
    frame: int
    pressed: bool
    page: str


class HearingPlayer(GameDriver):
    """Plays the game and keeps what sounded."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, options: Options, *, portrait: bool = False
    ) -> None:
        """Return a player whose sound device is a list; what lies under everything is in `beds` while it lies there."""
        self.heard: list[Heard] = []
        self.beds: list[str] = []
        self.frames = 0
        self._started: list[str] = []
        started, beds = self._started, self.beds

        class Lying:
            def __init__(self, name: str) -> None:
                self.name = name
                beds.append(name)

            def fadeout(self, _: int) -> None:
                beds.remove(self.name)

        class Recorded:
            def __init__(self, path: Path) -> None:
                self.name = path.stem

            def set_volume(self, _: float) -> None:
                pass

            def play(self, loops: int = 0, fade_ms: int = 0) -> Lying | None:
                if loops:
                    assert fade_ms
                    return Lying(self.name)
                started.append(self.name)
                return None

        monkeypatch.setattr(pygame.mixer, "Sound", Recorded)
        super().__init__(folder, options, portrait=portrait)
        self.app.kit.sounds.wake()

    def frame(self, *events: pygame.Event, dt: float = FRAME) -> bool:
        """Run one frame and keep what sounded in it."""
        pressed = any(event.type in {pygame.MOUSEBUTTONUP, pygame.KEYDOWN, pygame.FINGERUP} for event in events)
        drawn = super().frame(*events, dt=dt)
        self.frames += 1
        self.heard += [Heard(name, self.frames, pressed, self.screen.name) for name in self._started]
        self._started.clear()
        return drawn

    def names(self) -> list[str]:
        """Return the names of what sounded since the last call."""
        names = [sound.name for sound in self.heard]
        self.heard.clear()
        return names
