"""Bots with a character: what each of them likes about an option."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.bots.choosing import by_liking
from game.engine.intents import Choose
from game.engine.reducer import Step, reduce
from game.engine.story import NOBODY

if TYPE_CHECKING:
    from game.bots.choosing import Bot
    from game.engine.policy import Policy
    from game.engine.ruleset import Ruleset
    from game.engine.state import GameState
    from game.engine.story import Option

NEVER: Final = -1_000_000
"""A liking below that of everything else."""


def priced(policy: Policy, option: Option) -> int:
    """Return what a policy gives for an option's acts, in petal points times weights."""
    return sum(
        weight * delta for act in option.acts for weight, delta in zip(policy.weights, policy.deltas(act), strict=True)
    )


def _points(_rules: Ruleset, state: GameState, option: Option) -> int:
    """Return how much the policy in force likes an option."""
    return priced(state.policy, option)


def _least_points(_rules: Ruleset, state: GameState, option: Option) -> int:
    """Return how little the policy in force likes an option."""
    return -priced(state.policy, option)


def _friendship(_rules: Ruleset, _state: GameState, option: Option) -> int:
    """Return what an option does for closeness and ties; pruning comes after everything else."""
    if option.prunes != NOBODY:
        return NEVER
    return sum(2 * change for _, change in option.closeness) + sum(change for _, change in option.ties)


def _one_step_ahead(rules: Ruleset, state: GameState, option: Option) -> int:
    """Return the number after an option, as the rules work it out."""
    outcome = reduce(rules, state, Choose(rules.story.moments[state.moment].id, option.id))
    return outcome.state.score if isinstance(outcome, Step) else NEVER


always_comply: Final[Bot] = by_liking(_points)
always_refuse: Final[Bot] = by_liking(_least_points)
loyal_friend: Final[Bot] = by_liking(_friendship)
point_greedy: Final[Bot] = by_liking(_one_step_ahead)
