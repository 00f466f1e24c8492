"""Every moment, option and ending is reached by some run of some bot."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.authoring.runs import possible_options
from game.engine.setup import CUTS


def check(case: Case) -> Iterator[Problem]:
    """Yield moments that no run sees, options that no run can take, endings that no run comes to."""
    if case.story is None:
        return
    story, coverage, spots = case.story, case.coverage, case.moment_spots()
    for index, moment in enumerate(story.moments):
        if not any(coverage.seen[cut][index] for cut in CUTS):
            yield spots[moment.id].problem("no run ever sees this moment")
        elif "museum" in moment.cuts and not coverage.seen["museum"][index]:
            yield (spots[moment.id] / "cuts").problem("no run of the cut museum ever sees this moment")
    possible = {key for cut in CUTS for key in possible_options(story, cut)}
    for key in sorted(possible):
        moment = story.moments[key[0]]
        was_seen = any(coverage.seen[cut][key[0]] for cut in CUTS)
        if was_seen and not coverage.offered[key]:
            spot = spots[moment.id] / "options" / key[1]
            yield spot.problem("no run can ever take this option")
    endings = Spot(case.project.only("Endings")) / "endings"
    for index, ending in enumerate(story.endings):
        if ending.needs and not coverage.endings[ending.id]:
            yield (endings / index).problem("no run comes to this ending")
    if coverage.stuck:
        yield endings.problem(f"{coverage.stuck} runs never came to an ending")
