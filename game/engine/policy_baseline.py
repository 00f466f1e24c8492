"""What a policy makes of everything authored: people's sums and numbers, day by day, before anybody chose anything.

It is the same in every run, so it is worked out once, when first asked for, and kept with the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from game.engine import score_accumulator
from game.engine.limits import TIE_TOP
from game.engine.petals import FLOOR, OPENING
from game.engine.score_accumulator import ScoreAccumulator
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.story import Person

SETTLING_NIGHTS = 3
"""How many times day 0 is counted, so that the first totals rest on people's own numbers and not on OPENING."""
MOST_WRITTEN = 1024
"""So many formulas of people in whose ledgers runs wrote are kept: twice what a thousand runs ask of one policy. Acts
come from few cards on few days, so that nine of ten such formulas were made for another run."""
PROFILE_ON_FILE = "on_file.profile"
"""The tag of the acts that Bloom only knows with your consent."""


def on_file(person: Person, *, is_you: bool, consent: bool) -> tuple[Act, ...]:
    """Return a person's authored acts; without your consent Bloom starts with nothing on your profile."""
    acts = person.ledger.acts
    if is_you and not consent:
        return tuple(act for act in acts if act.tag != PROFILE_ON_FILE)
    return acts


Written: TypeAlias = "tuple[int, tuple[Act, ...]]"
"""A person, and what a run wrote into their ledger of what the policy looks at, in the order of the days."""
Circle: TypeAlias = "tuple[int, int, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]"
"""The sum of your ties that count, what the floor alone gives, your ties with people who have a number, their pulls."""
Formula: TypeAlias = "tuple[int, tuple[tuple[int, int], ...], int, int, int, int]"
"""How one person's total of one day follows from yesterday's totals: person, pulls, start, denominator, low and high.

It is `start`, and for each pull (person, factor) the factor times that person's total, over `denominator`, within
low..high: the LinearScore of their sums, spelled out over the people who count.
"""


class PersonDay(NamedTuple):
    """One person with a number on one day: who they are, who counts for them, their sums, their formula by your tie.

    The sums are of authored acts alone. A formula is None until it is asked for.
    """

    person: int
    friends: tuple[tuple[int, int], ...]
    sums: ScoreAccumulator
    formulas: list[Formula | None]


class PolicyBaseline:
    """Everything authored, read under one policy with or without consent. Grows by the day, never changes."""

    __slots__ = (
        "_acts",
        "_circles",
        "_countable",
        "_days",
        "_places",
        "_slope",
        "_weights",
        "_written",
        "initial_totals",
        "people",
        "policy",
        "seen",
    )

    def __init__(self, people: tuple[Person, ...], policy: Policy, *, consent: bool) -> None:
        """Read day 0 and settle the numbers of that day among each other."""
        self.policy = policy
        self.people = people
        self.seen = frozenset(tag for tag, price in policy.prices.items() if price.is_seen)
        countable = {
            index: person.account for index, person in enumerate(people) if person.account or policy.absent == "floor"
        }
        self._circles: dict[tuple[int, ...], Circle] = {}
        self._written: dict[tuple[int, int, Written], Formula] = {}
        self._slope = score_accumulator.company_slope(policy)
        self._countable = tuple(countable.items())[1:]  # you are no contact of your own
        self._weights = tuple(sum(tie for other, tie in person.ties if other in countable) for person in people)
        self._acts = tuple(
            _by_day(on_file(person, is_you=index == YOU, consent=consent)) for index, person in enumerate(people)
        )
        self._days = [self._day_zero()]
        self._places = {one.person: place for place, one in enumerate(self._days[0][1:])}
        self.initial_totals = self._settled()

    def _day_zero(self) -> list[PersonDay]:
        """Return everybody with a number on day 0."""
        found = []
        for index, person in enumerate(self.people):
            if person.account:
                friends = tuple((other, tie) for other, tie in person.ties if tie and self.people[other].account)
                sums = score_accumulator.with_acts(self.policy, ScoreAccumulator(0), self.acts(index, 0))
                found.append(PersonDay(index, friends, sums, [None] * (TIE_TOP + 1)))
        return found

    def _settled(self) -> tuple[int, ...]:
        """Return everybody's totals of day 0, counted a few times from each other."""
        ties = tuple(person.tie for person in self.people)
        totals: tuple[int, ...] = (OPENING,) * len(self.people)
        for _ in range(SETTLING_NIGHTS):
            yours = self.your_formula(self.your_sums(0), ties)
            totals = tuple(next_totals((yours, *self.formulas(0, (), ties)), totals))
        return totals

    def your_sums(self, day: int) -> ScoreAccumulator:
        """Return your sums of a day, of what is authored."""
        return self._people_on(day)[YOU].sums

    def acts(self, person: int, day: int) -> Sequence[Act]:
        """Return what is authored for a person and a day."""
        return self._acts[person].get(day, ())

    def _people_on(self, day: int) -> list[PersonDay]:
        """Return everybody with a number on a day."""
        policy = self.policy
        # a day follows from the one before, and runs ask for days in order: each is made once
        while len(self._days) <= day:
            today, tomorrow = [], len(self._days)
            for person, friends, sums, _ in self._days[-1]:
                aged = score_accumulator.after_night(policy, sums)
                aged = score_accumulator.with_acts(policy, aged, self.acts(person, tomorrow))
                today.append(PersonDay(person, friends, aged, [None] * (TIE_TOP + 1)))
            self._days.append(today)
        return self._days[day]

    def _circle(self, ties: tuple[int, ...]) -> Circle:
        """Return your circle, and keep it."""
        tied = [(person, ties[person], numbered) for person, numbered in self._countable if ties[person]]
        with_number = tuple((person, tie) for person, tie, numbered in tied if numbered)
        floor = FLOOR * sum(tie for _, tie in with_number)
        pulls = _pulls(with_number, self._slope)
        found = self._circles[ties] = sum(tie for _, tie, _ in tied), floor, with_number, pulls
        return found

    def your_company(self, ties: tuple[int, ...], totals: Sequence[int]) -> tuple[int, int]:
        """Return the sum of your ties that count, and the sum over them of tie (0..3) times points above the floor."""
        weight, floor, with_number, _ = self._circles.get(ties) or self._circle(ties)
        points = -floor
        for person, tie in with_number:
            points += tie * totals[person]
        return weight, points

    def your_total(self, sums: ScoreAccumulator, ties: tuple[int, ...], totals: Sequence[int]) -> int:
        """Return your total, 350..950: `sums` are all of yours, `ties` and `totals` (yesterday's) go by person."""
        weight, points = self.your_company(ties, totals)
        return score_accumulator.total(self.policy, sums, weight, points)

    def your_formula(self, sums: ScoreAccumulator, ties: tuple[int, ...]) -> Formula:
        """Return how your total is counted from some sums and your ties."""
        weight, floor, _, pulls = self._circles.get(ties) or self._circle(ties)
        start, denominator, low, high = score_accumulator.linear_score(self.policy, sums, weight)
        return YOU, pulls, start - floor * self._slope, denominator, low, high

    def _formula_of(self, one: PersonDay, sums: ScoreAccumulator, tie: int) -> Formula:
        """Return how a person's total is counted from some sums, with so strong a tie to you."""
        start, denominator, low, high = score_accumulator.linear_score(
            self.policy, sums, self._weights[one.person] + tie
        )
        friends = ((YOU, tie), *one.friends) if tie else one.friends
        start -= FLOOR * self._slope * sum(strength for _, strength in friends)
        return one.person, _pulls(friends, self._slope), start, denominator, low, high

    def _keep(self, one: PersonDay, tie: int) -> Formula:
        """Return how a person's total is counted from what is authored alone, and keep it."""
        formula = one.formulas[tie] = self._formula_of(one, one.sums, tie)
        return formula

    def _keep_written(self, one: PersonDay, written: Written, day: int, tie: int) -> Formula:
        """Return how a person's total of a day is counted with what a run wrote into their ledger, and keep it."""
        sums = score_accumulator.combine(one.sums, score_accumulator.on_day(self.policy, written[1], day))
        if len(self._written) >= MOST_WRITTEN:
            self._written.clear()
        formula = self._written[day, tie, written] = self._formula_of(one, sums, tie)
        return formula

    def formulas(self, day: int, others: Sequence[Written], ties: tuple[int, ...]) -> Sequence[Formula]:
        """Return how the totals of everybody else of a day follow from those of the day before.

        `others` is what the run itself wrote into the ledgers of others; `ties` are yours with everybody.
        """
        people = self._people_on(day)[1:]
        # by your tie with each, and not by all your ties at once: hardly two runs have all of those in common
        found = [one[3][ties[one[0]]] or self._keep(one, ties[one[0]]) for one in people]
        # then over them what is so in some runs only: nearly everybody is left as they were authored
        for written in others:
            person = written[0]
            if person in self._places:
                place, tie = self._places[person], ties[person]
                kept = self._written.get((day, tie, written))
                found[place] = kept or self._keep_written(people[place], written, day, tie)
        return found


def _pulls(friends: Sequence[tuple[int, int]], slope: int) -> tuple[tuple[int, int], ...]:
    """Return with what factor the total of each friend moves a total, of friends and their ties."""
    return tuple([(other, tie * slope) for other, tie in friends])


def next_totals(formulas: Sequence[Formula], totals: Sequence[int]) -> list[int]:
    """Return everybody's totals of a day from those of the day before; who has no formula stays at the floor.

    Whoever had more the day before never makes anybody's total lower.

    Company is all that this policy weighs, so that whoever has one friend comes to their number a day later.
    Jun has nobody but you; Noor has Jun and Rosa, who has no account and counts as nothing here, not as the floor:

    >>> from game.engine.petals import Petals
    >>> from game.engine.policy import Policy
    >>> from game.engine.story import Person
    >>> people = (Person("you", ""), Person("jun", "", tie=3), Person("noor", "", ties=((1, 2), (3, 2))),
    ...     Person("rosa", "", account=False))
    >>> baseline = PolicyBaseline(people, Policy("company", Petals(company=1000), 64, {}), consent=True)
    >>> next_totals(baseline.formulas(1, (), (0, 3, 0, 0)), (710, 500, 500, 350))
    [350, 710, 500, 350]

    On day 0 they are counted from each other, and with no acts to go by OPENING goes around:

    >>> baseline.initial_totals
    (650, 650, 650, 350)
    """
    result = [FLOOR] * len(totals)
    for person, pulls, start, denominator, low, high in formulas:
        points = start
        for other, factor in pulls:
            points += factor * totals[other]
        total = points // denominator
        # nearly always within: two comparisons cost less than a min and a max
        result[person] = total if low <= total <= high else min(max(total, low), high)
    return result


def _by_day(acts: Iterable[Act]) -> dict[int, list[Act]]:
    """Return acts by their day, in order."""
    days: dict[int, list[Act]] = {}
    for act in acts:
        days.setdefault(act.day, []).append(act)
    return days
