"""The budgets themselves: what is counted, how much of it there may be, and what is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

import yaml

from game.authoring.lint.budgets import effects, prose_numbers, reactions, voices, words
from game.authoring.lint.budgets.figure import Figure
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot

FILE: Final = Path(__file__).parents[1] / "lists" / "budgets.yaml"
ENOUGH: Final = 15
"""A level with fewer reactions is too short to have a share of something, or to lack it."""

Counter: TypeAlias = Callable[[Case], Iterator[Figure]]
COUNTERS: Final[Mapping[str, Counter]] = {
    "score_words": words.score_words,
    "retired_words": words.retired_words,
    "catchphrases": words.catchphrases,
    "bare_shops": words.bare_shops,
    "numbers": prose_numbers.numbers,
    "fragments": reactions.fragments,
    "speech_endings": reactions.speech_endings,
    "told_endings": reactions.told_endings,
    "bloom_shouts": voices.bloom_shouts,
    "people_shout": voices.people_shout,
    "idle_options": effects.idle_options,
    "unread_flags": effects.unread_flags,
    "flags_of_all": effects.flags_of_all,
}


@dataclass(frozen=True, slots=True)
class Budget:
    """What is counted, and how much there may be at `most` or must be at `least`, in per cent where it is a `share`.

    `now` has the limits of levels that are not there yet, and gets smaller as they are mended.
    """

    what: str
    most: int | None = None
    least: int | None = None
    share: bool = False
    now: dict[str, int] = field(default_factory=dict)

    def limit(self, figure: Figure) -> int:
        """Return how many of it a level may have, or must have."""
        usual = self.most if self.most is not None else self.least or 0
        limit = self.now.get(figure.scope, usual)
        if not self.share:
            return limit
        return figure.total * limit // 100 if self.most is None else max(figure.total * limit // 100, 1)

    def over(self, figure: Figure) -> tuple[Problem, ...]:
        """Return what a level has too much of, the last ones in its file; nothing for a budget that is a least."""
        return () if self.most is None else figure.found[self.limit(figure) :]

    def is_short(self, figure: Figure) -> bool:
        """Return whether a level has too little of it."""
        return self.least is not None and figure.total >= ENOUGH and figure.count < self.limit(figure)


@cache
def budgets() -> Mapping[str, Budget]:
    """Return all budgets by name, in the order of the report."""
    return {name: Budget(**lines) for name, lines in yaml.safe_load(FILE.read_text(encoding="utf-8")).items()}


def counted(case: Case) -> tuple[Figure, ...]:
    """Return all figures of a story: budget by budget, level by level, the rest last."""
    return tuple(figure for name in budgets() for figure in COUNTERS[name](case))


def check(case: Case) -> Iterator[Problem]:
    """Yield what is over a budget, each where it stands, and levels that are short of something."""
    levels = {source.data.id: Spot(source) / "moments" for source in case.project.levels}
    for figure in counted(case):
        budget = budgets()[figure.budget]
        limit = budget.limit(figure)
        for problem in budget.over(figure):
            what = f"{problem.what}; {figure.scope} has {figure.count} {budget.what}, at most {limit} may stand there"
            yield replace(problem, what=what)
        if budget.is_short(figure) and figure.scope in levels:
            what = f"{figure.count} {budget.what}, at least {limit} should stand in this level"
            yield levels[figure.scope].problem(what)
