# ruff: noqa: PT017 (either outcome is fine; only a refusal has words to look at)
"""Spoiled and hostile level files: always a list of problems or a story that loads, never a traceback or a hang."""

from __future__ import annotations

import os
import random
import tracemalloc
from pathlib import Path

import pytest

from game.authoring.compiler import canonical, compile_project
from game.authoring.kinds import KINDS, kind_of
from game.authoring.lint.case import Case
from game.authoring.lint.passes import PASSES
from game.authoring.problems import ContentProblemsError
from game.authoring.project import Project, read_project, read_source
from game.authoring.strict_yaml import MOST_BYTES, parse, parse_file
from game.content.loader import read_rules

TINY = Path(__file__).parent / "tiny"
FILES = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*.yaml"))
MUTANTS = 20_000 if os.environ.get("MODEL_CITIZEN_DEEP") else 300
SLOWEST = 5
"""Seconds that one spoiled folder may take on a busy machine before something hangs."""
HANGING = 60
"""Seconds that reading any one file may take on a busy machine."""

NASTY = [
    "\x00", "\ud800", "\u202e", "\ufeff", "{", "}", "[", "]", "- ", ": ", "? ", "&a ", "*a",
    "!!python/object/apply:os.system ", "!!binary ", "<<: ", "no", "12:30", "012", "1e999", "9" * 400, "-0",
    "0x7fffffff", ".nan", "~", "true", "''", '"', "'", "|\n", ">\n", "%YAML 1.1\n---\n", "---\n", "...\n",
    "\t", "#", "\u2028", "\r", "\n\n", "\U0001f490", "{score:jun}", "{", "}}", "a" * 5000, "all: [",
    "not: {not: {not: {flag: x}}}", "[" * 60, "{a: " * 60, "- " * 60, "you", "jun", "-1", "1000001",
]  # fmt: skip


def spoiled(source: str, chance: random.Random) -> str:
    """Return a text with a few small accidents."""
    for _ in range(chance.randint(1, 4)):
        at, size = chance.randrange(len(source) + 1), chance.randint(1, 30)
        match chance.randrange(6):
            case 0:
                source = source[:at] + source[at + size :]
            case 1:
                source = source[:at] + chance.choice(NASTY) + source[at:]
            case 2:
                source = source[:at] + source[at : at + size] * 2 + source[at + size :]
            case 3:
                lines = source.split("\n")
                del lines[chance.randrange(len(lines))]
                source = "\n".join(lines)
            case 4:
                lines = source.split("\n")
                line = chance.randrange(len(lines))
                lines.insert(chance.randrange(len(lines)), " " * chance.randrange(9) + lines[line].strip())
                source = "\n".join(lines)
            case _:
                words = source.split(" ")
                words[chance.randrange(len(words))] = chance.choice(NASTY)
                source = " ".join(words)
    return source


@pytest.mark.slow
@pytest.mark.untraced
@pytest.mark.timeout(MUTANTS * SLOWEST)
def test_spoiled_files_give_problems_or_a_story(levels: Path) -> None:
    chance = random.Random(20)
    good = 0
    for _ in range(MUTANTS):
        name = chance.choice(FILES)
        path = levels / name
        original = path.read_text(encoding="utf-8")
        path.write_text(spoiled(original, chance), encoding="utf-8", errors="surrogatepass")
        try:
            project = read_project(levels)
            rules = read_rules(canonical(compile_project(project).story))
        except ContentProblemsError as error:
            assert error.problems
            assert all(problem.line >= 1 and problem.column >= 1 and problem.what for problem in error.problems)
        else:
            good += 1
            assert rules.story.levels
            _text_passes(project)
        path.write_text(original, encoding="utf-8")
    assert good, "some accidents are harmless"


def _text_passes(project: Project) -> None:
    """Run every pass that needs no runs."""
    case = Case(project, None, TINY)
    for check in PASSES.values():
        list(check(case))


EMPTY = {("Acts", "{}"), ("Places", "{}"), ("Interface", "{}"), ("Debrief", "{}"), ("Classroom", "{}"), ("Doors", "[]")}
"""The kinds of which there may be none yet, and how a file says so."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "source", ["[]", "{}", "a", "1", "~", "[[[]]]", "{a: {b: [1, {c: ~}]}}", "- - -", "{id: [], days: {}}", "''"]
)
def test_every_kind_refuses_other_shapes(tmp_path: Path, kind: str, source: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(source)
    if (kind, source) in EMPTY:
        assert read_source(path, "x.yaml", kind).data == ({} if source == "{}" else [])
        return
    with pytest.raises(ContentProblemsError) as caught:
        read_source(path, "x.yaml", kind)
    for problem in caught.value.problems:
        assert (problem.path, problem.line) == ("x.yaml", 1)
        assert 1 <= problem.column <= len(source)
        assert not any(word in problem.what.lower() for word in ("input", "validation", "instance", "write []"))


def test_alias_bombs_are_refused_at_the_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    with pytest.raises(ContentProblemsError, match=r"bomb.yaml:1:4: text that starts with"):
        parse(bomb, "bomb.yaml")


@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "? ", "a:\n "])
@pytest.mark.timeout(HANGING)
def test_depth_is_refused_early(unit: str) -> None:
    with pytest.raises(ContentProblemsError):
        parse(unit * (MOST_BYTES // len(unit)), "deep.yaml")


def test_fifty_megabytes_are_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    with pytest.raises(ContentProblemsError, match="bigger than"):
        parse_file(path, "big.yaml")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10 * MOST_BYTES


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no file without an end")
def test_a_file_without_an_end_is_not_read_to_it(tmp_path: Path) -> None:
    path = tmp_path / "endless.yaml"
    path.symlink_to("/dev/zero")
    with pytest.raises(ContentProblemsError, match="bigger than"):
        parse_file(path, "endless.yaml")


def test_a_thousand_mistakes_are_not_all_told() -> None:
    with pytest.raises(ContentProblemsError) as caught:
        parse("\n".join(f"a{index}: no" for index in range(1000)), "a.yaml")
    assert len(caught.value.problems) == 200


def test_a_hundred_and_one_files_are_too_many(levels: Path) -> None:
    for index in range(101):
        (levels / f"extra{index}.yaml").write_text("a: 1\n")
    with pytest.raises(ContentProblemsError, match="more than 100 files"):
        read_project(levels)


def test_names_of_files_are_not_trusted() -> None:
    assert kind_of("../people.yaml") is None
    assert kind_of("policies/../x.yaml") is None
    assert kind_of("people.yaml") == "People"
