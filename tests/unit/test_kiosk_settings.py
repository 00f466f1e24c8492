"""The settings of an exhibit, as a file brings them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.__main__ import main
from game.kiosk.settings import RULES, KioskError, KioskSettings, StaffCode, from_json, to_json


def test_settings_come_back_as_they_were_written() -> None:
    settings = KioskSettings(staff=StaffCode("0" * 32, "f" * 64), resolution=(1080, 1920), restart_at="")
    assert from_json(to_json(settings)) == settings
    assert from_json("{}") == KioskSettings()


def test_everything_that_is_wrong_is_told_at_once() -> None:
    wrong = {"edition": 3, "warning_seconds": 5, "resolution": [1920], "restart_at": "25:00", "colour": "red"}
    with pytest.raises(KioskError) as raised:
        from_json(json.dumps(wrong))
    assert [problem.split(":")[0] for problem in raised.value.problems] == [
        "colour", "edition", "warning_seconds", "resolution", "restart_at"
    ]  # fmt: skip


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=50),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(sorted(RULES)), JSON) | JSON)
def test_whatever_a_file_holds_it_is_settings_or_refused(found: object) -> None:
    try:
        settings = from_json(json.dumps(found))
    except KioskError:
        return
    assert from_json(to_json(settings)) == settings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("edition: museum", "no file that 'python -m game.authoring kiosk' has written"),
        ('{"edition": "opera"}', "edition: there is no 'opera'; use museum, class, home"),
        ('{"languages": ["xx"]}', "languages: there is no 'xx'"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, told: str
) -> None:
    path = tmp_path / "kiosk.json"
    path.write_text(text)
    with pytest.raises(SystemExit) as raised:
        main(["--kiosk", str(path)])
    assert raised.value.code == 2
    said = capsys.readouterr().err
    assert told in said
    assert str(path) in said


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--kiosk", str(tmp_path / "none.json")])
    assert "none.json: cannot be read (No such file" in capsys.readouterr().err
