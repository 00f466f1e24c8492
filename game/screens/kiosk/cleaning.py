"""The page while somebody wipes the screen: touches do nothing, and it says for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.screens.base.game_screen import GameScreen
from game.ui.widgets import Label

if TYPE_CHECKING:
    from game.i18n import Words

MINUTE: Final = 60


class CleaningScreen(GameScreen):
    """Three lines and nothing to press."""

    name: ClassVar[str] = "cleaning"
    can_pause: ClassVar[bool] = False

    def __init__(self, words: Words, seconds: int) -> None:
        """Return the page with so many whole seconds left."""
        super().__init__()
        self.words = words
        self.minutes = minutes(seconds)

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.staff.cleaning")

    def build(self) -> None:
        """Add the lines in the middle of the page."""
        safe, gap = self.look.safe, self.look.space(6)
        rows = [
            Label(self.kit, "title", text=self.title(), style="title", heading=1, align="centre"),
            Label(self.kit, "left", text=self._left(), style="lead", align="centre", live="polite"),
            Label(self.kit, "end", text=self.kit.words("ui.staff.cleaning.end"), ink="soft", align="centre"),
        ]
        heights = [row.measure(safe.width) for row in rows]
        y = safe.centery - (sum(heights) + gap * (len(rows) - 1)) // 2
        for row, high in zip(rows, heights, strict=True):
            self.add(row, Rect(safe.left, y, safe.width, high))
            y += high + gap

    def count(self, seconds: int) -> None:
        """Show how many minutes are left."""
        left = self.find("left")
        if minutes(seconds) != self.minutes and isinstance(left, Label):
            self.minutes = minutes(seconds)
            left.text = self._left()

    def _left(self) -> str:
        return self.words.plural("ui.staff.cleaning.left", self.minutes)


def minutes(seconds: int) -> int:
    """Return seconds as minutes, counted up.

    >>> minutes(600), minutes(541), minutes(540), minutes(1)
    (10, 10, 9, 1)
    """
    return -(-seconds // MINUTE)
