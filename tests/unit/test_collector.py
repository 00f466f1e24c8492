"""Runs leave nothing to the collector of garbage, which many games keep away."""

import gc

from game.authoring.collector import SELDOM, collected_seldom
from game.bots.playing import CHARACTERS, play_out
from game.engine.setup import RunSetup
from game.engine.state import ENDING
from tests.strategies import rules_of_dice


def test_runs_leave_no_circles_behind() -> None:
    stories = [rules_of_dice(seed) for seed in range(20)]
    gc.collect()
    gc.disable()
    try:
        for seed, rules in enumerate(stories):
            steps = list(play_out(rules, RunSetup(seed % 3, seed), CHARACTERS["random"], seed))
            assert steps.pop().state.phase == ENDING
            del steps
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_the_collector_is_left_as_it_was() -> None:
    before = gc.get_threshold()
    with collected_seldom():
        assert gc.get_threshold()[0] == SELDOM
        assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
