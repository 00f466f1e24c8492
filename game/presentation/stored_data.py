"""What is kept on the device, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.session.save import KEY as RUN
from game.session.session import ASIDE, HOUSE
from game.session.settings import KEY as SETTINGS

if TYPE_CHECKING:
    from game.presentation.context import Context

CLASS: Final = "class.codes"
"""Where the teacher's page keeps codes, if it is asked to (assets/web/class.js)."""
KNOWN: Final = {RUN: "ui.stored.run", SETTINGS: "ui.stored.settings", CLASS: "ui.stored.class"}
BEGINNINGS: Final = {ASIDE: "ui.stored.aside", HOUSE: "ui.stored.house"}


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that is kept: its key, what it is, and how many letters it has."""

    key: str
    what: str
    letters: int


def kept(context: Context) -> tuple[Kept, ...]:
    """Return all that is kept on the device."""
    words, storage, found = context.words, context.host.storage, []
    keys = storage.keys()
    for key in keys:
        of_kind = (said for begin, said in BEGINNINGS.items() if key.startswith(begin))
        what = words(KNOWN.get(key) or next(of_kind, "ui.stored.other"))
        found.append(Kept(key, what, len(storage.read(key) or "")))
    return tuple(found)
