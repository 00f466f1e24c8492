"""A round of claims to sort: which ones are drawn, what was answered, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.rng import below
from game.engine.sorting import MAKE_UP, Sorted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SO: Final = "so"
NOT_SO: Final = "not_so"
NOBODY_KNOWS: Final = "nobody_knows"
ANSWERS: Final = (SO, NOT_SO, NOBODY_KNOWS)
"""In the order of the counts of `sorting.MAKE_UP`."""
CHINA: Final = "china"
BOOSTER: Final = (3, 2, 1)
"""What six claims a week later are made of."""
GUESSING, FAIRLY, SURE = range(3)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim to sort. `words` and `feedback` are text ids, `answer` is one of ANSWERS, `fact` the id of its card.

    `region` is that of the card; one that is a `booster` comes in no other round.
    """

    id: str
    words: str
    answer: str
    feedback: str
    fact: str
    region: str
    booster: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody said of a claim: one of ANSWERS, and GUESSING, FAIRLY or SURE."""

    answer: str
    sure: int


@dataclass(frozen=True, slots=True)
class SortRound:
    """The claims of a round, and what was said of the first ones of them."""

    claims: tuple[Claim, ...]
    given: tuple[Given, ...] = ()

    @property
    def next_claim(self) -> Claim | None:
        """The claim that is asked for now; None when all are sorted."""
        return self.claims[len(self.given)] if len(self.given) < len(self.claims) else None

    def say(self, answer: str, sure: int) -> SortRound:
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
        return Sorted(*(right.count(answer) for answer in ANSWERS), sure_wrong)


def draw(claims: Iterable[Claim], seed: int, length: int, *, parallels_only: bool) -> SortRound:
    """Return a round of 8 or 12, of as many claims of each answer as MAKE_UP says, or fewer where there are none."""
    return _drawn([claim for claim in claims if not claim.booster], seed, MAKE_UP[length], parallels_only)


def draw_booster(claims: Iterable[Claim], seed: int, *, parallels_only: bool) -> SortRound:
    """Return a round of six claims that no other round draws from."""
    return _drawn([claim for claim in claims if claim.booster], seed, BOOSTER, parallels_only)


def _drawn(claims: Sequence[Claim], seed: int, make_up: Sequence[int], parallels_only: bool) -> SortRound:  # noqa: FBT001
    """Return a round of so many claims of each answer, in an order that tells nothing."""
    word, found = seed, list[Claim]()
    for answer, count in zip(ANSWERS, make_up, strict=True):
        pool = [one for one in claims if one.answer == answer and not (parallels_only and one.region == CHINA)]
        for _ in range(min(count, len(pool))):
            at, word = below(word, len(pool))
            found.append(pool.pop(at))
    order = list[Claim]()
    while found:
        at, word = below(word, len(found))
        order.append(found.pop(at))
    return SortRound(tuple(order))
