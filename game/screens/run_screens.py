"""The screen of where a run is. Screens are only imported when they are needed: the title needs none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameScreen


def screen_for(context: Context) -> GameScreen:
    """Return a new screen for where the run is."""
    from game.engine.state import ENDING, LEVEL_END, MOMENT, NIGHT

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


def debrief_page(context: Context, page: str) -> GameScreen:
    """Return a page of those after the story, by its name ("" for the first); raises ValueError for another."""
    from game.presentation.debrief.pages import pages_of

    match page or pages_of(context)[0]:
        case "feeling":
            from game.screens.debrief.feeling import FeelingScreen

            return FeelingScreen(context)
        case "desk":
            from game.screens.debrief.desk import DeskScreen

            return DeskScreen(context)
        case "case":
            from game.screens.debrief.told import CaseScreen

            return CaseScreen(context)
        case "sorter":
            from game.screens.debrief.sorter import SorterScreen

            return SorterScreen(context)
        case "document":
            from game.screens.debrief.told import DocumentScreen

            return DocumentScreen(context)
        case "ask":
            from game.screens.debrief.told import AskScreen

            return AskScreen(context)
        case "keep":
            from game.screens.debrief.keep import KeepScreen

            return KeepScreen(context)
        case "stored":
            from game.screens.debrief.stored import StoredPage

            return StoredPage(context)
        case "questions":
            from game.screens.debrief.questions import QuestionsScreen

            return QuestionsScreen(context)
        case _:
            message = f"there is no page {page!r} after the story"
            raise ValueError(message)


def way_home(context: Context) -> GameScreen | None:
    """Return the way home, once, before the night of a day that changed something."""
    from game.engine.state import NIGHT

    state = context.state
    today = (state.level, state.day)
    if state.phase != NIGHT or context.seen.walked == today:
        return None
    from game.presentation.evening import evening_of
    from game.screens.day.walk_home import WalkHomeScreen

    context.seen.walked = today
    seen = evening_of(context)
    return None if seen is None else WalkHomeScreen(context, seen)


def is_level_page_due(context: Context) -> bool:
    """Return whether a level has just begun, and its page was not shown yet."""
    from game.engine.events import LevelStarted

    began = any(isinstance(event, LevelStarted) for event in context.session.events)
    return began and context.seen.introduced != context.state.level


def _morning(context: Context) -> GameScreen:
    """Return the street, behind the page of a level that has just begun."""
    if is_level_page_due(context):
        from game.screens.level.level_page import LevelPage

        return LevelPage(context)
    from game.screens.day.street import StreetScreen

    return StreetScreen(context)
