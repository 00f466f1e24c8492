"""`python -m game`: the desktop window, or the whole game on a terminal."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn

from game import resources
from game.options import Options, WrongValueError, with_value

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
    """Play; return 0, or 1 where the game cannot be shown or its files cannot be used."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    options, is_text = parsed(sys.argv[1:] if arguments is None else arguments)
    try:
        prepare_content()
        return play_text(options) if is_text else play_window(options)
    except resources.ContentError as error:
        sys.stderr.write(f"{error}\n")
        return FAILED


def prepare_content() -> None:
    """Compile the levels of a checkout where the compiled content is missing or older than they are."""
    if not resources.is_checkout() or (resources.root() / "content").is_dir() or not is_stale():
        return
    try:
        from game.authoring.compiler import compile_folder
        from game.authoring.problems import ContentProblemsError
    except ImportError as error:
        if (resources.content() / "story.json").is_file():
            return
        raise resources.ContentError(
            "levels", f"they are not compiled yet, and {error.name} is missing to do it; ./build_web.sh sets it up"
        ) from error
    try:
        compile_folder(resources.root() / "levels", resources.content())
    except ContentProblemsError as error:
        way = "'python -m game.authoring lint' says what else there is."
        raise resources.ContentError(
            "levels", f"they do not compile.\n{error}\nThat has to be mended first", way
        ) from error


def is_stale() -> bool:
    """Return whether something that content is compiled from is newer than the compiled content."""
    try:
        made = (resources.content() / "story.json").stat().st_mtime
        text = (resources.content() / "text" / "en.json").stat().st_mtime
    except OSError:
        return True
    sources = [*(resources.root() / "levels").rglob("*.*"), *(resources.root() / "game" / "authoring").rglob("*.py")]
    return max((path.stat().st_mtime for path in sources), default=0) > min(made, text)


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
    return play(context, Terminal(words, sys.stdin, sys.stdout), options)


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
    native.run(app.step, lambda: app.running, surface)
    pygame.quit()
    return FAILED if app.error is not None else 0


def icon() -> Path | None:
    """Return the window's icon, if it is there."""
    path = resources.assets() / "web" / "icon.png"
    return path if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
