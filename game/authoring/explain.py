"""Turns a validator's errors into lines that an author can act on."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from game.authoring import format as author
from game.authoring.problems import Problem, did_you_mean
from game.authoring.strict_yaml import Node, Path_

_PATTERNS = {  # letter by letter as in game/authoring/format: the validator names a pattern by itself
    r"^[a-z0-9_]{1,40}$": "an id has small letters, digits and _ only",
    r"^[a-z0-9_]+(\.[a-z0-9_]+)*$": "a tag or flag has small letters, digits, _ and dots only",
    r"^S([1-9]|[1-6][0-9]|7[0-7])$": "a mechanism is S1 to S77",
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "a day is written as 2026-11-28",
    r"^(F([1-9]|1[0-9]|20)|P([1-9]|[12][0-9]|3[0-5]))$": "a row of the fact base is F1 to F20 or P1 to P35",
    r"^([0-9]|[1-5][0-9]|6[0-4])/64$": "write sixty-fourths, such as 62/64",
}


MARKERS = ("plain", "spelled_out")
"""The validator's own steps, beside those in brackets."""
MOST_QUOTED = 40
DAYS = ": 1 is the first day of this level, 2 the second"


def _parts(kind: Any) -> Iterator[Any]:
    """Yield the types that a type is made of, with unions and annotations taken apart."""
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        yield from _parts(typing.get_args(kind)[0])
    elif origin is typing.Union or type(kind).__name__ == "UnionType":
        for part in typing.get_args(kind):
            yield from _parts(part)
    else:
        yield kind


def field_names(kind: Any) -> dict[str, Any]:
    """Return the fields of an author's type as they are written, with their types."""
    hints = typing.get_type_hints(kind, include_extras=True)
    names = {}
    for item in dataclasses.fields(kind):
        hint = hints[item.name]
        alias = next(
            (extra.alias for extra in getattr(hint, "__metadata__", ()) if getattr(extra, "alias", None)), None
        )
        names[alias or item.name] = hint
    return names


def _descend(kinds: list[Any], part: str | int) -> list[Any]:
    """Return the types one step down a path; the same types where the step is only a way of writing."""
    found: list[Any] = []
    for kind in kinds:
        origin = typing.get_origin(kind)
        if dataclasses.is_dataclass(kind) and part in (fields := field_names(kind)):
            found += _parts(fields[str(part)])
        elif origin in {list, dict}:
            found += _parts(typing.get_args(kind)[-1])
    return found or kinds


def real_path(node: Node, location: tuple[str | int, ...]) -> Path_:
    """Return the part of an error's location that exists in the file, with the validator's own markers left out."""
    path: list[str | int] = []
    for part in location:
        value = node.value
        if isinstance(value, dict):
            if part in value:
                node = value[str(part)]
                path.append(part)
            elif part not in MARKERS and not str(part).startswith("["):
                path.append(part)
                break
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            node = value[part]
            path.append(part)
    return tuple(path)


def where(node: Node, path: Path_) -> str:
    """Return a path in words: ids instead of numbers."""
    words = []
    for part in path:
        value = node.value
        if isinstance(value, list) and isinstance(part, int) and part < len(value):
            node = value[part]
            name = node.value.get("id") if isinstance(node.value, dict) else None
            words.append(name.value if name is not None and isinstance(name.value, str) else str(part + 1))
        else:
            words.append(str(part))
            if isinstance(value, dict) and part in value:
                node = value[str(part)]
    return " > ".join(words)


def _kinds_at(kind: Any, path: Path_) -> list[Any]:
    """Return the author's types that a path leads to."""
    kinds = list(_parts(kind))
    for part in path:
        kinds = _descend(kinds, part)
    return kinds


def _unknown_field(name: str, kinds: list[Any]) -> str:
    """Return what is wrong with a field that none of the kinds has."""
    known = {field for part in kinds if dataclasses.is_dataclass(part) for field in field_names(part)}
    comma = "; a comma inside { } starts a new field, so put the words in quotes"
    return f"unknown field '{name}'{did_you_mean(name, known) or (comma if ' ' in name else '')}"


def _say(error: Any, kind: Any, path: Path_) -> str:  # noqa: C901, PLR0911 (one line a sort of error)
    """Return what is wrong, in words."""
    context = error.get("ctx", {})
    value = error.get("input")
    match error["type"]:
        case "missing":
            return f"'{path[-1]}' is missing" if path else "something is missing"
        case "unexpected_keyword_argument":
            return _unknown_field(str(path[-1]), _kinds_at(kind, path[:-1]))
        case "literal_error":
            allowed = [word.strip("' ") for word in context["expected"].replace(" or ", ", ").split(",")]
            return f"'{value}' is not one of {', '.join(allowed)}{did_you_mean(str(value), allowed)}"
        case "string_pattern_mismatch":
            said = f"'{str(value)[:60]}': {_PATTERNS.get(context['pattern'], context['pattern'])}"
            small = re.sub(r"[^a-z0-9_.]+", "_", str(value).lower())[:40].strip("_.")
            return f"{said} (did you mean '{small}'?)" if re.fullmatch(context["pattern"], small) else said
        case "string_type":
            return "this must be text; put it in quotes" if value is not None else "nothing stands after the colon"
        case "int_type" | "int_parsing":
            return f"this must be a whole number{DAYS if 'days' in path else ''}"
        case "bool_type":
            return "write true or false"
        case "list_type":
            short = isinstance(value, str | int) and 0 < len(str(value)) <= MOST_QUOTED
            return f"this must be a list: write [{value}]" if short else "this must be a list, each line with a dash"
        case "dict_type" | "dataclass_type" | "model_attributes_type":
            if isinstance(value, str) and author.Condition in _kinds_at(kind, path):
                return f"this must be a condition: write {{flag: {value[:MOST_QUOTED]}}}"
            return "this must be a mapping, lines of 'name: value'"
        case "too_short" | "too_long" if path and path[-1] == "options":
            return "a moment has two to four options"
        case "too_short":
            return f"here must be {context['min_length']} at least, each with a dash of its own"
        case "string_too_short":
            return "nothing is written here"
        case _:
            return str(error["msg"]).replace("Input should be", "this must be").replace("List", "the list")


def explained(error: ValidationError, kind: Any, node: Node, name: str) -> Iterator[Problem]:
    """Yield a problem for each error of a validation, at its line and column."""
    for item in error.errors(include_url=False):
        path = real_path(node, item["loc"])
        line, column = node.find(path)
        where_path = path[:-1] if item["type"] in {"missing", "unexpected_keyword_argument"} else path
        yield Problem(name, line, column, where(node, where_path), _say(item, kind, path))
