"""The story of the game, and a story of two days for the tests of the author's tools."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.compiler import Compiled
from game.engine.ruleset import Ruleset
from game.engine.story import Story
from tests import own_story

TINY = Path(__file__).parent / "tiny"


@pytest.fixture(scope="session")
def compiled() -> Compiled:
    """Return the compiled story of the game."""
    return own_story.compiled()


@pytest.fixture(scope="session")
def rules() -> Ruleset:
    """Return the rules of the game."""
    return own_story.rules()


@pytest.fixture(scope="session")
def story(rules: Ruleset) -> Story:
    """Return the story of the game."""
    return rules.story


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    """Return a fresh copy of the tiny story that a test may spoil."""
    target = tmp_path / "levels"
    shutil.copytree(TINY, target)
    return target


@pytest.fixture
def change(levels: Path) -> Callable[[str, str, str], None]:
    """Return a function that replaces a text that must be in a file of the tiny story."""

    def changed(name: str, old: str, new: str) -> None:
        path = levels / name
        source = path.read_text(encoding="utf-8")
        assert old in source, f"{old!r} is not in {name}"
        path.write_text(source.replace(old, new, 1), encoding="utf-8")

    return changed
