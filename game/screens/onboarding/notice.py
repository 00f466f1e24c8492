"""What the story touches, in a line, before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.screens.base.form_screen import SheetScreen
from game.screens.onboarding.plan import Plan, after
from game.ui.commands import Command, Pop

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.widgets import Button, Widget


class NoticeScreen(SheetScreen):
    """One line, a button on and a button back."""

    name: ClassVar[str] = "notice"
    starts_at: ClassVar[str] = "go"

    def __init__(self, context: Context, plan: Plan) -> None:
        """Return the notice before a plan."""
        super().__init__(context)
        self.plan = plan

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.title.touches.heading")

    def parts(self) -> list[Widget]:
        """Return the line."""
        return [self.prose("text", self.kit.words("ui.title.touches"), "lead")]

    def buttons(self) -> list[Button]:
        """Return on and back."""
        words = self.kit.words
        return [
            self.primary("go", words("ui.title.touches.go"), after(self.context, self.name, self.plan)),
            self.secondary("back", words("ui.sheet.back"), Pop()),
        ]

    def back(self) -> Command | None:
        """Return to the title."""
        return Pop()
