"""The presses that the author's tools count are those of real screens."""

from pathlib import Path

import pytest

from game.authoring.pace import Stopwatch
from game.engine.intents import Continue
from game.engine.reducer import Step, reduce
from game.engine.replay import play
from game.engine.state import ENDING
from game.options import Options
from tests.real import EDITIONS
from tests.ui.game_driver import GameDriver
from tests.ui.test_presses import press_on


@pytest.mark.untraced
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_whole_run_takes_as_many_presses_as_are_counted(tmp_path: Path, edition: str) -> None:
    player = GameDriver(tmp_path, Options(seed=7, edition=edition, motion="reduced"))
    player.press_button("begin")
    presses = 1
    while player.screen.name != "ending":
        able = [node.id for node in player.nodes() if node.id.startswith("option:") and not node.state.disabled]
        if able:
            player.press_button(able[0])
        else:
            press_on(player)
        presses += 1
    session = player.context.session
    steps = list(play(player.context.rules, session.run))
    while steps[-1].state.phase != ENDING:  # behind the last choice
        step = reduce(player.context.rules, steps[-1].state, Continue())
        assert isinstance(step, Step)
        steps.append(step)
    pace = Stopwatch(player.context.rules, {}).pace(steps)
    assert steps[-1].state == session.state
    assert pace.presses == presses
    assert pace.choices == len(session.state.log)
