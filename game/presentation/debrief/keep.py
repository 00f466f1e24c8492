"""The code of the run, and what can be taken along: a picture, and the week on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Paragraph, Sheet
from game.presentation.debrief.week import sheet as week_sheet

if TYPE_CHECKING:
    from game.presentation.context import Context


def sheet(context: Context) -> Sheet:
    """Return the code, and the week below it."""
    words, week = context.words, week_sheet(context)
    told = (words("ui.ending.code_text"), context.session.code, words("debrief.keep.over"))
    return Sheet(title_of(context, "keep"), (*map(Paragraph, told), *week.blocks))
