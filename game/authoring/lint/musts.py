"""Moments that must come have room to come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.lint.together import most_together
from game.authoring.problems import Problem
from game.authoring.project import Spot

Stretch: TypeAlias = tuple[int, int]
"""The first and the last day of some days of a level, counted from 1."""
WAY_OUT: Final = "take 'must' away here, give it other 'days', or raise 'slots' there"


def _is_of(moment: author.Moment, edition: author.Edition) -> bool:
    """Return whether a moment may come in an edition."""
    return not edition.only_named if moment.editions is None else edition.id in moment.editions


def check(case: Case) -> Iterator[Problem]:
    """Yield moments that must come and have no room, and moments on days that are not there."""
    aims = [aim.id for aim in case.project.only("Aims").data]
    for source in case.project.levels:
        level: author.Level = source.data
        last = len(level.days)
        for index, moment in enumerate(level.moments):
            for at, day in enumerate(moment.days):
                if day > last:
                    what = f"this level has {last} days"
                    yield (Spot(source) / "moments" / index / "days" / at).problem(what)
        for edition in case.project.only("Editions").data:
            yield from _crowded(Spot(source), level, edition, aims)


def _crowded(spot: Spot, level: author.Level, edition: author.Edition, aims: list[str]) -> Iterator[Problem]:
    """Yield the last of the moments that must come in an edition where they are too many for some days."""
    musts = [index for index, moment in enumerate(level.moments) if moment.must and _is_of(moment, edition)]
    days = range(1, len(level.days) + 1)
    stretches = [(first, end) for first in days for end in days if first <= end]
    for aim in aims:
        for stretch in sorted(stretches, key=lambda stretch: stretch[1] - stretch[0]):
            inside = [index for index in musts if _inside(level.moments[index], stretch, len(days))]
            room = sum(day.slots.get(edition.id, 0) for day in level.days[stretch[0] - 1 : stretch[1]])
            held = most_together([level.moments[index].needs for index in inside], aim, edition.id)
            if len(held) > room:
                found = [inside[at] for at in held]
                names = ", ".join(level.moments[index].id for index in found)
                with_aim = f" with the aim {aim}" if any(level.moments[index].needs for index in found) else ""
                when = f"on {_days(stretch)} in the edition {edition.id}{with_aim}"
                what = f"{names} must all come {when}, which has slots for {room} there"
                yield (spot / "moments" / found[-1] / "must").problem(f"{what}; {WAY_OUT}")
                return


def _inside(moment: author.Moment, stretch: Stretch, last: int) -> bool:
    """Return whether a moment can come on days of a stretch alone."""
    return all(stretch[0] <= day <= stretch[1] for day in moment.days or range(1, last + 1))


def _days(stretch: Stretch) -> str:
    """Return the days of a stretch in words."""
    return f"day {stretch[0]}" if stretch[0] == stretch[1] else f"days {stretch[0]} to {stretch[1]}"
