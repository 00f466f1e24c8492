"""The scripts' `.venv`: whatever stopped the run before, the next one makes it whole. Nothing is installed here."""

from __future__ import annotations

import fcntl
import json
import subprocess
import venv
from pathlib import Path

import pytest

from game.authoring.web import venv as maker

PIP = """#!/bin/sh
here=$(dirname "$(dirname "$0")")
case "$*" in
    *"pip --version"*) test -e "$here/pip";;
    *"pip install"*) echo "$*" >> "$here/asked"; exit "$(cat "$here/code" 2>/dev/null || echo 0)";;
esac
"""
"""A Python with a pip that installs nothing and says what it was asked for."""


@pytest.fixture(autouse=True)
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the folders that were made so far, in a checkout of its own."""
    folder, found = tmp_path / ".venv", list[Path]()
    (tmp_path / "pyproject.toml").write_text(
        '[project]\ndependencies = ["a==1"]\n[project.optional-dependencies]\nauthor = ["b"]\ntest = ["c"]\n'
    )

    def create(path: Path, *, with_pip: bool) -> None:
        found.append(path)
        (path / "bin").mkdir()
        (path / "bin" / "python").write_text(PIP)
        (path / "bin" / "python").chmod(0o755)
        if with_pip:
            (path / "pip").touch()

    monkeypatch.setattr(maker, "ROOT", tmp_path)
    for name, value in {
        "FOLDER": folder,
        "PYTHON": folder / "bin" / "python",
        "STAMPS": folder / "installed.json",
        "UNFINISHED": folder / "unfinished",
    }.items():
        monkeypatch.setattr(maker, name, value)
    monkeypatch.setattr(venv, "create", create)
    return found


def asked() -> list[str]:
    """Return what each installation was asked for, the packages only."""
    lines = (maker.FOLDER / "asked").read_text().splitlines()
    return [line.partition("version-check ")[2] for line in lines]


def test_it_is_made_once_and_added_to(made: list[Path]) -> None:
    assert maker.main(["author"]) == 0
    assert maker.main(["author"]) == 0
    assert maker.main(["author", "test"]) == 0
    assert len(made) == 1
    assert asked() == ["a==1 b", "c"]
    assert not maker.UNFINISHED.exists()


@pytest.mark.parametrize("stopped", ["before pip", "while it was made", "its Python is gone", "no stamps"])
def test_one_that_was_left_half_made_is_made_anew(made: list[Path], stopped: str) -> None:
    if stopped == "before pip":  # as older versions left it: a Python, and no pip for ever
        maker.FOLDER.mkdir()
        venv.create(maker.FOLDER, with_pip=False)
    elif stopped == "while it was made":  # by a power cut: nothing could be said
        maker.FOLDER.mkdir()
        maker.UNFINISHED.touch()
        venv.create(maker.FOLDER, with_pip=True)
    else:
        assert maker.main(["author"]) == 0
        maker.PYTHON.unlink() if stopped == "its Python is gone" else maker.STAMPS.write_text("[")
    made.clear()
    assert maker.main(["author"]) == 0
    assert len(made) == (0 if stopped == "no stamps" else 1)
    assert asked()[-1] == "a==1 b"
    assert not maker.UNFINISHED.exists()


def test_stopping_it_by_hand_is_no_traceback_and_the_next_run_begins_anew(
    made: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = subprocess.run

    def stopped(command: list[str], **options: object) -> object:
        if "install" in command:
            raise KeyboardInterrupt
        return run(command, **options)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "run", stopped)
        assert maker.main(["author"]) == 130
    assert "makes .venv anew" in capsys.readouterr().err
    assert maker.main(["author"]) == 0
    assert len(made) == 2


def test_without_a_network_it_says_so_and_keeps_what_is_there(made: list[Path]) -> None:
    assert maker.main([]) == 0
    (maker.FOLDER / "code").write_text("1")
    assert maker.main(["author"]) == 1
    (maker.FOLDER / "code").write_text("0")
    assert maker.main(["author"]) == 0
    assert len(made) == 1
    assert asked() == ["a==1", "b", "b"]


def test_a_pip_that_was_killed_leaves_nothing_to_trust(made: list[Path]) -> None:
    assert maker.main([]) == 0
    maker.PYTHON.write_text(PIP.replace("exit ", "kill -9 $$; exit "))
    assert maker.main(["author"]) == 1
    assert maker.main(["author"]) == 0
    assert len(made) == 2


def test_a_link_is_replaced_and_what_it_leads_to_is_left_alone(made: list[Path], tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "theirs").touch()
    maker.FOLDER.symlink_to(tmp_path / "shared")
    assert maker.main([]) == 0
    assert len(made) == 1
    assert [path.name for path in (tmp_path / "shared").iterdir()] == ["theirs"]


@pytest.mark.parametrize(
    "error", [subprocess.CalledProcessError(1, "ensurepip"), OSError(28, "No space left", ".venv")]
)
def test_where_it_cannot_be_made_a_line_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(venv, "create", refused)
        assert maker.main([]) == 1
    said = capsys.readouterr().err
    assert "python3-venv" in said or "No space left" in said
    assert maker.main([]) == 0


def test_two_runs_at_once_make_one(made: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    with (maker.ROOT / "pyproject.toml").open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        flock = fcntl.flock

        def freed(file: object, how: int) -> None:
            if how == fcntl.LOCK_EX:
                maker.FOLDER.mkdir()
                venv.create(maker.FOLDER, with_pip=True)
                stamp = {"game": maker.fingerprint(["a==1"])}
                maker.STAMPS.write_text(json.dumps(stamp))
                flock(other, fcntl.LOCK_UN)
            flock(file, how)  # type: ignore[arg-type]

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(fcntl, "flock", freed)
            assert maker.main([]) == 0
    assert len(made) == 1
    assert "waiting for another run" in capsys.readouterr().err
    assert not (maker.FOLDER / "asked").exists()
