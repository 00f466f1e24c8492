"""The game put together: story, words, settings, storage and screens around one app; the same in window and browser.

The title needs neither rules nor story: what only the play needs is imported where it is used, so that the first
frame does not wait for it.
"""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from pygame import Surface

from game import listing, resources
from game.app import App
from game.content.editions import load_editions
from game.content.looks import LOOKS, load_looks
from game.i18n import PSEUDO, languages, load_words
from game.options import Choices, Options, WrongValueError, settings_of
from game.presentation.context import Context
from game.screens.navigation import Navigator
from game.screens.runs import Runs
from game.session.nowhere import Nowhere
from game.session.settings import KEY, Settings, from_text
from game.ui.canvas import SMALLEST, canvas_size
from game.ui.fine import FineSurface, Kind, pixels
from game.ui.kit import Kit
from game.ui.reach import Reach
from game.ui.theme import Style

if TYPE_CHECKING:
    from pathlib import Path

    from game.engine.ruleset import Ruleset
    from game.kiosk.settings import KioskSettings
    from game.screens.kiosk.keeper import Keeper
    from game.session.ports import Host, Storage

NEXT: Final = ("screens/onboarding", "screens/level", "screens/moment", "screens/day")
"""The screens that a player comes to first."""
LATER: Final = ("engine", "content", "session", "presentation", *NEXT, "screens")
"""The packages that `rest` imports: lowest first, and the next screens before the others."""
LARGE: Final = pixels(min(SMALLEST["landscape"]))
"""So many pixels of the shorter side of a screen show all those of a fine surface."""
WAITING: Final = frozenset(("debrief", "after_story", "facts", "sorter", "systems", "kiosk"))
"""The folders and modules that wait until a player comes to what is told after the story, or until a house shows it."""


def known_choices(content: Path | None = None) -> Choices:
    """Return the languages and editions of a story, ours if none is given; the pseudo-locale too for authors."""
    folder = content or resources.content()
    found = languages(folder)
    codes = found if PSEUDO in found or not resources.is_checkout() else (*found, PSEUDO)
    return Choices(codes, tuple(edition.id for edition in load_editions(folder)))


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
    folders = options.folders or resources.own_folders()
    own = host.storage
    if options.kiosk is not None:
        host = replace(host, storage=Nowhere())
    codes = known_choices(folders.content).languages
    asked = settings_of(options, Settings(**host.page.prefers()))
    settings = settings_of(replace(options, mode=""), from_text(host.storage.read(KEY), asked, codes))
    words = load_words(folders.content, settings.lang)
    shown = codes if options.kiosk is None else options.kiosk.languages
    named = tuple((code, words(f"language.{code}")) for code in shown)
    editions = load_editions(folders.content)
    load = partial(read_rules, folders.content)
    context = Context(load, words, host, settings, languages=named, editions=editions, content=folders.content)
    context.mode, context.kiosk = options.mode, options.kiosk
    runs = Runs(context, options, left_out)
    if options.kiosk is not None:
        runs.keeper = kept_by(context, options.kiosk, own, surface.get_size())
    navigator = Navigator(context, runs, asked)
    kit = Kit.load(folders.assets, context.lookup, read_styles(folders.content), type(surface))
    if options.kiosk is not None:
        kit = kit.with_look(replace(kit.look, reach=reach_of(options.kiosk, surface.get_size())))
    app = App(host, kit, surface, navigator)
    app.run(navigator.opened())
    return app


def kept_by(context: Context, kiosk: KioskSettings, own: Storage, canvas: tuple[int, int]) -> Keeper:
    """Return who keeps an exhibit whose settings `exhibit` has seen; `own` is what the house itself is kept in."""
    from game.kiosk.corners import Corners
    from game.kiosk.staff import staff_of
    from game.kiosk.visit import Visit
    from game.screens.kiosk.keeper import Keeper

    now = context.host.now
    staff = staff_of(kiosk, own, now)
    house = Settings(text_scale=kiosk.text_scale, contrast=kiosk.contrast, sound="full", lang=staff.house.lang)
    corners = None if staff.door is None else Corners(canvas[0], reach_of(kiosk, canvas).target)
    return Keeper(context, kiosk, house, now, Visit(kiosk), staff, corners)


def reach_of(kiosk: KioskSettings, canvas: tuple[int, int]) -> Reach:
    """Return what a finger needs on the screen of an exhibit, in pixels of a canvas of this size."""
    from game.kiosk.touch import gap_pixels, row_share, target_pixels

    row = round(row_share(kiosk) * canvas[1])
    top = canvas[1] // 2 if kiosk.low_controls else 0
    return Reach(target_pixels(kiosk, canvas), gap_pixels(kiosk, canvas), top, row)


def canvas_of(options: Options, window: tuple[int, int]) -> tuple[int, int]:
    """Return the canvas for a window; in an exhibit with low controls with a row of buttons below the page."""
    if options.kiosk is None or not options.kiosk.low_controls:
        return canvas_size(window, options.orientation)
    from game.kiosk.touch import row_share

    share = row_share(options.kiosk)
    width, height = canvas_size((window[0], round(window[1] * (1 - share))))
    return width, round(height / (1 - share))


def surface_of(options: Options, window: tuple[int, int]) -> Kind:
    """Return what kind of surface a canvas is: a fine one for an exhibit that is shown large enough for it."""
    return FineSurface if options.kiosk is not None and min(window) >= LARGE else Surface


def exhibit(file: str, choices: Choices) -> KioskSettings:
    """Return the settings of an exhibit from what is in its file, those by default for "".

    Raises KioskError, which is a ValueError, with all that is wrong or that this game lacks.
    """
    from game.kiosk.settings import KioskError, KioskSettings, from_json

    kiosk = from_json(file) if file else KioskSettings()
    if wrong := tuple(f"{name}: {what}" for name, what in unfit(kiosk, choices)):
        raise KioskError(wrong)
    return kiosk


def unfit(kiosk: KioskSettings, choices: Choices) -> Iterator[tuple[str, str]]:
    """Yield each setting of an exhibit that asks for what this game lacks, with what is wrong in words."""
    for code in kiosk.languages:
        if code not in choices.languages:
            yield "languages", f"there is no {code!r}; use {', '.join(choices.languages)}"
    if kiosk.edition not in choices.editions:
        yield "edition", f"there is no {kiosk.edition!r}; use {', '.join(choices.editions)}"
    for name, key in kiosk.keys.items():
        if not _is_key(key):
            yield "keys", f"{name}: no key is called {key!r}"


def _is_key(name: str) -> bool:
    """Return whether pygame has a key of this name, such as "return"."""
    import pygame

    try:
        with warnings.catch_warnings(action="ignore"):  # names are known before a window is open, too
            pygame.key.key_code(name)
    except ValueError:
        return False
    return True


def read_styles(content: Path) -> dict[str, Style]:
    """Return how pages are drawn, by the name of a look or of a page; raises ContentError."""
    looks = load_looks(content)
    try:
        return {name: Style(**traits) for name, traits in looks.items()}
    except TypeError as error:
        raise resources.ContentError(LOOKS, f"something in it is wrong ({str(error)[:120]})") from error


def read_rules(content: Path) -> Ruleset:
    """Return the rules of a compiled story; raises ContentError."""
    from game.content.loader import load_rules

    was_on = gc.isenabled()
    gc.disable()  # all of it stays: to look for what does not, while it is built, takes a fifth of the time
    try:
        return load_rules(content)
    finally:
        if was_on:
            gc.enable()


def rest(navigator: Navigator) -> Iterator[None]:
    """Import, a module at a time, what the title did without, and read the story; raises ContentError."""
    for package in LATER:
        for path in listing.files(resources.root() / "game" / package, "**/*.py"):
            parts = path.relative_to(resources.root()).with_suffix("").parts
            if path.stem != "__init__" and WAITING.isdisjoint(parts):
                import_module(".".join(parts))
            yield
    navigator.read_story()
