"""`reduce` never raises, never mutates, takes what `legal` offers and nothing else; states survive JSON."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.bots.playing import CHARACTERS, bots_for, play_out
from game.engine import replay
from game.engine.conditions import holds
from game.engine.endings import ending, epilogues, is_aim_reached, provenance, unseen
from game.engine.intents import Choose, Continue
from game.engine.offers import legal, offers
from game.engine.reducer import Rejected, Step, reduce
from game.engine.state import ENDING, MOMENT, MORNING, NIGHT, level_of, moment_of
from game.engine.state_json import digest, from_json, to_json
from tests.strategies import PASSAGES, code_of, picks, rulesets, setups, steps

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset
    from game.engine.setup import RunSetup

both_ways = pytest.mark.parametrize("passage", PASSAGES)
garbage: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.integers(),
    st.text(),
    st.builds(Choose, st.text(max_size=3), st.text(max_size=3)),
    st.builds(Choose, st.none(), st.integers()),
    st.builds(Choose, st.lists(st.none(), max_size=1), st.dictionaries(st.text(), st.none(), max_size=1)),
)


@both_ways
@given(rulesets, setups, picks, garbage)
def test_what_is_legal_is_taken_and_nothing_else_is(
    passage: Any, rules: Ruleset, setup: RunSetup, chosen: list[int], rubbish: Any
) -> None:
    everything = [Choose(moment.id, option.id) for moment in rules.story.moments for option in moment.options]
    for step in steps(rules, setup, chosen):
        state = passage(rules, step.state)
        kept = copy.deepcopy(to_json(state))
        allowed = legal(rules, state)
        assert bool(allowed) is (state.phase != ENDING)
        for intent in (*everything, Continue(), rubbish):
            outcome = reduce(rules, state, intent)
            assert isinstance(outcome, Step) is (intent in allowed)
            if isinstance(outcome, Rejected):
                assert outcome.reason.words.startswith("reason.")
        assert to_json(state) == kept


@both_ways
@given(rulesets, setups, picks)
def test_doors_stand_as_they_ask_today_and_none_turns_between_a_night_and_its_morning(
    passage: Any, rules: Ruleset, setup: RunSetup, chosen: list[int]
) -> None:
    was = None
    for step in steps(rules, setup, chosen, passage):
        state = step.state
        if state.phase in {MORNING, MOMENT}:
            for rule in state.policy.doors:
                is_open, is_met = rule.door in state.doors, holds(rule.needs, state)
                assert is_open is (is_met and state.score >= rule.asks(state.day, is_open=is_open))
        if was is not None and was.phase == NIGHT and state.phase == MORNING and state.level == was.level:
            free = {rule.door for rule in state.policy.doors if rule.needs is None}
            assert was.doors & free == state.doors & free
        was = state


@both_ways
@given(rulesets, setups, picks)
def test_what_lies_on_the_table_is_open_or_says_why_not(
    passage: Any, rules: Ruleset, setup: RunSetup, chosen: list[int]
) -> None:
    for step in steps(rules, setup, chosen, passage):
        state = step.state
        table = offers(rules, state)
        assert bool(table) is (state.phase == MOMENT)
        moment = moment_of(rules.story, state)
        if moment is None:
            continue
        for offer in table:
            assert moment.options[offer.index] is offer.option
            outcome = reduce(rules, state, Choose(moment.id, offer.option.id))
            if isinstance(outcome, Rejected):
                assert outcome.reason == offer.locked
            else:
                assert offer.locked is None
        assert rules.story.moments.index(moment) in level_of(rules.story, state).moments
        assert state.moment not in [card for card, _ in state.log]


@given(rulesets, setups, picks)
def test_a_state_after_json_is_the_same_and_behaves_the_same(
    rules: Ruleset, setup: RunSetup, chosen: list[int]
) -> None:
    for passage in PASSAGES:
        last = list(steps(rules, setup, chosen, passage))[-1].state
        again = from_json(rules, json.loads(json.dumps(to_json(last))))
        assert again == last
        assert digest(again) == digest(last)
        assert last == list(steps(rules, setup, chosen))[-1].state


@given(rulesets, setups, picks)
def test_a_code_plays_the_run_again(rules: Ruleset, setup: RunSetup, chosen: list[int]) -> None:
    played = [step.state for step in steps(rules, setup, chosen) if step.state.log]
    for state in played[-1:]:
        run = replay.decode(replay.encode(code_of(state)))
        assert run == code_of(state)
        *_, last = replay.play(rules, run)
        assert last.state.log == state.log
        on_the_way = [step.state for step in steps(rules, setup, chosen) if step.state.log == state.log]
        assert last.state == on_the_way[0]


@given(rulesets, setups, picks)
def test_an_ending_says_what_became_of_everything(rules: Ruleset, setup: RunSetup, chosen: list[int]) -> None:
    *_, last = steps(rules, setup, chosen)
    assert last.state.phase == ENDING
    assert ending(rules.story, last.state).id in {"some", "other"}
    come_true = {index for index, aim in enumerate(rules.story.aims) if holds(aim.reached, last.state)}
    assert is_aim_reached(rules.story, last.state) is (setup.aim in come_true)
    assert [card for card, _ in provenance(rules.story, last.state)] == [card for card, _ in last.state.log]
    assert len(unseen(rules.story, last.state)) <= len(last.state.log)
    assert all(words for _, words in epilogues(rules.story, last.state))


@given(rulesets, setups, st.sampled_from((*CHARACTERS, "aim-comic")), st.integers(0, 99))
def test_every_bot_comes_to_an_ending_and_plays_the_same_run_twice(
    rules: Ruleset, setup: RunSetup, name: str, seed: int
) -> None:
    first = [step.state for step in play_out(rules, setup, bots_for(rules.story)[name], seed)]
    assert first[-1].phase == ENDING
    assert [step.state for step in play_out(rules, setup, bots_for(rules.story)[name], seed)] == first


@given(rulesets, setups, picks)
def test_what_a_set_up_rules_out_is_left_out_and_nothing_else(
    rules: Ruleset, setup: RunSetup, chosen: list[int]
) -> None:
    drawn = rules.decks(setup)
    assert rules.decks(setup) is drawn
    for step in steps(rules, setup, chosen):
        for (level, day, edition), cards in rules.draws.items():
            if edition == setup.edition:
                deck = drawn[level][day]
                may_come = deck.free | sum(bit for bit, gate in deck.asked if gate.holds(step.state))
                open_now = [index for index in deck.cards if deck.bits[index] & may_come]
                assert open_now == [index for index in cards if holds(rules.story.moments[index].needs, step.state)]
