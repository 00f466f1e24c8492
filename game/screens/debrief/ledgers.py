"""The two ledgers: what the number counted and what it could not see, as sheets with lines, of one size and type."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.debrief.ledgers import ledger_view, points_words, spoken
from game.screens.debrief.frame import DebriefScreen
from game.screens.ending.faces import face
from game.screens.widgets.rows import FaceRow, LedgerLine, ReadList
from game.ui.pieces import placed
from game.ui.widgets import Label, Paper, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.debrief.ledgers import LedgerView
    from game.ui.kit import Kit

COUNTED: Final = "page:counted"
UNSEEN: Final = "page:unseen"
BESIDE: Final = 24
BELOW: Final = 16
"""Between the ledgers, in pixels, where they are side by side and where they are below each other."""
HEADINGS: Final = {"counted": "ui.ending.counted", "unseen": "ui.ending.unseen"}


class Ledgers:
    """Both ledgers of a run, each in colours of its own."""

    def __init__(self, context: Context, kit: Kit, view: LedgerView) -> None:
        """Return the ledgers as sheets."""
        self.context = context
        self.words = kit.words
        self.view = view
        self.counted_kit = kit.with_look(kit.look.styled(COUNTED))
        self.unseen_kit = kit.with_look(kit.look.styled(UNSEEN))

    def needs(self, width: int) -> tuple[int, int]:
        """Return the heights that both need for all their lines, in pixels."""
        look = self.unseen_kit.look
        counted = ledger_lines(self.context, self.counted_kit, self.view)
        head = look.type("lead").line + look.type("label").line + 8
        lists = [sum(row.measure(width) for row in rows) for rows in (counted, self._unseen_rows())]
        return 48 + head + lists[0] + 8 + look.type("heading").line, 52 + head + lists[1]

    def counted(self, box: Rect) -> list[Widget]:
        """Return what the number counted, on ruled square paper in a box."""
        kit, view = self.counted_kit, self.view
        sheet = placed(Paper(kit, "counted_sheet", radius=2, outline=True), box)
        inner = box.inflate(-64, -48)
        head, top = self._head(kit, "counted", inner, note=view.sums)
        last = Label(kit, "last", text=self.words("ui.ending.last"), style="small", bold=True, ground="card")
        number = Label(kit, "number", text=str(view.score), style="heading", align="right", ground="card")
        high = number.type_style.line
        rows = ledger_lines(self.context, kit, view)
        listed = ReadList(kit, "counted_rows", rows=rows, label=self.words("ui.ending.counted"), ground="card")
        bottom = inner.bottom - high
        share = inner.width * 2 // 3
        low = last.measure(share)
        return [
            sheet,
            *head,
            placed(listed, Rect(inner.left, top, inner.width, bottom - 8 - top)),
            placed(last, Rect(inner.left, bottom + (high - low) // 2, share, low)),
            placed(number, Rect(inner.left + share, bottom, inner.width - share, high)),
        ]

    def unseen(self, box: Rect) -> list[Widget]:
        """Return what it could not see, on warm paper in a box."""
        kit = self.unseen_kit
        sheet = placed(Paper(kit, "unseen_sheet", lip=kit.look.theme.edge), box)
        inner = box.inflate(-64, -52)
        head, top = self._head(kit, "unseen", inner, note=self.words("ui.ending.unseen_note"))
        rows = self._unseen_rows()
        listed = ReadList(kit, "unseen_rows", rows=rows, label=self.words("ui.ending.unseen"), ground="card")
        return [sheet, *head, placed(listed, Rect(inner.left, top, inner.width, inner.bottom - top))]

    def _unseen_rows(self) -> list[Widget]:
        """Return a line for each thing that the number could not see, or one that says that there is none."""
        kit = self.unseen_kit
        rows: list[Widget] = []
        for index, (person, said) in enumerate(self.view.unseen):
            tile = face(self.context, kit, f"unseen_face:{index}", person)
            rows.append(FaceRow(kit, f"unseen:{index}", face=tile, words=said, ground="card"))
        none = Label(kit, "unseen:none", text=self.words("ui.ending.unseen.none"), style="small", ground="card")
        return rows or [none]

    def _head(self, kit: Kit, name: str, inner: Rect, *, note: str) -> tuple[list[Widget], int]:
        """Return heading and note of a ledger, and where its lines begin."""
        heading = Label(kit, f"{name}_heading", text=self.words(HEADINGS[name]), style="lead", bold=True)
        heading.ground, heading.heading = "card", 2
        below = Label(kit, f"{name}_note", text=note, style="label", ink="soft", ground="card")
        y = inner.top
        for label in (heading, below):
            high = label.measure(inner.width)
            label.place(Rect(inner.left, y, inner.width, high))
            y += high
        return [heading, below], y + 8


def ledger_lines(context: Context, kit: Kit, view: LedgerView) -> list[Widget]:
    """Return a line for each thing that the number counted, the first one without a sign."""
    rows: list[Widget] = []
    for index, line in enumerate(view.rows):
        value = points_words(context, view, index)
        said = spoken(context, view, index)
        row = LedgerLine(kit, f"counted:{index}", petal=line.petal, words=line.words, value=value, spoken=said)
        row.ground = "card"
        rows.append(row)
    return rows


def shares(room: int, needs: tuple[int, int]) -> tuple[int, int]:
    """Return the heights of two sheets, in pixels, that share a room by what is on them.

    Where one of them needs less than half of it, all of that one is seen; else both have half.
    """
    first, second = needs
    half, spare = room // 2, room - first - second
    if spare >= 0:
        height = first + spare // 2
    elif min(needs) <= half:
        height = first if first <= half else room - second
    else:
        height = half
    return height, room - height


class LedgersScreen(DebriefScreen):
    """Both ledgers: side by side, or below each other by what is on them."""

    name: ClassVar[str] = "ledgers"
    page: ClassVar[str] = "ledgers"
    words_from: ClassVar[int] = 150

    def fill(self, room: Rect) -> None:
        """Add both ledgers."""
        ledgers = Ledgers(self.context, self.kit, ledger_view(self.context))
        if self.look.portrait:
            high, low = shares(room.height - BELOW, ledgers.needs(room.width - 64))
            first = Rect(room.left, room.top, room.width, high)
            second = Rect(room.left, room.top + high + BELOW, room.width, low)
        else:
            wide = (room.width - BESIDE) // 2
            first = Rect(room.left, room.top, wide, room.height)
            second = Rect(room.right - wide, room.top, wide, room.height)
        for widget in (*ledgers.counted(first), *ledgers.unseen(second)):
            self.add(widget)
