"""What the questions before the story have in common: the plan so far, on with an answer, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.screens.actions import Planned
from game.screens.base.form_screen import FormScreen
from game.screens.base.game_screen import GameCommand
from game.ui.commands import Pop

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.session.plan import Plan


class Question(FormScreen):
    """A sheet that asks something. What is asked next is none of its business: it hands the plan on.

    `asks` is what it asks about the player: it comes where an edition asks any of that.
    """

    asks: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context, plan: Plan) -> None:
        """Return the question for the answers so far."""
        super().__init__(context)
        self.plan = plan

    def answered(self, plan: Plan) -> Planned:
        """Return what says that this question is answered."""
        return Planned(self.name, plan)

    def back(self) -> GameCommand | None:
        """Return to the page before."""
        return Pop()
