"""Cards read easily: grade 7 on average over a level, 9.5 at most for one card.

The grade is Flesch-Kincaid's: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and
Chissom 1975, Naval Technical Training Command, Research Branch Report 8-75).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.lint.lengths import sentences_in
from game.authoring.problems import Problem
from game.authoring.project import Spot

MOST_A_CARD: Final = 9.5
MOST_A_LEVEL: Final = 7.0
_WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
# The endings of wished, of tales, of note, of homes.
_SILENT = re.compile(r"(?<=[^aeiouytd])ed$|(?<=[aeiouy][lr])es?$|(?<=[^aeiouylr])e$|(?<=[^aeiouylrsxzcgh])es$")


def syllables_in(word: str) -> int:
    """Return the syllables of an English word, by its groups of vowels; right for most words.

    >>> [syllables_in(word) for word in ("people", "wished", "wanted", "tales", "note")]
    [2, 1, 2, 1, 1]
    """
    plain = re.sub(r"[’'].*$", "", word.lower())
    return max(len(_VOWELS.findall(_SILENT.sub("", plain))), 1)


def grade(text: str) -> float:
    """Return the school grade that reads a text; a placeholder reads like a number."""
    words = _WORD.findall(re.sub(r"\{[^}]*\}", "nine", text))
    if not words:
        return 0.0
    syllables = sum(map(syllables_in, words))
    return 0.39 * len(words) / sentences_in(text) + 11.8 * syllables / len(words) - 15.59


def check(case: Case) -> Iterator[Problem]:
    """Yield cards that are hard to read, and levels that are on average."""
    grades: dict[str, list[float]] = {}
    for saying in case.sayings:
        if saying.role != "card":
            continue
        found = grade(saying.words)
        grades.setdefault(saying.spot.source.name, []).append(found)
        if found > MOST_A_CARD:
            what = f"reads at grade {found:.1f}, at most {MOST_A_CARD}: shorter sentences or shorter words"
            yield saying.spot.problem(what)
    for source in case.project.levels:
        found_here = grades.get(source.name, [0.0])
        average = sum(found_here) / len(found_here)
        if average > MOST_A_LEVEL:
            what = f"the cards of this level read at grade {average:.1f} on average, at most {MOST_A_LEVEL}"
            yield (Spot(source) / "moments").problem(what)
