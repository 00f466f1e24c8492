"""The line on top of the options: which petals each of them may move, as far as the policy says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.petals import PETALS
from game.presentation.presenter import EXPLAINED, may_move
from game.screens.widgets.hint import Hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.offers import Offer
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.ui.kit import Kit
    from game.ui.widgets.option import OptionCard


class Hints:
    """One line, and what it says of each option, by the id of its widget."""

    def __init__(self, context: Context, kit: Kit, state: GameState, offered: tuple[Offer, ...]) -> None:
        """Return the hints of what is offered in a state."""
        words, policy = context.words, state.policy
        self.line = Hint(kit, "hint", names=tuple(words(f"petal.{name}") for name in PETALS))
        self.moves = {f"option:{offer.option.id}": may_move(policy, offer.option) for offer in offered}
        lead, *_ = words("ui.moment.hint").split("{")
        nothing = words("ui.moment.hint.nothing")
        self.texts = {widget: lead.strip() if moves else nothing for widget, moves in self.moves.items()}
        if policy.explains != EXPLAINED:
            self.texts = dict.fromkeys(self.moves, words("ui.moment.hint.several"))
            self.moves = dict.fromkeys(self.moves, ())

    def describe(self, options: Iterable[OptionCard]) -> None:
        """Say of each option that can be taken what the line says of it."""
        for option in options:
            petals = [self.line.names[petal] for petal in self.moves[option.id]]
            if option.enabled:
                option.description = " ".join(filter(None, (self.texts[option.id], ", ".join(petals))))

    def height(self, width: int) -> int:
        """Return the height that the line needs for any of the options, in pixels."""
        return max((self._like(widget).measure(width) for widget in self.texts), default=0)

    def _like(self, widget: str) -> Hint:
        """Return a line that says what there is to say of an option, to be measured."""
        line = self.line
        return Hint(line.kit, line.id, text=self.texts[widget], moves=self.moves[widget], names=line.names)

    def show(self, widget: str) -> None:
        """Let the line speak of an option, of nothing for any other widget."""
        self.line.text = self.texts.get(widget, "")
        self.line.moves = self.moves.get(widget, ())

    def complain(self, words: str) -> None:
        """Let the line say why something was rejected."""
        self.line.text, self.line.moves = words, ()
