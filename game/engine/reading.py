"""What a policy makes of everything authored: people's books and numbers, day by day, before anybody chose anything.

It is the same in every run, so it is worked out once, when first asked for, and kept with the story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from game.engine import books
from game.engine.petals import FLOOR, OPENING
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.engine.books import Book
    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.story import Person, Story

SETTLING_NIGHTS = 3
"""How many times day 0 is counted, so that the first totals rest on people's own numbers and not on OPENING."""
PROFILE_ON_FILE = "on_file.profile"
"""The tag of the acts that Bloom only knows with your consent."""


def on_file(story: Story, person: int, consent: bool) -> tuple[Act, ...]:  # noqa: FBT001 (one fact of the run)
    """Return a person's authored acts; without your consent Bloom starts with nothing on your profile."""
    acts = story.people[person].ledger.acts
    if person == YOU and not consent:
        return tuple(act for act in acts if PROFILE_ON_FILE not in act.tags)
    return acts


Circle: TypeAlias = "tuple[int, int, tuple[tuple[int, int], ...]]"
"""The sum of your ties that count, what the floor alone gives, and your ties with people who have a number."""
Count: TypeAlias = "tuple[int, tuple[tuple[int, int], ...], int, int, int, int]"
"""How one person's number of one day follows from yesterday's totals: person, pulls, start, whole, low and high.

It is `start`, and for each pull (person, factor) the factor times that person's total, over `whole`, within low..high.
"""


class Row(NamedTuple):
    """One person with a number on one day: their index, those who count for them, their book, their counts by your tie.

    The book is that of authored acts alone.
    """

    person: int
    friends: tuple[tuple[int, int], ...]
    page: Book
    counts: dict[int, Count]


class Reading:
    """Everything authored, read under one policy with or without consent. Grows by the day, never changes."""

    __slots__ = ("_acts", "_circles", "_countable", "_counts", "_days", "_weights", "people", "policy", "settled")

    def __init__(self, story: Story, policy: Policy, consent: bool) -> None:  # noqa: FBT001 (one fact of the run)
        """Read day 0 and settle the numbers of that day among each other."""
        self.policy = policy
        self.people: tuple[Person, ...] = story.people
        countable = {
            index: person.account
            for index, person in enumerate(self.people)
            if person.account or policy.absent == "floor"
        }
        self._circles: dict[tuple[int, ...], Circle] = {}
        self._countable = tuple(countable.items())[1:]
        self._weights = tuple(sum(tie for other, tie in person.ties if other in countable) for person in self.people)
        self._acts = tuple(_by_day(on_file(story, person, consent)) for person in range(len(story.people)))
        self._days = [self._first_day()]
        self._counts: dict[tuple[int, tuple[int, ...]], list[Count]] = {}
        self.settled = self._settled()

    def _first_day(self) -> list[Row]:
        """Return everybody with a number on day 0."""
        rows = []
        for index, person in enumerate(self.people):
            if person.account:
                friends = tuple((other, tie) for other, tie in person.ties if tie and self.people[other].account)
                page = books.with_acts(self.policy, books.empty(0), self.acts(index, 0))
                rows.append(Row(index, friends, page, {}))
        return rows

    def _settled(self) -> tuple[int, ...]:
        """Return everybody's totals of day 0, counted a few times from each other."""
        ties = tuple(person.tie for person in self.people)
        totals: tuple[int, ...] = (OPENING,) * len(self.people)
        for _ in range(SETTLING_NIGHTS):
            totals = self.counted(0, (), ties, totals, self.your_total(self.your_page, ties, totals))
        return totals

    @property
    def your_page(self) -> Book:
        """Return your book of day 0, with what is authored."""
        return self._days[0][YOU].page

    def acts(self, person: int, day: int) -> Sequence[Act]:
        """Return what is authored for a person and a day."""
        return self._acts[person].get(day, ())

    def rows(self, day: int) -> list[Row]:
        """Return everybody with a number on a day."""
        policy = self.policy
        while len(self._days) <= day:
            today = len(self._days)
            self._days.append(
                [
                    Row(
                        person, friends, books.with_acts(policy, books.aged(policy, page), self.acts(person, today)), {}
                    )
                    for person, friends, page, _ in self._days[-1]
                ]
            )
        return self._days[day]

    def _circle(self, ties: tuple[int, ...]) -> Circle:
        """Return your circle, and keep it."""
        tied = [(person, ties[person], numbered) for person, numbered in self._countable if ties[person]]
        with_number = tuple((person, tie) for person, tie, numbered in tied if numbered)
        floor = FLOOR * sum(tie for _, tie in with_number)
        found = self._circles[ties] = sum(tie for _, tie, _ in tied), floor, with_number
        return found

    def yours(self, ties: tuple[int, ...], totals: Sequence[int]) -> tuple[int, int]:
        """Return the sum of your ties that count, and the sum of tie times points above the floor."""
        weight, floor, with_number = self._circles.get(ties) or self._circle(ties)
        points = -floor
        for person, tie in with_number:
            points += tie * totals[person]
        return weight, points

    def your_total(self, book: Book, ties: tuple[int, ...], totals: Sequence[int]) -> int:
        """Return your total, from your whole book."""
        weight, points = self.yours(ties, totals)
        return books.total(self.policy, book, weight, points)

    def counts(self, day: int, ties: tuple[int, ...]) -> list[Count]:
        """Return how everybody else's numbers of a day are counted; `ties` are yours."""
        key = day, ties
        found = self._counts.get(key)
        if found is None:
            others = self.rows(day)[1:]
            found = self._counts[key] = [
                row.counts.get(tie := ties[row.person]) or self._count(row, tie) for row in others
            ]
        return found

    def _count(self, row: Row, tie: int) -> Count:
        """Return how a person's number is counted, with so strong a tie to you, and keep it."""
        start, step, whole, low, high = books.lined(self.policy, row.page, self._weights[row.person] + tie)
        friends = ((YOU, tie), *row.friends) if tie else row.friends
        pulls = tuple((other, strength * step) for other, strength in friends)
        count = row.person, pulls, start - FLOOR * sum(factor for _, factor in pulls), whole, low, high
        row.counts[tie] = count
        return count

    def counted(
        self,
        day: int,
        others: Sequence[tuple[int, Book]],
        ties: tuple[int, ...],
        totals: Sequence[int],
        your_total: int,
    ) -> tuple[int, ...]:
        """Return everybody's new totals from a day's books and the old totals; without an account it stays the floor.

        `others` is what the run itself wrote into the ledgers of others, `your_total` the new one.
        """
        result = [FLOOR] * len(totals)
        result[YOU] = your_total
        for person, pulls, start, whole, low, high in self.counts(day, ties):
            points = start
            for other, factor in pulls:
                points += factor * totals[other]
            total = points // whole
            result[person] = total if low <= total <= high else min(max(total, low), high)
        for person, book in others:
            result[person] = self._recounted(person, book, ties[person], totals)
        return tuple(result)

    def _recounted(self, person: int, book: Book, tie: int, totals: Sequence[int]) -> int:
        """Return the total of somebody else in whose ledger the run wrote `book`."""
        for row in self.rows(book[0]):
            if row.person == person:
                company = tie * (totals[YOU] - FLOOR)
                for other, strength in row.friends:
                    company += strength * (totals[other] - FLOOR)
                both = books.together(row.page, book)
                return books.total(self.policy, both, self._weights[person] + tie, company)
        return FLOOR


def _by_day(acts: Iterable[Act]) -> dict[int, list[Act]]:
    """Return acts by their day, in order."""
    days: dict[int, list[Act]] = {}
    for act in acts:
        days.setdefault(act.day, []).append(act)
    return days


def reading(story: Story, policy: Policy, consent: bool) -> Reading:  # noqa: FBT001 (one fact of the run)
    """Return what a policy makes of a story, from the story's own shelf if it is there."""
    key = policy.id, consent
    kept = story.readings.get(key)
    if kept is not None and kept.policy is policy and kept.people is story.people:
        return kept
    fresh = Reading(story, policy, consent)
    if story.policies.get(policy.id) is policy:
        story.readings[key] = fresh
    return fresh
