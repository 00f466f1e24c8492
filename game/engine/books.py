"""The same score kept up to date: petal sums that a choice adds to and a night multiplies once.

A test holds it equal to `scoring.score` on the same ledger. Sums are scaled by 64**day, so nothing is rounded
before the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from game.engine.petals import COMPANY, FLOOR, FULL, SPAN
from game.engine.policy import NIGHT_PARTS, NO_DELTAS, Deltas

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.ledger import Act
    from game.engine.policy import Policy

NIGHT_BITS: Final = NIGHT_PARTS.bit_length() - 1
"""A night is this many bits, because it is so many sixty-fourths."""


Book: TypeAlias = tuple[int, Deltas, Deltas]
"""Day, lasting, fading: petal sums of some acts at the end of a day, the fading ones times 64**day.

Plain tuples, because every act and every night makes one.
"""


class Line(NamedTuple):
    """A number as a function of company, worked out once for many evenings: `(start + step * company) // whole`.

    It is at least `low`, where the Company petal is empty, and at most `high`, where it is full. All five are small
    numbers, and exact: rounding down a fraction early changes nothing when only whole numbers are added to it.
    """

    start: int
    step: int
    whole: int
    low: int
    high: int


def empty(day: int) -> Book:
    """Return the book of nothing at all at the end of a day."""
    return day, NO_DELTAS, NO_DELTAS


def recorded(policy: Policy, book: Book, act: Act) -> Book:
    """Return the book with one more act of the book's own day."""
    price = policy.price(act)
    deltas = price.deltas
    if deltas == NO_DELTAS:
        return book
    day, lasting, fading = book
    if price.lasts:
        return day, _summed(lasting, deltas), fading
    shift = NIGHT_BITS * day
    first, second, third, fourth, fifth = deltas
    scaled = (first << shift, second << shift, third << shift, fourth << shift, fifth << shift)
    return day, lasting, _summed(fading, scaled)


def with_acts(policy: Policy, book: Book, acts: Iterable[Act]) -> Book:
    """Return the book with some more acts of the book's own day."""
    for act in acts:
        book = recorded(policy, book, act)
    return book


def _summed(one: Deltas, other: Deltas) -> Deltas:
    """Return two fives, added."""
    first, second, third, fourth, fifth = one
    a, b, c, d, e = other
    return first + a, second + b, third + c, fourth + d, fifth + e


def together(one: Book, other: Book) -> Book:
    """Return the book of the acts of two books of the same day."""
    day, lasting, fading = one
    _, more_lasting, more_fading = other
    return day, _summed(lasting, more_lasting), _summed(fading, more_fading)


def aged(policy: Policy, book: Book) -> Book:
    """Return the book one night later."""
    keeps = policy.keeps
    day, lasting, (first, second, third, fourth, fifth) = book
    return day + 1, lasting, (first * keeps, second * keeps, third * keeps, fourth * keeps, fifth * keeps)


def _without_company(policy: Policy, book: Book, shift: int) -> int:
    """Return what all petals but Company weigh, over FULL * 64**day, with the half that rounds to the nearest."""
    full = FULL << shift
    _, (first, second, third, fourth, _), (promises, means, profile, habits, _) = book
    promises += first << shift
    means += second << shift
    profile += third << shift
    habits += fourth << shift
    if not (0 <= promises <= full and 0 <= means <= full and 0 <= profile <= full and 0 <= habits <= full):
        promises, means = min(max(promises, 0), full), min(max(means, 0), full)
        profile, habits = min(max(profile, 0), full), min(max(habits, 0), full)
    first, second, third, fourth, _ = policy.weights
    rest = first * promises + second * means + third * profile + fourth * habits
    return SPAN * rest + (FULL * full >> 1)


def lined(policy: Policy, book: Book, ties: int) -> Line:
    """Return the number of a book as a function of company; `ties` is the sum of the ties that count."""
    day, lasting, fading = book
    shift = NIGHT_BITS * day
    full = FULL << shift
    value = (lasting[COMPANY] << shift) + fading[COMPANY]
    rest = _without_company(policy, book, shift)
    third = 3 * (ties or 1)
    step = SPAN * policy.weights[COMPANY]
    return Line(
        FLOOR * third * FULL * FULL + ((rest + step * value) * third >> shift),
        5 * step,
        third * FULL * FULL,
        FLOOR + rest // (FULL * full),
        FLOOR + (rest + step * full) // (FULL * full),
    )


def total(policy: Policy, book: Book, ties: int, company: int) -> int:
    """Return the score of a book, 350..950: as its line would, for a book that is asked once."""
    day, lasting, fading = book
    shift = NIGHT_BITS * day
    third = 3 * (ties or 1)
    full = FULL * third
    value = (lasting[COMPANY] * third + 5 * company << shift) + fading[COMPANY] * third
    if not 0 <= value <= full << shift:
        value = min(max(value, 0), full << shift)
    rest = _without_company(policy, book, shift) * third + SPAN * policy.weights[COMPANY] * value
    return FLOOR + (rest >> shift) // (FULL * full)


def petals(book: Book, ties: int, company: int) -> Deltas:
    """Return the five petals, 0..1000 each, halves up."""
    day, lasting, fading = book
    shift = NIGHT_BITS * day
    third = 3 * (ties or 1)
    whole = third << shift
    values = [((lasts << shift) + fades) * third for lasts, fades in zip(lasting, fading, strict=True)]
    values[4] += company * 5 << shift
    first, second, drop, fourth, fifth = (
        (2 * min(max(value, 0), FULL * whole) + whole) // (2 * whole) for value in values
    )
    return first, second, drop, fourth, fifth
