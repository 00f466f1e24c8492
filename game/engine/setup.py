"""Everything that shapes a run before its first choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.engine.limits import FACES, MOST_AIMS, MOST_EDITIONS, OPTION_BITS, SEEDS

PARALLELS_ONLY: Final = 1
"""Nothing about China is shown: no fact, no parallel, no claim to sort."""
WITHOUT_PRUNING: Final = 2
"""Nobody cuts the tie to you."""
WITHOUT_LETTER: Final = 4
"""The letter that asks about your job does not come."""
SHORT_SORTER: Final = 8
LONG_SORTER: Final = 16


def _is_below(value: object, limit: int) -> bool:
    """Return whether a value is a whole number 0..limit-1; true and false are none."""
    return type(value) is int and 0 <= value < limit


@dataclass(frozen=True, slots=True)
class RunSetup:
    """What a run starts from; part of every save and code, so that it is numbers only and unpacks without the story.

    `edition` and `aim` are indices into the story's editions and aims, `seed` is 0..2**20-1, `face` 0..3, `consent` the
    box on the first screen, `options` eight bits: PARALLELS_ONLY and those below it. Raises
    ValueError for what no code could carry; whether a story has such an edition and aim is for it to say.
    """

    edition: int = 0
    seed: int = 0
    aim: int = 0
    face: int = 0
    consent: bool = True
    options: int = 0

    def __post_init__(self) -> None:
        for good, what in (
            (_is_below(self.edition, MOST_EDITIONS), f"edition must be 0..{MOST_EDITIONS - 1}"),
            (_is_below(self.seed, SEEDS), f"seed must be 0..{SEEDS - 1}"),
            (_is_below(self.aim, MOST_AIMS), f"aim must be 0..{MOST_AIMS - 1}"),
            (_is_below(self.face, FACES), f"face must be 0..{FACES - 1}"),
            (self.consent is True or self.consent is False, "consent must be true or false"),
            (_is_below(self.options, 1 << OPTION_BITS), f"option bits must be 0..{(1 << OPTION_BITS) - 1}"),
        ):
            if not good:
                raise ValueError(what)


def drawn_setup(edition: int, seed: int, aims: int) -> RunSetup:
    """Return the set-up of a run that asks nothing: the seed draws portrait and aim, of which there are `aims`.

    >>> [(setup.aim, setup.face) for setup in (drawn_setup(0, seed, 3) for seed in range(5))]
    [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1)]
    """
    # the portrait goes by what is left of the seed, so that each aim comes with each face
    return RunSetup(edition=edition, seed=seed, aim=seed % aims, face=seed // aims % FACES)
