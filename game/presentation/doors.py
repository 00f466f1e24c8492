"""The doors of the street: which state each is in, which of them turned, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import holds
from game.engine.state import level_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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

    `brief` is what is said of it beside its place, without your number; `turned` is what its pill says when it stands
    the other way.
    """

    place: str
    door: str
    state: str
    pill: str
    label: str
    brief: str
    turned: str = ""


@dataclass(frozen=True, slots=True)
class Turned:
    """A door that opened or shut: its place, what it was, and a sentence or two, of what it is good for as well."""

    place: str
    was: str
    is_open: bool
    words: str


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
    need = rule.opens_at(state.day) if rule else 0
    shut, opened = words(door.shut_words, at=need), words(door.open_words, at=need)
    # struck is what could be had there: the policy has no number to say any more
    pill, turned = (opened if look in {LIT, STRUCK} else shut), (shut if look == LIT else opened)
    kind, named = _said(state, look, rule), words(door.name)
    said = words(SENTENCES[kind], name=named, need=need, have=state.score)
    if rule is not None and rule.rises and state.day:
        said = f"{said} {words('ui.street.door.rises', points=rule.rises)}"
    label = f"{words('ui.street.door', place=name, line=line)} {said}"
    brief = words(f"ui.level_end.door.{kind}", name=named, need=need)
    return Shown(door.place, door.id, look, pill, label, brief, turned)


def turned_words(context: Context, door: Door, *, is_open: bool, says_use: bool = True) -> str:
    """Return that a door opened or shut for you and, where it opened and that is wanted, what it is good for."""
    words = context.words
    place = words(context.story.places[door.place].name)
    name = words("ui.street.door.at", place=place, name=words(door.name))
    said = words(f"ui.spoken.door.{'opened' if is_open else 'closed'}", name=name)
    return f"{said} {words(door.good_for)}" if is_open and says_use and door.good_for else said


def turned_doors(context: Context, before: Mapping[str, str], doors: Iterable[Shown]) -> tuple[Turned, ...]:
    """Return which doors opened or shut since their states were `before`, left to right."""
    story = {door.id: door for door in context.story.doors}
    found = []
    for one in doors:
        was = before.get(one.place, one.state)
        if one.door and was != one.state and LIT in {was, one.state}:
            is_open = one.state == LIT
            found.append(Turned(one.place, was, is_open, turned_words(context, story[one.door], is_open=is_open)))
    return tuple(found)


def _said(state: GameState, look: str, rule: DoorRule | None) -> str:
    """Return the last part of the id of the sentence about a door."""
    if look in {LIT, STRUCK}:
        return "open" if look == LIT else "struck"
    needs = rule is not None and _waits_for_score(state, rule) and state.score < rule.opens_at(state.day)
    return "needs" if needs else "shut"


def _waits_for_score(state: GameState, rule: DoorRule) -> bool:
    """Return whether only the number keeps a door from opening."""
    return holds(rule.needs, state)


def state_of(context: Context, state: GameState, door: Door, rule: DoorRule | None) -> str:
    """Return how a door looks: lit when open, struck when the policy knows it no more, else ajar or shut.

    Ajar is a door that only your number keeps from opening, when it is near or where the level is friendly; one that
    was lost is shut, as is said of it.
    """
    if door.id in state.doors:
        return LIT
    if rule is None:
        return STRUCK
    if not _waits_for_score(state, rule):
        return SHUT
    missing = rule.opens_at(state.day) - state.score
    is_lost = door.place in context.seen.lost or context.seen.street.get(door.place) == LIT
    if is_lost or missing <= 0:
        return SHUT
    return AJAR if level_of(context.story, state).ajar or missing <= NEAR else SHUT
