"""The game put together: story, words, settings, storage and screens around one app; the same in window and browser.

The title needs neither rules nor story: what only the play needs is imported where it is used, so that the first
frame does not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final

from game import resources
from game.app import App
from game.i18n import PSEUDO, languages, load_words
from game.options import Options, WrongValueError, settings_of
from game.presentation.context import Context
from game.screens.navigation import Navigator
from game.session.settings import KEY, Settings, from_text
from game.ui.kit import Kit

if TYPE_CHECKING:
    from pygame import Surface

    from game.engine.story import Story
    from game.session.ports import Host

SIZES: Final = {"landscape": (1280, 720), "portrait": (720, 1280)}
LATER: Final = ("engine", "content", "session", "presentation", "screens")
"""The packages that `rest` imports, lowest first."""


def known_languages() -> tuple[str, ...]:
    """Return the codes of the languages there are; the pseudo-locale too where the author's files are."""
    found = languages(resources.content())
    return found if PSEUDO in found or not resources.is_checkout() else (*found, PSEUDO)


def build_app(host: Host, surface: Surface, options: Options, left_out: tuple[WrongValueError, ...] = ()) -> App:
    """Return the game with its story read and its first screens on the stack, drawn with the first step.

    Takes and raises what `open_app` does.
    """
    app = open_app(host, surface, options, left_out)
    app.navigator.read_story()
    return app


def open_app(host: Host, surface: Surface, options: Options, left_out: tuple[WrongValueError, ...] = ()) -> App:
    """Return the app with its first screens on the stack, which may have read no story yet.

    `left_out` are arguments of the address that were not understood; the title shows them. Raises ContentError and
    AssetError where a file is missing or broken.
    """
    codes = known_languages()
    asked = settings_of(options, Settings(**host.page.prefers()))
    settings = settings_of(options, from_text(host.storage.read(KEY), asked, codes))
    words = load_words(resources.content(), settings.lang)
    named = tuple((code, words(f"language.{code}")) for code in codes)
    context = Context(read_story, words, host, settings, languages=named)
    navigator = Navigator(context, options, asked, left_out)
    app = App(host, Kit.load(resources.assets(), context.lookup), surface, navigator)
    app.run(navigator.opened())
    return app


def read_story() -> Story:
    """Return the compiled story; raises ContentError."""
    from game.content.loader import load_story

    return load_story(resources.content())


def rest(navigator: Navigator) -> Iterator[None]:
    """Import, a module at a time, what the title did without, and read the story; raises ContentError."""
    for package in LATER:
        for path in sorted((resources.root() / "game" / package).rglob("*.py")):
            if path.stem != "__init__":
                import_module(".".join(path.relative_to(resources.root()).with_suffix("").parts))
            yield
    navigator.read_story()
