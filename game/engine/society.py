"""Everybody's numbers together: friends count with yesterday's totals, so influence moves one step a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine import books
from game.engine.ledger import Ledger
from game.engine.petals import FLOOR, OPENING
from game.engine.scoring import Contact, Network
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.books import Book
    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.story import Story

SETTLING_NIGHTS: Final = 3
"""How many times day 0 is counted, so that the first totals rest on people's own numbers and not on OPENING."""


PROFILE_ON_FILE: Final = "on_file.profile"
"""The tag of the acts that Bloom only knows with your consent."""


@dataclass(frozen=True, slots=True)
class TieChange:
    """From `day` on your tie with a person is `strength`."""

    day: int
    person: int
    strength: int


@dataclass(frozen=True, slots=True)
class History:
    """All that was done and changed in a run: consent, everybody's chosen acts in order, changes of your ties."""

    consent: bool
    acts: tuple[tuple[int, Act], ...] = ()
    ties: tuple[TieChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Society:
    """Everybody's books at one day, and everybody's totals of the evening before; in the order of the people."""

    books: tuple[Book, ...]
    totals: tuple[int, ...]


def on_file(story: Story, person: int, consent: bool) -> tuple[Act, ...]:  # noqa: FBT001 (one fact of the run)
    """Return a person's authored acts; without your consent Bloom starts with nothing on your profile."""
    acts = story.people[person].ledger.acts
    if person == YOU and not consent:
        return tuple(act for act in acts if PROFILE_ON_FILE not in act.tags)
    return acts


def ledger(story: Story, history: History, person: int) -> Ledger:
    """Return all acts of a person, authored and chosen, in the order they were recorded."""
    chosen = tuple(act for who, act in history.acts if who == person)
    return Ledger(on_file(story, person, history.consent) + chosen)


def contacts(story: Story, policy: Policy, person: int, ties: Sequence[int], totals: Sequence[int]) -> Network:
    """Return the people whose numbers count for a person under a policy. `ties` are yours with everybody."""
    pairs = [(YOU, ties[person]), *story.people[person].ties] if person else list(enumerate(ties))
    network = []
    for other, tie in pairs:
        if tie <= 0:
            continue
        if story.people[other].account:
            network.append(Contact(other, tie, totals[other]))
        elif policy.absent == "floor":
            network.append(Contact(other, tie, FLOOR))
    return tuple(network)


def company(story: Story, policy: Policy, person: int, ties: Sequence[int], totals: Sequence[int]) -> tuple[int, int]:
    """Return the sum of ties that count for a person and the sum of tie times points above the floor."""
    people = story.people
    counts_absent = policy.absent == "floor"
    weight = points = 0
    pairs = people[person].ties if person else enumerate(ties)
    for other, tie in pairs:
        if tie <= 0:
            continue
        if people[other].account:
            weight += tie
            points += tie * (totals[other] - FLOOR)
        elif counts_absent:
            weight += tie
    if person and ties[person] > 0:
        weight += ties[person]
        points += ties[person] * (totals[YOU] - FLOOR)
    return weight, points


def count(
    story: Story, policy: Policy, everybody: Sequence[Book], ties: Sequence[int], totals: Sequence[int]
) -> tuple[int, ...]:
    """Return everybody's new totals from their books and the old totals; without an account it stays the floor."""
    return tuple(
        books.total(policy, book, *company(story, policy, person, ties, totals)) if who.account else FLOOR
        for person, (who, book) in enumerate(zip(story.people, everybody, strict=True))
    )


def night(
    story: Story, policy: Policy, society: Society, ties: Sequence[int], acts: Sequence[tuple[int, Act]]
) -> Society:
    """Return everybody the next morning: scored from yesterday's totals, then faded by one night.

    `ties` are yours at the end of the day, `acts` all chosen acts so far, of which those dated to the new day count.
    """
    totals = count(story, policy, society.books, ties, society.totals)
    day = society.books[YOU].day + 1
    pages = []
    for person, book in enumerate(society.books):
        page = books.aged(policy, book)
        for act in story.dated[person].get(day, ()):
            page = books.recorded(policy, page, act)
        pages.append(page)
    for person, act in acts:
        if act.day == day:
            pages[person] = books.recorded(policy, pages[person], act)
    return Society(tuple(pages), totals)


def opening(story: Story, policy: Policy, history: History) -> Society:
    """Return everybody on day 0, their own numbers settled among each other."""
    ties = [person.tie for person in story.people]
    people = range(len(story.people))
    everybody = tuple(books.opened(policy, on_file(story, person, history.consent), 0) for person in people)
    totals: tuple[int, ...] = (OPENING,) * len(story.people)
    for _ in range(SETTLING_NIGHTS):
        totals = count(story, policy, everybody, ties, totals)
    pages = list(everybody)
    for person, act in history.acts:
        if act.day == 0:
            pages[person] = books.recorded(policy, pages[person], act)
    return Society(tuple(pages), totals)


def replayed(story: Story, policy: Policy, history: History, day: int) -> tuple[Society, ...]:
    """Return society on each day from 0 to `day`, had this policy been in force all along."""
    ties = [person.tie for person in story.people]
    days = [opening(story, policy, history)]
    waiting = list(history.ties)
    for today in range(day):
        while waiting and waiting[0].day <= today:
            change = waiting.pop(0)
            ties[change.person] = change.strength
        days.append(night(story, policy, days[-1], ties, history.acts))
    return tuple(days)


def network(story: Story, policy: Policy, society: Society, ties: Sequence[int]) -> Network:
    """Return the people whose numbers count for yours today."""
    return contacts(story, policy, YOU, ties, society.totals)
