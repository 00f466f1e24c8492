"""The pause of a visit: go on, read more easily, leave. Nothing is set for good here, and nothing taken along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.screens.actions import LeaveToTitle
from game.screens.base.dialog import Dialog
from game.screens.kiosk.helps import ReadAloud, helps
from game.screens.system.pause import PauseScreen
from game.ui.commands import Dispatch, Pop, Push
from game.ui.widgets import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Widget


@dataclass(frozen=True, slots=True)
class Leave:
    """The visitor wants to go."""


class ExhibitPause(PauseScreen):
    """The pause sheet of an exhibit."""

    def __init__(self, context: Context, about: Callable[[], tuple[str, ...]]) -> None:
        """Return a sheet over a run."""
        super().__init__(about)
        self.context = context

    def ways(self) -> list[Button]:
        """Return the way on, the helps, and the way out."""
        words = self.kit.words
        return [
            Button(self.kit, "go_on", label=words("ui.pause.go_on"), action=Pop(), ground="card"),
            *helps(self.kit, self.context, "card"),
            self.secondary("leave", words("ui.kiosk.leave"), Leave()),
        ]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Give who leaves the line that the last page would have; leave at once where the edition has none."""
        if isinstance(action, ReadAloud):
            self.context.reads_aloud = action.wanted
            self.open(self.kit, self.behind)
            return None
        if not isinstance(action, Leave):
            return super().act(action, widget)
        session, words = self.context.current_session, self.kit.words
        if session is None or not self.context.story.editions[session.state.setup.edition].one_page:
            return Dispatch(LeaveToTitle())
        answers = (("leave", words("ui.kiosk.leave"), LeaveToTitle()), ("stay", words("ui.pause.go_on"), Pop()))
        return Push(Dialog(words("ui.kiosk.leave.title"), words("debrief.museum.takeaway"), answers))
