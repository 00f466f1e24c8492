"""Numbers that a policy decides are never written into prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.engine.petals import FLOOR, TOP

_NUMBER = (
    r"(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|hundred)"
)
_POINTS = re.compile(rf"\b{_NUMBER}\s+(?:more\s+|fewer\s+|less\s+)?(?:points?|seeds?|petal\s+points?)\b", re.IGNORECASE)
_SIGNED = re.compile(r"(?<![\w{:])[-+−–][0-9]+\b")
_SCORED = re.compile(r"\b(?:score|number)\s+(?:of|is|was|at|to)\s+[0-9]+", re.IGNORECASE)
# Three digits, but not of a time of day, a longer number or a share.
_THREE = re.compile(r"(?<![\w{:.,])([0-9]{3})(?![\w:.,%][\w]|[%:])")
NOT_PROSE: Final = {"interface", "pill", "title", "door"}


def check(case: Case) -> Iterator[Problem]:
    """Yield prose with points or a score in it."""
    for saying in case.sayings:
        if saying.role in NOT_PROSE:
            continue
        found = _POINTS.search(saying.words) or _SIGNED.search(saying.words) or _SCORED.search(saying.words)
        scores = [match[1] for match in _THREE.finditer(saying.words) if FLOOR <= int(match[1]) <= TOP]
        if found or scores:
            what = f"'{found[0] if found else scores[0]}' looks like points; the rules decide them"
            yield saying.spot.problem(f"{what}: use {{change}}, {{score}} or {{impact:name}}")
