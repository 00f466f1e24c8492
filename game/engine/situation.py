"""What conditions look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from game.engine.setup import RunSetup


class Situation(Protocol):
    """What conditions look at: a game state, or one that is being worked on."""

    @property
    def setup(self) -> RunSetup:
        """What shaped the run."""

    @property
    def score(self) -> int:
        """Your total, 350..950."""

    @property
    def level(self) -> int:
        """The index of the level."""

    @property
    def money(self) -> int:
        """Your money, 0 or more."""

    @property
    def hours(self) -> int:
        """The free hours left of the day."""

    @property
    def flags(self) -> AbstractSet[str]:
        """What is true of the run."""

    @property
    def doors(self) -> AbstractSet[str]:
        """The doors that are open to you."""

    @property
    def ties(self) -> Sequence[int]:
        """What Bloom counts between you and everybody: 0..3, by person."""

    @property
    def closeness(self) -> Sequence[int]:
        """What it cannot see: -5..5, by person."""

    @property
    def severed(self) -> Sequence[int]:
        """By whom a tie was cut: NOT_CUT, CUT_BY_YOU or CUT_BY_THEM, by person."""

    @property
    def totals(self) -> Sequence[int]:
        """Everybody's totals of yesterday, 350..950, by person."""
