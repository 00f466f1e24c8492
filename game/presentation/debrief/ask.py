"""What to ask of anything that scores somebody, and one thing that can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.setup import WITHOUT_LETTER
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Listing, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from game.presentation.context import Context

QUESTIONS: Final = ("notice", "reason", "appeal", "expiry", "gains")
PLACES: Final = ("us", "brazil", "europe", "else")
APPEAL: Final = "appeal"
"""The question whose answer tells of the letter, which a run may be set up without."""


def sheet(context: Context) -> Sheet:
    """Return the five questions as a table, the one thing to do, and what holds in some places."""
    words = context.words
    heads = tuple(words(f"debrief.ask.head.{head}") for head in ("question", "why", "linden"))
    rows = tuple(
        (words(f"debrief.ask.of.{one}"), words(f"debrief.ask.of.{one}.why"), words(_in_linden(context, one)))
        for one in QUESTIONS
    )
    return Sheet(
        title_of(context, "ask"),
        (
            Paragraph(words("debrief.ask.lead")),
            Table(words("debrief.ask.caption"), heads, rows),
            Heading(words("debrief.ask.act")),
            Paragraph(words("debrief.ask.act.words")),
            Heading(words("debrief.ask.places")),
            Listing(tuple(words(f"debrief.ask.places.{place}") for place in PLACES)),
        ),
    )


def _in_linden(context: Context, question: str) -> str:
    """Return the text id of how Bloom did: only what the run in progress can have met."""
    if question == APPEAL and context.state.setup.options & WITHOUT_LETTER:
        return "debrief.ask.of.appeal.linden.without_letter"
    return f"debrief.ask.of.{question}.linden"
