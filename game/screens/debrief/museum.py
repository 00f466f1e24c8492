"""The one page after the story at a museum."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.presentation.debrief.museum import counted_words, real_words, unseen_words
from game.screens.debrief.frame import MARGIN, DebriefScreen
from game.screens.system.stored_data import StoredScreen
from game.screens.widgets.rows import ReadList
from game.ui.commands import Push
from game.ui.widgets import Label, Paper

if TYPE_CHECKING:
    from game.ui.kit import Kit
    from game.ui.widgets import Button, Widget

COUNTED, UNSEEN = "page:counted", "page:unseen"
"""How the two ledgers look."""
GAP = 16


class MuseumScreen(DebriefScreen):
    """A line to take along, the two ledgers in short, and what was real."""

    name: ClassVar[str] = "museum"
    page: ClassVar[str] = "museum"

    def fill(self, room: Rect) -> None:
        """Add the line, both ledgers, and the facts below them; as words where that has no room."""
        words = self.kit.words
        line = Label(self.kit, "takeaway", text=words("debrief.museum.takeaway"), style="lead")
        high = line.measure(room.width)
        self.add(line, Rect(*room.topleft, room.width, high))
        top = room.top + high + GAP
        wide = room.width if self.look.portrait else (room.width - GAP) // 2
        counted = self._list("counted", COUNTED, words("ui.ending.counted"), (counted_words(self.context),))
        unseen = self._list("unseen", UNSEEN, words("ui.ending.unseen"), unseen_words(self.context))
        real = self._list("real", "page:ending", words("debrief.museum.real"), real_words(self.context))
        first, second = self._high(counted, wide), self._high(unseen, wide)
        if self.look.portrait:
            boxes = [Rect(room.left, top, wide, first), Rect(room.left, top + first + GAP, wide, second)]
        else:
            both = max(first, second)
            boxes = [Rect(room.left, top, wide, both), Rect(room.left + wide + GAP, top, wide, both)]
        low = boxes[-1].bottom + GAP
        if low + self._high(real, room.width) > room.bottom:
            self._fill_with_words(room)
            return
        for listed, box in zip((counted, unseen), boxes, strict=True):
            self._put(listed, box)
        self._put(real, Rect(room.left, low, room.width, self._high(real, room.width)))

    def _high(self, listed: ReadList, wide: int) -> int:
        return listed.measure(wide - 2 * MARGIN) + 2 * MARGIN

    def _put(self, listed: ReadList, box: Rect) -> None:
        """Add a list on a sheet of its own."""
        self.add(Paper(listed.kit, f"{listed.id}_sheet", lip=listed.look.theme.edge), box)
        self.add(listed, box.inflate(-2 * MARGIN, -2 * MARGIN))

    def _list(self, name: str, style: str, heading: str, lines: tuple[str, ...]) -> ReadList:
        """Return a heading and lines in a look of their own."""
        kit: Kit = self.kit.with_look(self.look.styled(style))
        rows: list[Widget] = [Label(kit, f"{name}_heading", text=heading, style="small", bold=True, heading=2)]
        rows += [Label(kit, f"{name}:{at}", text=line, style="small") for at, line in enumerate(lines)]
        for row in rows:
            row.ground = "card"
        return ReadList(kit, name, rows=rows, gap=8, label=heading, ground="card")

    def extras(self) -> list[Button]:
        """Return the way to what is kept on the device; nothing is in an exhibit."""
        if self.context.kiosk is not None:
            return []
        return [self.secondary("stored", self.kit.words("ui.ending.stored"), Push(StoredScreen(self.context)))]
