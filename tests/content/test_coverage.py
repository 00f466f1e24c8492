"""What coverage says of the game's own story, and of the tiny one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.compiler import compile_project
from game.authoring.coverage import coverage
from game.authoring.project import read_project
from game.engine.story import Story
from game.resources import root
from tests import own_story

Change = Callable[[str, str, str], None]
Capture = pytest.CaptureFixture[str]
SOURCE_DESK = [2, 3, 4, 5, 8, 9, 10, 66, 67, 74, 75, 76, 77]
LABELS = {("arrow", "S27"), ("boiler", "S58")}
"""Some moments that only say what they show."""


def of_tiny(levels: Path, capsys: Capture, *more: str) -> tuple[int, str]:
    """Return the exit status and the words of coverage for the tiny story."""
    status = main(["coverage", "--levels", str(levels), *more])
    return status, capsys.readouterr().out


def test_all_mechanisms_are_listed_and_those_of_the_source_desk_are_told() -> None:
    items = own_story.project().only("Items").data
    assert list(items) == [f"S{number}" for number in range(1, 78)]
    assert [number for number, item in items.items() if item.due == "source"] == [f"S{at}" for at in SOURCE_DESK]
    assert all(bool(item.levels) == (item.due == "story") for item in items.values())


def test_only_what_an_option_carries_counts_in_the_story(story: Story) -> None:
    shown = {(moment.id, number) for moment in story.moments for number in moment.shows}
    standings = {standing.number: standing for standing in coverage(own_story.project(), root())}
    played = {(moment, number) for number, standing in standings.items() for moment in standing.moments}
    assert played <= shown
    assert ("payday", "S13") in played
    assert shown >= LABELS
    assert not LABELS & played
    for moment, number in LABELS:
        assert moment in {label for _, label in standings[number].labels}
    assert "petrov_twice" in standings["S57"].moments
    assert standings["S2"].state == "told"
    assert standings["S2"].cards


def test_the_table_tells_where_everything_is(levels: Path, capsys: Capture) -> None:
    status, said = of_tiny(levels, capsys)
    rows = [line.split() for line in said.splitlines()[:4]]
    assert status == 0
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        ("S2", "told", "corner_badge"),
        ("S13", "played", "payday"),
        ("S31", "played", "corner"),
        ("S51", "seen", "ScoreChanged"),
    ]
    assert "2 played, 1 seen, 1 told, 0 missing" in said
    assert json.loads(of_tiny(levels, capsys, "--json")[1]) == {
        "S2": [],
        "S13": ["payday"],
        "S31": ["corner"],
        "S51": [],
    }


def test_a_label_alone_does_not_count_and_is_told_with_its_line(levels: Path, change: Change, capsys: Capture) -> None:
    change("items.yaml", "acts: [buy.shoes], flags: [has_comic]", "prunes: [jun]")
    status, said = of_tiny(levels, capsys)
    assert status == 1
    assert "1_first.yaml:34:13: moments > payday > shows > 1: S13 is a label only: no option of 'payday' cuts" in said
    assert "level 1 must hold it; no moment plays it; write a moment there with shows: [S13]" in said
    status, said = of_tiny(levels, capsys, "--json")
    assert (status, json.loads(said)["S13"]) == (1, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("acts: [buy.shoes], flags: [has_comic]", "flags: [has_comic]"),
        ("acts: [buy.shoes], flags: [has_comic]", "acts: [save.money]"),
    ],
)
def test_one_carrier_is_enough(levels: Path, change: Change, capsys: Capture, old: str, new: str) -> None:
    change("items.yaml", old, new)
    assert of_tiny(levels, capsys)[0] == 0


def test_all_that_is_missing_is_said_at_once(levels: Path, change: Change, capsys: Capture) -> None:
    change("items.yaml", "levels: [1]", "levels: [1, 4]")
    change("items.yaml", "{event: ScoreChanged}", "{event: ScoreChange}")
    change("items.yaml", "S2: {title: who runs it, due: source}", "S2: {title: who runs it, due: story, levels: [3]}")
    status, said = of_tiny(levels, capsys)
    assert status == 1
    assert "S2: level 3 must hold it; nothing carries it yet" in said
    assert "S13: level 1 and 4 must hold it; it is played only in level 1; write a moment there" in said
    assert "S51: what 'seen_in' names is not there" in said
    assert "1 played, 0 seen, 0 told, 3 missing" in said


def test_what_is_wrong_in_the_list_is_all_said_with_file_line_and_field(
    levels: Path, change: Change, capsys: Capture
) -> None:
    change("items.yaml", "due: source", "due: later")
    change("items.yaml", "levels: [1]", "levels: [9]")
    change("items.yaml", "  title: praise", "  titel: praise")
    assert main(["coverage", "--levels", str(levels)]) == 1
    said = capsys.readouterr().err
    assert [f"items.yaml:{line}:" in said for line in (2, 6, 10)] == [True, True, True], said


def test_what_the_source_desk_is_about_needs_a_fact_card(levels: Path, change: Change, capsys: Capture) -> None:
    change("facts/known.yaml", "items: [S31, S2]", "items: [S31]")
    status, said = of_tiny(levels, capsys)
    assert status == 1
    assert "items.yaml:2:1: S2: no fact card lists it; name S2 under `items` of one in facts/" in said


def test_the_list_changes_nothing_that_is_compiled(levels: Path, change: Change) -> None:
    before = compile_project(read_project(levels))
    change("items.yaml", "title: praise", "title: applause")
    assert compile_project(read_project(levels)) == before
    (levels / "items.yaml").unlink()
    assert compile_project(read_project(levels)) == before
