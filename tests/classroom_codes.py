"""Codes of whole runs of the story, made by bots of all kinds."""

from __future__ import annotations

from functools import cache

from game.authoring.runs import play, setup_for
from game.bots.playing import bot_for, bots_for
from game.engine.replay import SKIPPED, Run, content_version, encode
from game.engine.sorting import Sorted, pack
from tests.own_story import rules


@cache
def bot_runs(count: int, edition: str = "class") -> tuple[Run, ...]:
    """Return so many runs that came to an end, with answers and a round of the sorter."""
    known, made = rules(), []
    story = known.story
    index = story.edition(edition)
    bots = list(bots_for(story))
    length = story.editions[index].sorter
    for game in range(count):
        bot = bots[game % len(bots)]
        state = play(known, bot_for(story, bot), setup_for(story, bot, index, game), game).state
        result = Sorted(game % 4, game % 3, game % 2, game % 5)
        made.append(
            Run(
                state.setup,
                tuple(option for _, option in state.log),
                content_version(story.content),
                before=game % (SKIPPED + 1),
                after=game * 5 % (SKIPPED + 1),
                sort_results=pack(length, result) if game % 6 else 0,
            )
        )
    return tuple(made)


def bot_codes(count: int, edition: str = "class") -> list[str]:
    """Return the codes of such runs."""
    return [encode(run) for run in bot_runs(count, edition)]
