"""A figure: how often a level has something that is counted, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from game.authoring.lint.case import Case, Saying
from game.authoring.problems import Problem
from game.authoring.project import Spot

REST: Final = "rest"
"""What is called what stands in no level: people, endings, prices, the interface."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How often a budget's thing is in a level (or in the rest), of how many places where it could be, and where."""

    budget: str
    scope: str
    found: tuple[Problem, ...]
    total: int

    @property
    def count(self) -> int:
        """Return how often it is there."""
        return len(self.found)


@dataclass(frozen=True, slots=True)
class Find:
    """One thing that was counted: where, and what it is in words."""

    spot: Spot
    what: str


def scopes(case: Case) -> dict[str, str]:
    """Return the name of each level by the name of its file, in order, and that of the rest by ""."""
    return {source.name: source.data.id for source in case.project.levels} | {"": REST}


def figures(case: Case, budget: str, found: Iterable[Find], places: Iterable[Spot]) -> Iterator[Figure]:
    """Yield the figure of each level and of the rest; `places` are all where something of it could be."""
    names, by_scope, totals = scopes(case), dict[str, list[Problem]](), dict[str, int]()
    for find in found:
        scope = names.get(find.spot.source.name, REST)
        by_scope.setdefault(scope, []).append(find.spot.problem(find.what))
    for spot in places:
        scope = names.get(spot.source.name, REST)
        totals[scope] = totals.get(scope, 0) + 1
    for scope in names.values():
        yield Figure(budget, scope, tuple(sorted(by_scope.get(scope, []))), totals.get(scope, 0))


def says(case: Case, *roles: str) -> Iterator[Saying]:
    """Yield the texts of some roles."""
    return (saying for saying in case.sayings if saying.role in roles)
