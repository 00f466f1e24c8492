"""Boards: rows of ways or of jobs, and a line through each, or grey over it, that is not there for you."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.conditions import MoneyAtLeast, ScoreAtLeast
from game.engine.panels import BoardRow
from game.engine.ruleset import Ruleset
from game.options import Options
from game.screens.moment.moment import MomentScreen
from game.screens.widgets import board_row
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, at_card, play_other_rules, player_of, sized, stand
from tests.ui.test_text_mode import answers, sat_down

CARD = "payday"
JOBS = (
    BoardRow("Shift lead", "days", asks_score=951),
    BoardRow("Cellar", "nights"),
    BoardRow("Front desk", "days", asks_door="shortlist"),
)
ROWS = (
    BoardRow("14:10 fast train", "46 coins", ScoreAtLeast(951)),
    BoardRow("14:25 Riverside", "on time"),
    BoardRow("15:05 slow train", "31 coins", MoneyAtLeast(100_000)),
    BoardRow("21:30 night bus", "", ScoreAtLeast(0)),
)


def boarded(rules: Ruleset, panel: str = "board") -> Ruleset:
    """Return rules whose story has a board before every card."""
    rows = ROWS if panel == "board" else JOBS
    moments = tuple(replace(moment, panel=panel, board=rows) for moment in rules.story.moments)
    return Ruleset(replace(rules.story, moments=moments))


def screen_of(player: GameDriver, panel: str = "board") -> MomentScreen:
    """Return the screen of a card with a board."""
    player.context.rules = boarded(player.context.rules, panel)
    stand(player, at_card(CARD))
    assert isinstance(player.screen, MomentScreen)
    return player.screen


def rows_of(screen: MomentScreen) -> list[board_row.BoardRow]:
    """Return the rows of the board."""
    return [widget for widget in screen.everything() if isinstance(widget, board_row.BoardRow)]


def test_rows_are_struck_from_top_to_bottom_while_options_can_be_used(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = screen_of(player)
    rows = rows_of(screen)
    assert [row.struck for row in rows] == [0, 0, 0, 0]
    order: list[str] = []
    while screen.motion.busy:
        assert all(option.can_focus for option in screen.options)
        player.frame()
        order += [row.words for row in rows if row.struck and row.words not in order]
        assert sum(0 < row.struck < 1 for row in rows) <= 1
    assert order == ["14:10 fast train", "15:05 slow train"]
    assert [row.struck for row in rows] == [1, 0, 1, 0]


def test_an_option_can_be_taken_before_all_are_struck(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = screen_of(player)
    assert screen.motion.busy
    player.click("option:comic")
    assert screen.answer is not None
    assert [row.struck for row in rows_of(screen)] == [1, 0, 1, 0]


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_who_likes_no_motion_or_sees_no_picture_is_told_every_row(
    tmp_path: Path, scale: str, *, portrait: bool
) -> None:
    player = player_of(tmp_path, sized(scale, "high"), portrait=portrait)
    screen = screen_of(player)
    rows = rows_of(screen)
    said = "\n".join(node.name for node in player.nodes())
    for row in ("14:10 fast train, 46 coins, struck out", "14:25 Riverside, on time", "21:30 night bus"):
        assert row in said
    assert [row.struck for row in rows] in ([1, 0, 1, 0], [])
    scene = screen.layout.scene
    shown = [row for row in rows if row.shown]
    assert all(scene.contains(row.rect) for row in shown)
    assert bool(rows) is bool(shown)


def test_a_terminal_lists_the_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_other_rules(monkeypatch, boarded)
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    assert "  15:05 slow train, 31 coins, struck out\n" in said
    assert "  14:25 Riverside, on time\n" in said


def test_jobs_go_grey_from_top_to_bottom_and_say_why(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = screen_of(player, "jobs")
    rows = rows_of(screen)
    assert [(row.greys, row.struck) for row in rows] == [(True, 0)] * 3
    while screen.motion.busy:
        player.frame()
        assert sum(0 < row.struck < 1 for row in rows) <= 1
    assert [row.struck for row in rows] == [1, 0, 1]
    assert "Needs 951. You have" in rows[0].note
    assert not rows[1].note
    assert "the shortlist" in rows[2].note
    assert rows[0].name().startswith("Shift lead, days, grey. Needs 951.")
    assert rows[1].name() == "Cellar, nights"


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_every_job_is_told_and_none_is_cut(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    screen = screen_of(player, "jobs")
    said = "\n".join(node.name for node in player.nodes())
    for row in ("Shift lead, days, grey. Needs 951.", "Cellar, nights", "Front desk, days, grey. "):
        assert row in said
    assert all(row.shown and screen.layout.scene.contains(row.rect) for row in rows_of(screen))


def test_a_terminal_lists_the_jobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_other_rules(monkeypatch, lambda rules: boarded(rules, "jobs"))
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    assert "  Shift lead, days, grey. Needs 951." in said
    assert "  Cellar, nights\n" in said
