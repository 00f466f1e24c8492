"""How people answer to your number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.conditions import CUT_BY_THEM
from game.engine.events import TieCut
from game.engine.setup import WITHOUT_PRUNING
from game.engine.society import TieChange
from game.engine.texts import say

if TYPE_CHECKING:
    from game.engine.draft import Draft


def set_tie(draft: Draft, person: int, strength: int) -> None:
    """Set what Bloom counts between you and a person from today on."""
    draft.ties = (*draft.ties[:person], strength, *draft.ties[person + 1 :])
    draft.tie_changes = (*draft.tie_changes, TieChange(draft.society.day, person, strength))


def react(draft: Draft) -> None:
    """Let people prune you whose tolerance your number fell below, while numbers are in sunlight.

    Nobody does in a run that was set up without it.
    """
    if not draft.policy.sunlight or draft.setup.options & WITHOUT_PRUNING:
        return
    # all by the same number: it is counted anew after the last of them, so that nobody goes because somebody else went
    for index, person in enumerate(draft.rules.story.people):
        if person.tolerance > draft.score and draft.ties[index] and not person.family:
            set_tie(draft, index, 0)
            draft.severed = (*draft.severed[:index], CUT_BY_THEM, *draft.severed[index + 1 :])
            draft.events.append(TieCut(index, CUT_BY_THEM, "tolerance", say(person.prunes_with, draft)))
