"""What a policy makes of everything authored: people's sums and numbers, day by day, before anybody chose anything.

It is the same in every run, so it is worked out once, when first asked for, and kept with the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from game.engine import score_accumulator
from game.engine.circles import Circles
from game.engine.lanes import Start
from game.engine.petals import FULL, OPENING, make_tuple
from game.engine.score_accumulator import ScoreAccumulator
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.engine.circles import Circle
    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.story import Person

SETTLING_NIGHTS = 3
"""How many times day 0 is counted, so that the first totals rest on people's own numbers and not on OPENING."""
MOST_WRITTEN = 1024
"""So many starts of people in whose ledgers runs wrote are kept: more than a thousand runs ask of one policy. Acts come
from few cards on few days, so that nine of ten of them were made for another run."""
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


class PersonDay(NamedTuple):
    """One person with a number on one day: who they are, and the sums of what is authored for them."""

    person: int
    sums: ScoreAccumulator


class PolicyBaseline:
    """Everything authored, read under one policy with or without consent. Grows by the day, never changes."""

    __slots__ = (
        "_acts",
        "_days",
        "_places",
        "_starts",
        "_written",
        "circles",
        "first_ties",
        "initial_totals",
        "people",
        "policy",
        "seen",
    )

    def __init__(
        self, people: tuple[Person, ...], policy: Policy, *, consent: bool, circles: Circles | None = None
    ) -> None:
        """Read day 0 and settle its numbers among each other; policies with the same `absent` can share circles."""
        self.policy = policy
        self.people = people
        self.seen = frozenset(tag for tag, price in policy.prices.items() if price.is_seen)
        self.circles = circles or Circles(people, absent=policy.absent)
        self._starts: dict[int, Start] = {}
        self._written: dict[tuple[int, Written], Start] = {}
        self._acts = tuple(
            _by_day(on_file(person, is_you=index == YOU, consent=consent)) for index, person in enumerate(people)
        )
        self.first_ties = tuple(person.tie for person in people)
        self._days = [self._day_zero()]
        self._places = {one.person: place for place, one in enumerate(self._days[0])}
        self.initial_totals = self._settled()

    def _day_zero(self) -> list[PersonDay]:
        """Return everybody with a number on day 0."""
        return [
            PersonDay(index, score_accumulator.with_acts(self.policy, ScoreAccumulator(0), self.acts(index, 0)))
            for index, person in enumerate(self.people)
            if person.account
        ]

    def _settled(self) -> tuple[int, ...]:
        """Return everybody's totals of day 0, counted a few times from each other."""
        ties = self.first_ties
        everybody = self.your_start(self.your_sums(0), self.circles.of(ties)).add(self.start(0, ()))
        totals: tuple[int, ...] = (OPENING,) * len(self.people)
        for _ in range(SETTLING_NIGHTS):
            totals = self.next_totals(ties, everybody, totals)
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
            for person, sums in self._days[-1]:
                aged = score_accumulator.after_night(policy, sums)
                today.append(PersonDay(person, score_accumulator.with_acts(policy, aged, self.acts(person, tomorrow))))
            self._days.append(today)
        return self._days[day]

    def your_company(self, ties: tuple[int, ...], totals: Sequence[int]) -> tuple[int, int]:
        """Return the sum of your ties that count, and the sum over them of tie (0..3) times points above the floor."""
        weight, floor, friends, _ = self.circles.of(ties)
        points = -floor
        for person, tie in friends:
            points += tie * totals[person]
        return weight, points

    def your_total(self, sums: ScoreAccumulator, ties: tuple[int, ...], totals: Sequence[int]) -> int:
        """Return your total, 350..950: `sums` are all of yours, `ties` and `totals` (yesterday's) go by person."""
        weight, points = self.your_company(ties, totals)
        return score_accumulator.total(self.policy, sums, weight, points)

    def your_start(self, sums: ScoreAccumulator, circle: Circle) -> Start:
        """Return what your own acts give you, of some sums, in your circle."""
        return self._start_of(YOU, sums, circle.weight or 1)

    def _start_of(self, person: int, sums: ScoreAccumulator, parts: int) -> Start:
        """Return what a person's own acts give them, so exactly that parts of friends' points can be added."""
        points, bounds = score_accumulator.own_points(self.policy, sums, parts)
        lanes = self.circles.lanes.place(person, points, FULL * parts)
        return make_tuple(Start, (lanes, ((person, *bounds),) if bounds else ()))

    def _keep_start(self, day: int) -> Start:
        """Return what everybody else starts from on a day, of what is authored alone, and keep it."""
        start = Start()
        for person, sums in self._people_on(day)[1:]:
            start = start.add(self._start_of(person, sums, self.circles.parts[person]))
        self._starts[day] = start
        return start

    def _keep_written(self, written: Written, day: int) -> Start:
        """Return how a person starts from more on a day than what is authored, with their bounds, and keep it."""
        person, acts = written
        authored, parts = self._people_on(day)[self._places[person]].sums, self.circles.parts[person]
        sums = score_accumulator.combine(authored, score_accumulator.on_day(self.policy, acts, day))
        lanes, bounds = self._start_of(person, sums, parts)
        if len(self._written) >= MOST_WRITTEN:
            self._written.clear()
        more = lanes - self._start_of(person, authored, parts).lanes
        found = self._written[day, written] = Start(more, bounds)
        return found

    def start(self, day: int, others: Sequence[Written]) -> Start:
        """Return what everybody else starts from on a day; `others` is what the run wrote into their ledgers."""
        start = self._starts.get(day) or self._keep_start(day)
        if not others:
            return start
        lanes, bounds = start
        for written in others:
            person = written[0]
            if person in self._places:
                more, own = self._written.get((day, written)) or self._keep_written(written, day)
                lanes += more
                if bounds or own:
                    bounds = (*[bound for bound in bounds if bound[0] != person], *own)
        return make_tuple(Start, (lanes, bounds))

    def next_totals(self, ties: tuple[int, ...], start: Start, totals: Sequence[int]) -> tuple[int, ...]:
        """Return everybody's totals of a day from those of the day before, your ties and what they start from.

        Company is all that this policy weighs, so that whoever has one friend comes to their number a day later.
        Jun has nobody but you; Noor has Jun and Rosa, who has no account and counts as nothing here, not as the floor:

        >>> from game.engine.petals import Petals
        >>> from game.engine.policy import Policy
        >>> from game.engine.story import Person
        >>> people = (Person("you", ""), Person("jun", "", tie=3), Person("noor", "", ties=((1, 2), (3, 2))),
        ...     Person("rosa", "", account=False))
        >>> baseline = PolicyBaseline(people, Policy("company", Petals(company=1000), 64, {}), consent=True)
        >>> baseline.next_totals((0, 3, 0, 0), baseline.start(1, ()), (710, 500, 500, 350))
        (500, 710, 500, 350)

        On day 0 they are counted from each other, and with no acts to go by OPENING goes around:

        >>> baseline.initial_totals
        (650, 650, 650, 350)
        """
        pulls = self.circles.of(ties).pulls
        return self.circles.lanes.next_totals(pulls, self.policy.weights.company, start, totals)


def _by_day(acts: Iterable[Act]) -> dict[int, list[Act]]:
    """Return acts by their day, in order."""
    days: dict[int, list[Act]] = {}
    for act in acts:
        days.setdefault(act.day, []).append(act)
    return days
