"""Every screen of the game by name, each made where a run really comes to it."""

from collections.abc import Callable
from copy import copy
from functools import cache

from game.bots.playing import bots_for
from game.engine.conditions import CUT_BY_THEM
from game.engine.offers import legal, offers
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup, drawn_setup
from game.engine.state import ENDING, LEVEL_END, NIGHT, GameState, moment_of
from game.presentation.context import Context
from game.presentation.debrief.pages import ONE_PAGE, PAGES
from game.presentation.mornings import waking_place
from game.screens.base.dialog import Dialog
from game.screens.base.game_screen import GameScreen
from game.screens.classroom.ballot import Ballot
from game.screens.classroom.vote import VoteScreen
from game.screens.debrief.corrections import CorrectionsScreen
from game.screens.debrief.fact import FactScreen
from game.screens.ending.ending import EndingScreen
from game.screens.onboarding.aim import AimScreen
from game.screens.onboarding.attitude import AttitudeScreen
from game.screens.onboarding.consent import ConsentScreen, TermsScreen
from game.screens.run_screens import debrief_page, screen_for
from game.screens.system.code_entry import CodeEntryScreen
from game.screens.system.code_picture import CodePictureScreen
from game.screens.system.error import ErrorScreen
from game.screens.system.stored_data import StoredScreen
from game.screens.system.title import Kept, TitleScreen, Wishes
from game.session.plan import Plan
from game.session.session import Session
from game.ui.asset_error import AssetError
from game.ui.commands import Dispatch, Pop, Push, Reset
from tests.memory import Memory
from tests.real import AIMS, COMIC, EDITIONS, HOME, MUSEUM
from tests.ui.game_driver import GameDriver

GARDEN, PAIR, LOW_TABLE = "garden", "pair", "low_table"


def around(context: Context, name: str) -> GameScreen:
    """Return a new screen of those outside of a run."""
    return SHEETS[name](context, Plan(HOME, 7))


def _kept_title(context: Context) -> GameScreen:
    words = (context.words("save.damaged", name="run.aside.1"), context.words("save.content_changed"))
    return TitleScreen(context, Wishes("museum", None, None), Kept(context.session, words))


def _question(words: Callable[[str], str]) -> GameScreen:
    answers = (("keep", words("ui.delete.keep"), Pop()), ("delete", words("ui.delete.delete"), Pop()))
    return Dialog(words("ui.delete.title"), words("ui.delete.text"), answers)


OPTIONS = (("A", "a", "Buy the work shoes"), ("B", "b", "Send Jun Bloom’s “Hey!”"), ("D", "d", "Keep the coins"))
SHEETS: dict[str, Callable[[Context, Plan], GameScreen]] = {
    "title": lambda context, _: TitleScreen(context, Wishes("home", None, None), Kept(None)),
    "title_kept": lambda context, _: _kept_title(context),
    "consent": ConsentScreen,
    "terms": lambda context, _: TermsScreen(context),
    "attitude": AttitudeScreen,
    "aim": AimScreen,
    "code_entry": lambda context, _: CodeEntryScreen(context),
    "stored": lambda context, _: StoredScreen(context),
    "code_picture": lambda context, _: CodePictureScreen(context),
    "error": lambda context, _: ErrorScreen(AssetError("home.svg", "cut short"), context.session.code, can_quit=True),
    "corrections": lambda context, _: CorrectionsScreen(context),
    "fact": lambda context, _: FactScreen(context, "A credit file", context.after_story.facts.cards[0]),
    "dialog": lambda context, _: _question(context.words),
    "vote": lambda context, _: VoteScreen(context, Ballot(OPTIONS, "b", {"a": 3, "b": 12})),
}
AROUND = (*SHEETS, "settings", "pause")


@cache
def stations(rules: Ruleset) -> dict[str, Session]:
    """Return runs that stand at every kind of place of the story, by name; they are lived once for all tests."""
    found: dict[str, Session] = {}
    for seed, (edition, bot) in enumerate((("home", "random"), ("home", "always-refuse"), ("home", "point-greedy"))):
        _walk(rules, RunSetup(EDITIONS.index(edition), seed, COMIC, 1), bot, found)
    _walk(rules, drawn_setup(MUSEUM, 2, len(AIMS)), "random", found)
    return found


def _walk(rules: Ruleset, setup: RunSetup, bot: str, found: dict[str, Session]) -> None:
    """Live a run and keep a copy of it at every place that is new."""
    session = Session(rules, setup, Memory())
    play, word = bots_for(rules.story)[bot], setup.seed
    while True:
        found.setdefault(_place(rules, session.state), _frozen(session))
        if session.is_over:
            return
        intent, word = play(rules, session.state, word)
        session.dispatch(intent)


def _frozen(session: Session) -> Session:
    """Return a run that stays where it is when this one goes on."""
    twin = copy(session)
    twin.day_states, twin.receipts = list(session.day_states), list(session.receipts)
    return twin


def _place(rules: Ruleset, state: GameState) -> str:
    """Return the name of where a run is: the panels and the Low Table have names of their own."""
    story = rules.story
    level = story.levels[state.level].number
    moment = moment_of(story, state)
    if moment is not None:
        kind = moment.place if moment.place in {GARDEN, PAIR, LOW_TABLE} else "moment"
        locked = "_locked" if any(offer.locked for offer in offers(rules, state)) else ""
        return f"{kind}_{level}{locked}"
    if state.phase == NIGHT:
        return f"night_{level}_{'severed' if CUT_BY_THEM in state.severed else state.policy.explains}"
    if state.phase in {LEVEL_END, ENDING}:
        return f"{state.phase}_{level}"
    drawn = "_drawn" if not state.log and state.setup.edition == MUSEUM else ""
    if waking_place(rules, state) is not None:
        return f"away_{level}"
    return f"{'card' if not state.day or drawn else 'street'}_{level}{drawn}"


ANSWERED = ("moment_0", "moment_1", "pair_1", "moment_3", "garden_3")


def names(rules: Ruleset) -> tuple[str, ...]:
    """Return the names of all screens, in the order in which a player meets their kinds."""
    places = tuple(stations(rules))
    debrief = tuple(f"debrief/{page}" for page in (*PAGES, *ONE_PAGE))
    return (*AROUND, *places, *(f"{place}/answer" for place in ANSWERED), *debrief)


def show(player: GameDriver, name: str) -> None:
    """Open a screen by its name and wait until it stands."""
    place, _, rest = name.partition("/")
    context, app = player.context, player.app
    found = stations(context.rules)
    session = context.current_session = _frozen(found.get(place, found["moment_1"]))
    session.storage = context.host.storage
    if place in {"settings", "pause"}:
        app.run(Reset((screen_for(context),)))
        player.settle()
        player.press("escape")
        if place == "settings":
            player.settle()
            player.press_button("settings")
    elif place == "dialog":
        app.run(Reset((StoredScreen(context),)))
        app.run(Push(around(context, place)))
    elif place in AROUND:
        app.run(Reset((around(context, place),)))
    elif place == "debrief":
        context.current_session = _frozen(found["ending_7"])
        context.current_session.storage = context.host.storage
        app.run(Reset((debrief_page(context, rest),)))
    elif place.startswith("ending"):
        screen = EndingScreen(context)
        screen.page = int(rest or 0)
        app.run(Reset((screen,)))
    else:
        app.run(Reset((screen_for(context),)))
    player.settle()
    if rest == "answer":
        app.run(Dispatch(legal(context.rules, context.state)[0]))
        player.settle()
