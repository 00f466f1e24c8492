"""How much is pressed and read before the first choice, and how much is pressed between two."""

from pathlib import Path

import pytest

from game.engine.state import ENDING
from game.options import Options
from tests.real import EDITIONS
from tests.ui.game_driver import GameDriver

MOST_BEFORE = 5
MOST_WORDS = 130
MOST_BETWEEN = {"day": 2, "night": 3, "level": 4}
READ = {"heading", "text", "button", "checkbox"}
ANSWERS = ("accept", "scale:5", "aim:comic", "go_on", "go", "next")
"""What leads on from each page, the answer to a question first: all of it is pressed by pointer."""


def press_on(player: GameDriver) -> None:
    ids = [node.id for node in player.nodes() if node.focusable and not node.state.disabled]
    player.press_button(next(wanted for wanted in ANSWERS if wanted in ids))


def words_on(player: GameDriver) -> int:
    return sum(len(node.name.split()) for node in player.nodes() if node.role in READ)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("ticked", [False, True])
def test_a_first_choice_is_five_presses_and_few_words_away(tmp_path: Path, edition: str, *, ticked: bool) -> None:
    player = GameDriver(tmp_path, Options(seed=7, edition=edition, motion="reduced"))
    player.press_button("begin")
    if not ticked:
        player.press_button("box")  # not counted: whoever changes their mind has read it
    presses, words = 1, 0
    while player.screen.name != "moment":
        words += words_on(player)
        press_on(player)
        presses += 1
    assert presses <= MOST_BEFORE
    assert words <= MOST_WORDS


@pytest.mark.untraced
@pytest.mark.parametrize("edition", EDITIONS)
def test_few_presses_lie_between_two_choices(tmp_path: Path, edition: str) -> None:
    player = GameDriver(tmp_path, Options(seed=7, edition=edition, motion="reduced"))
    player.press_button("begin")
    while player.screen.name != "moment":
        press_on(player)
    seen = set()
    while True:
        before = player.context.state
        player.press_button(
            next(node.id for node in player.nodes() if node.id.startswith("option:") and not node.state.disabled)
        )
        presses = 0
        while True:
            press_on(player)
            presses += 1
            if player.screen.name in {"moment", "ending"}:
                break
        after = player.context.state
        if after.phase == ENDING:
            break
        kind = "level" if after.level != before.level else "night" if after.day != before.day else "day"
        assert presses <= MOST_BETWEEN[kind], (kind, before.level, before.day)
        seen.add(kind)
    assert seen >= {"night", "level"}
