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
    """`words` left, `value` right. Yours is dark, today's has a thick edge."""

    words: str
    value: str
    spoken: str
    is_you: bool = False
    is_today: bool = False
    pad: int = LOOSE

    role: ClassVar[str] = "text"

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(19, 24, bold=self.is_you or self.is_today)

    def _room(self, width: int) -> int:
        """Return how much room the words have, between the rails and beside the number."""
        value = self.kit.type.text_width(self.value, self._style) + INSIDE if self.value else 0
        return max(1, width - 2 * (RAIL + INSIDE) - value)

    def measure(self, width: int) -> int:
        """Return its height."""
        return len(self.kit.type.wrap(self.words, self._style, self._room(width))) * self._style.line + 2 * self.pad

    def paint(self, surface: Surface) -> None:
        """Draw the rung, then the rails over its ends."""
        theme, style, setter = self.look.theme, self._style, self.kit.type
        fill, ink = (theme.ink, theme.card) if self.is_you else (theme.card, theme.ink)
        box = self.rect.inflate(-2 * RAIL, 0)
        surface.fill(fill, box)
        thick = BOLDEST if self.is_today or self.look.high_contrast else 1
        if not self.is_you:
            paint.frame(surface, box, theme.ink if self.is_today else theme.edge, (0, thick))
        left, right = self.rect.left + RAIL + INSIDE, self.rect.right - RAIL - INSIDE
        y, colour = self.rect.top + self.pad, Ink(ink, fill)
        for line in setter.wrap(self.value, style, self.rect.width) if self.value else ():
            drawn = setter.line(line, style, colour)
            surface.blit(drawn, (right - drawn.get_width(), y))
        for line in setter.wrap(self.words, style, self._room(self.rect.width)):
            surface.blit(setter.line(line, style, colour), (left, y))
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
