"""What there is to say of all fact cards together: which were checked long ago, and what has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from game.authoring import format as author
from game.authoring.problems import Problem
from game.authoring.project import Project, Spot

ITEMS: Final = tuple(f"S{number}" for number in range(1, 78))
"""The mechanisms of the articles."""


@dataclass(frozen=True, slots=True)
class FactFigures:
    """All cards with their places, those last checked more than a year ago, moments and mechanisms without a card."""

    cards: tuple[tuple[Spot, author.Fact], ...]
    old: tuple[Problem, ...]
    uncovered: tuple[Problem, ...]
    items: tuple[str, ...]


def figures(project: Project, today: date) -> FactFigures:
    """Return what there is to say of a story's cards on a day."""
    cards = tuple(project.facts())
    listed = {item for _, fact in cards for item in fact.items}
    return FactFigures(
        cards,
        tuple(_old(cards, today)),
        tuple(_uncovered(project, cards)),
        tuple(item for item in ITEMS if item not in listed),
    )


def _old(cards: tuple[tuple[Spot, author.Fact], ...], today: date) -> Iterator[Problem]:
    """Yield cards whose check is more than a year ago."""
    last = f"{today.year - 1}-{today:%m-%d}"  # as words: there is no 29 February a year before
    for spot, fact in cards:
        if fact.checked < last:
            what = f"last checked on {fact.checked}, more than a year ago: hold it against its sources again"
            yield (spot / "checked").problem(what)


def _uncovered(project: Project, cards: tuple[tuple[Spot, author.Fact], ...]) -> Iterator[Problem]:
    """Yield moments of which something is claimed, and no card with their label lists them."""
    covered = {(moment, fact.label) for _, fact in cards for moment in fact.moments}
    for spot, moment in project.moments():
        if moment.provenance != "invented" and (moment.id, moment.provenance) not in covered:
            what = f"no fact card that is '{moment.provenance}' lists '{moment.id}' under moments"
            yield (spot / "provenance").problem(what)
