"""The one page after the story at a museum: what was counted, what could not be seen, and what was real."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.endings import unseen
from game.engine.story import YOU
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Block, Heading, Listing, Paragraph, Sheet
from game.presentation.sources import label_words, origins, source_words

if TYPE_CHECKING:
    from game.presentation.context import Context

MOST_UNSEEN: Final = 2
MOST_FACTS: Final = 2


def counted_words(context: Context) -> str:
    """Return what the score counted, in one line."""
    state = context.state
    acts = sum(person == YOU for person, _ in state.acts)
    return context.words("debrief.museum.counted", score=state.score, acts=acts)


def unseen_words(context: Context) -> tuple[str, ...]:
    """Return some of what the score could not see, one line each."""
    found = tuple(context.render_text(said) for _, said in unseen(context.story, context.state))[:MOST_UNSEEN]
    return found or (context.words("ui.ending.unseen.none"),)


def real_words(context: Context) -> tuple[str, ...]:
    """Return what is known of some of the cards that were met, each with its label and who published it."""
    found = origins(context)
    return tuple(
        f"{label_words(context, one.fact.label)} {one.fact.claim} ({source_words(context, one.fact.sources[0])})"
        for one in (found.first + found.rest)[:MOST_FACTS]
    )


def sheet(context: Context) -> Sheet:
    """Return the page in words."""
    words = context.words
    blocks: list[Block] = [
        Paragraph(words("debrief.museum.takeaway")),
        Heading(words("ui.ending.counted")),
        Paragraph(counted_words(context)),
        Heading(words("ui.ending.unseen")),
        Listing(unseen_words(context)),
        Heading(words("debrief.museum.real")),
        Listing(tuple(line.replace("*", "") for line in real_words(context))),
    ]
    return Sheet(title_of(context, "museum"), tuple(blocks))
