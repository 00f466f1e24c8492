"""Where this system keeps what programs write: saves, and what can be made again."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

FOLDER: Final = "model-citizen"


def data_folder() -> Path | None:
    """Return the folder for saves: MODEL_CITIZEN_DATA, or where this system keeps such files; None where it has none.

    As everywhere on such systems, a variable that is empty, or that names no whole path, counts as not set.
    """
    chosen = os.environ.get("MODEL_CITIZEN_DATA")
    if chosen:
        return Path(chosen)
    return _below(("APPDATA", "AppData/Roaming"), "Application Support", ("XDG_DATA_HOME", ".local/share"))


def cache_folder() -> Path | None:
    """Return the folder for what can be made again; None where this system has no place for it."""
    return _below(("LOCALAPPDATA", "AppData/Local"), "Caches", ("XDG_CACHE_HOME", ".cache"))


def home() -> Path | None:
    """Return the player's own folder; None for somebody whom this system does not know."""
    try:
        found = Path.home()
    except RuntimeError:
        return None
    return found if os.environ.get("HOME", found) else None  # an empty HOME would make / the home


def _below(windows: tuple[str, str], mac: str, others: tuple[str, str]) -> Path | None:
    """Return our folder below the one that a variable names, else below the usual one in the player's own folder."""
    # no variable says it on a Mac
    variable, usual = {"win32": windows, "darwin": ("", f"Library/{mac}")}.get(sys.platform, others)
    chosen, own = Path(os.environ.get(variable, "")), home()
    if chosen.is_absolute():
        return chosen / FOLDER
    return own / usual / FOLDER if own else None
