"""The way from the title into the story: what is asked, in which order, and what the answers make."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.replay import SKIPPED
from game.engine.setup import AIMS, SEEDS, RunSetup, drawn_setup
from game.ui.commands import Command, Dispatch, Push

if TYPE_CHECKING:
    from game.screens.context import Context
    from game.ui.screen import Screen

STEPS: Final = ("notice", "consent", "truth", "attitude", "aim", "portrait")
MUSEUM: Final = "museum"
ASKED_BY_ALL: Final = ("notice", "consent", "truth")
"""The museum cut asks nothing about the player: the seed draws aim and portrait."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The answers so far; `face` None is asked for, `before` is the attitude 0..10 or SKIPPED."""

    cut: str
    seed: int
    face: int | None = None
    consent: bool = True
    before: int = SKIPPED
    aim: str = AIMS[0]
    asks_face: bool = True

    @property
    def setup(self) -> RunSetup:
        """What a run with these answers starts from."""
        if self.cut == MUSEUM:
            return replace(drawn_setup(self.cut, self.seed), consent=self.consent)
        return RunSetup(self.cut, self.seed, self.aim, self.face or 0, self.consent)


@dataclass(frozen=True, slots=True)
class BeginRun:
    """All is asked: the run may begin."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Planned:
    """An answer was given: the plan with it."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class GoOnKept:
    """The player wants the run that is kept on this device."""


@dataclass(frozen=True, slots=True)
class EnterCode:
    """The player gave a code to go on with."""

    code: str


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """No run can be read from a code: why, in words."""

    words: str


@dataclass(frozen=True, slots=True)
class PasteCode:
    """The player wants what is on the clipboard as the code."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was on the clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class CopyCode:
    """The player wants the code on the clipboard."""


@dataclass(frozen=True, slots=True)
class DownloadCode:
    """The player wants the code as a file."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Whether the code is on the clipboard now."""

    done: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """Whether the code was handed over as a file; where it goes is up to the browser."""

    done: bool


def fresh_seed() -> int:
    """Return a seed for a run that nobody chose one for."""
    return secrets.randbelow(SEEDS)


def first(context: Context, plan: Plan) -> Screen:
    """Return the first screen of the way."""
    return _screens()[STEPS[0]](context, plan)


def after(context: Context, step: str, plan: Plan) -> Command:
    """Return what follows a step of the way: the next one that is asked, or the beginning of the run."""
    for name in STEPS[STEPS.index(step) + 1 :]:
        if _is_asked(name, plan):
            return Push(_screens()[name](context, plan))
    return Dispatch(BeginRun(plan))


def _is_asked(step: str, plan: Plan) -> bool:
    """Return whether a step is on the way of a plan."""
    if step in ASKED_BY_ALL:
        return True
    return plan.cut != MUSEUM and (step != "portrait" or plan.asks_face)


def is_aim_drawn(setup: RunSetup) -> bool:
    """Return whether the seed drew the aim of a run, so that the player has not chosen it."""
    return setup.cut == MUSEUM


def _screens() -> dict[str, Callable[[Context, Plan], Screen]]:
    """Return the screens of the steps; they are only imported when somebody begins."""
    from game.screens.aim import AimScreen
    from game.screens.attitude import AttitudeScreen
    from game.screens.consent import ConsentScreen, TruthScreen
    from game.screens.notice import NoticeScreen
    from game.screens.portrait import PortraitScreen

    return {
        "notice": NoticeScreen,
        "consent": ConsentScreen,
        "truth": TruthScreen,
        "attitude": AttitudeScreen,
        "aim": AimScreen,
        "portrait": PortraitScreen,
    }
