"""Where each mechanism of the articles is played or seen, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from game.authoring import format as author
from game.authoring.carrying import KINDS, carries, unseen
from game.authoring.problems import Problem
from game.authoring.project import Project, Spot

NOTHING: Final = "nothing carries it yet"


@dataclass(slots=True)
class Standing:
    """How an item stands: `played` and `labels` are moments that say they show it, with and without what carries it.

    `cards` are the fact cards that list it: they carry what the Source desk is about. `missing` is "" where nothing is.
    """

    number: str
    item: author.Item
    spot: Spot
    played: list[tuple[int, str]] = field(default_factory=list)
    labels: list[tuple[Spot, str]] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    seen: str = ""
    missing: str = ""

    @property
    def state(self) -> str:
        """Return played, seen, told or missing."""
        if self.missing:
            return "missing"
        return "played" if self.played else "seen" if self.seen else "told"

    @property
    def moments(self) -> list[str]:
        """Return the ids of the moments that play it, in order of play."""
        return [moment for _, moment in self.played]


def coverage(project: Project, root: Path) -> list[Standing]:
    """Return how every item of items.yaml stands, in the order of their numbers."""
    items, source = project.only("Items").data, Spot(project.only("Items"))
    standings = {number: Standing(number, item, source / number) for number, item in items.items()}
    numbers = {index: level.data.number for index, level in enumerate(project.levels)}
    for index, level in enumerate(project.levels):
        for at, moment in enumerate(level.data.moments):
            spot = Spot(level) / "moments" / at / "shows"
            for place, number in enumerate(moment.shows):
                if standing := standings.get(number):
                    _count(standing, spot / place, numbers[index], moment)
    for _, fact in project.facts():
        for number in fact.items:
            if number in standings:
                standings[number].cards.append(fact.id)
    for standing in standings.values():
        seen = standing.item.seen_in
        if seen and not any(unseen(seen, root)):
            standing.seen = seen.screen or seen.event or seen.test or ""
        standing.missing = _missing(standing)
    return sorted(standings.values(), key=lambda standing: int(standing.number[1:]))


def _count(standing: Standing, spot: Spot, level: int, moment: author.Moment) -> None:
    """Count a moment that says it shows an item, as one that plays it or as a label."""
    wanted = standing.item.carried_by
    if wanted and any(carries(option, wanted) for option in moment.options):
        standing.played.append((level, moment.id))
    elif not standing.item.seen_in:  # what no option can carry may be named by any moment
        standing.labels.append((spot, moment.id))


def _missing(standing: Standing) -> str:
    """Return what an item of the story lacks, with the way out; nothing carrying it is told once for all."""
    item = standing.item
    if item.due == "source":
        return "" if standing.cards else f"no fact card lists it; name {standing.number} under `items` of one in facts/"
    if standing.seen:
        return ""
    where = f"level {' and '.join(map(str, item.levels))} must hold it; " if item.levels else ""
    if item.seen_in:
        return f"{where}what 'seen_in' names is not there; name a screen, an event or a test that is"
    if item.carried_by is None:
        return f"{where}{NOTHING}"
    way = f"write a moment there with shows: [{standing.number}] and an option that {wanted(item.carried_by)}"
    if not standing.played:
        return f"{where}no moment plays it; {way}"
    held = {level for level, _ in standing.played}
    if all(level in held for level in item.levels):
        return ""
    return f"{where}it is played only in level {' and '.join(map(str, sorted(held)))}; {way}"


def wanted(carriers: author.Carriers) -> str:
    """Return in words what an option does that carries an item."""
    said = [f"{does} {' or '.join(names)}" for kind, does in KINDS.items() if (names := getattr(carriers, kind))]
    return ", or ".join(said)


def label_problem(standing: Standing, spot: Spot, moment: str) -> Problem:
    """Return what is to be said of a moment that only says it shows an item."""
    carriers = standing.item.carried_by
    if carriers is None:
        return spot.problem(f"{standing.number} is a label only: items.yaml names nothing that carries it")
    return spot.problem(f"{standing.number} is a label only: no option of '{moment}' {wanted(carriers)}")
