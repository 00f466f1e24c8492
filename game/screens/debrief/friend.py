"""A week on the phone of a friend, drawn as a phone, with what they say before it and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.debrief.friend import (
    CARD,
    TIE,
    friend_view,
    phone_words,
    score_words,
)
from game.screens.debrief.frame import MARGIN, DebriefScreen
from game.screens.ending.faces import face
from game.screens.widgets.rows import Below, FaceRow, LedgerLine, MarkRow, ReadList
from game.ui.widgets import Label, Paper

if TYPE_CHECKING:
    from game.presentation.debrief.friend import FriendView, PhoneDay
    from game.ui.widgets import Widget

NO_PETAL: Final = -1
PHONE_WIDE: Final = 560
"""The width of the phone where it stands beside what is said, in pixels."""
BESIDE: Final = 28
RIM: Final = 10
CORNER: Final = 34
MOST_HEAD: Final = 0.45
"""The most of the height that what is said may take where the phone stands below it."""


class FriendScreen(DebriefScreen):
    """What the friend says, and their phone beside it or below it."""

    name: ClassVar[str] = "friend"
    page: ClassVar[str] = "friend"
    words_from: ClassVar[int] = 150

    def fill(self, room: Rect) -> None:
        """Add what is said, and the phone."""
        view = friend_view(self.context)
        listed = ReadList(self.kit, "said", rows=self._said(view), gap=self.look.space(4), label=self.title())
        listed.ground = "card"
        if self.look.portrait:
            inner = room.width - 2 * MARGIN
            high = min(listed.measure(inner), round(room.height * MOST_HEAD) - 2 * MARGIN)
            sheet = Rect(room.left, room.top, room.width, high + 2 * MARGIN)
            phone = Rect(room.left, sheet.bottom + BESIDE, room.width, room.bottom - sheet.bottom - BESIDE)
        else:
            sheet = Rect(room.left, room.top, room.width - PHONE_WIDE - BESIDE, room.height)
            phone = Rect(room.right - PHONE_WIDE, room.top, PHONE_WIDE, room.height)
            sheet.height = min(room.height, listed.measure(sheet.width - 2 * MARGIN) + 2 * MARGIN)
        self.add(Paper(self.kit, "sheet", lip=self.look.theme.edge), sheet)
        self.add(listed, sheet.inflate(-2 * MARGIN, -2 * MARGIN))
        self._add_phone(view, phone)

    def _said(self, view: FriendView) -> list[Widget]:
        """Return which week it is, and what the friend says before and after it, beside their face."""
        rows: list[Widget] = [Label(self.kit, "lead", text=view.lead, style="small", ground="card")]
        for name, said in (("opening", view.opening), ("closing", view.closing)):
            tile = face(self.context, self.kit, f"{name}_face", view.person)
            row = FaceRow(self.kit, name, face=tile, words=said, ground="card")
            rows.append(row)
        return rows

    def _add_phone(self, view: FriendView, box: Rect) -> None:
        """Add the phone with its days."""
        radius = min(CORNER, self.look.radius("sheet") + RIM)
        self.add(Paper(self.kit, "phone", fill="ink", radius=radius), box)
        glass = box.inflate(-2 * RIM, -2 * RIM)
        self.add(Paper(self.kit, "glass", fill="card", radius=max(2, radius - RIM)), glass)
        label = phone_words(self.context, view)
        heading = Label(self.kit, "phone_title", text=label, style="lead", bold=True, heading=2, ground="card")
        inner = glass.inflate(-2 * MARGIN, -2 * MARGIN)
        high = heading.measure(inner.width)
        self.add(heading, Rect(inner.left, inner.top, inner.width, high))
        rows = [row for index, day in enumerate(view.days) for row in self._day(index, day)]
        listed = ReadList(self.kit, "phone_days", rows=rows, gap=4, label=label, ground="card")
        self.add(listed, Rect(inner.left, inner.top + high + 4, inner.width, inner.height - high - 4))

    def _day(self, index: int, day: PhoneDay) -> list[Widget]:
        """Return a day on the phone: its score, then what it showed; a card with you has the mark of a message."""
        score = score_words(self.context, day)
        spoken = self.context.words("ui.ending.line", words=day.day, change=score)
        rows: list[Widget] = [
            LedgerLine(self.kit, f"day:{index}", petal=NO_PETAL, words=day.day, value=score, spoken=spoken)
        ]
        for at, line in enumerate(day.lines):
            name = f"line:{index}:{at}"
            if line.kind == CARD:
                rows.append(MarkRow(self.kit, name, text=line.words, mark="message"))
            else:
                ink = "ink" if line.kind == TIE else "soft"
                rows.append(Below(self.kit, name, text=line.words, bold=line.kind == TIE, ink=ink))
        for row in rows:
            row.ground = "card"
        return rows
