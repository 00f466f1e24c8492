"""Pictures, pills and paper: things that are only looked at."""

from dataclasses import dataclass, replace
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node
from game.ui.art import Picture
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

PILL_SIDE = 14


@dataclass(eq=False, repr=False, kw_only=True)
class PictureBox(Widget):
    """A picture that fills its box; `alt` "" hides it from screen readers. An opaque one names its ground."""

    picture: Picture
    alt: str = ""

    role: ClassVar[str] = "img"

    def pictures(self) -> list[Picture]:
        """Return the picture in the size of the box."""
        return [replace(self.picture, size=self.rect.size, ground=self.picture.ground or self.ground_colour)]

    def paint(self, surface: Surface) -> None:
        surface.blit(self.kit.art.get(*self.pictures()), self.rect)

    def name(self) -> str:
        return self.alt

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing for a decoration."""
        return [self.node(depth)] if self.alt else []


@dataclass(eq=False, repr=False, kw_only=True)
class Paper(Widget):
    """A sheet or box of paper that other widgets lie on; `lip` is the colour of its lower edge, "" for none."""

    fill: str = "card"
    lip: str = ""
    radius: int = -1
    outline: bool = False

    def paint(self, surface: Surface) -> None:
        radius = self.look.radius("sheet") if self.radius < 0 else self.radius
        fill = self.look.colour(self.fill)
        box = Rect(self.rect)
        if self.lip and not self.look.high_contrast:
            paint.rounded(surface, box.inflate(2, 2), self.look.colour(self.lip), radius + 1)
            box.height -= 6
        paint.rounded(surface, box, fill, radius)
        if self.outline or self.look.high_contrast:
            width = self.look.stroke("high_contrast" if self.look.high_contrast else "box")
            paint.frame(surface, box, self.look.theme.edge, (radius, width))

    def bounds(self) -> Rect:
        """Return the sheet and the line of shade around it."""
        return self.rect.inflate(2, 2) if self.lip else self.rect

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: paper is not spoken of."""
        del depth
        return []


@dataclass(eq=False, repr=False, kw_only=True)
class Pill(Widget):
    """A few words on a rounded ground, as wide as they are."""

    text: str
    fill: str = "ink"
    ink: str = "card"
    bold: bool = True
    struck: bool = False
    live: str = ""

    role: ClassVar[str] = "text"

    @property
    def type_style(self) -> TypeStyle:
        style = self.look.type("label")
        return TypeStyle(style.size, round(style.line * 7 / 6), self.bold)

    @property
    def side(self) -> int:
        """Return the room left and right of the words, so that these stay out of the round ends."""
        return max(PILL_SIDE, self.type_style.line // 2)

    def natural_width(self) -> int:
        return self.natural_width_of(self.text)

    def natural_width_of(self, text: str) -> int:
        """Return the width that a pill with other words would have."""
        return self.kit.type.text_width(text, self.type_style) + 2 * self.side

    def measure(self, width: int) -> int:
        return len(self.kit.type.wrap(self.text, self.type_style, width - 2 * self.side)) * self.type_style.line

    def paint(self, surface: Surface) -> None:
        fill, style = self.look.colour(self.fill), self.type_style
        radius = self.look.pill(min(self.rect.height, style.line))
        paint.rounded(surface, self.rect, fill, radius)
        lines = self.kit.type.wrap(self.text, style, self.rect.width - 2 * self.side)
        y = self.rect.centery - len(lines) * style.line // 2
        for line in lines:
            words = self.kit.type.line(line, style, Ink(self.look.colour(self.ink), fill))
            x = self.rect.centerx - words.get_width() // 2
            surface.blit(words, (x, y))
            if self.struck:
                surface.fill(self.look.colour(self.ink), (x - 4, y + style.line // 2, words.get_width() + 8, 2))
            y += style.line
        if self.look.high_contrast:
            paint.frame(surface, self.rect, self.look.theme.edge, (radius, 2))

    def name(self) -> str:
        return self.text

    def node(self, depth: int) -> Node:
        return replace(super().node(depth), live=self.live)
