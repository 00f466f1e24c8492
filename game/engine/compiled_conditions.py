"""Conditions made ready to be asked often: flags first, all at once, then whatever else there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from game.engine.conditions import AimIs, All, AnyOf, Condition, ConsentIs, EditionIs, Flag, Not

if TYPE_CHECKING:
    from game.engine.setup import RunSetup
    from game.engine.situation import Situation


@dataclass(frozen=True, slots=True)
class CompiledCondition:
    """A condition that holds when all `wanted` flags are set, none of the `unwanted` ones, and `rest` holds."""

    wanted: frozenset[str]
    unwanted: frozenset[str]
    rest: Condition | None

    def holds(self, state: Situation) -> bool:
        # nine of ten conditions are flags, and two sets answer for all of them at once
        flags = state.flags
        rest = self.rest
        return self.wanted <= flags and self.unwanted.isdisjoint(flags) and (rest is None or rest.holds(state))


Question: TypeAlias = Condition | CompiledCondition


def partial_evaluate(condition: Condition | None, setup: RunSetup) -> Condition | bool:
    """Return what a condition still asks for once a run is set up: true or false where that is already known.

    >>> from game.engine.setup import RunSetup
    >>> partial_evaluate(All((AimIs(1), Flag("has_comic"))), RunSetup(aim=1))
    Flag(name='has_comic')
    >>> partial_evaluate(All((AimIs(1), Flag("has_comic"))), RunSetup(aim=0))
    False
    """
    match condition:
        case None:
            return True
        case AimIs(aim):
            return setup.aim == aim
        case ConsentIs(given):
            return setup.consent is given
        case EditionIs(edition):
            return setup.edition == edition
        case Not(part):
            left = partial_evaluate(part, setup)
            return not left if isinstance(left, bool) else Not(left)
        case All(parts):
            kept = [partial_evaluate(part, setup) for part in parts]
            return False if False in kept else _one(All, kept)
        case AnyOf(parts):
            kept = [partial_evaluate(part, setup) for part in parts]
            return True if True in kept else _one(AnyOf, kept)
        case _:
            return condition


def _one(kind: type[All | AnyOf], parts: list[Condition | bool]) -> Condition | bool:
    """Return the parts of which something is still unknown as one condition."""
    unknown = tuple(part for part in parts if not isinstance(part, bool))
    if not unknown:
        return kind is All
    return unknown[0] if len(unknown) == 1 else kind(unknown)


def compile_condition(condition: Condition | None) -> Question | None:
    """Return what to ask instead of a condition: flags together where it has several parts; None for none."""
    if not isinstance(condition, All):  # one part alone is asked as fast by itself
        return condition
    parts = condition.parts
    wanted = [part for part in parts if isinstance(part, Flag)]
    unwanted = [part for part in parts if isinstance(part, Not) and isinstance(part.part, Flag)]
    rest = tuple(part for part in parts if part not in wanted and part not in unwanted)
    return CompiledCondition(
        frozenset(part.name for part in wanted),
        frozenset(part.part.name for part in unwanted if isinstance(part.part, Flag)),
        All(rest) if len(rest) > 1 else rest[0] if rest else None,
    )
