"""The codes in a text of any kind: pasted from a chat, a table or a mail, with anything between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.replay import MOST_LETTERS, VALUES, CodeError, Run, decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_TEXT: Final = 400_000
"""So many letters are read: some thousand codes with names beside them. The page cuts longer texts and says so."""
MOST_CODES: Final = 5000
SHOWN: Final = 40
FEWEST: Final = 19
"""The letters of the shortest code, without its dashes."""
LOOKS_MEANT: Final = 12
"""So many letters in groups are no word of any language: somebody meant a code."""

_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"))
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""Marks without a width, which come along from web pages."""
_BROKEN: Final = re.compile(r"-[ \t]*\r?\n[ \t]*(?=[0-9A-Za-z]{1,4}\b)")
"""A code that a mail broke behind a dash."""
_TOKEN: Final = re.compile(r"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")
_GROUPS: Final = re.compile(
    r"(?<![0-9A-Za-z])[0-9A-Za-z]{4}(?:-[0-9A-Za-z]{4}){3,}(?:-[0-9A-Za-z]{1,3}(?![0-9A-Za-z]))?"
)
_SPACED: Final = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]{4}(?:[ \t]+[0-9A-Za-z]{4}){3,}(?:[ \t]+[0-9A-Za-z]{1,3}\b)?")


@dataclass(frozen=True, slots=True)
class Bad:
    """Something that was meant as a code and is none: its line, 1 or more, its first letters, why (a text id)."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A run, and the line that its code stands in, 1 or more."""

    line: int
    run: Run


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text holds: each code once, what was meant as one, and how much was left out.

    `repeated` codes stood there before, `plain` lines hold words and no code, `is_cut` says whether the text or the
    codes in it were more than are read.
    """

    found: tuple[Found, ...] = ()
    bad: tuple[Bad, ...] = ()
    repeated: int = 0
    plain: int = 0
    is_cut: bool = False


def read_codes(text: str) -> Reading:
    """Return the codes in a text, in its order; never raises, in time that grows with the text alone."""
    is_cut = len(text) > MOST_TEXT
    lines = _UNSEEN.sub("", text[:MOST_TEXT]).translate(_DASHES)
    found, bad, known, repeated, plain = list[Found](), list[Bad](), set[str](), 0, 0
    for number, line in _lines(lines):
        count = len(bad) + repeated + len(found)
        for meant, run in _of_line(line):
            if isinstance(run, str):
                bad.append(Bad(number, meant[:SHOWN], run))
            elif (code := encode(run)) in known:
                repeated += 1
            elif len(known) < MOST_CODES:
                known.add(code)
                found.append(Found(number, run))
            else:
                is_cut = True
        plain += bool(line.strip()) and count == len(bad) + repeated + len(found)
    return Reading(tuple(found), tuple(bad), repeated, plain, is_cut)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with their numbers; a code that runs on into the next line is put together."""
    number = 1
    for line in _BROKEN.sub(_joined, text).split("\n"):
        yield number, line.replace(_JOIN, "")
        number += 1 + line.count(_JOIN)


_JOIN: Final = "\x00"
"""Where a line break stood inside a code, so that lines are still counted right."""


def _joined(_: re.Match[str]) -> str:
    return f"-{_JOIN}"


def _of_line(line: str) -> Iterator[tuple[str, Run | str]]:
    """Yield whatever in a line was meant as a code, with its run, or else with the text id of why it is none."""
    is_any = False
    for match in _TOKEN.finditer(line):
        for one in _of_token(match[0]):
            is_any = True
            yield one
    if not is_any:
        for match in _SPACED.finditer(line):
            yield match[0], _read(match[0])


def _of_token(token: str) -> Iterator[tuple[str, Run | str]]:
    """Yield the same of letters and dashes without a gap; nothing where nobody meant a code by them."""
    letters = token.replace("-", "")
    if len(letters) < LOOKS_MEANT or letters.isalpha() or (letters.isdigit() and "-" not in token):
        return
    whole = _read(token)
    if isinstance(whole, Run):
        yield token, whole
        return
    inside = [(match[0], run) for match in _GROUPS.finditer(token) if isinstance(run := _read(match[0]), Run)]
    if inside:
        yield from inside
    elif _is_meant(token):
        yield token, whole


def _is_meant(token: str) -> bool:
    """Return whether what is no code looks like one: by its letters, or, in groups, by four in most of them."""
    groups = token.split("-")
    if len(groups) > 1:
        return 2 * sum(len(group) == 4 for group in groups) > len(groups)
    return FEWEST <= len(token) <= MOST_LETTERS and all(letter in VALUES for letter in token.upper())


def _read(text: str) -> Run | str:
    """Return the run of a code, or the text id of why it is none."""
    try:
        return decode(text)
    except CodeError as error:
        return error.reason
