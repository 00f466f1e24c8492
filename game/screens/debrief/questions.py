"""Eight questions to talk about, two at a time, in large words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.presentation.debrief.questions import AT_ONCE, ordered
from game.screens.debrief.frame import DebriefScreen
from game.screens.widgets.rows import ReadList
from game.ui.widgets import Button, Label

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Widget


@dataclass(frozen=True, slots=True)
class Other:
    """The player wants the next two questions."""


class QuestionsScreen(DebriefScreen):
    """Two questions, and a button for the next two."""

    name: ClassVar[str] = "questions"
    page: ClassVar[str] = "questions"

    def __init__(self, context: Context) -> None:
        """Return the first two questions."""
        super().__init__(context)
        self.first = 0

    def fill(self, room: Rect) -> None:
        """Add two questions on a sheet."""
        words, asked = self.kit.words, ordered(self.context)
        shown = asked[self.first : self.first + AT_ONCE]
        counted = words("debrief.questions.count", first=self.first + 1, last=self.first + len(shown), count=len(asked))
        rows: list[Widget] = [
            Label(self.kit, "lead", text=words("debrief.questions.lead"), style="small", ink="soft"),
            *(Label(self.kit, f"question:{at}", text=one, style="lead") for at, one in enumerate(shown)),
            Label(self.kit, "count", text=counted, style="label", ink="soft"),
        ]
        for row in rows:
            row.ground = "card"
        listed = ReadList(
            self.kit, "question_rows", rows=rows, gap=self.look.space(6), label=self.title(), ground="card"
        )
        self._on_sheet(room, listed)

    def extras(self) -> list[Button]:
        """Return the way to the next two."""
        return [] if self.in_words else [self.secondary("other", self.kit.words("debrief.questions.other"), Other())]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Show the next two, after the last ones the first again."""
        if not isinstance(action, Other):
            return super().act(action, widget)
        asked = ordered(self.context)
        self.first = self.first + AT_ONCE if self.first + AT_ONCE < len(asked) else 0
        self.again()
        self.say(" ".join(asked[self.first : self.first + AT_ONCE]))
        return None
