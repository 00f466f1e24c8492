"""The sorter: one claim at a time, three answers, how sure, and what is so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.engine.sort_round import ANSWERS
from game.presentation.debrief.sorter import (
    SURENESS,
    answer_words,
    result_words,
    round_of,
    sort,
    verdict_words,
)
from game.screens.base.button_row import ButtonRow
from game.screens.debrief.frame import DebriefScreen
from game.screens.debrief.pieces import pieces
from game.screens.widgets.rows import ReadList
from game.ui.events import Digit
from game.ui.widgets import Button, Label

if TYPE_CHECKING:
    from game.content.sorter import SortItem
    from game.engine.sort_round import SortRound
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.events import InputEvent
    from game.ui.widgets import Widget

NAMES: Final = ("guessing", "fairly", "sure")


@dataclass(frozen=True, slots=True)
class Answer:
    """The player says what a claim is."""

    answer: str


@dataclass(frozen=True, slots=True)
class HowSure:
    """The player says how sure they are: GUESSING, FAIRLY or SURE."""

    sure: int


@dataclass(frozen=True, slots=True)
class NextClaim:
    """The player has read what is so."""


class SorterScreen(DebriefScreen):
    """A claim, then how sure, then what is so with its source; at the end both rates together."""

    name: ClassVar[str] = "sorter"
    page: ClassVar[str] = "sorter"

    def __init__(self, context: Context) -> None:
        """Return the round of the run in progress, where it was left."""
        super().__init__(context)
        self.answer = ""
        self.tells = False

    @property
    def round(self) -> SortRound[SortItem]:
        """The round that is sorted."""
        return round_of(self.context)

    def sorted(self, answer: str, sure: int) -> None:
        """Take the answer to the claim of now."""
        sort(self.context, answer, sure)

    def fill(self, room: Rect) -> None:
        """Add the claim, or what is so of the last one, or what the round came to."""
        rows = self._rows()
        for row in rows:
            row.ground = "card"
        listed = ReadList(self.kit, "claim_rows", rows=rows, gap=self.look.space(5), label=self.title(), ground="card")
        self._on_sheet(room, listed)

    def _rows(self) -> list[Widget]:
        """Return what lies on the sheet now."""
        if self.tells:
            return self._told()
        if self.round.next_claim is None:
            return self._result()
        return self._asked()

    def _label(self, name: str, text: str, style: str = "small", ink: str = "ink") -> Label:
        return Label(self.kit, name, text=text, style=style, ink=ink)

    def _count(self) -> Label:
        """Return which claim of how many it is."""
        number = len(self.round.given) + (not self.tells)
        said = self.kit.words("debrief.sorter.count", number=number, count=len(self.round.claims))
        return self._label("count", said, "label", "soft")

    def _asked(self) -> list[Widget]:
        """Return the claim with its answers, or how sure the player is of the one that was given."""
        words, claim = self.kit.words, self.round.next_claim
        text = claim.claim if claim is not None else ""
        rows: list[Widget] = [self._count()]
        if not self.round.given and not self.answer:
            lead = enumerate(pieces(words("debrief.sorter.lead"), self.look))
            rows[:0] = [self._label(f"lead:{at}" if at else "lead", part) for at, part in lead]
        rows.append(self._label("claim", text, "lead"))
        choices: list[tuple[str, str, Answer | HowSure]]
        if self.answer:
            rows.append(self._label("given", words(f"debrief.sorter.answer.{self.answer}"), "small", "soft"))
            rows.append(self._label("ask", words("debrief.sorter.how_sure")))
            choices = [(name, words(SURENESS[at]), HowSure(at)) for at, name in enumerate(NAMES)]
        else:
            choices = [(one, words(f"debrief.sorter.answer.{one}"), Answer(one)) for one in ANSWERS]
        buttons: list[Widget] = []
        for at, (name, label, action) in enumerate(choices):
            button = self.secondary(f"say:{name}", label, action)
            button.ground, button.digit = "card", at + 1
            buttons.append(button)
        rows.append(ButtonRow(self.kit, "answers", widgets=buttons))
        return rows

    def _told(self) -> list[Widget]:
        """Return what is so of the claim that was sorted last."""
        context, found = self.context, self.round
        at = len(found.given) - 1
        claim, given = found.claims[at], found.given[at]
        on = self.secondary("on", self.kit.words("debrief.sorter.on"), NextClaim())
        on.ground = "card"
        return [
            self._count(),
            self._label("claim", claim.claim, "lead"),
            self._label("verdict", verdict_words(context, claim, given), "small", "soft"),
            self._label("answer", answer_words(context, claim)),
            ButtonRow(self.kit, "answers", widgets=[on]),
        ]

    def _result(self) -> list[Widget]:
        """Return what the round came to."""
        lines = result_words(self.context, self.round.result(), self.round.make_up)
        return [self._label(f"result:{at}", line, "lead" if at < 2 else "small") for at, line in enumerate(lines)]

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take an event; a digit presses the answer of that number."""
        if isinstance(event, Digit) and not self.in_words:
            pressed = event.number
            wanted = [widget for widget in self.everything() if isinstance(widget, Button) and widget.digit]
            for button in wanted:
                if button.digit == pressed and button.action is not None:
                    return self.act(button.action, button)
        return super().handle(event)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Take an answer, how sure it is, or go on."""
        match action:
            case Answer(answer):
                self.answer = answer
                self._now(self.kit.words("debrief.sorter.how_sure"), "say:guessing")
            case HowSure(sure):
                self.sorted(self.answer, sure)
                self.answer, self.tells = "", True
                found = self.round
                at = len(found.given) - 1
                said = verdict_words(self.context, found.claims[at], found.given[at])
                self._now(f"{said} {answer_words(self.context, found.claims[at])}", "on")
            case NextClaim():
                self.tells = False
                claim = self.round.next_claim
                if claim is None:
                    self._now(" ".join(result_words(self.context, self.round.result(), self.round.make_up)), "next")
                else:
                    self._now(claim.claim, "say:so")
            case _:
                return super().act(action, widget)
        return None

    def _now(self, said: str, focus: str) -> None:
        """Show the round as it is now, say it, and stand where one goes on."""
        if self.keyboard:
            self.focus_id = focus
        self.again()
        self.say(said)
