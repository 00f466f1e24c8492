"""A line of a history that is read again: what it was, what it counted then, what it counts now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.screens.widgets.receipt_line import GAP, MARK, SIDE, ReceiptLine
from game.ui import paint
from game.ui.text import Ink
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.ui.accessibility_tree import Node
    from game.ui.kit import Kit
    from game.ui.theme import TypeStyle

WIDEST: Final = "+000"
PAD: Final = 12
STRIKE: Final = 3
FRAME: Final = 2
LEAST_SHOWN: Final = 0.6
"""How high a value that turns must stand again for its digits to be drawn."""


def column_width(kit: Kit) -> int:
    """Return the width of a column of points."""
    return kit.type.text_width(WIDEST, kit.look.type("option")) + 2 * PAD


@dataclass(eq=False, repr=False, kw_only=True)
class RereadLine(ReceiptLine):
    """`before` and `value` are points with their signs, `note` when it was, `verdict` how the sign changed.

    `turn` is how far the value has turned from the one to the other, 0 to 1.
    """

    before: str = ""
    verdict: str = ""
    turn: float = 1.0

    @property
    def is_turned(self) -> bool:
        """Return whether the new value is the one that is seen."""
        return self.turn >= 1 / 2

    def _words_width(self, width: int) -> int:
        room = width - 2 * SIDE - MARK - GAP
        return room if self._is_stacked(width) or not self.value else room - 2 * column_width(self.kit)

    def _is_stacked(self, width: int) -> bool:
        """Return whether the points stand below the words: beside them the longest word would have no room."""
        longest = max((self.kit.type.text_width(word, self.style) for word in self.words.split()), default=0)
        return bool(self.value) and longest > width - 2 * SIDE - MARK - GAP - 2 * column_width(self.kit)

    @property
    def _verdict_style(self) -> TypeStyle:
        return self.look.letters(18, 22, bold=True)

    def _notes(self, width: int) -> int:
        """Return how many lines stand below the words: when it was, and behind or below that how it turned."""
        widths = self.kit.type.text_width
        both = widths(self.note, self.note_style) + PAD + widths(self.verdict, self._verdict_style)
        parts = bool(self.note) + bool(self.verdict)
        return min(parts, 1) if both <= self._words_width(width) else parts

    def measure(self, width: int) -> int:
        """Return its height, with room for what it says once it has turned."""
        high = len(self._lines(width)[0]) * self.style.line + self._notes(width) * self.note_style.line + 10
        return max(self.tall, high) + self._below(width)

    def _below(self, width: int) -> int:
        """Return the height of what stands below the words."""
        return self.style.line + 10 if self._is_stacked(width) else 0

    def damaged(self) -> list[Rect]:
        """Return the values alone while nothing else changes."""
        is_turning = self.changed == {"turn"} and self.painted is not None and not self.verdict
        return [self._column(0).union(self._column(1))] if is_turning else super().damaged()

    def _column(self, number: int) -> Rect:
        """Return the place of the points then (0) or now (1)."""
        width, tall = column_width(self.kit), self._below(self.rect.width) or self.rect.height
        return Rect(self.rect.right - SIDE - (2 - number) * width, self.rect.bottom - tall, width, tall)

    def paint(self, surface: Surface) -> None:
        """Draw the line."""
        if self.hushed:
            return
        theme, fill = self.look.theme, self._fill()
        x, y = self.rect.left + SIDE, self.rect.centery - self._below(self.rect.width) // 2
        if picture := self._picture():
            surface.blit(self.kit.art.get(picture), (x + (MARK - picture.size[0]) // 2, y - picture.size[1] // 2))
        words, _ = self._lines(self.rect.width)
        top = y - (len(words) * self.style.line + self._notes(self.rect.width) * self.note_style.line) // 2
        x += MARK + GAP
        for line in words:
            surface.blit(self.kit.type.line(line, self.style, Ink(theme.ink, fill)), (x, top))
            top += self.style.line
        self._paint_note(surface, (x, top), fill)
        if self.value:
            self._paint_before(surface, fill)
            self._paint_now(surface, fill)
        if self.look.ruled:
            surface.fill(theme.rule, Rect(self.rect.left, self.rect.bottom - 2, self.rect.width, 2))

    def _paint_note(self, surface: Surface, corner: tuple[int, int], fill: str) -> None:
        """Draw when it was and, once it has turned, how its sign changed."""
        theme, (x, top) = self.look.theme, corner
        if self.note:
            wide = self._write(surface, self.note, (x, top), self.note_style, Ink(theme.soft, fill)) + PAD
            x, top = (x, top + self.note_style.line) if self._notes(self.rect.width) > 1 else (x + wide, top)
        if self.verdict and self.is_turned:
            ink = theme.accent if self.value.startswith("+") else theme.ink
            self._write(surface, self.verdict, (x, top), self._verdict_style, Ink(ink, fill))

    def _write(self, surface: Surface, text: str, corner: tuple[int, int], style: TypeStyle, ink: Ink) -> int:
        """Draw words in one line; return their width."""
        (line, *_) = self.kit.type.wrap(text, style, self.look.size[0])
        drawn = self.kit.type.line(line, style, ink)
        surface.blit(drawn, corner)
        return drawn.get_width()

    def _paint_before(self, surface: Surface, fill: str) -> None:
        """Draw the points of then, struck out once others count."""
        column, style = self._column(0), self.look.type("option")
        wide = self.kit.type.text_width(self.before, style)
        left, middle = column.right - PAD - wide, column.centery
        self._write(surface, self.before, (left, middle - style.line // 2), style, Ink(self.look.theme.soft, fill))
        if self.is_turned and self.before != self.value:
            surface.fill(self.look.theme.soft, Rect(left - 4, middle - 1, wide + 8, STRIKE))

    def _paint_now(self, surface: Surface, fill: str) -> None:
        """Draw the points of now in a pill that turns like a card: filled for gains, framed for losses."""
        column, style, theme = self._column(1), self.look.type("option"), self.look.theme
        shown = self.value if self.is_turned else self.before
        share = abs(2 * self.turn - 1)
        whole = column.inflate(-8, 0)
        high = max(2, round(min(style.line + 6, column.height - 4) * share))
        pill = Rect(whole.left, column.centery - high // 2, whole.width, high)
        is_gain, is_loss = shown.startswith("+"), not shown.startswith(("+", "0"))
        colour, ink = fill, theme.soft
        if is_gain or is_loss:
            radius = min(high // 2, self.look.pill(high))
            paint.rounded(surface, pill, theme.accent if is_gain else theme.ink, radius)
            colour, ink = (theme.accent, theme.on_accent) if is_gain else (fill, theme.ink)
            inner = pill.inflate(-2 * FRAME, -2 * FRAME)
            if is_loss and inner.height > 0:
                paint.rounded(surface, inner, fill, max(0, radius - FRAME))
        if share > LEAST_SHOWN:
            wide = self.kit.type.text_width(shown, style)
            corner = (pill.centerx - wide // 2, column.centery - style.line // 2)
            self._write(surface, shown, corner, style, Ink(ink, colour))


@dataclass(eq=False, repr=False, kw_only=True)
class RereadHead(Widget):
    """What the two columns are called; each line says it for itself to who hears it."""

    then: str
    now: str

    role: ClassVar[str] = "none"

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(18, 24, bold=True)

    def measure(self, width: int) -> int:
        """Return the height of its words."""
        return self._style.line if width else 0

    def paint(self, surface: Surface) -> None:
        """Draw both words over their columns."""
        width, style = column_width(self.kit), self._style
        ink = Ink(self.look.theme.soft, self.ground_colour)
        for text, left in ((self.then, 2), (self.now, 1)):
            (line, *_) = self.kit.type.wrap(text, style, self.look.size[0])
            drawn = self.kit.type.line(line, style, ink)
            right = self.rect.right - SIDE - (left - 1) * width - PAD
            surface.blit(drawn, (right - drawn.get_width(), self.rect.top))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: every line says which of its values is which."""
        del depth
        return []
