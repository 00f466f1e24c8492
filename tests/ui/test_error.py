"""What a player reads when something broke."""

from pathlib import Path

import pytest

from game.screens.system.error import ErrorScreen
from game.ui.asset_error import AssetError
from tests.ui.game_driver import GameDriver


def shown(folder: Path, error: Exception, code: str) -> str:
    """Return the words of the error screen."""
    player = GameDriver(folder)
    player.app.start(ErrorScreen(error, code, can_quit=True))
    player.settle()
    return player.visible_text()


def test_a_damaged_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    text = shown(tmp_path, AssetError(tmp_path / "art" / "home.svg", "cut short"), "")
    assert "A file of the game is missing or damaged: home.svg." in text
    assert "fetch the game again" in text


@pytest.mark.parametrize(("code", "is_kept"), [("28SQ-029K", True), ("", False)])
def test_only_a_run_that_is_kept_is_said_to_be_kept(tmp_path: Path, code: str, is_kept: bool) -> None:  # noqa: FBT001
    text = shown(tmp_path, ValueError("what"), code)
    assert ("Your run was kept" in text) is is_kept
    assert "ValueError: what" in text
