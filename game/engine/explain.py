"""Reports on the number of a state: why it is what it is, and what a person does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import books
from game.engine.reading import reading
from game.engine.scoring import impact, score
from game.engine.society import ledger, replayed, your_contacts
from game.engine.state import policy_of
from game.engine.story import YOU

if TYPE_CHECKING:
    from game.engine.policy import Deltas, Policy
    from game.engine.scoring import Report
    from game.engine.state import GameState
    from game.engine.story import Story


def report(story: Story, state: GameState) -> Report:
    """Return the report on your number, from scratch, under the policy in force."""
    policy = policy_of(story, state)
    network = your_contacts(story, policy, state.ties, state.totals)
    return score(policy, ledger(story, state.history, YOU), network, state.scored_day)


def impact_of(story: Story, state: GameState, person: int) -> int:
    """Return the points that a person's number adds to yours today (negative when it takes some)."""
    policy = policy_of(story, state)
    network = your_contacts(story, policy, state.ties, state.totals)
    return impact(policy, ledger(story, state.history, YOU), network, state.scored_day, person)


def petals_of(story: Story, state: GameState) -> Deltas:
    """Return your five petals, 0..1000 each."""
    read = reading(story, policy_of(story, state), state.setup.consent)
    return books.petals(state.society.yours, *read.yours(state.ties, state.totals))


def rescored(story: Story, state: GameState, policy: Policy) -> Report:
    """Return the report on your number had `policy` been in force all along, everybody's history read again."""
    society = replayed(reading(story, policy, state.setup.consent), state.history, state.scored_day)
    network = your_contacts(story, policy, state.ties, society.totals)
    return score(policy, ledger(story, state.history, YOU), network, state.scored_day)
