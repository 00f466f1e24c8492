"""The day in words, a mark for each of its moments, the moon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.ui import paint
from game.ui.art import Picture, icon
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.text import Line

SMALL: Final = 14
LARGE: Final = 18
MOON: Final = 20
BETWEEN: Final = 10


@dataclass(eq=False, repr=False, kw_only=True)
class DayStrip(Widget):
    """`label` left; right `total` marks of which `done` are filled; `spoken` is all of it in words."""

    label: str
    done: int
    total: int
    spoken: str = ""

    role: ClassVar[str] = "text"

    @property
    def style(self) -> TypeStyle:
        """Return the type of the words."""
        style = self.look.type("label")
        return TypeStyle(style.size, style.line, bold=True)

    def _marks_width(self) -> int:
        return self.total * (SMALL + BETWEEN) + LARGE - SMALL + MOON

    def _lines(self, width: int) -> tuple[Line, ...]:
        return self.kit.type.wrap(self.label, self.style, width - self._marks_width() - BETWEEN)

    def measure(self, width: int) -> int:
        """Return the height of the words."""
        return max(MOON, len(self._lines(width)) * self.style.line)

    def pictures(self) -> list[Picture]:
        """Return the moon."""
        return [icon("moon", MOON, self.look.theme.edge, self.ground_colour)]

    def paint(self, surface: Surface) -> None:
        """Draw the words, the marks and the moon."""
        lines = self._lines(self.rect.width)
        y = self.rect.centery - len(lines) * self.style.line // 2
        ink = Ink(self.look.theme.ink, self.ground_colour)
        for line in lines:
            surface.blit(self.kit.type.line(line, self.style, ink), (self.rect.left, y))
            y += self.style.line
        x = self.rect.right - self._marks_width()
        for index in range(self.total):
            x += self._paint_mark(surface, x, index) + BETWEEN
        surface.blit(self.kit.art.get(self.pictures()[0]), (x, self.rect.centery - MOON // 2))

    def _paint_mark(self, surface: Surface, x: int, index: int) -> int:
        """Draw the mark of a moment and return its width."""
        theme = self.look.theme
        size = LARGE if index == self.done else SMALL
        colour = theme.accent if index <= self.done else theme.edge
        box = Rect(x, self.rect.centery - size // 2, size, size)
        if not self.look.has_square_corners:
            if index < self.done:
                paint.disc(surface, box.center, size // 2, colour)
            else:
                paint.circle(surface, box.center, (size // 2, 3), colour)
        elif index < self.done:
            surface.fill(colour, box)
        else:
            paint.frame(surface, box, colour, (0, 3))
        return size

    def name(self) -> str:
        """Return the day and how far it is."""
        return self.spoken or self.label
