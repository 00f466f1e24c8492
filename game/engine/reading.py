"""What a policy makes of everything authored: people's books and numbers, day by day, before anybody chose anything.

It is the same in every run, so it is worked out once, when first asked for, and kept with the story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import books
from game.engine.petals import FLOOR, OPENING
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.engine.books import Book, Line
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


class Row(NamedTuple):
    """One person with a number on one day: their index, those who count for them, their book, their lines by your tie.

    The book is that of authored acts alone.
    """

    person: int
    friends: tuple[tuple[int, int], ...]
    page: Book
    lines: dict[int, Line]


class Reading:
    """Everything authored, read under one policy with or without consent. Grows by the day, never changes."""

    __slots__ = ("_acts", "_days", "_numbered", "_weights", "people", "policy", "settled")

    def __init__(self, story: Story, policy: Policy, consent: bool) -> None:  # noqa: FBT001 (one fact of the run)
        """Read day 0 and settle the numbers of that day among each other."""
        self.policy = policy
        self.people: tuple[Person, ...] = story.people
        absent = 0 if policy.absent == "floor" else None
        self._numbered = tuple(1 if person.account else absent for person in self.people)
        self._weights = tuple(
            sum(tie for other, tie in person.ties if self._numbered[other] is not None) for person in self.people
        )
        self._acts = tuple(_by_day(on_file(story, person, consent)) for person in range(len(story.people)))
        self._days = [self._first_day()]
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
        ties = [person.tie for person in self.people]
        totals: tuple[int, ...] = (OPENING,) * len(self.people)
        for _ in range(SETTLING_NIGHTS):
            totals = self.counted(self.your_page, (), ties, totals)
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

    def yours(self, ties: Sequence[int], totals: Sequence[int]) -> tuple[int, int]:
        """Return the sum of your ties that count, and the sum of tie times points above the floor."""
        weight = points = 0
        for tie, total, numbered in zip(ties, totals, self._numbered, strict=True):
            if tie and numbered is not None:
                weight += tie
                points += tie * numbered * (total - FLOOR)
        return weight, points

    def counted(
        self, yours: Book, others: Sequence[tuple[int, Book]], ties: Sequence[int], totals: Sequence[int]
    ) -> tuple[int, ...]:
        """Return everybody's new totals from a day's books and the old totals; without an account it stays the floor.

        `yours` is your whole book, `others` what the run itself wrote into the ledgers of others.
        """
        above = [total - FLOOR for total in totals]
        first = above[YOU]
        result = [FLOOR] * len(totals)
        result[YOU] = books.at(*self._your_line(yours, ties, totals))
        rows = self.rows(yours.day)
        written = {person: self._line(rows, person, book, ties[person]) for person, book in others}
        for person, friends, page, lines in rows[1:]:
            tie = ties[person]
            company = tie * first
            for other, strength in friends:
                company += strength * above[other]
            line = written.get(person) or lines.get(tie)
            if line is None:
                line = lines[tie] = books.lined(self.policy, page, self._weights[person] + tie)
            result[person] = books.at(line, company)
        return tuple(result)

    def _your_line(self, yours: Book, ties: Sequence[int], totals: Sequence[int]) -> tuple[Line, int]:
        """Return your line and your company."""
        weight, points = self.yours(ties, totals)
        return books.lined(self.policy, yours, weight), points

    def _line(self, rows: list[Row], person: int, book: Book, tie: int) -> Line | None:
        """Return the line of somebody else in whose ledger the run wrote; None without an account."""
        for row in rows:
            if row.person == person:
                return books.lined(self.policy, books.together(row.page, book), self._weights[person] + tie)
        return None


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
