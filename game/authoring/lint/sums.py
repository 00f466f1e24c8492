"""Coins that are told are the coins that are carried, paid and got."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from game.authoring import format as author
from game.authoring.lint.case import Case, Saying
from game.authoring.problems import Problem
from game.authoring.runs import BEFORE

_WORDS: Final = (  # noqa: SIM905
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_VALUES: Final = {word: value for value, word in enumerate(_WORDS)} | {
    word: ten * 10 for ten, word in enumerate(_TENS, start=2)
}
_NUMBER: Final = rf"((?:{'|'.join(sorted(_VALUES, key=len, reverse=True))})(?:-\w+)?|\d+)"
_CARRIED: Final = re.compile(
    rf"\bwith {_NUMBER} coins\b|\byou (?:have|carry) {_NUMBER}(?: coins\b|(?=[.,;]))|"
    rf"\b{_NUMBER}(?: coins)? in your pocket",
    re.IGNORECASE,
)
_PRICE: Final = re.compile(rf"\bcosts? {_NUMBER}\b", re.IGNORECASE)
_PAY: Final = re.compile(rf"\byou get {_NUMBER}\b", re.IGNORECASE)
_HANDED: Final = re.compile(
    rf"\b(?:pay|take|takes|give|leave|keep|lend)\b[^.,!?]{{0,20}}?\b(?:the )?{_NUMBER}(?: coins\b|(?<!\bone)$)",
    re.IGNORECASE,
)
"""Without coins, only at the end; "the first one" there is no sum."""


def value_of(number: str) -> int:
    """Return what a number in words or digits counts, below a hundred in words.

    >>> value_of("Thirty-four"), value_of("60")
    (34, 60)
    """
    if number.isdigit():
        return int(number)
    return sum(_VALUES.get(part, 0) for part in number.lower().split("-"))


def _numbers(pattern: re.Pattern[str], words: str) -> Iterator[tuple[str, int]]:
    """Yield what a pattern finds in words, and the number in it."""
    for match in pattern.finditer(words):
        yield match[0], value_of(next(group for group in match.groups() if group))


def check(case: Case) -> Iterator[Problem]:
    """Yield coins that no run has so, prices that no option takes, options that say another sum than theirs."""
    for saying in case.sayings:
        if saying.moment is None:
            continue
        if saying.role in {"card", "says"}:
            yield from _carried(case, saying)
        if saying.role == "card":
            yield from _priced(saying, saying.moment)
        if saying.role in {"option", "says"}:
            yield from _handed(saying, saying.moment)


def _option_of(saying: Saying) -> int:
    """Return which option of its moment a text belongs to, BEFORE for the card."""
    path = list(saying.spot.path)
    return int(path[path.index("options") + 1]) if "options" in path else BEFORE


def _carried(case: Case, saying: Saying) -> Iterator[Problem]:
    """Yield a number of coins in the pocket that is another one in some run."""
    if case.rules is None or saying.moment is None:
        return
    index = next(at for at, moment in enumerate(case.rules.story.moments) if moment.id == saying.moment.id)
    purses = case.coverage.purses.get((index, _option_of(saying)), set())
    for said, number in _numbers(_CARRIED, saying.words):
        if purses - {number}:
            range_of = f"{min(purses)} to {max(purses)}"
            yield saying.spot.problem(
                f"'{said}', but runs have {range_of} then; write {{money}}, or what is paid or got"
            )


def _priced(saying: Saying, moment: author.Moment) -> Iterator[Problem]:
    """Yield a price in a card that no option takes, alone or out of the pay that the card tells."""
    taken = {option.costs.money - option.earns for option in moment.options}
    prices = [number for _, number in _numbers(_PRICE, saying.words)]
    pays = [0, *(number for _, number in _numbers(_PAY, saying.words))]
    for said, number in _numbers(_PRICE, saying.words):
        sums = {number, *(number + other for other in prices)}
        if not any(total - pay in taken for total, pay in itertools.product(sums, pays)):
            yield saying.spot.problem(f"'{said}', but no option takes that")


def _handed(saying: Saying, moment: author.Moment) -> Iterator[Problem]:
    """Yield a sum that an option says it moves, and does not."""
    option = moment.options[_option_of(saying)]
    cards = [moment.card] if isinstance(moment.card, str) else [variant.words for variant in moment.card]
    told = {number for card in cards for pattern in (_PRICE, _PAY) for _, number in _numbers(pattern, card)}
    moved = option.costs.money or option.earns
    right = {moved, *told, *(abs(number - moved) for number in told)}
    for said, number in _numbers(_HANDED, saying.words):
        if number not in right:
            yield saying.spot.problem(f"'{said}', but it moves {moved}")
