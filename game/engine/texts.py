"""Which of several ways to say something is the one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.conditions import holds

if TYPE_CHECKING:
    from game.engine.situation import Situation
    from game.engine.story import Text


def say(text: Text, situation: Situation) -> str:
    """Return the id of the first variant whose condition holds, or "" where none does."""
    for variant in text:
        if variant.when is None or holds(variant.when, situation):
            return variant.words
    return ""
