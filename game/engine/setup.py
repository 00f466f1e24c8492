"""Everything that shapes a run before its first choice."""

from dataclasses import dataclass
from typing import Final

EDITIONS: Final = ("museum", "class", "home")
AIMS: Final = ("noor", "flat", "tilde", "comic", "shift")
FACES: Final = 4
SEEDS: Final = 1 << 20
OPTION_BITS: Final = 8


def _is_below(value: object, limit: int) -> bool:
    """Return whether a value is a whole number 0..limit-1; true and false are none."""
    return type(value) is int and 0 <= value < limit


@dataclass(frozen=True, slots=True)
class RunSetup:
    """What a run starts from; part of every save and code.

    `edition` is one of EDITIONS, `seed` 0..2**20-1, `aim` one of AIMS, `face` 0..3, `consent` the box on the first
    screen, `options` eight bits kept for paths such as parallels-only and skipped scenes. Raises ValueError outside of
    that.
    """

    edition: str = "home"
    seed: int = 0
    aim: str = "comic"
    face: int = 0
    consent: bool = True
    options: int = 0

    def __post_init__(self) -> None:
        """Refuse values that no code could carry."""
        for good, what in (
            (self.edition in EDITIONS, f"edition must be one of {', '.join(EDITIONS)}"),
            (_is_below(self.seed, SEEDS), f"seed must be 0..{SEEDS - 1}"),
            (self.aim in AIMS, f"aim must be one of {', '.join(AIMS)}"),
            (_is_below(self.face, FACES), f"face must be 0..{FACES - 1}"),
            (self.consent is True or self.consent is False, "consent must be true or false"),
            (_is_below(self.options, 1 << OPTION_BITS), "option bits must be 0..255"),
        ):
            if not good:
                raise ValueError(what)


def drawn_setup(edition: str, seed: int) -> RunSetup:
    """Return the set-up of a run that asks nothing: the seed draws aim and portrait (the museum edition)."""
    return RunSetup(edition=edition, seed=seed, aim=AIMS[seed % len(AIMS)], face=seed // len(AIMS) % FACES)
