"""What this game keeps on the device, every letter of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Paragraph, Sheet, Table
from game.presentation.stored_data import kept, where

if TYPE_CHECKING:
    from game.presentation.context import Context


def sheet(context: Context) -> Sheet:
    """Return what is kept as a table, and where it is; or that nothing is."""
    words, found = context.words, kept(context)
    title, lead = title_of(context, "stored"), Paragraph(words("debrief.stored.lead"))
    place = Paragraph(words(where(context)))
    if not found:
        return Sheet(title, (lead, place))
    heads = (words("debrief.stored.head.what"), words("debrief.stored.head.size"))
    rows = tuple((one.what, one.size) for one in found)
    return Sheet(title, (lead, Table(words("debrief.stored.caption"), heads, rows), place))
