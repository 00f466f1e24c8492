"""Codes are total: any string is a run or a clear error, and a slip of the pen is caught."""

from __future__ import annotations

import os
import random
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.replay import LETTERS, VALUES, CodeError, Run, decode, encode
from game.engine.setup import RunSetup
from tests.strategies import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

STRINGS = 400_000 if os.environ.get("MODEL_CITIZEN_DEEP") else 20_000
REASONS = {"code.too_long", "code.too_short", "code.empty", "code.letter", "code.check", "code.format", "code.damaged"}


def is_refused(text: str) -> bool:
    """Return whether a text is refused with a reason a player can read."""
    try:
        decode(text)
    except CodeError as error:
        reason = error.reason
    else:
        return False
    assert reason in REASONS
    return True


@given(runs)
def test_any_run_encodes_and_decodes_to_itself(run: Run) -> None:
    code = encode(run)
    assert decode(code) == run
    assert decode(f" {code.lower().replace('-', ' ')}\n") == run
    assert decode(code.replace("0", "o").replace("1", "L")) == run


@given(runs)
def test_one_wrong_letter_and_one_swap_are_caught(run: Run) -> None:
    code = encode(run).replace("-", "")
    for damaged in _slips(code):
        assert is_refused(damaged), (code, damaged)


def _slips(code: str) -> Iterator[str]:
    """Yield every code with one other letter, and with two unlike neighbours swapped."""
    for place, letter in enumerate(code):
        for other in LETTERS:
            if VALUES[other] != VALUES[letter]:
                yield code[:place] + other + code[place + 1 :]
        following = code[place + 1 : place + 2]
        if following and following != letter:
            yield code[:place] + following + letter + code[place + 2 :]


@given(st.text())
def test_any_text_is_a_run_or_a_clear_error(text: str) -> None:
    is_refused(text)


@given(runs, st.data())
def test_a_code_with_pieces_lost_or_added_is_a_run_or_a_clear_error(run: Run, data: st.DataObject) -> None:
    code = encode(run)
    start, stop = sorted(data.draw(st.tuples(*[st.integers(0, len(code))] * 2)))
    is_refused(code[:start] + data.draw(st.text(max_size=5)) + code[stop:])


def test_twenty_thousand_strings_never_crash() -> None:
    dice = random.Random(20150401)
    letters = LETTERS + "OILUoilu- \t\n\0\u202e\ud800ıſ５Ａ߉٣!é"
    for _ in range(STRINGS):
        is_refused("".join(dice.choices(letters, k=dice.randrange(100))))
    for _ in range(STRINGS // 10):
        body = "".join(dice.choices(LETTERS, k=dice.randrange(14, 90)))
        is_refused(body)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        " \t\r\n",
        "0",
        "\0" * 40,
        "\ud800" * 40,
        "\u202e2222",
        "ı" * 40,
        "ſ" * 40,
        "ﬁ" * 40,
        "Ａ" * 40,
        "٣" * 40,
        "U" * 40,
        "0" * 90,
        "Z" * 88,
        "-" * 400,
    ],
)
def test_hostile_strings_are_refused(text: str) -> None:
    assert is_refused(text)


@pytest.mark.parametrize("letter", ["0", "-", "ﷺ", "\ud800", " "])
def test_a_megabyte_is_refused_at_once(letter: str) -> None:
    text = letter * 4_000_000
    tracemalloc.start()
    assert is_refused(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < len(text) // 100, "nothing of it was copied, so nothing of it was gone through"


def test_letters_that_only_look_right_after_upper_are_refused() -> None:
    code = encode(Run(RunSetup(2, seed=1 << 5, aim=3), (1, 2, 3) * 9))
    assert "1" in code
    assert is_refused(code.replace("1", "ı", 1))
    fullwidth = "".join(chr(ord(letter) + 0xFEE0) if letter.isalnum() else letter for letter in code)
    assert is_refused(fullwidth)
    arabic = code.replace("1", "١")
    assert is_refused(arabic)


@pytest.mark.parametrize(
    "run",
    [
        Run(RunSetup(), (4,)),
        Run(RunSetup(), (-1,)),
        Run(RunSetup(), (0,) * 128),
        Run(RunSetup(), content=1 << 15),
        Run(RunSetup(), before=16),
        Run(RunSetup(), sort_results=-1),
    ],
)
def test_a_run_that_no_code_can_carry_is_refused(run: Run) -> None:
    with pytest.raises(ValueError, match=r"at most|does not fit"):
        encode(run)
