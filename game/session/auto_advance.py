"""How fast an edition goes: which pages of a run nobody has to press through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.state import LEVEL_END, MORNING, level_of, slots

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Story


def is_passed_by(story: Story, state: GameState) -> bool:
    """Return whether a run goes on by itself from here, because another page tells of it or because it is plain.

    The end of a level stands on the page of the next one. The first morning of a level that begins indoors has no
    street. In a brisk edition a morning is plain when the day holds one card and is not the first one of its level.
    """
    edition = state.setup.edition
    if state.phase == LEVEL_END:
        return any(slots(story, edition, level, day) for level, day in _days_after(story, state.level))
    if state.phase != MORNING:
        return False
    is_first = not any(slots(story, edition, state.level, day) for day in range(state.day))
    if is_first:
        return level_of(story, state).indoors
    return story.editions[edition].brisk and slots(story, edition, state.level, state.day) == 1


def runs_on(story: Story, state: GameState) -> bool:
    """Return whether the level that a run is in ends without a word: a brisk edition runs on into the next one."""
    return story.editions[state.setup.edition].brisk and level_of(story, state).runs_on


def _days_after(story: Story, level: int) -> list[tuple[int, int]]:
    """Return (level, day) of all days of the levels after one."""
    later = range(level + 1, len(story.levels))
    return [(index, day) for index in later for day in range(len(story.levels[index].days))]
