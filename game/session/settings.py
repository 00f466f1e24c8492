"""What a player sets about the game itself. Settings never shape a run."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

KEY: Final = "settings"
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "text_scale": ("100", "125", "150", "200"),
    "contrast": ("drawn", "high"),
    "motion": ("full", "reduced"),
    "sound": ("off", "soft", "full"),
    "captions": ("off", "on"),
    "parallels_only": ("off", "on"),
    "pair": ("on", "off"),
}
"""The values of every setting with a fixed list; languages come with the content."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The player's settings; each value is one of CHOICES, `lang` a locale code."""

    text_scale: str = "100"
    contrast: str = "drawn"
    motion: str = "full"
    sound: str = "soft"
    captions: str = "off"
    lang: str = "en"
    parallels_only: str = "off"
    pair: str = "on"


def to_text(settings: Settings) -> str:
    """Return the settings as they are kept: a line of JSON, the same for the same settings."""
    return json.dumps(asdict(settings), sort_keys=True)


def from_text(text: str | None, start: Settings, languages: tuple[str, ...]) -> Settings:
    """Return kept settings over `start`; whatever is unknown or damaged is left as it was."""
    try:
        # anybody can write into a browser's storage: what is much longer than settings is not even read
        data: Any = json.loads(text or "{}") if len(text or "") < 4096 else {}
    except (ValueError, RecursionError):  # the latter for brackets nested without end
        data = {}
    if not isinstance(data, dict):
        data = {}
    allowed = {**CHOICES, "lang": languages}
    values = {
        field.name: data[field.name]
        if isinstance(data.get(field.name), str) and data[field.name] in allowed[field.name]
        else getattr(start, field.name)
        for field in fields(Settings)
    }
    return Settings(**values)
