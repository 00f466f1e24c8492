"""All passes, and one look at the author's files with all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from game.authoring.compiler import canonical, compile_project
from game.authoring.lint import (
    cast,
    dominated,
    duplicates,
    fact_cards,
    fact_counts,
    fact_grade,
    flags,
    free_option,
    grade,
    headers,
    hours,
    items,
    judging,
    lengths,
    letters,
    musts,
    passed_over,
    pictures,
    placeholders,
    points,
    prices,
    provenance,
    reach,
    rising,
    seen,
    sorter,
    sounds,
    speaking,
    sums,
    unused,
    verbs,
)
from game.authoring.lint.budgets import limits
from game.authoring.lint.budgets.figure import Figure
from game.authoring.lint.case import Case
from game.authoring.problems import ContentProblemsError, Problem
from game.authoring.project import read_project
from game.content.loader import read_rules
from game.engine.ruleset import Ruleset

Pass: TypeAlias = Callable[[Case], Iterator[Problem]]
PASSES: Final[Mapping[str, Pass]] = {
    "budgets": limits.check,
    "cast": cast.check,
    "dominated": dominated.check,
    "duplicates": duplicates.check,
    "fact_cards": fact_cards.check,
    "fact_counts": fact_counts.check,
    "fact_grade": fact_grade.check,
    "flags": flags.check,
    "free_option": free_option.check,
    "grade": grade.check,
    "headers": headers.check,
    "hours": hours.check,
    "items": items.check,
    "judging": judging.check,
    "lengths": lengths.check,
    "letters": letters.check,
    "musts": musts.check,
    "pictures": pictures.check,
    "sounds": sounds.check,
    "placeholders": placeholders.check,
    "points": points.check,
    "prices": prices.check,
    "provenance": provenance.check,
    "reach": reach.check,
    "rising": rising.check,
    "seen": seen.check,
    "sorter": sorter.check,
    "speaking": speaking.check,
    "sums": sums.check,
    "unused": unused.check,
    "verbs": verbs.check,
}


ADVICE: Final[Mapping[str, Pass]] = {"passed_over": passed_over.check}
"""Passes that count what bots do; nothing that they find is a mistake."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What must be mended, what may be looked at, and the figures of the budgets.

    `more` says that unread files may hide other problems.
    """

    mend: tuple[Problem, ...]
    advice: tuple[Problem, ...] = ()
    more: bool = False
    figures: tuple[Figure, ...] = ()


def look(levels: Path, root: Path) -> Findings:
    """Return everything that all passes find, in the order of the files."""
    try:
        project = read_project(levels)
    except ContentProblemsError as error:
        return Findings(error.problems, more=True)
    problems: set[Problem] = set()
    rules: Ruleset | None = None
    try:
        rules = read_rules(canonical(compile_project(project).story))
    except ContentProblemsError as error:
        problems.update(error.problems)
    case = Case(project, rules, root)
    for check in PASSES.values():
        problems.update(check(case))
    advice = {problem for check in ADVICE.values() for problem in check(case)}
    return Findings(tuple(sorted(problems)), tuple(sorted(advice)), rules is None, limits.counted(case))


def lint(levels: Path, root: Path) -> tuple[Problem, ...]:
    """Return everything that an author should mend, in the order of the files."""
    return look(levels, root).mend
