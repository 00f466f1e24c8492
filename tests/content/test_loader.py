"""Compiled content is loaded fast, and refused with words when it is damaged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.authoring.compiler import compile_project
from game.authoring.project import read_project
from game.content.loader import load_rules, read_rules
from game.engine.offers import legal
from game.engine.reducer import new_game, reduce
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.resources import ContentError

TINY = compile_project(read_project(Path(__file__).parent / "tiny")).story


def test_a_missing_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"story\.json cannot be used: it is not in .*Run 'python -m game"):
        load_rules(tmp_path)


@pytest.mark.parametrize(
    "source",
    ["", "{", "[]", "null", "{}", '{"format": 2}', '{"format": 3}', "[" * 100_000, '{"format": 3, "doors": 1e999}'],
)
def test_what_is_not_a_story_is_refused(source: str) -> None:
    with pytest.raises(ContentError):
        read_rules(source)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "story.json").write_bytes(b"\xff\xfe")
    with pytest.raises(ContentError, match="cannot be read"):
        load_rules(tmp_path)
    (tmp_path / "story.json").write_bytes(b" " * 8_000_001)
    with pytest.raises(ContentError, match="too big"):
        load_rules(tmp_path)


def spots(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the path of everything in a JSON value."""
    found = [path]
    if isinstance(value, dict):
        for key, item in value.items():
            found += spots(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found += spots(item, (*path, index))
    return found


SPOTS = spots(TINY)[1:]
JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [None, -1, 0, 7, 10**30, 1.5, True, "", "x", "\ud800", [], {}, [[]], ["flag"], ["not", ["not"]]]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SPOTS), JUNK, st.booleans())
def test_a_damaged_story_is_refused_or_plays(path: tuple[str | int, ...], junk: Any, drop: bool) -> None:  # noqa: FBT001
    story = json.loads(json.dumps(TINY))
    holder = story
    for part in path[:-1]:
        holder = holder[part]
    if drop:
        del holder[path[-1]]
    else:
        holder[path[-1]] = junk
    try:
        loaded = read_rules(json.dumps(story))
    except ContentError as error:
        assert "story.json" in str(error)  # noqa: PT017 a refusal is as good as a run
        return
    for edition in range(len(loaded.story.editions)):
        play(loaded, edition)


def play(rules: Ruleset, edition: int) -> None:
    """Play a run to its end."""
    state = new_game(rules, RunSetup(edition))
    for _ in range(100):
        intents = legal(rules, state)
        if not intents:
            return
        state = reduce(rules, state, intents[-1]).state  # type: ignore[union-attr]
    pytest.fail("the run does not end")
