"""No card comes twice, also not in almost the same words."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem

ALIKE: Final = 0.8
"""The share of their words, in order, that two cards have in common from which on they are nearly the same."""


def check(case: Case) -> Iterator[Problem]:
    """Yield cards of different moments that say nearly the same, and equal options of one moment."""
    cards = [(saying, saying.words.lower().split()) for saying in case.sayings if saying.role == "card"]
    matcher = difflib.SequenceMatcher(autojunk=False)
    for index, (other, words) in enumerate(cards):
        matcher.set_seq2(words)  # the costly one: each card is made ready once, and all before it are held against it
        for one, earlier in cards[:index]:
            if one.moment is other.moment or one.moment is None:
                continue
            matcher.set_seq1(earlier)
            # each quick ratio is no less than the next one and costs a fraction of it; thousands of pairs are compared
            if matcher.real_quick_ratio() > ALIKE and matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE:
                yield other.spot.problem(f"nearly the same card as moment '{one.moment.id}'; one run could show both")
    for spot, moment in case.project.moments():
        seen: set[str] = set()
        for index, option in enumerate(moment.options):
            if option.words.lower() in seen:
                yield (spot / "options" / index / "words").problem("another option of this moment has the same words")
            seen.add(option.words.lower())
