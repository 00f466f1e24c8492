"""What the player wants of these days: five aims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from game.engine.setup import AIMS
from game.screens.opening import Plan, Planned, after
from game.screens.sheet import SheetScreen
from game.ui.commands import Command, Pop
from game.ui.widgets import Label
from game.ui.widgets.option import OptionCard

if TYPE_CHECKING:
    from game.screens.context import Context
    from game.ui.widgets import Widget


class AimScreen(SheetScreen):
    """Five cards; the line of the one in focus stands below."""

    name: ClassVar[str] = "aim"
    level: ClassVar[int] = 1

    def __init__(self, context: Context, plan: Plan) -> None:
        """Return the aims for a plan."""
        super().__init__(context)
        self.plan = plan

    def title(self) -> str:
        """Return the question."""
        return self.kit.words("ui.aim.heading")

    def parts(self) -> list[Widget]:
        """Return the cards and the line below them."""
        words = self.kit.words
        cards: list[Widget] = []
        for digit, aim in enumerate(AIMS, 1):
            card = OptionCard(self.kit, f"aim:{aim}", label=words(f"aim.{aim}"), digit=digit, ground="card")
            card.action = Planned(replace(self.plan, aim=aim))
            card.description = words(f"aim.{aim}.line").replace("*", "")
            cards.append(card)
        return [*cards, self._line()]

    def _line(self) -> Label:
        """Return the line below, as high as the longest of them needs."""
        return self.prose("line", self.kit.words("ui.aim.note"), "small", "soft")

    def update(self, dt: float) -> None:
        """Say the line of what is pointed at."""
        super().update(dt)
        line = self.find("line")
        if isinstance(line, Label):
            card = self.pointing.hovered or (self.focused() if self.keyboard else None)
            aim = card.id.removeprefix("aim:") if isinstance(card, OptionCard) else ""
            line.text = self.kit.words(f"aim.{aim}.line" if aim else "ui.aim.note")

    def act(self, action: object, widget: Widget) -> Command | None:
        """Go on with an aim."""
        if isinstance(action, Planned):
            return after(self.context, self.name, action.plan)
        return super().act(action, widget)

    def back(self) -> Command | None:
        """Return to the question before."""
        return Pop()
