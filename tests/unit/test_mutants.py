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


IDLE = ("survived", "survived")
OTHERS = ("killed", "survived", "no tests", "timeout", "killed")


class Mutmut:
    """Stands for mutmut: says what became of two idle mutants and of five others."""

    def __init__(self, idle: tuple[str, ...], code: int = 0) -> None:
        """Keep what to say."""
        self.idle = idle
        self.code = code
        self.asked: list[list[str]] = []

    def run(self, command: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        """Answer to a command; it is given a copy of the tree."""
        self.asked.append(command[3:])
        assert (cwd / "game" / "engine" / "people.py").is_file()
        assert (cwd / "tests" / "unit" / "linden.py").is_file()
        assert (cwd / "tests" / "unit" / "test_idle.py").is_file()
        assert not cwd.is_relative_to(ROOT)
        names = [f"game.session.idle.x_idle__mutmut_{at}" for at in range(len(self.idle))]
        names += [f"game.engine.box.x_low__mutmut_{at}" for at in range(len(OTHERS))]
        pairs = zip(names, (*self.idle, *OTHERS), strict=True)
        return subprocess.CompletedProcess(command, self.code, "\n".join(f"    {one}: {what}" for one, what in pairs))


def test_the_tree_is_copied_and_mutmut_works_in_the_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    mutmut = Mutmut(IDLE)
    monkeypatch.setattr(subprocess, "run", mutmut.run)
    monkeypatch.setattr(mutants, "told", lambda _, name: name)
    unnoticed, count, _ = mutants.tried(5, 1)
    assert unnoticed == ["game.engine.box.x_low__mutmut_1", "game.engine.box.x_low__mutmut_2"]
    assert count == 5
    assert [command[0] for command in mutmut.asked] == ["run", "results", "run", "results"]
    assert len(mutmut.asked[2]) == 6


@pytest.mark.parametrize(
    ("idle", "code", "why"),
    [
        (("survived", "timeout"), 0, "counts as noticed"),
        ((), 0, "counts as noticed"),
        (IDLE, 1, "the tests have to pass"),
    ],
)
def test_where_nothing_can_be_tried_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], idle: tuple[str, ...], code: int, why: str
) -> None:
    monkeypatch.setattr(subprocess, "run", Mutmut(idle, code).run)
    assert mutants.main([]) == 1
    assert why in capsys.readouterr().out


@pytest.mark.parametrize(("unnoticed", "code"), [(10, 0), (11, 1)])
def test_too_much_that_went_unnoticed_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], unnoticed: int, code: int
) -> None:
    monkeypatch.setattr(mutants, "MOST_SURVIVING", 10)
    monkeypatch.setattr(mutants, "tried", lambda *_: (["box.py:6 a -> b"] * unnoticed, 100, 150.0))
    assert mutants.main(["--seed", "3"]) == code
    said = capsys.readouterr().out
    assert f"{unnoticed} of 100 changes went unnoticed: {unnoticed}.0 %" in said
    assert "1.5 s each, seed 3" in said
    assert said.count("box.py:6 a -> b") == unnoticed
