"""What a state offers: the options of the card on the table, with the reason where one is locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.conditions import Situation
from game.engine.intents import Continue, Intent
from game.engine.state import ENDING, MOMENT

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Option, Story
    from game.engine.tables import Deed


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something cannot be done: a text id, with the two numbers where there are any."""

    words: str
    need: int = 0
    have: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """An option as it lies on the table: its index in the moment, and the reason if it is locked."""

    index: int
    option: Option
    locked: Reason | None


def lock(story: Story, state: Situation, option: Option) -> Reason | None:
    """Return why an option is locked, or None if it can be taken."""
    if option.money > state.money:
        return Reason("reason.money", option.money, state.money)
    if option.hours > state.hours:
        return Reason("reason.hours", option.hours, state.hours)
    if option.asks_score > state.score:
        return Reason("reason.score", option.asks_score, state.score)
    if option.asks_door and option.asks_door not in state.doors:
        policy = story.policies[story.levels[state.level].policy]
        for rule in policy.doors:
            if rule.door == option.asks_door and state.score < rule.at:
                return Reason("reason.score", rule.at, state.score)
        return Reason("reason.door")
    if option.never:
        return Reason(option.never)
    return None


def offers(story: Story, state: GameState) -> tuple[Offer, ...]:
    """Return the options on the table, locked ones with their reason; nothing outside of a moment."""
    if state.phase != MOMENT:
        return ()
    return tuple(
        Offer(index, deed.option, lock(story, state, deed.option))
        for index, deed in enumerate(story.tables[state.moment].deeds)
        if deed.gate is None or deed.gate.holds(state)
    )


def can_take(story: Story, state: Situation, deed: Deed) -> bool:
    """Return whether an option is on the table and not locked."""
    return deed.is_free or ((deed.gate is None or deed.gate.holds(state)) and lock(story, state, deed.option) is None)


def is_playable(story: Story, state: Situation, moment: int) -> bool:
    """Return whether a card has anything to take."""
    table = story.tables[moment]
    return table.is_sure or any(can_take(story, state, deed) for deed in table.deeds)


def legal(story: Story, state: GameState) -> tuple[Intent, ...]:
    """Return every intent that `reduce` accepts now: what buttons, bots, tests and codes all go by.

    Empty only at the ending: a card with nothing to take is never put on the table.
    """
    if state.phase == ENDING:
        return ()
    if state.phase != MOMENT:
        return (Continue(),)
    table = story.tables[state.moment]
    return table.intents or tuple([deed.intent for deed in table.deeds if can_take(story, state, deed)])
