"""Pictures of every screen and every moment, taken of runs that bots play."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.authoring.camera import Camera
from game.authoring.runs import play, possible_options, setup_for
from game.bots.playing import bot_for
from game.engine import rng
from game.engine.intents import Choose, Intent
from game.engine.offers import legal
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import ENDING, LEVEL_END, MOMENT, MORNING, NIGHT, GameState, level_of
from game.engine.story import Story
from game.presentation.debrief.pages import pages_of
from game.screens.base.game_screen import GameScreen
from game.screens.ending.ending import EndingScreen
from game.screens.onboarding.aim import AimScreen
from game.screens.onboarding.attitude import AttitudeScreen
from game.screens.onboarding.consent import ConsentScreen, TermsScreen
from game.screens.run_screens import debrief_page, is_level_page_due, screen_for
from game.screens.system.code_entry import CodeEntryScreen
from game.screens.system.error import ErrorScreen
from game.screens.system.pause import PauseScreen
from game.screens.system.settings import SettingsScreen
from game.screens.system.stored_data import StoredScreen
from game.session.auto_advance import is_passed_by
from game.session.plan import Plan
from game.session.session import Session
from game.ui.asset_error import AssetError
from game.ui.commands import Dispatch, Push

MOST_RUNS: Final = 300
PLAYER: Final = "random"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, what is on it in words, and its file."""

    name: str
    about: str
    path: Path


def opening(camera: Camera, folder: Path, setup: RunSetup) -> Iterator[Shot]:
    """Yield pictures of the screens outside of a run."""
    context = camera.context
    yield Shot("title", "title", camera.shoot(folder / "title.png"))
    asks = context.story.editions[setup.edition].asks
    plan = Plan(setup.edition, setup.seed, asks, setup.face, setup.consent, aim=setup.aim)
    screens: tuple[GameScreen, ...] = (
        ConsentScreen(context, plan),
        TermsScreen(context),
        *((AttitudeScreen(context, plan),) if "attitude" in asks else ()),
        *((AimScreen(context, plan),) if AimScreen.asks & set(asks) else ()),
        CodeEntryScreen(context),
        StoredScreen(context),
        SettingsScreen(camera.app.navigator.facts),
        ErrorScreen(AssetError("assets/art/scenes/home.svg", "it is cut short"), "1234-5678-9ABC", can_quit=True),
    )
    for screen in screens:
        camera.show(screen)
        yield Shot(screen.name, screen.name.replace("_", " "), camera.shoot(folder / f"{screen.name}.png"))


def run_through(camera: Camera, folder: Path, setup: RunSetup, wanted: set[str]) -> Iterator[Shot]:
    """Yield pictures of one run, screen by screen, of those whose names are wanted; takes their names out."""
    context = camera.context
    session = Session(context.rules, setup, context.host.storage)
    context.current_session = session
    # the word that `runs.play` begins with, so that this is the run in which the moments were looked for
    bot, word = bot_for(context.story, PLAYER), rng.advance(setup.seed * 2 + 1)[0]
    while True:
        intents = legal(context.rules, session.state)
        name = name_of(context.story, session.state)
        intent: Intent | None = None
        if intents:
            intent, word = bot(context.rules, session.state, word)
        answer = f"answer_{session.state.level}"
        if is_level_page_due(context) and (page := f"level_{level_of(context.story, session.state).id}") in wanted:
            camera.show(screen_for(context))
            yield _taken(camera, folder, page, wanted)
        if is_passed_by(context.story, session.state):
            wanted.discard(name)
        elif name in wanted or (session.state.phase == MOMENT and answer in wanted):
            camera.show(screen_for(context))
            if name in wanted:
                yield _taken(camera, folder, name, wanted)
            if name == "ending":
                yield from _ending_pages(camera, folder)
            if answer in wanted and isinstance(intent, Choose):
                camera.run(Dispatch(intent))
                yield _taken(camera, folder, answer, wanted)
                intent = None
            if "pause" in wanted and session.state.phase == MOMENT:
                camera.run(Push(PauseScreen()))
                yield _taken(camera, folder, "pause", wanted)
        if not intents:
            return
        if intent is not None:
            session.dispatch(intent)


def _ending_pages(camera: Camera, folder: Path) -> Iterator[Shot]:
    """Yield pictures of the pages of the ending after its first."""
    first = camera.app.top
    for page in range(1, len(first.pages) if isinstance(first, EndingScreen) else 0):
        screen = EndingScreen(camera.context)
        screen.page = page
        camera.show(screen)
        yield Shot(f"ending_{page + 1}", f"ending, page {page + 1}", camera.shoot(folder / f"ending_{page + 1}.png"))


def told_pages(camera: Camera, folder: Path) -> Iterator[Shot]:
    """Yield pictures of the pages after the story of the run in progress, in their order."""
    for page in pages_of(camera.context):
        camera.show(debrief_page(camera.context, page))
        yield Shot(page, page.replace("_", " "), camera.shoot(folder / f"told_{page}.png"))


def _taken(camera: Camera, folder: Path, name: str, wanted: set[str]) -> Shot:
    """Return a picture of what is shown, no longer wanted."""
    wanted.discard(name)
    return Shot(name, name.replace("_", " "), camera.shoot(folder / f"{name}.png"))


def name_of(story: Story, state: GameState) -> str:
    """Return the name of the picture of a state."""
    level = story.levels[state.level].id
    # compared by hand: a bare name in a pattern would take whatever comes
    match state.phase:
        case phase if phase == MOMENT:
            return f"moment_{story.moments[state.moment].id}"
        case phase if phase == MORNING:
            return f"street_{level}_{state.day + 1}"
        case phase if phase == NIGHT:
            return f"night_{level}_{state.day + 1}"
        case phase if phase == LEVEL_END:
            return f"level_end_{level}"
        case phase if phase == ENDING:
            return "ending"
        case phase:
            return phase


def names_of(rules: Ruleset, edition: int, level: str | None) -> set[str]:
    """Return the names of all pictures of runs of an edition, of one level if one is named."""
    names = {"pause", "ending"} if level is None else set()
    moments = {moment for moment, _ in possible_options(rules, edition)}
    story = rules.story
    for index, one in enumerate(story.levels):
        if level not in {None, one.id}:
            continue
        names |= {f"answer_{index}", f"level_{one.id}", f"level_end_{one.id}"}
        names |= {f"moment_{story.moments[moment].id}" for moment in one.moments if moment in moments}
        for day, slots in enumerate(one.days, 1):
            if slots.slots[edition]:
                names |= {f"street_{one.id}_{day}", f"night_{one.id}_{day}"}
    return names


def everything(camera: Camera, folder: Path, edition: int, level: str | None) -> Iterator[Shot]:
    """Yield a picture of every screen and of every moment that runs of an edition come to."""
    rules, story = camera.context.rules, camera.context.story
    if level is None:
        yield from opening(camera, folder, setup_for(story, PLAYER, edition, 0))
    wanted = names_of(rules, edition, level)
    bot = bot_for(story, PLAYER)
    for game in range(MOST_RUNS):
        setup = setup_for(story, PLAYER, edition, game)
        seen = {f"moment_{story.moments[moment].id}" for moment, _ in play(rules, bot, setup, game).state.log}
        if game == 0 or wanted & seen:
            yield from run_through(camera, folder, setup, wanted)
        if not any(name.startswith("moment_") for name in wanted):
            return
