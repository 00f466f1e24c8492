"""Golden runs: a dozen codes with the ending, the score and the digest that they must lead to on every machine."""

from __future__ import annotations

from typing import Final, TypedDict

from game.bots.playing import aim_bots, bots_for, play_out
from game.engine.endings import ending
from game.engine.limits import FACES
from game.engine.replay import Run, content_version, encode
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup, drawn_setup
from game.engine.state_json import digest
from game.engine.story import Story

PLAYERS: Final = (  # the place in this list decides seed, aim, face and consent: add at the end
    ("home", "random"),
    ("home", "always-comply"),
    ("home", "always-refuse"),
    ("home", "loyal-friend"),
    ("home", "point-greedy"),
    ("home", "aim-tilde"),
    ("class", "random"),
    ("class", "aim-noor"),
    ("class", "aim-comic"),
    ("museum", "random"),
    ("museum", "aim-flat"),
    ("museum", "aim-shift"),
)
SEEDS_APART: Final = 87_382
"""So that a dozen seeds lie all over their range."""


class Golden(TypedDict):
    """One golden run: its code, who played which edition, and where it leads."""

    code: str
    edition: str
    bot: str
    ending: str
    score: int
    digest: str


def setup_of(story: Story, index: int, edition: str, bot: str) -> RunSetup:
    """Return the set-up of a golden run: every third without consent, all aims and faces, as drawn where not asked."""
    number, seed, aims = story.edition(edition), index * SEEDS_APART, len(story.aims)
    if not story.editions[number].asks:
        return drawn_setup(number, seed, aims)
    return RunSetup(number, seed, aim_bots(story).get(bot, index % aims), index % FACES, consent=index % 3 != 2)


def goldens(rules: Ruleset) -> list[Golden]:
    """Return the golden run of each of PLAYERS; raises KeyError where a story lacks an edition or an aim of theirs."""
    story, bots, result = rules.story, bots_for(rules.story), []
    for index, (edition, bot) in enumerate(PLAYERS):
        setup = setup_of(story, index, edition, bot)
        *_, last = play_out(rules, setup, bots[bot], setup.seed)
        state = last.state
        choices = tuple(option for _, option in state.log)
        result.append(
            Golden(
                code=encode(Run(setup, choices, content_version(story.content))),
                edition=edition,
                bot=bot,
                ending=ending(story, state).id,
                score=state.score,
                digest=digest(state),
            )
        )
    return result
