"""What a run did, on one page to lay beside a neighbour's: no number stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.endings import ending, unseen
from game.presentation.debrief.sheet import Heading, Listing, Paragraph, Sheet, Table
from game.presentation.wording import card_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.story import Moment, Option
    from game.presentation.context import Context

MOST_CHOICES: Final = 10
MOST_LINES: Final = 6


def sheet(context: Context) -> Sheet:
    """Return the week of the run in progress."""
    words, story, state = context.words, context.story, context.state
    found = ending(story, state)
    seen = [context.render_text(said) for _, said in unseen(story, state)][:MOST_LINES]
    heads = (words("debrief.week.head.card"), words("debrief.week.head.choice"))
    rows = tuple((card_name(context, moment), context.render_text(option.words)) for moment, option in _chosen(context))
    return Sheet(
        words("debrief.week.heading"),
        (
            Paragraph(words("debrief.week.lead")),
            Heading(context.render_variant(found.title)),
            Paragraph(context.render_variant(found.line)),
            Table(words("debrief.week.chosen"), heads, rows),
            Heading(words("ui.ending.unseen")),
            Listing(tuple(seen) or (words("ui.ending.unseen.none"),)),
            Paragraph(words("debrief.week.over")),
        ),
    )


def _chosen(context: Context) -> Iterator[tuple[Moment, Option]]:
    """Yield the choices that a neighbour met as well, and those that mattered most, in the order they were made."""
    story = context.story
    taken = [(story.moments[moment], story.moments[moment].options[option]) for moment, option in context.state.log]
    ranked = sorted(range(len(taken)), key=lambda at: (not taken[at][0].must, -_weight(taken[at][1]), at))
    yield from (taken[at] for at in sorted(ranked[:MOST_CHOICES]))


def _weight(option: Option) -> int:
    """Return how much a choice mattered: what it brought, then what later days know of it."""
    return 2 * bool(option.brings) + bool(option.sets)
