"""Where a day begins: on the street of the town, or where its first card finds you out of town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.intents import Continue
from game.engine.reducer import Step, reduce
from game.engine.state import moment_of

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset
    from game.engine.state import GameState
    from game.engine.story import Place


def begun_day(rules: Ruleset, morning: GameState) -> GameState | None:
    """Return the state to which a morning leads, with the day's first card; None where it leads nowhere."""
    outcome = reduce(rules, morning, Continue())
    return outcome.state if isinstance(outcome, Step) else None


def waking_place(rules: Ruleset, morning: GameState) -> Place | None:
    """Return the place out of town where you wake; None in town.

    It is that of the day's first card. One that comes late is not there yet in the morning.
    """
    begun = begun_day(rules, morning)
    moment = None if begun is None else moment_of(rules.story, begun)
    if moment is None or moment.late:
        return None
    place = rules.story.places[moment.place]
    return place if place.away else None
