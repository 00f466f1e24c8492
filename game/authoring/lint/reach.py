"""Every moment, option and ending is reached by some run of some bot."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.authoring.runs import possible_options


def check(case: Case) -> Iterator[Problem]:
    """Yield moments that no run sees, options that no run can take, endings that no run comes to."""
    if case.rules is None:
        return
    story, coverage, spots = case.rules.story, case.coverage, case.moment_spots()
    every = range(len(story.editions))
    only_named = {edition.id for edition in case.project.only("Editions").data if edition.only_named}
    for index, moment in enumerate(story.moments):
        if not any(coverage.seen[edition][index] for edition in every):
            yield spots[moment.id].problem("no run ever sees this moment")
            continue
        for edition in moment.editions:
            name = story.editions[edition].id
            if name in only_named and not coverage.seen[edition][index]:
                what = f"no run of the edition {name} ever sees this moment"
                yield (spots[moment.id] / "editions").problem(what)
    possible = {key for edition in every for key in possible_options(case.rules, edition)}
    for key in sorted(possible):
        moment = story.moments[key[0]]
        was_seen = any(coverage.seen[edition][key[0]] for edition in every)
        if was_seen and not coverage.offered[key]:
            spot = spots[moment.id] / "options" / key[1]
            yield spot.problem("no run can ever take this option")
    endings = Spot(case.project.only("Endings")) / "endings"
    for index, ending in enumerate(story.endings):
        if ending.needs and not coverage.endings[ending.id]:
            yield (endings / index).problem("no run comes to this ending")
    if coverage.stuck:
        yield endings.problem(f"{coverage.stuck} runs never came to an ending")
