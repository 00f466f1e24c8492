"""Sweeping a policy: other numbers in the same story, and one line for what cannot be tried."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.project import read_project
from game.authoring.variation import numbers, varied


def sweep(levels: Path, report: Path, *vary: str, more: tuple[str, ...] = ()) -> int:
    """Return the exit status of a small sweep of the tiny story."""
    varied = [part for text in vary for part in ("--vary", text)]
    given = ["sweep", "--levels", str(levels), "--policy", "gentle", "--report", str(report), "--bot", "random"]
    return main([*given, "--games", "5", *varied, *more])


def test_a_grid_has_a_point_for_each_combination_and_a_page_of_plots(
    levels: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sweep(levels, tmp_path, "weights.habits=100..300:100", "keeps=60..64:4", more=("--json",)) == 0
    found = json.loads(capsys.readouterr().out)
    tried = [point["values"] for point in found["points"]]
    assert tried == [{"weights.habits": habits, "keeps": keeps} for habits in (100, 200, 300) for keeps in (60, 64)]
    assert len({json.dumps(point["score_by_level"]) for point in found["points"]}) > 1
    assert (tmp_path / "index.html").read_text(encoding="utf-8").count("<svg") == 4


def test_the_policy_as_it_stands_gives_the_figures_of_simulate_however_many_play(
    levels: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    today = numbers(next(one for one in read_project(levels).policies if one.data.id == "gentle"))["keeps"]
    said = set()
    for workers in ("1", "2"):
        assert sweep(levels, tmp_path, f"keeps={today}..{today}", more=("--json", "--workers", workers)) == 0
        said.add(json.dumps(json.loads(capsys.readouterr().out)["points"][0]["score_by_level"]))
    assert main(["simulate", "--levels", str(levels), "--bot", "random", "--games", "5", "--json"]) == 0
    said.add(json.dumps(json.loads(capsys.readouterr().out)["score_by_level"]))
    assert len(said) == 1


def test_weights_always_sum_to_a_thousand(levels: Path) -> None:
    source = next(one for one in read_project(levels).policies if one.data.id == "gentle")
    for value in (0, 1, 333, 999, 1000):
        weights = numbers(varied(source, {"weights.means": value}))
        assert weights["weights.means"] == value
        assert sum(found for key, found in weights.items() if key.startswith("weights.")) == 1000


@pytest.mark.parametrize(
    ("vary", "said"),
    [
        (["weights.habit=1..2"], "(did you mean 'weights.habits'?)"),
        (["keeps=64..60"], "empty range"),
        (["keeps=60..64:0"], "empty range"),
        (["keeps"], "write KEY=a..b:step"),
        (["keeps=60..70:10"], "keeps: '70/64' is not allowed"),
        (["keeps=60..64", "keeps=60..64"], "varied twice"),
        (["weights.habits=0..999"], "at most 400 can be looked at"),
        (["weights.habits=900..900", "weights.means=200..200"], "the varied weights sum to 1100"),
    ],
)
def test_what_cannot_be_tried_is_told_in_one_line(
    levels: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], vary: list[str], said: str
) -> None:
    assert sweep(levels, tmp_path, *vary) == 1
    told = capsys.readouterr()
    assert said in told.err
    assert len(told.err.splitlines()) == 1
    assert not told.out
    assert not list(tmp_path.glob("index.html"))
