"""Plays the counting of a night over its final state: line by line, each slip into its petal, the sum, who left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.scoring import NO_PETAL
from game.screens.widgets import petals
from game.screens.widgets.person import OPEN, Tile
from game.screens.widgets.receipt_line import MARK, SIDE
from game.screens.widgets.slip import Dots, Slip, along, arc_between
from game.ui.anim import Sequence, Tween
from game.ui.theme import Motion

if TYPE_CHECKING:
    from game.engine.petals import Petals
    from game.engine.receipts import Receipt
    from game.presentation.receipt_rows import ReceiptRow
    from game.screens.base.play_screen import PlayScreen
    from game.screens.widgets.flower import Flower
    from game.screens.widgets.receipt_line import ReceiptLine
    from game.ui.widgets import ScrollList, Widget

LINE_PAUSE: Final = 240
NEARLY_OPEN: Final = 0.001
EDGE: Final = 8
"""How near to the edge of the canvas a slip may take off."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the counting is played on: the flower, the list with its widgets and lines, the foot, the faces of who left.

    `foot` is the sum with what belongs to it.
    """

    screen: PlayScreen
    meter: Flower
    listed: ScrollList
    rows: list[ReceiptLine]
    lines: tuple[ReceiptRow, ...]
    foot: list[Widget]
    faces: list[Tile]


class Counting:
    """One playing. `start` and `end` are the petals of the morning and of the night, 0..1000 each."""

    def __init__(self, desk: Desk, receipt: Receipt, start: Petals, end: Petals) -> None:
        """Return a counting; the flower shows the morning from now on, and nothing tells the sum yet."""
        self.desk, self.screen, self.receipt = desk, desk.screen, receipt
        self.start, self.end = start, end
        self._show_flower(0)
        for widget in desk.foot:
            widget.visible = False

    def play(self) -> int:
        """Start everything; return after how many milliseconds it has ended."""
        delay = LINE_PAUSE
        for row, line in zip(self.desk.rows, self.desk.lines, strict=True):
            row.hushed = True
            delay = self._count_line(row, line, delay)
        delay = self._sum_up(delay)
        for tile in self.desk.faces:
            delay = self._close(tile, delay)
        return delay

    def _count_line(self, row: ReceiptLine, line: ReceiptRow, delay: int) -> int:
        """Let a line appear and its slip fly; return when the next may come."""

        def appear() -> None:
            row.hushed = False
            row.now = True
            self.desk.listed.reveal(row)

        self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, appear, delay=delay))
        flies = line.is_seen and line.petal != NO_PETAL
        time = self.screen.look.motion("act_flight").milliseconds if flies else LINE_PAUSE
        if flies:
            self._fly(row, line, delay)

        def leave() -> None:
            row.now = False

        self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, leave, delay=delay + time))
        return delay + time + LINE_PAUSE // 2

    def _fly(self, row: ReceiptLine, line: ReceiptRow, delay: int) -> None:
        """Let the points of a line fly from its mark on a dotted arc into its petal; its words stay to be read."""
        colour = petals.colour(self.screen.look, line.petal, dark=True)
        target = self.desk.meter.petal_at(line.petal)
        value = self.screen.context.words.signed(line.points)
        slip = Slip(self.screen.kit, f"slip:{row.id}", petal=line.petal, words="", value=value, visible=False)
        self.screen.add(slip)
        ways: list[Dots] = []

        def fly(share: float) -> None:
            if not ways:
                # its right end lies on the mark: what is left of that is the margin, and no words
                width = slip.surface().get_width()
                left = max(EDGE, row.rect.left + SIDE + MARK - width)
                start = (left + width // 2, row.rect.centery)
                dots = Dots(self.screen.kit, f"way:{row.id}", arc=arc_between(start, target), colour=colour)
                ways.append(self.screen.add(dots))
            slip.visible = True
            ways[0].share = share
            slip.centre = along(ways[0].arc, share)

        def land() -> None:
            slip.visible = False
            for way in ways:
                way.visible = False

        self.screen.motion.play(Tween(self.screen.look.motion("act_flight"), fly, land, delay=delay))

    def _sum_up(self, delay: int) -> int:
        """Let the sum come, and with it the number roll and the petals open or dip; return when they stand."""
        motion = self.screen.look.motion("number_roll")

        def show(share: float) -> None:
            for widget in self.desk.foot:
                widget.visible = True
            self._show_flower(share)

        self.screen.motion.play(Tween(motion, show, delay=delay))
        return delay + motion.milliseconds

    def _show_flower(self, share: float) -> None:
        """Show the flower at a share of the way from the morning to the night."""
        one, two, three, four, five = (
            before + (after - before) * share for before, after in zip(self.start, self.end, strict=True)
        )
        self.desk.meter.values = (one, two, three, four, five)
        before, after = self.receipt.before, self.receipt.after
        self.desk.meter.number = round(before + (after - before) * share)

    def _close(self, tile: Tile, delay: int) -> int:
        """Close the eye of somebody who left."""
        motion = self.screen.look.motion("eye")
        tile.shut = NEARLY_OPEN

        def fall(share: float) -> None:
            tile.shut = max(share, NEARLY_OPEN)

        def end() -> None:
            tile.shut = OPEN

        hold = Tween(Motion(LINE_PAUSE, "linear"), lambda _: None, end)
        close = Tween(motion, fall, lambda: self.screen.play_sound("tie_cut"), delay)
        self.screen.motion.play(Sequence([close, hold]))
        return delay + motion.milliseconds + LINE_PAUSE
