"""The number is exact: causes, differences, order, re-reading, and the short way equal to the long way."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.events import NightFell, ScoreChanged
from game.engine.explain import causes, impact_of, petals_of, report, rescored
from game.engine.ledger import Ledger
from game.engine.petals import FLOOR, FULL, TOP
from game.engine.receipts import receipt
from game.engine.rereading import reread, reread_all
from game.engine.scoring import Contact, Source, difference, score
from game.engine.story import YOU
from tests.strategies import PASSAGES, ledgers, picks, policies, rulesets, setups, steps

if TYPE_CHECKING:
    from game.engine.policy import Policy
    from game.engine.ruleset import Ruleset
    from game.engine.setup import RunSetup

networks = st.lists(st.tuples(st.integers(0, 3), st.integers(FLOOR, TOP)), max_size=4).map(
    lambda pairs: tuple(Contact(index, tie, total) for index, (tie, total) in enumerate(pairs))
)
both_ways = pytest.mark.parametrize("passage", PASSAGES)


@given(policies, ledgers, networks, st.integers(0, 12))
def test_causes_sum_to_the_total_within_the_span(
    policy: Policy, ledger: Ledger, network: tuple[Contact, ...], day: int
) -> None:
    result = score(policy, ledger, network, day)
    assert sum(cause.points for cause in result.causes) == result.total
    assert FLOOR <= result.total <= TOP
    assert all(0 <= petal <= FULL for petal in result.petals)


@given(st.tuples(policies, policies), ledgers, ledgers, networks)
def test_the_difference_of_reports_is_that_of_their_causes(
    rules: tuple[Policy, Policy], first: Ledger, second: Ledger, network: tuple[Contact, ...]
) -> None:
    before = score(rules[0], first, network, 4)
    for after in (score(rules[0], second, network[1:], 6), score(rules[1], second, network, 4)):
        moved = sum(cause.points for cause in difference(before, after))
        assert moved == after.total - before.total
        dealt = sum(cause.points for cause in after.causes) - sum(cause.points for cause in before.causes)
        assert dealt == moved


@given(policies, ledgers, networks, st.integers(0, 8), st.randoms(use_true_random=False))
def test_order_within_a_day_does_not_change_the_total(
    policy: Policy, ledger: Ledger, network: tuple[Contact, ...], day: int, random: Any
) -> None:
    shuffled = list(ledger.acts)
    random.shuffle(shuffled)
    same_days = tuple(sorted(shuffled, key=lambda act: act.day))
    assert score(policy, Ledger(same_days), network, day).total == score(policy, ledger, network, day).total


@given(policies, ledgers, networks)
def test_nobody_has_points_for_who_they_are(policy: Policy, ledger: Ledger, network: tuple[Contact, ...]) -> None:
    renamed = tuple(dataclasses.replace(contact, person=contact.person + 40) for contact in network)
    assert score(policy, ledger, renamed, 3).total == score(policy, ledger, network, 3).total
    nothing = score(policy, Ledger(), (), 3)
    assert nothing.total == FLOOR
    assert [cause.source for cause in nothing.causes] == [Source.BASE]


@both_ways
@given(rulesets, setups, picks)
def test_the_short_way_is_the_long_way(passage: Any, rules: Ruleset, setup: RunSetup, chosen: list[int]) -> None:
    for step in steps(rules, setup, chosen, passage):
        state = step.state
        long_way = report(rules.story, state)
        assert state.score == long_way.total
        assert petals_of(rules, state) == long_way.petals
        baseline = rules.baseline(state.policy, consent=state.setup.consent)
        everybody = reread(baseline, state.history, state.scored_day)
        assert everybody == state.society == reread_all(baseline, state.history, state.scored_day)
        assert all(FLOOR <= total <= TOP for total in state.totals)


@both_ways
@given(rulesets, setups, picks)
def test_every_change_has_causes_that_sum_to_it(
    passage: Any, rules: Ruleset, setup: RunSetup, chosen: list[int]
) -> None:
    before = None
    for step in steps(rules, setup, chosen, passage):
        changes = [event for event in step.events if isinstance(event, ScoreChanged)]
        for change in changes:
            assert [report(rules.story, state).total for state in (change.old, change.new)] == [
                change.before,
                change.after,
            ]
            assert sum(cause.points for cause in causes(rules.story, change)) == change.after - change.before
        if before:
            moved = sum(change.after - change.before for change in changes)
            assert moved == step.state.score - before.score
        before = step.state


@given(rulesets, setups, picks)
def test_receipts_sum_to_what_the_day_did(rules: Ruleset, setup: RunSetup, chosen: list[int]) -> None:
    states = []
    for step in steps(rules, setup, chosen):
        if step.state.phase == "morning":
            states = [step.state]
        for event in step.events:
            if isinstance(event, NightFell):
                result = receipt(rules.story, [*states, event.dusk, step.state])
                assert sum(line.points for line in result.lines) == result.after - result.before
                assert (result.before, result.after) == (event.morning, event.after)
        if step.state.phase == "moment":
            states.append(step.state)


@both_ways
@given(rulesets, setups, picks)
def test_re_reading_under_the_same_policy_changes_nothing(
    passage: Any, rules: Ruleset, setup: RunSetup, chosen: list[int]
) -> None:
    for step in steps(rules, setup, chosen, passage):
        policy = step.state.policy
        assert rescored(rules, step.state, policy).total == step.state.score
        other = rules.story.policies["a" if policy.id == "b" else "b"]
        read_again = rescored(rules, step.state, other)
        assert sum(cause.points for cause in read_again.causes) == read_again.total


@given(rulesets, setups, picks)
def test_the_impact_of_a_person_is_the_score_with_them_less_the_score_without(
    rules: Ruleset, setup: RunSetup, chosen: list[int]
) -> None:
    for step in steps(rules, setup, chosen):
        for person, tie in enumerate(step.state.ties):
            if not tie or person == YOU:
                assert impact_of(rules.story, step.state, person) == 0
