"""What was told otherwise before, and how to report what is wrong now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.debrief.sheet import Paragraph, Sheet, Table

if TYPE_CHECKING:
    from game.presentation.context import Context


def sheet(context: Context) -> Sheet:
    """Return how to report something, and what was corrected so far."""
    words = context.words
    heads = tuple(words(f"corrections.head.{head}") for head in ("topic", "before", "now", "date"))
    made = context.after_story.facts.corrections
    rows = tuple((one.topic, one.before, one.now, one.date) for one in made)
    return Sheet(
        words("corrections.title"),
        (
            Paragraph(words("corrections.lead")),
            Paragraph(words("corrections.what")),
            Paragraph(words("corrections.where")),
            Table(words("corrections.caption"), heads, rows),
        ),
    )
