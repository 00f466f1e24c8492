"""The way from the title into the story: what is asked, in which order, and what the answers make."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.editions import QUESTIONS
from game.engine.limits import SEEDS
from game.engine.replay import SKIPPED
from game.engine.setup import RunSetup, drawn_setup
from game.ui.commands import Command, Dispatch, Push

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.screen import Screen

STEPS: Final = ("notice", "consent", "truth", "attitude", "aim", "portrait")
ASKED_BY_ALL: Final = ("notice", "consent", "truth")
"""What else is asked is for the edition to say."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The answers so far: `edition` and `aim` are indices, `asks` what is still to be asked about the player.

    `face` is None until it is chosen, `before` the attitude 0..10 or SKIPPED.
    """

    edition: int
    seed: int
    asks: tuple[str, ...] = QUESTIONS
    face: int | None = None
    consent: bool = True
    before: int = SKIPPED
    aim: int = 0

    def setup(self, aims: int) -> RunSetup:
        """Return what a run with these answers starts from, in a story with so many aims: the seed draws the rest."""
        drawn = drawn_setup(self.edition, self.seed, aims)
        aim = self.aim if "aim" in self.asks else drawn.aim
        face = drawn.face if self.face is None else self.face
        return replace(drawn, aim=aim, face=face, consent=self.consent)


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
    """Whether the code is on the clipboard (or in a file) now."""

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
    return step in ASKED_BY_ALL or step in plan.asks


def _screens() -> dict[str, Callable[[Context, Plan], Screen]]:
    """Return the screens of the steps; they are only imported when somebody begins."""
    from game.screens.onboarding.aim import AimScreen
    from game.screens.onboarding.attitude import AttitudeScreen
    from game.screens.onboarding.consent import ConsentScreen, TruthScreen
    from game.screens.onboarding.notice import NoticeScreen
    from game.screens.onboarding.portrait import PortraitScreen

    return {
        "notice": NoticeScreen,
        "consent": ConsentScreen,
        "truth": TruthScreen,
        "attitude": AttitudeScreen,
        "aim": AimScreen,
        "portrait": PortraitScreen,
    }
