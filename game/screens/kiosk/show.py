"""The game playing itself to call somebody: a bot's run through the real screens, at a walker's pace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.screens.classroom.watcher import Watcher

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset
    from game.engine.setup import RunSetup
    from game.screens.base.game_screen import GameScreen

STANDS: Final = 3.0
ASKS: Final = 4.5
"""Seconds that a page stands, and a card before it is answered: somebody walks by and reads its largest words."""


@dataclass
class Show(Watcher):
    """A run that calls; its pages stand a fixed time."""

    def seconds(self, screen: GameScreen) -> float:
        """Return how long a page stands."""
        return ASKS if self.asks(screen) else STANDS


def shown_run(rules: Ruleset, setup: RunSetup) -> Show:
    """Return a show of a whole run, played by a bot that takes anything: a seed's run is always the same."""
    from game.bots.choosing import random
    from game.bots.playing import play_out

    log: tuple[tuple[int, int], ...] = ()
    for step in play_out(rules, setup, random, setup.seed):
        log = step.state.log
    return Show([option for _, option in log])
