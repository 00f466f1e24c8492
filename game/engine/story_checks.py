"""What no run could go through: refused when rules are made of a story, each with a sentence that says what it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from game.engine.conditions import All, AnyOf, DoorOpen, Not
from game.engine.limits import MOST_AIMS, MOST_EDITIONS, MOST_OPTIONS
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.conditions import Condition
    from game.engine.story import Moment, Story


def check_story(story: Story) -> None:
    """Raise ValueError for a story that no run could go through."""
    _check_editions(story)
    _check_days(story)
    _check_people(story)
    _check_doors(story)
    _check_moments(story.moments)


def _refuse(is_wrong: bool, what: str) -> None:  # noqa: FBT001 (a question and its answer)
    """Raise ValueError with what is wrong, if it is."""
    if is_wrong:
        raise ValueError(what)


def _check_editions(story: Story) -> None:
    """Refuse more editions or aims than a code can tell apart, and days that count for other editions."""
    editions = len(story.editions)
    _refuse(not 0 < editions <= MOST_EDITIONS, f"a story has 1 to {MOST_EDITIONS} editions")
    _refuse(not 0 < len(story.aims) <= MOST_AIMS, f"a story has 1 to {MOST_AIMS} aims")
    for level in story.levels:
        wrong = any(len(day.slots) != editions for day in level.days)
        _refuse(wrong, f"level {level.id}: a day has slots for each of the {editions} editions")


def _check_days(story: Story) -> None:
    """Refuse a calendar that does not go forward, an edition that plays nothing, a missing policy or ending."""
    days = [day for level in story.levels for day in level.days]
    calendar = [-1, *(day.calendar for day in days)]
    _refuse(any(after <= before for before, after in pairwise(calendar)), "the calendar of the days must go forward")
    for index, edition in enumerate(story.editions):
        _refuse(not any(day.slots[index] > 0 for day in days), f"the edition {edition.id} has no day to play")
    for level in story.levels:
        _refuse(level.policy not in story.policies, f"level {level.id} is under an unknown policy {level.policy}")
    _refuse(not story.endings, "a story needs an ending")


def _check_people(story: Story) -> None:
    """Refuse ties that would be counted twice, a player without a number, acts from before day 0."""
    _refuse(not story.people, "a story needs people, and the first is you")
    you = story.people[YOU]
    _refuse(you.tie != 0 or bool(you.ties) or not you.account, "you have an account, and your ties stand with others")
    for index, person in enumerate(story.people):
        others = [other for other, _ in person.ties]
        wrong = len(set(others)) < len(others) or not {YOU, index}.isdisjoint(others)
        _refuse(wrong, f"{person.id}: ties are with other people than you, each named once")
        _refuse(any(act.day < 0 for act in person.ledger.acts), f"{person.id}: an act from before day 0")


def _check_doors(story: Story) -> None:
    """Refuse a door that asks for one that is tried after it: it would stand as the other stood before."""
    for policy in story.policies.values():
        later = {rule.door for rule in policy.doors}
        for rule in policy.doors:
            wrong = not later.isdisjoint(_doors_asked(rule.needs))
            _refuse(wrong, f"policy {policy.id}: the door {rule.door} asks for a door that does not stand above it")
            later.remove(rule.door)


def _doors_asked(condition: Condition | None) -> Iterator[str]:
    """Yield the doors that a condition asks for."""
    match condition:
        case DoorOpen(door):
            yield door
        case Not(part):
            yield from _doors_asked(part)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _doors_asked(part)


def _check_moments(moments: tuple[Moment, ...]) -> None:
    """Refuse cards that intents or codes could not tell apart, and acts that would be done in the past."""
    _refuse(len({moment.id for moment in moments}) < len(moments), "two moments have the same id")
    for moment in moments:
        options = moment.options
        _refuse(not 0 < len(options) <= MOST_OPTIONS, f"{moment.id}: a moment has at most {MOST_OPTIONS} options")
        _refuse(len({option.id for option in options}) < len(options), f"{moment.id}: two options have the same id")
        for option in options:
            _refuse(any(later.days < 0 for later in option.later), f"{moment.id}.{option.id}: an act in the past")
            _refuse(any(person == YOU for person, _ in option.ties), f"{moment.id}.{option.id}: a tie with yourself")
