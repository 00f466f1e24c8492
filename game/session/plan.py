"""What a new run is asked before it begins, and what it starts from with the answers."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace

from game.engine.editions import QUESTIONS
from game.engine.limits import SEEDS
from game.engine.replay import SKIPPED
from game.engine.setup import RunSetup, drawn_setup


@dataclass(frozen=True, slots=True)
class Plan:
    """The answers so far: `edition` and `aim` are indices, `asks` what is still to be asked about the player.

    `face` is None until it is chosen, `before` the attitude 0..10 or SKIPPED, `options` the option bits of the run.
    """

    edition: int
    seed: int
    asks: tuple[str, ...] = QUESTIONS
    face: int | None = None
    consent: bool = True
    before: int = SKIPPED
    aim: int = 0
    options: int = 0

    def setup(self, aims: int) -> RunSetup:
        """Return what a run with these answers starts from, in a story with so many aims: the seed draws the rest."""
        drawn = drawn_setup(self.edition, self.seed, aims)
        aim = self.aim if "aim" in self.asks else drawn.aim
        face = drawn.face if self.face is None else self.face
        return replace(drawn, aim=aim, face=face, consent=self.consent, options=self.options)


def fresh_seed() -> int:
    """Return a seed for a run that nobody chose one for."""
    return secrets.randbelow(SEEDS)  # not by `random`: pygbag's runtime seeds that with 1, for every player
