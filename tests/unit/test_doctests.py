"""The examples in docstrings are so."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import game.engine

WORKED: dict[str, int] = {
    "scoring": 5,
    "score_accumulator": 6,
    "society": 4,
    "replay": 3,
    "reducer": 4,
    "petals": 2,
    "written_rule": 2,
}
"""Modules whose numbers need showing, with how many examples they have at least."""
MODULES = [f"game.engine.{module.name}" for module in pkgutil.iter_modules(game.engine.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_so(name: str) -> None:
    module: ModuleType = importlib.import_module(name)
    done = doctest.testmod(module)
    assert done.failed == 0
    assert done.attempted >= WORKED.get(name.rpartition(".")[2], 0)
