"""What was corrected, as a sheet that leads back to where one came from."""

from __future__ import annotations

from typing import ClassVar

from game.screens.base.game_screen import GameCommand
from game.screens.debrief.frame import DebriefScreen
from game.ui.commands import Pop
from game.ui.widgets import Button


class CorrectionsScreen(DebriefScreen):
    """The sheet; it is none of the pages that follow each other after the story."""

    name: ClassVar[str] = "corrections"
    page: ClassVar[str] = "corrections"
    draws: ClassVar[bool] = False

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("corrections.title")

    def _way_on(self) -> Button:
        return Button(self.kit, "back", label=self.kit.words("ui.sheet.back"), action=Pop())

    def _first_focus(self) -> str:
        """Return the way back."""
        return "back"

    def back(self) -> GameCommand | None:
        """Return to where one came from."""
        return Pop()
