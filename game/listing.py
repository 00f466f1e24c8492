"""Which files there are, without what editors and systems leave among them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_LEFT_BEHIND: Final = re.compile(
    r"[.#].*|~\$.*|.*(~|#|___|\.(bak|old|orig|rej|save|swo|swp|swx|te?mp))", re.IGNORECASE | re.DOTALL
)
"""Names of locks, copies and halves that editors, git and file managers leave beside the files they are about."""


def files(folder: Path, pattern: str) -> list[Path]:
    """Return what matches a pattern below a folder, sorted; what an editor or the system left behind is left out.

    The one way in which the game and its tools look for files: a lock of an editor (`.#1_perks.yaml`, a link that leads
    nowhere) or a shadow of a file manager (`._Bold.ttf`) is no part of the game, nor is a folder with such a name.
    """
    found = sorted(folder.glob(pattern))
    return [path for path in found if not any(map(_LEFT_BEHIND.fullmatch, path.relative_to(folder).parts))]
