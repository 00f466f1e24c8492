"""Who counts for whom, and how much, by your ties: the same under all policies that treat absence alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from game.engine.lanes import Lanes
from game.engine.limits import TIE_TOP
from game.engine.petals import FLOOR, FULL
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.lanes import Pulls
    from game.engine.story import Person

MOST_CIRCLES: Final = 4096
"""So many ways in which you are tied are kept: 2,400 random runs meet fewer, and have most of them in common."""


class Circle(NamedTuple):
    """Your ties: the sum of those that count, the floor as often as your friends do, your friends, and all pulls.

    `friends` are those who have a number, each with your tie. `pulls` are everybody's: your ties give others, too.
    """

    weight: int
    floor: int
    friends: tuple[tuple[int, int], ...]
    pulls: Pulls


class Circles:
    """The people of a story, and what their ties come to with each of your circles that was asked for.

    `lanes` is where everybody's points stand. `parts` is for each person a multiple of every sum of their ties, with
    whatever tie to you: in such parts what friends give can be added exactly.
    """

    __slots__ = ("_countable", "_friends", "_kept", "_weights", "lanes", "parts")

    def __init__(self, people: Sequence[Person], *, absent: str) -> None:
        """Make ready what does not depend on you; `absent` is the policy's: whether who has no number counts."""
        countable = {
            index: person.account for index, person in enumerate(people) if person.account or absent == "floor"
        }
        self._countable = tuple(countable.items())[1:]  # you are no contact of your own
        self._weights = tuple(sum(tie for other, tie in person.ties if other in countable) for person in people)
        self._friends = tuple(
            tuple((other, tie) for other, tie in person.ties if tie and people[other].account)
            if person.account
            else None
            for person in people
        )
        self._kept: dict[tuple[int, ...], Circle] = {}
        self.parts = tuple(_parts(weight) for weight in self._weights)
        self.lanes = Lanes(len(people), FULL * max(*self.parts, TIE_TOP * len(people)))

    def of(self, ties: tuple[int, ...]) -> Circle:
        """Return what your ties with everybody, 0..3 by person, come to."""
        return self._kept.get(ties) or self._keep(ties)

    def _keep(self, ties: tuple[int, ...]) -> Circle:
        """Return what your ties come to, and keep it."""
        tied = [(person, ties[person], numbered) for person, numbered in self._countable if ties[person]]
        weight = sum(tie for _, tie, _ in tied)
        friends = tuple((person, tie) for person, tie, numbered in tied if numbered)
        columns = [0] * len(ties)
        self._pull(columns, YOU, friends, weight)
        for person, known in enumerate(self._friends):
            if person != YOU and known is not None:
                self._pull(columns, person, (*known, (YOU, ties[person])), self._weights[person] + ties[person])
        if len(self._kept) >= MOST_CIRCLES:
            self._kept.clear()
        floor = FLOOR * sum(tie for _, tie in friends)
        found = self._kept[ties] = Circle(weight, floor, friends, self.lanes.pulls(columns))
        return found

    def _pull(self, columns: list[int], person: int, friends: Sequence[tuple[int, int]], weight: int) -> None:
        """Let friends pull a person, whose ties that count sum to a weight."""
        # SPAN points of all friends fill Company, as SPAN points are a full flower: a point of theirs is one of yours,
        # times their share of the ties and what Company weighs of FULL
        for other, tie in friends:
            columns[other] += self.lanes.place(person, tie, FULL * (weight or 1))


def _parts(weight: int) -> int:
    """Return a multiple of every sum of a person's ties, with whatever tie to you; no ties at all are divided by 1."""
    product = 1
    for tie in range(TIE_TOP + 1):
        product *= weight + tie or 1
    return product
