"""Where the cards of the run come from: the fact cards behind them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Block, Heading, Paragraph, Sheet
from game.presentation.sources import fact_lines, last_words, meaning_words, origins

if TYPE_CHECKING:
    from game.presentation.context import Context


def sheet(context: Context) -> Sheet:
    """Return every fact card of the run: what is claimed, what is known, by whom, and what is like it elsewhere."""
    found, blocks = origins(context), list[Block]()
    for origin in found.first + found.rest:
        told = (
            meaning_words(context, origin.fact),
            origin.fact.claim,
            *(words for _, words in fact_lines(context, origin.fact)),
        )
        blocks += [Heading(origin.title), *(Paragraph(words.replace("*", "")) for words in told)]
    last = (Paragraph(words.replace("*", "")) for _, words in last_words(context, found))
    return Sheet(title_of(context, "origins"), (*blocks, *last))
