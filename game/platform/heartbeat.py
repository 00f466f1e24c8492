"""Tells whoever watches from outside that frames still come: a file that changes, and what systemd listens to."""

from __future__ import annotations

import contextlib
import os
import socket
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Final

EVERY: Final = 1.0
"""Seconds between two beats."""
NAME: Final = "model-citizen.heartbeat"


def beside_no_disk() -> Path:
    """Return where the file is: where systemd, or the session, keeps what is gone with the power."""
    folder = os.environ.get("RUNTIME_DIRECTORY") or os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return Path(folder) / NAME


def notify(words: str) -> None:
    """Tell systemd something, such as "READY=1" (sd_notify(3)); nothing where it did not start us or does not hear."""
    place = os.environ.get("NOTIFY_SOCKET", "")
    if place[:1] not in {"/", "@"} or not hasattr(socket, "AF_UNIX"):
        return
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        out.setblocking(False)
        out.sendto(words.encode(), "\0" + place[1:] if place[0] == "@" else place)


@dataclass
class Heartbeat:
    """Beats once a second at most, however often it is asked; `beats` are those so far, which the file holds."""

    path: Path = field(default_factory=beside_no_disk)
    tell: Callable[[str], None] = notify
    now: Callable[[], float] = monotonic
    beats: int = 0
    last: float = float("-inf")

    def beat(self) -> None:
        """Tell that a frame came."""
        now = self.now()
        if now - self.last < EVERY:
            return
        self.last = now
        self.beats += 1
        self.tell("WATCHDOG=1" if self.beats > 1 else "READY=1\nWATCHDOG=1")
        with contextlib.suppress(OSError):  # a full disk is no reason to stop
            self.path.write_text(f"{self.beats}\n", encoding="ascii")

    def end(self) -> None:
        """Tell that the game ends, and leave no file."""
        self.tell("STOPPING=1")
        with contextlib.suppress(OSError):
            self.path.unlink()
