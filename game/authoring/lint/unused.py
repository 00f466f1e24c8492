"""Interface words and the code know each other: none unused, none missing, none written into the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.authoring.compiler import interface_words
from game.authoring.lint.case import Case
from game.authoring.problems import Problem, did_you_mean
from game.listing import files

SHOWN: Final = ("game/screens/", "game/presentation/", "game/text/")
"""Where words that players read could be written into the code."""
_ID = re.compile(r"[a-z]+(\.[a-z0-9_]+)+")
_NAMED = re.compile(r"(?:[\"`]|words)([a-z_.][a-z0-9_.]*)")
"""What stands after a quotation mark, or after `words.`, in the page around the game."""
PAGE: Final = "page."
_PROSE = re.compile(r"[A-Z][a-z]+ [a-z]+ [a-z]+")


def _files(root: Path) -> Iterator[Path]:
    """Yield the code that players meet."""
    authoring = root / "game" / "authoring"
    yield from (path for path in files(root / "game", "**/*.py") if authoring not in path.parents)


def _is_id(node: ast.AST) -> bool:
    """Return whether a node is a string that looks like the id of a text."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(_ID.fullmatch(node.value))


def _texts(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield the string literals of code, without docstrings and without what errors say (but with ids they carry)."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(node.value)
        elif isinstance(node, ast.Raise):
            skipped.update(item for item in ast.walk(node) if not _is_id(item))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            yield node


def _page_names(root: Path) -> frozenset[str]:
    """Return the ids, beginnings of ids ("error.") and parts of ids (".items.") that the page around the game names."""
    paths = [*files(root / "assets" / "web", "page.*"), *files(root / "game/authoring/web", "*.py")]
    found = {match[1] for path in paths for match in _NAMED.finditer(path.read_text(encoding="utf-8"))}
    return frozenset(name.removeprefix(".") if not name.endswith(".") else name for name in found)


def _said_by_page(text_id: str, named: frozenset[str]) -> bool:
    """Return whether the page around the game says a text."""
    inner = text_id.removeprefix(PAGE)
    starts = tuple(name for name in named if name.endswith(".") and len(name) > 1)
    return text_id.startswith(PAGE) and (
        inner in named or inner.startswith(starts or "\0") or any(name[0] == "." and name in inner for name in starts)
    )


def check(case: Case) -> Iterator[Problem]:
    """Yield interface words that no code says, ids in the code without words, and words in the code without an id."""
    ids = {text_id: spot for spot, text_id, _ in interface_words(case.project)}
    families = {text_id.partition(".")[0] for text_id in ids}
    used: set[str] = set()
    for path in _files(case.root):
        name = path.relative_to(case.root).as_posix()
        for node in _texts(ast.parse(path.read_text(encoding="utf-8"))):
            text = str(node.value)
            used.add(text)
            is_id = _ID.fullmatch(text) and text.partition(".")[0] in families
            if is_id and not any(known == text or known.startswith(f"{text}.") for known in ids):
                what = f"levels/interface.yaml has no words '{text}'{did_you_mean(text, ids)}"
                yield Problem(name, node.lineno, node.col_offset + 1, "", what)
            elif _PROSE.search(text) and name.startswith(SHOWN):
                what = f"words for players belong into levels/interface.yaml: '{text[:40]}'"
                yield Problem(name, node.lineno, node.col_offset + 1, "", what)
    starts = tuple(text for text in used if text.endswith(".") and text.partition(".")[0] in families)
    named = _page_names(case.root)
    for text_id, spot in ids.items():
        if _said_by_page(text_id, named):
            continue
        parents = [text_id.rpartition(".")[0]]
        if text_id not in used and parents[0] not in used and not text_id.startswith(starts or ("\0",)):
            yield spot.problem(f"nothing in the game says '{text_id}'")
