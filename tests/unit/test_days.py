"""A run through the hand-made story: doors, locks, pruning, nights, days that only pass."""

from __future__ import annotations

from dataclasses import replace

from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.events import DoorClosed, DoorOpened, Event, LevelStarted, MoneyChanged, NightFell, StoryEnded, TieCut
from game.engine.explain import impact_of, rescored
from game.engine.intents import Choose, Continue, Intent
from game.engine.offers import Reason, legal, offers
from game.engine.petals import Petals
from game.engine.reducer import Rejected, Step, begin, new_game, reduce
from game.engine.ruleset import MOST_BASELINES
from game.engine.setup import RunSetup, drawn_setup
from game.engine.state import GameState
from game.engine.state_json import digest
from tests.real import MUSEUM
from tests.unit.linden import ADAEZE, EVERYONE, INES, JUN, NOOR, PERKS, RULES, STORY


def go(state: GameState, *intents: Intent) -> Step:
    """Return the last step of some intents."""
    step = Step(state, ())
    for intent in intents:
        outcome = reduce(RULES, step.state, intent)
        assert isinstance(outcome, Step), (intent, outcome)
        step = outcome
    return step


def arrow() -> GameState:
    """Return the state with the card about Jun on the table."""
    state = new_game(RULES, RunSetup())
    while not (state.moment >= 0 and STORY.moments[state.moment].id == "arrow"):
        state = go(state, legal(RULES, state)[0]).state
    return state


def test_a_run_goes_from_the_first_morning_to_an_ending() -> None:
    step = begin(RULES, RunSetup())
    assert isinstance(step.events[0], LevelStarted)
    seen = [step.state.phase]
    events: list[Event] = []
    while intents := legal(RULES, step.state):
        step = go(step.state, intents[0])
        seen.append(step.state.phase)
        events += step.events
    assert seen == [
        *("morning", "moment", "night"),
        *("morning", "moment", "night", "level_end"),
        *("morning", "moment", "moment", "night", "level_end", "ending"),
    ]
    assert [event.level for event in events if isinstance(event, LevelStarted)] == [2]
    assert events[-1] == StoryEnded("plain")
    assert reduce(RULES, step.state, Continue()) == Rejected(Reason("reason.story_over"))
    assert [record.calendar for record in step.state.days] == [2, 3, 10]


def test_what_is_locked_says_why_with_both_numbers() -> None:
    state = go(new_game(RULES, RunSetup()), Continue()).state
    assert [offer.locked for offer in offers(RULES, state)] == [None, None, None, Reason("reason.money", 100, 60)]
    state = go(state, Choose("payday", "comic"), Continue(), Continue()).state
    assert state.money == 36
    locks = {offer.option.id: offer.locked for offer in offers(RULES, state)}
    assert locks["read"] == Reason("reason.hours", 9, 5)
    assert locks["climb"] == Reason("reason.score", 700, state.score)
    assert locks["row"] == Reason("reason.door", door="first_row")
    low = state._replace(score=640)
    assert offers(RULES, low)[2].locked == Reason("reason.door_score", 660, 640, "first_row")
    assert reduce(RULES, state, Choose("evening", "read")) == Rejected(Reason("reason.hours", 9, 5))


def test_a_wrong_click_has_a_reason() -> None:
    state = new_game(RULES, RunSetup())
    assert reduce(RULES, state, Choose("payday", "comic")) == Rejected(Reason("reason.no_card"))
    state = go(state, Continue()).state
    for intent, reason in (
        (Choose("evening", "badge"), "reason.other_card"),
        (Choose("payday", "badge"), "reason.no_option"),
        (Continue(), "reason.choose_first"),
        ("comic", "reason.no_option"),
        (None, "reason.no_option"),
    ):
        assert reduce(RULES, state, intent) == Rejected(Reason(reason))


def test_a_door_opens_for_a_number_and_a_flag() -> None:
    state = go(new_game(RULES, RunSetup()), Continue(), Choose("payday", "shoes"), Continue(), Continue()).state
    assert "first_row" not in state.doors
    step = go(state, Choose("evening", "badge"))
    assert DoorOpened("first_row", 660) in step.events
    assert "first_row" in step.state.doors


def test_a_number_that_falls_shuts_a_door() -> None:
    state = go(new_game(RULES, RunSetup()), Continue()).state
    assert "fast_lane" in state.doors
    poor = state.society._replace(totals=(600, 400, 400, 400, 400, 350))
    step = go(state._replace(society=poor), Choose("payday", "comic"))
    assert DoorClosed("fast_lane", 655) in step.events


def test_pruning_ends_a_tie_and_is_not_taken_back() -> None:
    before = arrow()
    step = go(before, Choose("arrow", "prune"))
    assert TieCut(JUN, CUT_BY_YOU, "arrow.prune") in step.events
    assert (step.state.ties[JUN], step.state.severed[JUN]) == (0, CUT_BY_YOU)
    assert impact_of(STORY, step.state, JUN) == 0
    assert step.state.score - before.score == -impact_of(STORY, before, JUN)


def test_family_cannot_be_pruned_and_a_stranger_can() -> None:
    assert go(arrow(), Choose("arrow", "sister")).state.severed[INES] == 0
    stranger = go(arrow(), Choose("arrow", "stranger"))
    assert TieCut(NOOR, CUT_BY_YOU, "arrow.stranger") in stranger.events
    assert stranger.state.tie_changes == ()


def test_people_prune_you_below_their_tolerance_in_sunlight() -> None:
    night = go(arrow(), Choose("arrow", "keep"), Choose("sunday", "rest"))
    assert TieCut(ADAEZE, CUT_BY_THEM, "tolerance", "adaeze.bye") in night.events
    assert night.state.severed[ADAEZE] == CUT_BY_THEM
    assert night.state.ties[ADAEZE] == 0


def test_reading_a_life_under_the_next_policy_names_every_act() -> None:
    state = go(new_game(RULES, RunSetup()), Continue(), Choose("payday", "comic")).state
    read_again = rescored(RULES, state, EVERYONE)
    comic = next(cause for cause in read_again.causes if cause.act and cause.act.tag == "buy.imported_comic")
    assert comic.points == -16
    assert rescored(RULES, state, PERKS).total == state.score


def test_a_policy_of_your_own_is_read_without_being_kept() -> None:
    state = new_game(RULES, RunSetup())
    mine = replace(PERKS, weights=Petals(company=1000))
    rescored(RULES, state, mine)
    assert RULES.baseline(PERKS, consent=True).policy is PERKS
    assert rescored(RULES, state, PERKS).total == state.score


def test_without_consent_the_profile_starts_empty() -> None:
    with_consent = new_game(RULES, RunSetup())
    without = new_game(RULES, RunSetup(consent=False))
    assert with_consent.score - without.score in {83, 84, 85}


def test_the_night_tells_morning_evening_and_after() -> None:
    step = go(new_game(RULES, RunSetup()), Continue(), Choose("payday", "comic"))
    night = next(event for event in step.events if isinstance(event, NightFell))
    assert night.dusk.score == night.evening
    assert night.after == step.state.score
    assert MoneyChanged(-24, "payday.comic") in step.events


def test_the_same_run_has_the_same_digest_and_another_has_not() -> None:
    assert digest(arrow()) == digest(arrow())
    assert digest(arrow()) != digest(new_game(RULES, RunSetup()))


def test_the_seed_draws_what_a_museum_does_not_ask() -> None:
    drawn = [drawn_setup(MUSEUM, seed, 5) for seed in range(40)]
    assert {setup.aim for setup in drawn} == set(range(5))
    assert {setup.face for setup in drawn} == {0, 1, 2, 3}
    assert all(setup.edition == MUSEUM for setup in drawn)


def test_more_policies_than_are_kept_give_the_same_people() -> None:
    first = RULES.baseline(PERKS, consent=True).initial_totals
    others = [replace(PERKS, id=f"perks_{number}") for number in range(MOST_BASELINES)]
    assert all(RULES.baseline(policy, consent=True).initial_totals == first for policy in others)
    assert RULES.baseline(PERKS, consent=True).initial_totals == first
