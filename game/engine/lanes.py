"""Everybody's totals of one night, worked out side by side in one large whole number with a lane for each person.

A total follows from the totals of the evening before: it is what one's own acts give, and for each friend a factor
times that friend's total. Person by person and friend by friend that is a loop within a loop. Here the factors of all
who have the same friend stand in one number, a column, each in its person's lane; one multiplication adds that friend
to them all (as bytes in a machine word: Lamport, Multiple byte processing with full-word instructions, CACM 1975).

In a lane stand whole points and, below them, a binary fraction. Whatever is put into a lane is rounded up to that
fraction. It has so many bits that all these roundings together stay below the smallest step that a total can be away
from the next whole number; so rounding the lane down gives exactly what the fractions themselves would.
"""

from __future__ import annotations

from operator import mul
from struct import Struct
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from game.engine.petals import FLOOR, FULL, SPAN, make_tuple

if TYPE_CHECKING:
    from collections.abc import Sequence

WHOLE_BITS: Final = 16
"""Room for whole points: the floor and less than four times SPAN, as long as a total is not within its bounds."""

Bound: TypeAlias = "tuple[int, int, int]"
"""A person, and the lowest and highest total that their own acts allow; in the lane they have SPAN points more, so that
nothing there is ever below zero. Who has no act that moves Company needs none: friends alone cannot overfill it."""


class Start(NamedTuple):
    """What people's own acts give them: points in lanes, and bounds of those people who need them."""

    lanes: int = 0
    bounds: tuple[Bound, ...] = ()

    def add(self, other: Start) -> Start:
        """Return both, which are of different people."""
        return make_tuple(Start, (self.lanes + other.lanes, self.bounds + other.bounds))


class Pulls(NamedTuple):
    """What friends give where Company weighs one: the column of each person, and what those come to for two totals.

    `floor` is what they come to where everybody is at the floor, `span` how much more it is where all are at the top.
    """

    columns: tuple[int, ...]
    floor: int
    span: int


class Lanes:
    """Where the points of each person stand."""

    __slots__ = ("_floor", "_fraction", "_lane", "_size", "_whole_points")

    def __init__(self, people: int, finest: int) -> None:
        """Make room for so many people; `finest` is the largest denominator that will be placed."""
        # one of what is one's own, and for each friend one for each point, times what Company weighs
        errors = 1 + people * SPAN * FULL
        fraction = -(-(finest * errors).bit_length() // 8)  # in bytes
        self._fraction = 8 * fraction
        self._lane = self._fraction + WHOLE_BITS
        self._size = people * self._lane // 8
        self._whole_points = Struct("<" + f"{fraction}xH" * people).unpack
        self._floor = sum(self.place(person, FLOOR, 1) for person in range(people))

    def place(self, person: int, numerator: int, denominator: int) -> int:
        """Return some points, which are 0 or more, in the lane of a person."""
        return -(-(numerator << self._fraction) // denominator) << person * self._lane

    def pulls(self, columns: Sequence[int]) -> Pulls:
        """Return columns as pulls."""
        together = sum(columns)
        return Pulls(tuple(columns), FLOOR * together, SPAN * together)

    def next_totals(self, pulls: Pulls, company: int, start: Start, totals: Sequence[int]) -> tuple[int, ...]:
        """Return everybody's totals of a day from those of the day before; `company` is what Company weighs, 0..1000.

        Who has no points of their own has the floor. Whoever had more the day before never makes a total lower.

        The first has 100 points of their own; to the second is added half of what the first has above the floor:

        >>> lanes = Lanes(people=2, finest=FULL * 2)
        >>> pulls = lanes.pulls([lanes.place(1, 1, FULL * 2), 0])
        >>> lanes.next_totals(pulls, FULL, Start(lanes.place(0, 100, 1)), (653, 400))
        (450, 501)
        """
        columns, floor, _ = pulls
        pulled = sum(map(mul, totals, columns)) - floor  # only points above the floor pull
        return self._totals(start, self._floor + start.lanes + company * pulled)

    def bounds(self, pulls: Pulls, company: int, start: Start) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the totals of a day where everybody had the floor the day before, and where everybody had the top."""
        lanes = self._floor + start.lanes
        return self._totals(start, lanes), self._totals(start, lanes + company * pulls.span)

    def _totals(self, start: Start, lanes: int) -> tuple[int, ...]:
        """Return the whole points in some lanes, within the bounds of those who have some."""
        result = self._whole_points(lanes.to_bytes(self._size, "little"))
        if not start.bounds:
            return result
        bounded = list(result)
        for person, low, high in start.bounds:
            bounded[person] = min(max(bounded[person] - SPAN, low), high)
        return tuple(bounded)
