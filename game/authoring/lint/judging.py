"""The interface reports and does not judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.lint.verbs import listed
from game.authoring.problems import Problem

SPOKEN: Final = ("consent.text", "consent.terms", "terms.", "friend.said.")
"""Interface texts in which Bloom or somebody of the cast speaks: part of the story."""
_WORD = re.compile(r"[a-z]+")
_GREETING = re.compile(r"good (?=morning|evening|night|day)")


def check(case: Case) -> Iterator[Problem]:
    """Yield interface words with an adjective of judgement in them."""
    for saying in case.sayings:
        if saying.role != "interface" or any(str(part).startswith(SPOKEN) for part in saying.spot.path):
            continue
        words = _GREETING.sub("", saying.words.lower())
        for word in sorted(set(_WORD.findall(words)) & listed("judging")):
            yield saying.spot.problem(f"'{word}' judges; say what happened instead")
