"""The doors of the street: which state each is in, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.state import level_of, policy_of
from game.screens.widgets.front import AJAR, LIT, SHUT, STRUCK

if TYPE_CHECKING:
    from game.engine.policy import DoorRule
    from game.engine.state import GameState
    from game.engine.story import Door
    from game.screens.context import Context

SHUTS_FROM_LEVEL: Final = 3
NEAR: Final = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """A door as it is shown: place, state, pill, full sentence, and why it is shut ("" if it is not)."""

    place: str
    door: str
    state: str
    pill: str
    label: str
    reason: str


def street_of(context: Context, state: GameState) -> tuple[Shown, ...]:
    """Return the doors of a level's street, left to right."""
    return tuple(_shown(context, state, place) for place in level_of(context.story, state).street)


def _shown(context: Context, state: GameState, place: str) -> Shown:
    words = context.words
    name, line = (words(text) for text in context.story.places[place])
    door = next((one for one in context.story.doors if one.place == place), None)
    if door is None:
        label = words("ui.street.door.plain", place=name, line=line)
        return Shown(place, "", LIT, words("ui.street.open"), f"{label}: {words('ui.street.open')}", "")
    rule = next((one for one in policy_of(context.story, state).doors if one.door == door.id), None)
    look = state_of(context, state, door, rule)
    at = rule.at if rule else 0
    pill = words(door.open_words if look == LIT else door.shut_words, at=at)
    said = pill if look != STRUCK else f"{pill}, {words('ui.street.struck')}"
    label = words("ui.street.door", place=name, line=line, name=words(door.name), state=said)
    return Shown(place, door.id, look, pill, label, "" if look == LIT else _reason(context, state, rule))


def state_of(context: Context, state: GameState, door: Door, rule: DoorRule | None) -> str:
    """Return how a door looks: lit when open, struck when the policy knows it no more, ajar when near or early."""
    if door.id in state.doors:
        return LIT
    if rule is None:
        return STRUCK
    if level_of(context.story, state).number < SHUTS_FROM_LEVEL or rule.at - state.score <= NEAR:
        return AJAR
    return SHUT


def _reason(context: Context, state: GameState, rule: DoorRule | None) -> str:
    """Return why a door is not open, with both numbers where it is the number."""
    if rule is not None and state.score < rule.at:
        return context.words("reason.score", need=rule.at, have=state.score)
    return ""
