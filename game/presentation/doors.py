"""The doors of the street: which state each is in, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.state import level_of

if TYPE_CHECKING:
    from game.engine.policy import DoorRule
    from game.engine.state import GameState
    from game.engine.story import Door
    from game.presentation.context import Context

LIT: Final = "lit"
AJAR: Final = "ajar"
SHUT: Final = "shut"
STRUCK: Final = "struck"
"""How a door looks; its picture is called so too."""
NEAR: Final = 20
SENTENCES: Final = {
    "open": "ui.street.door.open",
    "needs": "ui.street.door.needs",
    "shut": "ui.street.door.shut",
    "struck": "ui.street.door.struck",
}
"""What is said of a door on the street."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A door as it is shown: place, state, pill, and a sentence about it, with both numbers where these shut it.

    `brief` is what is said of it beside its place, without your number.
    """

    place: str
    door: str
    state: str
    pill: str
    label: str
    brief: str


def street_of(context: Context, state: GameState) -> tuple[Shown, ...]:
    """Return the doors of a level's street, left to right."""
    return tuple(_shown(context, state, place) for place in level_of(context.story, state).street)


def _shown(context: Context, state: GameState, place: str) -> Shown:
    words = context.words
    name, line = _place_words(context, place)
    door = next((one for one in context.story.doors if one.place == place), None)
    if door is not None:
        return shown_door(context, state, door)
    pill = words("ui.street.open")
    return Shown(place, "", LIT, pill, words("ui.street.door.plain", place=name, line=line), pill)


def _place_words(context: Context, place: str) -> tuple[str, str]:
    """Return the name of a place and the line about it."""
    one = context.story.places[place]
    return context.words(one.name), context.words(one.line)


def shown_door(context: Context, state: GameState, door: Door) -> Shown:
    """Return a door of the story as a policy and a number leave it."""
    words = context.words
    name, line = _place_words(context, door.place)
    rule = next((one for one in state.policy.doors if one.door == door.id), None)
    look = state_of(context, state, door, rule)
    need = rule.at if rule else 0
    pill = words(door.open_words if look == LIT else door.shut_words, at=need)
    kind, named = _said(state, look, rule), words(door.name)
    said = words(SENTENCES[kind], name=named, need=need, have=state.score)
    label = f"{words('ui.street.door', place=name, line=line)} {said}"
    return Shown(door.place, door.id, look, pill, label, words(f"ui.level_end.door.{kind}", name=named, need=need))


def _said(state: GameState, look: str, rule: DoorRule | None) -> str:
    """Return the last part of the id of the sentence about a door."""
    if look in {LIT, STRUCK}:
        return "open" if look == LIT else "struck"
    return "needs" if rule is not None and state.score < rule.at else "shut"


def state_of(context: Context, state: GameState, door: Door, rule: DoorRule | None) -> str:
    """Return how a door looks: lit when open, struck when the policy knows it no more, ajar when near or early on."""
    if door.id in state.doors:
        return LIT
    if rule is None:
        return STRUCK
    if level_of(context.story, state).ajar or rule.at - state.score <= NEAR:
        return AJAR
    return SHUT
