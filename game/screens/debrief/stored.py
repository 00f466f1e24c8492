"""What this game keeps on the device, and one press that deletes it while one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.presentation.stored_data import is_anything_kept
from game.screens.actions import DeleteStored
from game.screens.debrief.frame import DebriefScreen
from game.screens.outcomes import Deleted

if TYPE_CHECKING:
    from game.screens.base.game_screen import GameCommand
    from game.screens.outcomes import Outcome
    from game.ui.widgets import Button


class StoredPage(DebriefScreen):
    """The last page."""

    name: ClassVar[str] = "stored_page"
    page: ClassVar[str] = "stored"
    draws: ClassVar[bool] = False

    def extras(self) -> list[Button]:
        """Return what deletes it all, while there is anything."""
        if not is_anything_kept(self.context):
            return []
        label = self.kit.words("debrief.stored.delete")
        return [self.secondary("delete", label, DeleteStored(stays=True))]

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Show that nothing is left."""
        if isinstance(outcome, Deleted):
            self.again()
            self.say(self.kit.words("ui.stored.deleted"))
            return None
        return super().receive(outcome)
