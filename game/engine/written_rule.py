"""A rule that the player writes for Bloom, by three ordinary choices: what it looks at, what that does, for how long.

Nothing of it is in a run's set-up or code: the choices are in the log like all others, and the rule follows from them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.petals import FULL, NO_PETALS, Petals
from game.engine.policy import NIGHT_PARTS, UNPRICED, Policy, Price

if TYPE_CHECKING:
    from collections.abc import Iterable


RULE_KEEPS: Final = 60
"""So many sixty-fourths a night leaves of the acts of a rule that fades, where the policy itself lets nothing fade: an
autumn later, thirty nights, a seventh."""


@dataclass(frozen=True, slots=True)
class RulePart:
    """What one option writes of a rule; each of the three is None where the option does not say it.

    `tags` are the acts that the rule looks at, `moves` the petal points that one of them moves on top of what it moves
    without the rule, `lasts` whether nights let them fade.
    """

    tags: tuple[str, ...] | None = None
    moves: Petals | None = None
    lasts: bool | None = None


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A whole rule."""

    tags: tuple[str, ...]
    moves: Petals
    lasts: bool

    @property
    def id(self) -> str:
        """The rule in one word, the same for the same rule."""
        return "+".join((*self.tags, *map(str, self.moves), "lasts" if self.lasts else "fades"))


def together(parts: Iterable[RulePart]) -> RulePart:
    """Return what parts say together, a later one over an earlier.

    >>> together([RulePart(lasts=True), RulePart(tags=("post.worrying",)), RulePart(lasts=False)])
    RulePart(tags=('post.worrying',), moves=None, lasts=False)
    """
    tags: tuple[str, ...] | None = None
    moves: Petals | None = None
    lasts: bool | None = None
    for part in parts:
        tags = tags if part.tags is None else part.tags
        moves = moves if part.moves is None else part.moves
        lasts = lasts if part.lasts is None else part.lasts
    return RulePart(tags, moves, lasts)


def written_rule(parts: Iterable[RulePart]) -> WrittenRule | None:
    """Return the rule that the parts make together; None while one of the three is open.

    >>> written_rule([RulePart(tags=("post.worrying",)), RulePart(moves=Petals(habits=-60))]) is None
    True
    """
    rule = together(parts)
    if rule.tags is None or rule.moves is None or rule.lasts is None:
        return None
    return WrittenRule(rule.tags, rule.moves, rule.lasts)


def amended(policy: Policy, rule: WrittenRule) -> Policy:
    """Return a policy with the rule in it: the same weights and doors, other prices for the acts it looks at.

    Under a policy that forgets nothing, a rule that fades is all that fades: every other price lasts then.

    >>> policy = Policy("perks", Petals(300, 200, 200, 250, 50), 62, {"post.worrying": Price(Petals(habits=-30))})
    >>> amended(policy, WrittenRule(("post.worrying",), Petals(habits=-60), True)).prices["post.worrying"]
    Price(deltas=Petals(promises=0, means=0, profile=0, habits=-90, company=0), lasts=True, cheer='')
    """
    prices = dict(policy.prices)
    for tag in rule.tags:
        price = prices.get(tag, UNPRICED)
        # within what an author may write, so that a rule can do no more than a policy
        moved = [min(max(points, -FULL), FULL) for points in price.deltas.add(rule.moves)]
        deltas = Petals(*moved) if any(moved) else NO_PETALS
        prices[tag] = Price(deltas, rule.lasts, price.cheer)
    keeps = policy.keeps
    if keeps == NIGHT_PARTS and not rule.lasts:
        keeps = RULE_KEEPS
        prices = {tag: price if tag in rule.tags else replace(price, lasts=True) for tag, price in prices.items()}
    # by its id `scoring.difference` knows that other rules are in force
    return replace(policy, id=f"{policy.id}+{rule.id}", prices=prices, keeps=keeps)
