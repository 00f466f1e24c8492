"""A round of the sorter in the twelve bits of a code."""

from __future__ import annotations

from itertools import product

import pytest

from game.content.editions import edition
from game.engine.limits import ROUNDS, SORT_BITS
from game.engine.setup import LONG_SORTER, SHORT_SORTER
from game.engine.sorting import MAKE_UP, MOST_SURE, Sorted, pack, round_length, unpack


@pytest.mark.parametrize("length", ROUNDS)
def test_every_round_has_a_value_of_its_own(length: int) -> None:
    assert sum(MAKE_UP[length]) == length
    ranges = [range(most + 1) for most in (*MAKE_UP[length], MOST_SURE)]
    rounds = [Sorted(*counts) for counts in product(*ranges)]
    packed = [pack(length, result) for result in rounds]
    assert len(set(packed)) == len(rounds)
    assert (min(packed), max(packed)) == (1, len(rounds))
    assert max(packed) < 1 << SORT_BITS
    assert [unpack(length, value) for value in packed] == rounds


@pytest.mark.parametrize("length", ROUNDS)
def test_any_other_value_is_no_round(length: int) -> None:
    known = {pack(length, result) for value in range(1 << SORT_BITS) if (result := unpack(length, value))}
    for value in {-1, *range(1 << SORT_BITS)} - known:
        assert unpack(length, value) is None


@pytest.mark.parametrize("counts", [(5, 0, 0, 0), (0, 4, 0, 0), (0, 0, 2, 0), (0, 0, 0, 13), (-1, 0, 0, 0)])
def test_no_round_of_eight_has_such_counts(counts: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="is not 0"):
        pack(8, Sorted(*counts))


def test_the_shorter_round_wins_where_both_are_asked_for() -> None:
    assert round_length(12, SHORT_SORTER | LONG_SORTER) == 8


def test_a_round_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="another length"):
        edition({"id": "a", "name": "", "length": "", "short": "", "touches": "", "asks": [], "sorter": 9})
