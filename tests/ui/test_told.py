"""What a player is told about the run itself: that it cannot be kept, and what it is for."""

from pathlib import Path

import pytest

from game.options import Options
from game.platform.file_storage import FileStorage
from game.session.session import Resumed, resume_save
from tests.ui.game_driver import QUICK, GameDriver
from tests.ui.playing import in_phase, stand


def options_of(player: GameDriver) -> list[str]:
    """Return the ids of the options that can be taken."""
    nodes = player.nodes()
    return [node.id for node in nodes if node.id.startswith("option:") and not node.state.disabled]


def on_to_a_card(player: GameDriver) -> None:
    """Press whatever goes on until there is a card on the table."""
    for _ in range(8):
        if player.screen.name == "moment" and options_of(player):
            return
        player.press_button("go_on" if player.screen.name != "street" else "go")
    message = player.tree()
    raise AssertionError(message)


def test_a_run_that_cannot_be_kept_says_so_once_on_the_screen_and_aloud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = GameDriver(tmp_path)
    player.begin()
    on_to_a_card(player)
    player.spoken()
    monkeypatch.setattr(FileStorage, "write", lambda *_: False)
    player.press_button(options_of(player)[0])
    words = player.context.words("ui.save.failed")
    assert words in player.visible_text()
    assert player.spoken().count(words) == 1
    player.advance(9000)
    assert words not in player.visible_text()
    player.press("escape")
    player.settle()
    assert player.context.words("ui.pause.unkept") in player.visible_text()
    player.press("escape")
    on_to_a_card(player)
    player.press_button(options_of(player)[0])
    assert words not in player.spoken()


def test_a_run_that_can_be_kept_again_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player = GameDriver(tmp_path)
    player.begin()
    on_to_a_card(player)
    with monkeypatch.context() as broken:
        broken.setattr(FileStorage, "write", lambda *_: False)
        player.press_button(options_of(player)[0])
    on_to_a_card(player)
    player.press_button(options_of(player)[0])
    player.press("escape")
    player.settle()
    assert player.context.words("ui.pause.note") in player.visible_text()
    kept = resume_save(player.context.rules, FileStorage(tmp_path))
    assert isinstance(kept, Resumed)
    assert kept.session.state.log == player.context.state.log


def test_the_aim_of_a_run_that_asks_nothing_is_never_spoken_of(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, Options(edition="museum", seed=2, motion="reduced"))
    for step in ("begin", "accept"):
        player.press_button(step)
    assert player.screen.name == "level_page"
    story, words = player.context.story, player.context.words
    aim = words(story.aims[player.context.state.setup.aim].words)
    assert not player.context.aim
    assert aim not in player.visible_text()
    player.press("escape")
    player.settle()
    assert aim not in player.visible_text()
    assert words("ui.pause.note") in player.visible_text()


def test_an_aim_that_was_chosen_is_not_told_again_but_every_pause_has_it(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    player.begin()
    assert player.screen.name == "level_page"
    assert player.context.aim not in player.visible_text()
    stand(player, in_phase("moment", 1))
    player.press("escape")
    player.settle()
    assert player.context.aim in player.visible_text()
    assert player.context.words("ui.pause.note") in player.visible_text()


def test_the_pause_of_a_title_tells_of_no_run(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, QUICK)
    player.press("escape")
    player.settle()
    assert player.context.words("ui.pause.note") not in player.visible_text()
