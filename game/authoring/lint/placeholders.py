"""Placeholders are ones that the game fills."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem, did_you_mean

ALONE: Final = {"score", "change", "day", "money"}
ABOUT_SOMEBODY: Final = {"score", "impact"}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}?")


def check(case: Case) -> Iterator[Problem]:
    """Yield story texts with a placeholder that nothing fills."""
    people = {person.id for person in case.project.only("People").data}
    known = ALONE | {f"{what}:{person}" for what in ABOUT_SOMEBODY for person in people}
    for saying in case.sayings:
        if saying.role == "interface":
            continue
        for match in _PLACEHOLDER.finditer(saying.words):
            if saying.role == "pill" and match[0] == "{at}":
                continue
            if match[1] not in known or not match[0].endswith("}"):
                yield saying.spot.problem(f"nothing fills '{match[0]}'{did_you_mean(match[1], known)}")
