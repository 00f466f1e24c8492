"""A fact card is plain, was checked on a day that has been, and has its parallel from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot


def check(case: Case) -> Iterator[Problem]:
    """Yield cards that are not, texts with placeholders, and mechanisms that items.yaml does not list."""
    listed = case.project.only("Items").data
    for saying in case.known:
        if "{" in saying.words:
            yield saying.spot.problem("this tells what is known, not what was played: no {placeholders}")
    for spot, fact in case.project.facts():
        if fact.parallel.region == fact.region:
            where = fact.region.replace("_", " ")
            yield (spot / "parallel" / "region").problem(
                f"the card is about {where}, too; a parallel is from elsewhere"
            )
        for at, item in enumerate(fact.items if listed else ()):
            if item not in listed:
                yield (spot / "items" / at).problem(f"items.yaml does not list {item}; give it an entry there")
        yield from _past(spot / "checked", fact.checked, case.today)
    corrections = Spot(case.project.only("Corrections")) / "corrections"
    for at, one in enumerate(corrections.source.data.corrections):
        yield from _past(corrections / at / "date", one.date, case.today)


def _past(spot: Spot, day: str, today: date) -> Iterator[Problem]:
    """Yield a day that is still to come; one that no calendar has is told where the cards are compiled."""
    if day > today.isoformat():
        yield spot.problem(f"{day} is still to come; write the day on which it was done")
