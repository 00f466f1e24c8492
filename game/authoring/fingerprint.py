"""Whether compiled content is what the author's files say now: told by names and bytes, never by dates.

A file that was put back, taken over from elsewhere or deleted may leave any date behind. Standard library only, because
a player without the author's libraries is asked this too.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from game.authoring.writing import write_whole
from game.listing import files
from game.resources import MOST_BYTES

NAME: Final = "made_of"
CODE: Final = Path(__file__).resolve().parent.parent
MADE: Final = ("*.json", "text/**/*.json")


def of_sources(levels: Path) -> str:
    """Return 64 hex digits that change with everything that content is compiled from: the levels, and what compiles."""
    code = [*files(CODE / "authoring", "**/*.py"), *files(CODE / "engine", "**/*.py")]
    total = hashlib.sha256()
    for folder, paths in ((levels, files(levels, "**/*")), (CODE, code)):
        _add(total, folder, [path for path in paths if path.is_file()])
    return total.hexdigest()


def of_content(content: Path) -> str:
    """Return 64 hex digits that change with every byte of the compiled content."""
    total = hashlib.sha256()
    for pattern in MADE:
        _add(total, content, files(content, pattern))
    return total.hexdigest()


def _add(total: hashlib._Hash, folder: Path, paths: list[Path]) -> None:
    """Put the names and the bytes of files into a hash; one that cannot be read has none."""
    for path in paths:
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES)  # a link to a device has no end
        except OSError:
            data = b""
        # name and length first: bytes that move from one file to the next are a change, too
        total.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode(errors="surrogateescape"))
        total.update(data)


def note(content: Path, sources: str) -> None:
    """Write down beside compiled content what it was made of, and what it is."""
    write_whole(content / NAME, f"{sources}\n{of_content(content)}\n")


def is_fresh(content: Path, levels: Path) -> bool:
    """Return whether a folder holds, whole, what these levels compile to."""
    try:
        noted = (content / NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return noted == f"{of_sources(levels)}\n{of_content(content)}\n"
