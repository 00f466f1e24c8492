"""What is kept on the device, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.session.save import KEY as RUN
from game.session.session import ASIDE, HOUSE, of_players
from game.session.settings import KEY as SETTINGS

if TYPE_CHECKING:
    from game.presentation.context import Context

CLASS: Final = "class.codes"
"""Where the teacher's page keeps codes, if it is asked to (assets/web/class.js)."""
KNOWN: Final = {RUN: "ui.stored.run", SETTINGS: "ui.stored.settings", CLASS: "ui.stored.class"}
BEGINNINGS: Final = {ASIDE: "ui.stored.aside", HOUSE: "ui.stored.house"}


COPY: Final = "offline"
"""What the game's own files are called among what is kept; no text is kept by this name."""
MEGABYTE: Final = 1_000_000
NOTHING: Final = "ui.settings.stored.nothing"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that is kept: its key, what it is, and how much, in letters or in megabytes."""

    key: str
    what: str
    size: str


def kept(context: Context) -> tuple[Kept, ...]:
    """Return all that is kept on the device, the game's own files last."""
    words, storage, found = context.words, context.host.storage, []
    keys = storage.keys()
    for key in keys:
        of_kind = (said for begin, said in BEGINNINGS.items() if key.startswith(begin))
        what = words(KNOWN.get(key) or next(of_kind, "ui.stored.other"))
        letters = words.number(len(storage.read(key) or ""))
        found.append(Kept(key, what, words("ui.stored.letters", letters=letters)))
    size = context.host.page.offline_bytes()
    if size:
        megabytes = words.number(max(1, round(size / MEGABYTE)))
        found.append(Kept(COPY, words("ui.stored.copy"), words("ui.stored.megabytes", megabytes=megabytes)))
    return tuple(found)


def where(context: Context) -> str:
    """Return the id of the text that says where what is kept is, or that nothing is."""
    storage = context.host.storage
    if storage.keys():
        return "ui.settings.stored.lasting" if storage.lasting else "ui.settings.stored.fleeting"
    return "ui.settings.stored.copy" if context.host.page.offline_bytes() else NOTHING


def is_anything_kept(context: Context) -> bool:
    """Return whether there is anything that a player may delete: what a house counts is not theirs."""
    return bool(of_players(context.host.storage)) or context.host.page.offline_bytes() > 0
