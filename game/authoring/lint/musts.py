"""Moments that must come have room to come."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.engine.setup import CUTS


def slots_of(day: author.Day, cut: str) -> int:
    """Return how many moments a run of a cut sees on a day."""
    return {"museum": day.slots.museum, "class": day.slots.class_, "home": day.slots.home}[cut]


def _is_of(moment: author.Moment, cut: str) -> bool:
    """Return whether a moment may come in a cut."""
    return cut in (moment.cuts or ("class", "home"))


def check(case: Case) -> Iterator[Problem]:
    """Yield days with more moments that must come than a run sees, and moments on days that are not there."""
    for source in case.project.levels:
        level: author.Level = source.data
        last = len(level.days)
        for index, moment in enumerate(level.moments):
            for at, day in enumerate(moment.days):
                if day > last:
                    what = f"this level has {last} days"
                    yield (Spot(source) / "moments" / index / "days" / at).problem(what)
        for cut in CUTS:
            yield from _crowded(Spot(source), level, cut)


def _crowded(spot: Spot, level: author.Level, cut: str) -> Iterator[Problem]:
    """Yield stretches of days of a cut with too many moments that must come whatever was done before."""
    musts = [moment for moment in level.moments if moment.must and moment.needs is None and _is_of(moment, cut)]
    last = len(level.days)
    for first in range(1, last + 1):
        for end in range(first, last + 1):
            inside = [must.id for must in musts if all(first <= day <= end for day in must.days or range(1, last + 1))]
            room = sum(slots_of(day, cut) for day in level.days[first - 1 : end])
            if len(inside) > room:
                days = f"day {first}" if first == end else f"days {first} to {end}"
                what = f"{', '.join(inside)} must come on {days} in the cut {cut}, which sees {room} moments there"
                yield (spot / "days" / (first - 1)).problem(what)
                return
