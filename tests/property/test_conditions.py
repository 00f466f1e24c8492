"""A condition made ready to be asked holds when the condition does; the first text whose condition holds is said."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from game.engine.compiled_conditions import compile_condition, partial_evaluate
from game.engine.conditions import AimIs, All, AnyOf, Condition, Flag, Not, ScoreAtLeast
from game.engine.reducer import new_game
from game.engine.setup import RunSetup
from game.engine.story import Variant
from game.engine.texts import say
from tests.strategies import FLAGS, conditions, picks, rulesets, seeds, setups, steps
from tests.unit.linden import RULES

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset

flags = st.frozensets(st.sampled_from(FLAGS))
STATE = new_game(RULES, RunSetup())


@given(rulesets, setups, picks, seeds)
def test_a_condition_made_ready_holds_when_it_does(
    rules: Ruleset, setup: RunSetup, chosen: list[int], seed: int
) -> None:
    dice = Random(seed)
    asked = [conditions(dice, len(rules.story.people)) for _ in range(8)]
    for step in steps(rules, setup, chosen):
        for condition in asked:
            ready, left = compile_condition(condition), partial_evaluate(condition, setup)
            assert ready is not None
            assert ready.holds(step.state) is condition.holds(step.state)
            assert (left if isinstance(left, bool) else left.holds(step.state)) is condition.holds(step.state)


@given(flags, flags, flags, st.sampled_from((0, 1)))
def test_flags_asked_together_hold_when_each_does(
    here: frozenset[str], wanted: frozenset[str], unwanted: frozenset[str], above: int
) -> None:
    rest = ScoreAtLeast(STATE.score + above)
    parts: tuple[Condition, ...] = (
        *[Flag(flag) for flag in sorted(wanted)],
        *[Not(Flag(flag)) for flag in sorted(unwanted)],
    )
    state = STATE._replace(flags=here)
    so_far = wanted <= here and not unwanted & here
    for condition, holds in ((All(parts), so_far), (All((*parts, rest)), so_far and not above)):
        ready = compile_condition(condition)
        assert ready is not None
        assert ready.holds(state) is condition.holds(state) is holds


def test_what_a_set_up_settles_is_asked_no_more() -> None:
    setup = RunSetup(aim=1)
    rain, mine, other = Flag("rain"), AimIs(1), AimIs(0)
    assert partial_evaluate(None, setup) is True
    assert partial_evaluate(AnyOf((other, rain)), setup) == rain
    assert partial_evaluate(AnyOf((mine, rain)), setup) is True
    assert partial_evaluate(AnyOf((other, Not(mine))), setup) is False
    assert partial_evaluate(All((mine, Not(other))), setup) is True
    assert partial_evaluate(Not(All((other, rain))), setup) is True
    assert partial_evaluate(Not(rain), setup) == Not(rain)
    assert partial_evaluate(All((mine, rain, Flag("badge"))), setup) == All((rain, Flag("badge")))


def test_the_first_text_that_fits_is_said() -> None:
    rain = Variant("wet", Flag("rain"))
    wet, dry = STATE._replace(flags=frozenset({"rain"})), STATE._replace(flags=frozenset())
    assert [say((rain, Variant("dry")), state) for state in (wet, dry)] == ["wet", "dry"]
    assert [say((rain,), state) for state in (wet, dry)] == ["wet", ""]
    assert say((), wet) == ""
