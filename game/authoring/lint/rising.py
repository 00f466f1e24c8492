"""A door that asks more each day stays within what a score can be, up to the last day of its level."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.engine.petals import TOP


def check(case: Case) -> Iterator[Problem]:
    """Yield doors that nobody can reach any more on the last day of a level under their policy."""
    longest: dict[str, int] = {}
    for source in case.project.levels:
        level = source.data
        longest[level.policy] = max(longest.get(level.policy, 1), len(level.days))
    for source in case.project.policies:
        for door, rule in source.data.doors.items():
            last = rule.at + rule.rises * (longest.get(source.data.id, 1) - 1)
            if rule.rises and last >= TOP:
                what = f"on the last day it asks {last}, and a score is at most {TOP}"
                yield (Spot(source) / "doors" / door / "rises").problem(what)
