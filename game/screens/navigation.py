"""From the phase of a run to its screen, and from a screen's intent to the rules and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.events import LevelStarted
from game.engine.intents import Choose, Continue
from game.engine.reducer import Rejected
from game.engine.state import ENDING, LEVEL_END, MOMENT, NIGHT
from game.presentation.wording import reason_words
from game.screens.actions import GoOn
from game.screens.outcomes import Answered, Refused
from game.session.auto_advance import is_passed_by
from game.ui.commands import Replace

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.screen import Screen


def screen_for(context: Context) -> Screen:
    """Return a new screen for where the run is; screens are only imported when they are needed."""
    match context.state.phase:
        case phase if phase == MOMENT:
            from game.screens.moment.moment import MomentScreen

            return MomentScreen(context)
        case phase if phase == NIGHT:
            from game.screens.day.night import NightScreen

            return NightScreen(context)
        case phase if phase == LEVEL_END:
            from game.screens.level.level_end import LevelEndScreen

            return LevelEndScreen(context)
        case phase if phase == ENDING:
            from game.screens.ending.ending import EndingScreen

            return EndingScreen(context)
        case _:
            return _morning(context)


def _morning(context: Context) -> Screen:
    """Return the street, behind the title card of a level that has just begun."""
    began = any(isinstance(event, LevelStarted) for event in context.run.events)
    if began and context.seen.introduced != context.state.level:
        from game.screens.level.level_card import LevelCardScreen

        return LevelCardScreen(context)
    from game.screens.day.street import StreetScreen

    return StreetScreen(context)


def dispatch(context: Context, action: object) -> object | None:
    """Return what an action of a play screen leads to, for the app's hook; None for an action of somebody else.

    A choice returns Answered to the screen that asked, which plays it; everything else that is legal leads to the
    next screen; what is rejected returns Refused to the screen, which shows and says the reason.
    """
    match action:
        case GoOn():
            return Replace(screen_for(context))
        case Choose() | Continue():
            return _carry_out(context, action)
        case _:
            return None


def _carry_out(context: Context, intent: Choose | Continue) -> Answered | Refused | Replace:
    """Hand an intent to the session, which keeps the run, and return what follows."""
    old = context.state
    match context.run.dispatch(intent):
        case Rejected(reason):
            return Refused(reason_words(context, reason))
        case step if isinstance(intent, Choose):
            return Answered(old, step)
        case _:
            _pass_by(context)
            return Replace(screen_for(context))


def _pass_by(context: Context) -> None:
    """Go on past the pages that the edition leaves out, the card of the level after a prologue among them."""
    while is_passed_by(context.story, context.state):
        was_end = context.state.phase == LEVEL_END
        context.run.dispatch(Continue())
        if was_end:
            context.seen.introduced = context.state.level
