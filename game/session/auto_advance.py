"""How fast an edition goes: which pages of a run nobody has to press through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.state import LEVEL_END, MORNING, slots

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Story

SHORTEST: Final = "museum"


def is_passed_by(story: Story, state: GameState) -> bool:
    """Return whether a run goes on by itself from here: in a museum, past plain mornings and some ends of levels.

    A morning is plain when the day holds one card and is not the first one of its level.
    """
    if state.setup.edition != SHORTEST:
        return False
    if state.phase == LEVEL_END:
        return story.levels[state.level].runs_on
    if state.phase != MORNING or slots(story, state.setup.edition, state.level, state.day) != 1:
        return False
    return any(slots(story, state.setup.edition, state.level, day) for day in range(state.day))
