"""What the browser gets of the source is the same program, line by line, without what only its readers need."""

import ast
import io
import tokenize
from pathlib import Path

import pytest

from game.authoring.web import stage
from game.authoring.web.lean import lean
from game.authoring.web.places import BuildError

MODULES = [
    (name, source) for name, source in stage.bundle_files() if name.endswith(".py") and name not in stage.ENTRIES
]


def program(source: str) -> str:
    """Everything that Python reads of a source, with the line and column of each part; docstrings are empty."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            node.value.value = ""
            node.end_lineno = node.value.end_lineno = node.end_col_offset = node.value.end_col_offset = None
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.end_lineno = node.end_col_offset = None  # where it ends with a docstring, it ends earlier now
    return ast.dump(tree, include_attributes=True)


@pytest.mark.parametrize(("name", "source"), MODULES, ids=[name for name, _ in MODULES])
def test_a_module_stays_the_same_program_at_the_same_lines(name: str, source: Path) -> None:
    del name
    before = source.read_text(encoding="utf-8")
    after = lean(before)
    assert program(after) == program(before)
    assert after.count("\n") == before.count("\n")
    assert tokenize.COMMENT not in {token.type for token in tokenize.generate_tokens(io.StringIO(after).readline)}


def test_only_docstrings_are_emptied() -> None:
    source = 'class A:\n    """One\n    two."""\n    x = "# none"  # one\n    """Of x."""\nprint("a", """b""")\n'
    wanted = 'class A:\n    ""\n\n    x = "# none"\n    ""\nprint("a", """b""")\n'
    assert lean(source) == wanted


def test_the_entry_keeps_the_comments_that_pygbag_reads(tmp_path: Path) -> None:
    _, files = stage.stage(tmp_path)
    assert files["main.py"].startswith(b"# /// script\n")


def test_a_module_that_is_no_python_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "game").mkdir()
    for module in stage.ENTRIES.values():
        (tmp_path / "game" / module).write_text("")
    (tmp_path / "game" / "half.py").write_text("text = (1,\n")
    monkeypatch.setattr(stage, "ROOT", tmp_path)
    with pytest.raises(BuildError, match=r"game/half\.py is no Python"):
        stage.stage(tmp_path / "below")


def test_levels_are_compiled_again_only_where_something_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "CONTENT", tmp_path / "content")
    stage.compile_content()
    compiled = tmp_path / "content" / "story.json"
    first = compiled.stat().st_mtime_ns
    stage.compile_content()
    assert compiled.stat().st_mtime_ns == first
    good = compiled.read_bytes()
    compiled.write_bytes(good[:-2])
    stage.compile_content()
    assert compiled.read_bytes() == good
