"""The author's commands: each writes what it says, and says what to do where it cannot."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.__main__ import COMMANDS, main
from game.authoring.camera import Camera
from game.authoring.compiler import canonical, compile_folder, compile_project
from game.authoring.kinds import KINDS
from game.authoring.lint.passes import lint
from game.authoring.project import read_project
from game.authoring.runs import cover
from game.authoring.schema import schema
from game.authoring.shots import Shot
from game.content.loader import read_rules
from game.resources import root as repository

Change = Callable[[str, str, str], None]
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _few_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lint with few runs: the tiny story needs no more."""
    monkeypatch.setattr("game.authoring.runs.LINT_GAMES", 2)
    monkeypatch.setattr("game.authoring.runs.LINT_RANDOM_GAMES", 15)
    monkeypatch.setattr("game.authoring.chunks.TIMED_GAMES", 2)


def found(levels: Path) -> list[str]:
    """Return what lint says of a folder, without what it says of interface words."""
    lines = [str(problem) for problem in lint(levels, repository())]
    return [line for line in lines if "interface.yaml" not in line and not line.startswith("game/")]


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_every_command_explains_itself(command: tuple[str, ...], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*command, "--help"])
    assert caught.value.code == 0
    assert "usage: python -m game.authoring" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    ["moment lost_glove --level first", "person rosa", "level second --number 2", "level zero --number 0"],
)
def test_a_new_skeleton_lints_and_compiles(levels: Path, change: Change, arguments: str) -> None:
    if "zero" in arguments:
        for day, moved in (("calendar: 2", "calendar: 9"), ("calendar: 1", "calendar: 8")):
            change("1_first.yaml", day, moved)
    assert main(["new", "--levels", str(levels), *arguments.split()]) == 0
    assert found(levels) == []
    compile_folder(levels, levels.parent / "out")


def test_a_person_gets_a_place_for_an_epilogue_where_there_is_none(levels: Path) -> None:
    path = levels / "endings.yaml"
    path.write_text(path.read_text().partition("epilogues:")[0])
    assert main(["new", "--levels", str(levels), "person", "rosa"]) == 0
    assert "epilogues:\n  rosa: Rosa goes on as before." in path.read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["moment", "Lost Glove", "--level", "first"], "'Lost Glove' cannot be an id"),
        (["moment", "payday", "--level", "first"], "there is a moment 'payday' already"),
        (["moment", "glove", "--level", "frist"], "there is no level 'frist' (did you mean 'first'?)"),
        (["moment", "glove"], "--level perks"),
        (["level", "second"], "--number 2"),
        (["level", "second", "--number", "100"], "the number of a level is 0 to 99"),
        (["level", "second", "--number", "1"], "there is a level 1 already (taken: 1)"),
        (["level", "second", "--number", "0"], "no days are free on the calendar before day 1"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_written(
    levels: Path, capsys: Capture, arguments: list[str], said: str
) -> None:
    before = {path: path.read_bytes() for path in levels.rglob("*.yaml")}
    assert main(["new", "--levels", str(levels), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in levels.rglob("*.yaml")} == before


def test_the_schema_knows_every_kind_and_every_reference_leads_somewhere() -> None:
    definitions = schema()["$defs"]
    assert set(KINDS) <= set(definitions)
    text = json.dumps(definitions)
    references = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert references <= set(definitions)
    assert "not" in definitions["Condition"]["properties"]
    assert definitions["Moment"]["additionalProperties"] is False
    assert "in" in definitions["Later"]["required"]


def test_schema_writes_what_is_missing_and_check_tells(levels: Path, capsys: Capture) -> None:
    line = "# yaml-language-server: $schema=schema.json#/$defs/Acts"
    acts = levels / "acts.yaml"
    acts.write_text(acts.read_text().replace(line, "# words for acts"))
    assert main(["schema", "--levels", str(levels), "--check"]) == 1
    assert "acts.yaml is out of date" in capsys.readouterr().out
    assert main(["schema", "--levels", str(levels)]) == 0
    assert acts.read_text().startswith(f"{line}\n# words for acts\n")
    assert main(["schema", "--levels", str(levels), "--check"]) == 0


def test_simulate_prints_json_alone(levels: Path, capsys: Capture) -> None:
    arguments = ["simulate", "--levels", str(levels), "--games", "6", "--json", "--workers", "1"]
    assert main(arguments) == 0
    said = capsys.readouterr()
    figures = json.loads(said.out)
    assert "180/180" in said.err  # in every edition, where none is asked for
    assert (figures["games"], figures["stuck"]) == (60, 0)
    assert sum(figures["endings"].values()) == 60
    assert figures["games_per_second_per_core"] > 0
    assert figures["options_never_taken"] == []
    assert list(figures["score_by_day"]) == ["1", "2"]
    assert list(figures["score_by_day"]["1"]) == ["p5", "p25", "p50", "p75", "p95"]
    assert figures["per_bot"]["loyal-friend"]["options_never_taken"]
    assert len(figures["per_bot"]) == 10
    assert list(figures["callbacks"]) == list(figures["per_edition"]) == ["museum", "class", "home"]
    assert figures["callbacks"]["home"] == {"min": 0, "median": 0}
    assert figures["per_edition"]["class"]["games"] == 60
    assert set(figures["cut_by"]) == {"jun"}
    assert figures["lives"]["alone"] == {"way": "leave", "outcome": "costly"}
    assert figures["per_bot"]["aim-comic"]["aims_reached"] == 1
    assert list(figures["found_by"]) == ["heron"], "the others are costly"
    assert figures["found_by"]["heron"]["aim-comic"] > 0.5
    assert figures["found_most_often_by"] == {"loyal-friend": 1}


def test_workers_and_chunks_change_nothing(levels: Path, capsys: Capture) -> None:
    said = []
    for workers in ("1", "2"):
        what = f"--games 30 --bot always-comply --seed 7 --edition museum --json --workers {workers}"
        main(["simulate", "--levels", str(levels), *what.split()])
        figures = json.loads(capsys.readouterr().out)
        assert list(figures["callbacks"]) == ["museum"]
        del figures["games_per_second_per_core"]
        said.append(figures)
    assert said[0] == said[1]


def test_simulate_tells_a_terminal_and_writes_a_report(levels: Path, tmp_path: Path, capsys: Capture) -> None:
    arguments = ["simulate", "--levels", str(levels), "--games", "2", "--workers", "1"]
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert "20 games of the edition home, 0 stuck" in said
    assert "callbacks before the ending" in said
    assert "class, all bots (20 games)" in said
    assert "middle, satisfying" in said
    assert "most often of all: " in said
    for folder in ("report", "again"):
        assert main([*arguments, "--report", str(tmp_path / folder)]) == 0
    page = (tmp_path / "report" / "index.html").read_text()
    assert page == (tmp_path / "again" / "index.html").read_text(), "the same games are the same page"
    assert page.count("<svg") == 3
    assert "<td>callbacks, middle run" in page
    assert "<td>heron<td>middle<td>satisfying<td>" in page
    assert "http" not in page.replace("http://www.w3.org", "").replace("http://purl.org", "").replace(
        "http://creativecommons.org", ""
    ).replace("https://matplotlib.org", "")


MOVING = "moving_options: {at_least: 0, down: 0, levels: [first]}"
BALANCE = f"  balance: {{callbacks: 900, days_moving: 0, last_tiers: 0, {MOVING}}}\n"


def test_an_edition_that_is_not_what_it_must_be_ends_with_1_and_says_what(
    levels: Path, change: Callable[[str, str, str], None], capsys: Capture
) -> None:
    arguments = ["simulate", "--levels", str(levels), "--games", "6", "--workers", "1", "--edition", "museum"]
    change("editions.yaml", "  brisk: true\n", f"  brisk: true\n{BALANCE}")
    assert main([*arguments, "--json"]) == 1
    said = capsys.readouterr()
    held = {line["what"]: line["holds"] for line in json.loads(said.out)["musts"]["museum"]}
    assert held["callbacks of the middle run"] is False
    assert held["each tier at the end of first"] is held["options of first that move 25 or more"] is True
    assert "FAILS: museum: callbacks of the middle run: 0 (must: at least 900)" in said.err
    assert main([*arguments, "--only-warn"]) == 0
    said = capsys.readouterr()
    assert "warning: museum: callbacks of the middle run" in said.err
    assert re.search(r"FAILS +callbacks of the middle run +at least 900", said.out)
    assert main([*arguments, "--bot", "random"]) == 0, "what all bots must come to is not told of one"
    assert main([*arguments, "--report", str(levels / "report"), "--only-warn"]) == 0
    assert "<tr class=fails><td>callbacks of the middle run<td>at least 900<td>0<td>fails" in (
        levels / "report" / "index.html"
    ).read_text(encoding="utf-8")


def test_a_balance_names_levels_and_bots_that_there_are(
    levels: Path, change: Callable[[str, str, str], None], capsys: Capture
) -> None:
    wrong = "comply_rises_to: firts, random_spread: {frist: 1}, aims_reached: {randon: {at_least: 1, at_most: 2}}"
    change("editions.yaml", "  brisk: true\n", f"  brisk: true\n  balance: {{{wrong}}}\n")
    assert main(["simulate", "--levels", str(levels)]) == 1
    said = "".join(capsys.readouterr())
    for name in ("level 'firts'", "level 'frist'", "bot 'randon' (did you mean 'random'?)"):
        assert f"there is no {name}" in said


@pytest.mark.parametrize("bad", [["--games", "0"], ["--seed", "-1"], ["--workers", "0"]])
def test_wrong_values_end_with_2(bad: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["simulate", *bad])
    assert caught.value.code == 2


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (
            ["--bot", "loyal-fiend"],
            "there is no bot 'loyal-fiend' (did you mean 'loyal-friend'?); there are all,",
        ),
        (["--edition", "hone"], "there is no edition 'hone' (did you mean 'home'?); there are museum, class, home"),
    ],
)
def test_a_name_that_the_story_does_not_have_ends_with_2(bad: list[str], said: str, capsys: Capture) -> None:
    assert main(["simulate", *bad]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", [["compile", "--out"], ["simulate", "--games", "1", "--bot", "random", "--report"]])
def test_a_place_that_cannot_be_written_is_named(
    levels: Path, tmp_path: Path, capsys: Capture, command: list[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert main([command[0], "--levels", str(levels), *command[1:], str(tmp_path / "file" / "below")]) == 1
    assert str(tmp_path / "file") in capsys.readouterr().err


@pytest.mark.parametrize("name", ["compile", "goldens", "looks"])
def test_what_belongs_to_the_own_story_is_not_written_over_by_another(
    levels: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    own = tmp_path / "own"
    monkeypatch.setattr(f"game.authoring.commands.{name}.root", lambda: own)
    assert main([name, "--levels", str(levels)]) == 2
    assert "--out" in capsys.readouterr().err
    assert not own.exists()


def test_pictures_of_another_story_leave_the_own_one_as_it_was(
    levels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    monkeypatch.setattr("game.resources._chosen", [own])
    seen: list[str] = []

    def everything(camera: Camera, *_: object) -> list[Shot]:
        seen.extend(camera.context.story.places)
        return []

    monkeypatch.setattr("game.authoring.shots.everything", everything)
    assert main(["screenshots", "--levels", str(levels), "--out", str(tmp_path)]) == 0
    assert seen
    assert not own.exists()


def test_the_real_schema_and_headers_are_up_to_date(capsys: Capture) -> None:
    assert main(["schema", "--check"]) == 0, capsys.readouterr().out


def test_long_work_is_shown_on_a_terminal_and_nowhere_else(levels: Path, capsys: Capture) -> None:
    story = read_rules(canonical(compile_project(read_project(levels)).story))
    cover(story)
    assert capsys.readouterr().err == ""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.stderr.isatty", lambda: True, raising=False)
        cover(story)
    assert "bots play" in capsys.readouterr().err
