"""Other rules for lives of all kinds: causes sum to the number, quick is exact, and doors are those of the run."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.systems import load_systems
from game.engine.explain import rescored
from game.engine.other_rules import changed, judged, open_doors, petal_sums, repaired
from game.engine.replay import decode, finished
from game.engine.state_json import digest
from game.i18n import FACTS, SOURCE, load_words
from tests.ui.once import prepared, rules_of

if TYPE_CHECKING:
    from game.engine.other_rules import Circumstance, System
    from game.engine.state import GameState

GOLDEN = json.loads((Path(__file__).parents[1] / "replay" / "golden.json").read_text(encoding="utf-8"))["runs"]
CODES = tuple(run["code"] for run in GOLDEN)
lives = pytest.mark.parametrize("code", CODES)


@cache
def lived(code: str) -> GameState:
    """The end of a recorded run."""
    return finished(rules_of(prepared()), decode(code))


@cache
def data() -> tuple[tuple[System, ...], tuple[Circumstance, ...]]:
    """The systems and circumstances of the game."""
    folder = prepared()
    return load_systems(folder, load_words(folder, SOURCE, FACTS), rules_of(folder).story.policies)


@lives
def test_every_system_is_deterministic_and_leaves_the_run_alone(code: str) -> None:
    rules, state = rules_of(prepared()), lived(code)
    before = digest(state)
    for system in data()[0]:
        assert judged(rules, state, system) == judged(rules, state, system)
    for circumstance in data()[1]:
        assert changed(rules, state, circumstance) == changed(rules, state, circumstance)
        assert repaired(rules, state, circumstance) == repaired(rules, state, circumstance)
    assert digest(state) == before


@lives
def test_the_rules_in_force_say_what_the_run_said(code: str) -> None:
    rules, state = rules_of(prepared()), lived(code)
    assert rescored(rules, state, state.policy).total == state.score
    assert open_doors(state, state.score) == state.doors


@lives
def test_the_causes_of_each_number_sum_to_it(code: str) -> None:
    rules, state = rules_of(prepared()), lived(code)
    for policy in (system.policy for system in data()[0] if system.policy is not None):
        report = rescored(rules, state, policy)
        assert sum(cause.points for cause in report.causes) == report.total


@lives
def test_a_circumstance_moves_nobody_else_and_a_repair_begins_where_the_run_ended(code: str) -> None:
    rules, state = rules_of(prepared()), lived(code)
    for circumstance in data()[1]:
        assert changed(rules, state, circumstance).before == state.score
        people = repaired(rules, state, circumstance).people
        assert [one.before for one in people] == [state.totals[one.person] for one in people]


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(CODES), st.sampled_from([one.id for one in data()[0] if one.policy]))
def test_petals_put_together_with_a_systems_own_weights_are_its_number(code: str, system: str) -> None:
    rules, state = rules_of(prepared()), lived(code)
    policy = next(one.policy for one in data()[0] if one.id == system)
    assert policy is not None
    if policy.weights.company:
        return
    assert petal_sums(rules, state, policy).total(policy.weights) == rescored(rules, state, policy).total
