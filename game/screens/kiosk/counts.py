"""What was counted, for the curator: plots, the same as tables, and a file to take along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.kiosk.counts import BEGUN, FINISHED, WOKEN, Counts, median
from game.kiosk.counts_csv import FILE, to_csv
from game.presentation.debrief.sheet import Paragraph, Sheet, Table
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.debrief.sheet_list import sheet_list
from game.screens.kiosk.bars import Bars, NamedBars
from game.ui.commands import Pop
from game.ui.screen import SECONDS_TO_READ
from game.ui.widgets import Button, Label, Paper, Widget

if TYPE_CHECKING:
    from collections import Counter

    from game.kiosk.counts import Tally
    from game.kiosk.staff import Staff
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Block
    from game.screens.debrief.sheet_list import SheetList
    from game.ui.theme import Look

MOST_DAYS: Final = 30
MOST_CARDS: Final = 12
"""So many days and cards are shown; the file has all."""
MARGIN: Final = 24
MINUTE: Final = 60


@dataclass(frozen=True, slots=True)
class SaveFile:
    """The staff want the file."""


class CountsScreen(GameScreen):
    """A page that scrolls: days, how runs ended, where they were left, languages; each a plot above its table."""

    name: ClassVar[str] = "staff_counts"
    can_pause: ClassVar[bool] = False
    starts_at: ClassVar[str] = "back"

    def __init__(self, context: Context, staff: Staff) -> None:
        """Return the page of a staff that counts."""
        super().__init__()
        self.context = context
        self.counts = Counts() if staff.counts is None else staff.counts.counts

    def adapt(self, look: Look) -> Look:
        """Return the look of the Source desk."""
        return look.styled("page:ending")

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.staff.counts")

    def build(self) -> None:
        """Add the heading, the plots with their tables, and the buttons."""
        safe, gap, words = self.look.safe, self.look.space(4), self.kit.words
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1)
        high = heading.measure(safe.width)
        self.add(heading, Rect(safe.left, safe.top, safe.width, high))
        back = Button(self.kit, "back", label=words("ui.sheet.back"), action=Pop())
        save = Button(self.kit, "save", label=words("ui.staff.save"), action=SaveFile(), primary=False)
        buttons = ButtonRow(self.kit, "buttons", widgets=[back, save], gap=self.look.reach.apart(gap))
        low = buttons.measure(safe.width)
        sheet = Rect(safe.left, safe.top + high + gap, safe.width, safe.height - high - low - 2 * gap)
        self.add(Paper(self.kit, "sheet"), sheet)
        self.add(self._plotted(), sheet.inflate(-2 * MARGIN, -2 * MARGIN))
        self.add(buttons, Rect(safe.left, safe.bottom - low, safe.width, low))

    def _plotted(self) -> SheetList:
        """Return the sheet with a plot before each of its tables."""
        tables = (self._days(), self._endings(), self._left(), self._languages())
        shown = [table for table in tables if table.rows]
        words = self.kit.words
        said: list[Block] = [Paragraph(self._said()), *shown] if shown else [Paragraph(words("ui.staff.counts.none"))]
        listed = sheet_list(self.kit, "counts", Sheet(self.title(), tuple(said)))
        moved = []
        for at, (table, (first, end, caption)) in enumerate(zip(shown, listed.tables, strict=True)):
            listed.rows.insert(first + at, self._plot(table, at))
            moved.append((first + at + 1, end + at + 1, caption))
        listed.tables = tuple(moved)
        return listed

    def _plot(self, table: Table, at: int) -> Widget:
        """Return the bars of a table: days side by side from old to new, names below each other."""
        numbers = tuple((row[0], int(row[1])) for row in table.rows)
        if table.caption == self.kit.words("ui.staff.counts.days"):
            return Bars(self.kit, f"bars:{at}", label=table.caption, numbers=numbers[::-1], ground="card")
        return NamedBars(self.kit, f"bars:{at}", label=table.caption, numbers=numbers, ground="card")

    def _said(self) -> str:
        """Return all of it in a sentence or two."""
        found = self.counts.all()
        visits, words = found["visits"], self.kit.words
        return words(
            "ui.staff.counts.all",
            begun=visits[BEGUN],
            finished=visits[FINISHED],
            median=clock(median(found["seconds"])),
        )

    def _days(self) -> Table:
        """Return the newest days, the newest first."""
        words = self.kit.words
        heads = tuple(words(f"ui.staff.counts.head.{head}") for head in ("day", "begun", "finished", "woken", "median"))
        days = sorted(self.counts.days.items(), reverse=True)[:MOST_DAYS]
        return Table(words("ui.staff.counts.days"), heads, tuple((day, *_cells(tally)) for day, tally in days))

    def _endings(self) -> Table:
        """Return how runs ended, in the order of the story, which ranks nothing."""
        found, words = self.counts.all()["endings"], self.context.words
        named = [
            (words(one.title[-1].words) if one.title else one.id, found[one.id]) for one in self.context.story.endings
        ]
        return self._table("endings", [(name, number) for name, number in named if number])

    def _left(self) -> Table:
        """Return the cards on which most left."""
        titles = {moment.id: moment.title for moment in self.context.story.moments}
        found: Counter[str] = self.counts.all()["left"]
        words = self.context.words
        named = [(words(titles.get(card) or card), number) for card, number in found.most_common(MOST_CARDS)]
        return self._table("left", named)

    def _languages(self) -> Table:
        """Return the languages, where the house has several."""
        names = dict(self.context.languages)
        found = self.counts.all()["languages"].most_common() if len(names) > 1 else []
        return self._table("languages", [(names.get(code, code), number) for code, number in found])

    def _table(self, what: str, named: list[tuple[str, int]]) -> Table:
        words = self.kit.words
        heads = (words(f"ui.staff.counts.table.{what}.name"), words("ui.staff.counts.head.visits"))
        return Table(
            words(f"ui.staff.counts.table.{what}"), heads, tuple((name, str(number)) for name, number in named)
        )

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Hand the file over, and say where it is."""
        if not isinstance(action, SaveFile):
            return super().act(action, widget)
        where = self.context.host.page.keep_text(FILE, to_csv(self.counts))
        ids = {"": "ui.copy.no_file", "downloads": "ui.copy.handed"}
        said = self.kit.words(ids.get(where, "ui.staff.saved"), where=where)
        self.say(said)
        self.show_caption(said, SECONDS_TO_READ)
        return None

    def back(self) -> GameCommand | None:
        """Return to the sheet."""
        return Pop()


def _cells(tally: Tally) -> tuple[str, ...]:
    """Return what a day's row says."""
    visits = tally["visits"]
    return (*(str(visits[one]) for one in (BEGUN, FINISHED, WOKEN)), clock(median(tally["seconds"])))


def clock(seconds: int) -> str:
    """Return a length of time as minutes and seconds.

    >>> clock(250), clock(50)
    ('4:10', '0:50')
    """
    return f"{seconds // MINUTE}:{seconds % MINUTE:02}"
