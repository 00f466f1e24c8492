"""The same score kept up to date: petal sums that a choice adds to and a night multiplies once.

A score from scratch (`scoring.score`) weighs every act anew: an act of day d has lost (day - d) nights, each of which
keeps k/64 of it. So its share at the end of `day` is delta * k**(day - d) / 64**(day - d). Over the common denominator
64**day that is delta * k**(day - d) * 64**d, a whole number, and one night later it is that number times k. Sums of
such numbers need no rounding ever: an act of today is added as delta * 64**day, a night multiplies the whole sum by k.

A test holds the total equal to that of `scoring.score` on the same ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from game.engine.petals import COMPANY_GAIN, COMPANY_PART, FLOOR, FULL, NO_PETALS, SPAN, Petals, make_tuple
from game.engine.policy import NIGHT_PARTS, UNPRICED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.engine.ledger import Act
    from game.engine.policy import Policy

NIGHT_BITS: Final = NIGHT_PARTS.bit_length() - 1
"""A night is this many bits, because it is so many sixty-fourths."""


class ScoreAccumulator(NamedTuple):
    """Petal sums of some acts at the end of a day: those that last, and those that fade, times 64**day.

    Under a policy that lets nothing fade all of them last.
    """

    day: int
    lasting: Petals = NO_PETALS
    fading: Petals = NO_PETALS


def with_act(policy: Policy, sums: ScoreAccumulator, act: Act) -> ScoreAccumulator:
    """Return the sums with one more act of their own day.

    >>> from game.engine.ledger import Act
    >>> from game.engine.policy import Policy, Price
    >>> shoes = Policy("perks", Petals(300, 200, 200, 250, 50), 62, {"buy.work_shoes": Price(Petals(habits=60))})
    >>> with_act(shoes, ScoreAccumulator(1), Act(1, "orchard", "buy.work_shoes")).fading.habits == 60 * 64
    True
    """
    price = policy.prices.get(act.tag, UNPRICED)
    deltas = price.deltas
    if deltas == NO_PETALS:
        return sums  # the same object: by that it is known that nothing has to be counted
    if act.amount != 1:
        deltas = deltas.scale(act.amount)
    day, lasting, fading = sums
    if price.lasts or policy.keeps == NIGHT_PARTS:
        return make_tuple(ScoreAccumulator, (day, lasting.add(deltas), fading))
    fading = fading.add(deltas.scale(1 << NIGHT_BITS * day))
    return make_tuple(ScoreAccumulator, (day, lasting, fading))


def with_acts(policy: Policy, sums: ScoreAccumulator, acts: Iterable[Act]) -> ScoreAccumulator:
    """Return the sums with some more acts of their own day."""
    for act in acts:
        sums = with_act(policy, sums, act)
    return sums


def on_day(policy: Policy, acts: Iterable[Act], day: int) -> ScoreAccumulator:
    """Return the sums at the end of a day of acts from until then, in the order of their days.

    >>> from game.engine.ledger import Act
    >>> from game.engine.policy import Policy, Price
    >>> shoes = Policy("perks", Petals(300, 200, 200, 250, 50), 62, {"buy.work_shoes": Price(Petals(habits=60))})
    >>> bought = Act(1, "orchard", "buy.work_shoes")
    >>> on_day(shoes, [bought], 2) == after_night(shoes, with_act(shoes, ScoreAccumulator(1), bought))
    True
    """
    last, bits, keeps, prices = 0, 0, policy.keeps, policy.prices
    forgets = keeps != NIGHT_PARTS
    lasting = NO_PETALS
    # five numbers and no Petals on the way: a run is read again at every new level, with all that was done so far
    promises = means = profile = habits = company = 0
    for date, _, tag, amount in acts:
        price = prices.get(tag, UNPRICED)
        deltas = price.deltas if amount == 1 else price.deltas.scale(amount)
        if price.lasts and forgets:
            lasting = lasting.add(deltas)
            continue
        if forgets and date != last:  # all nights since the last one at once
            kept, last, bits = keeps ** (date - last), date, NIGHT_BITS * date
            promises, means, profile = promises * kept, means * kept, profile * kept
            habits, company = habits * kept, company * kept
        first, second, third, fourth, fifth = deltas
        promises += first << bits
        means += second << bits
        profile += third << bits
        habits += fourth << bits
        company += fifth << bits
    sums = make_tuple(Petals, (promises, means, profile, habits, company))
    if not forgets:
        return ScoreAccumulator(day, sums)
    return ScoreAccumulator(day, lasting, sums.scale(keeps ** (day - last)))


def combine(one: ScoreAccumulator, other: ScoreAccumulator) -> ScoreAccumulator:
    """Return the sums of the acts of both, which are of the same day."""
    return make_tuple(ScoreAccumulator, (one.day, one.lasting.add(other.lasting), one.fading.add(other.fading)))


def after_night(policy: Policy, sums: ScoreAccumulator) -> ScoreAccumulator:
    """Return the sums one night later.

    >>> from game.engine.policy import Policy
    >>> keeps_62 = Policy("perks", Petals(300, 200, 200, 250, 50), 62, {})
    >>> after_night(keeps_62, ScoreAccumulator(1, fading=Petals(habits=60 * 64))).fading.habits / 64**2
    58.125
    """
    day, lasting, fading = sums
    fading = fading.scale(policy.keeps) if any(fading) else NO_PETALS
    return make_tuple(ScoreAccumulator, (day + 1, lasting, fading))


def _weighed_without_company(policy: Policy, values: Sequence[int], full: int) -> int:
    """Return what all petals but Company weigh, over FULL times a full one, and the half that rounds to the nearest."""
    promises, means, profile, habits, _ = values
    if not (0 <= promises <= full and 0 <= means <= full and 0 <= profile <= full and 0 <= habits <= full):
        promises, means = min(max(promises, 0), full), min(max(means, 0), full)
        profile, habits = min(max(profile, 0), full), min(max(habits, 0), full)
    first, second, third, fourth, _ = policy.weights
    weighed = first * promises + second * means + third * profile + fourth * habits
    return SPAN * weighed + (FULL * full >> 1)


def own_points(policy: Policy, sums: ScoreAccumulator, parts: int) -> tuple[int, tuple[int, int] | None]:
    """Return the points above the floor that some sums give without friends, over FULL * parts, and their bounds.

    Bounds are the totals where the Company petal is empty and where it is full. They are None where none of the acts
    moves Company; where there are some, the points are SPAN more, so that they are never less than 0. Rounding down
    to parts is exact where only such parts are added.

    >>> from game.engine.policy import Policy
    >>> perks = Policy("perks", Petals(300, 200, 200, 250, 50), 62, {})
    >>> own_points(perks, ScoreAccumulator(0, lasting=Petals(500, 500, 500, 500)), 1)
    (285500, None)
    >>> own_points(perks, ScoreAccumulator(0, lasting=Petals(500, 500, 500, 500, -100)), 1)
    (882500, (635, 665))
    """
    day, values, fading = sums
    shift = 0
    if any(fading):  # where nothing fades, numbers stay small
        shift = NIGHT_BITS * day
        values = values.scale(1 << shift).add(fading)
    full = FULL << shift
    rest = _weighed_without_company(policy, values, full)
    own = values.company
    if not own:
        return (rest * parts >> shift) // FULL, None
    weight = SPAN * policy.weights.company
    empty = rest >> shift  # dividing by less at a time comes to the same and costs less
    bounds = FLOOR + empty // (FULL * FULL), FLOOR + (empty + weight * FULL) // (FULL * FULL)
    # friends give between nothing and a full petal, so that more than one full petal of one's own changes nothing
    rest += weight * min(max(own, -full), full) + SPAN * FULL * full
    return (rest * parts >> shift) // FULL, bounds


def total(policy: Policy, sums: ScoreAccumulator, ties: int, company: int) -> int:
    """Return the score of some sums, 350..950; `ties` is the sum of the ties that count.

    `company` is the sum, over those who count, of tie times points above FLOOR. The petal is their weighted mean times
    5/3: company * COMPANY_GAIN / (COMPANY_PART * ties).

    Four half-full petals and no friends, under weights that leave 950 of 1000 to those four:

    >>> from game.engine.policy import Policy
    >>> perks = Policy("perks", Petals(300, 200, 200, 250, 50), 62, {})
    >>> half = ScoreAccumulator(0, lasting=Petals(500, 500, 500, 500))
    >>> total(perks, half, 0, 0) == 350 + 600 * 950 // 1000 * 500 // 1000
    True
    >>> total(perks, half, 3, 3 * 254) == (FLOOR * 1000 + own_points(perks, half, 1)[0] + 50 * 254) // 1000
    True
    """
    parts = ties or 1  # without ties there is no company to divide
    points, bounds = own_points(policy, sums, parts)
    # a point of all friends is one of yours, times what Company weighs of FULL: SPAN of them fill it (`Circles`)
    found = FLOOR + (points + policy.weights.company * company) // (FULL * parts)
    return min(max(found - SPAN, bounds[0]), bounds[1]) if bounds else found


def petals(sums: ScoreAccumulator, ties: int, company: int) -> Petals:
    """Return the five petals, 0..1000 each, halves up.

    A friend with a tie of 3 and 604 points is company of 3 * 254, which fills 5/3 * 254 of the petal, 423 1/3:

    >>> petals(ScoreAccumulator(1, Petals(promises=-5), Petals(habits=32)), 3, 3 * 254)
    Petals(promises=0, means=0, profile=0, habits=1, company=423)
    """
    shift = NIGHT_BITS * sums.day
    parts = COMPANY_PART * (ties or 1)
    denominator = parts << shift
    values = sums.lasting.scale(1 << shift).add(sums.fading).scale(parts)
    values = values.add(Petals(company=company * COMPANY_GAIN << shift))
    return Petals(
        *[(2 * min(max(value, 0), FULL * denominator) + denominator) // (2 * denominator) for value in values]
    )
