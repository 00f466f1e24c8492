"""The signs of life of an exhibit, and its nightly restart."""

import os
import socket
from pathlib import Path

import pytest

from game.kiosk.nightly import LEAST, Nightly
from game.platform.heartbeat import NAME, Heartbeat, beside_no_disk, notify


def test_it_beats_once_a_second_however_often_a_frame_comes(tmp_path: Path) -> None:
    told: list[str] = []
    times = iter([10.0, 10.4, 10.9, 11.0, 11.5, 13.0])
    heart = Heartbeat(tmp_path / NAME, told.append, times.__next__)
    for _ in range(6):
        heart.beat()
    assert told == ["READY=1\nWATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"]
    assert heart.path.read_text(encoding="ascii") == "3\n"
    heart.end()
    assert told[-1] == "STOPPING=1"
    assert list(tmp_path.iterdir()) == []


def test_no_disk_is_no_reason_to_stop(tmp_path: Path) -> None:
    heart = Heartbeat(tmp_path / "missing" / NAME, lambda _: None, lambda: 0.0)
    heart.beat()
    heart.end()
    assert heart.beats == 1


@pytest.mark.parametrize("sort", ["abstract", "file"])
def test_systemd_hears_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sort: str) -> None:
    is_abstract = sort == "abstract"
    address = f"@model-citizen-{os.getpid()}" if is_abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(address.replace("@", "\0", 1) if is_abstract else address)
        ear.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        notify("READY=1")
        assert ear.recv(100) == b"READY=1"


@pytest.mark.parametrize("address", ["", "/nowhere/at/all", "vsock:2:1234", "@"])
def test_without_systemd_nothing_is_told(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    notify("READY=1")


def test_the_file_is_where_it_wears_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: "/third")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/second")
    monkeypatch.setenv("RUNTIME_DIRECTORY", "/first")
    assert beside_no_disk() == Path("/first") / NAME
    monkeypatch.delenv("RUNTIME_DIRECTORY")
    assert beside_no_disk() == Path("/second") / NAME
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert beside_no_disk() == Path("/third") / NAME


def test_the_night_comes_once_and_waits_until_nobody_is_there() -> None:
    night = Nightly("04:00", 100.0)
    assert not night.is_due(100.0 + LEAST, "03:59")
    assert not night.is_due(99.0 + LEAST, "04:00"), "it has only just begun"
    assert night.is_due(100.0 + LEAST, "04:00")
    assert night.is_due(101.0 + LEAST, "09:12"), "somebody was there at four"
    assert not Nightly("", 0.0).is_due(9 * LEAST, "04:00")
