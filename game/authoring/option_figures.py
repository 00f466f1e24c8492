"""Options that are no choice: those that change nothing, and those that are better than all others of their card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.authoring.lint.dominated import Worth, worth
from game.authoring.runs import possible_options
from game.bots.aims import Wishes, wishes_for
from game.engine.policy import Policy
from game.engine.ruleset import Ruleset
from game.engine.story import NOBODY, Option, Story


def without_effect(rules: Ruleset, edition: int) -> Iterator[tuple[int, int]]:
    """Yield (moment, option) of an edition without act, money, time, tie, closeness, flag, promise or rule."""
    for moment, option in possible_options(rules, edition):
        one = rules.story.moments[moment].options[option]
        does = (one.acts, one.money, one.earns, one.hours, one.closeness, one.ties, one.sets, one.clears, one.later)
        if not any(does) and one.prunes == NOBODY and one.writes is None:
            yield moment, option


def dominating(rules: Ruleset, edition: int) -> Iterator[tuple[int, int]]:
    """Yield (moment, option) of an edition that dominate all others of their card, under the rules of their level.

    That is: at least as good in score, money, time, every tie, every closeness and every aim at once, and equal
    to none of them in all. How much an option does for an aim is what its bot goes by. What may be hidden or locked
    dominates nothing. Flags, later acts and lines of the second ledger are not weighed here: lint's `dominated` does.
    """
    story = rules.story
    policies = {moment: story.policies[level.policy] for level in story.levels for moment in level.moments}
    aims = [wishes_for(story, aim) for aim in range(len(story.aims))]
    for moment, at in possible_options(rules, edition):
        options = story.moments[moment].options
        given = [_given(story, policies[moment], aims, option) for option in options]
        others = [given[other] for other, option in enumerate(options) if other != at and not option.never]
        may_hide = options[at].needs or options[at].asks_score or options[at].asks_door
        if others and not may_hide and all(_beats(given[at], theirs) for theirs in others):
            yield moment, at


def _given(story: Story, policy: Policy, aims: Sequence[Wishes], option: Option) -> Worth:
    """Return what an option gives in score, money, time, to each person and for each aim, more being better."""
    return *worth(story, policy, option), *(aim.of(option) for aim in aims)


def _beats(one: Worth, other: Worth) -> bool:
    """Return whether one is at least as much in everything, and more in something."""
    return one != other and all(mine >= theirs for mine, theirs in zip(one, other, strict=True))
