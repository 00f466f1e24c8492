"""An act as a slip of paper that flies on one arc into its petal, and the dots of its way."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame
from pygame import Rect, Surface

from game.screens.widgets import petals
from game.ui import paint
from game.ui.text import Ink, Run
from game.ui.theme import TypeStyle
from game.ui.turning import turned
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node
    from game.ui.art import Picture
    from game.ui.events import Point

TURNED: Final = 5
PAD: Final = 14
GAP: Final = 10
MARK: Final = 24
DOT: Final = 2
DOT_EVERY: Final = 14
MINUS: Final = "\N{MINUS SIGN}"
Arc = tuple["Point", "Point", "Point"]


def arc_between(start: Point, end: Point, *, lift: float = 0.28) -> Arc:
    """Return start, bend and end of a curve that leaves the straight line, and no side of the canvas."""
    across, down = end[0] - start[0], end[1] - start[1]
    x = round(start[0] + across / 2 + down * lift)
    least = min(start[0], end[0])
    return start, (max(x, least + round(abs(across) * lift)), round(start[1] + down / 2 - across * lift)), end


def along(arc: Arc, share: float) -> Point:
    """Return the point of a curve at a share 0..1 of its way."""
    (x0, y0), (x1, y1), (x2, y2) = arc
    rest = 1 - share
    return (
        round(rest * rest * x0 + 2 * rest * share * x1 + share * share * x2),
        round(rest * rest * y0 + 2 * rest * share * y1 + share * share * y2),
    )


@lru_cache(maxsize=16)
def dots_of(arc: Arc) -> tuple[Point, ...]:
    """Return the dots of a curve at even distances."""
    points = [along(arc, step / 200) for step in range(201)]
    dots, walked = [points[0]], 0.0
    for before, after in pairwise(points):
        walked += ((after[0] - before[0]) ** 2 + (after[1] - before[1]) ** 2) ** 0.5
        if walked >= DOT_EVERY:
            dots.append(after)
            walked = 0.0
    return tuple(dots)


def _around(dots: tuple[Point, ...]) -> Rect:
    """Return the box of dots; raises ValueError for none."""
    xs, ys = [x for x, _ in dots], [y for _, y in dots]
    return Rect(min(xs) - 4, min(ys) - 4, max(xs) - min(xs) + 8, max(ys) - min(ys) + 8)


@dataclass(eq=False, repr=False, kw_only=True)
class Slip(Widget):
    """The slip, turned by five degrees; `centre` is where it is, `words` may be "". Screen readers hear the answer."""

    petal: int
    words: str
    value: str = ""
    centre: tuple[int, int] = (0, 0)
    drawn: Surface | None = None

    @property
    def style(self) -> TypeStyle:
        """Return the type of the words."""
        size = min(self.look.type("small").size, 28)
        return TypeStyle(size, round(size * 1.3), bold=True)

    def picture(self) -> Picture:
        """Return the petal on it."""
        return petals.mark(self.look, self.petal, MARK, self.look.theme.card)

    def pictures(self) -> list[Picture]:
        """Return the petal on it."""
        return [self.picture()]

    def surface(self) -> Surface:
        """Return the turned slip, drawn once."""
        if self.drawn is None:
            object.__setattr__(self, "drawn", self._draw())
        assert self.drawn is not None  # noqa: S101 - set above
        return self.drawn

    def _draw(self) -> Surface:
        theme, style, setter = self.look.theme, self.style, self.kit.type
        words = setter.line((Run(self.words, "bold"),), style, Ink(theme.ink, theme.card))
        colour = theme.ink if self.value.startswith(MINUS) else theme.accent
        value = setter.line((Run(self.value, "bold"),), style, Ink(colour, theme.card))
        parts = [part.get_width() + GAP for part, text in ((words, self.words), (value, self.value)) if text]
        size = (2 * PAD + MARK + sum(parts), style.line + 20)
        flat = self.kit.surface(size, pygame.SRCALPHA)
        box = flat.get_rect()
        paint.rounded(flat, box, theme.edge if self.look.high_contrast else theme.rule, 12)
        paint.rounded(flat, Rect(2, 1, box.width - 4, box.height - 4), theme.card, 10)
        flat.blit(self.kit.art.get(self.picture()), (PAD, (size[1] - MARK) // 2 - 1))
        y = (size[1] - style.line) // 2 - 1
        flat.blit(words, (PAD + MARK + GAP, y))
        if self.value:
            flat.blit(value, (size[0] - PAD - value.get_width(), y))
        return turned(flat, TURNED).convert_alpha()

    def bounds(self) -> Rect:
        """Return where the turned slip is now."""
        box = self.surface().get_rect()
        box.center = self.centre
        return box

    def paint(self, surface: Surface) -> None:
        """Draw it."""
        surface.blit(self.surface(), self.bounds())

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: it is only seen."""
        del depth
        return []


@dataclass(eq=False, repr=False, kw_only=True)
class Dots(Widget):
    """The dotted way of a slip up to a share of it."""

    arc: Arc
    colour: str
    share: float = 1.0
    drawn: int = 0

    @property
    def passed(self) -> int:
        """Return how many dots the slip has passed."""
        return round(len(dots_of(self.arc)) * self.share)

    def bounds(self) -> Rect:
        """Return the box of the whole way."""
        return _around(dots_of(self.arc))

    def damaged(self) -> list[Rect]:
        """Return no more than the dots that came or went, where nothing else changed."""
        if self.painted is None or self.changed != {"share"}:
            return super().damaged()
        first, last = sorted((self.drawn, self.passed))
        return [_around(dots_of(self.arc)[first:last])] if first < last else []

    def paint(self, surface: Surface) -> None:
        """Draw the dots passed so far."""
        object.__setattr__(self, "drawn", self.passed)
        seen = surface.get_clip().inflate(2 * DOT, 2 * DOT)
        for place in dots_of(self.arc)[: self.drawn]:
            if seen.collidepoint(place):
                paint.disc(surface, place, DOT, self.colour)

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: it is only seen."""
        del depth
        return []
