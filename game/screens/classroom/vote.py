"""The vote on a card: hands are counted for each option, and a press takes the one that the class wants."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, ClassVar, Final

from game.screens.base.form_screen import FormScreen
from game.screens.widgets.hands_row import Count, HandsRow, Mark
from game.ui.commands import Pop
from game.ui.events import InputEvent, OtherKey
from game.ui.widgets import Choice, Label, Segmented

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.screens.classroom.ballot import Ballot
    from game.ui.widgets import Button, Widget

TIMES: Final = (0, 30, 60, 90)
"""Seconds to talk; nothing happens at their end but a sound and a line."""
BY_KEY: Final = {"+": 1, "=": 1, "-": -1, "\u2212": -1}


@dataclass(frozen=True, slots=True)
class SetTimer:
    """The class wants so many seconds to talk, 0 for as long as it likes."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Take:
    """The class takes what is marked."""


class VoteScreen(FormScreen):
    """A sheet over the card. A letter marks an option, plus and minus count hands for it, Enter takes it."""

    name: ClassVar[str] = "vote"
    starts_at: ClassVar[str] = "take"
    style: ClassVar[str] = "page:questions"

    def __init__(self, context: Context, ballot: Ballot) -> None:
        """Return the vote of a ballot, with no time running."""
        super().__init__(context)
        self.ballot = ballot
        self.seconds = 0
        self.left = 0.0

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.vote.heading")

    def parts(self) -> list[Widget]:
        """Return a row for each option, and the time to talk."""
        rows: list[Widget] = [
            HandsRow(
                self.kit,
                f"row:{option}",
                option=option,
                label=self.kit.words("ui.vote.option", letter=letter, option=words),
                hands=self._hands(self.ballot.hands.get(option, 0)),
                widest=self._hands(99),
                marked=option == self.ballot.marked,
                ground="card",
            )
            for letter, option, words in self.ballot.open
        ]
        return [*rows, self._timer(), self._time()]

    def _hands(self, count: int) -> str:
        """Return a count of hands in words."""
        return self.context.words.plural("ui.vote.hands", count)

    def _timer(self) -> Widget:
        """Return the choice of a time."""
        words = self.kit.words
        choices = tuple(
            Choice(str(time), words("ui.vote.seconds" if time else "ui.vote.no_timer", count=time), SetTimer(time))
            for time in TIMES
        )
        label = words("ui.vote.timer")
        return Segmented(self.kit, "timer", label=label, choices=choices, chosen=str(self.seconds), ground="card")

    def _time(self) -> Label:
        """Return the seconds that are left as a number."""
        return Label(self.kit, "time", text=self._time_words(), style="lead", bold=True, ground="card", align="centre")

    def _time_words(self) -> str:
        if not self.seconds:
            return ""
        return str(ceil(self.left)) if self.left > 0 else self.kit.words("ui.vote.time_up")

    def buttons(self) -> list[Button]:
        """Return the press that takes what is marked, and the way back to the card."""
        words = self.kit.words
        take = self.primary("take", words("ui.vote.take", letter=self.ballot.letter), Take())
        return [take, self.secondary("back", words("ui.vote.back"), Pop())]

    def update(self, dt: float) -> None:
        """Let the time pass, and say when it is over: a sound and a line, and nothing else."""
        super().update(dt)
        if self.left <= 0:
            return
        self.left -= dt
        time = self.find("time")
        if isinstance(time, Label) and time.text != self._time_words():
            time.text = self._time_words()
        if self.left <= 0:
            self.kit.sounds.play("notice")
            self.say(self.kit.words("ui.vote.time_up"))

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take a letter or a sign; everything else as usual."""
        if isinstance(event, OtherKey) and event.text:
            if event.text in BY_KEY:
                self.ballot.count(self.ballot.marked, BY_KEY[event.text])
            else:
                self.ballot.mark_letter(event.text)
            self.again()
            return None
        return super().handle(event)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Count, mark, time or take; everything else as usual."""
        match action:
            case Mark(option):
                self.ballot.mark(option)
            case Count(option, by):
                self.ballot.count(option, by)
            case SetTimer(seconds):
                self.seconds, self.left = seconds, float(seconds)
            case Take():
                self.ballot.taken = self.ballot.marked
                return Pop()
            case _:
                return super().act(action, widget)
        self.again()
        return None

    def again(self) -> None:
        """Build the sheet again; the focus stays."""
        self.open(self.kit, self.behind)

    def back(self) -> GameCommand | None:
        """Return to the card."""
        return Pop()
