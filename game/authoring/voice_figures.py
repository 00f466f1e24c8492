"""What is counted of how people sound: sentences, openings, words they never say, lines that two could swap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any, Final

from game.authoring.lint.lengths import sentences_in, words_in
from game.authoring.problems import Problem
from game.authoring.voices import Spoken

OPENING: Final = 2
"""So many words are the opening of a line."""
OFTEN: Final = 3
BANDS: Final = (3, 7, 12)
"""Lines of up to so many words are of one length; longer ones than the last are of one length, too."""
MARKED: Final = 2
_WORD = re.compile(r"[\w’'-]+")


def plain_words(text: str) -> list[str]:
    """Return the words of a text, in small letters.

    >>> plain_words("You’re thin, *Jun*!")
    ['you’re', 'thin', 'jun']
    """
    return [word.lower() for word in _WORD.findall(re.sub(r"\{[^}]*\}", "", text))]


def figures(spoken: Sequence[Spoken], swaps: Sequence[Spoken]) -> dict[str, Any]:
    """Return what is counted of one person's lines, ready for JSON; `swaps` are the lines that anybody could say."""
    lengths = [words_in(one.words) / sentences_in(one.words) for one in spoken]
    openings = Counter(" ".join(plain_words(one.words)[:OPENING]) for one in spoken if words_in(one.words) > OPENING)
    return {
        "lines": len(spoken),
        "words_a_sentence": round(median(lengths), 1) if lengths else 0,
        "openings": {words: many for words, many in openings.most_common() if many >= OFTEN},
        "could_be_swapped": [one.words for one in swaps],
    }


def said_never(spoken: Sequence[Spoken], never: Mapping[str, Sequence[str]]) -> list[Problem]:
    """Return where people say what they never say."""
    return [
        one.spot.problem(f"{one.who} says '{words}', and never does")
        for one in spoken
        for words in never.get(one.who, ())
        if re.search(rf"\b{re.escape(_curled(words))}\b", _curled(one.words), re.IGNORECASE)
    ]


def _curled(text: str) -> str:
    """Return a text with one kind of apostrophe."""
    return text.replace("'", "’")


def swappable(spoken: Sequence[Spoken]) -> list[Spoken]:
    """Return the lines that somebody else could say as well, by a plain measure.

    A word is a person's own if nobody else says it and they say it in two lines or more. A line without such a word
    could be swapped if another person has one, too, of as many sentences and of a like length.
    """
    sayers: dict[str, Counter[str]] = {}
    for one in spoken:
        for word in set(plain_words(one.words)):
            sayers.setdefault(word, Counter())[one.who] += 1
    own = {word for word, who in sayers.items() if len(who) == 1 and max(who.values()) >= MARKED}
    bare = [one for one in spoken if not own & set(plain_words(one.words))]
    kinds: dict[tuple[int, int], set[str]] = {}
    for one in bare:
        kinds.setdefault(_kind(one), set()).add(one.who)
    return [one for one in bare if len(kinds[_kind(one)]) > 1]


def _kind(one: Spoken) -> tuple[int, int]:
    """Return how many sentences a line has, and its band of length."""
    return sentences_in(one.words), sum(words_in(one.words) > most for most in BANDS)
