"""The same life under other rules: recombined as replayed, sums that are exact, and a run that stays as it is."""

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.systems import load_systems
from game.engine.explain import rescored
from game.engine.ledger import Act, Ledger
from game.engine.other_rules import (
    Circumstance,
    ListRule,
    System,
    changed,
    judged,
    open_doors,
    petal_sums,
    repaired,
    weights_of,
)
from game.engine.petals import FULL, Petals
from game.engine.policy import NIGHT_PARTS, Policy, Price
from game.engine.scoring import Contact, score
from game.engine.state import GameState
from game.engine.state_json import digest
from game.i18n import FACTS, load_words
from game.resources import root
from tests.ui.gallery import stations
from tests.ui.once import prepared, rules_of


@cache
def lived() -> GameState:
    """A whole life."""
    return stations(rules_of(prepared()))["ending_7"].state


@cache
def data() -> tuple[tuple[System, ...], tuple[Circumstance, ...]]:
    """The systems and circumstances of the game."""
    folder = prepared()
    return load_systems(folder, load_words(folder, "en", FACTS), rules_of(folder).story.policies)


MARKS = st.tuples(*(st.integers(0, 10) for _ in range(5)))


@given(MARKS)
def test_weights_sum_to_a_thousand_whatever_the_marks(marks: tuple[int, ...]) -> None:
    weights = weights_of(marks)
    assert sum(weights) == FULL
    assert min(weights) >= 0


@settings(max_examples=25, deadline=None)
@given(MARKS)
def test_recombined_petals_are_the_replayed_history_where_friends_count_nothing(marks: tuple[int, ...]) -> None:
    rules, state = rules_of(prepared()), lived()
    policy = rules.story.policies["perks"]
    weights = weights_of((*marks[:4], 0)) if any(marks[:4]) else Petals(250, 250, 250, 250, 0)
    together = petal_sums(rules, state, policy).total(weights)
    assert together == rescored(rules, state, replace(policy, id=f"own.{weights}", weights=weights)).total


def test_there_are_systems_and_five_circumstances_and_each_comes_to_something() -> None:
    rules, state, before = rules_of(prepared()), lived(), digest(lived())
    systems, circumstances = data()
    assert (len(systems), len(circumstances)) == (9, 5)
    assert {one.stands_in for one in systems if one.stands_in} == {"city_perks", "court_list"}
    found = [judged(rules, state, system) for system in systems]
    assert all(one.total is None or 350 <= one.total <= 950 for one in found)
    assert len({one.total for one in found}) > 4
    assert all(one.ignored for one in found)
    for circumstance in circumstances:
        outcome = changed(rules, state, circumstance)
        assert outcome.before == state.score
        mended = repaired(rules, state, circumstance)
        assert any(one.change < 0 for one in mended.people), "somebody pays"
    assert digest(state) == before


LISTED, NOT_LISTED = "listed", "not listed"
PERKS, CREDIT, STARS, FLAG, RANK = 674, 656, 674, 350, 662
"""What each system makes of somebody of whom it knows what is on file alone: 500, 450, 700, 500 and nobody."""


@pytest.mark.parametrize(
    ("system", "tags", "found"),
    [
        ("city_perks", (), PERKS),
        ("city_perks", ("deed.counted", "buy.plenty", "post.worrying", "bill.late"), PERKS + 29),
        ("credit_file", (), CREDIT),
        ("credit_file", ("bill.late", "time.given"), CREDIT - 67),
        ("platform_rating", (), STARS),
        ("platform_rating", ("work.missed", "bill.late"), STARS - 43),
        ("rider_rank", (), RANK),
        ("rider_rank", ("work.missed", "bill.late"), RANK - 86),
        ("welfare_flag", ("deed.counted", "time.given"), FLAG),
        ("welfare_flag", ("work.cash", "deed.counted"), FLAG + 54),
        ("court_list", ("bill.late",), NOT_LISTED),
        ("court_list", ("bill.late", "loan.rolled", "deed.counted"), LISTED),
        ("court_list", ("bill.late", "loan.rolled", "loan.repaid"), NOT_LISTED),
        ("renters_file", (), NOT_LISTED),
        ("renters_file", ("bill.late", "bill.on_time", "appeal.won"), LISTED),
    ],
    ids=str,
)
def test_a_small_life_under_each_system(system: str, tags: tuple[str, ...], found: int | str) -> None:
    rules, state = rules_of(prepared()), lived()
    today = state.scored_day
    small = state._replace(acts=tuple((0, Act(today, "", tag)) for tag in tags), tie_changes=())
    made = judged(rules, small, next(one for one in data()[0] if one.id == system))
    listed = LISTED if made.is_listed else NOT_LISTED
    assert (listed if made.total is None else made.total) == found


def test_what_is_listed_and_what_is_scored_leave_out_what_they_do_not_look_at() -> None:
    rules, state = rules_of(prepared()), lived()
    acts = tuple((0, Act(state.scored_day, "", tag)) for tag in ("bill.late", "time.given"))
    small = state._replace(acts=acts, tie_changes=())
    for system in (one for one in data()[0] if one.id in {"court_list", "credit_file"}):
        made = judged(rules, small, system)
        assert "bill.late" in [tag for tag, _ in made.seen]
        assert "time.given" in made.ignored


def test_what_was_done_after_the_day_that_counts_is_not_judged() -> None:
    rules, state = rules_of(prepared()), lived()
    later = state._replace(acts=((0, Act(state.scored_day + 1, "", "bill.late")),), tie_changes=())
    system = next(one for one in data()[0] if one.id == "renters_file")
    assert not judged(rules, later, system).is_listed


def test_an_open_door_shuts_later_than_it_opens() -> None:
    state = lived()
    rule = next(one for one in state.policy.doors if one.margin and one.needs is None)
    within = rule.opens_at(state.day) - 1
    assert rule.door in open_doors(state._replace(doors=frozenset({rule.door})), within)
    assert rule.door not in open_doors(state._replace(doors=frozenset()), within)


def test_a_list_has_no_number() -> None:
    rules, state = rules_of(prepared()), lived()
    tag = next(act.tag for person, act in state.acts if person == 0)
    put_on = System("list", "", "confirmed", "", "", listed=ListRule(frozenset({tag}), frozenset(), 1))
    assert judged(rules, state, put_on).total is None
    assert judged(rules, state, put_on).is_listed
    taken_off = replace(put_on, listed=ListRule(frozenset(), frozenset({tag}), 1))
    assert not judged(rules, state, taken_off).is_listed


def test_a_system_without_rules_is_told() -> None:
    with pytest.raises(ValueError, match="nothing has neither a policy nor a list"):
        judged(rules_of(prepared()), lived(), System("nothing", "", "confirmed", "", ""))


def test_a_life_without_an_account_has_no_score_and_no_doors() -> None:
    none = next(one for one in data()[1] if one.no_account)
    outcome = changed(rules_of(prepared()), lived(), none)
    assert outcome.after is None
    assert not outcome.doors_after


def test_the_paper_for_teachers_counts_as_the_game_does() -> None:
    told = (root() / "docs" / "model.md").read_text(encoding="utf-8")
    policy = rules_of(prepared()).story.policies["perks"]
    weights = re.search(r"weights (\d+), (\d+), (\d+), (\d+) and (\d+)", told)
    assert weights is not None
    assert tuple(map(int, weights.groups())) == tuple(policy.weights)
    moves = re.search(r"`buy.work_shoes` moves the petal Habits by \+(\d+)", told)
    assert moves is not None
    assert int(moves[1]) == policy.prices["buy.work_shoes"].deltas.habits == 190
    plain = Policy(
        "x", policy.weights, 64, {"all": Price(Petals(500, 500, 500, 500, 500)), "shoes": Price(Petals(habits=190))}
    )
    everything, shoes = Act(1, "", "all"), Act(1, "", "shoes")
    assert score(plain, Ledger((everything,)), (), 1).total == told_number(told, "500,000 ÷ 1,000,000 =") == 650
    assert score(plain, Ledger((everything, shoes)), (), 1).total == told_number(told, "678.5, rounded:") == 679
    lasting = replace(
        plain, keeps=policy.keeps, prices={**plain.prices, "all": Price(plain.prices["all"].deltas, lasts=True)}
    )
    faded = score(lasting, Ledger((everything, shoes)), (), 2).total
    assert faded == told_number(told, "677.6, rounded:") == 678
    lane = next(rule for rule in policy.doors if rule.door == "trusted_lane")
    assert (lane.at, lane.needs) == (told_number(told, "trusted lane opens at"), None) == (679, None)
    assert lane.margin == told_number(told, "what is open shuts only") == 15
    assert lane.asks(0, is_open=True) == told_number(told, "points lower, at less than") == 664
    assert policy.keeps == 62
    last = rules_of(prepared()).story.policies["no_ticket"]
    assert last.keeps == NIGHT_PARTS
    assert last.prices["buy.work_shoes"].deltas.habits == told_number(told, "\nby +")


def test_the_paper_for_teachers_counts_company_as_the_game_does() -> None:
    told = (root() / "docs" / "model.md").read_text(encoding="utf-8")
    policy = rules_of(prepared()).story.policies["perks"]
    alone = Policy("x", policy.weights, 64, {"all": Price(Petals(500, 500, 500, 500))})
    acts = Ledger((Act(1, "", "all"),))
    before = score(alone, acts, (Contact(1, 3, 604), Contact(2, 1, 800)), 1)
    after = score(alone, acts, (Contact(1, 3, 404), Contact(2, 1, 800)), 1)
    assert before.petals.company == told_number(told, "(653 − 350) × 1000 ÷ 600 =") == 505
    assert before.total == told_number(told, "650.15, rounded:") == 650
    assert after.petals.company == told_number(told, "The average is 503, Company") == 255
    assert after.total == told_number(told, "255, and your number") == 643


def told_number(told: str, after: str) -> int:
    """Return the first whole number that a paper has behind some words."""
    place = told.index(after)
    found = re.search(r"\d+", told[place + len(after) :])
    assert found is not None
    return int(found[0])
