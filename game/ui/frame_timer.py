"""The times of the parts of a frame."""

import time
from collections import deque
from dataclasses import dataclass, field

import pygame
from pygame import Rect, Surface

from game.ui.fine import stamped

HUD_FRAMES = 240  # of the last four seconds: what was slow before then is over
SLICE = 0.002
"""Seconds that a smooth frame spends on what can wait."""
SMOOTH = 0.006
"""Seconds up to which a frame stays smooth with such a slice on top."""
LONGEST = 0.1
"""Seconds that a frame has while a page waits for it and nothing moves: not more than feels like at once."""


@dataclass
class FrameTimer:
    """Times of the parts of a frame in milliseconds, for the debug view, and what a frame has taken so far."""

    shown: bool = False
    parts: dict[str, deque[float]] = field(default_factory=dict)
    started: float = 0.0
    began: float = 0.0

    def begin(self) -> None:
        self.began = self.started = time.perf_counter()

    @property
    def so_far(self) -> float:
        """Return the seconds since the frame began."""
        return time.perf_counter() - self.began

    def has_room(self, began: float) -> bool:
        """Return whether a frame goes on with work that it began so many seconds after its own start.

        For a slice; but a frame that stutters already goes on as long as one may: one long frame for several.
        """
        now = self.so_far
        return now - began < SLICE if now < SMOOTH else now < LONGEST

    def note(self, part: str) -> None:
        """Note the time since the last note."""
        now = time.perf_counter()
        self.parts.setdefault(part, deque(maxlen=HUD_FRAMES)).append((now - self.started) * 1000)
        self.started = now

    def lines(self) -> list[str]:
        """Return p50 and p95 of each part."""
        result = []
        for part, values in self.parts.items():
            ordered = sorted(values)
            p50, p95 = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
            result.append(f"{part:8} {p50:6.2f} {p95:6.2f}")
        return result

    def paint(self, surface: Surface) -> Rect:
        """Draw the lines at the foot of a surface; return where."""
        font = pygame.font.Font(None, 22)
        area = Rect(0, surface.get_height() - 130, 260, 130)
        surface.fill("#000000", area)
        for index, line in enumerate(self.lines()):
            stamped(surface, font.render(line, True, "#FFFFFF"), (8, area.top + 8 + index * 22))
        return area
