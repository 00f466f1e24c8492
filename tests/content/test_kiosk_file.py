"""What a curator writes for an exhibit: read whole, or refused with every mistake at its place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.__main__ import main
from game.authoring.kiosk_file import NAMES, read
from game.authoring.problems import ContentProblemsError
from game.authoring.skeletons import TEMPLATES
from game.kiosk.settings import KioskSettings, from_json, to_json
from game.kiosk.staff_code import MOST_WRONG, WAIT_SECONDS, StaffDoor, fits, hashed
from game.options import Choices

CHOICES = Choices(("en", "de"), ("museum", "class"))
KINDS = {bool: "boolean", int: "integer", float: "integer", str: "string", list: "array", dict: "object"}
TEMPLATE = (TEMPLATES / "kiosk.yaml").read_text(encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.yaml"


def refused(file: Path, text: str) -> list[str]:
    """Return what is said of a file, without its path."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentProblemsError) as raised:
        read(file, CHOICES)
    return [str(problem).removeprefix(f"{file.as_posix()}:") for problem in raised.value.problems]


def test_the_file_with_every_setting_is_that_of_no_setting_at_all(file: Path) -> None:
    assert main(["kiosk", str(file), "--new"]) == 0
    assert read(file, CHOICES) == KioskSettings()
    for name in NAMES:
        assert f"\n{name}:" in TEMPLATE or f"\n# {name}:" in TEMPLATE, name


def test_an_editor_finds_what_is_known_of_every_setting(file: Path) -> None:
    assert main(["kiosk", str(file), "--new"]) == 0
    first, _, rest = file.read_text().partition("\n")
    assert rest == TEMPLATE
    address, _, place = first.removeprefix("# yaml-language-server: $schema=").partition("#/$defs/")
    known = json.loads(Path(url2pathname(urlsplit(address).path)).read_text(encoding="utf-8"))["$defs"][place]
    assert set(known["properties"]) == set(NAMES)
    assert not known["additionalProperties"]
    written = {**json.loads(to_json(KioskSettings())), "staff_code": "204618"}
    for name, what in known["properties"].items():
        assert what.get("default", "204618") == written[name], name
        assert KINDS[type(written[name])] in what["type"], name
        assert written[name] in what.get("enum", [written[name]]), name
    assert re.fullmatch(known["properties"]["staff_code"]["pattern"], "204618")


def test_a_file_that_is_there_stays(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("edition: class\n")
    assert main(["kiosk", str(file), "--new"]) == 2
    assert file.read_text() == "edition: class\n"
    assert main(["kiosk", str(file), "--out", str(file)]) == 2
    assert "it stays as it is" in capsys.readouterr().err


def test_the_game_reads_what_is_written_and_the_code_is_not_in_it(file: Path) -> None:
    file.write_text('languages: [en]\ndiagonal_inches: "23.8"\nstaff_code: "204618"\n')
    assert main(["kiosk", str(file)]) == 0
    text = file.with_name("kiosk.json").read_text()
    found = from_json(text)
    assert "204618" not in text
    assert found.diagonal_inches == 23.8
    assert found.staff is not None
    assert fits("204618", found.staff)
    assert not fits("204619", found.staff)
    assert [path.name for path in file.parent.iterdir() if path != file] == ["kiosk.json"]


def test_the_same_code_is_known_by_something_else_each_time(file: Path) -> None:
    file.write_text('staff_code: "204618"\n')
    assert read(file, CHOICES).staff != read(file, CHOICES).staff


def test_all_that_is_wrong_is_said_at_once_each_at_its_place(file: Path) -> None:
    text = (
        "edition: class\n"
        "idle_second: 40\n"
        "volume_cap: 101\n"
        "languages: [en, en]\n"
        'staff_code: "123"\n'
        "keys: {next: a, chose: b}\n"
    )
    assert refused(file, text) == [
        "2:1: idle_second: this is no setting (did you mean 'idle_seconds'?)",
        "3:13: volume_cap: '101' is not allowed; use a whole number from 0 to 100",
        "4:12: languages: \"['en', 'en']\" is not allowed; use a list of languages, such as [en], each once",
        '5:13: staff_code: this is no code; use 6 to 12 digits in quotes, such as "204618"',
        "6:7: keys: \"{'next': 'a', 'chose': 'b'}\" is not allowed; use a key each for next, choose and back",
        "6:7: keys: there is no button 'chose' (did you mean 'choose'?)",
    ]


def test_what_fits_no_game_or_screen_is_said_beside_what_is_no_setting(file: Path) -> None:
    text = (
        "edition: musuem\n"
        "lanugages: [en]\n"
        'read_aloud: "yes"\n'
        "diagonal_inches: 9\n"
        "keys: {next: a, choose: enter key, back: b}\n"
    )
    no_room = "have no room for four options of 20 mm"
    assert refused(file, text) == [
        "1:10: edition: there is no 'musuem'; use museum, class (did you mean 'museum'?)",
        "2:1: lanugages: this is no setting (did you mean 'languages'?)",
        "3:13: read_aloud: 'yes' is not allowed; use true or false",
        f"4:18: diagonal_inches: 9 inches at 1920 x 1080 {no_room}; the smallest that has is 15.4",
        "5:7: keys: choose: no key is called 'enter key'",
    ]


@pytest.mark.parametrize("text", ["diagonal_inches: 1\n", "diagonal_inches: 9\nresolution: [1920]\n"])
def test_of_a_screen_that_is_told_wrongly_no_more_is_said(file: Path, text: str) -> None:
    assert len(refused(file, text)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("staff_code: 204618\n", '1:13: staff_code: put the digits in quotes, such as "204618"'),
        ("staff_code: 012345\n", "1:13: '012345' can be misread: a number does not start with 0; drop the zero or put"),
        ('staff_code: "111111"\n', "1:13: staff_code: anybody tries this code first"),
        ('staff_code: "654321"\n', "1:13: staff_code: anybody tries this code first"),
        ('staff_code: "١٢٣٤٥٦"\n', "1:13: staff_code: this is no code"),
        ("staff: {salt: a, digest: b}\n", "1:1: staff: this is no setting"),
        ("restart_at: 04:00\n", "1:13: '04:00' can be misread: put it in quotes if it is a time of day"),
        ("diagonal_inches: 23.8\n", "1:18: '23.8' can be misread: only whole numbers are used here; put it in quotes"),
        ("diagonal_inches: 9\n", "1:18: diagonal_inches: 9 inches at 1920 x 1080 have no room for four options"),
        ("resolution: [3840, 2160]\ndiagonal_inches: 12\n", "the smallest that has is 15.4"),
        ("languages: [en, fr]\n", "1:12: languages: there is no 'fr'; use en, de"),
        ("edition: musem\n", "1:10: edition: there is no 'musem'; use museum, class (did you mean 'museum'?)"),
        (
            "keys: {next: right, choose: enter key, back: left}\n",
            "1:7: keys: choose: no key is called 'enter key'",
        ),
        ("- edition\n", "1:1: this is no list of settings"),
    ],
)
def test_a_mistake_is_told_with_the_way_out(file: Path, text: str, said: str) -> None:
    assert any(said in problem for problem in refused(file, text)), refused(file, text)


def test_the_command_ends_with_1_where_something_is_wrong(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("volume: 3\nedition: opera\n")
    assert main(["kiosk", str(file)]) == 1
    assert "kiosk.yaml:1:1: volume: this is no setting" in capsys.readouterr().err
    assert not file.with_name("kiosk.json").exists()


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from((*NAMES, "staff", "x")), st.text(max_size=20)), max_size=6))
def test_whatever_a_file_says_it_is_settings_or_refused(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("kiosk") / "kiosk.yaml"
    path.write_text("".join(f"{name}: {json.dumps(value)}\n" for name, value in lines) or "{}", encoding="utf-8")
    try:
        found = read(path, CHOICES)
    except ContentProblemsError:
        return
    assert from_json(to_json(found)) == found


def test_five_wrong_codes_shut_the_door_for_a_minute_for_the_right_one_too() -> None:
    at = [50.0]
    door = StaffDoor(hashed("204618", b"s" * 16), lambda: at[0])
    for wrong in range(MOST_WRONG):
        assert door.wait == 0
        assert not door.opens(f"20461{wrong}")
    assert door.wait == WAIT_SECONDS
    assert not door.opens("204618")
    at[0] += WAIT_SECONDS - 0.5
    assert door.wait == 1
    at[0] += 0.5
    assert door.wait == 0
    assert door.opens("204618")
    assert not door.opens("204617")
    assert door.opens("204618"), "wrong ones count in a row"
