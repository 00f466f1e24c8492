"""Every policy says of every act what it is worth, also when that is nothing; and every act is done by somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.authoring.lint.case import Case
from game.authoring.names import ON_FILE_TAGS
from game.authoring.problems import Problem
from game.authoring.project import Spot


def _tags(acts: list[Any]) -> set[str]:
    return {act if isinstance(act, str) else act.tag for act in acts}


def check(case: Case) -> Iterator[Problem]:
    """Yield tags without a price, and tags that nobody ever does."""
    acts = case.project.only("Acts")
    for source in case.project.policies:
        for tag in (*ON_FILE_TAGS, *acts.data):
            if tag not in source.data.tags:
                yield (Spot(source) / "tags").problem(f"'{tag}' has no price here; write {{}} if it is not seen")
    done: set[str] = set()
    for _, _, option in case.project.options():
        done |= _tags(option.acts)
        for later in option.later:
            done |= _tags(later.acts)
    for person in case.project.only("People").data:
        for dated in person.ledger:
            done |= _tags(dated.acts)
    for tag in acts.data:
        if tag not in done and tag not in ON_FILE_TAGS:
            yield (Spot(acts) / tag).problem(f"nobody ever does '{tag}'")
