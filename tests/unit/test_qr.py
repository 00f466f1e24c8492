"""A text as a QR code."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest
import segno

from game.engine.replay import encode
from game.listing import files
from game.qr import modules
from game.resources import root
from tests.classroom_codes import bot_runs

FINDER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")
"""What a reader looks for in three corners (ISO/IEC 18004)."""


def test_a_code_is_a_small_picture_with_three_corners() -> None:
    for edition, most in (("museum", 29), ("class", 33), ("home", 37)):
        code = encode(bot_runs(1, edition)[0])
        rows = ["".join("01"[is_black] for is_black in row) for row in modules(code)]
        assert {len(row) for row in rows} == {len(rows)}
        assert len(rows) <= most
        assert tuple(row[:7] for row in rows[:7]) == FINDER
        assert tuple(row[-7:] for row in rows[:7]) == FINDER
        assert tuple(row[:7] for row in rows[-7:]) == FINDER


def test_it_holds_the_letters_and_nothing_else() -> None:
    code = encode(bot_runs(1)[0])
    made = segno.make_qr(code, error="m", boost_error=False)
    assert made.mode == "alphanumeric"
    assert modules(code) == tuple(tuple(map(bool, row)) for row in made.matrix)


@pytest.mark.parametrize("text", ["", "x" * 10_000])
def test_a_text_that_no_code_holds_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"needs a text|fit|too"):
        modules(text)


def test_one_module_knows_the_library_and_fetches_it_late() -> None:
    found = []
    for path in files(root() / "game", "**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            named += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [path.relative_to(root()).as_posix() for name in named if name.partition(".")[0] == "segno"]
    assert found == ["game/qr.py"]
    script = "import sys, game.qr; print('segno' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == "False\n"
    )
