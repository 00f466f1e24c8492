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
_ID_AFTER_SLOT = re.compile(r"^\.(?=.*[^.]$)")
"""The dot between `words` and an id."""
_TEMPLATE = re.compile(r"`([a-z_.]+(?:\$\{[^{}`]*\}[a-z_.]*)+)`")
_FILLED = re.compile(r"\$\{[^{}`]*\}")
"""An id that the page puts together, and what is filled in."""
ONE_PART: Final = "[a-z0-9_]+"
PAGE: Final = "page."
FORMS: Final = ("zero", "one", "two", "few", "many", "other")
"""The forms of words that go with a number."""
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


def _patterns(tree: ast.AST, families: set[str]) -> Iterator[tuple[ast.JoinedStr, re.Pattern[str]]]:
    """Yield the ids that code puts together: what is filled in is one part between dots, or one of two words."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.JoinedStr) or not isinstance(node.values[0], ast.Constant):
            continue
        first = str(node.values[0].value)
        if "." in first and first.partition(".")[0] in families:
            yield node, re.compile("".join(_part(value) for value in node.values))


def _part(node: ast.expr) -> str:
    """Return what a part of an id that is put together may be, as a regular expression."""
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    match node:
        case ast.FormattedValue(value=ast.IfExp(body=ast.Constant(value=one), orelse=ast.Constant(value=other))):
            return f"(?:{re.escape(str(one))}|{re.escape(str(other))})"
        case _:
            return ONE_PART


def _counted(tree: ast.AST) -> Iterator[str]:
    """Yield the ids that code says in the form that fits a number."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="plural"), args=[ast.Constant(value=str(text_id)), *_]):
                yield from (f"{text_id}.{form}" for form in FORMS)


def _page_code(root: Path) -> str:
    """Return the code of the page around the game."""
    around = [path for name in ("*.html", "*.js") for path in files(root / "assets" / "web", name)]
    paths = [*around, *files(root / "game/authoring/web", "*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _said_by_page(text_id: str, named: frozenset[str], put_together: list[re.Pattern[str]]) -> bool:
    """Return whether the page around the game says a text."""
    inner = text_id.removeprefix(PAGE)
    parts = [name for name in named if name[0] == "." == name[-1] and len(name) > 1]
    is_named = inner in named or any(part in inner for part in parts)
    return text_id.startswith(PAGE) and (is_named or any(pattern.fullmatch(inner) for pattern in put_together))


def check(case: Case) -> Iterator[Problem]:
    """Yield interface words that no code says, ids in the code without words, and words in the code without an id."""
    ids = {text_id: spot for spot, text_id, _ in interface_words(case.project)}
    families = {text_id.partition(".")[0] for text_id in ids}
    used: set[str] = set()
    patterns: list[tuple[str, ast.JoinedStr, re.Pattern[str]]] = []
    for path in _files(case.root):
        name, tree = path.relative_to(case.root).as_posix(), ast.parse(path.read_text(encoding="utf-8"))
        patterns += ((name, *found) for found in _patterns(tree, families))
        used.update(_counted(tree))
        for node in _texts(tree):
            text = str(node.value)
            used.add(text)
            is_id = _ID.fullmatch(text) and text.partition(".")[0] in families
            if is_id and not any(known == text or known.startswith(f"{text}.") for known in ids):
                what = f"levels/interface.yaml has no words '{text}'{did_you_mean(text, ids)}"
                yield Problem(name, node.lineno, node.col_offset + 1, "", what)
            elif _PROSE.search(text) and name.startswith(SHOWN):
                what = f"words for players belong into levels/interface.yaml: '{text[:40]}'"
                yield Problem(name, node.lineno, node.col_offset + 1, "", what)
    yield from _wide(patterns, used & ids.keys())
    page = _page_code(case.root)
    named = frozenset(_ID_AFTER_SLOT.sub("", match[1]) for match in _NAMED.finditer(page))
    put_together = [
        re.compile(ONE_PART.join(map(re.escape, _FILLED.split(match[1])))) for match in _TEMPLATE.finditer(page)
    ]
    for text_id, spot in ids.items():
        is_said = text_id in used or any(pattern.fullmatch(text_id) for _, _, pattern in patterns)
        if not is_said and not _said_by_page(text_id, named, put_together):
            yield spot.problem(f"nothing in the game says '{text_id}'")


def _wide(patterns: list[tuple[str, ast.JoinedStr, re.Pattern[str]]], said: set[str]) -> Iterator[Problem]:
    """Yield ids put together that could be others, said by their names: words that nobody says would hide there."""
    for name, node, pattern in patterns:
        other = next((text_id for text_id in sorted(said) if pattern.fullmatch(text_id)), None)
        if other is not None:
            put = ast.unparse(node)[2:-1]
            what = f"'{put}' could be '{other}' as well: name the ids, or give them a part of their own"
            yield Problem(name, node.lineno, node.col_offset + 1, "", what)
