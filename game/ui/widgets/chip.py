"""A person's tag: badge, name, relation."""

from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.art import Picture
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

BADGE = 38
LEFT, RIGHT, BETWEEN, UP = 12, 20, 12, 7


@dataclass(eq=False, repr=False, kw_only=True)
class Chip(Widget):
    """Two lines beside a badge, as wide as they need; `badge` is a picture (the tie) or None."""

    title: str
    note: str
    badge: Picture | None = None
    struck: bool = False

    role: ClassVar[str] = "text"

    def _styles(self) -> tuple[TypeStyle, TypeStyle]:
        return self.look.letters(19, 21, bold=True), self.look.letters(18, 21)

    def natural_width(self) -> int:
        title, note = self._styles()
        words = max(self.kit.type.text_width(self.title, title), self.kit.type.text_width(self.note, note))
        return LEFT + (BADGE + BETWEEN if self.badge else 0) + words + RIGHT

    def _words_width(self, width: int) -> int:
        return width - LEFT - RIGHT - (BADGE + BETWEEN if self.badge else 0)

    def measure(self, width: int) -> int:
        room = self._words_width(width)
        pairs = zip((self.title, self.note), self._styles(), strict=True)
        return 2 * UP + sum(len(self.kit.type.wrap(text, style, room)) * style.line for text, style in pairs if text)

    def paint(self, surface: Surface) -> None:
        theme = self.look.theme
        radius = self.look.pill(self.rect.height)
        paint.rounded(surface, self.rect, theme.card, min(radius, 28))
        if self.look.high_contrast:
            paint.frame(surface, self.rect, theme.edge, (min(radius, 28), self.look.stroke("high_contrast")))
        x = self.rect.left + LEFT
        if self.badge is not None:
            badge = self.kit.art.get(
                Picture(self.badge.name, (BADGE, BADGE), self.badge.grade, self.badge.strength, ground=theme.card)
            )
            surface.blit(badge, (x, self.rect.centery - BADGE // 2))
            x += BADGE + BETWEEN
        y = self.rect.top + UP
        room = self._words_width(self.rect.width)
        for text, style, ink in zip((self.title, self.note), self._styles(), (theme.ink, theme.soft), strict=True):
            for line in self.kit.type.wrap(text, style, room) if text else ():
                words = self.kit.type.line(line, style, Ink(ink, theme.card))
                surface.blit(words, (x, y))
                if self.struck and text == self.title:
                    surface.fill(ink, Rect(x - 2, y + style.line // 2, words.get_width() + 4, 2))
                y += style.line

    def name(self) -> str:
        return ", ".join(filter(None, (self.title, self.note)))
