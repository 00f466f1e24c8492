"""Structured conditions over a game state, as authors write them, with people resolved to indices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias, assert_never

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from game.engine.setup import RunSetup


class Situation(Protocol):
    """What conditions look at: a game state, or one that is being worked on."""

    @property
    def setup(self) -> RunSetup:
        """What shaped the run."""

    @property
    def score(self) -> int:
        """Your total."""

    @property
    def level(self) -> int:
        """The index of the level."""

    @property
    def money(self) -> int:
        """Your money."""

    @property
    def hours(self) -> int:
        """The free hours left of the day."""

    @property
    def flags(self) -> AbstractSet[str]:
        """What is true of the run."""

    @property
    def doors(self) -> AbstractSet[str]:
        """The doors that are open to you."""

    @property
    def ties(self) -> Sequence[int]:
        """What Bloom counts between you and everybody."""

    @property
    def closeness(self) -> Sequence[int]:
        """What it cannot see."""

    @property
    def cuts(self) -> Sequence[int]:
        """By whom a tie was cut."""

    @property
    def totals(self) -> Sequence[int]:
        """Everybody's totals of yesterday."""


NOT_CUT, CUT_BY_YOU, CUT_BY_THEM = 0, 1, 2
"""Values of `GameState.cuts`: whether and by whom the tie with a person was cut."""


@dataclass(frozen=True, slots=True)
class All:
    """Holds when every part does."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when at least one part does."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when its part does not."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Flag:
    """Holds when the flag is set."""

    name: str


@dataclass(frozen=True, slots=True)
class ScoreAtLeast:
    """Holds when your total is at least `total`."""

    total: int


@dataclass(frozen=True, slots=True)
class TieAtLeast:
    """Holds when the tie that Bloom counts with a person is at least `strength` (0..3)."""

    person: int
    strength: int


@dataclass(frozen=True, slots=True)
class ClosenessAtLeast:
    """Holds when the closeness that Bloom cannot see is at least `closeness` (-5..5)."""

    person: int
    closeness: int


@dataclass(frozen=True, slots=True)
class CutBy:
    """Holds when the tie with a person was cut, by you or by them."""

    person: int
    by: int


@dataclass(frozen=True, slots=True)
class PersonAtLeast:
    """Holds when a person's own total of last night is at least `total`."""

    person: int
    total: int


@dataclass(frozen=True, slots=True)
class AimIs:
    """Holds when the run has this personal aim."""

    aim: str


@dataclass(frozen=True, slots=True)
class ConsentIs:
    """Holds when the box on the first screen was left so."""

    given: bool


@dataclass(frozen=True, slots=True)
class MoneyAtLeast:
    """Holds when you have at least so much money."""

    money: int


@dataclass(frozen=True, slots=True)
class DoorOpen:
    """Holds while a door is open to you."""

    door: str


@dataclass(frozen=True, slots=True)
class CutIs:
    """Holds when the run is of this cut."""

    cut: str


Condition: TypeAlias = (
    All
    | AnyOf
    | Not
    | Flag
    | ScoreAtLeast
    | TieAtLeast
    | ClosenessAtLeast
    | CutBy
    | PersonAtLeast
    | AimIs
    | ConsentIs
    | MoneyAtLeast
    | DoorOpen
    | CutIs
)


def holds(condition: Condition | None, state: Situation) -> bool:  # noqa: C901, PLR0911, PLR0912 (one line a kind)
    """Return whether a condition holds in a state; no condition always holds.

    Nine of ten conditions are flags, alone or together, and asked for all the time, so they are not matched but asked.
    """
    if condition is None:
        return True
    if isinstance(condition, Flag):
        return condition.name in state.flags
    if isinstance(condition, Not):
        return not holds(condition.part, state)
    if isinstance(condition, All):
        for part in condition.parts:  # noqa: SIM110 (a generator costs more than the question)
            if not holds(part, state):
                return False
        return True
    match condition:
        case AnyOf(parts):
            return any(holds(part, state) for part in parts)
        case ScoreAtLeast(total):
            return state.score >= total
        case TieAtLeast(person, strength):
            return state.ties[person] >= strength
        case ClosenessAtLeast(person, closeness):
            return state.closeness[person] >= closeness
        case CutBy(person, by):
            return state.cuts[person] == by
        case PersonAtLeast(person, total):
            return state.totals[person] >= total
        case AimIs(aim):
            return state.setup.aim == aim
        case ConsentIs(given):
            return state.setup.consent is given
        case MoneyAtLeast(money):
            return state.money >= money
        case DoorOpen(door):
            return door in state.doors
        case CutIs(cut):
            return state.setup.cut == cut
        case _:
            assert_never(condition)
