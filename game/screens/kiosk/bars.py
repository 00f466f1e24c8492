"""Numbers as bars, side by side; the table below a plot says the same in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.ui import paint
from game.ui.accessibility_tree import Node
from game.ui.text import Ink
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.ui.theme import TypeStyle

HIGH: Final = 150
WIDEST: Final = 56
GAP: Final = 4
LEAST: Final = 3
"""What stands for any number but none, in pixels."""


@dataclass(eq=False, repr=False, kw_only=True)
class Bars(Widget):
    """A bar for each number, with its number above where there is room, and the first and last name below."""

    label: str
    numbers: tuple[tuple[str, int], ...]

    role: ClassVar[str] = "img"

    @property
    def _style(self) -> TypeStyle:
        return self.look.type("label")

    def measure(self, width: int) -> int:
        """Return the height of the plot, which is the same for any numbers."""
        del width
        return HIGH + 2 * self._style.line

    def boxes(self) -> list[Rect]:
        """Return where each bar stands."""
        most = max((number for _, number in self.numbers), default=1) or 1
        foot = self.rect.bottom - self._style.line
        room = self.rect.width // max(1, len(self.numbers))
        wide = max(1, min(WIDEST, room - GAP))
        highs = [max(LEAST, HIGH * number // most) if number else 0 for _, number in self.numbers]
        return [Rect(self.rect.left + at * room, foot - high, wide, high) for at, high in enumerate(highs)]

    def paint(self, surface: Surface) -> None:
        """Draw the bars on their line, with as many words as have room."""
        theme, boxes = self.look.theme, self.boxes()
        foot = self.rect.bottom - self._style.line
        for box, (_, number) in zip(boxes, self.numbers, strict=True):
            if box.height:
                paint.rounded(surface, box, theme.accent, min(4, box.width // 2))
            words = str(number)
            if number and self.kit.type.text_width(words, self._style) <= box.width:
                self._write(surface, words, (box.centerx, box.top - self._style.line), 0.5)
        surface.fill(theme.edge, (self.rect.left, foot, self.rect.width, 2))
        if self.numbers:
            self._write(surface, self.numbers[0][0], (self.rect.left, foot + 2), 0.0)
        if len(self.numbers) > 1:
            self._write(surface, self.numbers[-1][0], (max(boxes[-1].right, self.rect.centerx), foot + 2), 1.0)

    def _write(self, surface: Surface, words: str, at: tuple[int, int], share: float) -> None:
        """Write a line; `share` of its width is left of the place."""
        ink = Ink(self.look.theme.ink, self.ground_colour)
        for line in self.kit.type.wrap(words, self._style, self.rect.width // 2)[:1]:
            width = self.kit.type.width(line, self._style)
            surface.blit(self.kit.type.line(line, self._style, ink), (at[0] - round(width * share), at[1]))

    def name(self) -> str:
        """Return what the bars show."""
        return self.label

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return it as a picture: its numbers are in the table."""
        return [self.node(depth)]


@dataclass(eq=False, repr=False, kw_only=True)
class NamedBars(Bars):
    """A bar for each number, below each other, its name before it."""

    def _names(self, width: int) -> int:
        """Return the width of the names: of the longest, but no more than half."""
        widest = max((self.kit.type.text_width(name, self._style) for name, _ in self.numbers), default=0)
        return min(width // 2, widest + GAP)

    def _heights(self, width: int) -> list[int]:
        wide = self._names(width)
        return [len(self.kit.type.wrap(name, self._style, wide)) * self._style.line + GAP for name, _ in self.numbers]

    def measure(self, width: int) -> int:
        """Return the height of all names."""
        return sum(self._heights(width))

    def paint(self, surface: Surface) -> None:
        """Draw each name, its bar, and its number behind it."""
        most = max((number for _, number in self.numbers), default=1) or 1
        names, line = self._names(self.rect.width), self._style.line
        left, y = self.rect.left + names + 2 * GAP, self.rect.top
        room = self.rect.right - left - self.kit.type.text_width(f" {most}", self._style) - GAP
        ink = Ink(self.look.theme.ink, self.ground_colour)
        for (name, number), high in zip(self.numbers, self._heights(self.rect.width), strict=True):
            for at, words in enumerate(self.kit.type.wrap(name, self._style, names)):
                surface.blit(self.kit.type.line(words, self._style, ink), (self.rect.left, y + at * line))
            bar = Rect(left, y + GAP, max(LEAST, room * number // most), line - 2 * GAP)
            paint.rounded(surface, bar, self.look.theme.accent, 4)
            self._write(surface, str(number), (bar.right + GAP, y), 0.0)
            y += high
