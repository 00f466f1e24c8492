"""Who may show you their phone after the story: the people who have words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.presentation.context import Context


def speakers(context: Context) -> tuple[int, ...]:
    """Return the people who have words for the page of the friend, in the story's order; a story may have none."""
    people = enumerate(context.story.people)
    return tuple(index for index, one in people if f"debrief.friend.said.{one.id}.kept.open" in context.words)
