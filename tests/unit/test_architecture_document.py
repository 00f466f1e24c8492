"""docs/architecture.md names only what is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMES = sorted(set(re.findall(r"`((?:game|assets|levels|tests|docs)/[\w./]*)(?::([\w.]+))?`", TEXT)))


def defined(body: list[ast.stmt]) -> dict[str, list[ast.stmt]]:
    """Return the names that statements define, each with what is defined inside it."""
    found: dict[str, list[ast.stmt]] = {}
    for statement in body:
        match statement:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                found[statement.name] = statement.body
            case ast.Assign(targets=targets):
                found |= {target.id: [] for target in targets if isinstance(target, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                found[name] = []
            case _:
                pass
    return found


@pytest.mark.parametrize(("path", "symbol"), NAMES, ids=[f"{path}:{symbol}" for path, symbol in NAMES])
def test_what_the_document_names_is_there(path: str, symbol: str) -> None:
    assert (ROOT / path).exists()
    if symbol:
        body = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
        for part in symbol.split("."):
            names = defined(body)
            assert part in names, f"{path} has no {symbol}"
            body = names[part]


def test_one_choice_is_followed_from_the_frame_to_the_accessibility_tree() -> None:
    way = [
        "App.step",
        "translator.py:Translator",
        "OptionCard",
        "GameScreen.act",
        "commands.py:Dispatch",
        "Navigator.dispatch",
        "Session.dispatch",
        "reducer.py:reduce",
        "outcomes.py:Answered",
        "MomentScreen.receive",
        "choice_cues",
        "AnswerPlayer",
        "Page.paint",
        "Page.nodes",
    ]
    places = [TEXT.index(stop) for stop in way]
    assert places == sorted(places)
