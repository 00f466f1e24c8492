"""All that a screen can ask for: the intents of the rules, and what is asked of the game around a run.

The union is closed: the Navigator matches every one of them, and the type checker refuses what is not among them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from game.engine.intents import Choose, Continue

if TYPE_CHECKING:
    from game.presentation.debrief.sheet import Sheet
    from game.session.plan import Plan
    from game.session.settings import Settings


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """The player wants these settings from now on."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class OpenSettings:
    """The player wants to see the settings."""


@dataclass(frozen=True, slots=True)
class DeleteStored:
    """The player wants everything forgotten that is kept on this device; `stays` where they want to see it go."""

    stays: bool = False


@dataclass(frozen=True, slots=True)
class LeaveToTitle:
    """The player wants to go back to the title; the run is kept."""


@dataclass(frozen=True, slots=True)
class WantRun:
    """The player wants a new run: the questions of a plan begin. `instead` puts the first in the place of the page."""

    plan: Plan
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """A question was answered: its name, and the plan with the answer."""

    question: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class GoOnKept:
    """The player wants the run that is kept on this device."""


@dataclass(frozen=True, slots=True)
class KeepThisRun:
    """The player gives the run up that is kept on this device: the one in progress takes its place."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """The player has seen what a choice did and wants what comes next."""


@dataclass(frozen=True, slots=True)
class EnterCode:
    """The player gave a code to go on with."""

    code: str


@dataclass(frozen=True, slots=True)
class PasteCode:
    """The player wants what is on the clipboard as the code."""


@dataclass(frozen=True, slots=True)
class CopyCode:
    """The player wants the code on the clipboard."""


@dataclass(frozen=True, slots=True)
class DownloadCode:
    """The player wants the code as a file."""


@dataclass(frozen=True, slots=True)
class OpenPause:
    """The player wants to pause."""


@dataclass(frozen=True, slots=True)
class OpenDebrief:
    """The player wants a page of those after the story, by its name; "" is the first one."""

    page: str = ""


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """The player wants a page in words on paper."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class KeepPicture:
    """The player wants a picture as a file: a PNG in base64."""

    png: str


Action: TypeAlias = (
    Choose
    | Continue
    | GoOn
    | OpenPause
    | ChangeSettings
    | OpenSettings
    | DeleteStored
    | LeaveToTitle
    | WantRun
    | Planned
    | GoOnKept
    | KeepThisRun
    | EnterCode
    | PasteCode
    | CopyCode
    | DownloadCode
    | OpenDebrief
    | PrintSheet
    | KeepPicture
)
