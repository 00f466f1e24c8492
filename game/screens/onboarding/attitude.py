"""The question before the story, 0 to 10, which can be skipped. A number that is pressed goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from game.engine.replay import SKIPPED
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand
from game.screens.onboarding.question import Question
from game.ui.commands import Dispatch, Pop
from game.ui.events import Digit, InputEvent
from game.ui.sound import PRESS
from game.ui.widgets import Choice, Scale

if TYPE_CHECKING:
    from pygame import Rect

    from game.ui.widgets import Button, Widget

HIGHEST: Final = 10
WIDE: Final = 688
"""The width of a sheet that holds eleven numbers, each as wide as a finger."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A number of the scale was chosen."""

    value: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The player goes on with a number, or with SKIPPED."""

    value: int


class AttitudeScreen(Question):
    """A sentence, the scale, and a way on without an answer."""

    name: ClassVar[str] = "attitude"
    style: ClassVar[str] = "page:questions"
    asks: ClassVar[frozenset[str]] = frozenset({"attitude"})

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.attitude.heading")

    def _sheet(self) -> Rect:
        """Return a sheet on which all numbers stand in one row where the page is wide."""
        sheet = super()._sheet()
        return sheet if self.look.portrait else sheet.inflate(max(0, WIDE - sheet.width), 0)

    def parts(self) -> list[Widget]:
        """Return the sentence, the scale, its ends and a note."""
        words, value = self.kit.words, self.plan.before
        choices = tuple(
            Choice(
                str(number),
                str(number),
                Rate(number),
                spoken=words("ui.attitude.value", value=number),
                final=Answer(number),
            )
            for number in range(HIGHEST + 1)
        )
        chosen = "" if value == SKIPPED else str(value)
        scale = Scale(
            self.kit,
            "scale",
            label=words("ui.attitude.text"),
            choices=choices,
            chosen=chosen,
            style="option",
            ground="card",
        )
        low = self.prose("low", words("ui.attitude.low"), "small", "soft")
        high = self.prose("high", words("ui.attitude.high"), "small", "soft")
        high.align = "right"
        ends = ButtonRow(self.kit, "ends", widgets=[low, high], even=True)
        return [
            self.prose("text", words("ui.attitude.text"), "lead"),
            scale,
            ends,
            self.prose("note", words("ui.attitude.note"), "small", "soft"),
        ]

    def buttons(self) -> list[Button]:
        """Return the way on, with the number that is chosen or without an answer, and the way back."""
        words, value = self.kit.words, self.plan.before
        label = "ui.attitude.skip" if value == SKIPPED else "ui.attitude.on"
        return [
            self.secondary("skip", words(label), Answer(value)),
            self.secondary("back", words("ui.sheet.back"), Pop()),
        ]

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take an event; a number key chooses that number, 1 and then 0 choose ten."""
        scale = self.find("scale")
        if isinstance(event, Digit) and isinstance(scale, Scale):
            value = HIGHEST if (self.plan.before, event.number) == (1, 0) else event.number
            self.focus(scale)
            action = scale.choose(str(value))
            self.kit.sounds.play(PRESS, captioned=False)
            self.say(self.kit.words("ui.attitude.value", value=value))
            return self.act(action, scale)
        return super().handle(event)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Take a number, or go on."""
        match action:
            case Rate(value):
                self.plan = replace(self.plan, before=value)
                self.open(self.kit, self.behind)  # the way on is another one now
                return None
            case Answer(value):
                self.plan = replace(self.plan, before=value)
                return Dispatch(self.answered(self.plan))
            case _:
                return super().act(action, widget)
