"""How reactions are built: whether their sentences have verbs, and what they end with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.authoring.lint.budgets.figure import Figure, Find, figures, says
from game.authoring.lint.budgets.prose import ends_in_speech, narrated
from game.authoring.lint.case import Case
from game.authoring.lint.verbs import listed

_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?")
_SHORT_VERB = re.compile(
    r"(?:[’'](?:re|ll|d|m|ve)|n[’']t|^(?:it|that|he|she|there|what|who|here|nobody|everybody|let)[’']s)$"
)
_ALWAYS = re.compile(r"(?:is|are|was|were|has|have|had)$")
_INFLECTED = ("s", "es", "ed", "d")


def has_verb(sentence: str) -> bool:
    """Return whether a sentence has a word that may be its verb, by lists of verbs and what stands before the word.

    A simple rule: a word of the lists counts, with an ending or without, unless an article, a possessive or a number
    stands before it. It takes some plurals for verbs and misses verbs that no list has, so a share of fragments is
    about right, a single one may not be.

    >>> has_verb("Rain, then."), has_verb("You walk home."), has_verb("Four claps.")
    (False, True, False)
    """
    before = ""
    for word in _WORD.findall(sentence.lower()):
        if (
            _SHORT_VERB.search(word)
            or _ALWAYS.match(word)
            or (before not in listed("determiners") | listed("numbers") and _may_be_verb(word))
        ):
            return True
        before = word
    return False


def _may_be_verb(word: str) -> bool:
    """Return whether a word is a verb of the lists, in some form but that of "-ing"."""
    known = listed("verbs") | listed("more_verbs")
    stems = {word, *(word.removesuffix(end) for end in _INFLECTED)}
    stems |= {stem[:-1] for stem in stems if len(stem) > 3 and stem[-1] == stem[-2]}  # stopped, of stop
    stems |= {stem.removesuffix("i") + "y" for stem in stems if stem.endswith("i")}  # carried, of carry
    return not known.isdisjoint(stems)


def fragments(case: Case) -> Iterator[Figure]:
    """Yield how many reactions have a sentence without a verb in which nobody speaks."""
    found, reactions = [], list(says(case, "says"))
    for saying in reactions:
        bare = [sentence for sentence in narrated(saying.words) if _WORD.search(sentence) and not has_verb(sentence)]
        found += [Find(saying.spot, f"no verb in '{bare[0]}'")] if bare else []
    return figures(case, "fragments", found, (saying.spot for saying in reactions))


def speech_endings(case: Case) -> Iterator[Figure]:
    """Yield how many reactions end in what somebody says; whether it is plain or a punchline, nobody can count."""
    return _endings(case, "speech_endings", in_speech=True)


def told_endings(case: Case) -> Iterator[Figure]:
    """Yield how many reactions end in what is told; whether it is an act or a punchline, nobody can count."""
    return _endings(case, "told_endings", in_speech=False)


def _endings(case: Case, budget: str, *, in_speech: bool) -> Iterator[Figure]:
    reactions = list(says(case, "says"))
    found = [
        Find(saying.spot, f"ends in {'speech' if in_speech else 'narration'}")
        for saying in reactions
        if ends_in_speech(saying.words) is in_speech
    ]
    return figures(case, budget, found, (saying.spot for saying in reactions))
