"""Exclamation marks: there are some, in Bloom's mouth and in that of people."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.budgets.figure import Figure, Find, figures, says
from game.authoring.lint.budgets.prose import BLOOM, NARRATOR, STORY, mouths, names_of
from game.authoring.lint.case import Case


def bloom_shouts(case: Case) -> Iterator[Figure]:
    """Yield how many exclamation marks there are in what Bloom says."""
    return _shouts(case, "bloom_shouts", by_bloom=True)


def people_shout(case: Case) -> Iterator[Figure]:
    """Yield how many exclamation marks there are in what people say."""
    return _shouts(case, "people_shout", by_bloom=False)


def _shouts(case: Case, budget: str, *, by_bloom: bool) -> Iterator[Figure]:
    names, sayings = names_of(case), list(says(case, *STORY))
    found = [
        Find(saying.spot, f"{who} shouts")
        for saying in sayings
        for who, words in mouths(saying, names)
        if who != NARRATOR and (who == BLOOM) is by_bloom
        for _ in range(words.count("!"))
    ]
    return figures(case, budget, found, (saying.spot for saying in sayings if saying.role == "says"))
