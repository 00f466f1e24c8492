"""Bloom's sheet with the box that is ticked already, and its terms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from game.screens.base.form_screen import FormScreen
from game.screens.base.game_screen import GameCommand
from game.screens.onboarding.question import Question
from game.ui.commands import Dispatch, Pop, Push
from game.ui.widgets.checkbox import Checkbox

if TYPE_CHECKING:
    from game.ui.widgets import Button, Widget

TERMS: Final = 10


@dataclass(frozen=True, slots=True)
class Accept:
    """The player goes on with the box as it is."""


@dataclass(frozen=True, slots=True)
class Tick:
    """The box was ticked or unticked."""

    ticked: bool


class ConsentScreen(Question):
    """The sheet; the box starts ticked and is remembered as it is left."""

    name: ClassVar[str] = "consent"
    has_icon: ClassVar[bool] = True
    # Enter, pressed once too often, must not change what was agreed to
    starts_at: ClassVar[str] = "accept"

    def title(self) -> str:
        """Return Bloom's greeting."""
        return self.kit.words("ui.consent.heading")

    def parts(self) -> list[Widget]:
        """Return Bloom's words, the box and the note."""
        words = self.kit.words
        box = Checkbox(self.kit, "box", label=words("ui.consent.box"), ticked=self.plan.consent, ground="card")
        box.ticked_action, box.action = Tick(ticked=True), Tick(ticked=False)
        return [
            self.prose("text", words("ui.consent.text")),
            box,
        ]

    def buttons(self) -> list[Button]:
        """Return agree and read."""
        words = self.kit.words
        return [
            self.primary("accept", words("ui.consent.agree"), Accept()),
            self.secondary("read", words("ui.consent.read"), Push(TermsScreen(self.context))),
        ]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Remember the box, or go on."""
        match action:
            case Tick(ticked):
                self.plan = replace(self.plan, consent=ticked)
                self.say(self.kit.words("ui.consent.box.ticked" if ticked else "ui.consent.box.unticked"))
                return None
            case Accept():
                return Dispatch(self.answered(self.plan))
            case _:
                return super().act(action, widget)


class TermsScreen(FormScreen):
    """All of Bloom's terms."""

    name: ClassVar[str] = "terms"

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.consent.terms.heading")

    def parts(self) -> list[Widget]:
        """Return the terms, one a line."""
        texts = [self.kit.words(f"ui.consent.terms.line.{number}") for number in range(1, TERMS + 1)]
        return [self.prose(f"term_{number}", text, "small") for number, text in enumerate(texts, 1)]

    def buttons(self) -> list[Button]:
        """Return the way back."""
        return [self.primary("back", self.kit.words("ui.consent.terms.back"), Pop())]

    def back(self) -> GameCommand | None:
        """Return to the box."""
        return Pop()
