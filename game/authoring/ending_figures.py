"""What is counted of endings: the life that each ends, what that came to, and which bot finds the satisfying ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from game.engine.story import Story

SATISFYING: Final = "satisfying"
Finders = dict[str, dict[str, float]]


def lives(story: Story) -> dict[str, dict[str, str]]:
    """Return way and outcome of each ending by id."""
    return {ending.id: {"way": ending.way, "outcome": ending.outcome} for ending in story.endings}


def found_by(story: Story, per_bot: Mapping[str, dict[str, Any]]) -> Finders:
    """Return, for each satisfying ending, in which share of its runs each bot came to it."""
    return {
        ending.id: {bot: round(one["endings"][ending.id] / max(one["games"], 1), 3) for bot, one in per_bot.items()}
        for ending in story.endings
        if ending.outcome == SATISFYING
    }


def most_often(found: Finders) -> dict[str, int]:
    """Return of how many satisfying endings each bot is the one that finds them most often, all who share that place.

    >>> most_often({"loaf": {"random": 0.1, "baker": 0.5}, "river": {"random": 0, "baker": 0}})
    {'baker': 1}
    """
    firsts: Counter[str] = Counter()
    for shares in found.values():
        most = max(shares.values(), default=0)
        firsts.update(bot for bot, share in shares.items() if most and share == most)
    return dict(firsts.most_common())
