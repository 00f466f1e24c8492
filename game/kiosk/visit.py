"""When a visit begins, when it is asked whether somebody is still there, and when it is over.

Time is seconds of a clock that only goes forward; whoever calls tells it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from game.kiosk.settings import KioskSettings

Phase = Literal["calling", "visited", "asking", "cleaning"]
Page = Literal["played", "read", "last"]
Due = Literal["", "ask", "wipe"]
CLEANING_SECONDS: Final = 600


@dataclass
class Visit:
    """Whether somebody is here. `quiet_since` is when they last touched anything, or when something last moved.

    `began` is when they woke it, `touched` when they last touched anything.
    """

    settings: KioskSettings
    phase: Phase = "calling"
    quiet_since: float = 0.0
    began: float = 0.0
    touched: float = 0.0

    def begin(self, now: float) -> None:
        """Somebody woke the exhibit."""
        self.phase, self.quiet_since = "visited", now
        self.began = self.touched = now

    def end(self, now: float) -> None:
        """Nobody is here."""
        self.phase, self.quiet_since = "calling", now

    def clean(self, now: float) -> None:
        """Somebody wipes the screen: for a while no touch is anybody's."""
        self.phase, self.quiet_since = "cleaning", now

    @property
    def seconds(self) -> int:
        """How long somebody was here, in whole seconds, until they last touched anything."""
        return int(self.touched - self.began)

    def touch(self, now: float) -> None:
        """Somebody is still here."""
        self.quiet_since = self.touched = now
        if self.phase == "asking":
            self.phase = "visited"

    def due(self, now: float, page: Page, *, is_busy: bool) -> Due:
        """Return what is to be done now on such a page, once; nothing is while something moves or is read aloud."""
        if self.phase == "calling":
            return ""
        if self.phase in {"asking", "cleaning"}:
            return "wipe" if self.left(now) <= 0 else ""
        if is_busy:
            self.quiet_since = now
        elif now - self.quiet_since >= self._patience(page):
            self.phase, self.quiet_since = "asking", now
            return "ask"
        return ""

    def left(self, now: float) -> int:
        """Return the whole seconds left to answer, or to clean, counted up: the last one is 1, then it is over."""
        lasts = CLEANING_SECONDS if self.phase == "cleaning" else self.settings.warning_seconds
        return max(0, -int((now - self.quiet_since - lasts) // 1))

    def _patience(self, page: Page) -> int:
        of_page = {
            "played": self.settings.idle_seconds,
            "read": self.settings.reading_seconds,
            "last": self.settings.end_seconds,
        }
        return of_page[page]
