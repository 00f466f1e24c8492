"""Which petals each option may move, as far as the policy says: as marks on it, and in a line on top of all.

While no option is pointed at, the line names every mark that is seen: who presses by finger never points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.petals import PETALS
from game.presentation.presenter import EXPLAINED, may_move
from game.screens.widgets import petals
from game.screens.widgets.hint import Hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygame import Rect

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
        self.lead, self.legend = lead.strip(), tuple[int, ...]()
        self.texts = {widget: self.lead if moves else nothing for widget, moves in self.moves.items()}
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
                self.legend = tuple(sorted({*self.legend, *moves}))

    def height(self, width: int) -> int:
        """Return the height that the line needs for any of the options, in pixels."""
        return max((self._like(self.texts[one], self.moves[one]).measure(width) for one in self.texts), default=0)

    def _like(self, text: str, moves: tuple[int, ...]) -> Hint:
        """Return a line that says something, to be measured."""
        return Hint(self.line.kit, self.line.id, text=text, moves=moves, names=self.line.names)

    def show(self, options: Iterable[OptionCard], focused: str, *, has_room: bool) -> None:
        """Let the line speak of the option under the pointer, or else of the one with the focus.

        Without one it names all marks, if it has room for them.
        """
        line, current = self.line, self.pointed(options, focused)
        rests = self._rest(line.rect) if has_room else ("", ())
        line.text, line.moves = (self.texts[current], self.moves[current]) if current in self.texts else rests

    @staticmethod
    def pointed(options: Iterable[OptionCard], focused: str) -> str:
        """Return the id of the option under the pointer, or else of what has the focus."""
        return next((option.id for option in options if option.hovered), focused)

    def _rest(self, room: Rect) -> tuple[str, tuple[int, ...]]:
        """Return what the line says while no option is pointed at, in its room."""
        for text in (self.lead, ""):
            if self.legend and self._like(text, self.legend).measure(room.width) <= room.height:
                return text, self.legend
        return "", ()

    def complain(self, words: str) -> None:
        """Let the line say why something was rejected."""
        self.line.text, self.line.moves = words, ()
