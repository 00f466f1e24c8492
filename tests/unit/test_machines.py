"""Machines that are not ours: nobody's home, another alphabet on the terminal, streams that somebody closed."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import resources
from game.letters import legible
from game.platform import folders, streams
from game.platform.file_storage import FileStorage

NOBODY = 54321


def played(typed: bytes, *arguments: str, **environment: str) -> tuple[int, bytes, bytes]:
    """Return exit code, output and errors of a run in text mode with these bytes on its standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "game", "--text-mode", "--edition", "museum", "--seed", "7", *arguments],
        input=typed,
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **environment},
        cwd=resources.root(),
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def no_home() -> Path:
    raise RuntimeError("Could not determine home directory.")


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_somebody_without_a_home_has_no_folders_and_saves_in_memory(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    for name in ("MODEL_CITIZEN_DATA", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(Path, "home", no_home)
    assert folders.data_folder() is None
    assert folders.cache_folder() is None
    storage = FileStorage(folders.data_folder())
    assert not storage.lasting
    assert storage.read("run") is None
    assert storage.write("run", "x") is False
    assert (storage.read("run"), storage.keys()) == ("x", ("run",))
    storage.remove("run")
    assert (storage.read("run"), storage.keys()) == (None, ())


@pytest.mark.parametrize("value", ["", "not/whole"])
def test_a_variable_that_is_empty_or_names_no_whole_path_counts_as_not_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str
) -> None:
    monkeypatch.delenv("MODEL_CITIZEN_DATA", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", value)
    monkeypatch.setenv("XDG_CACHE_HOME", value)
    assert folders.data_folder() == tmp_path / ".local" / "share" / "model-citizen"
    assert folders.cache_folder() == tmp_path / ".cache" / "model-citizen"
    monkeypatch.setenv("HOME", "")
    assert folders.data_folder() is None


def as_nobody(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Return what became of a Python that is run by a number without a name, in an empty environment."""
    return subprocess.run(
        [sys.executable, *arguments],
        input=b"1\n1\nq\n",
        env={},
        cwd=resources.root(),
        capture_output=True,
        check=False,
        user=NOBODY,
        group=NOBODY,
        extra_groups=[],
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can play as somebody else")
def test_a_number_without_a_name_plays_in_an_empty_environment() -> None:
    try:
        reachable = as_nobody("-c", "import pygame, game").returncode == 0
    except OSError:
        reachable = False
    if not reachable:
        pytest.skip("this checkout is for its owner only")
    done = as_nobody("-m", "game", "--text-mode", "--edition", "museum", "--seed", "7")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Your run could not be kept. This code brings it back" in done.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "latin-1", "utf-8"])
def test_a_terminal_of_any_alphabet_is_played_on(tmp_path: Path, encoding: str) -> None:
    code, said, wrong = played(
        b"1\n" + b"2\n1\n3\n" * 150, PYTHONIOENCODING=f"{encoding}:strict", MODEL_CITIZEN_DATA=str(tmp_path)
    )
    assert (code, wrong) == (0, b"")
    text = said.decode(encoding)
    assert "What became of them" in text
    minus = "−" if encoding == "utf-8" else "-"
    assert any(f" {minus}{digit}" in text for digit in range(1, 10)), "numbers keep their signs"


@pytest.mark.parametrize(
    ("typed", "encoding"),
    [
        (b"\xef\xbb\xbf1\nq\n", "utf-8"),
        (b"\xef\xbb\xbf1\nq\n", "cp1252"),
        (b"\xef\xbb\xbf1\nq\n", "ascii"),
        ("1\r\nq\r\n".encode("utf-16"), "utf-8"),
        (b"1\xff\xfe\nq\n", "utf-8"),
        (b"1\x00\nq\n", "utf-8"),
        (b"\x81\x8d\n1\nq\n", "cp1252"),
    ],
)
def test_a_mark_of_byte_order_or_bytes_that_are_no_text_are_no_error(
    tmp_path: Path, typed: bytes, encoding: str
) -> None:
    code, said, wrong = played(typed, PYTHONIOENCODING=f"{encoding}:strict", MODEL_CITIZEN_DATA=str(tmp_path))
    assert (code, wrong) == (0, b"")
    assert b"You left the box as it was" in said or b"ticked" in said
    assert said.count(b", or ? for help") == (1 if typed[:1] == b"\x81" else 0)


def test_streams_that_were_closed_are_nowhere(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m game --text-mode --edition museum --seed 7'
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f"{command} {closed}"],
            input=b"",
            env={**os.environ, "MODEL_CITIZEN_DATA": str(tmp_path)},
            cwd=resources.root(),
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b""), closed


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_behind_the_output_is_told_in_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "game", "--text-mode", "--edition", "museum"],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "MODEL_CITIZEN_DATA": str(tmp_path)},
            cwd=resources.root(),
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"No space left" in done.stderr


def test_the_authors_tools_write_on_any_terminal(tmp_path: Path) -> None:
    level = tmp_path / "1_first.yaml"
    level.write_text("id: no → way\nid: x\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "game.authoring", "lint", "--levels", str(tmp_path)],
        env={**os.environ, "PYTHONIOENCODING": "cp1252:strict"},
        cwd=resources.root(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"'id' was already given" in done.stdout


def test_what_cannot_be_shown_becomes_what_it_means_in_plainer_signs() -> None:
    assert legible("“Zoë: −4 – it’s ﬁne… 🌸 漢”", str.isascii) == '"Zoe: -4 - it\'s fine... ? ?"'
    assert legible("a\u00a0b\u2028c\u200dd\u0301\x00e\ufe0f", "abcde ".__contains__) == "a b cde"
    assert legible("\ud800", str.isascii) == "?"
    assert legible("−4 Zoë", lambda _: True) == "−4 Zoë"


def test_what_cannot_be_written_is_written_plainer(monkeypatch: pytest.MonkeyPatch) -> None:
    bytes_ = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(bytes_, encoding="cp1252"))
    monkeypatch.setattr(sys, "stdin", None)
    streams.prepare()
    sys.stdout.write("−4 é 漢 \udcff")
    sys.stdout.flush()
    assert bytes_.getvalue().decode("cp1252") == "-4 é ? ?"
    assert sys.stdin.read() == ""
    sys.stdin.close()
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", errors=streams.PLAINER)
