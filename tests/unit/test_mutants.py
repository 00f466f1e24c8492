"""Mutants: the sample is the same each time, what went unnoticed is told with its line, and too much of it fails."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from game.authoring import mutants
from game.authoring.web.places import ROOT

SOURCE = '''"""Nothing."""


def low(a, b):
    """Return it."""
    return a < b


class Box:
    def low(self, a, b):
        """Return it."""
        return a < b
'''
DIFF = """# game.engine.box.xǁBoxǁlow__mutmut_1: survived
--- game/engine/box.py
+++ game/engine/box.py
@@ -1,3 +1,3 @@
 def low({self}a, b):
     \"\"\"Return it.\"\"\"
-    return a < b
+    return a <= b
"""


def test_the_sample_is_the_same_each_time() -> None:
    names = [f"mutant_{number}" for number in range(50)]
    assert mutants.drawn(names, 10, 1) == mutants.drawn(names[::-1], 10, 1)
    assert mutants.drawn(names, 10, 1) != mutants.drawn(names, 10, 2)
    assert len(set(mutants.drawn(names, 10, 1))) == 10
    assert mutants.drawn(names, 99, 1) == sorted(names)


@pytest.mark.parametrize(("name", "head", "line"), [("x_low__mutmut_1", "", 6), ("xǁBoxǁlow__mutmut_1", "self, ", 12)])
def test_a_mutant_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, head: str, line: int
) -> None:
    (tmp_path / "game" / "engine").mkdir(parents=True)
    (tmp_path / "game" / "engine" / "box.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(mutants, "mutmut", lambda *_: DIFF.format(self=head).splitlines())
    assert (
        mutants.told(tmp_path, f"game.engine.box.{name}") == f"game/engine/box.py:{line} return a < b -> return a <= b"
    )


def test_the_tree_is_copied_and_mutmut_works_in_the_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command[3:])
        assert (cwd / "game" / "engine" / "people.py").is_file()
        assert (cwd / "tests" / "unit" / "linden.py").is_file()
        assert not cwd.is_relative_to(ROOT)
        if command[3] == "results":
            outcomes = ("killed", "survived", "no tests", "timeout", "killed")
            lines = [f"    game.engine.box.x_low__mutmut_{at}: {became}" for at, became in enumerate(outcomes)]
            return subprocess.CompletedProcess(command, 0, "\n".join(lines))
        return subprocess.CompletedProcess(command, 0, "")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(mutants, "told", lambda _, name: name)
    found = mutants.tried(5, 1)
    assert found.unnoticed == ["game.engine.box.x_low__mutmut_1", "game.engine.box.x_low__mutmut_2"]
    assert (found.count, found.hanging) == (5, 1)
    assert [command[0] for command in asked] == ["run", "results", "run", "results"]
    assert len(asked[2]) == 6


@pytest.mark.parametrize(("survivors", "hanging", "code"), [(10, 5, 0), (11, 0, 1), (0, 6, 1)])
def test_too_many_survivors_fail_and_so_does_what_cannot_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], survivors: int, hanging: int, code: int
) -> None:
    monkeypatch.setattr(mutants, "MOST_SURVIVING", 10)
    monkeypatch.setattr(mutants, "MOST_HANGING", 5)
    found = mutants.Tried(100, ["box.py:6 a -> b"] * survivors, hanging, 150.0)
    monkeypatch.setattr(mutants, "tried", lambda *_: found)
    assert mutants.main(["--seed", "3"]) == code
    said = capsys.readouterr().out
    assert f"{survivors} of 100 changes went unnoticed: {survivors}.0 %" in said
    assert f"1.5 s each, seed 3, {hanging} hung" in said
    assert said.count("box.py:6 a -> b") == survivors


def test_tests_that_fail_unchanged_are_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def tried(*_: int) -> None:
        raise subprocess.CalledProcessError(1, "mutmut")

    monkeypatch.setattr(mutants, "tried", tried)
    assert mutants.main([]) == 1
    assert "the tests have to pass" in capsys.readouterr().out
