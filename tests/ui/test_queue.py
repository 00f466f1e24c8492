"""The queue before an answer: it moves by itself, any press ends it, and the rules never wait for it."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.ruleset import Ruleset
from game.options import Options
from game.presentation.queues import LONG, SHORT, queue_of
from game.screens.moment.moment import MomentScreen
from game.screens.widgets.queue import Queue
from tests.ui.driver import FRAME
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, at_card, play_other_rules, player_of, sized, stand
from tests.ui.test_text_mode import answers, sat_down

LONGEST = 10.0
CARD = "payday"


def queued(rules: Ruleset, queue: str, door: str = "") -> Ruleset:
    """Return rules whose story has a queue before every answer."""
    moments = tuple(
        replace(moment, options=tuple(replace(option, queue=queue, queue_door=door) for option in moment.options))
        for moment in rules.story.moments
    )
    return Ruleset(replace(rules.story, moments=moments))


def in_line(player: GameDriver, queue: str = LONG) -> MomentScreen:
    """Press an option that has a queue before its answer; return the screen, once you stand in it."""
    player.context.rules = queued(player.context.rules, queue)
    stand(player, at_card(CARD))
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    player.click("option:comic")
    while screen.waiting is None:
        player.frame()
    return screen


@pytest.mark.parametrize(("queue", "least", "most"), [(LONG, 5.0, LONGEST), (SHORT, 0.5, 1.5)])
def test_a_queue_moves_up_one_by_one_and_ends_by_itself(tmp_path: Path, queue: str, least: float, most: float) -> None:
    player = player_of(tmp_path, MOVING)
    screen = in_line(player, queue)
    assert player.context.state.log, "the rules do not wait"
    picture, served, walked, frames = screen.find("queue"), [0.0], [0.0], 0
    assert isinstance(picture, Queue)
    while screen.waiting is not None:
        served.append(picture.moved)
        walked.append(picture.walked)
        frames += 1
        player.frame()
    assert served == sorted(served)
    assert served[-1] == picture.ahead
    assert any(0 < share < 1 for share in walked) is (queue == LONG)
    assert least <= frames * FRAME <= most
    assert screen.find("queue") is None
    assert "Jun" in player.node("card").name


@pytest.mark.parametrize("key", ["space", "x", "right", "3"])
def test_any_press_ends_the_wait_and_nothing_after_it(tmp_path: Path, key: str) -> None:
    player = player_of(tmp_path, MOVING)
    screen = in_line(player)
    player.press(key)
    assert screen.waiting is None
    assert screen.find("queue") is None
    assert screen.go.arriving, "the answer plays by itself"
    assert player.screen is screen


def test_a_finger_ends_the_wait(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = in_line(player)
    player.tap("card")
    assert screen.waiting is None


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_without_motion_it_stands_still_until_you_go_on(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, "high"), portrait=portrait)
    screen = in_line(player)
    for _ in range(30):
        player.frame()
    picture = screen.find("queue")
    assert isinstance(picture, Queue)
    assert picture.moved == 0
    assert screen.focused() is screen.find("go_on")
    go_on, words = screen.find("go_on"), screen.find("card")
    assert go_on is not None
    assert words is not None
    assert not picture.rect.colliderect(go_on.rect)
    assert not picture.rect.colliderect(words.rect)
    assert player.node("card").name == player.context.words("ui.queue.long.spoken")
    player.press("return")
    assert screen.waiting is None
    assert "Jun" in player.node("card").name


def test_a_screen_reader_finds_the_way_on_while_the_queue_moves(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = in_line(player)
    assert [widget.id for widget in screen.focusables()] == ["go_on", "pause"]
    player.click("go_on")
    assert screen.waiting is None
    assert screen.answer is not None


def test_another_text_size_in_the_queue_goes_on_to_the_answer(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = in_line(player)
    screen.open(player.app.kit)
    assert screen.waiting is None
    assert "Jun" in player.node("card").name


def test_the_queue_is_short_for_whom_its_door_is_open(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    player.context.rules = queued(player.context.rules, LONG, "short_queue")
    state = stand(player, at_card(CARD)).state
    option = player.context.story.moments[state.moment].options[0]
    assert queue_of(option, state._replace(doors=frozenset())) == LONG
    assert queue_of(option, state._replace(doors=frozenset({"short_queue"}))) == SHORT
    assert queue_of(replace(option, queue="", queue_door=""), state) == ""


def test_a_terminal_says_what_the_queue_is_like(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_other_rules(monkeypatch, lambda rules: queued(rules, SHORT))
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    assert "You stand in the short queue." in said
