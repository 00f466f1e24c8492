"""What a house sets once for an exhibit: the author's tools make the file `kiosk.json` of the curator's own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, Final

from game.session.settings import CHOICES

MOST_CHARACTERS: Final = 8192
"""A file of settings has a few hundred."""
SECONDS: Final = (5, 3600)
DIAGONAL: Final = (5.0, 200.0)
SIDES: Final = (320, 16384)
MOST_LANGUAGES: Final = 40
MOST_KEY: Final = 40
BUTTONS: Final = ("next", "choose", "back")
HEX: Final = frozenset("0123456789abcdef")


class KioskError(ValueError):
    """Settings of an exhibit that cannot be used; `problems` has a line for each thing that is wrong."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep what is to be mended."""
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True, slots=True)
class StaffCode:
    """The staff's code as it is kept: 32 and 64 hex digits, of which the code cannot be read."""

    salt: str
    digest: str


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """The settings of an exhibit; each default suits a touch screen of 24 inches.

    Seconds are whole. `volume_cap` is the loudest that anything sounds, 0 to 100; `diagonal_inches` and `resolution`
    (pixels) say how large a millimetre is; `restart_at` is HH:MM, "" for no restart by night; `staff` is None where
    the house wants no pad for its staff; `keys` names the keys of the three buttons as pygame does.
    """

    edition: str = "museum"
    languages: tuple[str, ...] = ("en",)
    idle_seconds: int = 45
    reading_seconds: int = 75
    warning_seconds: int = 20
    end_seconds: int = 30
    volume_cap: int = 60
    attract_sound: bool = False
    text_scale: str = "100"
    contrast: str = "drawn"
    diagonal_inches: float = 24.0
    resolution: tuple[int, int] = (1920, 1080)
    low_controls: bool = False
    read_aloud: bool = True
    counts: bool = False
    restart_at: str = "04:00"
    staff: StaffCode | None = None
    keys: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({"next": "right", "choose": "return", "back": "left"})
    )


def _whole(least: int, most: int) -> Callable[[Any], object | None]:
    return lambda value: value if type(value) is int and least <= value <= most else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _one_of(values: tuple[str, ...]) -> Callable[[Any], object | None]:
    return lambda value: value if isinstance(value, str) and value in values else None


def _name(value: Any) -> str | None:
    return value if isinstance(value, str) and 0 < len(value) <= MOST_KEY and value.isprintable() else None


def _names(value: Any) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_LANGUAGES or len(set(map(str, value))) != len(value):
        return None
    return tuple(value) if all(_name(one) for one in value) else None


def _diagonal(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and DIAGONAL[0] <= value <= DIAGONAL[1] else None


def _resolution(value: Any) -> tuple[int, int] | None:
    is_pair = isinstance(value, list) and len(value) == 2
    return (value[0], value[1]) if is_pair and all(_whole(*SIDES)(one) is not None for one in value) else None


def _hour(value: Any) -> str | None:
    if value == "":
        return ""
    hour, colon, minute = value.partition(":") if isinstance(value, str) and len(value) == 5 else ("", "", "")
    is_time = colon == ":" and hour.isascii() and minute.isascii() and hour.isdigit() and minute.isdigit()
    return value if is_time and int(hour) < 24 and int(minute) < 60 else None


def _staff(value: Any) -> StaffCode | None:
    if not isinstance(value, dict) or set(value) != {"salt", "digest"}:
        return None
    lengths = {"salt": 32, "digest": 64}
    is_hex = all(
        isinstance(value[name], str) and len(value[name]) == length and set(value[name]) <= HEX
        for name, length in lengths.items()
    )
    return StaffCode(**value) if is_hex else None


def _keys(value: Any) -> Mapping[str, str] | None:
    is_whole = isinstance(value, dict) and set(value) == set(BUTTONS) and all(_name(one) for one in value.values())
    return MappingProxyType(dict(value)) if is_whole and len(set(value.values())) == len(BUTTONS) else None


RULES: Final[Mapping[str, tuple[str, Callable[[Any], object | None]]]] = {
    "edition": ("the id of an edition", _name),
    "languages": ("a list of languages, such as [en], each once", _names),
    **{
        name: (f"whole seconds from {SECONDS[0]} to {SECONDS[1]}", _whole(*SECONDS))
        for name in ("idle_seconds", "reading_seconds", "end_seconds")
    },
    # WCAG 2.2, success criterion 2.2.1: a warning leaves at least 20 seconds
    "warning_seconds": (f"whole seconds from 20 to {SECONDS[1]}", _whole(20, SECONDS[1])),
    "volume_cap": ("a whole number from 0 to 100", _whole(0, 100)),
    **dict.fromkeys(("attract_sound", "low_controls", "read_aloud", "counts"), ("true or false", _flag)),
    **{name: ("one of " + ", ".join(CHOICES[name]), _one_of(CHOICES[name])) for name in ("text_scale", "contrast")},
    "diagonal_inches": (f"a number from {DIAGONAL[0]:.0f} to {DIAGONAL[1]:.0f}", _diagonal),
    "resolution": ("width and height in pixels, such as [1920, 1080]", _resolution),
    "restart_at": ('a time such as "04:00", or "" for none', _hour),
    "staff": ("what `python -m game.authoring kiosk` writes", _staff),
    "keys": ("a key each for next, choose and back", _keys),
}
"""What each setting allows, in words, and what reads it: None for what is not allowed."""


def from_json(text: str) -> KioskSettings:
    """Return the settings of a file `kiosk.json`; what it leaves out is as it is by default.

    Raises KioskError with all that is wrong: the file comes from outside.
    """
    try:
        found: Any = json.loads(text) if len(text) <= MOST_CHARACTERS else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise KioskError(("this is no file that 'python -m game.authoring kiosk' has written",))
    return from_values(found)


def from_values(found: Mapping[str, Any]) -> KioskSettings:
    """Return the settings of a mapping as JSON has it; raises KioskError with all that is wrong."""
    problems = [f"{name}: {what}" for name, what in wrong_in(found)]
    if problems:
        raise KioskError(tuple(problems))
    values: dict[str, Any] = {name: read(found[name]) for name, (_, read) in RULES.items() if _is_given(found, name)}
    return KioskSettings(**values)


def wrong_in(found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name of each value that is no setting or not allowed, and what is wrong with it in words."""
    yield from ((name, "this is no setting") for name in found if name not in RULES)
    for name, (allowed, read) in RULES.items():
        if _is_given(found, name) and read(found[name]) is None:
            yield name, f"{str(found[name])[:MOST_KEY]!r} is not allowed; use {allowed}"


def _is_given(found: Mapping[str, Any], name: str) -> bool:
    return name in found and not (name == "staff" and found[name] is None)


def to_json(settings: KioskSettings) -> str:
    """Return settings as the file has them; `from_json` of it is the same settings."""
    values = {one.name: getattr(settings, one.name) for one in fields(KioskSettings)}
    values["keys"] = dict(settings.keys)
    values["staff"] = settings.staff and {"salt": settings.staff.salt, "digest": settings.staff.digest}
    return json.dumps(values, indent=1) + "\n"
