"""No option is better than another in everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.bots.characters import priced
from game.engine.policy import Policy
from game.engine.story import NOBODY, Option, Story

Worth: TypeAlias = tuple[int, ...]


def worth(story: Story, policy: Policy, option: Option) -> Worth:
    """Return what an option gives, more being better in each: score, money, time, closeness and ties by person."""
    people = range(len(story.people))
    closeness, ties = dict(option.closeness), dict(option.ties)
    if option.prunes != NOBODY:
        ties[option.prunes] = -4  # worse than any tie can fall, and for good
    return (
        priced(policy, option),
        option.earns - option.money,
        -option.hours,
        *(closeness.get(person, 0) for person in people),
        *(ties.get(person, 0) for person in people),
    )


def beats(story: Story, policy: Policy, one: Option, other: Option) -> bool:
    """Return whether one option is at least as good in everything and better in something, by plain comparison."""
    # what may be hidden or locked beats nothing, and what only ever is locked need not be beaten
    if one.needs or one.asks_score or one.asks_door or one.never or other.never:
        return False
    # flags, later acts and a line of the second ledger give something that no number here shows
    if set(other.sets) - set(one.sets) or set(one.clears) - set(other.clears) or other.later or other.unseen:
        return False
    first, second = worth(story, policy, one), worth(story, policy, other)
    return first != second and all(mine >= theirs for mine, theirs in zip(first, second, strict=True))


def check(case: Case) -> Iterator[Problem]:
    """Yield options that another option of the card beats in everything."""
    if case.rules is None:
        return
    story, spots = case.rules.story, case.moment_spots()
    for level in story.levels:
        for index in level.moments:
            moment = story.moments[index]
            for at, option in enumerate(moment.options):
                spot = spots[moment.id] / "options" / at
                better = [one.id for one in moment.options if beats(story, story.policies[level.policy], one, option)]
                if better:
                    what = f"'{better[0]}' is at least as good in score, money, time and people"
                    yield spot.problem(f"{what} (say in 'unseen' what this one gives)")
