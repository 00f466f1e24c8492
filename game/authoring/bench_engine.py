"""How many whole games a second the rules play, beside a reducer that does nothing else."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from game.authoring.bench_figures import Figure, median, percentile
from game.authoring.collector import collected_seldom
from game.bots.playing import CHARACTERS, play_out
from game.content.loader import load_rules
from game.engine.limits import SEEDS
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.resources import content

ROUNDS = 25
GAMES = 12
BARE_GAMES = 60
CHOICES = 40
"""Games are scaled to so many choices."""


@dataclass(frozen=True, slots=True)
class Bare:
    """As little of a state as a game could have."""

    seed: int
    day: int
    score: int
    money: int
    flags: frozenset[str]
    log: tuple[int, ...]


def bare_reduce(state: Bare, choice: int) -> Bare:
    return Bare(
        state.seed, state.day + 1, state.score + choice, state.money - choice, state.flags, (*state.log, choice)
    )


def play_bare(round_: int) -> float:
    """Return how many games of 40 choices a bare reducer plays in a round."""
    for seed in range(BARE_GAMES):
        state = Bare(seed, 0, round_, 0, frozenset(), ())
        for choice in range(CHOICES):
            state = bare_reduce(state, choice & 3)
    return BARE_GAMES


def player(rules: Ruleset) -> Callable[[int], float]:
    """Return what plays a round of random home games and returns their number, scaled to 40 choices each."""
    home = rules.story.edition("home")

    def play(round_: int) -> float:
        choices = 0
        for seed in range(round_ * GAMES, (round_ + 1) * GAMES):
            # states go as they come, as those of the bare reducer do: not how they are kept is measured
            (last,) = deque(play_out(rules, RunSetup(home, seed % SEEDS), CHARACTERS["random"], seed), maxlen=1)
            choices += len(last.state.log)
        return choices / CHOICES

    return play


def rate(play: Callable[[int], float], round_: int) -> float:
    """Return how many games a second a round plays."""
    start = time.perf_counter()
    games = play(round_)
    return games / (time.perf_counter() - start)


def games() -> list[Figure]:
    """Return the figure of whole simulated games; the content must be compiled."""
    play = player(load_rules(content()))
    rate(play, ROUNDS)  # not counted: the first games read the policies over the people
    real, bare = [], []
    with collected_seldom():  # as where many games are simulated
        for round_ in range(ROUNDS):  # in turn, so that whatever else the machine does slows both
            real.append(rate(play, round_))
            bare.append(rate(play_bare, round_))
    slow = percentile(real, 5)
    beside = (
        f"best round {max(real):,.0f}; bare frozen reducer {median(bare):,.0f}, best {max(bare):,.0f}; "
        f"ratio {median([one / other for one, other in zip(bare, real, strict=True)]):.0f}"
    )
    return [Figure("games/s/core, 40 choices", "games/s", 500, 1500, median(real), slow, beside, is_more_better=True)]
