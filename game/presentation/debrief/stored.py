"""What this game keeps on the device, every letter of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Paragraph, Sheet, Table
from game.presentation.stored_data import kept

if TYPE_CHECKING:
    from game.presentation.context import Context


def sheet(context: Context) -> Sheet:
    """Return what is kept as a table, and where it is; or that nothing is."""
    words, found = context.words, kept(context)
    title, lead = title_of(context, "stored"), Paragraph(words("debrief.stored.lead"))
    if not found:
        return Sheet(title, (lead, Paragraph(words("ui.settings.stored.nothing"))))
    heads = (words("debrief.stored.head.what"), words("debrief.stored.head.letters"))
    rows = tuple((one.what, words.number(one.letters)) for one in found)
    where = "ui.settings.stored.lasting" if context.host.storage.lasting else "ui.settings.stored.fleeting"
    return Sheet(title, (lead, Table(words("debrief.stored.caption"), heads, rows), Paragraph(words(where))))
