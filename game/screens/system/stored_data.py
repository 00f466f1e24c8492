"""What is kept on this device, and the way to delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.presentation.stored_data import is_anything_kept, kept, where
from game.screens.actions import DeleteStored
from game.screens.base.form_screen import FormScreen
from game.screens.base.game_screen import GameCommand
from game.screens.system.deleting import ask_first
from game.ui.commands import Pop

if TYPE_CHECKING:
    from game.ui.widgets import Button, Widget


class StoredScreen(FormScreen):
    """A list of what is kept, in words, and its letters counted."""

    name: ClassVar[str] = "stored"
    starts_at: ClassVar[str] = "back"
    style: ClassVar[str] = "page:questions"

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.stored.heading")

    def parts(self) -> list[Widget]:
        """Return a line for each thing that is kept, and where."""
        words, place = self.kit.words, self.kit.words(where(self.context))
        lines: list[Widget] = [
            self.prose(f"kept:{one.key}", words("ui.stored.line", what=one.what, size=one.size))
            for one in kept(self.context)
        ]
        if not lines:
            return [self.prose("nothing", place)]
        return [*lines, self.prose("where", place, "small", "soft")]

    def buttons(self) -> list[Button]:
        """Return back and delete."""
        words = self.kit.words
        delete = self.secondary("delete", words("ui.settings.delete"), DeleteStored())
        delete.enabled = is_anything_kept(self.context)
        delete.description = "" if delete.enabled else words("ui.settings.stored.nothing")
        return [self.primary("back", words("ui.sheet.back"), Pop()), delete]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Ask before deleting."""
        if not isinstance(action, DeleteStored):
            return super().act(action, widget)
        return ask_first(self.kit.words)

    def back(self) -> GameCommand | None:
        """Return to where one came from."""
        return Pop()
