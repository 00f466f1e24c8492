"""Runs that a teacher sets up: without being pruned, without the letter; and the choices that a class compares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from game.authoring.runs import Run, play, setup_for
from game.bots.playing import CHARACTERS, bot_for
from game.engine.conditions import CUT_BY_THEM, OptionIs
from game.engine.events import TieCut
from game.engine.ruleset import Ruleset
from game.engine.setup import WITHOUT_LETTER, WITHOUT_PRUNING
from game.engine.story import Story

BOTH = WITHOUT_PRUNING | WITHOUT_LETTER
GAMES = 12
OF_THE_LETTER = {"letter", "eighty", "speak_for_me", "box_of_things"}


def runs(rules: Ruleset, edition: str, options: int) -> Iterator[Run]:
    """Yield runs of all kinds of players, set up with some options."""
    for name, game in product(CHARACTERS, range(GAMES)):
        setup = setup_for(rules.story, name, rules.story.edition(edition), game)
        yield play(rules, bot_for(rules.story, name), replace(setup, options=options), game)


def cut_by_them(run: Run) -> int:
    """Return how many people cut the tie."""
    return sum(isinstance(event, TieCut) and event.by == CUT_BY_THEM for step in run.steps for event in step.events)


@pytest.mark.parametrize("edition", ["museum", "class", "home"])
@pytest.mark.parametrize("options", [WITHOUT_PRUNING, WITHOUT_LETTER, BOTH])
def test_a_run_without_something_hard_is_whole(rules: Ruleset, edition: str, options: int) -> None:
    story = rules.story
    index = story.edition(edition)
    for run in runs(rules, edition, options):
        assert run.ending
        played = [story.moments[moment].id for moment, _ in run.state.log]
        assert len(set(played)) == len(played)
        for level, day in {(record.level, record.day) for record in run.state.days}:
            assert story.levels[level].days[day].slots[index], (level, day)
        assert all(record.after for record in run.state.days)
        days = {(step.state.level, step.state.day) for step in run.steps if step.state.phase == "moment"}
        assert days == {(record.level, record.day) for record in run.state.days}, "a day without a card"


@pytest.mark.parametrize("edition", ["class", "home"])
def test_nobody_is_pruned_in_a_run_without_it(rules: Ruleset, edition: str) -> None:
    assert sum(map(cut_by_them, runs(rules, edition, 0)))
    assert not sum(map(cut_by_them, runs(rules, edition, WITHOUT_PRUNING)))


@pytest.mark.parametrize("edition", ["class", "home"])
def test_nothing_of_the_letter_comes_in_a_run_without_it(rules: Ruleset, edition: str) -> None:
    story = rules.story

    def seen(options: int) -> set[str]:
        found = [run.state for run in runs(rules, edition, options)]
        boxes = [any(story.moments[moment].id == "eighty" for moment, _ in state.log) for state in found]
        assert all(boxes) if not options else not any(boxes), "what is told after the story speaks of the box"
        assert not options or not any({"job_lost", "job_kept"} & state.flags for state in found)
        return {story.moments[moment].id for state in found for moment, _ in state.log}

    assert seen(0) & OF_THE_LETTER >= {"letter", "eighty"}
    assert not seen(WITHOUT_LETTER) & OF_THE_LETTER


def test_no_words_of_a_run_without_the_letter_speak_of_it(rules: Ruleset) -> None:
    # whatever a card or a page says of a letter about work stands beside a flag that only these cards set
    own = {
        flag
        for moment in rules.story.moments
        if moment.id in OF_THE_LETTER
        for option in moment.options
        for flag in option.sets
    }
    elsewhere = {
        flag
        for moment in rules.story.moments
        if moment.id not in OF_THE_LETTER
        for option in moment.options
        for flag in option.sets
    }
    assert own >= {"letter_signed", "letter_asked", "adaeze_spoke", "job_kept", "job_lost"}
    assert not own & elsewhere
    notices = [day.notice for level in rules.story.levels for day in level.days]
    assert sum(variant.when == OptionIs(WITHOUT_LETTER) for text in notices for variant in text) == 2


def test_every_run_of_a_class_comes_to_the_choices_that_it_compares(story: Story, rules: Ruleset) -> None:
    edition = story.editions[story.edition("class")]
    shared = [told.moment for told in edition.shared]
    assert len(shared) == 5
    assert shared.count("") == 1
    for run in runs(rules, "class", 0):
        played = {story.moments[moment].id for moment, _ in run.state.log}
        assert played >= set(shared) - {""}
