"""A run as it is kept on the device: its set-up and choices, never its state. Hostile input like any other file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from game.engine.limits import MOST_OPTIONS, SORT_BITS
from game.engine.replay import MOST_CHOICES, SKIPPED, Run
from game.engine.setup import RunSetup

KEY: Final = "run"
FORMAT: Final = 2
"""Format 1 called the edition `cut` and named it and the aim; such saves are still read."""
FORMER_EDITIONS: Final = ("museum", "class", "home")
FORMER_AIMS: Final = ("noor", "flat", "tilde", "comic", "shift")
"""What the numbers of editions and aims were called in saves of format 1, in their order."""
MOST_CHARACTERS: Final = 8192
MOST_TURNS: Final = 8
APP: Final = "model-citizen"


class SaveError(ValueError):
    """A kept text is not a save of this game; `reason` is a text id that a player can read."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Save:
    """A run, the content it was played with, and how many pages were turned since its last choice."""

    run: Run
    content: str
    turns: int = 0


def to_text(save: Save) -> str:
    """Return the JSON of a save, with its checksum."""
    data = {
        "format": FORMAT,
        "app": APP,
        "content": save.content,
        "setup": asdict(save.run.setup),
        "choices": list(save.run.choices),
        "turns": save.turns,
        "before": save.run.before,
        "after": save.run.after,
        "sort_results": save.run.sort_results,
    }
    return json.dumps({**data, "check": _check(data)}, sort_keys=True)


def _check(data: dict[str, Any]) -> str:
    """Return a checksum over everything in a save: it catches damage, not cleverness."""
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:16]


def from_text(text: str) -> Save:
    """Return the save in a text; raises SaveError for anything that this game did not write."""
    if len(text) > MOST_CHARACTERS:
        raise SaveError("save.too_long")
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SaveError("save.damaged") from error
    if not isinstance(data, dict) or data.get("app") != APP:
        raise SaveError("save.foreign")
    if type(data.get("format")) is not int or not 1 <= data["format"] <= FORMAT:
        raise SaveError("save.format")
    check = data.pop("check", None)
    try:
        if check != _check(data):
            raise SaveError("save.damaged")
        return _read(_migrated(data))
    except (KeyError, TypeError, ValueError, RecursionError, AttributeError) as error:
        raise error if isinstance(error, SaveError) else SaveError("save.damaged") from error


def _migrated(data: dict[str, Any]) -> dict[str, Any]:
    """Return checked JSON in the names of today."""
    if data["format"] == 1:
        setup = dict(data["setup"])
        setup["edition"] = FORMER_EDITIONS.index(setup.pop("cut"))
        setup["aim"] = FORMER_AIMS.index(setup["aim"])
        return {**data, "setup": setup}
    return data


def _read(data: dict[str, Any]) -> Save:
    """Return the save in checked JSON; raises where a value is of another kind or out of range."""
    setup = data["setup"]
    kinds = {"edition": int, "seed": int, "aim": int, "face": int, "consent": bool, "options": int}
    if set(setup) != set(kinds) or any(type(setup[name]) is not kind for name, kind in kinds.items()):
        raise SaveError("save.damaged")
    choices = tuple(_whole(choice, MOST_OPTIONS - 1) for choice in data["choices"][: MOST_CHOICES + 1])
    if len(choices) > MOST_CHOICES or not isinstance(data["content"], str):
        raise SaveError("save.damaged")
    run = Run(
        RunSetup(**setup),
        choices,
        before=_whole(data["before"], SKIPPED),
        after=_whole(data["after"], SKIPPED),
        sort_results=_whole(data["sort_results"], (1 << SORT_BITS) - 1),
    )
    return Save(run, data["content"], _whole(data["turns"], MOST_TURNS))


def _whole(value: object, most: int) -> int:
    """Return a whole number 0..most; raises SaveError otherwise."""
    if type(value) is not int or not 0 <= value <= most:
        raise SaveError("save.damaged")
    return value
