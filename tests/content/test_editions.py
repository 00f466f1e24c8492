"""The command that tells how long editions are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.compiler import compile_project
from game.authoring.edition_figures import in_every_run, shared
from game.authoring.project import read_project

Change = Callable[[str, str, str], None]
Capture = pytest.CaptureFixture[str]
ROOMY = "least_moments: 2, most_moments: 2, most_minutes: 9"


def editions(levels: Path, *more: str) -> int:
    return main(["editions", "--levels", str(levels), "--runs", "20", *more])


def with_limits(change: Change, limits: str) -> None:
    change("editions.yaml", "  brisk: true\n", f"  brisk: true\n  limits: {{{limits}}}\n")


def test_it_tells_what_each_bot_met_and_what_all_runs_have_in_common(levels: Path, capsys: Capture) -> None:
    assert editions(levels, "--json") == 0
    museum, _, home = json.loads(capsys.readouterr().out)["editions"]
    assert (museum["edition"], museum["runs"], museum["stuck"]) == ("museum", 20, 0)
    assert museum["moments"] == {"min": 2, "median": 2, "max": 2}
    assert museum["in_every_run"] == ["payday", "visit"]
    assert museum["shared_percent"] == 100
    assert len(museum["per_bot"]) == 10
    assert museum["per_bot"]["random"]["levels"] == ["first"]
    assert museum["minutes"]["min"] > 0
    assert museum["minutes_after"]["min"] > 0
    assert home["presses"]["min"] > museum["presses"]["max"]


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (ROOMY, ""),
        (
            ROOMY.replace("most_moments: 2", "most_moments: 3").replace("least_moments: 2", "least_moments: 3"),
            "or more",
        ),
        (
            ROOMY.replace("most_moments: 2", "most_moments: 1").replace("least_moments: 2", "least_moments: 1"),
            "at most 1",
        ),
        (ROOMY.replace("9", "1"), "it should take at most 1"),
        (f"{ROOMY}, most_shared: 60", "at most 60 %"),
    ],
)
def test_runs_outside_the_limits_end_with_1(
    levels: Path, change: Change, capsys: Capture, limits: str, said: str
) -> None:
    with_limits(change, limits)
    assert editions(levels) == (1 if said else 0)
    told = capsys.readouterr().out
    assert said in told
    assert ("OUTSIDE" in told) is bool(said)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ("least_moments: 3, most_moments: 2, most_minutes: 9", "at least 3 moments, but at most 2"),
        (f"{ROOMY}, most_hours: 1", "most_hours"),
        ("least_moments: 2, most_moments: 2", "most_minutes"),
    ],
)
def test_limits_that_cannot_be_are_told_with_file_and_line(
    levels: Path, change: Change, capsys: Capture, limits: str, said: str
) -> None:
    with_limits(change, limits)
    assert editions(levels) == 1
    told = capsys.readouterr().err
    assert "editions.yaml:" in told
    assert said in told


def test_limits_are_no_part_of_what_the_game_reads(levels: Path, change: Change) -> None:
    before = compile_project(read_project(levels))
    with_limits(change, ROOMY)
    assert compile_project(read_project(levels)) == before


def test_runs_are_alike_as_far_as_they_share_moments() -> None:
    met = [frozenset({1, 2}), frozenset({2, 3})]
    assert in_every_run(met) == {2}
    assert shared(met) == 50
    assert shared(met[:1]) == 0


def test_what_plays_by_itself_is_told_apart_from_the_minutes(levels: Path, capsys: Capture) -> None:
    assert editions(levels, "--json") == 0
    _, _, home = json.loads(capsys.readouterr().out)["editions"]
    assert set(home["playing_by_itself"]) == {"min", "median", "max"}


@pytest.mark.parametrize(("stops", "said"), [([1], ""), ([9], "no page to stop at comes near minute 9")])
def test_a_page_to_stop_at_comes_when_it_should(
    levels: Path, change: Change, capsys: Capture, stops: list[int], said: str
) -> None:
    with_limits(change, f"{ROOMY}, stops: {stops}")
    assert editions(levels) == (1 if said else 0)
    told = capsys.readouterr().out
    assert "codes to stop at, in minutes: first " in told
    assert said in told
