"""Flags that are set are read somewhere; a flag that is read and never set does not compile."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, Final

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.problems import Problem

KEPT: Final = ("helped.", "reported.", "unsaid.", "promised.", "kept.")
"""What people did to each other is kept for the endings of the whole story."""


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


def check(case: Case) -> Iterator[Problem]:
    """Yield flags that are set and never read."""
    read = {flag for source in case.project.sources() for flag in flags_in(source.data)}
    for spot, _, option in case.project.options():
        for index, flag in enumerate(option.sets):
            if flag not in read and not flag.startswith(KEPT):
                yield (spot / "sets" / index).problem(
                    f"no condition reads the flag '{flag}'; delete it, or ask for it with needs: {{flag: {flag}}}"
                )
