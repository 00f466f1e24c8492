"""What a moment shows of its run: the card before a choice, and after it the answer, its place and its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.policy import AT_NIGHT
from game.presentation.beds import bed_of
from game.presentation.boards import BOARD, board_lines
from game.presentation.cast import Seen, seen_now
from game.presentation.cues import Cue, EyeClosed, Told
from game.presentation.nights import state_after_choice
from game.presentation.pairs import pair_words
from game.screens.base.play_screen import PlayScreen

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Moment, Option, Place
    from game.presentation.context import Context
    from game.screens.outcomes import Answered
    from game.ui.theme import Look


class ShownMoment(PlayScreen):
    """A card on the table and, once it is taken, its `answer` with the cues of what came of it."""

    def __init__(self, context: Context) -> None:
        """Return a screen for the card on the table."""
        super().__init__(context)
        self.answer: Answered | None = None
        self.cues: tuple[Cue, ...] = ()

    @property
    def moment(self) -> Moment:
        """Return the card that is shown."""
        return self.context.story.moments[self.shown_state.moment]

    @property
    def after(self) -> GameState:
        """Return the state to show: that of the card, or right after the choice."""
        if self.answer is None:
            return self.shown_state
        return state_after_choice(self.answer.step)._replace(moment=self.shown_state.moment)

    @property
    def taken(self) -> Option | None:
        """Return the option whose answer is shown, None before a choice."""
        return None if self.answer is None else self.moment.options[self.answer.step.state.log[-1][1]]

    @property
    def where(self) -> Place:
        """Return the place of the card, or of the answer if that happens elsewhere."""
        elsewhere = self.taken.place if self.taken else ""
        return self.context.story.places[elsewhere or self.moment.place]

    @property
    def seen(self) -> Seen | None:
        """Return who is in the picture."""
        return seen_now(self.moment, self.taken, self.shown_state.severed)

    @property
    def numbered(self) -> GameState:
        """Return the state whose number is shown: that of the morning where it only moves at night."""
        hidden = self.shown_state.policy.moves == AT_NIGHT
        return self.context.session.day_states[0] if hidden else self.after

    def adapt(self, look: Look) -> Look:
        """Return the look of the level; a place may have a light of its own."""
        return super().adapt(look).on(self.where.ground)

    def bed(self) -> tuple[str, ...]:
        """Return what is heard at the place: nothing once a tie was cut there, or where a board stops you."""
        if any(isinstance(cue, EyeClosed) for cue in self.cues):
            return ()
        lines = board_lines(self.context, self.moment, self.shown_state) if self.moment.panel == BOARD else ()
        if any(not line.is_open for line in lines):
            return ()
        return bed_of(self.context.story, self.shown_state, self.where)

    def title(self) -> str:
        """Return the place."""
        return self.words("ui.moment.at", place=self.words(self.where.name), line=self.words(self.where.line))

    def card_words(self) -> str:
        """Return the words of the card, or of the answer."""
        if self.answer is not None:
            return next((cue.words for cue in self.cues if isinstance(cue, Told)), "")
        prompt = pair_words(self.context, self.moment)
        card = self.context.render_variant(self.moment.card, self.shown_state)
        return f"{card}\n{prompt}" if prompt else card
