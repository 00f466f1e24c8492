"""The exhibit in a window comes back from every fault, and leaves nothing behind: real processes, a real clock."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from game.kiosk.settings import KioskSettings, to_json
from game.platform import native
from tests.kiosk.stand_in import UNITS, StandIn, group_of, read_unit
from tests.ui.once import prepared

TIMES = 20 if os.environ.get("MODEL_CITIZEN_DEEP") else 1
PROMISED = 15.0
GENEROUS = 90.0
"""Seconds: what the unit promises on a machine of its own, and what a machine that runs many tests at once keeps."""
WINDOW = "model-citizen-window.service"


FAULTS: dict[str, Callable[[int], None]] = {
    "killed": lambda process: os.kill(process, signal.SIGKILL),
    "stopped": lambda process: os.kill(process, signal.SIGSTOP),
    "asked to end by a signal that it does not know": lambda process: os.kill(process, signal.SIGUSR1),
}


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """The file of a house."""
    path = tmp_path / "kiosk.json"
    path.write_text(to_json(KioskSettings(counts=True)), encoding="utf-8")
    return path


@pytest.fixture
def window(tmp_path: Path, settings: Path) -> Iterator[StandIn]:
    """The unit, running, with its levels compiled before."""
    prepared()

    def swaps(command: list[str]) -> list[str]:
        return [str(settings) if part.endswith("kiosk.json") else part for part in command]

    found = StandIn(WINDOW, tmp_path, swaps)
    yield found
    if not found.is_stopped:
        found.stop()


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("fault", FAULTS)
def test_it_is_back_after(fault: str, window: StandIn, tmp_path: Path) -> None:
    window.until_ready(1)
    for count in range(TIMES):
        began = monotonic()
        old = window.process.pid
        FAULTS[fault](old)
        seconds = window.until_ready(count + 2) - began
        assert seconds < GENEROUS
        sys.stdout.write(f"{fault}: back after {seconds:.1f} s, of {PROMISED:.0f} s" + "\n")
        assert group_of(old) == []
    assert (window.runtime / "model-citizen.heartbeat").is_file()
    assert window.stop() == 0
    assert group_of(window.process.pid) == []
    assert list((tmp_path / "run").iterdir()) == []
    assert not [path.name for path in (tmp_path / "state").rglob("*") if "tmp" in path.name]


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """The folder of what is kept, on a disk of its own with no byte left."""
    folder = tmp_path / "state"
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder], check=False, capture_output=True)
    if done.returncode:
        pytest.skip("no disk may be mounted here")
    with contextlib.suppress(OSError), (folder / "filling").open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_full_disk_keeps_nobody_out(full_disk: Path, window: StandIn) -> None:
    window.until_ready(1)
    for count in range(TIMES):
        before = monotonic()
        while monotonic() < before + float(window.unit["WatchdogSec"]) + 2:
            window.turn()
        assert window.starts == count + 1, "a full disk is no reason to start anew"
        os.kill(window.process.pid, signal.SIGKILL)
        window.until_ready(count + 2)
    assert window.stop() == 0
    assert [path.name for path in full_disk.iterdir()] == ["filling"]


def test_the_units_let_an_exhibit_come_back_within_what_is_promised() -> None:
    unit = read_unit(WINDOW)
    assert float(unit["WatchdogSec"]) + float(unit["RestartSec"]) < PROMISED - 5, "a start takes its time"
    for name in (WINDOW, "model-citizen-browser.service"):
        unit = read_unit(name)
        assert (unit["Type"], unit["Restart"], unit["WatchdogSignal"]) == ("notify", "always", "SIGKILL")
        assert unit["RestartPreventExitStatus"] == str(native.CLOSED)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd-analyze here")
@pytest.mark.parametrize("name", [path.name for path in UNITS.glob("*.service")])
def test_systemd_takes_the_units(name: str, tmp_path: Path) -> None:
    for path in UNITS.glob("*.service"):
        # verify looks for the programs, which are those of another machine
        text = path.read_text(encoding="utf-8").replace("/usr/bin/cage", shutil.which("true") or "/bin/true")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(tmp_path / name)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path}:"},
    )
    assert [line for line in done.stderr.splitlines() if name in line] == []
    assert done.returncode == 0
