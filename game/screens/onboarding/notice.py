"""What the story touches, in a line, before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.screens.onboarding.question import Question
from game.ui.commands import Pop

if TYPE_CHECKING:
    from game.ui.widgets import Button, Widget


class NoticeScreen(Question):
    """One line, a button on and a button back."""

    name: ClassVar[str] = "notice"
    starts_at: ClassVar[str] = "go"

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
            self.primary("go", words("ui.title.touches.go"), self.answered(self.plan)),
            self.secondary("back", words("ui.sheet.back"), Pop()),
        ]
