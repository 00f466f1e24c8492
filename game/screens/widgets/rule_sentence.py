"""The rule that the player writes as one sentence: plain words, and a box for each of its three gaps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

import pygame
from pygame import Rect, Surface

from game.presentation.rule_view import CHOOSING, WRITTEN, Slot
from game.ui import paint
from game.ui.colours import rgb
from game.ui.text import Ink
from game.ui.turning import turned
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node
    from game.ui.text import Line
    from game.ui.theme import TypeStyle

SIDE: Final = 14
PAD: Final = 7
BETWEEN: Final = 8
EDGE: Final = 3
TURNED: Final = 4
"""By how many degrees a stamp is turned, in a look that is no form."""
ROOM: Final = 1.18
"""How much wider and higher than its words' frame the room of a stamp is: it is turned, and starts large."""
STARTS: Final = 1.15


@dataclass(frozen=True, slots=True)
class Box:
    """Where a piece of the sentence stands, counted from the left top of the sentence, and its lines."""

    rect: Rect
    lines: tuple[Line, ...]
    slot: Slot | None


@dataclass(eq=False, repr=False, kw_only=True)
class RuleSentence(Widget):
    """`pieces` are words and gaps in order; what is written is filled, what is being chosen framed, the rest dashed.

    `spoken` is the whole sentence, "" where a line below it says that it stays empty.
    """

    pieces: tuple[str | Slot, ...]
    spoken: str

    role: ClassVar[str] = "text"

    def _style(self, slot: Slot | None) -> TypeStyle:
        return self.look.letters(20, 25, bold=slot is not None and slot.is_filled)

    def _boxes(self, width: int) -> list[Box]:
        """Return all pieces in their places at a width: as many in a row as have room."""
        found: list[Box] = []
        x = y = high = 0
        for piece in self.pieces:
            slot = piece if isinstance(piece, Slot) else None
            style, side = self._style(slot), SIDE if slot else 0
            text = piece.words if isinstance(piece, Slot) else piece
            lines = self.kit.type.wrap(text, style, width - 2 * side)
            wide = max(self.kit.type.width(line, style) for line in lines) + 2 * side
            tall = len(lines) * style.line + 2 * PAD
            if x and x + wide > width:
                x, y, high = 0, y + high + BETWEEN, 0
            found.append(Box(Rect(x, y, wide, tall), lines, slot))
            x, high = x + wide + BETWEEN, max(high, tall)
        return found

    def measure(self, width: int) -> int:
        """Return the height of all rows."""
        return max((box.rect.bottom for box in self._boxes(width)), default=0)

    def paint(self, surface: Surface) -> None:
        """Draw words and boxes."""
        theme = self.look.theme
        for box in self._boxes(self.rect.width):
            rect, style = box.rect.move(self.rect.topleft), self._style(box.slot)
            ground, ink = self.ground_colour or theme.card, theme.ink
            if box.slot is not None:
                ground, ink = self._paint_slot(surface, rect, box.slot)
            y = rect.top + PAD
            for line in box.lines:
                surface.blit(self.kit.type.line(line, style, Ink(ink, ground)), (rect.left + SIDE * bool(box.slot), y))
                y += style.line

    def _paint_slot(self, surface: Surface, rect: Rect, slot: Slot) -> tuple[str, str]:
        """Draw the box of a gap; return the colours of its ground and of its words."""
        theme, ground = self.look.theme, self.ground_colour or self.look.theme.card
        radius = min(12, self.look.radius())
        if slot.state == WRITTEN:
            paint.rounded(surface, rect, theme.accent, radius)
            return theme.accent, theme.on_accent
        if slot.state == CHOOSING:
            fill = theme.hover if slot.is_filled else ground
            paint.rounded(surface, rect, fill, radius)
            paint.frame(surface, rect, theme.accent, (radius, EDGE))
            return fill, theme.ink
        paint.dashed(surface, rect, theme.edge, (radius, 2))
        return ground, theme.soft

    def name(self) -> str:
        """Return the sentence."""
        return self.spoken

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return it as one; nothing where something else says what it is."""
        return [self.node(depth)] if self.spoken else []


@dataclass(eq=False, repr=False, kw_only=True)
class RuleStamp(Widget):
    """A stamp; `share` is how far it has come down, 0 to 1."""

    text: str
    share: float = 1.0

    role: ClassVar[str] = "text"

    @property
    def _style(self) -> TypeStyle:
        return replace(self.look.type("label"), bold=True)

    def _framed(self) -> tuple[int, int]:
        return self.kit.type.text_width(self.text, self._style) + 2 * SIDE, self._style.line + PAD

    def natural_width(self) -> int:
        """Return the width of its room."""
        return round(self._framed()[0] * ROOM)

    def measure(self, width: int) -> int:
        """Return the height of its room."""
        del width
        return round(self._framed()[1] * ROOM)

    def paint(self, surface: Surface) -> None:
        """Draw it, turned a little, and larger while it comes down."""
        theme, ground = self.look.theme, self.ground_colour or self.look.theme.card
        size = self._framed()
        stamp = self.kit.surface(size, pygame.SRCALPHA)
        stamp.fill((*rgb(ground), 255))
        paint.frame(stamp, Rect((0, 0), size), theme.accent, (4, EDGE))
        (line, *_) = self.kit.type.wrap(self.text, self._style, size[0])
        stamp.blit(self.kit.type.line(line, self._style, Ink(theme.accent, ground)), (SIDE, PAD // 2))
        scale = STARTS + (1 - STARTS) * min(1.0, self.share)
        drawn = turned(stamp, TURNED, scale)
        surface.blit(drawn, drawn.get_rect(center=self.rect.center))

    def name(self) -> str:
        """Return its words."""
        return self.text
