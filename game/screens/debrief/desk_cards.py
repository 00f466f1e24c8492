"""What lies on the Source desk: cards of articles and sources, and the arrows between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.ui import paint, strokes
from game.ui.accessibility_tree import State
from game.ui.colours import mix
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.events import Point
    from game.ui.text import Line

PADDING: Final = 14
HEAD: Final = 13
"""The length of the head of an arrow, in pixels."""
OPEN: Final = 0.45
"""Half the angle of the head, in radians."""
WIDE: Final = 4
LIFT: Final = 0.4
"""How much of a held card's edge is accent."""


@dataclass(eq=False, repr=False, kw_only=True)
class DeskCard(Widget):
    """A card that can be held; one whose arrow is drawn says so."""

    words: str
    held: bool = False
    spoken: str = ""

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True

    @property
    def _style(self) -> TypeStyle:
        style = self.look.type("small")
        return TypeStyle(style.size, style.line, bold=True)

    def _lines(self, width: int) -> tuple[Line, ...]:
        return self.kit.type.wrap(self.words, self._style, width - 2 * PADDING)

    def measure(self, width: int) -> int:
        """Return the height of its words, at least that of a finger."""
        return max(self.look.target, len(self._lines(width)) * self._style.line + 2 * PADDING)

    def paint(self, surface: Surface) -> None:
        """Draw the card and its words."""
        theme, radius = self.look.theme, self.look.radius()
        fill = theme.accent if self.held else theme.hover if self.hovered else theme.card
        ink = theme.on_accent if self.held else theme.ink
        colours = (fill, theme.accent if self.held else mix(theme.edge, theme.card, LIFT), theme.edge)
        paint.lipped(surface, self.rect, colours, (radius, self.look.stroke("box"), self.look.stroke("lip")))
        lines = self._lines(self.rect.width)
        y = self.rect.centery - len(lines) * self._style.line // 2
        for line in lines:
            surface.blit(self.kit.type.line(line, self._style, Ink(ink, fill)), (self.rect.left + PADDING, y))
            y += self._style.line
        self.paint_ring(surface, radius)

    def name(self) -> str:
        """Return the words, and where its arrow goes."""
        return self.spoken or self.words

    def state(self) -> State:
        """Return whether it is held."""
        return State(pressed=self.held)


@dataclass(eq=False, repr=False, kw_only=True)
class Arrows(Widget):
    """Arrows from some boxes to one, and the one that is drawn by hand now; a list twin says the same in words."""

    starts: tuple[Rect, ...]
    end: Rect
    drawn: tuple[Point, Point] | None = None

    def paint(self, surface: Surface) -> None:
        """Draw a line with a head for each, from a card's nearer edge to the other's."""
        for start in self.starts:
            if start.right < self.end.left:
                self._arrow(surface, start.midright, self.end.midleft)
            else:
                self._arrow(surface, start.midbottom, self.end.midtop)
        if self.drawn is not None and self.drawn[0] != self.drawn[1]:
            self._arrow(surface, *self.drawn)

    def _arrow(self, surface: Surface, begin: tuple[int, int], end: tuple[int, int]) -> None:
        colour = self.look.theme.accent
        strokes.lines(surface, colour, (begin, end), WIDE)
        angle = math.atan2(end[1] - begin[1], end[0] - begin[0])
        sides = [
            (end[0] - HEAD * math.cos(angle + turn), end[1] - HEAD * math.sin(angle + turn)) for turn in (OPEN, -OPEN)
        ]
        strokes.polygon(surface, colour, [end, *sides])
