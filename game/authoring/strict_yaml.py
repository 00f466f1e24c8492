"""Reads YAML the way an author means it: no surprises of YAML 1.1, every value with its line and column."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from game.authoring.odd_letters import HOSTILE, ODD_SPACE, no_space, not_allowed, odd_letters, place, without
from game.authoring.problems import ContentProblemsError, Problem
from game.authoring.yaml_trouble import NOTE, trouble

MOST_BYTES: Final = 1_000_000
MOST_DEPTH: Final = 20  # reading goes inwards call by call, and Python's calls have an end
MOST_PROBLEMS: Final = 200  # a file that is no YAML may have one at every line
SPOT_LENGTH: Final = 9  # digits: with more there is no number in the story, and int of very many takes its time

Scalar: TypeAlias = str | int | bool | None
Path_: TypeAlias = tuple[str | int, ...]

_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_BOOLEANS: Final = {"true": True, "false": False}
_NOTHING: Final = {"", "~", "null"}
# What YAML 1.1 takes for something else than it looks like: no is false, 12:30 is 750, 012 is 10. A plain
# date stays the text that it is.
_TRAPS: Final = (
    (
        re.compile(r"(?i:yes|no|on|off|y|n)|True|TRUE|False|FALSE|Null|NULL"),
        "put it in quotes if it is a word; else write true or false",
    ),
    (re.compile(r"[-+]?0[0-9_]+"), "a number does not start with 0; drop the zero or put it in quotes"),
    (
        re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9]*)?"),
        "put it in quotes if it is a time of day; a number has digits only",
    ),
    (
        re.compile(r"(?![0-9]{4}-[0-9]{2}-[0-9]{2}$)[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?"),
        "a date is written as 2026-01-31, and with a time of day it needs quotes",
    ),
    (re.compile(r"[-+]?0[xXobB][0-9a-fA-F_]+|[-+]?[0-9]+_[0-9_]+"), "write the number with plain digits"),
    (
        re.compile(
            r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+|[-+]?\.(?i:inf)|\.(?i:nan)"
        ),
        "only whole numbers are used here; put it in quotes if it is text",
    ),
)
_COMMENT = re.compile(r"([ \t]+)#([^\s#])?")


# The one written in Python: yaml_trouble goes by the words of its errors, and those of libyaml are others.
class _Parser(yaml.SafeLoader):
    """Used for its events alone; nothing is ever constructed by it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a file: a scalar, a list of nodes or a mapping of nodes, with its 1-based line and column."""

    value: Scalar | list[Node] | dict[str, Node]
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)

    def data(self) -> Any:
        """Return the plain value, without positions."""
        if isinstance(self.value, list):
            return [item.data() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.data() for key, item in self.value.items()}
        return self.value

    def find(self, path: Path_) -> tuple[int, int]:
        """Return line and column of what a path leads to, or of the last part of it that exists."""
        node, position = self, (self.line, self.column)
        for part in path:
            value = node.value
            if isinstance(value, dict) and part in value:
                position = node.keys[str(part)]
                node = value[str(part)]
            elif isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value):
                node = value[part]
                position = (node.line, node.column)
        return position


class _Reader:
    """Builds nodes out of events, noting everything that is wrong on the way."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.problems: list[Problem] = []

    def note(self, mark: Any, what: str, where: str = "") -> None:
        """Remember a problem at a mark of the parser."""
        self.problems.append(Problem(self.name, mark.line + 1, mark.column + 1, where, what))
        if len(self.problems) >= MOST_PROBLEMS:
            raise ContentProblemsError(self.problems)

    def fail(self, mark: Any, what: str) -> ContentProblemsError:
        """Return the error of a file that cannot be read on."""
        self.note(mark, what)
        return ContentProblemsError(self.problems)

    def document(self, events: Iterator[Any]) -> Node:
        """Return the root node of the only document; raises ContentProblemsError for none and for a second one."""
        root: Node | None = None
        for event in events:
            match event:
                case yaml.DocumentStartEvent() if root is not None:
                    raise self.fail(event.start_mark, "a second document starts here; a file holds one")
                case (
                    yaml.StreamStartEvent()
                    | yaml.StreamEndEvent()
                    | yaml.DocumentStartEvent()
                    | yaml.DocumentEndEvent()
                ):
                    pass
                case _:
                    root = self.node(event, events, 0)
        if root is None:
            raise ContentProblemsError([*self.problems, Problem(self.name, 1, 1, "", "the file is empty")])
        return root

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        """Return the node that starts with an event, after taking all its events; raises ContentProblemsError."""
        mark = event.start_mark
        # ten lines of anchors can stand for a billion values, and no author means one
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self.fail(mark, "text that starts with '&' or '*' goes into quotes (anchors are not used here)")
        if event.tag is not None and event.tag != "!":
            raise self.fail(mark, "text that starts with '!' goes into quotes (tags are not used here)")
        if depth > MOST_DEPTH:
            raise self.fail(mark, f"nested more than {MOST_DEPTH} deep")
        if isinstance(event, yaml.ScalarEvent):
            return Node(self.scalar(event), mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self.node(event, events, depth + 1))
            return Node(items, mark.line + 1, mark.column + 1)
        return self.mapping(mark, events, depth)

    def mapping(self, mark: Any, events: Iterator[Any], depth: int) -> Node:
        """Return a mapping whose keys are words, each once."""
        values: dict[str, Node] = {}
        keys: dict[str, tuple[int, int]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if not isinstance(key.value, str):
                self.note(event.start_mark, "a name before a colon must be a word; put it in quotes")
                continue
            if odd := ODD_SPACE.search(key.value):
                self.note(event.start_mark, no_space(odd[0]))
                continue
            if key.value in keys:
                first = keys[key.value]
                self.note(event.start_mark, f"'{key.value}' was already given on line {first[0]}, column {first[1]}")
                continue
            values[key.value] = value
            keys[key.value] = (key.line, key.column)
        return Node(values, mark.line + 1, mark.column + 1, keys)

    def noted(self, event: Any) -> None:
        """Note a problem where the rest of a text was taken for a comment."""
        mark = event.end_mark
        comment = _COMMENT.match(self.text, mark.index)
        if comment and (comment[2] or " " in event.value or event.value[:1].isupper()):
            place = (mark.line + 1, mark.column + len(comment[1]) + 1)
            self.problems.append(Problem(self.name, *place, "", NOTE))

    def scalar(self, event: Any) -> Scalar:
        """Return the value of a scalar: text, a whole number, true, false or nothing."""
        text: str = event.value
        bad = HOSTILE.search(text)
        if bad:
            self.note(event.start_mark, not_allowed(bad[0]))
            return HOSTILE.sub("?", text)
        if event.style or not event.implicit[0]:
            return text
        if odd := ODD_SPACE.match(text) or ODD_SPACE.match(text, len(text) - 1):
            self.note(event.start_mark, no_space(odd[0]))
        self.noted(event)
        if text in _BOOLEANS:
            return _BOOLEANS[text]
        if text in _NOTHING:
            return None
        if _WHOLE.fullmatch(text):
            if len(text) > SPOT_LENGTH:
                self.note(event.start_mark, "the number is too big")
                return 0
            return int(text)
        for trap, advice in _TRAPS:
            if trap.fullmatch(text):
                self.note(event.start_mark, f"'{text[:40]}' can be misread: {advice}")
                break
        return text


def parse(text: str, name: str) -> Node:
    """Return the root node of a YAML text; raises ContentProblemsError with every problem found."""
    odd = itertools.islice(odd_letters(text), MOST_PROBLEMS)
    bad = [Problem(name, *place(text, index), "", what) for index, what in odd]
    text = without(text) if bad else text
    reader = _Reader(name, text)
    try:
        root = reader.document(yaml.parse(text, Loader=_Parser))
    except ContentProblemsError as error:
        raise ContentProblemsError([*bad, *error.problems]) from error
    except yaml.MarkedYAMLError as error:
        line, column, what = trouble(text, error)
        # beside odd letters, what else the parser stumbles over is most often their doing
        also = [] if bad else [Problem(name, line, column, "", what)]
        raise ContentProblemsError([*bad, *reader.problems, *also]) from error
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError, IndexError) as error:
        what = f"this is not YAML: {error}"
        raise ContentProblemsError([*bad, *reader.problems, Problem(name, 1, 1, "", what)]) from error
    if bad or reader.problems:
        raise ContentProblemsError([*bad, *reader.problems])
    return root


def read_text(path: Path, name: str) -> str:
    """Return the text of a file, its lines ended as here; raises ContentProblemsError for one too big or not text."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)  # a link to a device has no size and no end
    except OSError as error:
        raise ContentProblemsError([Problem(name, 1, 1, "", f"cannot be read: {error.strerror}")]) from error
    if len(raw) > MOST_BYTES:
        raise ContentProblemsError([Problem(name, 1, 1, "", f"the file is bigger than {MOST_BYTES:,} bytes")])
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        what = "this is not UTF-8 text; save the file again with the encoding UTF-8"
        raise ContentProblemsError([Problem(name, *place(before, len(before)), "", what)]) from error


def parse_file(path: Path, name: str) -> Node:
    """Return the root node of a file; raises ContentProblemsError, also for one that is too big or not text."""
    return parse(read_text(path, name), name)
