"""Texts as files of one folder, each written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from game.listing import files

PART: Final = ".part"
"""How the name of a file ends that is being written."""


class Held(NamedTuple):
    """A text that the folder did not take, and what the folder has in its place: once that changes, it counts."""

    text: str
    over: str | None


class FileStorage:
    """Texts as files of one folder; no folder, or one that cannot be written to, leaves them in memory."""

    def __init__(self, folder: Path | None, *, is_synced: bool = False) -> None:
        """Return a storage; the folder is made when first written to.

        Where it is synced, a text that was written lasts even when the power fails right after: the disk is waited for.
        """
        self.folder = folder
        self.is_synced = is_synced
        self.memory: dict[str, Held] = {}
        if is_synced and folder is not None:
            for path in files(folder, f"*{PART}"):  # of a power cut in mid-write; nobody else writes here
                with contextlib.suppress(OSError):
                    path.unlink()

    @property
    def lasting(self) -> bool:
        """Return whether nothing had to stay in memory."""
        return self.folder is not None and not self.memory

    def _path(self, key: str) -> Path:
        if self.folder is None:
            raise FileNotFoundError(errno.ENOENT, "no folder for saves on this system")
        return self.folder / f"{key}.json"

    def read(self, key: str) -> str | None:
        """Return the text of a key, or None; bytes that are no text come back as replacement marks."""
        filed = self._filed(key)
        held = self.memory.get(key)
        return (held.text or None) if held is not None and held.over == filed else filed

    def _filed(self, key: str) -> str | None:
        """Return the text in the file of a key, None where there is none that can be read."""
        try:
            return self._path(key).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None

    def write(self, key: str, text: str) -> bool:
        """Keep a text so that a crash leaves the old or the new one whole; return whether it will last."""
        written: Path | None = None
        try:
            path = self._path(key)
            path.parent.mkdir(parents=True, exist_ok=True)
            # in the same folder: a file is put in another's place at once only within one file system
            with tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=PART, encoding="utf-8", delete=False) as file:
                written = Path(file.name)
                file.write(text)
                if self.is_synced:
                    file.flush()
                    os.fsync(file.fileno())
            written.replace(path)
            if self.is_synced:
                _sync(path.parent)
        except (OSError, UnicodeError):  # the latter for a lone surrogate, which is no UTF-8
            if written is not None:
                with contextlib.suppress(OSError):
                    written.unlink()
            self.memory[key] = Held(text, self._filed(key))
            return False
        self.memory.pop(key, None)
        return True

    def remove(self, key: str) -> None:
        """Forget a key; one whose file cannot be deleted counts as empty."""
        self.memory.pop(key, None)
        try:
            self._path(key).unlink(missing_ok=True)
        except OSError:
            self.memory[key] = Held("", self._filed(key))

    def keys(self) -> tuple[str, ...]:
        try:
            kept = {path.stem for path in files(self._path("").parent, "*.json")}
        except OSError:
            kept = set()
        return tuple(sorted(key for key in kept | set(self.memory) if self.read(key) is not None))


def _sync(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system has a way to."""
    with contextlib.suppress(OSError):  # Windows opens no folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
