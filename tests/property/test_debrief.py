"""What the pages after the story tell is what happened: for any run of any bot, sums are exact and nothing is added."""

from __future__ import annotations

import dataclasses
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.bots.playing import CHARACTERS, bots_for
from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.events import TieCut
from game.engine.other_rules import changed
from game.engine.scoring import Contact, score
from game.engine.setup import RunSetup
from game.engine.society import ledger
from game.engine.story import YOU
from game.i18n import SOURCE, Words, load_words
from game.presentation.context import Context
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.friend import (
    BACK,
    CARD,
    COOLED,
    CUT,
    FILE,
    KEPT,
    friend_view,
    how_it_ended,
    tie_change,
)
from game.presentation.debrief.ledgers import ledger_view
from game.presentation.debrief.ledgers import sheet as ledger_sheet
from game.presentation.debrief.one_fact import circumstance_words, circumstances_of
from game.presentation.debrief.pages import pages_of
from game.presentation.debrief.receipts import both_receipts, suggested, sum_words
from game.presentation.debrief.sheet import Table
from game.presentation.debrief.speakers import speakers
from game.presentation.debrief.timeline import ACT, day_words, sheet, stop_words, timeline
from game.presentation.presenter import EXPLAINED
from game.presentation.wording import ON_RECEIPT, person_name
from game.session.session import Session
from tests.memory import Memory
from tests.real import AIMS, EDITIONS, HOME
from tests.ui.once import prepared, rules_of

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.session.ports import Host

LIVES = tuple((edition, bot, seed) for seed, bot in enumerate(CHARACTERS, 11) for edition in range(len(EDITIONS)))
"""Each kind of bot in each edition, all with seeds of their own."""
lives = pytest.mark.parametrize("life", LIVES, ids=str)


@cache
def lived(life: tuple[int, str, int]) -> Context:
    """Return the context of a run that a bot played to its end; its words are read and its host is none."""
    edition, bot, seed = life
    rules = rules_of(prepared())
    session = Session(rules, RunSetup(edition, seed, seed % len(AIMS), 1), Memory())
    play, word = bots_for(rules.story)[bot], seed
    while not session.is_over:
        intent, word = play(rules, session.state, word)
        session.dispatch(intent)
    host: Host = None  # type: ignore[assignment]  # nothing that is told asks for it
    return Context(lambda: rules, load_words(prepared()), host, current_session=session)


@lives
def test_the_days_are_those_of_the_session(life: tuple[int, str, int]) -> None:
    context = lived(life)
    days = chronicle(context)
    session = context.session
    assert [day.receipt(context.story) for day in days] == session.receipts
    assert [(one.moment, one.option) for day in days for one in day.taken] == list(session.state.log)
    assert days[-1].night.score == session.state.score


@lives
def test_the_line_leaves_no_point_of_the_score_untold(life: tuple[int, str, int]) -> None:
    context = lived(life)
    told = timeline(context)
    assert told.stops
    assert all(one.after == other.before for one, other in pairwise(told.stops))
    assert told.stops[0].before == chronicle(context)[0].morning.score
    assert told.stops[-1].after == context.state.score
    assert [at for at, _ in told.line] == sorted({at for at, _ in told.line})
    acts = [stop for stop in told.stops if stop.kind == ACT]
    assert len(acts) == len(context.state.log)
    for stop, (moment, option) in zip(acts, context.state.log, strict=True):
        card = context.story.moments[moment]
        assert context.words(card.title) in stop.words
        assert context.render_text(card.options[option].words) in stop_words(context, stop)[1]


@lives
def test_the_line_and_its_table_are_one(life: tuple[int, str, int]) -> None:
    context = lived(life)
    table = sheet(context).blocks[-1]
    assert isinstance(table, Table)
    stops = timeline(context).stops
    assert [row[2] for row in table.rows] == [str(stop.after) for stop in stops]
    assert all(stop.words in row[3] for row, stop in zip(table.rows, stops, strict=True))


@lives
def test_the_ledgers_are_exact_and_hold_what_was_chosen_alone(life: tuple[int, str, int]) -> None:
    context = lived(life)
    view, story = ledger_view(context), context.story
    assert sum(row.points for row in view.rows) == view.score == context.state.score
    chosen = [story.moments[moment].options[option].unseen for moment, option in context.state.log]
    assert list(view.unseen) == [(one.person, context.render_text(one.words)) for one in chosen if one]
    table = ledger_sheet(context).blocks[1]
    assert isinstance(table, Table)
    assert table.rows[-1][-1] == str(context.state.score)
    assert [row[0] for row in table.rows[:-1]] == [row.words for row in view.rows]


@lives
def test_every_true_receipt_is_exact_and_its_sum_is_written_out(life: tuple[int, str, int]) -> None:
    context = lived(life)
    for index, day in enumerate(chronicle(context)):
        both = both_receipts(context, index)
        assert both.before + sum(row.points for row in both.causes) == both.after
        assert (both.before, both.after) == (day.morning.score, day.night.score)
        first, *lines, last = sum_words(context, both).replace(" = ", " ").replace("−", "-").split()
        assert int(first) + sum(map(int, lines)) == int(last) == both.after
        known = {context.words(words) for words in (*context.story.acts.values(), *ON_RECEIPT.values())}
        names = [context.words(person.name) for person in context.story.people]
        known |= {context.words("debrief.receipts.friend", name=name) for name in names}
        assert {row.words for row in both.causes} <= known


@lives
def test_bloom_told_causes_only_where_its_policy_does(life: tuple[int, str, int]) -> None:
    context = lived(life)
    for index, day in enumerate(chronicle(context)):
        both = both_receipts(context, index)
        is_told = day.dusk.policy.explains == EXPLAINED
        assert bool(both.why) is not is_told
        assert is_told or all(row.mark for row in both.shown)
        counted = [row for row in both.shown if not row.mark]
        assert not is_told or sum(row.points for row in counted) == day.change


@lives
def test_three_days_are_laid_out_with_the_greatest_rise_and_fall(life: tuple[int, str, int]) -> None:
    context = lived(life)
    days = suggested(context)
    assert len(set(days)) == 3
    moved = [day.change for day in chronicle(context)]
    assert {max(moved), min(moved)} <= {moved[index] for index in days}


@lives
def test_the_friend_is_whom_you_cut_or_changed_most(life: tuple[int, str, int]) -> None:
    context = lived(life)
    view, state, six = friend_view(context), context.state, speakers(context)
    assert len(six) == 6
    assert view.person in six
    cut = [person for person in six if state.severed[person] == CUT_BY_YOU]
    if cut:
        assert view.person == cut[0]
        return
    moved = dict.fromkeys(six, 0)
    for day in chronicle(context):
        for one in day.taken:
            for person in six:
                moved[person] += abs(one.after.closeness[person] - one.before.closeness[person])
                moved[person] += abs(one.after.ties[person] - one.before.ties[person])
    assert moved[view.person] == max(moved.values())


@lives
def test_the_phone_shows_events_of_one_week_of_the_run_alone(life: tuple[int, str, int]) -> None:
    context = lived(life)
    view, story = friend_view(context), context.story
    level = next(day.morning.level for day in chronicle(context) if day_words(context, day) == view.days[0].day)
    days = [day for day in chronicle(context) if day.morning.level == level]
    assert [day.after for day in view.days] == [day.night.totals[view.person] for day in days]
    assert all(one.after == other.before for one, other in pairwise(view.days))
    acts = ledger(story.people, context.state.history, view.person).acts
    for shown, day in zip(view.days, days, strict=True):
        with_them = [one for one in day.taken if view.person in dict(story.moments[one.moment].people)]
        cards = [line.words for line in shown.lines if line.kind == CARD]
        assert len(cards) == len(with_them)
        for words, one in zip(cards, with_them, strict=True):
            assert context.render_text(story.moments[one.moment].options[one.option].words) in words
        for line in shown.lines:
            if line.kind == FILE:
                on_file = [act for act in acts if day.morning.scored_day <= act.day < day.night.scored_day]
                known = {context.words(story.acts[act.tag]) for act in on_file if day.dusk.policy.price(act).is_seen}
                told = context.words("debrief.friend.file", acts="").rstrip(".")
                assert set(line.words.removeprefix(told).rstrip(".").split("; ")) == known


@lives
def test_the_phone_shows_the_week_in_which_the_tie_was_cut(life: tuple[int, str, int]) -> None:
    context = lived(life)
    view, days = friend_view(context), chronicle(context)
    name = person_name(context, view.person)
    said = {context.words(f"debrief.friend.cut.{by}", name=name) for by in ("cut_by_you", "cut_by_them")}
    seen = {line.words for day in view.days for line in day.lines}
    events = [
        event for day in days for event in (*(one for taken in day.taken for one in taken.events), *day.overnight)
    ]
    is_cut = any(isinstance(event, TieCut) and event.person == view.person for event in events)
    assert is_cut == bool(said & seen)


def test_a_fact_that_moves_nothing_because_nothing_is_left_says_so() -> None:
    context = lived((HOME, "always-refuse", 13))
    empty = context.words("debrief.fact.empty")
    told = [circumstance_words(context, one)[1] for one in circumstances_of(context)]
    moved = [changed(context.rules, context.state, one) for one in circumstances_of(context)]
    assert [empty in words for words in told] == [one.before == one.after for one in moved]
    assert any(empty in words for words in told)


@lives
def test_what_a_changed_tie_does_to_a_friend_is_the_difference_of_two_scores(life: tuple[int, str, int]) -> None:
    context = lived(life)
    people = context.story.people
    for day in chronicle(context):
        dusk = day.dusk

        def scored(person: int, tie: int, dusk: GameState = dusk) -> int:
            ties = ((YOU, tie), *people[person].ties)
            counted = [(other, strength) for other, strength in ties if people[other].account or _is_floor(dusk)]
            network = tuple(Contact(other, strength, dusk.totals[other]) for other, strength in counted)
            return score(dusk.policy, ledger(people, dusk.history, person), network, dusk.scored_day).total

        for person in speakers(context):
            before, after = day.morning.ties[person], dusk.ties[person]
            assert tie_change(context, day, person) == scored(person, after) - scored(person, before)


def _is_floor(state: GameState) -> bool:
    """Return whether somebody without an account counts as the floor."""
    return state.policy.absent == "floor"


def test_each_of_the_six_has_words_for_every_way_that_a_tie_can_end() -> None:
    context = lived((HOME, "random", 11))
    for person in speakers(context):
        one = context.story.people[person]
        ways = [KEPT, COOLED, BACK]
        ways += [] if one.family else [CUT[CUT_BY_YOU]]
        ways += [CUT[CUT_BY_THEM]] if one.tolerance and not one.family else []
        for way in ways:
            for part in ("open", "close"):
                assert f"debrief.friend.said.{one.id}.{way}.{part}" in context.words


def test_a_story_in_which_nobody_has_words_for_it_has_no_page_of_a_friend() -> None:
    context = lived((HOME, "random", 11))
    assert "friend" in pages_of(context)
    silent = dataclasses.replace(context, words=Words(SOURCE, {}))
    assert "friend" not in pages_of(silent)


def test_how_a_tie_ended_is_told_by_what_is_between_you_at_the_end() -> None:
    first = chronicle(lived((HOME, "random", 11)))[0].morning
    person = first.ties.index(3)

    def lived_as(*closeness: int, tie: int = 3, severed: int = 0) -> str:
        states = [first, *(_with(first, person, close, 3, 0) for close in closeness[:-1])]
        return how_it_ended([*states, _with(first, person, closeness[-1], tie, severed)], person)

    begin = first.closeness[person]
    assert lived_as(begin) == KEPT
    assert lived_as(begin - 1, begin) == KEPT
    assert lived_as(begin - 2, begin) == BACK
    assert lived_as(begin - 1) == COOLED
    assert lived_as(begin, tie=2) == COOLED
    assert lived_as(begin, tie=0, severed=CUT_BY_YOU) == CUT[CUT_BY_YOU]
    assert lived_as(begin, tie=0, severed=CUT_BY_THEM) == CUT[CUT_BY_THEM]
    cut = [_with(first, person, close, 0, CUT_BY_YOU) for close in (-1, 0, 1)]
    assert how_it_ended([first, *cut[:2]], person) == CUT[CUT_BY_YOU]
    assert how_it_ended([first, *cut], person) == BACK


def _with(state: GameState, person: int, close: int, tie: int, severed: int) -> GameState:
    """Return a state with other things between you and a person."""
    changed = [
        (*values[:person], value, *values[person + 1 :])
        for values, value in ((state.closeness, close), (state.ties, tie), (state.severed, severed))
    ]
    return state._replace(closeness=changed[0], ties=changed[1], severed=changed[2])


def test_a_run_is_lived_once_for_all_pages() -> None:
    context = lived((HOME, "random", 11))
    assert chronicle(context) is chronicle(context)
    other = lived((HOME, "always-refuse", 13))
    assert chronicle(other) is not chronicle(context)


def test_doors_of_the_line_are_those_that_turned() -> None:
    context = lived((HOME, "random", 11))
    first = chronicle(context)[0]
    is_open = {door: door in first.morning.doors for door in (one.id for one in context.story.doors)}
    for stop in timeline(context).stops:
        for door, now in stop.doors:
            assert is_open[door] is not now
            is_open[door] = now
    assert {door for door, now in is_open.items() if now} == set(context.state.doors)
