"""Runs from before a format changed: a save, a code and an address of each format that was ever out."""

import json
from pathlib import Path

import pytest

from game.engine.replay import Run, decode
from game.engine.setup import RunSetup
from game.options import Choices, from_address
from game.session.save import from_text
from tests.real import CLASS, EDITIONS, TILDE

FORMER = json.loads((Path(__file__).parent / "format_1.json").read_text(encoding="utf-8"))
SETUP = RunSetup(CLASS, 4711, TILDE, 2, consent=False)
CHOICES = (2, 2, 2, 2, 2, 2, 2, 3, 3)


def _is_that_run(run: Run) -> bool:
    """Return whether a run is the one that was kept, whatever story it was of."""
    return (run.setup, run.choices, run.before) == (SETUP, CHOICES, 6)


def test_a_save_of_format_1_is_read() -> None:
    save = from_text(FORMER["save"])
    assert _is_that_run(save.run)
    assert save.content == "fc34408dc864"


def test_a_code_of_format_1_is_read() -> None:
    assert _is_that_run(decode(FORMER["code"]))


@pytest.mark.parametrize("name", ["cut", "edition"])
def test_an_address_of_before_is_understood(name: str) -> None:
    options, left_out = from_address({name: "museum", "seed": "7"}, Choices(("en",), EDITIONS))
    assert (options.edition, options.seed, left_out) == ("museum", 7, ())
