"""The question from before the story, asked again: how the answers stand beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.replay import SKIPPED
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Paragraph, Sheet

if TYPE_CHECKING:
    from game.presentation.context import Context


def answered_words(context: Context) -> str:
    """Return the two answers beside each other; "" where none was given."""
    words, session = context.words, context.session
    if session.after == SKIPPED:
        return "" if session.before == SKIPPED else words("debrief.feeling.before", before=session.before)
    if session.before == SKIPPED:
        return words("debrief.feeling.after", value=session.after)
    return words("debrief.feeling.both", before=session.before, after=session.after)


def sheet(context: Context) -> Sheet:
    """Return the question and what was answered to it."""
    words = context.words
    said = (words("debrief.feeling.lead"), words("ui.attitude.text"), answered_words(context))
    return Sheet(title_of(context, "feeling"), tuple(Paragraph(part) for part in said if part))
