"""Puts a player of the whole game at a place of a run, on the screen of that place."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.intents import Choose, Intent
from game.engine.offers import legal, offers
from game.engine.policy import Policy
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import GameState, moment_of
from game.engine.story import Story
from game.options import Options
from game.presentation.context import Context
from game.screens.run_screens import screen_for
from game.session.session import Session
from game.ui.commands import Reset
from game.ui.screen import SECONDS_TO_SEE
from tests.memory import Memory
from tests.real import COMIC, EDITIONS
from tests.ui.game_driver import QUICK, GameDriver

MOVING = Options(seed=7)
MOST_SEEDS = 40
Wanted = Callable[[Context], bool]


def at_card(name: str) -> Wanted:
    """Return whether a card is on the table, as a question to a context."""

    def is_there(context: Context) -> bool:
        moment = moment_of(context.story, context.state)
        return moment is not None and moment.id == name

    return is_there


def in_phase(phase: str, level: int, day: int = 0) -> Wanted:
    """Return whether a run is in a phase of a day of a level (by its number)."""

    def is_there(context: Context) -> bool:
        state = context.state
        number = context.story.levels[state.level].number
        return (state.phase, number, state.day) == (phase, level, day)

    return is_there


def go_to(context: Context, wanted: Wanted, *, seed: int = 5, edition: str = "home") -> Session:
    """Live a run, always the first thing that is legal, until it is where it is wanted.

    Not every run meets every card: it is that of the first seed, from `seed` on, that leads there.
    """
    for tried in range(seed, seed + MOST_SEEDS):
        session = context.current_session = Session(
            context.rules, RunSetup(EDITIONS.index(edition), tried, COMIC, 1), Memory()
        )
        while not wanted(context) and (able := legal(context.rules, session.state)):
            session.dispatch(able[0])
        if wanted(context):
            keep_on_device(context, session)
            return session
    message = "no run leads there"
    raise AssertionError(message)


def keep_on_device(context: Context, session: Session) -> None:
    """Let a run that was lived in memory be kept where the player keeps it, from now on."""
    session.storage = context.host.storage
    session.keep()


def stand(player: GameDriver, wanted: Wanted, *, seed: int = 5, edition: str = "home") -> Session:
    """Live a run until it is where it is wanted, and open its screen."""
    session = go_to(player.context, wanted, seed=seed, edition=edition)
    player.app.run(Reset((screen_for(player.context),)))
    load(player)
    return session


def load(player: GameDriver) -> None:
    """Wait until the page has turned, and take it as one that was seen; what moves on it goes on moving."""
    player.frame()
    for _ in range(300):
        if player.app.transition is None and not player.app.kit.art.is_busy:
            break
        player.frame()
    player.screen.seen_for = SECONDS_TO_SEE


def player_of(folder: Path, options: Options = QUICK, *, portrait: bool = False) -> GameDriver:
    """Return a player; motion is reduced unless the options say otherwise."""
    return GameDriver(folder, options, portrait=portrait)


def sized(scale: str, contrast: str = "drawn", motion: str = "reduced") -> Options:
    """Return options for a size of text."""
    return replace(QUICK, text_scale=scale, contrast=contrast, motion=motion)


def number_of(context: Context, option: str) -> str:
    """Return the number key of an option on the table."""
    ids = [offer.option.id for offer in offers(context.rules, context.state)]
    return str(ids.index(option) + 1)


def choice(state: GameState, story: Story, option: str) -> Intent:
    """Return the intent of an option of the card on the table."""
    return Choose(story.moments[state.moment].id, option)


def with_policies(context: Context, change: Callable[[Policy], Policy]) -> None:
    """Change every policy of the story that a context plays."""
    story = context.story
    policies = {name: change(policy) for name, policy in story.policies.items()}
    context.rules = rules = Ruleset(replace(story, policies=policies))
    if context.current_session is not None:
        state = context.current_session.state
        context.current_session.rules = rules
        context.current_session.state = state._replace(policy=rules.policy_for(state.level, state.log))


def play_other_rules(monkeypatch: pytest.MonkeyPatch, change: Callable[[Ruleset], Ruleset]) -> None:
    """Let every game from now on be played by changed rules, which are made once for each."""
    made: dict[int, Ruleset] = {}

    def rules(context: Context) -> Ruleset:
        if id(context) not in made:
            made[id(context)] = change(context.load())
        return made[id(context)]

    monkeypatch.setattr(Context, "rules", property(rules))
