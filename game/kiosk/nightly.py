"""When an exhibit starts anew by night: at a time of the house, as soon as nobody is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LEAST: Final = 3600.0
"""Seconds that it has run before: a start takes less than the minute in which it is due."""


@dataclass
class Nightly:
    """Waits for the minute `restart_at` (HH:MM, "" for never). `begun` is when the game began, by a clock in seconds.

    Once that minute was seen it stays due, for it may pass while somebody plays.
    """

    restart_at: str
    begun: float
    was_seen: bool = False

    def is_due(self, now: float, time_of_day: str) -> bool:
        """Return whether it is time, or was since the game began; `time_of_day` is HH:MM."""
        if time_of_day == self.restart_at and now - self.begun >= LEAST:
            self.was_seen = True
        return self.was_seen
