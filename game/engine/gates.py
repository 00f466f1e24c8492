"""Conditions made ready to be asked often: flags first, all at once, then whatever else there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from game.engine.conditions import All, Condition, Flag, Not

if TYPE_CHECKING:
    from game.engine.conditions import Situation


class Gate(NamedTuple):
    """A condition that holds when all `wanted` flags are set, none of the `unwanted` ones, and `rest` holds."""

    wanted: frozenset[str]
    unwanted: frozenset[str]
    rest: Condition | None

    def holds(self, state: Situation) -> bool:
        """Return whether the condition holds in a state."""
        wanted, unwanted, rest = self
        flags = state.flags
        return wanted <= flags and unwanted.isdisjoint(flags) and (rest is None or rest.holds(state))


Question: TypeAlias = Condition | Gate


def gate(condition: Condition | None) -> Question | None:
    """Return what to ask instead of a condition: a gate where it has several parts; None where nothing is asked for."""
    if not isinstance(condition, All):
        return condition
    parts = condition.parts
    wanted = [part for part in parts if isinstance(part, Flag)]
    unwanted = [part for part in parts if isinstance(part, Not) and isinstance(part.part, Flag)]
    rest = tuple(part for part in parts if part not in wanted and part not in unwanted)
    return Gate(
        frozenset(part.name for part in wanted),
        frozenset(part.part.name for part in unwanted if isinstance(part.part, Flag)),
        All(rest) if len(rest) > 1 else rest[0] if rest else None,
    )
