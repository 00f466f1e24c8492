"""Conditions made ready to be asked often: flags first, all at once, then whatever else there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine.conditions import All, Flag, Not

if TYPE_CHECKING:
    from game.engine.conditions import Condition, Situation


class Gate(NamedTuple):
    """A condition that holds when all `wanted` flags are set, none of the `unwanted` ones, and `rest` holds."""

    wanted: frozenset[str]
    unwanted: frozenset[str]
    rest: Condition | None

    def is_open(self, state: Situation) -> bool:
        """Return whether the condition holds in a state."""
        wanted, unwanted, rest = self
        flags = state.flags
        return wanted <= flags and unwanted.isdisjoint(flags) and (rest is None or rest.holds(state))


def gate(condition: Condition | None) -> Gate | None:
    """Return a condition as a gate; None where nothing is asked for."""
    if condition is None:
        return None
    parts = condition.parts if isinstance(condition, All) else (condition,)
    wanted = [part for part in parts if isinstance(part, Flag)]
    unwanted = [part for part in parts if isinstance(part, Not) and isinstance(part.part, Flag)]
    rest = tuple(part for part in parts if part not in wanted and part not in unwanted)
    return Gate(
        frozenset(part.name for part in wanted),
        frozenset(part.part.name for part in unwanted if isinstance(part.part, Flag)),
        All(rest) if len(rest) > 1 else rest[0] if rest else None,
    )
