"""A rung of a ladder between its two rails: who stands there or what is asked, and the number beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.ui import paint
from game.ui.text import Ink
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.ui.accessibility_tree import Node
    from game.ui.theme import TypeStyle

RAIL: Final = 8
INSIDE: Final = 10
LOOSE: Final = 6
TIGHT: Final = 3
"""How much room a rung has above and below its words, and where they are many."""
WOOD: Final = "#9C7A55"
BOLDEST: Final = 3


@dataclass(eq=False, repr=False, kw_only=True)
class LadderRung(Widget):
    """`rung` (0 for none) and `words` left, `value` right. Yours is dark, today's has a thick edge."""

    words: str
    value: str
    spoken: str
    rung: int = 0
    is_you: bool = False
    is_today: bool = False
    pad: int = LOOSE

    role: ClassVar[str] = "text"

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(19, 24, bold=self.is_you or self.is_today)

    @property
    def _number(self) -> str:
        return f"{self.rung}" if self.rung else ""

    def _boxes(self, width: int) -> tuple[int, int]:
        """Return where the words begin and how much room they have, from the left edge of the rung."""
        measure, left = self.kit.type.text_width, RAIL + INSIDE
        if self.rung:
            left += measure(self._number, self._style) + INSIDE
        right = RAIL + INSIDE + (measure(self.value, self._style) + INSIDE if self.value else 0)
        return left, max(1, width - left - right)

    def measure(self, width: int) -> int:
        """Return its height."""
        return len(self.kit.type.wrap(self.words, self._style, self._boxes(width)[1])) * self._style.line + 2 * self.pad

    def paint(self, surface: Surface) -> None:
        """Draw the rung, then the rails over its ends."""
        theme, style, setter = self.look.theme, self._style, self.kit.type
        fill, ink = (theme.ink, theme.card) if self.is_you else (theme.card, theme.ink)
        box = self.rect.inflate(-2 * RAIL, 0)
        surface.fill(fill, box)
        thick = BOLDEST if self.is_today or self.look.high_contrast else 1
        if not self.is_you:
            paint.frame(surface, box, theme.ink if self.is_today else theme.edge, (0, thick))
        left, room = self._boxes(self.rect.width)
        y, colour = self.rect.top + self.pad, Ink(ink, fill)
        (number, *_), (value, *_) = (setter.wrap(words, style, self.rect.width) for words in (self._number, self.value))
        surface.blit(setter.line(number, style, colour), (self.rect.left + RAIL + INSIDE, y))
        drawn = setter.line(value, style, colour)
        surface.blit(drawn, (self.rect.right - RAIL - INSIDE - drawn.get_width(), y))
        for line in setter.wrap(self.words, style, room):
            surface.blit(setter.line(line, style, colour), (self.rect.left + left, y))
            y += style.line

    def name(self) -> str:
        """Return the rung in words."""
        return self.spoken


@dataclass(eq=False, repr=False, kw_only=True)
class Rails(Widget):
    """The two rails of a ladder, behind the ends of its rungs."""

    def paint(self, surface: Surface) -> None:
        """Draw both."""
        theme = self.look.theme
        wood = theme.ink if self.look.high_contrast else self.look.graded(WOOD, self.look.strength("people"))
        for left in (self.rect.left, self.rect.right - RAIL):
            surface.fill(wood, Rect(left, self.rect.top, RAIL, self.rect.height))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: wood is not spoken of."""
        del depth
        return []
