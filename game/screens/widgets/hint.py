"""Which petals an option may move, or another short line on top of the options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Surface

from game.screens.widgets import petals
from game.ui.art import Picture
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node

LEAST_MARK: Final = 22


@dataclass(eq=False, repr=False, kw_only=True)
class Hint(Widget):
    """`text` in soft if there is any, then each petal of `moves` with its name; `names` are the five names in order."""

    text: str = ""
    moves: tuple[int, ...] = ()
    names: tuple[str, ...] = ()

    role: ClassVar[str] = "text"

    @property
    def style(self) -> TypeStyle:
        """Return the type of the line."""
        return self.look.letters(18, 26)

    @property
    def mark_size(self) -> int:
        """Return the size of a petal in the line."""
        return min(round(LEAST_MARK * self.look.factor), 48)

    def _rows(self, width: int) -> list[list[tuple[str, int]]]:
        """Return the line's parts, (words, petal or -1), broken into rows."""
        parts = [(self.text, -1)] if self.text else []
        parts += [(self.names[petal], petal) for petal in self.moves]
        rows: list[list[tuple[str, int]]] = [[]]
        used = 0
        for part in parts:
            needed = self._part_width(part)
            if rows[-1] and used + needed > width:
                rows.append([])
                used = 0
            rows[-1].append(part)
            used += needed
        return rows

    def _part_width(self, part: tuple[str, int]) -> int:
        words, petal = part
        style = TypeStyle(self.style.size, self.style.line, bold=petal >= 0)
        return self.kit.type.text_width(words, style) + (self.mark_size + 16 if petal >= 0 else 0)

    def measure(self, width: int) -> int:
        """Return its height; a text alone is broken like any other."""
        if not self.moves:
            return max(1, len(self.kit.type.wrap(self.text, self.style, width))) * self.style.line
        return len(self._rows(width)) * self.style.line

    def pictures(self) -> list[Picture]:
        """Return all petals, so that none has to be drawn while the pointer moves."""
        return [petals.mark(self.look, petal, self.mark_size, self.ground_colour) for petal in range(5)]

    def paint(self, surface: Surface) -> None:
        """Draw the line at the foot of its box."""
        style, setter = self.style, self.kit.type
        soft, ink = (Ink(colour, self.ground_colour) for colour in (self.look.theme.soft, self.look.theme.ink))
        y = self.rect.bottom - self.measure(self.rect.width)
        if not self.moves:
            for line in setter.wrap(self.text, style, self.rect.width) if self.text else ():
                surface.blit(setter.line(line, style, soft), (self.rect.left, y))
                y += style.line
            return
        bold = TypeStyle(style.size, style.line, bold=True)
        for row in self._rows(self.rect.width):
            x = self.rect.left
            for words, petal in row:
                if petal >= 0:
                    drawn = self.kit.art.get(self.pictures()[petal])
                    surface.blit(drawn, (x + 10, y + (style.line - self.mark_size) // 2))
                    x += self.mark_size + 16
                (line,) = setter.wrap(words, bold if petal >= 0 else style, self.look.size[0])
                drawn = setter.line(line, bold if petal >= 0 else style, ink if petal >= 0 else soft)
                surface.blit(drawn, (x, y))
                x += drawn.get_width()
            y += style.line

    def name(self) -> str:
        """Return the line in words."""
        return " ".join(filter(None, (self.text, ", ".join(self.names[petal] for petal in self.moves))))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing while nothing is said."""
        return [self.node(depth)] if self.text or self.moves else []
