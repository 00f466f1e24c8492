"""A line of the receipt: petal, words, value."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import ClassVar, Final

from pygame import Rect, Surface

from game.presentation.doors import LIT, SHUT
from game.screens.widgets import petals
from game.ui import paint
from game.ui.art import Picture, graded_picture, icon
from game.ui.text import Ink, Line
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

MARK: Final = 30
GAP: Final = 16
SIDE: Final = 16
NO_PETAL: Final = -1
DOTS: Final = 16
DOOR: Final = (20, 42)


@dataclass(eq=False, repr=False, kw_only=True)
class ReceiptLine(Widget):
    """`words` over `note` in soft, `value` right. `petal` -1 has no mark; `is_seen` False draws a dotted ring.

    `mark` is another one in the petal's place: an icon's name, or how a door looks.
    `tall` is another least height than that of the layout, `now` lifts the line while its slip flies; `hushed` keeps
    its place empty until its turn comes.
    """

    petal: int
    words: str
    value: str
    note: str = ""
    is_seen: bool = True
    mark: str = ""
    now: bool = False
    hushed: bool = False
    spoken: str = ""
    tall: int = 0

    role: ClassVar[str] = "text"

    @property
    def style(self) -> TypeStyle:
        """Return the type of the words."""
        option = self.look.type("option")
        return TypeStyle(option.size, option.line)

    @property
    def note_style(self) -> TypeStyle:
        """Return the type of the note."""
        return self.look.letters(18, 22)

    def _value_style(self) -> TypeStyle:
        option = self.look.type("option")
        return option if self.is_seen else TypeStyle(self.look.letters(19, 27).size, option.line)

    def _words_width(self, width: int) -> int:
        return width - 2 * SIDE - MARK - 2 * GAP - self.kit.type.text_width(self.value, self._value_style())

    def _lines(self, width: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        room = self._words_width(width)
        wrap = self.kit.type.wrap
        return wrap(self.words, self.style, room), wrap(self.note, self.note_style, room) if self.note else ()

    def measure(self, width: int) -> int:
        """Return its height: at least that of the layout."""
        words, note = self._lines(width)
        least = self.tall or int(self.look.measure("night", "line")["height"])
        return max(least, len(words) * self.style.line + len(note) * self.note_style.line + 10)

    def pictures(self) -> list[Picture]:
        """Return its petal, or its other mark."""
        picture = self._picture()
        return [picture] if picture else []

    def _picture(self) -> Picture | None:
        if self.mark in {LIT, SHUT}:
            return graded_picture(self.look, f"doors/door_{self.mark}.svg", DOOR, "light")
        if self.mark:
            return icon(self.mark, MARK, self.look.theme.ink, self._fill())
        return None if self.petal == NO_PETAL else petals.mark(self.look, self.petal, MARK, self._fill())

    def _fill(self) -> str:
        return self.look.theme.hover if self.now else self.ground_colour or self.look.theme.card

    def paint(self, surface: Surface) -> None:
        """Draw the line."""
        if self.hushed:
            return
        theme, fill = self.look.theme, self._fill()
        if self.now:
            paint.rounded(surface, self.rect.inflate(0, -2), fill, min(12, self.look.radius()))
        x, y = self.rect.left + SIDE, self.rect.centery
        if not self.is_seen:
            self._paint_ring(surface, (x + MARK // 2, y))
        elif picture := self._picture():
            surface.blit(self.kit.art.get(picture), (x + (MARK - picture.size[0]) // 2, y - picture.size[1] // 2))
        words, note = self._lines(self.rect.width)
        top = y - (len(words) * self.style.line + len(note) * self.note_style.line) // 2
        x += MARK + GAP
        for lines, style, colour in ((words, self.style, theme.ink), (note, self.note_style, theme.soft)):
            for line in lines:
                surface.blit(self.kit.type.line(line, style, Ink(colour, fill)), (x, top))
                top += style.line
        self._paint_value(surface, fill)
        if self.look.ruled:
            surface.fill(theme.rule, Rect(self.rect.left, self.rect.bottom - 2, self.rect.width, 2))

    def _paint_ring(self, surface: Surface, middle: tuple[int, int]) -> None:
        colour = self.look.theme.edge
        paint.circle(surface, middle, (MARK // 2, 3), colour)
        for step in range(DOTS):
            if step % 2:
                angle = 360 * step / DOTS
                gap = _around(middle, MARK // 2 - 1, angle)
                surface.fill(self._fill(), Rect(gap[0] - 2, gap[1] - 2, 4, 4))

    def _paint_value(self, surface: Surface, fill: str) -> None:
        style = self._value_style()
        (line, *_) = self.kit.type.wrap(self.value, style, self.look.size[0]) or ((),)
        colour = self.look.theme.ink if self.is_seen else self.look.theme.soft
        drawn = self.kit.type.line(line, style, Ink(colour, fill))
        surface.blit(drawn, (self.rect.right - SIDE - drawn.get_width(), self.rect.centery - style.line // 2))

    def name(self) -> str:
        """Return the line in words."""
        return self.spoken


def _around(middle: tuple[int, int], radius: int, degrees: float) -> tuple[int, int]:
    """Return a point on a circle."""
    return round(middle[0] + radius * cos(radians(degrees))), round(middle[1] + radius * sin(radians(degrees)))
