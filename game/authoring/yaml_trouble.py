"""Why a text is not YAML, in an author's words, and the line that is to be mended."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

import yaml

Trouble: TypeAlias = tuple[int, int, str]
"""Line and column, from 1, and what to do."""

TAB: Final = "there is a tab here; use spaces (two for each step in)"
COLON: Final = "text with ': ' needs quotes"
SPACE: Final = "a space is missing after the ':'"
NOTE: Final = "' #' begins a note, and what follows on this line is not read; text with ' #' needs quotes"
NEITHER: Final = "this line is not 'name: value'; text that goes on from the line above stands further in than its name"
_KEY = re.compile(r" *(?:- +)*[A-Za-z0-9_.\"']+")
_GLUED = re.compile(r" *(?:- +)*[a-z0-9_.]+(:)[^\s:/]")
_STARTS = re.compile(r"\s*(?:- +)*(?:[A-Za-z0-9_.]+: +)?(\S)")
_NOTED = re.compile(r"\s(#)")
_UNCLOSED: Final = {"[": "]", "{": "}"}


def trouble(text: str, error: yaml.MarkedYAMLError) -> Trouble:
    """Return the place and the advice for an error of the parser."""
    lines = text.splitlines() or [""]
    problem, context = error.problem or "", error.context or ""  # English words: the parser's errors have no codes
    at = _place(error.problem_mark or error.context_mark)
    start = _place(error.context_mark or error.problem_mark)
    if "'\\t'" in problem:
        return _found(at, TAB)
    if "flow" in context:
        return _unclosed(lines, start)
    if "quoted scalar" in context:
        return _found(start, "the quotation mark that opens here is never closed")
    if "simple key" in context:
        return _no_key(lines, start)
    if "mapping values" in problem:
        return _colon(lines, at)
    if "<block end>" in problem and ("mapping start" in problem or problem.endswith(("'?'", "'-'"))):
        return _found(at, _neighbours(lines, at[0]))
    if any(sort in problem + context for sort in ("token", "node content", "<block end>", "anchor", "alias", "tag",
                                                  "block scalar", "not allowed here")):  # fmt: skip
        return _opening(lines, at)
    return _found(at, f"this is not YAML: {problem or context}")


def _place(mark: yaml.Mark | None) -> tuple[int, int]:
    """Return line and column of a mark, from 0."""
    return (mark.line, mark.column) if mark else (0, 0)


def _found(place: tuple[int, int], what: str) -> Trouble:
    """Return what to do at a place that counts from 0."""
    return place[0] + 1, place[1] + 1, what


def _line(lines: list[str], number: int) -> str:
    """Return a line, nothing where there is none."""
    return lines[number] if 0 <= number < len(lines) else ""


def _above(lines: list[str], number: int) -> int:
    """Return the number of the nearest line above with something on it, -1 where there is none."""
    return next((at for at in range(min(number, len(lines)) - 1, -1, -1) if lines[at].strip()), -1)


def _depth(line: str, *, through_dash: bool) -> int:
    """Return how many spaces a line starts with; a dash counts as one where asked."""
    found = re.match(r"[ -]*(?<= )|" if through_dash and re.match(r" *- ", line) else r" *", line)
    return len(found[0]) if found else 0


def _neighbours(lines: list[str], number: int) -> str:
    """Return what is wrong with the indentation of a line."""
    line, above = _line(lines, number), _line(lines, _above(lines, number))
    own = _depth(line, through_dash=False)
    other = _depth(above, through_dash=not line.lstrip().startswith("-"))
    if own == other:
        return "lines that start with a dash and lines of 'name: value' do not stand side by side"
    spaces = "1 space" if own == 1 else f"{own} spaces"
    way = "not as far in as" if own < other else "further in than"
    return f"this line is {way} its neighbours: it has {spaces}, the line above {other}"


def _bracket(lines: list[str], start: tuple[int, int]) -> tuple[int, int]:
    """Return the bracket that a parser means: where it points to the end of the file, the last one before that."""
    if _line(lines, start[0])[start[1] : start[1] + 1] in _UNCLOSED:
        return start
    for number in range(min(start[0], len(lines) - 1), -1, -1):
        column = max(lines[number].rfind("["), lines[number].rfind("{"))
        if column >= 0:
            return number, column
    return start


def _unclosed(lines: list[str], start: tuple[int, int]) -> Trouble:
    """Return the advice for a list or a group that does not end."""
    start = _bracket(lines, start)
    line = _line(lines, start[0])
    noted = _NOTED.search(line, start[1])
    if noted:
        return _found((start[0], noted.start(1)), NOTE)
    sign = line[start[1] : start[1] + 1]
    what = f"the '{sign}' that opens here is not closed; end it with '{_UNCLOSED.get(sign, ']')}'"
    return _found(start, f"{what}; text that starts with '{sign}', or has ', ' or ': ' inside it, needs quotes")


def _no_key(lines: list[str], start: tuple[int, int]) -> Trouble:
    """Return the advice for a line that should be a name and a value."""
    glued = _GLUED.match(_line(lines, start[0]))
    if glued:
        return _found((start[0], glued.start(1)), SPACE)
    above = _above(lines, start[0])
    noted = _NOTED.search(_line(lines, above))
    return _found((above, noted.start(1)), NOTE) if noted else _found(start, NEITHER)


def _colon(lines: list[str], at: tuple[int, int]) -> Trouble:
    """Return the advice for a colon where none can be: in text, or on a line that is too far in."""
    line, above = _line(lines, at[0]), _above(lines, at[0])
    if not _KEY.fullmatch(line[: at[1]]):
        return _found(at, COLON)
    glued = _GLUED.match(_line(lines, above))
    if glued:
        return _found((above, glued.start(1)), SPACE)
    return _found(at, f"{_neighbours(lines, at[0])}; if it belongs to the text above, {COLON}")


def _opening(lines: list[str], at: tuple[int, int]) -> Trouble:
    """Return the advice for text that starts with a sign which YAML keeps for itself."""
    found = _STARTS.match(_line(lines, at[0]))
    sign = found[1] if found else ""
    place = (at[0], found.start(1)) if found else at
    if sign.isalnum():
        return _no_key(lines, place)
    if sign in {"'", '"'}:
        return _found(place, "the quotation marks end too early; put others around the whole: '\"Go,\" she says.'")
    return _found(place, f"text that starts with '{sign}' goes into quotes")
