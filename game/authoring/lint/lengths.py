"""Texts are as long as their place on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem

SHORTEST_CARD: Final = 25
MOST_WORDS: Final = {
    "card": 40, "option": 9, "says": 30, "never": 12, "unseen": 12, "headline": 9, "prunes_with": 25, "cheer": 14,
    "act": 6, "pill": 2, "ending_title": 5, "ending_line": 30, "aim_went": 30, "epilogue": 22, "title": 5, "stakes": 14,
    "row": 6, "price": 4, "row_value": 6, "stamp": 3, "document_heading": 6, "document_sender": 5, "document_date": 3,
    "document_body": 60, "fact": 30, "known": 60, "parallel": 40, "sorted": 22, "feedback": 40, "correction": 40,
}  # fmt: skip
MOST_SENTENCES: Final = {"notice": 3, "end": 3}
NAMES: Final = {
    "card": "a card",
    "option": "an option",
    "says": "a reaction",
    "notice": "a notice",
    "fact": "the claim of a fact",
    "known": "what is known",
    "sorted": "a claim to sort",
}
_WORD = re.compile(r"[^\s—–]*[\w}][^\s—–]*")
_SENTENCE = re.compile(r"[.!?…]+[”\"’')*]*(?=\s+[^a-z]|\s*$)")
_SHORT = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|No)\.")


def words_in(text: str) -> int:
    """Return the number of words in a text; a placeholder is one.

    >>> words_in("You — all of you — have {score}.")
    6
    """
    return len(_WORD.findall(text))


def without_short_stops(text: str) -> str:
    """Return a text in which no stop stands behind a short form such as Mr.

    >>> without_short_stops("Mrs. Bruun writes.")
    'Mrs Bruun writes.'
    """
    return _SHORT.sub(r"\1", text)


def sentences_in(text: str) -> int:
    """Return the number of sentences in a text, at least one.

    >>> sentences_in("Dr. Osei asks why. You say: {score}.")
    2
    """
    return max(len(_SENTENCE.findall(without_short_stops(text))), 1)


def check(case: Case) -> Iterator[Problem]:
    """Yield every text that is too long, and cards that are too short."""
    for saying in (*case.sayings, *case.known):
        name = NAMES.get(saying.role, f"this {saying.role.replace('_', ' ')}")
        count = words_in(saying.words)
        if saying.role == "card" and count < SHORTEST_CARD:
            yield saying.spot.problem(f"{count} words; a card has {SHORTEST_CARD} to {MOST_WORDS['card']}")
        elif count > MOST_WORDS.get(saying.role, count):
            yield saying.spot.problem(f"{count} words; {name} has at most {MOST_WORDS[saying.role]}")
        sentences = sentences_in(saying.words)
        if sentences > MOST_SENTENCES.get(saying.role, sentences):
            yield saying.spot.problem(f"{sentences} sentences; {name} has at most {MOST_SENTENCES[saying.role]}")
