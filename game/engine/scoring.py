"""A score from scratch, with a cause for every point.

Exact integer arithmetic: every part of a score is a numerator over one denominator, rounded once at the end. Points
are dealt out to the parts by largest remainder (Hare 1859; ties by order), so that they sum exactly to the total.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.engine.petals import ALL_PETALS, COMPANY, COMPANY_GAIN, COMPANY_PART, FLOOR, FULL, SPAN, Petals
from game.engine.policy import NIGHT_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.ledger import Act, Ledger
    from game.engine.policy import Policy

NO_PETAL: Final = -1


class Source(StrEnum):
    """What kind of thing a cause is."""

    BASE = "base"
    ACT = "act"
    FRIEND = "friend"
    CLAMP = "clamp"
    FADING = "fading"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody whose number counts for yours: their index, the tie that Bloom counts, their total of last night."""

    person: int
    tie: int
    total: int


Network = tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One cause before rounding: `weight` is its numerator over the report's denominator."""

    source: Source
    petal: int
    weight: int
    act: Act | None = None
    person: int = -1


@dataclass(frozen=True, slots=True)
class Cause:
    """Score points and where they come from; `petal` is -1 for causes that belong to none."""

    source: Source
    petal: int
    points: int
    act: Act | None = None
    person: int = -1


@dataclass(frozen=True, slots=True)
class Report:
    """A score: `total` 350..950, `petals` 0..1000 each, and its parts over `denominator`."""

    policy: str
    day: int
    total: int
    petals: Petals
    parts: tuple[Part, ...]
    denominator: int

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Return the causes; their points sum exactly to the total."""
        dealt = deal([part.weight for part in self.parts], self.denominator, self.total - FLOOR)
        base = Cause(Source.BASE, NO_PETAL, FLOOR)
        return (base, *(_cause(part, points) for part, points in zip(self.parts, dealt, strict=True)))


def _cause(part: Part, points: int) -> Cause:
    return Cause(part.source, part.petal, points, part.act, part.person)


def deal(weights: list[int], denominator: int, total: int) -> list[int]:
    """Return whole points for each weight that sum to `total`: floors, then one more to the largest remainders.

    `total` must be one of the two whole numbers nearest to the exact sum of the weights.

    >>> deal([15, 14, 1], 10, 3)
    [2, 1, 0]

    A half that was lost and a half that was won are no point each:

    >>> deal([-5, 5], 10, 0)
    [0, 0]
    """
    floors = [weight // denominator for weight in weights]
    order = sorted(range(len(weights)), key=lambda index: (-(weights[index] % denominator), index))
    for index in order[: total - sum(floors)]:
        floors[index] += 1
    return floors


def rounded(numerator: int, denominator: int) -> int:
    """Return the nearest whole number, halves up.

    >>> rounded(5, 2), rounded(-5, 2)
    (3, -2)
    """
    return (2 * numerator + denominator) // (2 * denominator)


def score(policy: Policy, ledger: Ledger, network: Network, day: int) -> Report:
    """Return the report on a ledger at the end of `day` under a policy; acts of later days do not count yet.

    A pair of shoes that moves Habits by 60 is worth 60/1000 of 250/1000 of 600 points under a policy that weighs Habits
    250, which is 9; a day later, with 62/64 of it left, 8.7:

    >>> from game.engine.ledger import Act, Ledger
    >>> from game.engine.policy import Policy, Price
    >>> perks = Policy("perks", Petals(300, 200, 200, 250, 50), 62, {"buy.work_shoes": Price(Petals(habits=60))})
    >>> shoes = Ledger((Act(1, "orchard", "buy.work_shoes"),))
    >>> score(perks, shoes, (), 1).total, score(perks, shoes, (), 2).total
    (359, 359)
    >>> [(str(cause.source), cause.points) for cause in score(perks, shoes, (), 1).causes]
    [('base', 350), ('act', 9)]

    A friend with a tie of 3 and 604 points fills Company to 5/3 * 254, and 50/1000 of 600 points times that is 13:

    >>> score(perks, Ledger(), (Contact(1, 3, 604),), 1).total
    363
    """
    contacts = [contact for contact in network if contact.tie > 0]
    ties = sum(contact.tie for contact in contacts) or 1
    scale = NIGHT_PARTS**day  # one denominator for the acts of all days
    whole_petal = FULL * COMPANY_PART * ties * scale
    parts = [*_act_parts(policy, ledger.acts, day, COMPANY_PART * ties)]
    for contact in contacts:
        points = COMPANY_GAIN * contact.tie * (contact.total - FLOOR)
        parts.append(Part(Source.FRIEND, COMPANY, points * scale, None, contact.person))
    petals = []
    for petal in ALL_PETALS:
        value = sum(part.weight for part in parts if part.petal == petal)
        kept = min(max(value, 0), whole_petal)
        if kept != value:  # what a petal has no room for is a cause of its own, or the parts would not sum to it
            parts.append(Part(Source.CLAMP, petal, kept - value))
        petals.append(kept)
    weighed = tuple(
        Part(part.source, part.petal, SPAN * policy.weights[part.petal] * part.weight, part.act, part.person)
        for part in parts
    )
    denominator = FULL * whole_petal
    total = FLOOR + rounded(sum(part.weight for part in weighed), denominator)
    shown = Petals(*(rounded(FULL * value, whole_petal) for value in petals))
    return Report(policy.id, day, total, shown, weighed, denominator)


def _act_parts(policy: Policy, acts: Iterable[Act], day: int, share: int) -> Iterable[Part]:
    """Yield the petal points of every act, faded, over 64**day * share."""
    for act in acts:
        if act.day > day:
            continue
        left = policy.keeps ** (day - act.day) * NIGHT_PARTS**act.day
        if policy.price(act).lasts:
            left = NIGHT_PARTS**day
        for petal, delta in enumerate(policy.deltas(act)):
            if delta:
                yield Part(Source.ACT, petal, delta * left * share, act)


def difference(before: Report, after: Report) -> tuple[Cause, ...]:
    """Return why the total moved; the points sum exactly to the difference of the totals.

    Under one policy, what nights took from acts that both reports know is one cause, FADING; under two policies every
    act has a cause of its own, which is what a history that is read again looks like.
    """
    same_rules = before.policy == after.policy
    sums: dict[tuple[Source, int, Act | None, int], int] = {}
    known = {part.act for part in before.parts if part.act}
    for report, factor in ((before, -after.denominator), (after, before.denominator)):
        for part in report.parts:
            key = (part.source, part.petal, part.act, part.person)
            if same_rules and part.act and part.act in known and before.day != after.day:
                key = (Source.FADING, NO_PETAL, None, -1)
            sums[key] = sums.get(key, 0) + factor * part.weight
    moved = [(key, weight) for key, weight in sums.items() if weight]
    dealt = deal([weight for _, weight in moved], before.denominator * after.denominator, after.total - before.total)
    return tuple(
        Cause(source, petal, points, act, person)
        for ((source, petal, act, person), _), points in zip(moved, dealt, strict=True)
    )


def impact(policy: Policy, ledger: Ledger, network: Network, day: int, person: int) -> int:
    """Return the points that a person's number adds to yours: the score with them less the score without."""
    without = tuple(contact for contact in network if contact.person != person)
    return score(policy, ledger, network, day).total - score(policy, ledger, without, day).total
