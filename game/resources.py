"""Where the game's files are: beside the package in the browser, in the checkout on a desktop."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

MOST_BYTES: Final = 8_000_000  # no file of the game comes near: what is larger is a wrong one, and is not read
MAKE_AGAIN: Final = "Run 'python -m game.authoring compile' to make it again, or install the game again."


class ContentError(Exception):
    """A file of compiled content is missing or broken; the message names the file and the way out."""

    def __init__(self, name: str, what: str, way: str = MAKE_AGAIN) -> None:
        """Keep the name; `way` is the sentence that says how to go on."""
        self.name = name
        self.what = what
        super().__init__(f"{name} cannot be used: {what}. {way}")


def root() -> Path:
    """Return the folder that holds `assets/` (and `content/` in a bundle), whatever the current folder is."""
    return Path(__file__).resolve().parent.parent


def assets() -> Path:
    """Return the folder of art, fonts and sounds."""
    return root() / "assets"


_chosen: Final[list[Path]] = []


def play_from(folder: Path) -> None:
    """Let another folder be the one of the compiled content; nothing comes back."""
    _chosen[:] = [folder]


def content() -> Path:
    """Return the folder of the compiled content: `content/` of a bundle, else `build/content/` of a checkout.

    A checkout that cannot be written to has it elsewhere, as `play_from` was told.
    """
    if _chosen:
        return _chosen[0]
    bundled = root() / "content"
    return bundled if bundled.is_dir() else root() / "build" / "content"


@dataclass(frozen=True, slots=True)
class Folders:
    """A story to play: `content` holds what was compiled of it, `assets` its art, fonts and sounds."""

    content: Path
    assets: Path


def own_folders() -> Folders:
    """Return the folders of the game's own story."""
    return Folders(content(), assets())


def is_checkout() -> bool:
    """Return whether the author's files are here, so that content can be compiled and the pseudo-locale offered."""
    return (root() / "levels").is_dir()


def read_json(path: Path) -> Any:
    """Return the JSON value of a file; raises ContentError for anything that cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ContentError(path.name, "it is too big")
        return parse_json(path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError as error:
        raise ContentError(path.name, f"it is not in {path.parent.name}/") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(path.name, "it cannot be read") from error


def parse_json(source: str, name: str) -> Any:
    """Return the JSON value of a text; raises ContentError for one that is not JSON."""
    try:
        return json.loads(source)
    except (ValueError, RecursionError) as error:  # the latter for brackets nested without end
        raise ContentError(name, "it is damaged") from error
