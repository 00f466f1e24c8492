"""Two receipts of a day beside each other, for three days that the player chooses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.engine.state import level_of
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.receipts import (
    DAYS,
    both_receipts,
    long_words,
    points_words,
    sheet_of_days,
    short_words,
    suggested,
    sum_words,
)
from game.presentation.receipt_rows import spoken
from game.screens.day.receipt_sheet import NightLine
from game.screens.debrief.frame import MARGIN, DebriefScreen
from game.screens.debrief.ledgers import shares
from game.screens.widgets.rows import ReadList
from game.ui.widgets import Button, Choice, Label, Paper, Segmented

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.debrief.receipts import BothReceipts
    from game.presentation.debrief.sheet import Sheet
    from game.presentation.receipt_rows import ReceiptRow
    from game.screens.base.game_screen import GameCommand
    from game.ui.kit import Kit
    from game.ui.widgets import Widget

HEADINGS: Final = {"shown": "debrief.receipts.heading.shown", "true": "debrief.receipts.heading.true"}
BETWEEN: Final = 20
"""Between the two receipts, in pixels."""
LOW: Final = 44
"""How high a line is at least, in pixels."""
INSIDE: Final = 20
"""Between the edge of a receipt and what lies on it, in pixels."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The player wants to see one of the days that are laid out."""

    place: int


@dataclass(frozen=True, slots=True)
class Other:
    """The player wants another day in the place of the one that is seen."""


@dataclass(frozen=True, slots=True)
class Take:
    """The player takes a day of the run."""

    day: int


class ReceiptsScreen(DebriefScreen):
    """The days that are laid out, the two receipts of one of them, and a list of all days to choose from."""

    name: ClassVar[str] = "receipts"
    page: ClassVar[str] = "receipts"
    words_from: ClassVar[int] = 150

    def __init__(self, context: Context) -> None:
        """Return the receipts of the first of three days."""
        super().__init__(context)
        self.days = suggested(context)
        self.place = 0
        self.choosing = False

    def sheet(self) -> Sheet:
        """Return the receipts of the days that are laid out."""
        return sheet_of_days(self.context, self.days)

    @property
    def in_words(self) -> bool:
        """Whether the page is in words; while a day is chosen it is not."""
        return super().in_words and not self.choosing

    def fill(self, room: Rect) -> None:
        """Add the days and both receipts of one of them, or all days to choose from."""
        if self.choosing:
            self._fill_with_days(room)
            return
        words = self.kit.words
        choices = tuple(
            Choice(str(place), short_words(self.context, index), Turn(place), spoken=long_words(self.context, index))
            for place, index in enumerate(self.days)
        )
        days = Segmented(self.kit, "days", label=words("debrief.receipts.days"), choices=choices)
        days.chosen = str(self.place)
        high = days.measure(room.width)
        self.add(days, Rect(room.left, room.top, room.width, high))
        top = room.top + high + self.look.space(3)
        self._lay(Rect(room.left, top, room.width, room.bottom - top))

    def _lay(self, room: Rect) -> None:
        """Add both receipts: side by side, or below each other by how much is on them."""
        both = both_receipts(self.context, self.days[self.place])
        level = level_of(self.context.story, chronicle(self.context)[self.days[self.place]].morning)
        bloom = self.kit.with_look(self.look.styled(level.look))
        lists = [
            self._listed("shown", bloom, self._shown_rows(bloom, both)),
            self._listed("true", self.kit, self._true_rows(both)),
        ]
        wide = (room.width - BETWEEN) // 2
        most = max(listed.measure(wide - 2 * INSIDE) for listed in lists) + 2 * INSIDE
        boxes = [Rect(left, room.top, wide, min(room.height, most)) for left in (room.left, room.right - wide)]
        if self.look.portrait:
            first, second = (listed.measure(room.width - 2 * INSIDE) + 2 * INSIDE for listed in lists)
            high, low = shares(room.height - BETWEEN, (first, second))
            boxes = [
                Rect(room.left, room.top, room.width, min(high, first)),
                Rect(room.left, room.top + min(high, first) + BETWEEN, room.width, min(low, second)),
            ]
        for listed, box in zip(lists, boxes, strict=True):
            inner = box.inflate(-2 * INSIDE, -2 * INSIDE)
            paper = Paper(listed.kit, f"{listed.id}_sheet", lip=listed.look.theme.edge)
            paper.ground = "page"
            self.add(paper, box)
            self.add(listed, inner)

    def _listed(self, name: str, kit: Kit, rows: list[Widget]) -> ReadList:
        """Return a receipt as a list with its heading."""
        label = self.kit.words(HEADINGS[name])
        heading = Label(kit, f"{name}_heading", text=label, style="lead", bold=True, heading=2, ground="card")
        return ReadList(kit, name, rows=[heading, *rows], gap=2, label=label, ground="card")

    def _shown_rows(self, kit: Kit, both: BothReceipts) -> list[Widget]:
        """Return what Bloom showed: its words of the morning, its lines, what the score did."""
        words = self.kit.words
        notice = words("debrief.receipts.notice", words=both.notice) if both.notice else ""
        moved = words("ui.night.sum", before=both.before, after=both.after)
        change = self.context.words.signed(both.after - both.before)
        rows: list[Widget] = [
            _label(kit, "shown:notice", notice, "soft"),
            *self._lines(kit, "shown", both.shown),
            _label(kit, "shown:why", both.why, "ink"),
            Label(kit, "shown:sum", text=f"{moved}, {change}", style="option", ground="card"),
        ]
        return [row for row in rows if not isinstance(row, Label) or row.text]

    def _true_rows(self, both: BothReceipts) -> list[Widget]:
        """Return the true receipt: what the morning had, every cause, the sum."""
        words = self.kit.words
        morning = words("ui.night.morning", score=both.before)
        return [
            _label(self.kit, "true:morning", morning, "ink"),
            *self._lines(self.kit, "true", both.causes),
            Label(self.kit, "true:sum", text=sum_words(self.context, both), style="option", ground="card"),
        ]

    def _lines(self, kit: Kit, name: str, rows: tuple[ReceiptRow, ...]) -> list[Widget]:
        """Return lines of a receipt with their petals."""
        return [
            NightLine(
                kit,
                f"{name}:{at}",
                petal=row.petal,
                words=row.words,
                value=points_words(self.context, row),
                note=row.note,
                is_seen=row.is_seen,
                mark=row.mark,
                spoken=spoken(self.context, row),
                tall=LOW,
                ground="card",
            )
            for at, row in enumerate(rows)
        ]

    def _fill_with_days(self, room: Rect) -> None:
        """Add all days of the run as buttons; those that are laid out already cannot be taken twice."""
        rows: list[Widget] = []
        for index in range(len(chronicle(self.context))):
            button = self.secondary(f"day:{index}", long_words(self.context, index), Take(index))
            button.enabled = index not in self.days
            button.description = "" if button.enabled else self.kit.words("debrief.receipts.taken")
            button.ground = "card"
            rows.append(button)
        label = self.kit.words("debrief.receipts.days")
        listed = ReadList(self.kit, "all_days", rows=rows, gap=self.look.space(2), label=label, ground="card")
        inner = room.inflate(-2 * MARGIN, -2 * MARGIN)
        self.add(Paper(self.kit, "sheet", lip=self.look.theme.edge), room)
        self.add(listed, inner)

    def extras(self) -> list[Button]:
        """Return the way to the list of all days, and back from it."""
        label = "debrief.receipts.keep" if self.choosing else "debrief.receipts.other"
        return [self.secondary("other", self.kit.words(label), Other())]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Turn to a day, open the list of days, or take one of them; everything else as usual."""
        match action:
            case Turn(place=place):
                self.place = place
            case Other():
                self.choosing = not self.choosing
            case Take(day=day):
                self.days = (*self.days[: self.place], day, *self.days[self.place + 1 :])
                self.choosing, self.focus_id = False, "days"
                if self.in_words:  # where no day is open, the one after it makes room for the next
                    self.place, self.focus_id = (self.place + 1) % DAYS, "words"
            case _:
                self.choosing = False
                return super().act(action, widget)
        self.again()
        if isinstance(action, Turn | Take):
            self.say(long_words(self.context, action.day if isinstance(action, Take) else self.days[action.place]))
        return None


def _label(kit: Kit, name: str, text: str, ink: str) -> Label:
    """Return words on a receipt."""
    return Label(kit, name, text=text, style="small", ink=ink, ground="card")
