"""A page that has just come takes no press: that was meant for the page before."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.engine.state import MOMENT, NIGHT
from game.options import Options
from game.ui.screen import SECONDS_TO_SEE
from tests.ui.driver import FRAME
from tests.ui.game_driver import QUICK, GameDriver
from tests.ui.playing import MOVING, stand

Press = Callable[[GameDriver], object]
Way = Callable[[GameDriver, str], Press]


def by_mouse(player: GameDriver, wanted: str) -> Press:
    """Return a press at the place where something is now."""
    x, y, width, height = player.node(wanted).rect
    place = (x + width // 2, y + height // 2)
    kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    return lambda player: player.frame(*(pygame.Event(kind, pos=place, button=1, touch=False) for kind in kinds))


def by_finger(player: GameDriver, wanted: str) -> Press:
    """Return a touch at the place where something is now."""
    (x, y, width, height), canvas = player.node(wanted).rect, player.app.surface.get_size()
    place: dict[str, Any] = {"x": (x + width / 2) / canvas[0], "y": (y + height / 2) / canvas[1]}
    kinds = (pygame.FINGERDOWN, pygame.FINGERUP)
    return lambda player: player.frame(*(pygame.Event(kind, finger_id=1, touch_id=1, **place) for kind in kinds))


def by_overlay(_: GameDriver, wanted: str) -> Press:
    """Return a press as a screen reader makes it, of what has this name or what the keyboard is at."""

    def press(player: GameDriver) -> None:
        known = {node.id for node in player.nodes()}
        found = wanted if wanted in known else next(node.id for node in player.nodes() if node.focusable)
        text = json.dumps([{"kind": "activate", "value": found}])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(player.host.page), "poll", lambda _: text)
            player.frame()

    return press


WAYS: dict[str, Way] = {
    "mouse": by_mouse,
    "finger": by_finger,
    "enter": lambda *_: lambda player: player.press("enter"),
    "number": lambda *_: lambda player: player.press("1"),
    "escape": lambda *_: lambda player: player.press("escape"),
    "overlay": by_overlay,
}


def answered(folder: Path, options: Options = MOVING) -> GameDriver:
    """Return a player who has read an answer to a card, behind which comes another card."""
    player = GameDriver(folder, options)
    stand(player, lambda context: context.state.phase == MOMENT and context.state.slot == 0)
    player.settle()
    player.press_button(next(node.id for node in player.nodes() if node.id.startswith("option:")))
    assert player.context.state.phase == MOMENT
    return player


@pytest.mark.untraced
@pytest.mark.parametrize("options", [MOVING, QUICK])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("milliseconds", [0, 180, 350])
def test_a_second_press_takes_no_option_of_the_next_card(
    tmp_path: Path, way: str, milliseconds: int, options: Options
) -> None:
    player = answered(tmp_path, options)
    chosen = player.context.state.log
    press = WAYS[way](player, "go_on")
    first = by_mouse(player, "go_on") if way == "escape" else press
    first(player)
    player.advance(milliseconds)
    press(player)
    player.settle()
    assert player.screen.name == "moment"
    assert not any(node.id == "go_on" for node in player.nodes()), "nothing was chosen"
    assert player.context.state.log == chosen


def test_an_answer_is_a_page_of_its_own(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, QUICK)
    stand(player, lambda context: context.state.phase == MOMENT and context.state.slot == 0)
    player.settle()
    player.click(next(node.id for node in player.nodes() if node.id.startswith("option:")))
    player.advance(100)
    player.press("1")
    player.settle()
    assert any(node.id == "go_on" for node in player.nodes()), "it still stands"
    player.press("1")
    player.settle()
    assert not any(node.id == "go_on" for node in player.nodes())


def test_a_press_on_a_new_page_ends_what_moves(tmp_path: Path) -> None:
    player = answered(tmp_path)
    player.click("go_on")
    player.frame()
    assert player.app.transition is not None or player.screen.motion.busy
    player.press("enter")
    player.frame()
    assert (player.app.transition, player.screen.motion.busy) == (None, False)


def test_a_page_is_new_from_the_time_it_is_seen(tmp_path: Path) -> None:
    player = answered(tmp_path)
    player.press_button("go_on")
    seen = [player.screen.is_new]
    player.press("escape")
    player.frame()
    seen.append(player.screen.is_new)
    player.advance((SECONDS_TO_SEE + FRAME) * 1000)
    assert [*seen, player.screen.is_new] == [False, True, False]


@pytest.mark.parametrize("way", ["mouse", "finger", "enter", "number", "overlay"])
def test_who_ends_the_counting_of_a_night_sees_what_came_of_it(tmp_path: Path, way: str) -> None:
    player = GameDriver(tmp_path, MOVING)
    stand(player, lambda context: context.state.phase == NIGHT)
    player.advance(800)
    night = player.screen
    assert night.motion.busy
    press = WAYS[way](player, "go_on")
    for _ in range(2):  # the first ends the counting, the second was meant for it as well
        press(player)
        player.advance(180)
    assert player.screen is night
    player.advance((SECONDS_TO_SEE + FRAME) * 1000)
    press(player)
    player.settle()
    assert player.screen is not night
