"""What moments show is listed in items.yaml, and what is named there as carrying it exists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from game.authoring import format as author
from game.authoring.carrying import KINDS, carried, unseen
from game.authoring.lint.case import Case
from game.authoring.problems import Problem, did_you_mean
from game.authoring.project import Spot


def check(case: Case) -> Iterator[Problem]:
    """Yield numbers in `shows` that items.yaml does not list, and what it names that nothing does or is."""
    items, root = case.project.only("Items").data, Spot(case.project.only("Items"))
    for spot, moment in case.project.moments() if items else ():
        for index, number in enumerate(moment.shows):
            if number not in items:
                yield (spot / "shows" / index).problem(f"items.yaml does not list {number}; give it an entry there")
    used: dict[str, set[str]] = defaultdict(set)
    for _, _, option in case.project.options():
        for kind, names in carried(option).items():
            used[kind] |= names
    for number, item in items.items():
        if item.carried_by:
            yield from _unused(root / number / "carried_by", item.carried_by, used)
        for part, what in unseen(item.seen_in, case.root) if item.seen_in else ():
            spot = root / number / "seen_in"
            yield (spot / part if part else spot).problem(what)


def _unused(spot: Spot, carriers: author.Carriers, used: dict[str, set[str]]) -> Iterator[Problem]:
    """Yield what is named as carrying an item and no option does."""
    if not any(getattr(carriers, kind) for kind in KINDS):
        yield spot.problem(f"this names nothing; say one of {', '.join(KINDS)}")
    for kind, does in KINDS.items():
        for index, name in enumerate(getattr(carriers, kind)):
            if name not in used[kind]:
                near = did_you_mean(name, used[kind])
                what = f"no option {does} '{name}'{near}; take it out, or write that option first"
                yield (spot / kind / index).problem(what)
