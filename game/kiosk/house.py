"""What the staff sets at the exhibit itself, until they set it otherwise: how loud it is, and its language."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from game.session.session import HOUSE

if TYPE_CHECKING:
    from game.kiosk.settings import KioskSettings
    from game.session.ports import Storage

KEY: Final = f"{HOUSE}set"
MOST_CHARACTERS: Final = 200


@dataclass(frozen=True, slots=True)
class House:
    """`volume` is 0 to the cap of the settings, `lang` one of their languages."""

    volume: int
    lang: str


def kept(storage: Storage, kiosk: KioskSettings) -> House:
    """Return what was set, as far as the settings allow it now; else what they say by themselves."""
    text = storage.read(KEY) or ""
    try:
        found: Any = json.loads(text) if len(text) <= MOST_CHARACTERS else None
    except (ValueError, RecursionError):
        found = None
    values = found if isinstance(found, dict) else {}
    volume, lang = values.get("volume"), values.get("lang")
    return House(
        volume if type(volume) is int and 0 <= volume <= kiosk.volume_cap else kiosk.volume_cap,
        lang if isinstance(lang, str) and lang in kiosk.languages else kiosk.languages[0],
    )


def keep(storage: Storage, house: House) -> bool:
    """Keep what was set; return whether it lasts."""
    return storage.write(KEY, json.dumps(asdict(house)))
