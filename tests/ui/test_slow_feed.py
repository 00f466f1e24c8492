"""A picture that comes strip by strip for whom its condition holds, while everything can be used."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.conditions import Condition, Not, ScoreAtLeast
from game.engine.ruleset import Ruleset
from game.options import Options
from game.screens.moment.moment import MomentScreen
from game.screens.moment.slow_feed import COMES, Blank
from tests.ui.driver import FRAME
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, at_card, play_other_rules, player_of, sized, stand
from tests.ui.test_text_mode import answers, sat_down

LONGEST = 4.0
CARD = "payday"
ALWAYS = ScoreAtLeast(0)


def slowed(rules: Ruleset, when: Condition) -> Ruleset:
    """Return rules whose story has only slow pictures, where a condition holds."""
    moments = tuple(replace(moment, loads_slowly=when) for moment in rules.story.moments)
    return Ruleset(replace(rules.story, moments=moments))


def screen_of(player: GameDriver, when: Condition = ALWAYS) -> tuple[MomentScreen, Blank | None]:
    """Return the screen of a card, and what covers its picture."""
    player.context.rules = slowed(player.context.rules, when)
    stand(player, at_card(CARD))
    assert isinstance(player.screen, MomentScreen)
    blank = player.screen.find("blank")
    assert blank is None or isinstance(blank, Blank)
    return player.screen, blank


@pytest.mark.parametrize("portrait", [False, True])
def test_the_picture_comes_strip_by_strip_while_options_can_be_used(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, MOVING, portrait=portrait)
    screen, blank = screen_of(player)
    assert blank is not None
    seen, frames = [blank.loaded], 0
    while screen.motion.busy:
        assert all(option.can_focus for option in screen.options)
        player.frame()
        frames += 1
        seen.append(blank.loaded)
    assert seen == sorted(seen)
    assert set(seen) >= set(range(1, len(COMES) + 1))
    assert frames * FRAME <= LONGEST


def test_any_press_shows_all_of_it(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen, blank = screen_of(player)
    assert blank is not None
    assert blank.loaded < len(COMES)
    player.press("x")
    assert blank.loaded == len(COMES)
    assert screen.answer is None


def test_an_option_is_taken_at_once(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen, _ = screen_of(player)
    player.click("option:comic")
    assert screen.answer is not None


@pytest.mark.parametrize("scale", ["100", "200"])
def test_without_motion_it_is_there_and_a_word_says_that_it_is_slow(tmp_path: Path, scale: str) -> None:
    player = player_of(tmp_path, sized(scale))
    screen, blank = screen_of(player)
    assert not screen.motion.busy
    assert blank is None or blank.loaded == len(COMES)
    assert "The picture loads slowly." in player.spoken()


def test_it_is_fast_for_whom_the_condition_does_not_hold(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    _, blank = screen_of(player, Not(ALWAYS))
    assert blank is None
    assert "loads slowly" not in player.tree()


def test_a_terminal_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_other_rules(monkeypatch, lambda rules: slowed(rules, ALWAYS))
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    assert "The picture loads slowly." in said
