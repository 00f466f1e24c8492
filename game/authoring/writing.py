"""Files that are written whole or not at all, whatever happens on the way."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that a full disk or a lost power leaves the old file or the new one; raises OSError.

    An author's only copy may be written over here, and a game may be reading the old one. A file behind a link is
    written where it is, and keeps who may read it.
    """
    target = path.resolve()
    # beside it, because only within one file system a file is put in place at once; one name for each process
    half = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        half.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        if target.exists():
            shutil.copymode(target, half)
        half.replace(target)
    except BaseException as error:  # Ctrl-C leaves no half behind either
        with contextlib.suppress(OSError):
            half.unlink()
        if isinstance(error, OSError):
            error.filename = str(path)  # a full disk names no file, and the name of the half says nothing
        raise
