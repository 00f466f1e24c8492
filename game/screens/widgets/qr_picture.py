"""A text as a QR code, for a camera: black on white in every look, with the white edge that readers need."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.qr import modules
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.ui.accessibility_tree import Node

QUIET: Final = 4
"""The white edge, in squares."""
LARGEST: Final = {"landscape": 330, "portrait": 450}
"""Pixels of a side at most: a camera reads it at arm's length from the smallest page as well."""
BLACK, WHITE = "#000000", "#FFFFFF"


@dataclass(eq=False, repr=False, kw_only=True)
class QrPicture(Widget):
    """The code of a text in the middle of its box; `alt` says what it is."""

    text: str
    alt: str
    rows: tuple[tuple[bool, ...], ...] = field(init=False)

    role: ClassVar[str] = "img"

    def __post_init__(self) -> None:
        """Work the squares out."""
        self.rows = modules(self.text)

    @property
    def count(self) -> int:
        """How many squares a side has, with the edge."""
        return len(self.rows) + 2 * QUIET

    def measure(self, width: int) -> int:
        """Return the side: whole pixels a square."""
        return max(1, min(LARGEST[self.look.orientation], width) // self.count) * self.count

    def square(self) -> Rect:
        """Return where it is drawn."""
        side = self.measure(min(self.rect.size))
        place = Rect(0, 0, side, side)
        place.center = self.rect.center
        return place

    def paint(self, surface: Surface) -> None:
        """Draw white paper and black squares."""
        place = self.square()
        surface.fill(WHITE, place)
        size = place.width // self.count
        for y, row in enumerate(self.rows):
            for x, is_black in enumerate(row):
                if is_black:
                    left, top = place.left + (x + QUIET) * size, place.top + (y + QUIET) * size
                    surface.fill(BLACK, (left, top, size, size))

    def name(self) -> str:
        """Return what it is."""
        return self.alt

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return it as a picture."""
        return [self.node(depth)]
