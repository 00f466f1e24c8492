"""How it felt when the number moved: the question from before the story, asked again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.engine.replay import SKIPPED
from game.presentation.debrief.feeling import answered_words
from game.screens.base.button_row import ButtonRow
from game.screens.debrief.frame import DebriefScreen
from game.ui.widgets import Choice, Label, Scale, ScrollList

if TYPE_CHECKING:
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Widget

HIGHEST: Final = 10


@dataclass(frozen=True, slots=True)
class Feel:
    """A number of the scale was chosen."""

    value: int


class FeelingScreen(DebriefScreen):
    """The question, the scale, and both answers beside each other. Going on without an answer is an answer."""

    name: ClassVar[str] = "feeling"
    page: ClassVar[str] = "feeling"

    def fill(self, room: Rect) -> None:
        """Add the question on a sheet."""
        rows = self._rows()
        listed = ScrollList(self.kit, "question", rows=rows, gap=self.look.space(4), ground="card")
        self._on_sheet(room, listed)

    def _rows(self) -> list[Widget]:
        """Return the sentence, the scale with its ends, and what was answered."""
        words, after = self.kit.words, self.context.session.after
        choices = tuple(
            Choice(str(number), str(number), Feel(number), spoken=words("ui.attitude.value", value=number))
            for number in range(HIGHEST + 1)
        )
        scale = Scale(self.kit, "scale", label=words("ui.attitude.text"), choices=choices, ground="card")
        scale.chosen = "" if after == SKIPPED else str(after)
        low = self._label("low", words("ui.attitude.low"), "soft")
        high = self._label("high", words("ui.attitude.high"), "soft")
        high.align = "right"
        answered = self._label("answered", answered_words(self.context))
        answered.live = "polite"
        return [
            self._label("lead", words("debrief.feeling.lead")),
            self._label("text", words("ui.attitude.text")),
            scale,
            ButtonRow(self.kit, "ends", widgets=[low, high], even=True),
            answered,
        ]

    def _label(self, name: str, text: str, ink: str = "ink") -> Label:
        """Return words on the sheet."""
        return Label(self.kit, name, text=text, style="small", ink=ink, ground="card")

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Keep the answer, and show it beside the first one."""
        if not isinstance(action, Feel):
            return super().act(action, widget)
        self.context.session.answer_after(action.value)
        self.again()
        return None
