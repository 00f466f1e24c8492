"""What is on a document: its rows, the mark of a stamp, the box of a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

import pygame
from pygame import Rect, Surface

from game.ui import paint
from game.ui.colours import rgb
from game.ui.text import Ink
from game.ui.turning import turned
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node
    from game.ui.text import Line
    from game.ui.theme import TypeStyle

PAD: Final = 5
RULE: Final = 2
GAP: Final = 16
SIDE: Final = 12
TURNED: Final = 5
"""By how many degrees a stamp is turned."""
AVERAGE: Final = "n"
"""A letter as wide as most."""
SLOPE: Final = 0.09
"""How much higher a stamp is for its width, turned."""
SEEN_FROM: Final = 0.7
"""How far a stamp that comes down may be lifted to be seen."""
LARGER: Final = 0.5
"""How much larger a stamp is at the start of its way down."""


@dataclass(eq=False, repr=False, kw_only=True)
class DocumentEntry(Widget):
    """`words` left and `value` right, over a rule; `written` is how much of it has been printed, 0 to 1."""

    words: str
    value: str
    spoken: str
    is_total: bool = False
    written: float = 1.0

    role: ClassVar[str] = "text"

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(20, 26, bold=self.is_total)

    @property
    def _value_style(self) -> TypeStyle:
        return self.look.letters(20, 26, bold=True)

    def _parts(self, width: int) -> tuple[tuple[Line, ...], tuple[Line, ...], bool]:
        """Return the lines of words and of the value at a width, and whether they stand beside each other."""
        wrap, measure = self.kit.type.wrap, self.kit.type.text_width
        wide = measure(self.value, self._value_style) if self.value else 0
        left = width - (wide + GAP if wide else 0)
        if wide <= width // 2 or measure(self.words, self._style) <= left:
            value = wrap(self.value, self._value_style, width) if self.value else ()
            return wrap(self.words, self._style, left), value, True
        return wrap(self.words, self._style, width), wrap(self.value, self._value_style, width), False

    def measure(self, width: int) -> int:
        """Return its height: a total has two rules over it."""
        words, value, is_beside = self._parts(width)
        lines = max(len(words), len(value)) if is_beside else len(words) + len(value)
        return lines * self._style.line + 2 * PAD + (2 * RULE + PAD if self.is_total else RULE)

    def paint(self, surface: Surface) -> None:
        """Draw the row as far as it is printed."""
        theme, rect = self.look.theme, self.rect
        rule = theme.edge if self.look.high_contrast or self.is_total else theme.rule
        top = rect.top + PAD
        if self.is_total:
            for y in (rect.top, rect.top + RULE + 2):
                surface.fill(rule, (rect.left, y, rect.width, RULE))
            top += 2 * RULE + PAD
        else:
            surface.fill(rule, (rect.left, rect.bottom - RULE, rect.width, RULE))
        clip = surface.get_clip()
        surface.set_clip(clip.clip(Rect(rect.left, rect.top, round(rect.width * self.written), rect.height)))
        words, value, is_beside = self._parts(rect.width)
        ink, setter, line = Ink(theme.ink, self.ground_colour), self.kit.type, self._style.line
        for index, part in enumerate(words):
            surface.blit(setter.line(part, self._style, ink), (rect.left, top + index * line))
        top += 0 if is_beside else len(words) * line
        for index, part in enumerate(value):
            drawn = setter.line(part, self._value_style, ink)
            surface.blit(drawn, (rect.right - drawn.get_width(), top + index * line))
        surface.set_clip(clip)

    def name(self) -> str:
        """Return the row in words."""
        return self.spoken


@dataclass(eq=False, repr=False, kw_only=True)
class StampMark(Widget):
    """The field for a stamp, dashed while it is empty; `likely` are all stamps that may come, so that each has room.

    `lifted` is how far the stamp is from the paper, 1 to 0.
    """

    likely: tuple[str, ...]
    words: str = ""
    spoken: str = ""
    lifted: float = 0.0

    role: ClassVar[str] = "text"

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(20, 26, bold=True)

    def field(self) -> tuple[int, int]:
        """Return the width and the height of the field, in pixels."""
        wide = max(self.kit.type.text_width(words, self._style) for words in self.likely)
        return wide + 2 * SIDE + 8, self._style.line + SIDE + 8 + round(wide * SLOPE)

    def bounds(self) -> Rect:
        """Return its field, and more of the paper while the stamp comes down."""
        return self.rect.inflate(round(self.rect.width * LARGER), round(self.rect.height * LARGER))

    def paint(self, surface: Surface) -> None:
        """Draw the empty field, or the stamp."""
        if not self.words:
            theme = self.look.theme
            colour = theme.edge if self.look.high_contrast else theme.rule
            paint.dashed(surface, self.rect.inflate(-6, -6), colour, (min(4, self.look.radius()), 2))
        elif self.lifted < SEEN_FROM:
            drawn = turned(self._drawn(), TURNED, 1.0 + self.lifted * LARGER)
            surface.blit(drawn, drawn.get_rect(center=self.rect.center))

    def _drawn(self) -> Surface:
        """Return the stamp, not turned."""
        theme, ground = self.look.theme, self.ground_colour
        (line,) = self.kit.type.wrap(self.words, self._style, self.rect.width)
        words = self.kit.type.line(line, self._style, Ink(theme.accent, ground))
        flat = self.kit.surface((words.get_width() + 2 * SIDE, self._style.line + SIDE), pygame.SRCALPHA)
        flat.fill((*rgb(ground or theme.card), 255))
        paint.frame(flat, flat.get_rect(), theme.accent, (min(4, self.look.radius()), 3))
        flat.blit(words, (SIDE, SIDE // 2))
        return flat

    def name(self) -> str:
        """Return the stamp in words."""
        return self.spoken

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the stamp once it is there: an empty field is not spoken of."""
        return super().nodes(depth) if self.words else []


@dataclass(eq=False, repr=False, kw_only=True)
class FormBox(Widget):
    """The box of a form with a `line` in it and its `count`; it has room for as many letters as it `holds`."""

    holds: int
    line: str = ""
    count: str = ""
    spoken: str = ""

    role: ClassVar[str] = "text"

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(20, 28)

    @property
    def _count_style(self) -> TypeStyle:
        return self.look.type("label")

    def measure(self, width: int) -> int:
        """Return its height with as many letters as it holds, and with the count below."""
        lines = self.kit.type.text_width(AVERAGE * self.holds, self._style) // (width - 2 * SIDE) + 1
        return lines * self._style.line + 2 * SIDE + self._count_style.line + PAD

    def paint(self, surface: Surface) -> None:
        """Draw the box, the line in it, and the count at the right below it."""
        theme, rect, setter = self.look.theme, self.rect, self.kit.type
        box = Rect(rect.left, rect.top, rect.width, rect.height - self._count_style.line - PAD)
        paint.rounded(surface, box, theme.page, 2)
        paint.frame(surface, box, theme.edge, (2, 2))
        ink = Ink(theme.ink, theme.page)
        for index, part in enumerate(setter.wrap(self.line, self._style, rect.width - 2 * SIDE) if self.line else ()):
            place = rect.left + SIDE, rect.top + SIDE + index * self._style.line
            surface.blit(setter.line(part, self._style, ink), place)
        (count, *_) = setter.wrap(self.count, self._count_style, rect.width)
        drawn = setter.line(count, self._count_style, Ink(theme.soft, self.ground_colour))
        surface.blit(drawn, (rect.right - drawn.get_width(), box.bottom + PAD))

    def name(self) -> str:
        """Return the box with what stands in it."""
        return self.spoken
