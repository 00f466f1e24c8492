"""The sorter's round in twelve bits of a code: what was trusted, caught and recognised, and what was wrong and sure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.limits import ROUNDS
from game.engine.setup import LONG_SORTER, SHORT_SORTER

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORT, LONG = ROUNDS
MAKE_UP: Final[Mapping[int, tuple[int, int, int]]] = {SHORT: (4, 3, 1), LONG: (5, 5, 2)}
"""How many claims of a round are true, false, and such that nobody knows, by the length of the round."""
MOST_SURE: Final = 12


@dataclass(frozen=True, slots=True)
class Sorted:
    """What a round came to: true claims trusted, false ones caught, open ones recognised; sure answers that were wrong.

    Each is a count of claims, 0 or more; `sure_wrong` is at most MOST_SURE.
    """

    trusted: int
    caught: int
    recognised: int
    sure_wrong: int


def round_length(usual: int, options: int) -> int:
    """Return how many claims a round has, 8 or 12: what is usual in the edition, or what the option bits ask for.

    >>> round_length(LONG, 0), round_length(LONG, SHORT_SORTER), round_length(SHORT, LONG_SORTER)
    (12, 8, 12)
    """
    if options & SHORT_SORTER:
        return SHORT
    return LONG if options & LONG_SORTER else usual


def pack(length: int, result: Sorted) -> int:
    """Return a round of 8 or 12 as codes carry it, 1 or more: 0 is a round that was not played.

    Raises ValueError for counts that such a round cannot have.

    >>> pack(8, Sorted(0, 0, 0, 0)), pack(8, Sorted(4, 3, 1, 0)), pack(12, Sorted(5, 5, 2, 12))
    (1, 508, 1404)
    """
    value = 0
    counts = (result.trusted, result.caught, result.recognised, result.sure_wrong)
    for count, most in zip(counts, (*MAKE_UP[length], MOST_SURE), strict=True):
        if not 0 <= count <= most:
            message = f"{count} is not 0..{most}"
            raise ValueError(message)
        value = value * (most + 1) + count
    return value + 1


def unpack(length: int, value: int) -> Sorted | None:
    """Return the round of 8 or 12 behind a value of a code; None where none was played, or none has such a value.

    >>> unpack(8, 508), unpack(8, 0), unpack(8, 521)
    (Sorted(trusted=4, caught=3, recognised=1, sure_wrong=0), None, None)
    """
    left, counts = value - 1, list[int]()
    for most in reversed((*MAKE_UP[length], MOST_SURE)):
        left, count = divmod(left, most + 1)
        counts.append(count)
    return None if value < 1 or left else Sorted(*reversed(counts))
