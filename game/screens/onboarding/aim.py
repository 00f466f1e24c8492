"""What the player wants of these days: five aims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from game.screens.onboarding.question import Question
from game.ui.widgets.option import OptionCard

if TYPE_CHECKING:
    from pygame import Rect

    from game.ui.widgets import Widget


WIDE: Final = 860
"""The width of a sheet that holds the longest line in one row."""


class AimScreen(Question):
    """Five cards, each with a line of its own."""

    name: ClassVar[str] = "aim"
    style: ClassVar[str] = "page:questions"

    def title(self) -> str:
        """Return the question."""
        return self.kit.words("ui.aim.heading")

    def _sheet(self) -> Rect:
        """Return a sheet on which every line stands in one row where the page is wide."""
        sheet = super()._sheet()
        return sheet if self.look.portrait else sheet.inflate(max(0, WIDE - sheet.width), 0)

    def parts(self) -> list[Widget]:
        """Return the cards, each with its line, and what they are for."""
        words = self.kit.words
        cards: list[Widget] = []
        for index, aim in enumerate(self.context.story.aims):
            card = OptionCard(self.kit, f"aim:{aim.id}", label=words(aim.words), digit=index + 1, ground="card")
            card.action = self.answered(replace(self.plan, aim=index))
            card.note = words(aim.line)
            cards.append(card)
        return [*cards, self.prose("line", words("ui.aim.note"), "small", "soft")]
