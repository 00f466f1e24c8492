"""Standard input and output of whatever terminal, pipe or file there is."""

from __future__ import annotations

import codecs
import io
import os
import sys
from typing import Final

from game.letters import legible

PLAINER: Final = "plainer"
"""The name of what the codecs do with letters that an encoding does not have."""


def prepare() -> None:
    """Let no letter end the program: what cannot be written is written plainer, what cannot be read is a surrogate.

    Streams that somebody closed are nowhere, as if they led to the null device.
    """
    codecs.register_error(PLAINER, _plainer)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 (open while we run)
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="surrogateescape" if mode == "r" else PLAINER)


def hang_up() -> None:
    """Let what is still to be written go nowhere: whoever read it is gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # Python flushes once more when it ends, and would write a traceback about the pipe that broke
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for the letters of an error, and where writing goes on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error

    def has(letter: str) -> bool:
        try:
            letter.encode(error.encoding)
        except UnicodeEncodeError:
            return False
        return True

    return legible(error.object[error.start : error.end], has), error.end
