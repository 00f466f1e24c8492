"""What is softly heard at a place: less from level to level, as the city grows quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.state import level_of

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Place, Story

OUT_OF_DOORS: Final = "street"
"""The place that the street itself is."""


def bed_of(story: Story, state: GameState, place: Place) -> tuple[str, ...]:
    """Return the names of the loops that are heard at a place; one with a ground of its own keeps all of its own."""
    return place.bed if place.ground else place.bed[: 1 + level_of(story, state).voices]


def street_bed(story: Story, state: GameState) -> tuple[str, ...]:
    """Return what is heard out of doors."""
    street = story.places.get(OUT_OF_DOORS)
    return () if street is None else bed_of(story, state, street)
