"""Any text, any codes: the teacher's page counts each code once and never breaks."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from game.classroom.codes import read_codes
from game.classroom.desk import Desk
from game.engine.replay import Run, decode, encode
from game.i18n import Words
from tests.classroom_codes import bot_codes
from tests.own_story import compiled, rules
from tests.strategies import runs

SEPARATORS = st.text(st.sampled_from(" \t\n\r,;:|/\"'<>()[]#=+@\u00a0\u2026"), min_size=1, max_size=4)
RUBBISH = st.text(max_size=30) | st.sampled_from(["<script>alert(1)</script>", "=1+1", "2026-11-28", "Ada Lovelace"])


def told(text: str) -> dict[str, object]:
    """Return what the page shows of a text."""
    desk = Desk(rules(), Words("en", compiled().texts))
    desk.read(text)
    while desk.is_due:
        desk.work()
    found: dict[str, object] = json.loads(desk.told())
    return found


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    reading = read_codes(text)
    assert all(decode(encode(found.run)) == found.run for found in reading.found)
    assert all(1 <= bad.line <= text.count("\n") + 1 for bad in reading.bad)
    told(text)


@given(st.lists(st.tuples(runs, SEPARATORS), max_size=8))
def test_every_code_is_found_once_in_its_order(pieces: list[tuple[Run, str]]) -> None:
    text = "".join(encode(run) + between for run, between in pieces)
    expected = list(dict.fromkeys(encode(run) for run, _ in pieces))
    reading = read_codes(text)
    assert [encode(found.run) for found in reading.found] == expected
    assert reading.repeated == len(pieces) - len(expected)
    assert reading.bad == ()


@given(st.lists(st.sampled_from(bot_codes(12)) | RUBBISH, max_size=12))
def test_any_list_of_codes_and_rubbish_adds_up(lines: list[str]) -> None:
    text = "\n".join(line.replace("\r", " ") for line in lines)
    found = told(text)
    good = {line for line in lines if line in bot_codes(12)}
    assert found["counted"] == len(good)
    for chart in found["charts"]:  # type: ignore[attr-defined]
        if chart["kind"] == "bars":
            assert sum(row["counts"][0] for row in chart["rows"]) == len(good)
