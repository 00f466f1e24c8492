"""`python -m game`: the desktop window, or the whole game on a terminal."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

from game import resources
from game.authoring.fresh import prepare_content
from game.options import WATCH, Options, WrongValueError, with_value
from game.platform import streams

if TYPE_CHECKING:
    from pygame import Surface

    from game.app import App
    from game.kiosk.settings import KioskSettings
    from game.platform.native import Window

ARGUMENTS = {
    "edition": ("NAME", "how much of the story: museum (4 minutes), class (15) or home (20)"),
    "seed": ("N", "the number that draws the run, 0 to 1048575; the same number draws the same cards"),
    "lang": ("CODE", "the language, such as en"),
    "orientation": ("WAY", "landscape (1280x720) or portrait (720x1280)"),
    "size": ("WxH", "the shape of the window, such as 1024x768 or 390x844, between 21:9 and 9:21"),
    "text-scale": ("PERCENT", "the size of the words: 100, 125, 150 or 200"),
    "contrast": ("KIND", "the colours: drawn or high"),
    "motion": ("KIND", "what moves: full or reduced"),
    "parallels-only": ("YES", "yes: nothing about China is shown of what is told after the story"),
    "face": ("N", "your portrait, 1 to 4"),
    "resume": ("CODE", "go on with the run of a code"),
    "mode": (
        "NAME",
        "vote (a class decides), watch (the run of --resume plays by itself) or booster (claims to sort, a week later)",
    ),
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
        description="Model Citizen: a few days in Linden, where everyone gets a score.",
        allow_abbrev=False,
    )
    for name, (value, words) in ARGUMENTS.items():
        made.add_argument(f"--{name}", metavar=value, help=words)
    made.add_argument(
        "--kiosk",
        metavar="FILE",
        nargs="?",
        const="",
        help="an exhibit on a whole screen, as FILE sets it ('python -m game.authoring kiosk' writes one)",
    )
    made.add_argument("--text-mode", action="store_true", help="play on this terminal, without a window")
    return made


def asked_for(given: dict[str, Any]) -> Options:
    """Return the options; exits with 2 and one line where a value is wrong. Needs compiled content."""
    from game.start import known_choices

    options, choices = Options(), known_choices()
    for name in ARGUMENTS:
        text = given[name.replace("-", "_")]
        if text is None:
            continue
        try:
            options = with_value(options, name, text, choices)
        except WrongValueError as error:
            parser().error(f"--{error}")
    if options.mode and given["text_mode"]:
        parser().error("--mode: there is none on a terminal; leave --text-mode out")
    if options.mode == WATCH and not options.code:
        parser().error("--mode: watch plays the run of a code; add --resume CODE")
    if given["kiosk"] is None:
        return options
    if given["text_mode"]:
        parser().error("--kiosk: there is none on a terminal; leave --text-mode out")
    return replace(options, kiosk=exhibit(given["kiosk"]))


def exhibit(path: str) -> KioskSettings:
    """Return the settings of an exhibit, those by default for ""; exits with 2 and a line for each that is wrong."""
    from game.kiosk.settings import MOST_CHARACTERS, KioskError
    from game.start import exhibit as settings_of
    from game.start import known_choices

    try:
        text = ""
        if path:
            with Path(path).open(encoding="utf-8") as file:
                text = file.read(MOST_CHARACTERS + 1)
        return settings_of(text, known_choices())
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        return parser().error(f"--kiosk: {path}: cannot be read ({reason})")
    except KioskError as error:
        return parser().error("\n".join(f"--kiosk: {path}: {problem}" for problem in error.problems))


def main(arguments: list[str] | None = None) -> int:
    """Play; return 0, or 1 where the game cannot be shown, its files cannot be used or its words cannot be written."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    streams.prepare()
    given = vars(parser().parse_args(arguments))
    try:
        prepare_content()
        options, is_text = asked_for(given), given["text_mode"]
        return play_text(options) if is_text else play_window(options)
    except resources.ContentError as error:
        sys.stderr.write(f"{error}\n")
        return FAILED
    finally:
        streams.hang_up()


def play_text(options: Options) -> int:
    """Play on the terminal; return the exit code."""
    from game.content.loader import load_rules
    from game.i18n import load_words
    from game.options import settings_of
    from game.platform import native
    from game.presentation.context import Context
    from game.session.settings import Settings
    from game.text.terminal import Terminal
    from game.text.text_mode import play

    settings = settings_of(options, Settings())
    words = load_words(resources.content(), settings.lang)
    context = Context(lambda: load_rules(resources.content()), words, native.host(), settings)
    try:
        return play(context, Terminal(words, sys.stdin, sys.stdout), options)
    except OSError as error:
        sys.stderr.write(f"Nothing more can be written here ({error.strerror or error}).\n")
        return FAILED


def play_window(options: Options) -> int:
    """Play in a window until it is closed; return the exit code."""
    import pygame

    from game.platform import native
    from game.start import build_app, canvas_of, surface_of
    from game.ui.asset_error import AssetError

    screen = options.kiosk.resolution if options.kiosk else options.size or (0, 0)
    size, kind = canvas_of(options, screen), surface_of(options, screen)
    try:
        is_exhibit = options.kiosk is not None
        surface = native.open_window(size, "Model Citizen", icon(), whole_screen=is_exhibit, surface=kind)
    except pygame.error as error:
        sys.stderr.write(
            f"No window can be opened here ({error}). 'python -m game --text-mode' plays on this terminal.\n"
        )
        return FAILED
    try:
        host = native.host(is_synced=options.kiosk is not None)
        window = cast("Window", host.page)
        app = build_app(host, surface, options)
    except AssetError as error:
        sys.stderr.write(f"{error}. Fetch the game again, or put the file back.\n")
        return FAILED
    if options.kiosk is None:
        native.run(app.step, lambda: app.running, surface)
    else:
        watched(app, window, surface)
    host.speech.stop()
    pygame.quit()
    return (FAILED if app.error is not None else 0) if window.exit_code is None else window.exit_code


def watched(app: App, window: Window, surface: Surface) -> None:
    """Play an exhibit until it is to end, and tell whoever watches that all is well; the window then knows its code."""
    from game.platform import native
    from game.platform.heartbeat import Heartbeat

    heart = Heartbeat()
    signal.signal(signal.SIGTERM, window.end)  # SDL would make it a wish to close the window, which anybody may have
    native.run(
        app.step,
        lambda: app.running and window.exit_code is None,
        surface,
        lambda: heart.beat() if app.error is None else None,
    )
    if not app.running and app.error is None:
        window.exit_code = native.CLOSED
    heart.end()


def icon() -> Path | None:
    """Return the window's icon, if it is there."""
    path = resources.assets() / "web" / "icon.png"
    return path if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
