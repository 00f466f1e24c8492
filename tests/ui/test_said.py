"""What is told aloud and found in the tree on every screen of a run, so that nobody needs to see it."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from game.engine.conditions import CUT_BY_THEM
from game.engine.events import DoorClosed, DoorOpened, NightFell
from game.engine.intents import Choose
from game.engine.offers import legal
from game.engine.reducer import Step, reduce
from game.engine.setup import RunSetup
from game.engine.state import MOMENT
from game.presentation.wording import place_name
from game.screens.run_screens import screen_for
from game.session.session import Session
from game.ui.commands import Reset
from tests.real import COMIC, HOME
from tests.ui.gallery import names, show
from tests.ui.game_driver import GameDriver
from tests.ui.playing import in_phase, load, stand


@pytest.fixture
def player(tmp_path: Path) -> GameDriver:
    return GameDriver(tmp_path)


def heard(player: GameDriver) -> str:
    """Return all that was said since the last time, as one line."""
    return " ".join(player.spoken())


def test_every_focus_has_a_name_and_every_screen_a_heading(player: GameDriver) -> None:
    for name in names(player.context.rules):
        show(player, name)
        nodes = player.nodes()
        assert nodes[0].role in {"main", "dialog"}
        assert nodes[0].name, name
        assert not [node.id for node in nodes if node.focusable and not node.name.strip()], name
        ids = [node.id for node in nodes]
        assert len(ids) == len(set(ids)), name


def test_kinds_of_things_on_every_screen_of_a_run(player: GameDriver, snapshot: SnapshotAssertion) -> None:
    kinds = ("card_0", "card_0_drawn", "card_3", "street_1", "night_1_everything", "night_3_severed", "level_end_1")
    for name in kinds:
        show(player, name)
        things = [f"{node.role} #{node.id.partition(':')[0]}" for node in player.nodes()]
        assert list(dict.fromkeys(things)) == snapshot(name=name)


def test_a_choice_is_told_with_its_answer_and_the_number(player: GameDriver) -> None:
    session = stand(player, in_phase(MOMENT, 1))
    player.spoken()
    before = session.state.score
    player.press("1")
    player.settle()
    said = heard(player)
    answer = player.find("card").name()
    assert answer in said
    assert session.state.score == before or str(session.state.score) in said


def test_a_night_is_told_with_its_number_and_who_closed_a_tie(player: GameDriver) -> None:
    player.spoken()
    show(player, "night_3_severed")
    said, context = heard(player), player.context
    receipt = context.session.receipts[-1]
    assert context.words("ui.night.sum", before=receipt.before, after=receipt.after) in said
    cut = [person for person, by in enumerate(context.state.severed) if by == CUT_BY_THEM]
    assert cut
    assert any(context.words(context.story.people[person].name) in said for person in cut)


def choice_that_moves_a_door(player: GameDriver) -> tuple[Session, Choose, str] | None:
    """Return a run on a card, an intent that opens or shuts a door there, and that door."""
    context = player.context
    for seed in range(60):
        session = Session(context.rules, RunSetup(HOME, seed, COMIC, 1), context.host.storage)
        while not session.is_over:
            for intent in legal(context.rules, session.state):
                outcome = reduce(context.rules, session.state, intent)
                if isinstance(intent, Choose) and isinstance(outcome, Step):
                    doors = [event.door for event in outcome.events if isinstance(event, DoorOpened | DoorClosed)]
                    if doors and not any(isinstance(event, NightFell) for event in outcome.events):
                        return session, intent, doors[0]
            session.dispatch(legal(context.rules, session.state)[seed % 2 - 1])
    return None


def test_a_door_that_moves_is_told(player: GameDriver) -> None:
    found = choice_that_moves_a_door(player)
    assert found is not None
    session, intent, wanted = found
    player.context.current_session = session
    player.app.run(Reset((screen_for(player.context),)))
    load(player)
    player.settle()
    player.spoken()
    player.click(f"option:{intent.option}")
    player.settle()
    door = next(door for door in player.context.story.doors if door.id == wanted)
    said = heard(player)
    assert player.context.words(door.name) in said
    assert place_name(player.context, door.place) in said
