"""Which pages a brisk edition passes by, over the hand-made story; and settings that were kept."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.engine.offers import legal
from game.engine.reducer import Step, begin, reduce
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.story import Day
from game.session.auto_advance import is_passed_by, runs_on
from game.session.settings import Settings, from_text, to_text
from tests.unit.linden import STORY

PERKS, UNPLAYED, COMPANY = STORY.levels
CLASS = 1


def passed(edition: int, *, indoors: bool = False, slots: int = 1) -> list[tuple[str, int, int]]:
    """Return phase, level and day of the pages that a run passes by; its second day has so many cards."""
    days = (PERKS.days[0], replace(PERKS.days[1], slots=(slots,) * 3), PERKS.days[2])
    levels = (replace(PERKS, days=days, indoors=indoors), UNPLAYED, COMPANY)
    rules = Ruleset(replace(STORY, levels=levels))
    found, step = [], begin(rules, RunSetup(edition))
    while intents := legal(rules, step.state):
        if is_passed_by(rules.story, step.state):
            found.append((step.state.phase, step.state.level, step.state.day))
        outcome = reduce(rules, step.state, intents[0])
        assert isinstance(outcome, Step)
        step = outcome
    return found


def test_a_brisk_edition_passes_plain_mornings() -> None:
    assert passed(0) == [("morning", 0, 1), ("level_end", 0, 1)]
    assert passed(0, slots=2) == [("level_end", 0, 1)]


def test_every_edition_passes_ends_that_the_next_page_tells_and_first_mornings_indoors() -> None:
    assert passed(CLASS) == [("level_end", 0, 1)]
    assert passed(CLASS, indoors=True) == [("morning", 0, 0), ("level_end", 0, 1)]


def test_only_a_brisk_edition_runs_on_without_a_word() -> None:
    rules = Ruleset(replace(STORY, levels=(replace(PERKS, runs_on=True), UNPLAYED, COMPANY)))
    assert [runs_on(rules.story, begin(rules, RunSetup(edition)).state) for edition in (0, CLASS)] == [True, False]
    assert not runs_on(STORY, begin(Ruleset(STORY), RunSetup()).state)


def test_the_first_morning_that_an_edition_plays_of_a_level_is_not_passed_by() -> None:
    quiet = Day("Sun", 1, 5, (0, 0, 0))
    rules = Ruleset(replace(STORY, levels=(replace(PERKS, days=(quiet, *PERKS.days)), UNPLAYED, COMPANY)))
    state = begin(rules, RunSetup()).state
    assert state.day == 1
    assert not is_passed_by(rules.story, state)


ALL = Settings("150", "high", "reduced", "off", "on", "qps", "on")


def test_settings_come_back_as_they_were() -> None:
    assert from_text(to_text(ALL), Settings(), ("en", "qps")) == ALL
    assert from_text(None, ALL, ("en",)) == ALL
    assert from_text("", ALL, ("en",)) == ALL


@pytest.mark.parametrize("text", ["{", "[]", "null", "7", "[" * 2000, "\x00"])
def test_what_is_no_settings_leaves_them_as_they_were(text: str) -> None:
    assert from_text(text, ALL, ("en",)) == ALL


@pytest.mark.parametrize("name", ["text_scale", "contrast", "motion", "sound", "captions", "lang", "parallels_only"])
@pytest.mark.parametrize("value", ["loud", "", 150, None, ["full"], True])
def test_a_setting_that_is_unknown_is_left_as_it_was(name: str, value: object) -> None:
    data = {**json.loads(to_text(ALL)), name: value}
    start = Settings()
    assert from_text(json.dumps(data), start, ("en", "qps")) == replace(ALL, **{name: getattr(start, name)})


def test_settings_that_are_longer_than_any_are_not_read() -> None:
    text = to_text(ALL)
    assert from_text(text + " " * (4095 - len(text)), Settings(), ("en", "qps")) == ALL
    assert from_text(text + " " * (4096 - len(text)), Settings(), ("en", "qps")) == Settings()
