"""What a choice shows, sounds and says; the same events give the same cues."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.events import PolicyChanged, ScoreChanged
from game.engine.explain import friends_average
from game.engine.intents import Choose
from game.engine.offers import legal, told_score
from game.engine.petals import COMPANY, PETALS, Petals
from game.engine.policy import DoorRule, Price
from game.engine.receipts import Receipt, ReceiptLine
from game.engine.reducer import Step, begin, reduce
from game.engine.scoring import Source
from game.engine.setup import RunSetup
from game.engine.state import MOMENT, GameState
from game.presentation.context import Context
from game.presentation.cues import (
    Announced,
    ConfettiFell,
    DoorMoved,
    EyeClosed,
    NumberRolled,
    PetalMoved,
    SlipFlew,
    Sounded,
    Told,
)
from game.presentation.doors import LIT, SHUT
from game.presentation.nights import state_after_choice
from game.presentation.presenter import (
    EXPLAINED,
    choice_cues,
    choice_moves,
    may_move,
    nobody_did,
    rules_changed,
)
from game.presentation.purse import day_purse, purse_words
from game.presentation.receipt_rows import next_tier, receipt_rows, spoken
from game.screens.moment.moment import MomentScreen
from tests.real import CLASS
from tests.ui.playing import at_card, go_to, in_phase, player_of, with_policies

HABITS = PETALS.index("habits")


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return player_of(tmp_path).context


def taken(context: Context, option: str) -> tuple[object, ...]:
    """Return the cues of an option of the card on the table."""
    old = context.state
    step = reduce(context.rules, old, Choose(context.story.moments[old.moment].id, option))
    assert isinstance(step, Step)
    return choice_cues(context, old, step)


def only(cues: tuple[object, ...], kind: type) -> list[object]:
    return [cue for cue in cues if isinstance(cue, kind)]


def test_a_comic_says_less_and_names_the_petal(context: Context) -> None:
    go_to(context, at_card("payday"))
    cues = taken(context, "comic")
    (rolled,) = only(cues, NumberRolled)
    assert isinstance(rolled, NumberRolled)
    assert rolled.after < rolled.before
    assert only(cues, SlipFlew) == [SlipFlew(HABITS, "A comic, imported", rolled.after - rolled.before)]
    (moved,) = only(cues, PetalMoved)
    assert isinstance(moved, PetalMoved)
    assert moved.petal == HABITS
    assert moved.after < moved.before
    (said,) = only(cues, Announced)
    (told,) = only(cues, Told)
    assert isinstance(said, Announced)
    assert isinstance(told, Told)
    assert said.words.startswith(told.words)
    assert f"Your score is {rolled.after}, {rolled.before - rolled.after} less: Habits." in said.words
    assert Sounded("petal_down") in cues


@pytest.mark.parametrize(
    ("each", "option", "said"),
    [
        (5, "shoes", "0, because your petal Habits is full"),
        (5, "comic", "0, because your petal Habits is more than full"),
        (-5, "comic", "0, because your petal Habits is empty"),
        (-5, "shoes", "0, because your petal Habits has more to make up for"),
    ],
)
def test_a_choice_that_moves_nothing_at_the_end_of_a_petal_says_why(
    context: Context, each: int, option: str, said: str
) -> None:
    at_its_end = Price(Petals(habits=each), lasts=True)
    with_policies(context, lambda policy: replace(policy, prices={**policy.prices, "on_file.habits": at_its_end}))
    go_to(context, at_card("payday"))
    (told,) = only(taken(context, option), Told)
    assert isinstance(told, Told)
    assert said in told.words


def test_the_same_events_give_the_same_cues(context: Context) -> None:
    go_to(context, at_card("payday"))
    assert taken(context, "shoes") == taken(context, "shoes")


def test_paper_falls_in_level_1_for_six_points_and_once_a_day(context: Context) -> None:
    go_to(context, at_card("payday"))
    assert only(taken(context, "shoes"), ConfettiFell)
    assert not only(taken(context, "comic"), ConfettiFell)
    context.seen.cheered = (context.state.level, context.state.day)
    assert not only(taken(context, "shoes"), ConfettiFell)


def test_several_factors_name_no_petal(context: Context) -> None:
    with_policies(context, lambda policy: replace(policy, explains="several_factors"))
    go_to(context, at_card("payday"))
    cues = taken(context, "comic")
    assert not only(cues, SlipFlew)
    assert only(cues, NumberRolled)
    (said,) = only(cues, Announced)
    assert isinstance(said, Announced)
    assert "several factors" in said.words
    assert "Habits" not in said.words


def test_a_number_that_moves_at_night_does_not_move_after_a_choice(context: Context) -> None:
    with_policies(context, lambda policy: replace(policy, moves="night"))
    go_to(context, at_card("payday"))
    cues = taken(context, "shoes")
    assert not any(only(cues, kind) for kind in (SlipFlew, PetalMoved, NumberRolled, ConfettiFell))
    (said,) = only(cues, Announced)
    assert isinstance(said, Announced)
    assert "Your score is" not in said.words


def test_by_day_a_number_of_the_night_is_that_of_the_morning_and_turns_no_door(context: Context) -> None:
    go_to(context, at_card("payday"))
    doors = (DoorRule("half_fare", context.state.score),)
    with_policies(context, lambda policy: replace(policy, moves="night", doors=doors))
    go_to(context, at_card("payday"))
    before = context.state
    assert before.doors == {"half_fare"}
    assert isinstance(context.session.dispatch(Choose("payday", "comic")), Step)
    after = context.state
    assert after.phase == MOMENT
    assert after.score < before.morning == told_score(after)
    assert after.doors == before.doors
    assert MomentScreen(context).numbered.score == told_score(after)


def test_pruning_closes_an_eye_and_sends_one_slip_to_company(context: Context) -> None:
    go_to(context, at_card("arrow"))
    cues = taken(context, "prune")
    jun = context.story.person("jun")
    assert only(cues, EyeClosed) == [EyeClosed(jun)]
    assert Sounded("tie_cut") in cues
    (slip,) = only(cues, SlipFlew)
    assert isinstance(slip, SlipFlew)
    assert (slip.petal, slip.words) == (COMPANY, "Company")


def test_company_may_move_when_a_tie_is_cut(context: Context) -> None:
    go_to(context, at_card("arrow"))
    options = {option.id: option for option in context.story.moments[context.state.moment].options}
    assert COMPANY in may_move(context.policy, options["prune"])


@pytest.mark.parametrize("seed", range(4))
def test_the_moves_of_every_choice_sum_to_its_change(context: Context, seed: int) -> None:
    step = begin(context.rules, RunSetup(CLASS, seed))
    while able := legal(context.rules, step.state):
        intent = able[(seed + len(step.state.log)) % len(able)]
        old, outcome = step.state, reduce(context.rules, step.state, intent)
        assert isinstance(outcome, Step)
        step = outcome
        if isinstance(intent, Choose):
            new = state_after_choice(step)
            moves = choice_moves(context, old, new)
            is_told = old.policy.explains == EXPLAINED
            assert sum(move.points for move in moves) == (new.score - old.score if is_told else 0)


def test_new_rules_tell_why_the_number_moved_though_nobody_did_anything(context: Context) -> None:
    session = go_to(context, in_phase("morning", 3))
    found = rules_changed(context, session.events)
    assert found is not None
    change, moves = found.change, found.moves
    assert change is not None
    assert sum(move.points for move in moves) == change.after - change.before < 0
    average = friends_average(context.story, change.new)
    company = f"Company, your friends’ average of {average}: now 36 %, before 5 %"
    assert {move.words for move in moves} >= {"Promises: now 20 %, before 32 %", company}
    assert "On Garden, arrows show which friend lifts the average." in nobody_did(context, change)
    assert rules_changed(context, ()) is None


def test_a_number_that_nights_between_two_levels_moved_is_no_matter_of_rules(context: Context) -> None:
    session = go_to(context, in_phase("morning", 3))
    assert any(isinstance(event, PolicyChanged) for event in session.events)
    nights = tuple(event for event in session.events if not isinstance(event, PolicyChanged))
    assert any(isinstance(event, ScoreChanged) for event in nights)
    assert rules_changed(context, nights) is None


def test_doors_that_open_and_shut_are_named_with_their_place(context: Context) -> None:
    doors: list[DoorMoved] = []

    def is_there(context: Context) -> bool:
        for intent in legal(context.rules, context.state):
            step = reduce(context.rules, context.state, intent)
            if isinstance(intent, Choose) and isinstance(step, Step):
                cues = choice_cues(context, context.state, step)
                doors.extend(cue for cue in cues if isinstance(cue, DoorMoved))
        return bool(doors)

    go_to(context, is_there)
    assert all(": " in door.words for door in doors)


def test_the_lines_of_a_night_sum_to_its_change(context: Context) -> None:
    for level in (1, 3):
        session = go_to(context, in_phase("night", level))
        receipt = session.receipts[-1]
        lines = receipt_rows(context, receipt, session.day_states[0], session.state)
        assert sum(line.points for line in lines) == receipt.after - receipt.before
        assert all(spoken(context, line) for line in lines)


def friend_line(context: Context, morning: GameState, night: GameState, points: int, person: int) -> str:
    """Return the line of a receipt on which only a friend moved the number."""
    line = ReceiptLine(Source.FRIEND, COMPANY, points, person=person)
    receipt = Receipt(morning.score, morning.score + points, (line,), "everything")
    (row, *_) = receipt_rows(context, receipt, morning, night)
    return row.words


def test_a_friend_moves_the_number_in_words(context: Context) -> None:
    state = go_to(context, in_phase("morning", 3)).state
    jun = context.story.person("jun")

    def totals(change: int) -> GameState:
        changed = tuple(one + (change if index == jun else 0) for index, one in enumerate(state.totals))
        return state._replace(society=state.society._replace(totals=changed))

    assert friend_line(context, state, totals(-9), -4, jun) == "Jun’s score fell, and it counts in yours"
    assert friend_line(context, state, totals(+9), +4, jun) == "Jun’s score rose, and it counts in yours"
    assert friend_line(context, state, totals(+9), -4, jun) == "Jun’s score is low, and it counts in yours"
    assert friend_line(context, state, state, +4, jun) == "Jun’s score is high, and it counts in yours"


def test_a_tie_that_changed_moves_the_average_of_all_friends(context: Context) -> None:
    state = go_to(context, in_phase("morning", 3)).state
    jun = context.story.person("jun")

    def tied(strength: int) -> GameState:
        return state._replace(ties=(*state.ties[:jun], strength, *state.ties[jun + 1 :]))

    assert friend_line(context, tied(2), tied(0), 16, jun) == "Without Jun your friends’ average is higher"
    assert friend_line(context, tied(1), tied(2), -3, jun) == "With Jun your friends’ average is lower"
    assert friend_line(context, tied(2), tied(1), 3, jun) == "Your friends’ average is higher"


def test_coins_are_told_as_earned_and_spent(context: Context) -> None:
    session = go_to(context, at_card("payday"))
    before = session.state
    session.dispatch(Choose("payday", "comic"))
    assert session.state.money == before.money + 6
    assert day_purse(context.story, before, session.state) == (30, 24)
    assert purse_words(context, 30, 24) == "Coins: 30 earned, 24 spent"
    assert purse_words(context, 0, 24) == "Coins: 24 spent"
    assert not purse_words(context, 0, 0)


def test_a_night_tells_doors_and_what_an_open_one_is_good_for(context: Context) -> None:
    session = go_to(context, in_phase("night", 1, 1))
    state, receipt = session.state, replace(session.receipts[-1], lines=())
    morning = state._replace(doors=frozenset({"half_fare"}))
    night = state._replace(doors=frozenset({"trusted_lane"}))
    said = [row.words for row in receipt_rows(context, receipt, morning, night) if row.mark in {LIT, SHUT}]
    assert said == [
        "Orchard: the trusted lane has opened for you. You pay there without a queue.",
        "Lines: the half fare has shut for you.",
    ]


def test_the_next_tier_is_told_until_the_highest() -> None:
    assert next_tier(684) == ("bloom", 16)
    assert next_tier(700) == ("full_bloom", 50)
    assert next_tier(900) is None
