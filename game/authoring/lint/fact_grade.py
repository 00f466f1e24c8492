"""What is known reads easily: grade 8 at most for a card, 7.5 on average over all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.lint.grade import grade
from game.authoring.problems import Problem

MOST_A_CARD: Final = 8.0
MOST_OF_ALL: Final = 7.5


def check(case: Case) -> Iterator[Problem]:
    """Yield fact cards that are hard to read, and the first of all where they are on average."""
    grades = [(spot / "known", grade(fact.known)) for spot, fact in case.project.facts()]
    for spot, found in grades:
        if found > MOST_A_CARD:
            yield spot.problem(f"reads at grade {found:.1f}, at most {MOST_A_CARD}: shorter sentences or shorter words")
    average = sum(found for _, found in grades) / max(len(grades), 1)
    if average > MOST_OF_ALL:
        yield grades[0][0].problem(f"all cards read at grade {average:.1f} on average, at most {MOST_OF_ALL}")
