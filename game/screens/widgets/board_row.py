"""A row of a board: what it offers, what stands beside it, and the line or the grey where it is not for you."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.ui import paint
from game.ui.colours import mix
from game.ui.text import Ink
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.ui.text import Line
    from game.ui.theme import TypeStyle

SIDE: Final = 14
PAD: Final = 6
STRIKE: Final = 3
CORAL: Final = "#F2A08F"
BAND: Final = 0.1
"""How much lighter than the board a row is."""


@dataclass(eq=False, repr=False, kw_only=True)
class BoardRow(Widget):
    """`words` left and `price` right; `struck` is how far the line through both has come, 0 to 1, `note` says so.

    A row that `greys` has no line: it loses its ground and its ink.
    """

    words: str
    price: str
    note: str
    spoken: str
    struck: float = 0.0
    greys: bool = False

    role: ClassVar[str] = "text"

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(20, 26, bold=True)

    @property
    def _note_style(self) -> TypeStyle:
        return self.look.letters(18, 22)

    def _rows(self, width: int) -> list[tuple[Line, Line]]:
        """Return the lines of words and of the price at a width: beside each other where both have room, or below."""
        wrap, measure, room = self.kit.type.wrap, self.kit.type.text_width, width - 2 * SIDE
        if measure(self.words, self._style) + SIDE + measure(self.price, self._style) <= room:
            (words, *_), price = wrap(self.words, self._style, room), wrap(self.price, self._style, room)
            return [(words, price[0] if self.price else ())]
        both = [*wrap(self.words, self._style, room), *(wrap(self.price, self._style, room) if self.price else ())]
        return [(line, ()) for line in both]

    def measure(self, width: int) -> int:
        """Return its height, with the note that comes with the line where it has one."""
        note = self.kit.type.wrap(self.note, self._note_style, width - 2 * SIDE) if self.note else ()
        return len(self._rows(width)) * self._style.line + len(note) * self._note_style.line + 2 * PAD

    def paint(self, surface: Surface) -> None:
        """Draw the row."""
        theme, high, radius = self.look.theme, self.look.high_contrast, min(6, self.look.radius())
        is_struck, greyed = self.struck >= 1, self.struck if self.greys else 0.0
        fill = theme.night if high else mix(theme.night, theme.night_ink, BAND * (1 - greyed))
        paint.rounded(surface, self.rect, fill, radius)
        if greyed:
            paint.dashed(surface, self.rect, theme.edge if high else mix(fill, theme.night_soft, greyed), (radius, 2))
        elif high:
            paint.frame(surface, self.rect, theme.edge, (radius, 2))
        ink = Ink(mix(theme.night_ink, theme.night_soft, greyed or float(is_struck)), fill)
        top, left, right = self.rect.top + PAD, self.rect.left + SIDE, self.rect.right - SIDE
        for words, price in self._rows(self.rect.width):
            surface.blit(self.kit.type.line(words, self._style, ink), (left, top))
            wide = self.kit.type.width(words, self._style)
            if price:
                drawn = self.kit.type.line(price, self._style, ink)
                surface.blit(drawn, (right - drawn.get_width(), top))
                wide = right - left
            if self.struck and not self.greys:
                line = Rect(left - 4, top + self._style.line // 2, round((wide + 8) * self.struck), STRIKE)
                surface.fill(theme.night_ink if high else self._coral, line)
            top += self._style.line
        if is_struck:
            self._paint_note(surface, top, Ink(theme.night_soft, fill))

    @property
    def _coral(self) -> str:
        return self.look.graded(CORAL, self.look.strength("people"))

    def _paint_note(self, surface: Surface, top: int, ink: Ink) -> None:
        """Draw the word for what the line means."""
        for line in self.kit.type.wrap(self.note, self._note_style, self.rect.width - 2 * SIDE) if self.note else ():
            surface.blit(self.kit.type.line(line, self._note_style, ink), (self.rect.left + SIDE, top))
            top += self._note_style.line

    def name(self) -> str:
        """Return the row in words."""
        return self.spoken
