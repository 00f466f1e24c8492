"""`reduce` never raises, never mutates, takes what `legal` offers and nothing else; states survive JSON."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.bots.playing import BOTS, play_out
from game.engine import replay
from game.engine.conditions import holds
from game.engine.endings import ending, epilogues, is_aim_reached, provenance, unseen
from game.engine.intents import Choose, Continue
from game.engine.offers import legal, offers
from game.engine.reducer import Rejected, Step, reduce
from game.engine.state import ENDING, MOMENT, digest, from_json, level_of, moment_of, to_json
from game.engine.tables import decks
from tests.strategies import PASSAGES, code_of, picks, setups, steps, stories

if TYPE_CHECKING:
    from game.engine.setup import RunSetup
    from game.engine.story import Story

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
@given(stories, setups, picks, garbage)
def test_what_is_legal_is_taken_and_nothing_else_is(
    passage: Any, story: Story, setup: RunSetup, chosen: list[int], rubbish: Any
) -> None:
    everything = [Choose(moment.id, option.id) for moment in story.moments for option in moment.options]
    for step in steps(story, setup, chosen):
        state = passage(story, step.state)
        kept = copy.deepcopy(to_json(state))
        allowed = legal(story, state)
        assert bool(allowed) is (state.phase != ENDING)
        for intent in (*everything, Continue(), rubbish):
            outcome = reduce(story, state, intent)
            assert isinstance(outcome, Step) is (intent in allowed)
            if isinstance(outcome, Rejected):
                assert outcome.reason.words.startswith("reason.")
        assert to_json(state) == kept


@both_ways
@given(stories, setups, picks)
def test_what_lies_on_the_table_is_open_or_says_why_not(
    passage: Any, story: Story, setup: RunSetup, chosen: list[int]
) -> None:
    for step in steps(story, setup, chosen, passage):
        state = step.state
        table = offers(story, state)
        assert bool(table) is (state.phase == MOMENT)
        moment = moment_of(story, state)
        if moment is None:
            continue
        for offer in table:
            assert moment.options[offer.index] is offer.option
            outcome = reduce(story, state, Choose(moment.id, offer.option.id))
            if isinstance(outcome, Rejected):
                assert outcome.reason == offer.locked
            else:
                assert offer.locked is None
        assert story.moments.index(moment) in level_of(story, state).moments
        assert state.moment not in [card for card, _ in state.log]


@given(stories, setups, picks)
def test_a_state_after_json_is_the_same_and_behaves_the_same(story: Story, setup: RunSetup, chosen: list[int]) -> None:
    for passage in PASSAGES:
        last = list(steps(story, setup, chosen, passage))[-1].state
        again = from_json(story, json.loads(json.dumps(to_json(last))))
        assert again == last
        assert digest(again) == digest(last)
        assert last == list(steps(story, setup, chosen))[-1].state


@given(stories, setups, picks)
def test_a_code_plays_the_run_again(story: Story, setup: RunSetup, chosen: list[int]) -> None:
    played = [step.state for step in steps(story, setup, chosen) if step.state.log]
    for state in played[-1:]:
        run = replay.decode(replay.encode(code_of(state)))
        assert run == code_of(state)
        *_, last = replay.play(story, run)
        assert last.state.log == state.log
        on_the_way = [step.state for step in steps(story, setup, chosen) if step.state.log == state.log]
        assert last.state == on_the_way[0]


@given(stories, setups, picks)
def test_an_ending_says_what_became_of_everything(story: Story, setup: RunSetup, chosen: list[int]) -> None:
    *_, last = steps(story, setup, chosen)
    assert last.state.phase == ENDING
    assert ending(story, last.state).id in {"some", "other"}
    come_true = {aim.id for aim in story.aims if holds(aim.reached, last.state)}
    assert is_aim_reached(story, last.state) is (setup.aim in come_true)
    assert [card for card, _ in provenance(story, last.state)] == [card for card, _ in last.state.log]
    assert len(unseen(story, last.state)) <= len(last.state.log)
    assert all(words for _, words in epilogues(story, last.state))


@given(stories, setups, st.sampled_from(sorted(BOTS)), st.integers(0, 99))
def test_every_bot_comes_to_an_ending_and_plays_the_same_run_twice(
    story: Story, setup: RunSetup, name: str, seed: int
) -> None:
    first = [step.state for step in play_out(story, setup, BOTS[name], seed)]
    assert first[-1].phase == ENDING
    assert [step.state for step in play_out(story, setup, BOTS[name], seed)] == first


@given(stories, setups, picks)
def test_what_a_set_up_rules_out_is_left_out_and_nothing_else(story: Story, setup: RunSetup, chosen: list[int]) -> None:
    drawn = decks(story, setup)
    assert decks(story, setup) is drawn
    for step in steps(story, setup, chosen):
        for (level, day, cut), cards in story.draws.items():
            if cut == setup.cut:
                asked = drawn[level][day].cards
                open_now = [index for index, gate in asked if gate is None or gate.holds(step.state)]
                assert open_now == [index for index in cards if holds(story.moments[index].needs, step.state)]
