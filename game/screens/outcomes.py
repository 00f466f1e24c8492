"""What a screen hears of an action that leaves it where it is. A closed union, as that of the actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from game.engine.reducer import Step
    from game.engine.state import GameState


@dataclass(frozen=True, slots=True)
class Answered:
    """A choice was carried out: the state before it, and the step it made."""

    old: GameState
    step: Step


@dataclass(frozen=True, slots=True)
class Refused:
    """An intent was rejected: the reason in words."""

    words: str


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """No run can be read from a code: why, in words."""

    words: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was on the clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class Copied:
    """Whether the code is on the clipboard now."""

    done: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """Whether the code was handed over as a file; where it goes is up to the browser."""

    done: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """Whether the page could be asked to print."""

    done: bool


@dataclass(frozen=True, slots=True)
class PictureKept:
    """Where a picture lies now: "downloads" for the browser's own, a path, or "" where it could not be kept."""

    where: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """All that was kept on the device is forgotten."""


Outcome: TypeAlias = Answered | Refused | CodeRefused | Pasted | Copied | Handed | Printed | PictureKept | Deleted
