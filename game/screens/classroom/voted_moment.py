"""A card that a class decides on: its options have letters, and a press leads to the vote first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.intents import Choose
from game.screens.classroom.ballot import LETTERS, Ballot
from game.screens.classroom.vote import VoteScreen
from game.screens.moment.moment import MomentScreen
from game.ui.commands import Push
from game.ui.events import InputEvent, OtherKey

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Widget
    from game.ui.widgets.option import OptionCard


class VotedMoment(MomentScreen):
    """The card, with the keys A to D; what the class takes in the vote is then chosen here."""

    def __init__(self, context: Context) -> None:
        """Return a screen for the card on the table, with no hands counted."""
        super().__init__(context)
        self.ballot: Ballot | None = None

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Ask the class before a choice."""
        if not isinstance(action, Choose) or self.answer is not None:
            return super().act(action, widget)
        if self.ballot is None:
            self.ballot = Ballot(self._open(), action.option)
        self.ballot.mark(action.option)
        return Push(VoteScreen(self.context, self.ballot))

    def _open(self) -> tuple[tuple[str, str, str], ...]:
        """Return letter, id and words of each option that can be taken."""
        options = self.moment.options
        return tuple(
            (letter, option.id, self.context.render_text(option.words, self.shown_state))
            for letter, option, card in zip(LETTERS, options, self.options, strict=False)
            if card.enabled
        )

    def by_itself(self) -> GameCommand | None:
        """Return the choice that the class has taken."""
        if self.ballot is None or not self.ballot.taken or self.answer is not None:
            return super().by_itself()
        card = next(card for card in self.options if card.id == f"option:{self.ballot.taken}")
        self.ballot.taken = ""
        return super().act(card.action, card)

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take a letter as a press of its option."""
        card = self._lettered(event)
        if card is None or self.motion.busy:
            return super().handle(event)
        self.focus(card)
        return self.activate(card)

    def _lettered(self, event: InputEvent) -> OptionCard | None:
        """Return the option that a key means, before the choice."""
        if not isinstance(event, OtherKey) or len(event.text) != 1 or self.answer is not None:
            return None
        index = LETTERS.find(event.text.upper())
        return self.options[index] if 0 <= index < len(self.options) else None
