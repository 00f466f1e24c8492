"""Words that are rationed: those for the score, retired ones, catchphrases, and names of shops without their noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.budgets.figure import Figure, Find, figures, says
from game.authoring.lint.budgets.prose import BLOOM, STORY, mouths, names_of
from game.authoring.lint.budgets.prose_numbers import counted_numbers
from game.authoring.lint.case import Case, Saying
from game.authoring.lint.verbs import listed, listed_lines
from game.authoring.strict_yaml import Path_

_FOR_SCORE = re.compile(
    r"(?<!phone )(?<!telephone )\b(numbers?|figures?|values?)\b(?! of\b)|(?<!five )\b(flowers?)\b|\b(thermometers?)\b",
    re.IGNORECASE,
)
FLOWER, THERMOMETER = 2, 3
MEASURED_BY: Final = "Tilde"
_BEHIND = re.compile(
    r"\b(at|in|to|from|on|of|by|into|onto|through|past|with|for|outside|inside|near|about|like|than|and|or)\s+$",
    re.IGNORECASE,
)
_SMALL: Final = {"the", "your", "and", "of", "out", "a"}


def score_words(case: Case) -> Iterator[Figure]:
    """Yield how often something is called by a word for the score that is not "score".

    Every number, figure and value is counted, what it is of is not understood; a flower counts where it is not Bloom
    who says it, a thermometer where it is not Tilde. Words of the interface count too.
    """
    names, found, sayings = names_of(case), [], list(says(case, *STORY, "interface"))
    for saying in sayings:
        for who, words in mouths(saying, names):
            for match in _FOR_SCORE.finditer(re.sub(r"\{[^}]*\}", "", words)):
                is_theirs = (match[FLOWER] and who == BLOOM) or (match[THERMOMETER] and who == MEASURED_BY)
                if not is_theirs:
                    found.append(Find(saying.spot, f"'{match[0]}' for the score"))
    return figures(case, "score_words", found, (saying.spot for saying in sayings))


def retired_words(case: Case) -> Iterator[Figure]:
    """Yield how often a retired word or number is there; a number that counts time or money is none."""
    found, sayings = [], list(says(case, *STORY))
    for saying in sayings:
        numbers = [number.lower() for number in counted_numbers(saying.words)]
        for phrase in listed_lines("retired"):
            if phrase.split()[0] in listed("numbers"):
                there = [one for one in numbers if one == phrase or (" " in phrase and one.startswith(phrase))]
            else:
                there = re.findall(rf"\b{phrase}\b", saying.words, re.IGNORECASE)
            found += [Find(saying.spot, f"'{word}' is retired") for word in there]
    return figures(case, "retired_words", found, (saying.spot for saying in sayings))


def catchphrases(case: Case) -> Iterator[Figure]:
    """Yield how often a catchphrase comes again in a level; ways to say the same text are one."""
    found, told = [], dict[tuple[str, str], list[Path_]]()
    sayings = list(says(case, *STORY))
    for saying in sayings:
        for phrase in listed_lines("catchphrases"):
            if not re.search(rf"\b{phrase}\b", saying.words, re.IGNORECASE):
                continue
            texts, text = told.setdefault((saying.spot.source.name, phrase), []), _whole(saying)
            if texts and text not in texts:
                found.append(Find(saying.spot, f"'{phrase}' again"))
            texts.append(text)
    return figures(case, "catchphrases", found, (saying.spot for saying in sayings))


def _whole(saying: Saying) -> Path_:
    """Return where a text is, of which this may be one way to say it."""
    path = saying.spot.path
    is_way = saying.role not in {"option", "aim"} and path[-1] == "words" and isinstance(path[-2], int)
    return path[:-2] if is_way else path


def bare_shops(case: Case) -> Iterator[Figure]:
    """Yield how often the first word of a shop in a card is its bare name, with no noun and no preposition before it.

    The noun is any word of the place's line. Only names of one word can be misread; those that are no other word of
    English are in a list.
    """
    nouns = {
        place.name: set(re.findall(r"\w+", place.line.lower())) - _SMALL
        for place in case.project.only("Places").data.values()
        if " " not in place.name and place.name not in listed("proper_names")
    }
    found, cards = [], list(says(case, "card"))
    for saying in cards:
        for name, near in nouns.items():
            match = re.search(rf"\b{name}\b(?!’s|'s)", saying.words)
            if match and _is_bare(saying.words[: match.start()], saying.words[match.end() :], near):
                found.append(Find(saying.spot, f"'{name}' without saying what it is"))
    return figures(case, "bare_shops", found, (saying.spot for saying in cards))


def _is_bare(before: str, after: str, nouns: set[str]) -> bool:
    """Return whether a name between two texts has neither its noun beside it nor a preposition before it."""
    beside = {word.lower() for word in (*re.findall(r"\w+", before)[-3:], *re.findall(r"\w+", after)[:3])}
    is_called_out = after.startswith(",") and not before.rstrip().endswith(",")
    return not (beside & nouns or _BEHIND.search(before) or is_called_out)
