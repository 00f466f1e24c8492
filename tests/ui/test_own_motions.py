"""The seconds that the author's tools count for what plays by itself are those of real screens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.compiler import compiled_folder
from game.authoring.own_motions import OwnMotions, Street
from game.authoring.pace import Stopwatch
from game.engine.replay import play
from game.presentation.queues import LONG, SHORT
from game.resources import root
from game.screens.day.door_play import lasting as of_doors
from game.screens.level.level_page import LevelPage
from game.screens.level.new_rules import lasting as of_new_rules
from game.screens.level.reread_sheet import lasting as of_rereading
from game.screens.moment import board, waiting
from tests.ui.driver import FRAME
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, in_phase, player_of, stand
from tests.ui.test_board import screen_of as with_board
from tests.ui.test_queue import in_line
from tests.ui.test_rereading import page_of
from tests.ui.test_street import turned_street

COMPANY = 3
NEAR = 150
"""How many milliseconds the frames of a test may differ: one motion follows another at a frame."""


def played(player: GameDriver, goes_on: Callable[[], bool]) -> float:
    """Return how many milliseconds it takes until something is over."""
    frames = 0
    while goes_on():
        player.frame()
        frames += 1
    return frames * FRAME * 1000


@pytest.mark.parametrize("queue", [LONG, SHORT])
def test_a_queue(tmp_path: Path, queue: str) -> None:
    player = player_of(tmp_path, MOVING)
    screen = in_line(player, queue)
    assert played(player, lambda: screen.waiting is not None) == pytest.approx(waiting.lasting(queue), abs=NEAR)


def test_a_board(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = with_board(player)
    assert played(player, lambda: screen.motion.busy) == pytest.approx(board.lasting(2), abs=NEAR)
    assert board.lasting(0) == 0


@pytest.mark.untraced
def test_a_history_that_is_read_again(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    page, sheet = page_of(player)
    assert played(player, lambda: page.motion.busy) == pytest.approx(of_rereading(len(sheet.rows)), abs=NEAR)


def test_new_rules(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, in_phase("morning", COMPANY))
    page = player.screen
    assert isinstance(page, LevelPage)
    counted = of_new_rules(page.look, len(page.sheet.rows))
    assert played(player, lambda: page.motion.busy) == pytest.approx(counted, abs=NEAR)


def test_the_doors_of_a_street(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    doors = turned_street(player, most=2)
    screen = player.screen
    counted = of_doors(screen.look, len(doors), has_feast=getattr(screen, "has_feast", False))
    assert played(player, lambda: screen.motion.busy) == pytest.approx(counted, abs=NEAR)
    assert of_doors(screen.look, 0, has_feast=False) == 0


def test_a_run_has_such_seconds_and_none_of_them_is_in_its_minutes(tmp_path: Path) -> None:
    compiled = compiled_folder(root() / "levels")
    player = player_of(tmp_path)
    session = stand(player, in_phase("morning", COMPANY))
    rules = player.context.rules
    steps = list(play(rules, session.run))
    motions = OwnMotions(rules, compiled)
    assert motions.seconds(steps) > 0
    assert motions.seconds(steps[:2]) == 0
    pace = Stopwatch(rules, {}).pace(steps)
    assert pace.minutes == (pace.choices * 3 + pace.pages * 3 + pace.presses) / 60


def test_a_street_turns_what_moved_since_it_was_seen(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    state = stand(player, in_phase("morning", COMPANY)).state
    context = player.context
    look = player.screen.look
    street = Street(context, [look] * len(context.story.levels))
    door = next(door for door in context.story.doors if door.place in context.story.levels[state.level].street)
    others = frozenset(state.doors) - {door.id}
    assert street.turning(state._replace(doors=others)) == 0
    assert street.turning(state._replace(doors=others)) == 0
    assert street.turning(state._replace(doors=others | {door.id})) == of_doors(look, 1, has_feast=True)
    assert street.turning(state._replace(doors=others)) == of_doors(look, 1, has_feast=False)
