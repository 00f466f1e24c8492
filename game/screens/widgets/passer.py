"""Somebody on the pavement: who waves to you, or crosses over and looks away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pygame import Rect, Surface

from game.screens.widgets.person import portrait
from game.ui import paint, strokes
from game.ui.art import Picture
from game.ui.widgets import Widget

STROKES: Final = (((0.78, 0.22), (0.86, 0.14)), ((0.84, 0.32), (0.94, 0.28)), ((0.84, 0.43), (0.94, 0.45)))
"""The strokes beside the head of who waves, in sizes of the face."""
WIDE: Final = 5
BEATS: Final = 6
"""How often the strokes come and go while somebody waves."""


@dataclass(eq=False, repr=False, kw_only=True)
class Passer(Widget):
    """A person as a bust that stands at the foot of its box. `share` 0..1 is how far their wave has come."""

    person: str
    mood: str
    waves: bool
    share: float = 1.0

    def _picture(self) -> Picture:
        return portrait(self.look, self.person, self.mood, self.rect.width)

    def pictures(self) -> list[Picture]:
        """Return the portrait."""
        return [self._picture()]

    @property
    def is_up(self) -> bool:
        """Return whether the hand is seen now: it comes and goes, and stays in the end."""
        return self.share >= 1 or int(self.share * BEATS) % 2 == 1

    def bounds(self) -> Rect:
        """Return the bust and the strokes beside it."""
        return self.rect.inflate(2 * WIDE, 2 * WIDE)

    def paint(self, surface: Surface) -> None:
        """Draw the person, and the strokes of a wave."""
        surface.blit(self.kit.art.get(self._picture()), self.rect)
        if not (self.waves and self.is_up):
            return
        size = self.rect.width
        for stroke in STROKES:
            start, end = ((self.rect.left + round(x * size), self.rect.top + round(y * size)) for x, y in stroke)
            strokes.lines(surface, self.look.theme.ink, (start, end), WIDE)
            for point in (start, end):
                paint.disc(surface, point, WIDE // 2, self.look.theme.ink)
