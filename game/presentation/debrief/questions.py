"""What to talk about: the question that fits the run first, then the others, two at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.conditions import holds
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Listing, Paragraph, Sheet

if TYPE_CHECKING:
    from game.engine.story import Text
    from game.presentation.context import Context

AT_ONCE: Final = 2


def ordered(context: Context) -> tuple[str, ...]:
    """Return all questions in words; first the one that has a way to ask it of this run."""
    found = sorted(context.story.questions, key=lambda asked: not _fits(context, asked))
    first, rest = found[:1], [asked for asked in context.story.questions if asked not in found[:1]]
    return tuple(context.render_variant(asked) for asked in (*first, *rest))


def _fits(context: Context, asked: Text) -> bool:
    """Return whether a question has a way to ask it that is meant for a run like this one."""
    return any(way.when is not None and holds(way.when, context.state) for way in asked)


def sheet(context: Context) -> Sheet:
    """Return all questions."""
    words = context.words
    return Sheet(
        title_of(context, "questions"), (Paragraph(words("debrief.questions.lead")), Listing(ordered(context)))
    )
