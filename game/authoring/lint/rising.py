"""A door that asks more each day stays within what a score can be, and a ladder of days is that of such a door."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.engine.petals import TOP


def check(case: Case) -> Iterator[Problem]:
    """Yield doors that nobody can reach on the last day of a level, and ladders of doors that ask the same each day."""
    longest: dict[str, int] = {}
    for source in case.project.levels:
        level = source.data
        longest[level.policy] = max(longest.get(level.policy, 1), len(level.days))
    rising: dict[str, set[str]] = {}
    for source in case.project.policies:
        for door, rule in source.data.doors.items():
            last = rule.at + rule.rises * (longest.get(source.data.id, 1) - 1)
            if rule.rises:
                rising.setdefault(source.data.id, set()).add(door)
            if rule.rises and last >= TOP:
                what = f"on the last day it asks {last}, and a score is at most {TOP}"
                yield (Spot(source) / "doors" / door / "rises").problem(what)
    for source in case.project.levels:
        for at, moment in enumerate(source.data.moments):
            panel = moment.panel
            door = panel.ladder.door if isinstance(panel, author.Ladder) else None
            if door is not None and door not in rising.get(source.data.policy, set()):
                what = f"'{door}' asks the same on every day of this level: its policy has no 'rises' for it"
                yield (Spot(source) / "moments" / at / "panel" / "ladder" / "door").problem(what)
