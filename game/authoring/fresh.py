"""Compiled content that is what the levels say now. Imports the compiler only where there is work for it."""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from game import resources
from game.authoring.fingerprint import is_fresh
from game.platform.folders import cache_folder


def prepare_content() -> None:
    """Compile the levels of a checkout where no compiled content is made of them.

    Where the checkout cannot be written to, this is done elsewhere; where it cannot be done at all, what was compiled
    before is played, with a line that says so. Raises ContentError where there is nothing to play.
    """
    if not resources.is_checkout() or (resources.root() / "content").is_dir():
        return
    usual = resources.content()
    places = [usual, *_cached()]
    found = next((place for place in places if not is_stale(place)), None) or _made(places)
    if found != usual:
        resources.play_from(found)


def is_stale(content: Path) -> bool:
    """Return whether a folder of compiled content is not what the levels say now."""
    return not is_fresh(content, resources.root() / "levels")


def _made(places: list[Path]) -> Path:
    """Return the first of the folders that can be written to, or else a temporary one, with the levels compiled."""
    levels, refused = resources.root() / "levels", ""
    try:
        from game.authoring.compiler import compiled_folder, write
        from game.authoring.problems import ContentProblemsError
    except ImportError as error:  # somebody who only plays has pygame, and none of the author's libraries
        return _old(places[0], f"{error.name} is missing to do it", "./build_web.sh sets it up.")
    if sys.stderr.isatty():
        sys.stderr.write("Compiling the levels ...\n")
    try:
        compiled = compiled_folder(levels)
    except ContentProblemsError as error:
        way = "'python -m game.authoring lint' says what else there is."
        raise resources.ContentError(
            "levels", f"they do not compile.\n{error}\nThat has to be mended first", way
        ) from error
    for place in (*places, *_temporary()):
        try:
            write(compiled, place)
        except OSError as error:
            refused = refused or f"{error.filename or place} cannot be written ({error.strerror or error})"
        else:
            return place
    return _old(places[0], refused, "Make room, or let the game write there.")


def _cached() -> Iterator[Path]:
    """Yield the folder for what this checkout compiles to in the player's cache, where there is a cache."""
    cache = cache_folder()
    if cache is not None:
        yield cache / f"content-{hashlib.sha256(os.fsencode(resources.root())).hexdigest()[:12]}"


def _temporary() -> Iterator[Path]:
    """Yield a folder that is there as long as the program runs, where one can be made."""
    with contextlib.suppress(OSError):
        folder = Path(tempfile.mkdtemp(prefix="model-citizen-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        yield folder


def _old(folder: Path, why: str, way: str) -> Path:
    """Return the folder of what was compiled before, after a line about it; raises ContentError where there is none."""
    if not (folder / "story.json").is_file():
        raise resources.ContentError("levels", f"they are not compiled yet, and {why}", way)
    sys.stderr.write(f"The levels changed since they were compiled, and {why}: what they were is played. {way}\n")
    return folder
