"""The examples in docstrings are so."""

import doctest
import importlib
from pathlib import Path
from types import ModuleType

import pytest

import game
from game.listing import files

WORKED: dict[str, int] = {
    "game.engine.scoring": 6,
    "game.engine.score_accumulator": 7,
    "game.engine.society": 4,
    "game.engine.policy_baseline": 6,
    "game.engine.lanes": 3,
    "game.engine.replay": 4,
    "game.engine.reducer": 4,
    "game.engine.petals": 2,
    "game.engine.rng": 1,
    "game.engine.setup": 1,
    "game.engine.written_rule": 2,
    "game.kiosk.touch": 7,
}
"""Modules whose numbers need showing, with how many examples they have at least."""
ROOT = Path(game.__path__[0])
WITH_EXAMPLES = {
    ".".join(("game", *path.relative_to(ROOT).with_suffix("").parts))
    for path in files(ROOT, "**/*.py")
    if ">>> " in path.read_text(encoding="utf-8")
}


@pytest.mark.parametrize("name", sorted(WITH_EXAMPLES | set(WORKED)))
def test_the_examples_of_a_module_are_so(name: str) -> None:
    module: ModuleType = importlib.import_module(name)
    done = doctest.testmod(module)
    assert done.failed == 0
    assert done.attempted >= max(1, WORKED.get(name, 0))
