"""What pressing means is known wherever it stands: nothing on any page can be pressed that nobody carries out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.ui.widgets import Widget
from tests.ui.gallery import names, show
from tests.ui.game_driver import GameDriver

HOLD_ACTIONS = ("action", "ticked_action")


def actions_of(widget: Widget) -> Iterator[object]:
    """Yield what pressing a widget, or a part of it, can mean."""
    held = [getattr(widget, name, None) for name in HOLD_ACTIONS]
    for choice in getattr(widget, "choices", ()):
        held += [choice.action, choice.final]
    return (action for action in held if action is not None)


def test_every_action_is_known(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    seen = set()
    for name in names(player.context.rules):
        show(player, name)
        screen = player.screen
        for widget in screen.everything():
            for action in actions_of(widget):
                screen.act(action, widget)
                seen.add(type(action).__name__)
    assert {"Choose", "Continue", "GoOn", "Turn", "PickEdition", "Tick", "Rate", "Push", "Pop"} <= seen


def test_an_action_that_nobody_knows_is_told(tmp_path: Path) -> None:
    screen = GameDriver(tmp_path).screen
    with pytest.raises(TypeError, match="title: begin means 'begin', which nobody knows"):
        screen.act("begin", next(widget for widget in screen.everything() if widget.id == "begin"))
