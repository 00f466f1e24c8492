"""By how much a choice moved the score, for the story's answer: a nought with its reason, where a petal is why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.explain import petals_of
from game.engine.petals import FULL
from game.presentation.wording import petal_words

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.presentation.context import Context

AT_END: Final = {
    (FULL, True): "ui.change.full",
    (FULL, False): "ui.change.more_than_full",
    (0, True): "ui.change.still_empty",
    (0, False): "ui.change.empty",
}
"""Why nothing moves, by how full the petal is that an act moves, and whether the act fills it."""


def said_change(context: Context, state: GameState, change: int) -> int | str:
    """Return a change of the score, or words for none where a full or an empty petal is why; `state` is behind it.

    "Your score goes up: 0" would read like a mistake.
    """
    if change or not state.log or state.policy.moves != "choice":
        return change
    moment, option = state.log[-1]
    petals = petals_of(context.rules, state)
    for act in context.story.moments[moment].options[option].acts:
        for petal, delta in enumerate(state.policy.deltas(act)):
            if delta and petals[petal] in {0, FULL}:
                return context.words(AT_END[petals[petal], delta > 0], petal=petal_words(context, petal))
    return change
