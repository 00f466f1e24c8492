"""Options that every bot with a purpose passes over: worth a look, and nothing has to be done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem

ENOUGH: Final = 100
"""So many times bots must have been offered an option before passing it over says something."""


def check(case: Case) -> Iterator[Problem]:
    """Yield options that bots were offered often and never took."""
    if case.rules is None:
        return
    spots = case.moment_spots()
    for (moment, option), offered in sorted(case.coverage.offered_to_bots.items()):
        if offered >= ENOUGH and not case.coverage.taken_by_bots[moment, option]:
            spot = spots[case.rules.story.moments[moment].id] / "options" / option
            yield spot.problem(f"every bot passes this option over ({offered} times)")
