"""What a finger needs on a screen whose size is known, such as that of an exhibit."""

from dataclasses import dataclass
from typing import Final

from pygame import Rect


@dataclass(frozen=True, slots=True)
class Reach:
    """Lengths in pixels of the canvas: the least side of a target, and what lies between two; 0 where nobody knows.

    A touch beside a target counts as long as it is nearer than the `gap`, and nearer than to any other target. What is
    higher than `top` nobody has to reach: pointing there presses nothing, it moves the focus only, and a `row` of three
    buttons stands below the page, so many pixels high.
    """

    target: int = 0
    gap: int = 0
    top: int = 0
    row: int = 0

    @property
    def is_known(self) -> bool:
        """Return whether the size of the screen is known: then nothing needs a drag, and nothing small is pressed."""
        return self.target > 0

    def apart(self, drawn: int) -> int:
        """Return what lies between two targets that are drawn so far apart."""
        return max(drawn, self.gap)


UNKNOWN: Final = Reach()
"""Where nobody knows how large a finger is."""


def moved_into(rect: Rect, point: tuple[int, int]) -> tuple[int, int]:
    """Return the point of a rectangle that is nearest to another."""
    x, y = point
    return max(rect.left, min(x, rect.right - 1)), max(rect.top, min(y, rect.bottom - 1))


def away(rect: Rect, point: tuple[int, int]) -> int:
    """Return the square of how far a point is from a rectangle, 0 inside."""
    x, y = moved_into(rect, point)
    return (x - point[0]) ** 2 + (y - point[1]) ** 2
