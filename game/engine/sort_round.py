"""A round of claims to sort: which ones are drawn, what was answered, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from game.engine.rng import below
from game.engine.sorting import MAKE_UP, Sorted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ANSWERS: Final = ("so", "not_so", "nobody_knows")
"""In the order of the counts of `sorting.MAKE_UP`."""
BOOSTER: Final = (3, 2, 1)
"""What six claims a week later are made of."""
GUESSING, FAIRLY, SURE = range(3)


class Claim(Protocol):
    """A claim to sort: `answer` is one of ANSWERS; one that is a `booster` comes in no other round."""

    @property
    def answer(self) -> str:
        """What is right."""

    @property
    def booster(self) -> bool:
        """Whether it is kept for the round a week later."""


ClaimT = TypeVar("ClaimT", bound=Claim)


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody said of a claim: one of ANSWERS, and GUESSING, FAIRLY or SURE."""

    answer: str
    sure: int


@dataclass(frozen=True, slots=True)
class SortRound(Generic[ClaimT]):
    """The claims of a round, and what was said of the first ones of them."""

    claims: tuple[ClaimT, ...]
    given: tuple[Given, ...] = ()

    @property
    def next_claim(self) -> ClaimT | None:
        """The claim that is asked for now; None when all are sorted."""
        return self.claims[len(self.given)] if len(self.given) < len(self.claims) else None

    @property
    def make_up(self) -> tuple[int, int, int]:
        """How many claims are so, are not so, and are such that nobody knows."""
        answers = [claim.answer for claim in self.claims]
        so, not_so, open_ones = map(answers.count, ANSWERS)
        return so, not_so, open_ones

    def say(self, answer: str, sure: int) -> SortRound[ClaimT]:
        """Return the round after the claim of now was sorted; raises ValueError where none is left."""
        if self.next_claim is None:
            message = "all claims are sorted"
            raise ValueError(message)
        return replace(self, given=(*self.given, Given(answer, sure)))

    def result(self) -> Sorted:
        """Return what the answers came to so far."""
        pairs = list(zip(self.claims, self.given, strict=False))
        right = [claim.answer for claim, given in pairs if claim.answer == given.answer]
        sure_wrong = sum(given.sure == SURE and claim.answer != given.answer for claim, given in pairs)
        trusted, caught, recognised = map(right.count, ANSWERS)
        return Sorted(trusted, caught, recognised, sure_wrong)


def draw(claims: Iterable[ClaimT], seed: int, length: int) -> SortRound[ClaimT]:
    """Return a round of 8 or 12, of as many claims of each answer as MAKE_UP says, or fewer where there are none."""
    return _drawn([claim for claim in claims if not claim.booster], seed, MAKE_UP[length])


def draw_booster(claims: Iterable[ClaimT], seed: int) -> SortRound[ClaimT]:
    """Return a round of six claims that no other round draws from."""
    return _drawn([claim for claim in claims if claim.booster], seed, BOOSTER)


def _drawn(claims: Sequence[ClaimT], seed: int, make_up: Sequence[int]) -> SortRound[ClaimT]:
    """Return a round of so many claims of each answer, in an order that tells nothing."""
    word, found = seed, list[ClaimT]()
    for answer, count in zip(ANSWERS, make_up, strict=True):
        pool = [one for one in claims if one.answer == answer]
        for _ in range(min(count, len(pool))):
            at, word = below(word, len(pool))
            found.append(pool.pop(at))
    order = list[ClaimT]()
    while found:
        at, word = below(word, len(found))
        order.append(found.pop(at))
    return SortRound(tuple(order))
