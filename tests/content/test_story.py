"""What the story of the game must hold."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import pytest

from game.authoring.compiler import Compiled
from game.authoring.lint.passes import lint
from game.authoring.runs import play, possible_options, setup_for
from game.bots.choosing import random
from game.engine.ruleset import Ruleset
from game.engine.state import MOMENT
from game.engine.story import OUTCOMES, WAYS, Story
from game.resources import root
from tests.real import AIMS, EDITIONS

LEVELS = root() / "levels"
GUIDE = root() / "docs" / "author-guide.md"
MECHANISMS = {
    *("S1", "S7", "S11", "S13", "S15", "S18", "S19", "S22", "S23", "S24"),
    *("S25", "S27", "S28", "S29", "S31", "S32", "S39", "S45", "S52"),
}
SCREENS_ONLY = {"S45"}
"""Played on the first screen, not on a card."""


@pytest.mark.untraced
def test_there_is_nothing_to_mend() -> None:
    found = [str(problem) for problem in lint(LEVELS, root())]
    assert found == []


def test_there_are_enough_moments_policies_and_endings(story: Story) -> None:
    assert [level.number for level in story.levels] == [*range(8)]
    for least, level in zip((5, 20, 20, 22, 20, 20, 22, 22), story.levels, strict=True):
        assert len(level.moments) >= least, level.id
    assert len(story.moments) >= 150
    assert len(story.policies) >= 3
    assert {aim.id for aim in story.aims} == set(AIMS)
    assert len(story.endings) >= 12
    assert {(ending.way, ending.outcome) for ending in story.endings} == set(itertools.product(WAYS, OUTCOMES))


def test_whoever_comes_to_grandma_tilde_in_time_has_seen_her(story: Story) -> None:
    for moment in story.moments:
        for option in moment.options:
            assert "tilde_in_time" not in option.sets or "tilde_seen" in option.sets, f"{moment.id}.{option.id}"


def test_every_mechanism_of_these_levels_is_playable(story: Story) -> None:
    shown = {mechanism for moment in story.moments for mechanism in moment.shows}
    assert shown >= MECHANISMS - SCREENS_ONLY


def test_a_run_of_every_edition_has_its_length_and_no_card_twice(rules: Ruleset) -> None:
    for edition, least in enumerate((5, 10, 20)):
        for game in range(10):
            run = play(rules, random, setup_for(rules.story, "random", edition, game), game)
            moments = [moment for moment, _ in run.state.log]
            assert run.ending
            assert len(moments) == len(set(moments)) >= least


def test_what_is_late_comes_after_what_is_by_day(rules: Ruleset) -> None:
    moments, late_days = rules.story.moments, 0
    for edition in range(len(EDITIONS)):
        for game in range(30):
            run = play(rules, random, setup_for(rules.story, "random", edition, game), game)
            by_day: dict[tuple[int, int], list[int]] = {}
            for step in run.steps:
                state = step.state
                if state.phase == MOMENT and state.moment not in by_day.setdefault((state.level, state.day), []):
                    by_day[state.level, state.day].append(state.moment)
            for cards in by_day.values():
                hours = [moments[card].late for card in cards]
                assert hours == sorted(hours), [moments[card].id for card in cards]
                late_days += len(set(hours)) > 1
    assert late_days > 10


def test_every_text_of_the_story_has_words(compiled: Compiled, story: Story) -> None:
    said = {variant.words for moment in story.moments for variant in moment.card}
    said |= {option.words for moment in story.moments for option in moment.options}
    said |= {variant.words for moment in story.moments for option in moment.options for variant in option.says}
    assert said <= set(compiled.texts)


def test_an_option_that_no_card_of_an_edition_leads_to_is_none_of_that_edition(rules: Ruleset) -> None:
    story = rules.story
    options = {
        edition: {f"{story.moments[moment].id}.{story.moments[moment].options[option].id}" for moment, option in found}
        for edition, found in ((name, possible_options(rules, index)) for index, name in enumerate(EDITIONS))
    }
    assert "empty_corner.kettle" in options["class"] - options["museum"], "the drawing is made on a card of its own"
    assert "line_six.speak" in options["class"] - options["museum"], "nothing brings Adaeze so close"
    assert "payslip.owed" in options["home"] - options["class"], "only another card puts the rent off"
    assert "tree.prune" not in options["home"], "it is always locked"


@pytest.mark.untraced
def test_the_moment_of_the_guide_works(tmp_path: Path) -> None:
    levels = tmp_path / "levels"
    shutil.copytree(LEVELS, levels)
    guide = GUIDE.read_text(encoding="utf-8")
    block = guide.split("```yaml\n", 1)[1].split("```", 1)[0]
    lines = [line.removeprefix("   ") for line in block.splitlines()]
    path = levels / "1_perks.yaml"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
    assert [str(problem) for problem in lint(levels, root()) if "lost_glove" in problem.where] == []


def test_the_guide_knows_every_command_and_condition() -> None:
    from dataclasses import fields

    from game.authoring import format as author
    from game.authoring.__main__ import COMMANDS

    guide = GUIDE.read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"`{name}" in guide, name
    for kind in (author.Moment, author.Option):
        for item in fields(kind):
            assert f"`{item.name}" in guide, item.name
    for item in fields(author.Condition):
        assert item.name.rstrip("_") in guide, item.name
