"""The same score kept up to date: petal sums that a choice adds to and a night multiplies once.

A test holds `total` equal to `scoring.score` on the same ledger. Sums are scaled by 64**day, so nothing is rounded
before the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine.petals import FLOOR, FULL
from game.engine.policy import NIGHT_PARTS, NO_DELTAS, Deltas

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.ledger import Act
    from game.engine.policy import Policy


class Book(NamedTuple):
    """Petal sums of one ledger at the end of `day`: `lasting` in petal points, `fading` times 64**day."""

    day: int
    lasting: Deltas
    fading: Deltas


def opened(policy: Policy, acts: Iterable[Act], day: int) -> Book:
    """Return the book of a ledger at the end of a day, counted from nothing."""
    lasting = [0, 0, 0, 0, 0]
    fading = [0, 0, 0, 0, 0]
    for act in acts:
        if act.day > day:
            continue
        sums, factor = fading, policy.keeps ** (day - act.day) * NIGHT_PARTS**act.day
        if policy.lasts(act):
            sums, factor = lasting, 1
        for petal, delta in enumerate(policy.deltas(act)):
            sums[petal] += delta * factor
    return Book(day, _five(lasting), _five(fading))


def _five(sums: list[int]) -> Deltas:
    """Return a list of five as a tuple of five."""
    return sums[0], sums[1], sums[2], sums[3], sums[4]


def recorded(policy: Policy, book: Book, act: Act) -> Book:
    """Return the book with one more act of the book's own day."""
    deltas = policy.deltas(act)
    if deltas == NO_DELTAS:
        return book
    if policy.lasts(act):
        first, second, third, fourth, fifth = book.lasting
        d_first, d_second, d_third, d_fourth, d_fifth = deltas
        sums = (first + d_first, second + d_second, third + d_third, fourth + d_fourth, fifth + d_fifth)
        return Book(book.day, sums, book.fading)
    scale = NIGHT_PARTS**book.day
    first, second, third, fourth, fifth = book.fading
    d_first, d_second, d_third, d_fourth, d_fifth = deltas
    return Book(
        book.day,
        book.lasting,
        (
            first + d_first * scale,
            second + d_second * scale,
            third + d_third * scale,
            fourth + d_fourth * scale,
            fifth + d_fifth * scale,
        ),
    )


def aged(policy: Policy, book: Book) -> Book:
    """Return the book one night later."""
    keeps = policy.keeps
    first, second, third, fourth, fifth = book.fading
    return Book(
        book.day + 1,
        book.lasting,
        (first * keeps, second * keeps, third * keeps, fourth * keeps, fifth * keeps),
    )


def total(policy: Policy, book: Book, ties: int, company: int) -> int:
    """Return the score of a book, 350..950.

    `ties` is the sum of the ties that count, `company` the sum of tie times points above the floor of those people.
    """
    scale: int = NIGHT_PARTS**book.day
    third = 3 * (ties or 1)
    full = FULL * third * scale
    weights = policy.weights
    lasting = book.lasting
    fading = book.fading
    weighed: int = 0
    for petal in (0, 1, 2, 3):
        value = (lasting[petal] * scale + fading[petal]) * third
        value = min(value, full)
        if value > 0:
            weighed += weights[petal] * value
    value = (lasting[4] * scale + fading[4]) * third + company * 5 * scale
    value = min(value, full)
    if value > 0:
        weighed += weights[4] * value
    denominator = 10 * full
    return FLOOR + (12 * weighed + denominator) // (2 * denominator)


def petals(book: Book, ties: int, company: int) -> Deltas:
    """Return the five petals, 0..1000 each, halves up."""
    scale: int = NIGHT_PARTS**book.day
    third = 3 * (ties or 1)
    whole = third * scale
    values = [(book.lasting[petal] * scale + book.fading[petal]) * third for petal in range(5)]
    values[4] += company * 5 * scale
    return _five([(2 * min(max(value, 0), FULL * whole) + whole) // (2 * whole) for value in values])
