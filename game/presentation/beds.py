"""What is softly heard at a place: less from level to level, as the city grows quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.state import level_of

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Story

OUT_OF_DOORS: Final = "street"
"""The place that the street itself is."""


def bed_of(story: Story, state: GameState, place: str) -> tuple[str, ...]:
    """Return the names of the loops that are heard at a place; one with a ground of its own keeps all of its own."""
    found = story.places.get(place)
    if found is None:
        return ()
    return found.bed if found.ground else found.bed[: 1 + level_of(story, state).voices]
