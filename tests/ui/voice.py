"""A voice for tests: what an exhibit reads aloud."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Voice:
    """A voice that takes a frame for each letter spoken; it keeps what it said, and what it was told."""

    is_there: bool = True
    said: list[str] = field(default_factory=list)
    told: list[tuple[str, int]] = field(default_factory=list)
    stops: int = 0
    lasts: bool = False
    """Whether a text that was begun never ends by itself."""

    @property
    def is_speaking(self) -> bool:
        """Return whether it is in the middle of a text."""
        return self.lasts and bool(self.said) and not self.stops

    def speak(self, words: str, language: str, volume: int) -> None:
        """Say words."""
        self.stops = 0
        self.said.append(words)
        self.told.append((language, volume))

    def stop(self) -> None:
        """Say no more."""
        self.stops += 1
