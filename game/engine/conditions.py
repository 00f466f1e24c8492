"""Structured conditions over a game state, as authors write them, with people, aims and editions as indices.

A kind of condition is registered once, in KINDS, with what it is called in compiled content and what it takes; the
loader, the compiler and the tests go by that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from game.engine.limits import CLOSENESS_TOP, MOST_MONEY, OPTION_BITS, TIE_TOP
from game.engine.petals import FLOOR, TOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.situation import Situation


NOT_CUT, CUT_BY_YOU, CUT_BY_THEM = 0, 1, 2  # NOT_CUT is false, so that `severed[person]` can be asked as it is
"""Values of `GameState.severed`: whether and by whom the tie with a person was cut."""


@dataclass(frozen=True, slots=True)
class All:
    """Holds when every part does."""

    parts: tuple[Condition, ...]

    def holds(self, state: Situation) -> bool:
        for part in self.parts:  # noqa: SIM110 (a generator costs more than the question, and it is asked all the time)
            if not part.holds(state):
                return False
        return True


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when at least one part does."""

    parts: tuple[Condition, ...]

    def holds(self, state: Situation) -> bool:
        for part in self.parts:  # noqa: SIM110 (as above)
            if part.holds(state):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when its part does not."""

    part: Condition

    def holds(self, state: Situation) -> bool:
        return not self.part.holds(state)


@dataclass(frozen=True, slots=True)
class Flag:
    """Holds when the flag is set."""

    name: str

    def holds(self, state: Situation) -> bool:
        return self.name in state.flags


@dataclass(frozen=True, slots=True)
class ScoreAtLeast:
    """Holds when your total is at least `total`."""

    total: int

    def holds(self, state: Situation) -> bool:
        return state.score >= self.total


@dataclass(frozen=True, slots=True)
class TieAtLeast:
    """Holds when the tie that Bloom counts with a person is at least `strength` (0..3)."""

    person: int
    strength: int

    def holds(self, state: Situation) -> bool:
        return state.ties[self.person] >= self.strength


@dataclass(frozen=True, slots=True)
class ClosenessAtLeast:
    """Holds when the closeness that Bloom cannot see is at least `closeness` (-5..5)."""

    person: int
    closeness: int

    def holds(self, state: Situation) -> bool:
        return state.closeness[self.person] >= self.closeness


@dataclass(frozen=True, slots=True)
class CloseTo:
    """Holds when so many people, whoever they are, are at least so close to you (-5..5)."""

    people: int
    closeness: int

    def holds(self, state: Situation) -> bool:
        others = state.closeness[1:]  # the first one is you
        return sum(close >= self.closeness for close in others) >= self.people


@dataclass(frozen=True, slots=True)
class CutBy:
    """Holds when the tie with a person was cut, by you or by them."""

    person: int
    by: int

    def holds(self, state: Situation) -> bool:
        return state.severed[self.person] == self.by


@dataclass(frozen=True, slots=True)
class PersonAtLeast:
    """Holds when a person's own total of last night is at least `total`."""

    person: int
    total: int

    def holds(self, state: Situation) -> bool:
        return state.totals[self.person] >= self.total


@dataclass(frozen=True, slots=True)
class AimIs:
    """Holds when the run has this personal aim, by its index in the story."""

    aim: int

    def holds(self, state: Situation) -> bool:
        return state.setup.aim == self.aim


@dataclass(frozen=True, slots=True)
class ConsentIs:
    """Holds when the box on the first screen was left so."""

    given: bool

    def holds(self, state: Situation) -> bool:
        return state.setup.consent is self.given


@dataclass(frozen=True, slots=True)
class MoneyAtLeast:
    """Holds when you have at least so much money."""

    money: int

    def holds(self, state: Situation) -> bool:
        return state.money >= self.money


@dataclass(frozen=True, slots=True)
class DoorOpen:
    """Holds while a door is open to you."""

    door: str

    def holds(self, state: Situation) -> bool:
        return self.door in state.doors


@dataclass(frozen=True, slots=True)
class EditionIs:
    """Holds when the run is of this edition, by its index in the story."""

    edition: int

    def holds(self, state: Situation) -> bool:
        return state.setup.edition == self.edition


@dataclass(frozen=True, slots=True)
class OptionIs:
    """Holds when the run was set up with this option, one of the bits of `RunSetup.options`."""

    bit: int

    def holds(self, state: Situation) -> bool:
        return bool(state.setup.options & self.bit)


Condition: TypeAlias = (
    All
    | AnyOf
    | Not
    | Flag
    | ScoreAtLeast
    | TieAtLeast
    | ClosenessAtLeast
    | CloseTo
    | CutBy
    | PersonAtLeast
    | AimIs
    | ConsentIs
    | MoneyAtLeast
    | DoorOpen
    | EditionIs
    | OptionIs
)


class Argument(Enum):
    """What a condition takes, beside whole numbers of a range."""

    PARTS = auto()
    PART = auto()
    FLAG = auto()
    DOOR = auto()
    PERSON = auto()
    AIM = auto()
    EDITION = auto()
    TRUTH = auto()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of condition: the class that says when it holds, and what it takes, in order."""

    condition: Any  # no type says "a class of as many fields as `arguments`"; the loader sees to it
    arguments: tuple[Argument | range, ...]


KINDS: Final[Mapping[str, Kind]] = {
    "all": Kind(All, (Argument.PARTS,)),
    "any": Kind(AnyOf, (Argument.PARTS,)),
    "not": Kind(Not, (Argument.PART,)),
    "flag": Kind(Flag, (Argument.FLAG,)),
    "score": Kind(ScoreAtLeast, (range(FLOOR, TOP + 1),)),
    "tie": Kind(TieAtLeast, (Argument.PERSON, range(TIE_TOP + 1))),
    "closeness": Kind(ClosenessAtLeast, (Argument.PERSON, range(-CLOSENESS_TOP, CLOSENESS_TOP + 1))),
    "close_to": Kind(CloseTo, (range(1, 100), range(-CLOSENESS_TOP, CLOSENESS_TOP + 1))),
    "severed": Kind(CutBy, (Argument.PERSON, range(CUT_BY_THEM + 1))),
    "person": Kind(PersonAtLeast, (Argument.PERSON, range(FLOOR, TOP + 1))),
    "aim": Kind(AimIs, (Argument.AIM,)),
    "consent": Kind(ConsentIs, (Argument.TRUTH,)),
    "money": Kind(MoneyAtLeast, (range(MOST_MONEY + 1),)),
    "door": Kind(DoorOpen, (Argument.DOOR,)),
    "edition": Kind(EditionIs, (Argument.EDITION,)),
    "option": Kind(OptionIs, (range(1, 1 << OPTION_BITS),)),
}
"""Every kind, by its name in compiled content."""


def holds(condition: Condition | None, state: Situation) -> bool:
    """Return whether a condition holds in a state; no condition always holds."""
    return condition is None or condition.holds(state)
