"""What a run and the look can be asked for from outside: by the command line or by the address of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from game.engine.limits import FACES, SEEDS
from game.engine.setup import LONG_SORTER, PARALLELS_ONLY, SHORT_SORTER, WITHOUT_LETTER, WITHOUT_PRUNING
from game.resources import Folders
from game.session.settings import CHOICES, Settings

if TYPE_CHECKING:
    from game.kiosk.settings import KioskSettings

ORIENTATIONS: Final = ("landscape", "portrait")
MOST_CHARACTERS: Final = 400  # the longest code has 87 with its dashes; an address may hold anything
SIDES: Final = (90, 9999)
"""The least and the most pixels of a side of a window."""
MOST_DIGITS: Final = 7  # the last seed has as many: nothing longer is made a number of
YES: Final = ("yes",)
FOR_A_CLASS: Final[Mapping[str, tuple[str, ...]]] = {
    "parallels-only": YES,
    "no-pruning": YES,
    "no-letter": YES,
    "sorter": ("short", "long"),
    "mode": ("vote", "watch", "booster"),
    "sound": CHOICES["sound"],
    "pair": CHOICES["pair"],
}
"""What a teacher sets up for a class, with the values of each (the page class.html makes such addresses)."""
IN_ADDRESS: Final = (
    *("edition", "seed", "lang", "orientation", "text-scale", "contrast", "motion", "code"),
    *FOR_A_CLASS,
)
"""The arguments that an address may carry."""
BITS: Final[Mapping[tuple[str, str], int]] = {
    ("parallels_only", "yes"): PARALLELS_ONLY,
    ("no_pruning", "yes"): WITHOUT_PRUNING,
    ("no_letter", "yes"): WITHOUT_LETTER,
    ("sorter", "short"): SHORT_SORTER,
    ("sorter", "long"): LONG_SORTER,
}
"""Which option bit of a run is asked for by which value."""
FORMER_NAMES: Final = {"cut": "edition"}
"""What arguments were called in addresses that are still about."""
SHOWN_CHARACTERS: Final = 40


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for; "" or None means that it was not.

    `edition` is the id of one, `seed` 0..2**20-1, `face` 0..3, `orientation` one of ORIENTATIONS, `size` the shape
    of the window in pixels, `code` the code of
    a run that `decode` reads, `folders` those of another story than the game's own; FOR_A_CLASS says what those of a
    class may be; `kiosk` are the settings of an exhibit; the others are values of Settings.
    """

    edition: str = ""
    seed: int | None = None
    lang: str = ""
    orientation: str = ""
    text_scale: str = ""
    contrast: str = ""
    motion: str = ""
    face: int | None = None
    code: str = ""
    folders: Folders | None = None
    size: tuple[int, int] | None = None
    parallels_only: str = ""
    no_pruning: str = ""
    no_letter: str = ""
    sorter: str = ""
    mode: str = ""
    sound: str = ""
    pair: str = ""
    kiosk: KioskSettings | None = None

    @property
    def bits(self) -> int:
        """The option bits that a new run is set up with."""
        return sum(bit for (name, value), bit in BITS.items() if getattr(self, name) == value)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the content offers to choose from: codes of languages, ids of editions."""

    languages: tuple[str, ...]
    editions: tuple[str, ...]


class WrongValueError(ValueError):
    """A value that is not allowed: the argument's name, the value, and what is allowed in words."""

    def __init__(self, name: str, value: str, allowed: str) -> None:
        """Keep what a player needs to read; a long value is cut."""
        cut = value if len(value) <= SHOWN_CHARACTERS else value[:SHOWN_CHARACTERS] + "…"
        self.name = name
        # an address may hold signs that steer a terminal
        self.value = "".join(letter if letter.isprintable() else "·" for letter in cut)
        self.allowed = allowed
        super().__init__(f"{name}: {self.value!r} is not allowed; use {allowed}")


def with_value(options: Options, name: str, text: str, choices: Choices) -> Options:
    """Return the options with one argument read from its text; raises WrongValueError.

    `name` is as it is written outside (`text-scale`).
    """
    allowed, read = _rule(name, choices)
    try:
        value = read(text) if len(text) <= MOST_CHARACTERS else None
    except ValueError:
        value = None
    if value is None:
        raise WrongValueError(name, text, allowed)
    changes: dict[str, Any] = {"code" if name == "resume" else name.replace("-", "_"): value}
    return replace(options, **changes)


def _rule(name: str, choices: Choices) -> tuple[str, Callable[[str], object | None]]:
    """Return what an argument allows, in words, and what reads it (None for what is not allowed)."""
    lists = {
        "edition": choices.editions,
        "lang": choices.languages,
        "orientation": ORIENTATIONS,
        "text-scale": CHOICES["text_scale"],
        "contrast": CHOICES["contrast"],
        "motion": CHOICES["motion"],
        **FOR_A_CLASS,
    }
    if lists.get(name) == YES:  # an address may name it alone
        return "yes or no value", lambda text: "yes" if text in {"", "yes"} else None
    if name in lists:
        return "one of " + ", ".join(lists[name]), lambda text: text if text in lists[name] else None
    if name == "seed":
        return f"a whole number from 0 to {SEEDS - 1}", lambda text: _whole(text, 0, SEEDS - 1)
    if name == "size":
        return f"width x height in pixels, each from {SIDES[0]} to {SIDES[1]}, such as 390x844", size_of
    if name == "face":
        return f"a whole number from 1 to {FACES}", _face
    return "a code as the game shows it, letters and digits in groups of four", _code


def _whole(text: str, least: int, most: int) -> int | None:
    """Return a whole number within bounds, or None."""
    # isdigit alone is true of superscripts, of which int makes nothing, and of the digits of all scripts
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        return None
    return int(text) if least <= int(text) <= most else None


def size_of(text: str) -> tuple[int, int] | None:
    """Return width and height of a window from a text such as 390x844, or None."""
    width, height = (_whole(part, *SIDES) for part in (text.split("x") if text.count("x") == 1 else ("", "")))
    return None if width is None or height is None else (width, height)


def _face(text: str) -> int | None:
    """Return the index of a portrait from its number, which players count from 1."""
    number = _whole(text, 1, FACES)
    return None if number is None else number - 1


def _code(text: str) -> str:
    """Return the code if a run can be read from it; raises CodeError."""
    from game.engine.replay import decode  # the rules are not needed for the title, and would be read before it

    decode(text)
    return text


def from_address(arguments: Mapping[str, str], choices: Choices) -> tuple[Options, tuple[WrongValueError, ...]]:
    """Return the options of an address, and what was left out of it because it is unknown or not allowed."""
    options, left_out = Options(), list[WrongValueError]()
    for given, text in arguments.items():
        name = FORMER_NAMES.get(given, given)
        if name not in IN_ADDRESS:
            left_out.append(WrongValueError(name, text, ", ".join(IN_ADDRESS)))
            continue
        try:
            options = with_value(options, name, text, choices)
        except WrongValueError as error:
            left_out.append(error)
    return options, tuple(left_out)


VOTE, WATCH = "vote", "watch"
"""Modes: a class decides together before a projector; a run of a code plays by itself."""
PROJECTED: Final = "150"
"""The size of the words on a projector, where none was set."""
FROM_OUTSIDE: Final = ("text_scale", "contrast", "motion", "lang", "sound", "pair")
"""The settings that may be asked for."""


def settings_of(options: Options, start: Settings) -> Settings:
    """Return settings with what was asked for over `start`, before a projector in large letters."""
    if options.mode == VOTE:
        start = replace(start, text_scale=PROJECTED)
    asked = {name: getattr(options, name) for name in FROM_OUTSIDE}
    asked["parallels_only"] = "on" if options.parallels_only else ""
    return replace(start, **{name: value for name, value in asked.items() if value})
