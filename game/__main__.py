"""`python -m game`: the desktop window, or the whole game on a terminal."""

from __future__ import annotations

import argparse
import atexit
import contextlib
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from game import resources
from game.options import Options, WrongValueError, with_value
from game.platform import streams
from game.platform.folders import cache_folder

ARGUMENTS = {
    "cut": ("NAME", "how much of the story: museum (4 minutes), class (12) or home (20)"),
    "seed": ("N", "the number that draws the run, 0 to 1048575; the same number draws the same cards"),
    "lang": ("CODE", "the language, such as en"),
    "orientation": ("WAY", "landscape (1280x720) or portrait (720x1280)"),
    "text-scale": ("PERCENT", "the size of the words: 100, 125, 150 or 200"),
    "contrast": ("KIND", "the colours: drawn or high"),
    "motion": ("KIND", "what moves: full or reduced"),
    "face": ("N", "your portrait, 1 to 4"),
    "resume": ("CODE", "go on with the run of a code"),
}
WRONG, FAILED = 2, 1


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """End the program with exit code 2."""
        self.exit(WRONG, f"{message}\n")


def parser() -> Parser:
    """Return the parser of the command line."""
    made = Parser(
        prog="python -m game",
        description="Model Citizen: a few days in Linden, where everyone gets a number.",
        allow_abbrev=False,
    )
    for name, (value, words) in ARGUMENTS.items():
        made.add_argument(f"--{name}", metavar=value, help=words)
    made.add_argument("--text-mode", action="store_true", help="play on this terminal, without a window")
    return made


def parsed(arguments: list[str]) -> tuple[Options, bool]:
    """Return the options and whether text mode was asked for; exits with 2 and one line where a value is wrong."""
    from game.start import known_languages

    made = parser()
    given = vars(made.parse_args(arguments))
    options = Options()
    for name in ARGUMENTS:
        text = given[name.replace("-", "_")]
        if text is None:
            continue
        try:
            options = with_value(options, name, text, known_languages())
        except WrongValueError as error:
            made.error(f"--{error}")
    return options, given["text_mode"]


def main(arguments: list[str] | None = None) -> int:
    """Play; return 0, or 1 where the game cannot be shown, its files cannot be used or its words cannot be written."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    streams.prepare()
    options, is_text = parsed(sys.argv[1:] if arguments is None else arguments)
    try:
        prepare_content()
        return play_text(options) if is_text else play_window(options)
    except resources.ContentError as error:
        sys.stderr.write(f"{error}\n")
        return FAILED
    finally:
        streams.hang_up()


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
    try:
        from game.authoring.fingerprint import is_fresh
    except ImportError:
        return True
    return not is_fresh(content, resources.root() / "levels")


def _made(places: list[Path]) -> Path:
    """Return the first of the folders that can be written to, or else a temporary one, with the levels compiled."""
    levels, refused = resources.root() / "levels", ""
    try:
        from game.authoring.compiler import compiled_folder, write
        from game.authoring.problems import ContentProblemsError
    except ImportError as error:
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


def play_text(options: Options) -> int:
    """Play on the terminal; return the exit code."""
    from game.content.loader import load_story
    from game.i18n import load_words
    from game.options import settings_of
    from game.platform import native
    from game.screens.context import Context
    from game.session.settings import Settings
    from game.terminal import Terminal
    from game.text_mode import play

    settings = settings_of(options, Settings())
    words = load_words(resources.content(), settings.lang)
    context = Context(lambda: load_story(resources.content()), words, native.host(), settings)
    try:
        return play(context, Terminal(words, sys.stdin, sys.stdout), options)
    except OSError as error:
        sys.stderr.write(f"Nothing more can be written here ({error.strerror or error}).\n")
        return FAILED


def play_window(options: Options) -> int:
    """Play in a window until it is closed; return the exit code."""
    import pygame

    from game.platform import native
    from game.start import SIZES, build_app
    from game.ui.theme import AssetError

    size = SIZES[options.orientation or "landscape"]
    try:
        surface = native.open_window(size, "Model Citizen", icon())
    except pygame.error as error:
        sys.stderr.write(
            f"No window can be opened here ({error}). 'python -m game --text-mode' plays on this terminal.\n"
        )
        return FAILED
    try:
        app = build_app(native.host(), surface, options)
    except AssetError as error:
        sys.stderr.write(f"{error}. Fetch the game again, or put the file back.\n")
        return FAILED
    native.run(app.step, lambda: app.running)
    pygame.quit()
    return FAILED if app.error is not None else 0


def icon() -> Path | None:
    """Return the window's icon, if it is there."""
    path = resources.assets() / "web" / "icon.png"
    return path if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
