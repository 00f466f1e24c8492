"""What a screen plays when something happened: texts, motions, sounds, announcements. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Told:
    """The answer of the story comes in the card's place."""

    words: str


@dataclass(frozen=True, slots=True)
class MoodTurned:
    """A person looks different."""

    person: int
    mood: str


@dataclass(frozen=True, slots=True)
class SlipFlew:
    """An act flies into its petal; `points` are score points, `words` name the act or the person."""

    petal: int
    words: str
    points: int


@dataclass(frozen=True, slots=True)
class PetalMoved:
    """A petal opens or dips, 0..1000."""

    petal: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class NumberRolled:
    """The number in the core rolls."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class TierTurned:
    """The number came into another tier; `words` name it."""

    is_up: bool
    words: str


@dataclass(frozen=True, slots=True)
class CameCloser:
    """A person came closer, which no number sees; `words` say so."""

    person: int
    words: str


@dataclass(frozen=True, slots=True)
class RuleRead:
    """A rule that the player writes reads like this now, in one sentence."""

    words: str


@dataclass(frozen=True, slots=True)
class RuleTouched:
    """A rule that is being written touches a person: `words` say how; `change` is None before that is chosen."""

    person: int
    words: str
    change: int | None


@dataclass(frozen=True, slots=True)
class ConfettiFell:
    """Paper falls over the scene."""


@dataclass(frozen=True, slots=True)
class TieMoved:
    """The rings of a tie interlock or come apart: strengths 0..3."""

    person: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class EyeClosed:
    """A face closes like an eye; `words` is what they wrote."""

    person: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class DoorMoved:
    """A door opened or shut; `words` say so."""

    door: str
    is_open: bool
    words: str


@dataclass(frozen=True, slots=True)
class Sounded:
    """A sound by name."""

    name: str


@dataclass(frozen=True, slots=True)
class Announced:
    """Words for the live region."""

    words: str


NumberCue: TypeAlias = SlipFlew | PetalMoved | NumberRolled | TierTurned | ConfettiFell
"""What is played of the number."""
Cue: TypeAlias = (
    Told
    | MoodTurned
    | NumberCue
    | CameCloser
    | RuleRead
    | RuleTouched
    | TieMoved
    | EyeClosed
    | DoorMoved
    | Sounded
    | Announced
)
