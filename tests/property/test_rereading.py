"""A history that is read from its last nights alone comes to the same as one that is read from its first.

And a night, in which all are counted side by side, comes to what each comes to alone and from scratch.
"""

from __future__ import annotations

import dataclasses
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.ledger import Act, Ledger
from game.engine.petals import FLOOR, TOP, Petals
from game.engine.policy import Policy, Price
from game.engine.policy_baseline import PolicyBaseline
from game.engine.rereading import nights_felt, reread, reread_all
from game.engine.scoring import Contact, score
from game.engine.society import History, TieChange, ledger, society_on, your_contacts
from game.engine.story import YOU, Person
from tests.strategies import TAGS, policies

LAST: Final = 40

days = st.integers(0, LAST)
acts = st.builds(Act, days, st.just("home"), st.sampled_from(TAGS), st.integers(1, 3))
strengths = st.integers(0, 3)


@st.composite
def circles(draw: st.DrawFn) -> tuple[Person, ...]:
    """Return you and three to five people with ties and acts, some without an account."""
    many = draw(st.integers(4, 6))
    return tuple(
        Person(
            f"p{index}",
            "",
            tie=draw(strengths) if index else 0,
            ties=tuple((other, draw(strengths)) for other in range(1, many) if other != index),
            account=index == 0 or draw(st.integers(0, 4)) > 0,
            ledger=Ledger(tuple(draw(st.lists(acts, max_size=4)))),
        )
        for index in range(many)
    )


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Return what was done over forty days by people of whom there are at least four, and ties that changed."""
    people = st.integers(0, 3)
    done = tuple(draw(st.lists(st.tuples(people, acts), max_size=25)))
    changed = sorted(draw(st.lists(st.builds(TieChange, days, st.integers(1, 3), strengths), max_size=6)))
    return History(True, done, tuple(changed))


@given(policies, st.integers(0, 1000), circles(), histories(), days)
def test_the_last_nights_alone_come_to_the_same(
    priced: Policy, company: int, people: tuple[Person, ...], history: History, day: int
) -> None:
    policy = dataclasses.replace(priced, weights=Petals(habits=1000 - company, company=company))
    baseline = PolicyBaseline(people, policy, consent=True)
    assert reread(baseline, history, day) == reread_all(baseline, history, day)


def contacts_of(people: tuple[Person, ...], policy: Policy, totals: list[int], person: int) -> tuple[Contact, ...]:
    """Return who counts for somebody, each with their total of the evening before."""
    if person == YOU:
        return your_contacts(people, policy, [each.tie for each in people], totals)
    counted = [(YOU, people[person].tie), *people[person].ties]
    return tuple(
        Contact(other, tie, totals[other] if people[other].account else FLOOR)
        for other, tie in counted
        if people[other].account or policy.absent == "floor"
    )


@given(policies, circles(), histories(), days, st.lists(st.integers(FLOOR, TOP), min_size=6, max_size=6))
def test_a_night_of_all_is_the_score_of_each_from_scratch(
    policy: Policy, people: tuple[Person, ...], history: History, day: int, before: list[int]
) -> None:
    baseline = PolicyBaseline(people, policy, consent=True)
    totals = [before[person] if each.account else FLOOR for person, each in enumerate(people)]
    ties = tuple(person.tie for person in people)
    society = society_on(baseline, history, day, tuple(totals))
    start = baseline.start(day, society.others).add(baseline.your_start(society.yours, baseline.circles.of(ties)))
    found = baseline.next_totals(ties, start, totals)
    for person, each in enumerate(people):
        network = contacts_of(people, policy, totals, person)
        from_scratch = score(policy, ledger(people, history, person), network, day).total if each.account else FLOOR
        assert found[person] == from_scratch


@pytest.mark.parametrize("company", [0, 150, 360, 900, 1000])
def test_a_policy_that_weighs_company_alone_is_read_to_its_end(company: int) -> None:
    policy = Policy("p", Petals(habits=1000 - company, company=company), 64, {"a": Price(Petals(habits=400))})
    people = (
        Person("you", "", ledger=Ledger((Act(0, "home", "a"),))),
        Person("jun", "", tie=3, ties=((2, 1),)),
        Person("noor", "", ties=((1, 3),)),
    )
    baseline = PolicyBaseline(people, policy, consent=True)
    history = History(True, ((1, Act(3, "home", "a")), (0, Act(9, "home", "a", 2))), (TieChange(7, 2, 2),))
    felt = nights_felt(policy, len(people)) % 50
    for day in (0, 1, felt, felt + 1, 60):
        assert reread(baseline, history, day) == reread_all(baseline, history, day)
