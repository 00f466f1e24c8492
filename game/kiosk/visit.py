"""When a visit begins, when it is asked whether somebody is still there, and when it is over.

Time is seconds of a clock that only goes forward; whoever calls tells it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.kiosk.settings import KioskSettings

Phase = Literal["calling", "visited", "asking"]
Page = Literal["played", "read", "last"]
Due = Literal["", "ask", "wipe"]


@dataclass
class Visit:
    """Whether somebody is here. `quiet_since` is when they last touched anything, or when something last moved."""

    settings: KioskSettings
    phase: Phase = "calling"
    quiet_since: float = 0.0

    def begin(self, now: float) -> None:
        """Somebody woke the exhibit."""
        self.phase, self.quiet_since = "visited", now

    def end(self, now: float) -> None:
        """Nobody is here."""
        self.phase, self.quiet_since = "calling", now

    def touch(self, now: float) -> None:
        """Somebody is still here."""
        self.quiet_since = now
        if self.phase == "asking":
            self.phase = "visited"

    def due(self, now: float, page: Page, *, is_busy: bool) -> Due:
        """Return what is to be done now on such a page, once; nothing is while something moves or is read aloud."""
        if self.phase == "calling":
            return ""
        if self.phase == "asking":
            return "wipe" if self.left(now) <= 0 else ""
        if is_busy:
            self.quiet_since = now
        elif now - self.quiet_since >= self._patience(page):
            self.phase, self.quiet_since = "asking", now
            return "ask"
        return ""

    def left(self, now: float) -> int:
        """Return the whole seconds left to answer, counted up: the last one is 1, and at 0 the time is over."""
        return max(0, -int((now - self.quiet_since - self.settings.warning_seconds) // 1))

    def _patience(self, page: Page) -> int:
        of_page = {
            "played": self.settings.idle_seconds,
            "read": self.settings.reading_seconds,
            "last": self.settings.end_seconds,
        }
        return of_page[page]
