"""Flags that are set are read somewhere; a flag that is read and never set does not compile."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, Final

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot

KEPT: Final = ("helped.", "reported.", "unsaid.", "promised.", "kept.")
"""What people did to each other is kept for the endings of the whole story; a budget counts what none reads yet."""


def flags_in(value: Any) -> Iterator[str]:
    """Yield the flags that conditions anywhere in a value read."""
    if isinstance(value, author.Condition) and value.flag:
        yield value.flag
    if isinstance(value, list | tuple):
        for item in value:
            yield from flags_in(item)
    elif isinstance(value, dict):
        yield from flags_in(list(value.values()))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from flags_in([getattr(value, item.name) for item in dataclasses.fields(value)])


def unread(case: Case) -> Iterator[tuple[Spot, str]]:
    """Yield the flags that are set and that no condition reads, with where."""
    read = {flag for source in case.project.sources() for flag in flags_in(source.data)}
    for spot, _, option in case.project.options():
        yield from ((spot / "sets" / index, flag) for index, flag in enumerate(option.sets) if flag not in read)


def check(case: Case) -> Iterator[Problem]:
    """Yield flags that are set and never read."""
    for spot, flag in unread(case):
        if not flag.startswith(KEPT):
            yield spot.problem(
                f"no condition reads the flag '{flag}'; delete it, or ask for it with needs: {{flag: {flag}}}"
            )
