"""All bots by name, and whole runs played by one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.bots import choosing
from game.bots.aims import for_aim
from game.bots.characters import always_comply, always_refuse, loyal_friend, point_greedy
from game.engine.reducer import Step, begin, reduce
from game.engine.setup import AIMS
from game.engine.state import ENDING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.bots.choosing import Bot
    from game.engine.setup import RunSetup
    from game.engine.story import Story

AIM_BOTS: Final[Mapping[str, str]] = {f"aim-{aim}": aim for aim in AIMS}
"""The bots that play for an aim, and the aim that a run of theirs should be set up with."""
BOTS: Final[Mapping[str, Bot]] = {
    "random": choosing.random,
    "always-comply": always_comply,
    "always-refuse": always_refuse,
    "loyal-friend": loyal_friend,
    "point-greedy": point_greedy,
    **{name: for_aim(aim) for name, aim in AIM_BOTS.items()},
}


def play_out(story: Story, setup: RunSetup, bot: Bot, seed: int) -> Iterator[Step]:
    """Yield the steps of a run from its first morning to its ending, chosen by a bot whose word starts at `seed`.

    A run that gets stuck stops before the ending.
    """
    step = begin(story, setup)
    yield step
    word = seed
    while step.state.phase != ENDING:
        intent, word = bot(story, step.state, word)
        outcome = reduce(story, step.state, intent)
        if not isinstance(outcome, Step):
            return
        step = outcome
        yield step
