"""All bots by name, and whole runs played by one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.bots import choosing
from game.bots.aims import for_aim
from game.bots.characters import always_comply, always_refuse, loyal_friend, point_greedy
from game.engine.reducer import Step, begin, reduce
from game.engine.state import ENDING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.bots.choosing import Bot
    from game.engine.ruleset import Ruleset
    from game.engine.setup import RunSetup
    from game.engine.story import Story

CHARACTERS: Final[Mapping[str, Bot]] = {
    "random": choosing.random,
    "always-comply": always_comply,
    "always-refuse": always_refuse,
    "loyal-friend": loyal_friend,
    "point-greedy": point_greedy,
}
"""The bots that play any story."""


def aim_bots(story: Story) -> dict[str, int]:
    """Return the names of the bots that play for an aim of a story, and the aim that their runs are set up with."""
    return {f"aim-{aim.id}": index for index, aim in enumerate(story.aims)}


def bot_for(story: Story, name: str) -> Bot:
    """Return the bot of a name; raises KeyError where a story has none."""
    return CHARACTERS.get(name) or for_aim(story, aim_bots(story)[name])


def bots_for(story: Story) -> dict[str, Bot]:
    """Return every bot that plays a story, by name."""
    return {name: bot_for(story, name) for name in (*CHARACTERS, *aim_bots(story))}


def play_out(rules: Ruleset, setup: RunSetup, bot: Bot, seed: int) -> Iterator[Step]:
    """Yield the steps of a run from its first morning to its ending, chosen by a bot whose word starts at `seed`.

    A run that gets stuck stops before the ending.
    """
    step = begin(rules, setup)
    yield step
    word = seed
    while step.state.phase != ENDING:
        intent, word = bot(rules, step.state, word)
        outcome = reduce(rules, step.state, intent)
        if not isinstance(outcome, Step):
            return
        step = outcome
        yield step
