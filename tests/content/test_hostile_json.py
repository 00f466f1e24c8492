# ruff: noqa: PT017 (either outcome is fine; only a refusal has words to look at)
"""Hostile compiled content: always a story that plays or a ContentError, never a traceback or a hang."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from game.authoring.compiler import canonical, compile_project
from game.authoring.project import read_project
from game.content.loader import load_rules, read_rules
from game.i18n import load_words
from game.resources import ContentError

STORY = canonical(compile_project(read_project(Path(__file__).parent / "tiny")).story)
MUTANTS = 50_000 if os.environ.get("MODEL_CITIZEN_DEEP") else 2_000


def test_damaged_bytes_are_refused_or_harmless(tmp_path: Path) -> None:
    chance = random.Random(21)
    path = tmp_path / "story.json"
    for _ in range(MUTANTS):
        data = bytearray(STORY.encode())
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
        path.write_bytes(data)
        try:
            load_rules(tmp_path)
        except ContentError as error:
            assert "story.json cannot be used" in str(error)
            assert len(str(error)) < 400


@pytest.mark.parametrize(
    "source",
    [
        "[" * 500_000,
        '{"a":' * 500_000,
        "9" * 100_000,
        '{"format":1,"money":' + "9" * 5000 + "}",
        '{"format":1,"doors":[],"places":{},"people":[' + "[" * 900 + "]" * 900 + "]}",
        STORY.replace('"jun.name"', '"\\ud800"'),
        STORY.replace("[1,40]", "[1,1e400]"),
        '"\x00"',
        "NaN",
        '{"format":NaN}',
    ],
)
@pytest.mark.timeout(60)
def test_bombs_are_refused_in_time(source: str) -> None:
    try:
        read_rules(source)
    except ContentError as error:
        assert "story.json" in str(error)


@pytest.mark.parametrize("source", ["", "[]", '{"a": 1}', '{"a": ["b"]}', "[" * 100_000, "\x00", '{"a": "b"'])
def test_hostile_catalogues_are_refused(tmp_path: Path, source: str) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "en.json").write_text(source)
    with pytest.raises(ContentError, match=r"en\.json cannot be used"):
        load_words(tmp_path)
