"""The base of all screens of the game: what they may ask for and what they hear, as closed unions."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from game.screens.actions import Action
from game.screens.outcomes import Outcome
from game.ui.commands import Command, Dispatch, Pop, Push, Quit, Replace, Reset
from game.ui.screen import Screen

if TYPE_CHECKING:
    from game.ui.widgets import Widget


class GameScreen(Screen["GameCommand", Outcome]):
    """A screen of the game. A sheet goes away with Escape."""

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Return the command for a pressed widget's action: an action of the game is dispatched, a command is itself.

        A screen's own messages are taken by its override. Raises TypeError for what neither it nor the game knows:
        an action that nobody carries out must not vanish.
        """
        if isinstance(action, Action):
            return Dispatch(action)
        if isinstance(action, Push | Pop | Replace | Reset | Quit):
            return action
        message = f"{self.name}: {widget.id} means {action!r}, which nobody knows"
        raise TypeError(message)

    def back(self) -> GameCommand | None:
        """Return what Escape does; None lets the app open the pause sheet."""
        return Pop() if self.modal else None


GameCommand: TypeAlias = Command[GameScreen, Action]
