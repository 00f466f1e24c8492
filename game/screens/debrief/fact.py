"""The fact card of a real kind of system, with its sources: a sheet that leads back to where one came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.presentation.debrief.other_rules import fact_sheet
from game.presentation.sources import Origin
from game.screens.debrief.corrections import CorrectionsScreen
from game.screens.debrief.source_list import fact_list

if TYPE_CHECKING:
    from pygame import Rect

    from game.content.facts import Fact
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Sheet


class FactScreen(CorrectionsScreen):
    """The card with its mark."""

    name: ClassVar[str] = "fact"
    page: ClassVar[str] = "fact"
    draws: ClassVar[bool] = True

    def __init__(self, context: Context, title: str, fact: Fact) -> None:
        """Return the card of a fact, below the title of what rests on it."""
        super().__init__(context)
        self.heading = title
        self.fact = fact

    def title(self) -> str:
        """Return the heading."""
        return self.heading

    def sheet(self) -> Sheet:
        """Return the card in words."""
        return fact_sheet(self.context, self.heading, self.fact)

    def fill(self, room: Rect) -> None:
        """Add the card on a sheet."""
        self._on_sheet(room, fact_list(self.context, self.kit, Origin(self.heading, self.fact)))
