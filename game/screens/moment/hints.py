"""Which petals each option may move, as far as the policy says: as marks on it, and in a line on top of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.petals import PETALS
from game.presentation.presenter import EXPLAINED, may_move
from game.screens.widgets import petals
from game.screens.widgets.hint import Hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.offers import Offer
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.ui.kit import Kit
    from game.ui.widgets.option import OptionCard


LARGEST: Final = 34
MARK: Final = 24
"""The side of a petal on an option, in pixels at 100 %, landscape."""


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
        """Mark each option that can be taken with the petals it may move, and say what the line says of it."""
        look = self.line.look
        for option in options:
            moves = self.moves[option.id]
            if option.enabled:
                names = ", ".join(self.line.names[petal] for petal in moves)
                option.description = " ".join(filter(None, (self.texts[option.id], names)))
                option.marks = tuple(petals.mark(look, petal, min(look.px(MARK), LARGEST)) for petal in moves)

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
