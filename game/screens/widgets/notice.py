"""A notice from Bloom: icon, name, at most three sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from pygame import Rect, Surface

from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

ICON: Final = 56
PAD: Final = (22, 16)
GAP: Final = 18


@dataclass(eq=False, repr=False, kw_only=True)
class Notice(Widget):
    """The sheet with its words; in a box where the look has boxes."""

    sender: str
    text: str

    role: ClassVar[str] = "note"

    def _styles(self) -> tuple[TypeStyle, TypeStyle]:
        head = self.look.type("label")
        return TypeStyle(head.size, head.line, bold=True), self.look.type("small")

    def _words_width(self, width: int) -> int:
        return width - 2 * PAD[0] - ICON - GAP

    def measure(self, width: int) -> int:
        """Return its height."""
        head, small = self._styles()
        lines = self.kit.type.wrap(self.text, small, self._words_width(width))
        return max(ICON, head.line + len(lines) * small.line) + 2 * PAD[1]

    def pictures(self) -> list[Picture]:
        """Return Bloom's icon."""
        return [graded_picture(self.look, "brand/bloom_icon.svg", (ICON, ICON), "petals", self.look.theme.card)]

    def paint(self, surface: Surface) -> None:
        """Draw the sheet, the icon and the words."""
        theme, setter = self.look.theme, self.kit.type
        radius = self.look.radius("sheet")
        if not self.look.boxed:
            paint.rounded(surface, self.rect.inflate(2, 2).move(0, 1), theme.rule, radius + 1)
        paint.rounded(surface, self.rect, theme.card, radius)
        if self.look.boxed:
            width = self.look.stroke("high_contrast" if self.look.high_contrast else "box")
            paint.frame(surface, self.rect, theme.edge, (radius, width))
        corner = (self.rect.left + PAD[0], self.rect.top + PAD[1])
        surface.blit(self.kit.art.get(self.pictures()[0]), corner)
        head, small = self._styles()
        x, y = corner[0] + ICON + GAP, corner[1]
        (line, *_) = setter.wrap(self.sender, head, self.look.size[0])
        surface.blit(setter.line(line, head, Ink(theme.accent, theme.card)), (x, y))
        y += head.line
        for words in setter.wrap(self.text, small, self._words_width(self.rect.width)):
            if words:
                surface.blit(setter.line(words, small, Ink(theme.ink, theme.card)), (x, y))
            y += small.line

    def bounds(self) -> Rect:
        """Return the sheet and the line of shade around it."""
        return self.rect.inflate(4, 4)

    def name(self) -> str:
        """Return who says it and what."""
        return f"{self.sender}: {self.text}"

    def place(self, rect: Rect) -> None:
        """Put it, as high as its words need."""
        super().place(Rect(rect.left, rect.top, rect.width, max(rect.height, self.measure(rect.width))))
