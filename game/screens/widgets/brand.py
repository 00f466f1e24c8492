"""The game's name as a drawing, and the title's picture in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.ui.widgets import PictureBox, Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node


@dataclass(eq=False, repr=False, kw_only=True)
class Wordmark(PictureBox):
    """The game's name as a drawing, as wide as `widest` lets it be; a heading for whoever cannot see it."""

    widest: int

    def measure(self, width: int) -> int:
        """Return the height of the drawing."""
        return self._size(width)[1]

    def _size(self, width: int) -> tuple[int, int]:
        look = self.look
        wanted = look.box("title", "wordmark")
        share = min(look.text_scale / 100, min(width + 50, self.widest + 50) / wanted.width)
        return round(wanted.width * share), round(wanted.height * share)

    def place(self, rect: Rect) -> None:
        """Put the drawing at the left."""
        super().place(Rect(rect.left - 2, rect.top, *self._size(rect.width)))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return a heading."""
        return [replace(self.node(depth), role="heading", level=1)]


@dataclass(eq=False, repr=False, kw_only=True)
class TitlePicture(Widget):
    """What the painted background shows, in words."""

    alt: str

    role: ClassVar[str] = "img"

    def name(self) -> str:
        """Return what is seen."""
        return self.alt
