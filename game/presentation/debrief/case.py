"""One case from elsewhere, told as the Source desk tells its own: who claimed it, who looked, what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Paragraph, Sheet

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Block

PARTS: Final = ("claim", "who", "court", "open")


def sheet(context: Context) -> Sheet:
    """Return the case in its four parts, and who published it."""
    words = context.words
    blocks: list[Block] = []
    for part in PARTS:
        blocks += [Heading(words(f"debrief.case.part.{part}")), Paragraph(words(f"debrief.case.part.{part}.words"))]
    return Sheet(title_of(context, "case"), (*blocks, Paragraph(words("debrief.case.sources"))))
