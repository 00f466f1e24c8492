"""The times of the parts of a frame."""

import time
from collections import deque
from dataclasses import dataclass, field

HUD_FRAMES = 240


@dataclass
class Clockwork:
    """Times of the parts of a frame in milliseconds, for the debug view, and what a frame has taken so far."""

    shown: bool = False
    parts: dict[str, deque[float]] = field(default_factory=dict)
    started: float = 0.0
    began: float = 0.0

    def begin(self) -> None:
        """Start a frame."""
        self.began = self.started = time.perf_counter()

    @property
    def so_far(self) -> float:
        """Return the seconds since the frame began."""
        return time.perf_counter() - self.began

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
