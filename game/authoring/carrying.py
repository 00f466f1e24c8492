"""What an option carries, kind by kind, and whether what is seen elsewhere is there."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from game.authoring import format as author
from game.engine import events

KINDS: Final[Mapping[str, str]] = {
    "acts": "does the act",
    "flags": "sets, clears or asks for the flag",
    "doors": "asks for the door",
    "prunes": "cuts the tie with",
    "ties": "changes the tie with",
    "later": "brings something later from",
}
"""The fields of `Carriers`, and what an option does that carries one of them."""


def conditions_in(value: Any) -> Iterator[author.Condition]:
    """Yield the conditions anywhere in a value."""
    if isinstance(value, list):
        for item in value:
            yield from conditions_in(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, author.Condition):
            yield value
        for item in dataclasses.fields(value):
            yield from conditions_in(getattr(value, item.name))


def _tag(act: str | author.ActAmount) -> str:
    return act if isinstance(act, str) else act.tag


def carried(option: author.Option) -> dict[str, set[str]]:
    """Return all that an option does and asks for, by the kinds of carriers."""
    asked = list(conditions_in(option))
    doors = {condition.door for condition in asked} | {option.asks.door if option.asks else None}
    return {
        "acts": {_tag(act) for acts in (option.acts, *(later.acts for later in option.later)) for act in acts},
        "flags": {*option.sets, *option.clears, *(condition.flag for condition in asked if condition.flag)},
        "doors": {door for door in doors if door},
        "prunes": {option.prunes} if option.prunes and not option.never else set(),
        "ties": set(option.tie),
        "later": {later.who for later in option.later},
    }


def carries(option: author.Option, wanted: author.Carriers) -> bool:
    """Return whether an option does or asks for one of the wanted things."""
    has = carried(option)
    return any(has[kind] & set(getattr(wanted, kind)) for kind in KINDS)


def _tests(path: Path) -> set[str]:
    """Return the names of the tests in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def unseen(seen: author.Seen, root: Path) -> Iterator[tuple[str, str]]:
    """Yield what is named and is not there: its field, and the complaint."""
    named = [name for name in ("screen", "event", "test") if getattr(seen, name) is not None]
    if len(named) != 1:
        yield "", "say one of screen, event or test"
        return
    if seen.screen and not (_inside(root, seen.screen, "game/screens") and (root / seen.screen).is_file()):
        yield "screen", f"there is no screen '{seen.screen}'; name a file such as game/screens/day/street.py"
    if seen.event and (seen.event.startswith("_") or not _is_event(seen.event)):
        yield "event", f"there is no event '{seen.event}' in game/engine/events.py"
    if seen.test:
        name, _, test = seen.test.partition("::")
        path = root / name
        if not (_inside(root, name, "tests") and path.suffix == ".py" and path.is_file() and test in _tests(path)):
            yield "test", f"there is no test '{seen.test}'; name one such as tests/ui/test_near.py::test_name"


def _is_event(name: str) -> bool:
    found = getattr(events, name, None)
    return isinstance(found, type) and found.__module__ == events.__name__


def _inside(root: Path, name: str, folder: str) -> bool:
    """Return whether a path is in a folder, wherever its dots lead."""
    return (root / name).resolve().is_relative_to((root / folder).resolve())
