"""What a state offers: the options of the card on the table, with the reason where one is locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from game.engine.intents import Continue, Intent
from game.engine.policy import AT_NIGHT
from game.engine.situation import Situation
from game.engine.state import ENDING, MOMENT

if TYPE_CHECKING:
    from game.engine.content_index import IndexedOption
    from game.engine.policy import Policy
    from game.engine.ruleset import Ruleset
    from game.engine.state import GameState
    from game.engine.story import Option


class Dealt(Situation, Protocol):
    """A situation with a policy in force: a game state, or one that is being worked on."""

    @property
    def day(self) -> int:
        """The index of the day in its level."""

    @property
    def phase(self) -> str:
        """Where in its day it is."""

    @property
    def morning(self) -> int:
        """Your score of this morning."""

    @property
    def policy(self) -> Policy:
        """The policy in force."""


class Reason(NamedTuple):
    """Why something cannot be done: a text id, with the two numbers where there are any, and the door that is shut."""

    words: str
    need: int = 0
    have: int = 0
    door: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """An option as it lies on the table: its index in the moment, and the reason if it is locked."""

    index: int
    option: Option
    locked: Reason | None


def told_score(state: Dealt) -> int:
    """Return your score as it is told: by day that of the morning, under a policy that moves it at night alone."""
    return state.morning if state.policy.moves == AT_NIGHT and state.phase == MOMENT else state.score


def lock(state: Dealt, option: Option) -> Reason | None:
    """Return why an option is locked, or None if it can be taken."""
    if option.asks_door and option.asks_door not in state.doors:
        # a door that waits for a number is told by that number, so that it can be seen how far off it is
        for rule in state.policy.doors:
            if rule.door == option.asks_door and told_score(state) < (at := rule.opens_at(state.day)):
                return Reason("reason.door_score", at, told_score(state), rule.door)
        return Reason("reason.door", door=option.asks_door)
    if option.money and option.money > (has := state.money + option.earns):
        return Reason("reason.money", option.money, has)
    if option.hours > state.hours:
        return Reason("reason.hours", option.hours, state.hours)
    if option.asks_score and option.asks_score > told_score(state):
        return Reason("reason.score", option.asks_score, told_score(state))
    if option.never:
        return Reason(option.never)
    return None


def offers(rules: Ruleset, state: GameState) -> tuple[Offer, ...]:
    """Return the options on the table, locked ones with their reason; nothing outside of a moment."""
    if state.phase != MOMENT:
        return ()
    return tuple(
        Offer(index, indexed.option, lock(state, indexed.option))
        for index, indexed in enumerate(rules.moments[state.moment].options)
        if indexed.needs is None or indexed.needs.holds(state)
    )


def can_take(state: Dealt, indexed: IndexedOption) -> bool:
    """Return whether an option that is not free to everybody is on the table and not locked."""
    return (indexed.needs is None or indexed.needs.holds(state)) and lock(state, indexed.option) is None


def is_playable(rules: Ruleset, state: Dealt, moment: int) -> bool:
    """Return whether a card has anything to take."""
    indexed = rules.moments[moment]
    return indexed.is_sure or any(can_take(state, option) for option in indexed.options)


def legal(rules: Ruleset, state: GameState) -> tuple[Intent, ...]:
    """Return every intent that `reduce` accepts now: what buttons, bots, tests and codes all go by.

    Empty only at the ending: a card with nothing to take is never put on the table.
    """
    if state.phase == ENDING:
        return ()
    if state.phase != MOMENT:
        return (Continue(),)
    moment = rules.moments[state.moment]
    # a list in between: a generator costs more than what it asks, and this is asked all the time
    return moment.intents or tuple([each.intent for each in moment.options if each.is_free or can_take(state, each)])
