"""What systemd does for an exhibit, for machines without it: reads a unit, starts, listens, kills, starts again."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from game import resources

UNITS: Final = resources.root() / "assets" / "kiosk"
INSTALLED: Final = "/opt/model-citizen/"
PATIENCE: Final = 150.0
"""Seconds after which a test gives up: a busy machine starts a browser slowly."""


def read_unit(name: str) -> dict[str, str]:
    """The settings of a unit by their names; of those that it has more than once all, with blanks between."""
    found: dict[str, str] = {}
    for line in (UNITS / name).read_text(encoding="utf-8").splitlines():
        key, is_setting, value = line.partition("=")
        if is_setting and not line.startswith("#"):
            found[key] = f"{found[key]} {value}" if key in found else value
    return found


def group_of(leader: int) -> list[str]:
    """What still runs of a session, or lies dead and is not fetched by who started it.

    Whoever lost their parent is fetched by the first process of the machine, when that comes to it.
    """
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            name, _, rest = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")
            state, parent, _, session = rest.split()[:4]
            if int(session) == leader and not (state == "Z" and parent == "1"):
                found.append(f"{name}) {state}")
    return found


class StandIn:
    """Supervises one unit. `readies` are the times at which it was ready, by the clock that only goes forward."""

    def __init__(self, name: str, folder: Path, swaps: Callable[[list[str]], list[str]], **more: str) -> None:
        """Start the unit's program, without the compositor before it; `swaps` puts a test's own paths in."""
        self.unit = read_unit(name)
        command = shlex.split(self.unit["ExecStart"])
        behind = command[command.index("--") + 1 :]
        self.command = swaps([part.replace(INSTALLED, f"{resources.root()}/") for part in behind])
        self.folder = folder
        self.runtime = folder / "run" / self.unit["RuntimeDirectory"]
        self.ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.ear.bind(str(folder / "notify"))
        self.ear.setblocking(False)
        given = self.unit["Environment"].replace("%t", str(folder / "run"))
        self.environment = {
            **os.environ,
            **dict(pair.split("=", 1) for pair in shlex.split(given)),
            "NOTIFY_SOCKET": str(folder / "notify"),
            "RUNTIME_DIRECTORY": str(self.runtime),
            "STATE_DIRECTORY": str(folder / "state"),
            "MODEL_CITIZEN_DATA": str(folder / "state"),
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "dummy",
            **more,
        }
        self.readies: list[float] = []
        self.starts = 0
        self.is_stopped = False
        (folder / "state").mkdir(exist_ok=True)
        self._start()

    def _start(self) -> None:
        self.runtime.mkdir(parents=True, exist_ok=True)
        self.starts += 1
        self.last = self.began = monotonic()
        self.is_ready = False
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=resources.root(),
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def turn(self) -> None:
        """Do what is due now."""
        sleep(0.05)
        with contextlib.suppress(BlockingIOError):
            while words := self.ear.recv(4096).decode():
                if "READY=1" in words and not self.is_ready:
                    self.is_ready = True
                    self.readies.append(monotonic())
                if "WATCHDOG=1" in words:
                    self.last = monotonic()
        limit = float(self.unit["WatchdogSec" if self.is_ready else "TimeoutStartSec"])
        if monotonic() - self.last > limit:
            assert self.unit["WatchdogSignal"] == "SIGKILL"
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        if self.process.poll() is not None and not self.is_stopped:
            self._ended()

    def _ended(self) -> None:
        self._clear()
        if str(self.process.returncode) in self.unit["RestartPreventExitStatus"].split():
            self.is_stopped = True
            return
        assert self.unit["Restart"] == "always"
        sleep(float(self.unit["RestartSec"]))
        self._start()

    def _clear(self) -> None:
        """Leave no process of the group and none of its passing files, as systemd does."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        shutil.rmtree(self.runtime, ignore_errors=True)

    def until_ready(self, count: int) -> float:
        """When it was ready for the `count`th time."""
        until = monotonic() + PATIENCE
        while len(self.readies) < count:
            if monotonic() >= until:
                raise AssertionError(self.log()[-3000:])
            self.turn()
        return self.readies[count - 1]

    def log(self) -> str:
        """What it wrote."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def stop(self) -> int:
        """The exit code, once it was asked to end; what is left of it is cleared away."""
        self.is_stopped = True
        self.process.send_signal(signal.SIGCONT)
        self.process.terminate()
        try:
            return self.process.wait(float(self.unit["TimeoutStopSec"]))
        finally:
            self._clear()
            self.ear.close()
