"""The two rings of a tie, and a person's row in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.widgets.person import Tile
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.theme import Look
    from game.ui.tree import Node

CUT: Final = -1
NAMES: Final = ("loose", "loose", "kept", "close")
APART: Final = (25.0, 25.0, 18.0, 14.0)
THICK: Final = (6.0, 6.0, 7.0, 11.0)
RING: Final = 21
KEPT: Final = 2
COLOURS: Final = (("#6E7B76", "#A9B2AE"), ("#23594A", "#4F9460"))
SIZE: Final = 38


def tie_picture(look: Look, tie: int, ground: str | None, size: int = SIZE) -> Picture:
    """Return the rings of a tie 0..3, or CUT."""
    name = "cut" if tie == CUT else NAMES[tie]
    return graded_picture(look, f"brand/tie_{name}.svg", (size, size), "people", ground)


@dataclass(eq=False, repr=False, kw_only=True)
class TieBadge(Widget):
    """The rings alone; `strength` moves between two whole ties 0..3 while they interlock or loosen."""

    strength: float
    ground: str | None = "card"

    def pictures(self) -> list[Picture]:
        """Return every form it may take, so that none has to be drawn while it moves."""
        return [tie_picture(self.look, tie, self.ground_colour, self.rect.width) for tie in (CUT, 1, 2, 3)]

    def paint(self, surface: Surface) -> None:
        """Draw the rings."""
        if self.ground_colour:
            surface.fill(self.ground_colour, self.rect)
        if self.strength == round(self.strength):
            picture = tie_picture(self.look, round(self.strength), self.ground_colour, self.rect.width)
            surface.blit(self.kit.art.get(picture), self.rect)
            return
        low = max(0, int(self.strength))
        share = max(0.0, self.strength) - low
        apart = APART[low] + (APART[min(3, low + 1)] - APART[low]) * share
        thick = THICK[low] + (THICK[min(3, low + 1)] - THICK[low]) * share
        unit = self.rect.width / 100
        radius = round((RING + thick / 2) * unit)
        for colour, side in zip(COLOURS[self.strength >= KEPT], (-1, 1), strict=True):
            ring = paint.ring(radius, max(2, round(thick * unit)), self.look.graded(colour, 0.35))
            surface.blit(ring, (self.rect.centerx + round(side * apart * unit) - radius, self.rect.centery - radius))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: the tag beside it says it."""
        del depth
        return []


@dataclass(eq=False, repr=False, kw_only=True)
class FriendRow(Widget):
    """A face, name over number, what they add to yours. `spoken` is all of it; `struck` is a tie that they cut."""

    tile: Tile
    title: str
    note: str
    value: str = ""
    tie: int = 0
    struck: bool = False
    spoken: str = ""
    tall: int = 62

    role: ClassVar[str] = "text"

    def children(self) -> list[Widget]:
        """Return the face."""
        return [self.tile]

    def _styles(self) -> tuple[TypeStyle, TypeStyle]:
        return TypeStyle(self.look.px(19), self.look.px(22), bold=True), TypeStyle(self.look.px(18), self.look.px(22))

    def measure(self, width: int) -> int:
        """Return its height."""
        del width
        return max(self.tall, 2 * self._styles()[0].line + 12)

    def place(self, rect: Rect) -> None:
        """Put it and the face."""
        super().place(rect)
        size = min(56, rect.height - 10)
        self.tile.place(Rect(rect.left + 4, rect.top + (rect.height - size) // 2, size, size))

    def pictures(self) -> list[Picture]:
        """Return the rings."""
        return [tie_picture(self.look, tie, self.ground_colour, 30) for tie in {self.tie, CUT}]

    def paint(self, surface: Surface) -> None:
        """Draw words, rings and value."""
        setter, theme = self.kit.type, self.look.theme
        bold, small = self._styles()
        x, y = self.tile.rect.right + 14, self.rect.centery - bold.line
        ink, soft = Ink(theme.ink, self.ground_colour), Ink(theme.soft, self.ground_colour)
        for words, style, colour in ((self.title, bold, ink), (self.note, small, soft)):
            if words:
                (line, *_) = setter.wrap(words, style, self.look.size[0])
                drawn = setter.line(line, style, colour)
                surface.blit(drawn, (x, y))
                if self.struck and style.bold:
                    surface.fill(theme.ink, Rect(x - 2, y + style.line // 2, drawn.get_width() + 4, 2))
            y += style.line
        right = self.rect.right - 4
        if self.value:
            (line, *_) = setter.wrap(self.value, bold, self.look.size[0])
            drawn = setter.line(line, bold, ink)
            surface.blit(drawn, (right - drawn.get_width(), self.rect.centery - bold.line // 2))
        badge = self.kit.art.get(tie_picture(self.look, self.tie, self.ground_colour, 30))
        surface.blit(badge, (right - self.look.px(46) - 34, self.rect.centery - 15))

    def name(self) -> str:
        """Return all of it in words."""
        return self.spoken

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the row alone: it says what the face shows."""
        return [self.node(depth)]
