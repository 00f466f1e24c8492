"""A queue that you stand in before an answer: long, or short where its door is open to you."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Option
    from game.presentation.context import Context

LONG: Final = "long"
SHORT: Final = "short"


def queue_of(option: Option, state: GameState) -> str:
    """Return how long the queue of an option is in the state before it: LONG, SHORT, or "" without one."""
    return SHORT if option.queue and option.queue_door in state.doors else option.queue


def queue_words(context: Context, queue: str) -> str:
    """Return what standing in a queue is like, in words."""
    return context.words("ui.queue.long.spoken" if queue == LONG else "ui.queue.short.spoken")
