"""Every moment, option and ending is reached by some run of some bot."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.authoring.runs import possible_options
from game.engine.setup import EDITIONS


def check(case: Case) -> Iterator[Problem]:
    """Yield moments that no run sees, options that no run can take, endings that no run comes to."""
    if case.story is None:
        return
    story, coverage, spots = case.story, case.coverage, case.moment_spots()
    for index, moment in enumerate(story.moments):
        if not any(coverage.seen[edition][index] for edition in EDITIONS):
            yield spots[moment.id].problem("no run ever sees this moment")
        elif "museum" in moment.editions and not coverage.seen["museum"][index]:
            yield (spots[moment.id] / "editions").problem("no run of the edition museum ever sees this moment")
    possible = {key for edition in EDITIONS for key in possible_options(story, edition)}
    for key in sorted(possible):
        moment = story.moments[key[0]]
        was_seen = any(coverage.seen[edition][key[0]] for edition in EDITIONS)
        if was_seen and not coverage.offered[key]:
            spot = spots[moment.id] / "options" / key[1]
            yield spot.problem("no run can ever take this option")
    endings = Spot(case.project.only("Endings")) / "endings"
    for index, ending in enumerate(story.endings):
        if ending.needs and not coverage.endings[ending.id]:
            yield (endings / index).problem("no run comes to this ending")
    if coverage.stuck:
        yield endings.problem(f"{coverage.stuck} runs never came to an ending")
