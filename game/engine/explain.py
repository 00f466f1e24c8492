"""Reports on the number of a state: why it is what it is, and what a person does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import score_accumulator
from game.engine.rereading import reread
from game.engine.scoring import difference, impact, rounded, score
from game.engine.society import ledger, your_contacts
from game.engine.story import YOU

if TYPE_CHECKING:
    from game.engine.events import ScoreChanged
    from game.engine.petals import Petals
    from game.engine.policy import Policy
    from game.engine.ruleset import Ruleset
    from game.engine.scoring import Cause, Report
    from game.engine.state import GameState
    from game.engine.story import Story


def report(story: Story, state: GameState) -> Report:
    """Return the report on your number, from scratch, under the policy in force."""
    network = your_contacts(story.people, state.policy, state.ties, state.totals)
    return score(state.policy, ledger(story.people, state.history, YOU), network, state.scored_day)


def causes(story: Story, change: ScoreChanged) -> tuple[Cause, ...]:
    """Return why a number moved; the points sum exactly to what it did."""
    return difference(report(story, change.old), report(story, change.new))


def impact_of(story: Story, state: GameState, person: int) -> int:
    """Return the points that a person's number adds to yours today (negative when it takes some)."""
    network = your_contacts(story.people, state.policy, state.ties, state.totals)
    return impact(state.policy, ledger(story.people, state.history, YOU), network, state.scored_day, person)


def friends_average(story: Story, state: GameState) -> int:
    """Return the average of the numbers that count for yours, each by its tie; 0 where there is none."""
    network = your_contacts(story.people, state.policy, state.ties, state.totals)
    ties = sum(contact.tie for contact in network)
    return rounded(sum(contact.tie * contact.total for contact in network), ties) if ties else 0


def petals_of(rules: Ruleset, state: GameState) -> Petals:
    """Return your five petals, 0..1000 each."""
    baseline = rules.baseline(state.policy, consent=state.setup.consent)
    return score_accumulator.petals(state.society.yours, *baseline.your_company(state.ties, state.totals))


def rescored(rules: Ruleset, state: GameState, policy: Policy) -> Report:
    """Return the report on your number had `policy` been in force all along, everybody's history read again."""
    people = rules.story.people
    society = reread(rules.baseline(policy, consent=state.setup.consent), state.history, state.scored_day)
    network = your_contacts(people, policy, state.ties, society.totals)
    return score(policy, ledger(people, state.history, YOU), network, state.scored_day)
