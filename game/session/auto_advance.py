"""How fast an edition goes: which pages of a run nobody has to press through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.state import LEVEL_END, MORNING, slots

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Story


def is_passed_by(story: Story, state: GameState) -> bool:
    """Return whether a run goes on by itself from here: in a brisk edition, past plain mornings and ends that run on.

    A morning is plain when the day holds one card and is not the first one of its level.
    """
    if not story.editions[state.setup.edition].brisk:
        return False
    if state.phase == LEVEL_END:
        return story.levels[state.level].runs_on
    if state.phase != MORNING or slots(story, state.setup.edition, state.level, state.day) != 1:
        return False
    return any(slots(story, state.setup.edition, state.level, day) for day in range(state.day))
