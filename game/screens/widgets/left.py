"""Somebody who cut the tie overnight: their face and what they wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.ui.widgets import Label, Widget

if TYPE_CHECKING:
    from game.screens.widgets.person import Tile
    from game.ui.accessibility_tree import Node

FACE: Final = 96
AROUND: Final = 16
BETWEEN: Final = 22


@dataclass(eq=False, repr=False, kw_only=True)
class LeftRow(Widget):
    """A face at the left, words beside it; `around` is the air above and below, `size` that of the face."""

    tile: Tile
    words: Label
    around: int = AROUND
    size: int = FACE

    def children(self) -> list[Widget]:
        """Return face and words."""
        return [self.tile, self.words]

    def _room(self, width: int) -> int:
        return width - self.size - BETWEEN - 2 * AROUND

    def measure(self, width: int) -> int:
        """Return the height of face or words, and the air around them."""
        return max(self.size, self.words.measure(self._room(width))) + 2 * self.around

    def place(self, rect: Rect) -> None:
        """Put the face at the left and the words in the middle of the height."""
        super().place(rect)
        room = self._room(rect.width)
        high = self.words.measure(room)
        self.tile.place(Rect(rect.left + AROUND, rect.top + self.around, self.size, self.size))
        top = rect.top + max(self.around, (rect.height - high) // 2)
        self.words.place(Rect(rect.left + AROUND + self.size + BETWEEN, top, room, high))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return face and words."""
        return [*self.tile.nodes(depth), *self.words.nodes(depth)]
