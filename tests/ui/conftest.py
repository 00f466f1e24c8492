"""The game reads each story once, and draws each picture once, for all tests of a process."""

from collections.abc import Iterator

import pytest

from game.content import loader
from game.ui import art
from tests.ui import once


@pytest.fixture(scope="session", autouse=True)
def _made_once() -> Iterator[None]:
    """Let the game come by rules and pictures that were made before."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(loader, "load_rules", once.rules_of)
        patched.setattr(art, "rasterise", once.drawn)
        yield
