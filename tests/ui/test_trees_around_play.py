"""The accessibility trees of the screens around play, with ids for words: what a screen reader finds, in order."""

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from game.engine.state import ENDING, LEVEL_END
from game.i18n import Words
from game.platform.file_storage import FileStorage
from game.screens.ending.ending import EndingScreen
from game.screens.level.level_end import LevelEndScreen
from game.ui.commands import Reset
from tests.ui.game_driver import GameDriver
from tests.ui.test_ending import at


def without_words(player: GameDriver) -> GameDriver:
    """Return the player with ids on every screen instead of words."""
    player.context.words = Words("en", {})
    player.app.stack.rebuild(player.app.kit)
    player.settle()
    return player


def test_trees_of_the_way_into_the_story(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    player = without_words(GameDriver(tmp_path))
    for number, step in enumerate(("code", "back", "begin", "read", "back", "accept", "skip", "aim:comic")):
        assert player.tree() == snapshot(name=f"{number} before {step}")
        player.press_button(step)
    assert player.tree() == snapshot(name="level")


def test_tree_of_the_title_with_a_kept_run_and_a_note(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    FileStorage(tmp_path).write("run", "{}")
    assert without_words(GameDriver(tmp_path)).tree() == snapshot(name="note")
    player = GameDriver(tmp_path)
    player.begin()
    assert without_words(GameDriver(tmp_path)).tree() == snapshot(name="kept")


def test_trees_of_both_ends(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    player = without_words(GameDriver(tmp_path))
    for phase, screen in ((LEVEL_END, LevelEndScreen), (ENDING, EndingScreen)):
        at(player, phase, edition="museum")
        player.app.run(Reset((screen(player.context),)))
        player.settle()
        roles = [node.role for node in player.nodes()]
        assert roles[0] == "main"
        assert "heading" in roles
        assert roles[-1] == "button"
    ids = [line.split("#")[1].split(" ")[0].split(":")[0] for line in player.tree().splitlines()]
    assert list(dict.fromkeys(ids)) == snapshot(name="ending ids")
