"""What stats count of the game's own story, and of the tiny one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.engine.story import Story

Change = Callable[[str, str, str], None]
Capture = pytest.CaptureFixture[str]


def test_stats_count_the_story(story: Story, capsys: Capture) -> None:
    assert main(["stats", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert list(figures) == ["levels", "moments", "options", "people", "endings", "words"]
    assert figures["levels"] == len(story.levels)
    assert figures["moments"] == len(story.moments)
    assert figures["options"] == sum(len(moment.options) for moment in story.moments)
    assert figures["people"] == len(story.people) - 1
    assert figures["endings"] == len(story.endings)


def test_stats_count_words_that_a_player_reads_and_no_others(levels: Path, change: Change, capsys: Capture) -> None:
    def words() -> int:
        main(["stats", "--levels", str(levels), "--json"])
        return int(json.loads(capsys.readouterr().out)["words"])

    before = words()
    change("1_first.yaml", "Dry all the way to the tram.", "Dry all the long way to the tram.")
    assert words() == before + 1
    change("items.yaml", "title: praise", "title: much praise")
    change("interface.yaml", "play: Play", "play: Play it")
    assert words() == before + 1


def test_stats_tell_each_level(levels: Path, capsys: Capture) -> None:
    assert main(["stats", "--levels", str(levels)]) == 0
    said = capsys.readouterr().out
    rows = {line.split("  ")[0]: line.split()[-3:] for line in said.splitlines()[1:4]}
    assert [int(row) for row in rows["all"]] == [
        sum(pair)
        for pair in zip(*[[int(cell) for cell in rows[name]] for name in ("1 first", "elsewhere")], strict=True)
    ]
    assert "1 levels" in said
