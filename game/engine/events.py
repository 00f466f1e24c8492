"""What happened, in the past participle, each with its cause. People are indices, words are text ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from game.engine.ledger import Act
    from game.engine.state import GameState


@dataclass(frozen=True, slots=True)
class Chosen:
    """You took an option: indices of the moment in the story and of the option in the moment."""

    moment: int
    option: int


class ActRecorded(NamedTuple):
    """An act was written into somebody's ledger, maybe for a later day."""

    person: int
    act: Act


@dataclass(frozen=True, slots=True)
class MoneyChanged:
    """Your money moved because of the option `cause`."""

    change: int
    cause: str


@dataclass(frozen=True, slots=True)
class HoursSpent:
    """Hours of the day went into the option `cause`."""

    hours: int
    cause: str


@dataclass(frozen=True, slots=True)
class FlagSet:
    """Something became true of the run."""

    flag: str
    cause: str


@dataclass(frozen=True, slots=True)
class FlagCleared:
    """Something is no longer true of the run."""

    flag: str
    cause: str


class ClosenessChanged(NamedTuple):
    """What Bloom cannot see between you and a person moved."""

    person: int
    change: int
    cause: str


@dataclass(frozen=True, slots=True)
class TieChanged:
    """What Bloom counts between you and a person is now `strength` 0..3."""

    person: int
    strength: int
    cause: str


@dataclass(frozen=True, slots=True)
class TieCut:
    """A tie ended: `by` is CUT_BY_YOU or CUT_BY_THEM; `words` is what they say if they did."""

    person: int
    by: int
    cause: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """The story answers with a text."""

    words: str


@dataclass(frozen=True, slots=True)
class MoodShown:
    """A person looks different now."""

    person: int
    mood: str


class ScoreChanged(NamedTuple):
    """Your number was counted again. `explain.causes` works out why when somebody asks."""

    before: int
    after: int
    old: GameState
    new: GameState


@dataclass(frozen=True, slots=True)
class PolicyChanged:
    """Other rules are in force from now on, and everybody's history was read again by them."""

    policy: str


@dataclass(frozen=True, slots=True)
class DoorOpened:
    """A door is open to you now that was not; `at` is the number it asks for."""

    door: str
    at: int


@dataclass(frozen=True, slots=True)
class DoorClosed:
    """A door that was open to you is shut; `at` is the number it asks for, 0 where the new rules know it no more."""

    door: str
    at: int


@dataclass(frozen=True, slots=True)
class LossSuffered:
    """Something was lost by the option or day `cause`."""

    cause: str


@dataclass(frozen=True, slots=True)
class RealGoodDone:
    """The score truly helped somebody through `cause`."""

    cause: str


@dataclass(frozen=True, slots=True)
class ConsequenceFelt:
    """An earlier choice came back through `cause`."""

    cause: str


@dataclass(frozen=True, slots=True)
class MomentOpened:
    """A card is on the table."""

    moment: int


@dataclass(frozen=True, slots=True)
class DayStarted:
    """A morning: indices of the level and of the day in it."""

    level: int
    day: int


class NightFell(NamedTuple):
    """The day is over and counted: your number in the morning, in the evening, and after the night.

    `dusk` is the state of the evening, before the night counted.
    """

    morning: int
    evening: int
    after: int
    dusk: GameState


@dataclass(frozen=True, slots=True)
class LevelStarted:
    """A level began under its policy."""

    level: int
    policy: str


@dataclass(frozen=True, slots=True)
class LevelEnded:
    """The last night of a level is over."""

    level: int


@dataclass(frozen=True, slots=True)
class StoryEnded:
    """The run came to this ending."""

    ending: str


Event: TypeAlias = (
    Chosen
    | ActRecorded
    | MoneyChanged
    | HoursSpent
    | FlagSet
    | FlagCleared
    | ClosenessChanged
    | TieChanged
    | TieCut
    | Said
    | MoodShown
    | ScoreChanged
    | PolicyChanged
    | DoorOpened
    | DoorClosed
    | LossSuffered
    | RealGoodDone
    | ConsequenceFelt
    | MomentOpened
    | DayStarted
    | NightFell
    | LevelStarted
    | LevelEnded
    | StoryEnded
)
