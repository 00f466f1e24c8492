"""How the staff call their sheet: the upper left corner of the screen, then the upper right one, soon after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

WITHIN: Final = 3.0
"""Seconds between the two."""


@dataclass
class Corners:
    """The two corners of a canvas: squares of `side` pixels, the right one `width` from the left edge."""

    width: int
    side: int
    _left_at: float = float("-inf")

    def feel(self, place: tuple[int, int], now: float) -> Literal["", "first", "both"]:
        """Return what a touch at a place of the canvas was: the first corner, the second one in time, or neither."""
        x, y = place
        if y < self.side and x < self.side:
            self._left_at = now
            return "first"
        is_both = y < self.side and x >= self.width - self.side and now - self._left_at <= WITHIN
        self._left_at = float("-inf")
        return "both" if is_both else ""
