"""Where the cards of the run come from: some first, chosen by what the run did, the rest when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.presentation.sources import Origins, origins
from game.screens.debrief.corrections import CorrectionsScreen
from game.screens.debrief.frame import DebriefScreen
from game.screens.debrief.source_list import SourceList, source_list
from game.ui.commands import Push

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Button, Widget


@dataclass(frozen=True, slots=True)
class TellAll:
    """The player wants to know where all of the cards come from."""


class OriginsScreen(DebriefScreen):
    """Fact cards with their marks, and the way to what was corrected."""

    name: ClassVar[str] = "origins"
    page: ClassVar[str] = "origins"

    def __init__(self, context: Context) -> None:
        """Return the first cards of the run in progress."""
        super().__init__(context)
        self.tells_all = False

    @property
    def origins(self) -> Origins:
        """Where the cards come from."""
        return origins(self.context)

    def fill(self, room: Rect) -> None:
        """Add the cards on a sheet."""
        found = self.origins
        shown = found.first + found.rest if self.tells_all else found.first
        listed = source_list(self.context, self.kit, found, shown, self.title())
        self._on_sheet(room, listed)

    def extras(self) -> list[Button]:
        """Return the way to the rest of the cards, and to what was corrected."""
        hidden = 0 if self.tells_all or self.in_words else len(self.origins.rest)
        found = []
        if hidden:
            found.append(self.secondary("more", self.context.words.plural("ui.ending.more", hidden), TellAll()))
        corrections = Push(CorrectionsScreen(self.context))
        return [*found, self.secondary("corrections", self.kit.words("corrections.title"), corrections)]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Show the rest of the cards, from where they begin."""
        if not isinstance(action, TellAll):
            return super().act(action, widget)
        self.tells_all = True
        self.focus_id = "provenance_rows"
        self.again()
        listed = self.find("provenance_rows")
        if isinstance(listed, SourceList):
            listed.scroll(sum(listed.entries[: len(self.origins.first)]))  # what is new stands at the top
        self.say(self.kit.words("ui.ending.rest"))
        return None
