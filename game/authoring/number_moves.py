"""How far the number moves at one stroke: by a single option, and where a level reads the history again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any, Final

from game.engine.events import LevelStarted
from game.engine.reducer import Step
from game.engine.state import MOMENT
from game.engine.story import Story
from game.presentation.nights import state_after_choice

MUCH: Final = 25
"""An option that moves the number by so many points moves it much."""
REREAD: Final = 20
"""Who is moved by so many points where the history is read again notices it."""
Move = tuple[int, int, int, int]
"""Level, moment and option by index, and the points by which the number moved."""


def moves_of(steps: Sequence[Step]) -> Iterator[Move]:
    """Yield what each choice of a run did to the number, before any night: where only nights show it, the next does."""
    before = steps[0].state
    for step in steps:
        if before.phase == MOMENT:
            after = state_after_choice(step)
            yield before.level, *after.log[-1], after.score - before.score
        before = step.state


def moving_options(story: Story, moves: Mapping[Move, int]) -> dict[str, Any]:
    """Return for each level how many of its options were taken, and which move the number by MUCH, up and down.

    An option moves it by what it did in the middle one of the runs that took it.
    """
    changes: dict[tuple[int, int, int], Counter[int]] = {}
    for (*key, change), many in sorted(moves.items()):
        changes.setdefault((key[0], key[1], key[2]), Counter())[change] += many
    found: dict[str, Any] = {}
    for (level, moment, option), counted in changes.items():
        card = story.moments[moment]
        of_level = found.setdefault(story.levels[level].id, {"options": 0, "up": {}, "down": {}})
        of_level["options"] += 1
        middle = round(median(sorted(counted.elements())))
        if abs(middle) >= MUCH:
            of_level["up" if middle > 0 else "down"][f"{card.id}.{card.options[option].id}"] = middle
    for one in found.values():
        moving = {way: len(one[way]) for way in ("up", "down")}
        one["shares"] = {way: round(many / one["options"], 3) for way, many in moving.items()}
    return found


def rereadings(story: Story, steps: Sequence[Step]) -> Iterator[int]:
    """Yield by how many points the number is another after each level's beginning that reads the history again."""
    before = steps[0].state
    for step in steps:
        begun = [event.level for event in step.events if isinstance(event, LevelStarted)]
        if any(story.levels[level].rereads for level in begun):
            yield step.state.score - before.score
        before = step.state
