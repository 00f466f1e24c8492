"""What a new run is asked before it begins, and what it starts from with the answers."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import Final

from game.engine.replay import SKIPPED
from game.engine.setup import AIMS, SEEDS, RunSetup, drawn_setup

MUSEUM: Final = "museum"
"""The edition that asks nothing about the player: the seed draws aim and portrait."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The answers so far; `face` None is asked for, `before` is the attitude 0..10 or SKIPPED."""

    edition: str
    seed: int
    face: int | None = None
    consent: bool = True
    before: int = SKIPPED
    aim: str = AIMS[0]
    asks_face: bool = True

    @property
    def setup(self) -> RunSetup:
        """What a run with these answers starts from."""
        if self.edition == MUSEUM:
            return replace(drawn_setup(self.edition, self.seed), consent=self.consent)
        return RunSetup(self.edition, self.seed, self.aim, self.face or 0, self.consent)


def fresh_seed() -> int:
    """Return a seed for a run that nobody chose one for."""
    return secrets.randbelow(SEEDS)


def is_aim_drawn(setup: RunSetup) -> bool:
    """Return whether the seed drew the aim of a run, so that the player has not chosen it."""
    return setup.edition == MUSEUM
