"""What happened, in the past participle, each with its cause. People are indices, words are text ids.

Only what somebody reads is told: screens, the terminal, the session, statistics, tests. What is in the log, in the
ledgers or among the flags of the new state needs no event of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from game.engine.state import GameState


@dataclass(frozen=True, slots=True)
class MoneyChanged:
    """Your money moved because of the option `cause`."""

    change: int
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
    """A level began."""

    level: int


@dataclass(frozen=True, slots=True)
class StoryEnded:
    """The run came to this ending."""

    ending: str


Event: TypeAlias = (
    MoneyChanged
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
    | NightFell
    | LevelStarted
    | StoryEnded
)
