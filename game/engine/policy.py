"""What acts are worth: a policy belongs to Bloom, never to the story."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from game.engine.petals import PETALS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.conditions import Condition
    from game.engine.ledger import Act

NIGHT_PARTS: Final = 64
"""Fading is a fraction of 64: `keeps` sixty-fourths of an act are left after a night."""

Deltas = tuple[int, int, int, int, int]
NO_DELTAS: Final[Deltas] = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Price:
    """What one act of a tag moves: petal points for each petal; `lasts` acts never fade; `cheer` is a text id."""

    deltas: Deltas = NO_DELTAS
    lasts: bool = False
    cheer: str = ""

    @property
    def is_seen(self) -> bool:
        """Whether the policy looks at such an act at all."""
        return any(self.deltas)


UNPRICED: Final = Price()
"""What an act of a tag is worth that a policy does not know."""


@dataclass(frozen=True, slots=True)
class DoorRule:
    """A door opens at a total of `at`, if `needs` holds too."""

    door: str
    at: int
    needs: Condition | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of Bloom's rules.

    `weights` are per mille of the 600-point span, in the order of the petals, and sum to 1000. `keeps` is how many
    sixty-fourths of an act a night leaves. `explains` is "everything" or "several_factors", `absent` says whether a
    person without an account counts as "nothing" or as the "floor", `moves` whether the number is shown after each
    "choice" or only at "night". `sunlight` means that people see each other's numbers.
    """

    id: str
    weights: Deltas
    keeps: int
    prices: Mapping[str, Price]
    doors: tuple[DoorRule, ...] = ()
    explains: str = "everything"
    sunlight: bool = False
    absent: str = "nothing"
    moves: str = "choice"
    title: str = ""
    lasting_tags: frozenset[str] = field(default=frozenset())

    def deltas(self, act: Act) -> Deltas:
        """Return the petal points that an act moved on the day it was done; unknown tags move nothing."""
        amount = act.amount
        if len(act.tags) == 1:
            price = self.prices.get(act.tags[0])
            if price is None:
                return NO_DELTAS
            if amount == 1:
                return price.deltas
            first, second, third, fourth, fifth = price.deltas
            return first * amount, second * amount, third * amount, fourth * amount, fifth * amount
        sums = [0] * len(PETALS)
        for tag in act.tags:
            price = self.prices.get(tag)
            for petal, delta in enumerate(price.deltas if price else NO_DELTAS):
                sums[petal] += delta * amount
        return sums[0], sums[1], sums[2], sums[3], sums[4]

    def price(self, act: Act) -> Price:
        """Return what an act is worth on the day it was done, and whether that lasts."""
        tags = act.tags
        if len(tags) == 1 and act.amount == 1:
            return self.prices.get(tags[0], UNPRICED)
        return Price(self.deltas(act), self.lasts(act))

    def lasts(self, act: Act) -> bool:
        """Return whether an act never fades."""
        return not self.lasting_tags.isdisjoint(act.tags)


def make_policy(policy: Policy) -> Policy:
    """Return the policy with its table of lasting tags filled in.

    Raises ValueError where weights do not sum to 1000, fading is outside 0..64 or a door has two rules.
    """
    if sum(policy.weights) != 1000 or min(policy.weights) < 0:
        message = f"policy {policy.id}: weights must be at least 0 and sum to 1000"
        raise ValueError(message)
    if not 0 <= policy.keeps <= NIGHT_PARTS:
        message = f"policy {policy.id}: keeps must be 0..64 sixty-fourths"
        raise ValueError(message)
    if len({rule.door for rule in policy.doors}) < len(policy.doors):
        message = f"policy {policy.id}: a door has one rule"
        raise ValueError(message)
    return replace(policy, lasting_tags=frozenset(tag for tag, price in policy.prices.items() if price.lasts))
