"""Chromium for an exhibit: how it is started, what its page is called, and how nothing of it is left."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import json
import os
import select
import shutil
import signal
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, Final

FLAGS: Final = (
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--hide-crash-restore-bubble",
    "--disable-breakpad",
    "--disable-infobars",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--disable-features=Translate,OverscrollHistoryNavigation",
    "--disable-extensions",
    "--disable-notifications",
    "--deny-permission-prompts",
    "--disable-print-preview",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-domain-reliability",
    "--no-pings",
    "--password-store=basic",
    "--disk-cache-size=33554432",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-backgrounding-occluded-windows",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
)
"""What has a browser show one page to strangers and ask nobody else for anything; docs/kiosk.md says why of each."""
PIPE_IN, PIPE_OUT = 3, 4
"""On which Chromium hears and tells, by `--remote-debugging-pipe`: only who started it holds the other ends."""
LEFT_BY_A_CRASH: Final = "Singleton*"
NO_GAP: Final = 10
"""Numbers of files that are in the way of neither."""
DISCOVER, LIST, SAVE = 1, 2, 3
HEIR: Final = 36
"""PR_SET_CHILD_SUBREAPER of prctl(2)."""


@dataclass
class Chromium:
    """One running Chromium: the group of its processes, and the ends of its pipe."""

    group: int
    hears: int
    tells: int
    is_over: bool = False
    has_crashed: bool = False
    unread: bytes = b""
    titles: list[str] = field(default_factory=list)

    def look(self, seconds: float) -> None:
        """Wait so long for what it tells: the titles of its pages, that one crashed, or that it is over."""
        self._ask(LIST, "Target.getTargets")
        until = monotonic() + seconds
        while not self.is_over and (left := until - monotonic()) > 0:
            if not select.select([self.tells], [], [], left)[0]:
                break
            found = os.read(self.tells, 1 << 16)
            self.is_over = not found
            *whole, self.unread = (self.unread + found).split(b"\0")
            for message in whole:
                self._hear(json.loads(message))

    def end(self) -> None:
        """Stop it and all that it started, and wait until nothing of it is there."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.group, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-self.group, 0):
                pass
        os.close(self.hears)
        os.close(self.tells)

    def _ask(self, number: int, method: str, **params: Any) -> None:
        message = json.dumps({"id": number, "method": method, "params": params}).encode() + b"\0"
        try:
            os.write(self.hears, message)
        except BlockingIOError:
            return  # it stands still, and the pipe is full of what it was asked
        except BrokenPipeError:
            self.is_over = True

    def _hear(self, message: dict[str, Any]) -> None:
        if message.get("id") == LIST:
            pages = message.get("result", {}).get("targetInfos", [])
            self.titles = [page["title"] for page in pages if page["type"] == "page"]
        self.has_crashed = self.has_crashed or message.get("method") == "Target.targetCrashed"


def inherit() -> None:
    """Be the parent of what those leave behind whom this program started, so that it can be waited for; Linux alone."""
    ctypes.CDLL(None).prctl(HEIR, 1, 0, 0, 0)


def started(profile: Path, address: str, more: tuple[str, ...] = (), saves: Path | None = None) -> Chromium:
    """Return Chromium at an address, with `more` flags. Raises FileNotFoundError where there is none.

    What is saved goes into the folder `saves`, in place of a file of that name, else where this Chromium is used to.
    """
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise FileNotFoundError("chromium is not installed")
    inherit()
    for path in profile.glob(LEFT_BY_A_CRASH):  # it would look for the machine and the process that these name
        path.unlink()
    theirs_in, hears = os.pipe()
    tells, theirs_out = os.pipe()
    inner = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, NO_GAP) for end in (theirs_in, theirs_out)]
    command = [program, *FLAGS, *more, "--remote-debugging-pipe", f"--user-data-dir={profile}", address]
    group = os.posix_spawn(
        program,
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, inner[0], PIPE_IN), (os.POSIX_SPAWN_DUP2, inner[1], PIPE_OUT)],
        setpgroup=0,
    )
    for end in (theirs_in, theirs_out, *inner):
        os.close(end)
    os.set_blocking(hears, False)
    found = Chromium(group, hears, tells)
    found._ask(DISCOVER, "Target.setDiscoverTargets", discover=True)  # noqa: SLF001 - it is made here
    if saves is not None:
        found._ask(SAVE, "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(saves))  # noqa: SLF001
    return found
