"""What acts are worth: a policy belongs to Bloom, never to the story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.petals import FULL, NO_PETALS, TOP, Petals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.conditions import Condition
    from game.engine.ledger import Act

NIGHT_PARTS: Final = 64  # a power of two: so many nights are a shift of whole numbers, and never a rounding
"""Fading is a fraction of 64: `keeps` sixty-fourths of an act are left after a night."""
AT_NIGHT: Final = "night"
"""What `moves` is where your number is told at night alone."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one act of a tag moves: petal points for each petal; `lasts` acts never fade; `cheer` is a text id."""

    deltas: Petals = NO_PETALS
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
    """A door opens at a total of `at`, if `needs` holds too, and shuts where the total is `margin` points below that.

    Without a margin, a life near `at` would open and shut it all week. Each day of the level it asks `rises` points
    more, at most TOP.
    """

    door: str
    at: int
    needs: Condition | None = None
    margin: int = 0
    rises: int = 0

    def opens_at(self, day: int) -> int:
        """Return the total at which the door opens on a day of the level, 0 for the first.

        >>> lane = DoorRule("trusted_lane", 680, rises=4)
        >>> lane.opens_at(0), lane.opens_at(3)
        (680, 692)
        """
        return min(TOP, self.at + self.rises * day) if self.rises else self.at

    def asks(self, day: int, *, is_open: bool) -> int:
        """Return the total that the door asks for on a day of the level, which is less once it is open.

        >>> lane = DoorRule("trusted_lane", 680, margin=12)
        >>> lane.asks(0, is_open=False), lane.asks(0, is_open=True)
        (680, 668)
        """
        return self.opens_at(day) - self.margin if is_open else self.opens_at(day)


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of Bloom's rules.

    `weights` are per mille of the 600-point span and sum to 1000. `keeps` is how many sixty-fourths of an act a night
    leaves. `explains` is "everything" or "several_factors", `absent` says whether a person without an account counts as
    "nothing" or as the "floor", `moves` whether the number is shown after each "choice" or only at "night". `sunlight`
    means that people see each other's numbers. Raises ValueError where weights do not sum to 1000, fading is outside
    0..64 or a door has two rules.
    """

    id: str
    weights: Petals
    keeps: int
    prices: Mapping[str, Price]
    doors: tuple[DoorRule, ...] = ()
    explains: str = "everything"
    sunlight: bool = False
    absent: str = "nothing"
    moves: str = "choice"
    title: str = ""

    def __post_init__(self) -> None:
        for is_wrong, what in (
            (sum(self.weights) != FULL or min(self.weights) < 0, f"weights must be at least 0 and sum to {FULL}"),
            (not 0 <= self.keeps <= NIGHT_PARTS, "keeps must be 0..64 sixty-fourths"),
            (len({rule.door for rule in self.doors}) < len(self.doors), "a door has one rule"),
        ):
            if is_wrong:
                message = f"policy {self.id}: {what}"
                raise ValueError(message)

    def price(self, act: Act) -> Price:
        """Return what one act of this kind is worth; a tag that the policy does not know moves nothing."""
        return self.prices.get(act.tag, UNPRICED)

    def deltas(self, act: Act) -> Petals:
        """Return the petal points that an act moved on the day it was done."""
        deltas = self.price(act).deltas
        return deltas if act.amount == 1 else deltas.scale(act.amount)
