"""Three minutes, a week later: six new claims to sort, without a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.presentation.debrief.booster import booster_round, sheet_of_round
from game.screens.debrief.sorter import SorterScreen

if TYPE_CHECKING:
    from game.content.sorter import SortItem
    from game.engine.sort_round import SortRound
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Sheet


class BoosterScreen(SorterScreen):
    """The sorter with claims that no other round has; what it comes to is kept nowhere."""

    name: ClassVar[str] = "booster"
    page: ClassVar[str] = "booster"

    def __init__(self, context: Context, seed: int, *, parallels_only: bool) -> None:
        """Return the round of a seed."""
        super().__init__(context)
        self._round = booster_round(context, seed, parallels_only=parallels_only)

    @property
    def round(self) -> SortRound[SortItem]:
        """The round that is sorted."""
        return self._round

    def sorted(self, answer: str, sure: int) -> None:
        """Take the answer to the claim of now."""
        self._round = self._round.say(answer, sure)

    def sheet(self) -> Sheet:
        """Return the round in words."""
        return sheet_of_round(self.context, self._round)
