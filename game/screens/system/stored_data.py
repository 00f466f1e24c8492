"""What is kept on this device, and the way to delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.presentation.stored_data import kept
from game.screens.actions import DeleteStored
from game.screens.base.form_screen import FormScreen
from game.screens.base.game_screen import GameCommand
from game.screens.system.deleting import ask_first
from game.session.session import of_players
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
        words, storage = self.kit.words, self.context.host.storage
        lines: list[Widget] = [
            self.prose(f"kept:{one.key}", words("ui.stored.line", what=one.what, letters=one.letters))
            for one in kept(self.context)
        ]
        if not lines:
            return [self.prose("nothing", words("ui.settings.stored.nothing"))]
        where = words("ui.settings.stored.lasting" if storage.lasting else "ui.settings.stored.fleeting")
        return [*lines, self.prose("where", where, "small", "soft")]

    def buttons(self) -> list[Button]:
        """Return back and delete."""
        words = self.kit.words
        delete = self.secondary("delete", words("ui.settings.delete"), DeleteStored())
        delete.enabled = bool(of_players(self.context.host.storage))
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
