"""No card comes twice, also not in almost the same words."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem

ALIKE: Final = 0.85


def check(case: Case) -> Iterator[Problem]:
    """Yield cards of different moments that say nearly the same, and equal options of one moment."""
    cards = [saying for saying in case.sayings if saying.role == "card"]
    for one, other in itertools.combinations(cards, 2):
        if one.moment is other.moment or one.moment is None:
            continue
        # each quick ratio is no less than the next one and costs a fraction of it; thousands of pairs are compared
        matcher = difflib.SequenceMatcher(None, one.words, other.words, autojunk=False)
        if matcher.real_quick_ratio() > ALIKE and matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE:
            yield other.spot.problem(f"nearly the same card as moment '{one.moment.id}'; one run could show both")
    for spot, moment in case.project.moments():
        seen: set[str] = set()
        for index, option in enumerate(moment.options):
            if option.words.lower() in seen:
                yield (spot / "options" / index / "words").problem("another option of this moment has the same words")
            seen.add(option.words.lower())
