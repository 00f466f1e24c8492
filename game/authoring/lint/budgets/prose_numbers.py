"""Numbers in prose that count neither time, money nor score."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.authoring.lint.budgets.figure import Figure, Find, figures, says
from game.authoring.lint.budgets.prose import STORY
from game.authoring.lint.case import Case
from game.authoring.lint.verbs import listed

_TIME = re.compile(
    r"^[\s-]+((more|free|last|past|long|whole|late|later) )?"
    r"(o’clock|hours?|minutes?|seconds?|days?|weeks?|months?|years?|nights?|mornings?|afternoons?|evenings?|sundays?|"
    r"thursdays?|past|to (midnight|noon)|in the (morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(at|by|till|until|since|past|before|after|from|about|to|half|of)\s+$", re.IGNORECASE)
_ALONE = re.compile(
    r"^\s*([.,;:!?…”’)—]|$|(and|or|but|the|on|in|she|he|they|you|it|is|with|when|if|tonight|comes)\b)",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s+[A-Z]")
_MONEY = re.compile(
    r"\b(costs?|pays?|paid|wants?|takes|wages|owes?|owed|lends?|lent|deposit|fare|price|earns?|earned|worth|keep|rent|"
    r"charges?|spent?|coins?)\b[^.!?]{0,24}$",
    re.IGNORECASE,
)
_COINS = re.compile(r"^\s+(coins?|money|points?|in an envelope|a month|each)\b", re.IGNORECASE)


def counted_numbers(words: str) -> Iterator[str]:
    """Yield the numbers of a text that count neither time, money nor score, as far as the words around tell.

    >>> list(counted_numbers("At seven, eleven pages and two hundred claps. It costs nine. Four minutes."))
    ['eleven', 'two hundred']
    """
    for match in _number().finditer(words):
        before, after = words[: match.start()], words[match.end() :]
        is_time = _TIME.match(after) or (_CLOCK.search(before) and (_ALONE.match(after) or _NAME.match(after)))
        is_money = _COINS.match(after) or (_MONEY.search(before) and _ALONE.match(after))
        if not is_time and not is_money:
            yield match[0]


def _number() -> re.Pattern[str]:
    """Return what finds numbers, in words of the list or in digits, each as a whole."""
    word = rf"(?:{'|'.join(sorted(listed('numbers'), key=lambda word: (-len(word), word)))})"
    return re.compile(rf"(?<!\{{)\b(?:{word}(?:[\s-](?:and )?{word})*|\d[\d,.]*\d|\d)\b", re.IGNORECASE)


def numbers(case: Case) -> Iterator[Figure]:
    """Yield how often prose counts something else than time, money and score, in words or in digits."""
    sayings = list(says(case, *STORY))
    found = [
        Find(saying.spot, f"the narrator does not count: '{number}'")
        for saying in sayings
        for number in counted_numbers(saying.words)
    ]
    return figures(case, "numbers", found, (saying.spot for saying in sayings))
