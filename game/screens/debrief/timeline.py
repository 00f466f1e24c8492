"""The score over the days: a line to go along, and the words of the stop that is read below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.engine.petals import TIERS
from game.presentation.debrief.timeline import stop_words, timeline
from game.screens.debrief.frame import MARGIN, DebriefScreen
from game.screens.debrief.timeline_chart import Chart, Read
from game.screens.widgets.rows import ReadList
from game.ui.events import Pointer
from game.ui.widgets import Button, Label, Paper

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.debrief.timeline import Stop
    from game.screens.base.game_screen import GameCommand
    from game.ui.events import InputEvent
    from game.ui.widgets import Widget

LEAST_CHART: Final = 190
"""The least height of the line with its bands, in pixels."""

LONGEST: Final = 8
"""So many of the longest words are measured: which takes most lines depends on where these break."""


@dataclass(frozen=True, slots=True)
class Step:
    """The player wants to read the stop so many further on."""

    by: int


class TimelineScreen(DebriefScreen):
    """The line of the run; pointing at it, pressing it, the arrows and two buttons read its stops."""

    name: ClassVar[str] = "timeline"
    page: ClassVar[str] = "timeline"
    words_from: ClassVar[int] = 200

    def __init__(self, context: Context) -> None:
        """Return the line, its first stop open."""
        super().__init__(context)
        self.timeline = timeline(context)
        self.chosen = 0

    def fill(self, room: Rect) -> None:
        """Add the line on a sheet, and the words of the open stop below it."""
        words = self.kit.words
        names = {name: words(f"tier.{name}") for _, name in TIERS}
        chart = Chart(self.kit, "chart", timeline=self.timeline, label=words("debrief.timeline.chart"), tiers=names)
        chart.ground = "card"
        inner = room.inflate(-2 * MARGIN, -2 * MARGIN)
        key = Label(self.kit, "levels", text=self._levels(), style="label", ink="soft", ground="card")
        low = min(self._words_height(inner.width), inner.height - max(LEAST_CHART, inner.height // 2))
        chart.place(Rect(inner.left, inner.top, inner.width, inner.height - low - MARGIN))
        self.add(Paper(self.kit, "sheet", lip=self.look.theme.edge), room)
        if len(chart.names()[-1]) <= 2:
            high = key.measure(inner.width)
            if chart.rect.height - high >= LEAST_CHART:
                chart.place(Rect(inner.left, inner.top, inner.width, chart.rect.height - high))
                self.add(key, Rect(inner.left, chart.rect.bottom, inner.width, high))
        self.chart = self.add(chart)
        listed = ReadList(self.kit, "told", rows=[], gap=2, label=self.title(), ground="card")
        self.told = self.add(listed, Rect(inner.left, inner.bottom - low, inner.width, low))
        self._open(self.chosen)

    def _levels(self) -> str:
        """Return the levels with their numbers, for a line that has no room for their names."""
        return ", ".join(f"{week.number} {week.title}" for week in self.timeline.weeks)

    def _rows(self, stop: Stop) -> list[Widget]:
        """Return the words of a stop, the day in bold."""
        said = stop_words(self.context, stop)
        return [
            Label(self.kit, f"told:{at}", text=words, style="small", bold=not at, ground="card")
            for at, words in enumerate(said)
        ]

    def _words_height(self, width: int) -> int:
        """Return the height that the words of every stop have room in, as far as the longest of them tell."""
        said = sorted(self.timeline.stops, key=lambda stop: -len("".join(stop_words(self.context, stop))))
        lists = [ReadList(self.kit, "told", rows=self._rows(stop), gap=2, label="") for stop in said[:LONGEST]]
        return max(listed.measure(width) for listed in lists)

    def _open(self, index: int) -> None:
        """Show the words of a stop."""
        stop = self.timeline.stops[index]
        self.chosen = self.chart.chosen = index
        when, *told = stop_words(self.context, stop)
        self.chart.value = f"{when}. {' '.join(told)}"
        self.told.rows, self.told.first = self._rows(stop), 0
        self.told.place(self.told.rect)

    def extras(self) -> list[Button]:
        """Return the ways to the stop before and the one after."""
        if self.in_words:
            return []
        words = self.kit.words
        return [
            self.secondary("earlier", words("debrief.timeline.earlier"), Step(-1)),
            self.secondary("later", words("debrief.timeline.later"), Step(1)),
        ]

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Read the stop under a mouse that moves over the line; everything else as usual."""
        is_over = isinstance(event, Pointer) and event.phase == "move" and not event.touch and not self.in_words
        if is_over and isinstance(event, Pointer) and self.chart.rect.collidepoint(event.position):
            wanted = self.chart.stop_at(event.position)
            if wanted != self.chosen:
                self._open(wanted)
        return super().handle(event)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Read another stop; everything else as usual."""
        match action:
            case Read(stop=stop):
                self._open(stop)
            case Step(by=by):
                self._open(max(0, min(len(self.timeline.stops) - 1, self.chosen + by)))
                self.say(self.chart.value)
            case _:
                return super().act(action, widget)
        return None
