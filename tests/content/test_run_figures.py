"""What is counted along runs: callbacks, tiers, doors that flap, people who go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from game.authoring.callbacks import callbacks
from game.authoring.compiler import canonical, compile_project
from game.authoring.day_figures import moving_days
from game.authoring.number_moves import MUCH, moves_of, moving_options, rereadings
from game.authoring.option_figures import dominating, without_effect
from game.authoring.project import read_project
from game.authoring.run_figures import RunFigures, flaps
from game.content.loader import read_rules
from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.events import (
    DoorClosed,
    DoorOpened,
    Event,
    LevelStarted,
    LossSuffered,
    MoodShown,
    TieChanged,
    TieCut,
)
from game.engine.intents import Choose
from game.engine.offers import legal
from game.engine.reducer import Step, begin, reduce
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import ENDING, LEVEL_END

Change = Callable[[str, str, str], None]
HOME = 2
TIE = "{tie: {noor: 1}}"


@pytest.fixture
def rules_of(levels: Path) -> Callable[[], Ruleset]:
    """Return a function that compiles the tiny story as it is by now."""
    return lambda: read_rules(canonical(compile_project(read_project(levels)).story))


def run(rules: Ruleset, *liked: str) -> list[Step]:
    """Return the steps of a run that takes the options it likes, else the last of a card."""
    steps = [begin(rules, RunSetup(HOME, 1))]
    while steps[-1].state.phase != ENDING:
        intents = legal(rules, steps[-1].state)
        wanted = [one for one in intents if isinstance(one, Choose) and one.option in liked]
        step = reduce(rules, steps[-1].state, wanted[0] if wanted else intents[-1])
        assert isinstance(step, Step)
        steps.append(step)
    return steps


def test_each_thing_that_an_earlier_day_brought_is_a_callback_once(rules_of: Callable[[], Ruleset]) -> None:
    rules = rules_of()
    assert callbacks(rules, run(rules, "comic", "stay")) == {"text first.day2.headline", "text visit.card"}
    assert callbacks(rules, run(rules, "shoes", "stay")) == frozenset()


@pytest.mark.parametrize(
    ("condition", "liked", "count"),
    [
        ("{flag: has_comic}", "comic", 3),
        ("{flag: has_comic}", "shoes", 0),
        ("{not: {flag: has_comic}}", "shoes", 0),
        ("{closeness: {noor: 1}}", "empty", 1),
        ("{closeness: {jun: 1}}", "comic", 2),
        (TIE, "empty", 1),
        ("{not: {tie: {noor: 1}}}", "add", 0),
        ("{score_at_least: 350}", "comic", 2),
        ("{money_at_least: 1}", "neither", 0),
        ("{any: [{flag: has_comic}, {money_at_least: 0}]}", "comic", 2),
    ],
)
def test_only_what_earlier_days_changed_brings_an_option_back(
    rules_of: Callable[[], Ruleset], change: Change, condition: str, liked: str, count: int
) -> None:
    change("1_first.yaml", "asks: {door: first_row}", f"needs: {condition}")
    rules = rules_of()
    assert len(callbacks(rules, run(rules, liked, "stay"))) == count


def test_a_card_is_one_and_what_the_same_day_brought_is_none(rules_of: Callable[[], Ruleset], change: Change) -> None:
    change("1_first.yaml", "days: [2]\n", "days: [2]\n    needs: {flag: has_comic}\n")
    change(
        "1_first.yaml",
        "says: Jun hears before",
        "says:\n          - when: {flag: has_comic}\n            words: A.\n          - words: Jun hears before",
    )
    rules = rules_of()
    found = callbacks(rules, run(rules, "comic", "stay"))
    assert "card visit" in found
    assert len(found) == 3


def test_an_answer_and_a_farewell_count_too(rules_of: Callable[[], Ruleset], change: Change) -> None:
    change(
        "1_first.yaml",
        "says: She stays until the soup is cold.",
        "says:\n          - when: {flag: has_comic}\n            words: She reads.\n          - words: She stays.",
    )
    change(
        "1_first.yaml",
        "end: The week is over. The score is {score}.",
        "end:\n  - when: {flag: has_comic}\n    words: It is read.\n  - words: It is over.",
    )
    rules = rules_of()
    assert len(callbacks(rules, run(rules, "comic", "stay"))) == 4
    assert len(callbacks(rules, run(rules, "comic", "prune"))) == 3


def test_what_came_back_is_told_by_name(rules_of: Callable[[], Ruleset]) -> None:
    rules, figures = rules_of(), RunFigures()
    for liked in ("comic", "shoes"):
        figures.note(rules, run(rules, liked, "stay"))
    assert figures.figures(rules.story)["came_back"] == {"text first.day2.headline": 0.5, "text visit.card": 0.5}
    assert figures.callback_figures() == {"min": 0, "median": 1}


def with_events(rules: Ruleset, *moves: tuple[int, Event]) -> list[Step]:
    """Return steps with events, each in a level."""
    first = begin(rules, RunSetup(HOME, 1))
    return [first, *(Step(first.state._replace(level=level), (event,)) for level, event in moves)]


@pytest.mark.parametrize(
    ("moves", "is_flapping"),
    [
        ([(0, "open"), (0, "shut"), (0, "open")], True),
        ([(0, "open"), (0, "shut")], False),
        ([(0, "open"), (0, "shut"), (1, "open")], False),
    ],
)
def test_a_door_flaps_that_moves_three_times_in_a_level(
    rules: Ruleset,
    moves: Sequence[tuple[int, str]],
    is_flapping: bool,  # noqa: FBT001 (a case)
) -> None:
    kinds: dict[str, Event] = {"open": DoorOpened("lane", 700), "shut": DoorClosed("lane", 700)}
    assert flaps(with_events(rules, *((level, kinds[kind]) for level, kind in moves))) is is_flapping


def days_of(rules: Ruleset, *moves: tuple[int, int, tuple[Event, ...]]) -> list[frozenset[str]]:
    """Return what the days bring of events that happen in a level and on a day, after the first morning."""
    first = begin(rules, RunSetup(HOME, 1))
    steps = [Step(first.state._replace(level=level, day=day), events) for level, day, events in moves]
    return moving_days(rules.story, [first, *steps])


def test_a_day_moves_by_a_door_a_tie_or_somebody_who_comes_back(rules: Ruleset) -> None:
    jun, noor = rules.story.person("jun"), rules.story.person("noor")
    opened, cut = DoorOpened("lane", 700), TieCut(jun, CUT_BY_YOU, "")
    seen, other = MoodShown(jun, "glad"), MoodShown(noor, "glad")
    assert days_of(rules, (0, 1, (opened,)), (0, 2, (TieChanged(jun, 1, ""),)), (0, 3, (seen,))) == [
        frozenset(), {"door"}, {"tie"}, frozenset(),
    ]  # fmt: skip
    # on the day of the cut they are not back yet; from the next on they are, once
    cuts = days_of(rules, (0, 1, (seen, cut)), (0, 1, (seen,)), (0, 2, (seen,)), (0, 3, (seen,)))
    assert cuts == [frozenset(), {"tie"}, {"back"}, frozenset()]
    # a level without somebody is what makes them come back, not a day
    away = days_of(rules, (0, 1, (seen, other)), (1, 0, (seen,)), (2, 0, (seen, other)))
    assert away == [frozenset(), frozenset(), frozenset(), {"back"}]


def test_what_the_first_morning_finds_open_has_not_opened(rules_of: Callable[[], Ruleset]) -> None:
    rules = rules_of()
    first = begin(rules, RunSetup(HOME, 1)).state
    assert moving_days(rules.story, [Step(first, (DoorOpened("first_row", 600),))]) == [frozenset()]
    assert moving_days(rules.story, run(rules, "empty", "prune")) == [{"tie"}, {"tie"}]


def test_an_option_moves_the_number_by_the_middle_of_what_it_did(rules: Ruleset) -> None:
    level, card = rules.story.levels[0], rules.story.moments[rules.story.levels[0].moments[0]]
    at = rules.story.levels[0].moments[0]
    moves = {(0, at, 0, 60): 1, (0, at, 0, MUCH): 2, (0, at, 1, 60): 1, (0, at, 1, 0): 2}
    found = moving_options(rules.story, moves)[level.id]
    assert found["options"] == 2
    assert found["up"] == {f"{card.id}.{card.options[0].id}": MUCH}
    assert found["down"] == {}
    assert found["shares"] == {"up": 0.5, "down": 0}


def test_each_choice_is_a_move_before_the_night(rules_of: Callable[[], Ruleset]) -> None:
    rules = rules_of()
    steps = run(rules, "shoes", "stay")
    moves = list(moves_of(steps))
    assert [(moment, option) for _, moment, option, _ in moves] == list(steps[-1].state.log)
    nights = sum(day.after - day.evening for day in steps[-1].state.days)
    days = steps[-1].state.days
    between = sum(later.morning - day.after for day, later in pairwise(days))
    assert sum(change for *_, change in moves) + nights + between == steps[-1].state.score - steps[0].state.score


def test_re_reading_is_counted_where_a_level_says_so(rules: Ruleset) -> None:
    reading = next(at for at, level in enumerate(rules.story.levels) if level.rereads)
    first = begin(rules, RunSetup(HOME, 1)).state
    before = Step(first._replace(level=reading - 1, score=600), (LevelStarted(reading - 1),))
    after = Step(first._replace(level=reading, score=625), (LevelStarted(reading),))
    assert list(rereadings(rules.story, [before, after])) == [25]
    figures = RunFigures()
    figures.rereadings.update([25, -20, 19, 0])
    assert figures.figures_of_rereading() == {"up": 0.25, "down": 0.25}


def test_an_option_dominates_that_is_better_than_all_others_in_everything(
    rules_of: Callable[[], Ruleset], change: Change
) -> None:
    assert list(dominating(rules_of(), HOME)) == []
    assert list(without_effect(rules_of(), HOME)) == []
    change("1_first.yaml", "        closeness: {noor: +1}\n        tie: {noor: +1}\n", "")
    rules = rules_of()
    corner = next(at for at, moment in enumerate(rules.story.moments) if moment.id == "corner")
    assert list(without_effect(rules, HOME)) == [(corner, 1)]
    assert list(dominating(rules, HOME)) == [(corner, 0)]


def test_figures_are_shares_of_all_runs(rules: Ruleset) -> None:
    story, figures = rules.story, RunFigures()
    noor = story.person("noor")
    first = begin(rules, RunSetup(HOME, 1)).state
    flags = frozenset({"flat_keys"})
    setup = RunSetup(HOME, 1, aim=story.aim("flat"))
    at_once = [
        Step(first._replace(score=660), (LossSuffered("payday"), LossSuffered("desk"))),
        Step(first._replace(score=660, phase=LEVEL_END, flags=flags, setup=setup), ()),
    ]
    moved = [
        Step(first._replace(score=660), ()),
        Step(first._replace(score=649), (TieCut(noor, CUT_BY_THEM, ""),)),
        Step(first._replace(score=340 + 700, level=1, phase=LEVEL_END), (TieCut(1, CUT_BY_YOU, ""),)),
    ]
    figures.note(rules, at_once)
    other = RunFigures()
    other.note(rules, moved)
    figures.add(other)
    found = figures.figures(story)
    assert figures.callbacks == Counter({0: 2})
    assert figures.callback_figures() == {"min": 0, "median": 0}
    assert found["tiers_seen"] == {"seedling": 0, "sprout": 0.5, "bud": 1, "bloom": 0, "full_bloom": 0.5}
    assert found["tier_changed_by_level"] == {story.levels[0].id: 0.5, story.levels[1].id: 0.5}
    assert found["cut_by"] == {one.id: 0.5 * (one.id == "noor") for one in story.people if one.tolerance}
    assert found["score_by_level"][story.levels[0].id]["p50"] == 660
    assert found["tiers_by_level"][story.levels[0].id]["bud"] == 1
    assert found["tiers_by_level"][story.levels[1].id]["full_bloom"] == 1
    assert found["score_by_level_ticked"] == found["score_by_level"]
    assert found["doors_flapping"] == 0
    assert found["aims_reached"] == 0.5
    assert found["runs_with"] == {"loss": 0.5, "real_good": 0}
