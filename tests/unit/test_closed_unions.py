"""What is no action and no outcome of the game cannot be written down: the type checker refuses it."""

import re
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).parents[2]
SOURCE = """
from game.app import App
from game.screens.actions import GoOn
from game.screens.base.dialog import Dialog
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.navigation import Navigator
from game.screens.outcomes import Copied
from game.ui.commands import Dispatch, Pop, Push
from game.ui.screen import Screen
from game.ui.widgets import Widget

class Unknown: ...

class Lost(GameScreen):
    def act(self, action: object, widget: Widget) -> GameCommand | None:
        if widget.id == "known":
            return Dispatch(GoOn())
        return Dispatch(Unknown())  # refused

    def back(self) -> GameCommand | None:
        return Push(Screen[None, None]())  # refused

def ask(app: App, navigator: Navigator, screen: GameScreen) -> None:
    app.run(Dispatch(GoOn()))
    app.run(Dispatch(Unknown()))  # refused
    navigator.dispatch(GoOn())
    navigator.dispatch(Unknown())  # refused
    screen.receive(Copied(done=True))
    screen.receive(Unknown())  # refused
    app.take_result(Unknown())  # refused
    Dialog("", "", (("yes", "", Pop()), ("no", "", GoOn())))
    Dialog("", "", (("yes", "", Unknown()),))  # refused
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the type checker keeps what it knows of the game's own modules."""
    return tmp_path_factory.mktemp("types")


def refused(source: str, folder: Path, cache: Path) -> set[int]:
    """Return the numbers of the lines that the type checker refuses."""
    file = folder / "lost.py"
    file.write_text(source, encoding="utf-8")
    config = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(cache)]
    said, trouble, _ = api.run([*config, "--no-error-summary", str(file)])
    assert not trouble
    return {int(found[1]) for found in re.finditer(r"lost\.py:(\d+): error", said)}


@pytest.mark.untraced
def test_an_unknown_action_or_outcome_is_refused(tmp_path: Path, cache: Path) -> None:
    expected = {number for number, line in enumerate(SOURCE.splitlines(), 1) if line.endswith("# refused")}
    assert refused(SOURCE, tmp_path, cache) == expected


@pytest.mark.untraced
def test_an_action_without_a_case_is_refused(tmp_path: Path, cache: Path) -> None:
    source = (ROOT / "game" / "screens" / "navigation.py").read_text(encoding="utf-8")
    shorter = re.sub(r" {12}case LeaveToTitle\(\):\n.*\n", "", source, count=1)
    line = shorter[: shorter.index("assert_never(action)")].count("\n") + 1
    assert refused(shorter, tmp_path, cache) == {line}
