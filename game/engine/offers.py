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
        Offer(index, option, lock(story, state, option))
        for index, (_, gate, option) in enumerate(story.tables[state.moment].options)
        if gate is None or gate.is_open(state)
    )


def is_playable(story: Story, state: Situation, moment: int) -> bool:
    """Return whether a card has anything to take."""
    for _, gate, option in story.tables[moment].options:
        if (gate is None or gate.is_open(state)) and lock(story, state, option) is None:
            return True
    return False


def legal(story: Story, state: GameState) -> tuple[Intent, ...]:
    """Return every intent that `reduce` accepts now: what buttons, bots, tests and codes all go by.

    Empty only at the ending: a card with nothing to take is never put on the table.
    """
    if state.phase == ENDING:
        return ()
    if state.phase != MOMENT:
        return (Continue(),)
    intents = [
        intent
        for intent, gate, option in story.tables[state.moment].options
        if (gate is None or gate.is_open(state)) and lock(story, state, option) is None
    ]
    return tuple(intents)
