"""The screen of where a run is. Screens are only imported when they are needed: the title needs none of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from game.options import VOTE

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameScreen

DEBRIEF: Final = {
    "feeling": "feeling:FeelingScreen",
    "timeline": "timeline:TimelineScreen",
    "ledgers": "ledgers:LedgersScreen",
    "receipts": "receipts:ReceiptsScreen",
    "friend": "friend:FriendScreen",
    "other_rules": "other_rules:OtherRulesScreen",
    "one_fact": "one_fact:OneFactScreen",
    "origins": "origins:OriginsScreen",
    "museum": "museum:MuseumScreen",
    "desk": "desk:DeskScreen",
    "case": "told:CaseScreen",
    "sorter": "sorter:SorterScreen",
    "document": "told:DocumentScreen",
    "ask": "told:AskScreen",
    "questions": "questions:QuestionsScreen",
    "keep": "keep:KeepScreen",
    "stored": "stored:StoredPage",
}
"""Each page after the story with its module in `game/screens/debrief` and its screen there."""


def screen_for(context: Context) -> GameScreen:
    """Return a new screen for where the run is."""
    from game.engine.state import ENDING, LEVEL_END, MOMENT, NIGHT

    match context.state.phase:
        case phase if phase == MOMENT:
            return _moment(context)
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


def report_run(context: Context) -> None:
    """Tell whoever keeps runs for the player, such as a learning platform, where the run is."""
    session, state = context.session, context.state
    place = f"{context.story.levels[state.level].number}.{state.day + 1}"
    context.host.page.report(session.code, place, is_over=session.is_over)


def _moment(context: Context) -> GameScreen:
    """Return the card on the table, before a projector one that a class votes on."""
    if context.mode == VOTE:
        from game.screens.classroom.voted_moment import VotedMoment

        return VotedMoment(context)
    from game.screens.moment.moment import MomentScreen

    return MomentScreen(context)


def debrief_page(context: Context, page: str) -> GameScreen:
    """Return a page of those after the story, by its name ("" for the first); raises ValueError for another."""
    from game.presentation.debrief.pages import pages_of

    wanted = page or pages_of(context)[0]
    if wanted not in DEBRIEF:
        message = f"there is no page {page!r} after the story"
        raise ValueError(message)
    module, _, screen = DEBRIEF[wanted].partition(":")
    made: GameScreen = getattr(import_module(f"game.screens.debrief.{module}"), screen)(context)
    return made


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
    """Return the street, or where you wake out of town, behind the page of a level that has just begun."""
    if is_level_page_due(context):
        from game.screens.level.level_page import LevelPage

        return LevelPage(context)
    from game.presentation.mornings import waking_place

    place = waking_place(context.rules, context.state)
    if place is not None:
        from game.screens.day.away import AwayScreen

        return AwayScreen(context, place)
    from game.screens.day.street import StreetScreen

    return StreetScreen(context)
