"""Rounds of the sorter: drawn from a seed, balanced, without a claim twice, and counted in both directions."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.sort_round import ANSWERS, BOOSTER, SURE, SortRound, draw, draw_booster
from game.engine.sorting import MAKE_UP, Sorted, pack, unpack


@dataclass(frozen=True)
class Claim:
    id: int
    answer: str
    booster: bool = False


BANK = [Claim(number, ANSWERS[number % 3]) for number in range(60)]
LATER = [Claim(100 + number, ANSWERS[number % 3], booster=True) for number in range(15)]
SEEDS = st.integers(0, (1 << 20) - 1)


@given(SEEDS, st.sampled_from(sorted(MAKE_UP)))
def test_a_round_is_balanced_and_has_no_claim_twice(seed: int, length: int) -> None:
    found = draw([*BANK, *LATER], seed, length)
    assert len(found.claims) == length == len(set(found.claims))
    assert found.make_up == MAKE_UP[length]
    assert not [claim for claim in found.claims if claim.booster]
    assert draw([*BANK, *LATER], seed, length) == found


@given(SEEDS)
def test_a_week_later_other_claims_come(seed: int) -> None:
    found = draw_booster([*BANK, *LATER], seed)
    assert found.make_up == BOOSTER
    assert all(claim.booster for claim in found.claims)


def test_seeds_draw_different_rounds_in_an_order_that_tells_nothing() -> None:
    rounds = {draw(BANK, seed, 8).claims for seed in range(40)}
    assert len(rounds) == 40
    assert {claims[0].answer for claims in rounds} == set(ANSWERS)


@given(SEEDS, st.lists(st.tuples(st.sampled_from(ANSWERS), st.integers(0, 2)), min_size=8, max_size=8))
def test_any_answers_are_counted_and_a_code_can_carry_them(seed: int, answers: list[tuple[str, int]]) -> None:
    found: SortRound[Claim] = draw(BANK, seed, 8)
    for answer, sure in answers:
        found = found.say(answer, sure)
    result = found.result()
    assert found.next_claim is None
    right = sum(claim.answer == answer for claim, (answer, _) in zip(found.claims, answers, strict=True))
    assert result.trusted + result.caught + result.recognised == right
    sure = sum(
        claim.answer != answer and how == SURE for claim, (answer, how) in zip(found.claims, answers, strict=True)
    )
    assert result.sure_wrong == sure
    assert unpack(8, pack(8, result)) == result


def test_trusting_nothing_catches_all_and_loses_what_is_so() -> None:
    found = draw(BANK, 3, 8)
    while found.next_claim is not None:
        found = found.say("not_so", SURE)
    assert found.result() == Sorted(trusted=0, caught=3, recognised=0, sure_wrong=5)


def test_a_bank_that_is_too_small_gives_a_shorter_round() -> None:
    assert len(draw(BANK[:4], 1, 12).claims) == 4


def test_nothing_can_be_said_of_a_round_that_is_over() -> None:
    with pytest.raises(ValueError, match="all claims are sorted"):
        draw(list[Claim](), 1, 8).say("so", SURE)
