"""The plan that everybody wrote about: what it orders, what it does not, and the headline beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Listing, Paragraph, Sheet

if TYPE_CHECKING:
    from game.presentation.context import Context

LINES: Final = (1, 2, 3)


def sheet(context: Context) -> Sheet:
    """Return the document in two parts, and the headline."""
    words = context.words
    return Sheet(
        title_of(context, "document"),
        (
            Paragraph(words("debrief.document.lead")),
            Heading(words("debrief.document.plans")),
            Listing(tuple(words(f"debrief.document.plans.{line}") for line in LINES)),
            Heading(words("debrief.document.not")),
            Listing(tuple(words(f"debrief.document.not.{line}") for line in LINES)),
            Heading(words("debrief.document.headline")),
            Paragraph(words("debrief.document.headline.words")),
            Paragraph(words("debrief.document.source")),
        ),
    )
