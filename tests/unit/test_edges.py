"""What happens exactly at an edge, and to those whom a rule does not look at: once each, on both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.engine.conditions import CUT_BY_THEM, NOT_CUT, Flag
from game.engine.draft import Draft
from game.engine.endings import epilogues, met
from game.engine.events import DoorClosed, PolicyChanged, TieCut
from game.engine.explain import report
from game.engine.intents import Choose, Continue
from game.engine.ledger import Act, Ledger
from game.engine.offers import Reason, legal, offers
from game.engine.petals import Petals
from game.engine.policy import DoorRule, Policy
from game.engine.receipts import receipt
from game.engine.reducer import Rejected, Step, new_game, reduce
from game.engine.replay import Run, play
from game.engine.ruleset import Ruleset
from game.engine.score_accumulator import ScoreAccumulator, total
from game.engine.scoring import Source, difference, score
from game.engine.setup import RunSetup, drawn_setup
from game.engine.state import GameState
from game.engine.story import Later, Moment, Option, Person, Story, Variant
from tests.unit.linden import (
    ADAEZE,
    COMPANY,
    EVERYONE,
    INES,
    JUN,
    NOOR,
    ON_FILE,
    PAYDAY,
    PEOPLE,
    PERKS,
    STORY,
    SUNDAY,
    TILDE,
    act,
    on_file,
)

KEEPS = (0, 1, 0, 0)
"""The choices of a run that buys the comic, shows the badge, keeps Jun and rests."""


def with_options(*options: Option, **changes: Any) -> Story:
    """Return the story with other options on its first card."""
    moments = (replace(PAYDAY, options=options), *STORY.moments[1:])
    return replace(STORY, moments=moments, **changes)


def first_card(story: Story) -> tuple[Ruleset, GameState]:
    """Return the rules of a story and the state with its first card on the table."""
    rules = Ruleset(story)
    outcome = reduce(rules, new_game(rules, RunSetup()), Continue())
    assert isinstance(outcome, Step)
    return rules, outcome.state


def with_person(index: int, **changes: Any) -> Story:
    """Return the story with a person changed."""
    people = (*PEOPLE[:index], replace(PEOPLE[index], **changes), *PEOPLE[index + 1 :])
    return replace(STORY, people=people)


def last_night(story: Story) -> GameState:
    """Return the state of the last night of a run that keeps everybody."""
    *_, last = play(Ruleset(story), Run(RunSetup(), KEEPS))
    return last.state


@pytest.mark.parametrize(("above", "by"), [(0, NOT_CUT), (1, CUT_BY_THEM)])
def test_somebody_leaves_below_their_tolerance_and_stays_at_it(above: int, by: int) -> None:
    score = last_night(with_person(ADAEZE, tolerance=0)).score
    night = last_night(with_person(ADAEZE, tolerance=score + above))
    assert night.severed[ADAEZE] == by
    assert bool(night.ties[ADAEZE]) is (by == NOT_CUT)


@pytest.mark.parametrize(("costs", "locked"), [(60, None), (61, Reason("reason.money", 61, 60))])
def test_all_your_money_is_enough_and_one_more_is_not(costs: int, locked: Reason | None) -> None:
    rules, state = first_card(with_options(Option("rent", "", money=costs), Option("wait", "")))
    assert state.money == 60
    assert offers(rules, state)[0].locked == locked
    assert (Choose("payday", "rent") in legal(rules, state)) is (locked is None)
    outcome = reduce(rules, state, Choose("payday", "rent"))
    if isinstance(outcome, Step):
        assert outcome.state.money == 0
    else:
        assert outcome == Rejected(Reason("reason.money", 61, 60))


@pytest.mark.parametrize(("costs", "locked"), [(90, None), (91, Reason("reason.money", 91, 90))])
def test_what_an_option_earns_can_be_spent_on_it(costs: int, locked: Reason | None) -> None:
    rules, state = first_card(with_options(Option("buy", "", money=costs, earns=30), Option("wait", "")))
    assert offers(rules, state)[0].locked == locked
    outcome = reduce(rules, state, Choose("payday", "buy"))
    if isinstance(outcome, Step):
        assert outcome.state.money == 0
    else:
        assert outcome == Rejected(Reason("reason.money", 91, 90))


@pytest.mark.parametrize(("hours", "is_open"), [(5, True), (6, False)])
def test_all_your_hours_are_enough_and_one_more_is_not(hours: int, *, is_open: bool) -> None:
    rules, state = first_card(with_options(Option("walk", "", hours=hours), Option("wait", "")))
    assert state.hours == 5
    assert (offers(rules, state)[0].locked is None) is is_open


@pytest.mark.parametrize(("above", "is_open"), [(0, True), (1, False)])
def test_a_number_that_is_asked_for_is_enough(above: int, *, is_open: bool) -> None:
    _, before = first_card(STORY)
    policies = {**STORY.policies, "perks": replace(STORY.policies["perks"], doors=(DoorRule("gate", before.score),))}
    asks = Option("climb", "", asks_score=before.score + above)
    rules, state = first_card(with_options(asks, Option("wait", ""), policies=policies))
    assert (offers(rules, state)[0].locked is None) is is_open
    assert "gate" in state.doors
    higher = {**STORY.policies, "perks": replace(policies["perks"], doors=(DoorRule("gate", before.score + 1),))}
    _, state = first_card(with_options(asks, Option("wait", ""), policies=higher))
    assert "gate" not in state.doors


def into_the_last_level(company: Policy) -> tuple[GameState, Step]:
    """Return the state at the end of the first level, and the step into the next, under a policy."""
    rules = Ruleset(replace(STORY, policies={**STORY.policies, "company": company}))
    steps = [*play(rules, Run(RunSetup(), (1, 1, 0)))]
    after = next(index for index, step in enumerate(steps) if step.state.level == 2)
    return steps[after - 1].state, steps[after]


def test_doors_that_the_next_rules_do_not_know_are_shut() -> None:
    before, step = into_the_last_level(COMPANY)
    assert before.doors == {"fast_lane", "first_row"}
    assert not step.state.doors & before.doors
    assert [event for event in step.events if isinstance(event, DoorClosed)] == [
        DoorClosed("fast_lane", 0),
        DoorClosed("first_row", 0),
    ]
    assert PolicyChanged("company") in step.events


@pytest.mark.parametrize(("at", "is_open"), [(400, True), (900, False)])
def test_a_door_that_the_next_rules_know_goes_by_the_number_they_ask_for(at: int, *, is_open: bool) -> None:
    _, step = into_the_last_level(replace(COMPANY, doors=(DoorRule("fast_lane", at),)))
    assert ("fast_lane" in step.state.doors) is is_open
    closed = [event for event in step.events if isinstance(event, DoorClosed)]
    assert (DoorClosed("fast_lane", at) in closed) is not is_open
    assert DoorClosed("first_row", 0) in closed


@pytest.mark.parametrize(("above", "is_open"), [(12, True), (13, False)])
def test_an_open_door_shuts_only_below_its_margin(above: int, *, is_open: bool) -> None:
    rules, before = first_card(STORY)
    gate = DoorRule("gate", before.score + above, margin=12)
    policy = replace(before.policy, doors=(gate,))
    draft = Draft(rules, before._replace(doors=frozenset({"gate"}), policy=policy))
    draft.try_doors()
    assert ("gate" in draft.doors) is is_open
    shut = Draft(rules, before._replace(doors=frozenset(), policy=policy))
    shut.try_doors()
    assert not shut.doors, "what is shut opens at its number alone"


def test_a_door_that_rises_asks_more_each_day_and_no_more_than_there_is() -> None:
    gate = DoorRule("gate", 940, margin=12, rises=4)
    assert [gate.opens_at(day) for day in range(5)] == [940, 944, 948, 950, 950]
    assert [gate.asks(day, is_open=True) for day in range(3)] == [928, 932, 936]


@pytest.mark.parametrize(("rises", "is_open"), [(4, True), (5, False)])
def test_a_door_that_rises_shuts_by_night_for_whom_it_asks_too_much_tomorrow(rises: int, *, is_open: bool) -> None:
    night = next(step.state for step in play(Ruleset(STORY), Run(RunSetup(), KEEPS)) if step.state.phase == "night")
    gate = DoorRule("gate", night.score - 4, rises=rises)
    policies = {**STORY.policies, "perks": replace(STORY.policies["perks"], doors=(gate,))}
    steps = list(play(Ruleset(replace(STORY, policies=policies)), Run(RunSetup(), KEEPS)))
    fell = next(step for step in steps if step.state.phase == "night")
    assert ("gate" in fell.state.doors) is is_open
    closed = [event for event in fell.events if isinstance(event, DoorClosed)]
    assert (DoorClosed("gate", night.score - 4 + rises) in closed) is not is_open


def receipt_of(option: Option) -> list[tuple[Act | None, bool]]:
    """Return the acts on your receipt of a day with one choice, and whether each was looked at."""
    rules, card = first_card(with_options(option, Option("wait", "")))
    outcome = reduce(rules, card, Choose("payday", option.id))
    assert isinstance(outcome, Step)
    lines = receipt(rules.story, [card, outcome.state]).lines
    return [(line.act, line.is_seen) for line in lines if line.act]


def test_what_others_do_is_not_on_your_receipt() -> None:
    asked = Act(2, "orchard", "ask.in_person")
    yours = Option("ask", "", acts=(act("ask.in_person"),))
    assert receipt_of(yours) == [(asked, False)]
    theirs = Option("ask", "", later=(Later(0, JUN, (act("ask.in_person"), act("buy.work_shoes"))),))
    assert receipt_of(theirs) == []


def test_what_you_will_only_do_later_is_not_on_the_receipt_of_today() -> None:
    tomorrow = Option("ask", "", later=(Later(1, 0, (act("ask.in_person"),)),))
    assert [act.day for act, _ in receipt_of(tomorrow) if act] == [3], "a night belongs to the morning that follows"
    assert receipt_of(replace(tomorrow, later=(Later(2, 0, (act("ask.in_person"),)),))) == []


EPILOGUES = tuple((person, (Variant(f"{PEOPLE[person].id}.later"),)) for person in (JUN, INES, ADAEZE, NOOR, TILDE))


def test_who_cut_the_tie_with_you_was_met_though_on_no_card() -> None:
    story = replace(with_person(ADAEZE, tolerance=0), epilogues=EPILOGUES)
    assert met(story, last_night(story)) == set()
    score = last_night(story).score
    left = replace(with_person(ADAEZE, tolerance=score + 1), epilogues=EPILOGUES)
    night = last_night(left)
    assert met(left, night) == {ADAEZE}
    assert epilogues(left, night) == ((ADAEZE, "adaeze.later"),)


def test_whom_you_cut_and_who_was_there_were_met() -> None:
    there: Moment = replace(SUNDAY, people=((INES, "calm"),))
    story = replace(with_person(ADAEZE, tolerance=0), moments=(*STORY.moments[:3], there), epilogues=EPILOGUES[::-1])
    *_, last = play(Ruleset(story), Run(RunSetup(), (0, 1, 1, 0)))
    assert met(story, last.state) == {JUN, INES}
    assert epilogues(story, last.state) == ((INES, "ines.later"), (JUN, "jun.later"))


def first_number(on_file_of: tuple[int, ...]) -> int:
    """Return your first number where you know 1, 1 knows 2, 2 knows 3 and so on, all with so much on file."""
    people: list[Person] = [Person("you", "")]
    for index, amount in enumerate(on_file_of, start=1):
        knows = ((index + 1, 3),) if index < len(on_file_of) else ()
        tie = 3 if index == 1 else 0
        people.append(Person(f"p{index}", "", tie=tie, ties=knows, ledger=on_file(promises=amount)))
    policy = Policy("company", Petals(promises=500, company=500), 64, ON_FILE)
    rules = Ruleset(replace(STORY, people=tuple(people), policies={**STORY.policies, "perks": policy}))
    day_zero = rules.baseline(policy, consent=True)
    ties = tuple([person.tie for person in people])
    return day_zero.your_total(day_zero.your_sums(0), ties, day_zero.initial_totals)


@pytest.mark.parametrize(("far", "is_counted"), [(1, True), (2, True), (3, True), (4, False)])
def test_your_first_number_knows_the_friends_of_your_friends_friends(far: int, *, is_counted: bool) -> None:
    poor, rich = [0] * 5, [0] * 5
    rich[far - 1] = 1000
    assert (first_number(tuple(rich)) > first_number(tuple(poor))) is is_counted


def moved(after: Policy, day: int) -> list[tuple[Source, str]]:
    """Return why a number is another on a day under a policy: source and tag, with shoes bought anew that day."""
    bought = Ledger((act("buy.work_shoes", 1), act("save.money", 1)))
    both = Ledger((*bought.acts, act("badge.shown", day)))
    causes = difference(score(PERKS, bought, (), 1), score(after, both, (), day))
    return [(cause.source, cause.act.tag if cause.act else "") for cause in causes]


def test_what_nights_take_is_one_cause_and_what_new_rules_do_is_one_for_each_act() -> None:
    assert moved(PERKS, 9) == [(Source.FADING, ""), (Source.ACT, "badge.shown")]
    every_act = [(Source.ACT, tag) for tag in ("buy.work_shoes", "save.money", "badge.shown")]
    assert moved(EVERYONE, 9) == every_act
    assert moved(EVERYONE, 1) == every_act
    assert moved(PERKS, 1) == [(Source.ACT, "badge.shown")]


def test_a_set_up_that_is_drawn_is_of_its_seed() -> None:
    drawn = drawn_setup(2, 4711, 5)
    assert drawn == RunSetup(edition=2, seed=4711, aim=4711 % 5, face=4711 // 5 % 4)


@pytest.mark.parametrize(("has_comic", "said"), [(True, "comic.bye"), (False, "plain.bye")])
def test_who_leaves_says_what_fits_the_run(said: str, *, has_comic: bool) -> None:
    bye = (Variant("comic.bye", Flag("has_comic")), Variant("plain.bye"))
    story = with_person(ADAEZE, tolerance=950, prunes_with=bye)
    *_, last = play(Ruleset(story), Run(RunSetup(), KEEPS if has_comic else (1, *KEEPS[1:])))
    assert [event.words for event in last.events if isinstance(event, TieCut)] == [said]


def test_a_petal_below_nothing_counts_as_nothing_at_all() -> None:
    policy = Policy("halves", Petals(promises=250, means=250, company=500), 64, {})
    for promises in range(1001):
        nothing = total(policy, ScoreAccumulator(0, Petals(promises)), 1, 0)
        assert total(policy, ScoreAccumulator(0, Petals(promises, means=-5)), 1, 0) == nothing
        assert total(policy, ScoreAccumulator(0, Petals(promises, company=-5)), 1, 0) == nothing


@pytest.mark.parametrize("consent", [True, False])
def test_what_comes_on_file_later_counts_with_your_consent_alone(*, consent: bool) -> None:
    later = Ledger((*PEOPLE[0].ledger.acts, Act(3, "", "on_file.profile", 200)))
    rules = Ruleset(with_person(0, ledger=later))
    for step in play(rules, Run(RunSetup(consent=consent), KEEPS)):
        assert step.state.score == report(rules.story, step.state).total
