"""What moves on its own on a page: one thing after the other, and only for a while after the last input."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.anim import Tween

AWAKE: Final = 5000
"""For how many milliseconds after an input anything may move on its own (WCAG 2.2.2)."""


class Life:
    """Plays gestures one after the other, each to its end."""

    def __init__(self, gestures: Iterator[Tween]) -> None:
        """Return a life that has just been woken; `gestures` may go on for ever."""
        self.gestures = gestures
        self.gesture: Tween | None = None
        self.quiet = 0.0

    @property
    def is_moving(self) -> bool:
        """Return whether something moves now."""
        return self.gesture is not None and self.gesture.elapsed > self.gesture.delay

    def wake(self) -> None:
        """Hear that there was an input."""
        self.quiet = 0.0

    def rest(self) -> None:
        """Bring what moves to its end."""
        if self.gesture is not None and self.is_moving:
            self.gesture.finish()
            self.gesture = None

    def advance(self, dt: float) -> None:
        """Move on by dt seconds; what would not end in time does not begin."""
        if self.quiet >= AWAKE:
            return
        self.quiet += dt * 1000
        if self.gesture is None:
            self.gesture = next(self.gestures, None)
        if self.gesture is None:
            return
        left = self.gesture.delay + self.gesture.motion.milliseconds - self.gesture.elapsed
        if self.quiet >= AWAKE:
            self.rest()
        elif self.is_moving or self.quiet + left < AWAKE:
            self.gesture = None if self.gesture.advance(dt * 1000) is not None else self.gesture


def chance(seed: str, low: int, high: int) -> int:
    """Return a whole number from low to high, the same each time for a seed; the rules never see it."""
    return low + zlib.crc32(seed.encode()) % (high - low + 1)
