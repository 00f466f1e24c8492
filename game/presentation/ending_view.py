"""What the ending says of a run, in words; for the screen and for the terminal. Draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.endings import ending, epilogues

if TYPE_CHECKING:
    from game.presentation.context import Context


@dataclass(frozen=True, slots=True)
class EndingView:
    """All that the ending tells; `went` is how the aim went, "" where none was asked for, and people are indices."""

    title: str
    line: str
    went: str
    epilogues: tuple[tuple[int, str], ...]


def ending_view(context: Context) -> EndingView:
    """Return what the ending tells of the run in progress."""
    story, state = context.story, context.state
    found = ending(story, state)
    return EndingView(
        title=context.render_variant(found.title),
        line=context.render_variant(found.line),
        went=context.render_variant(story.aims[state.setup.aim].went) if context.has_aim else "",
        epilogues=tuple((person, context.render_text(said)) for person, said in epilogues(story, state)),
    )
