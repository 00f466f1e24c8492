"""Plays the counting of a night over its final state: line by line, each slip into its petal, then who left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.scoring import NO_PETAL
from game.presentation.presenter import EXPLAINED
from game.screens.widgets import petals
from game.screens.widgets.person import OPEN, Tile
from game.screens.widgets.slip import Dots, Slip, along, arc_between
from game.ui.anim import Sequence, Tween
from game.ui.theme import Motion

if TYPE_CHECKING:
    from game.engine.receipts import Receipt
    from game.presentation.receipt_rows import ReceiptRow
    from game.screens.base.play_screen import PlayScreen
    from game.screens.widgets.flower import Flower
    from game.screens.widgets.receipt_line import ReceiptLine
    from game.ui.widgets import ScrollList

LINE_PAUSE: Final = 240
NEARLY_OPEN: Final = 0.001


@dataclass(frozen=True, slots=True)
class Desk:
    """What the counting is played on: the flower, the list with its widgets and their lines, the faces of who left."""

    screen: PlayScreen
    meter: Flower
    listed: ScrollList
    rows: list[ReceiptLine]
    lines: tuple[ReceiptRow, ...]
    receipt: Receipt
    faces: list[Tile]


class Counting:
    """One playing. `start` and `end` are the petals of the morning and of the night, 0..1000 each."""

    def __init__(self, desk: Desk, start: tuple[float, ...], end: tuple[float, ...]) -> None:
        """Return a counting; the flower shows the morning from now on."""
        self.desk, self.screen = desk, desk.screen
        self.start, self.end = start, end
        self.takes_off_at = 0
        self.weights = [0] * len(start)
        for line in desk.lines:
            if line.petal != NO_PETAL:
                self.weights[line.petal] += abs(line.points)
        self.given = [0] * len(start)
        self.counted_points = desk.receipt.before
        for petal, value in enumerate(start):
            self._set_petal(petal, value)
        desk.meter.number = desk.receipt.before

    def play(self, takes_off_at: int) -> int:
        """Start everything, slips from a place across the page; return after how many milliseconds it has ended."""
        self.takes_off_at = takes_off_at
        delay = LINE_PAUSE
        for row, line in zip(self.desk.rows, self.desk.lines, strict=True):
            row.hushed = True
            delay = self._count_line(row, line, delay)
        if self.desk.receipt.explains != EXPLAINED:
            delay = self._count_several(delay)
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
        flight = (
            self.screen.look.motion("act_flight").milliseconds
            if line.is_seen and line.petal != NO_PETAL
            else LINE_PAUSE
        )
        if line.is_seen and line.petal != NO_PETAL:
            self._fly(row, line, delay)
        before, self.counted_points = self.counted_points, self.counted_points + line.points
        if line.is_seen:
            self._move(line, (before, self.counted_points), delay + flight)

        def leave() -> None:
            row.now = False

        self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, leave, delay=delay + flight))
        return delay + flight + LINE_PAUSE // 2

    def _fly(self, row: ReceiptLine, line: ReceiptRow, delay: int) -> None:
        """Let a slip fly from its line on a dotted arc into its petal."""
        colour = petals.colour(self.screen.look, line.petal, dark=True)
        target = self.desk.meter.petal_at(line.petal)
        value = self.screen.context.words.signed(line.points)
        slip = Slip(self.screen.kit, f"slip:{row.id}", petal=line.petal, words=line.words, value=value, visible=False)
        self.screen.add(slip)
        ways: list[Dots] = []

        def fly(share: float) -> None:
            if not ways:
                start = (self.takes_off_at, row.rect.centery)
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

    def _move(self, line: ReceiptRow, points: tuple[int, int], delay: int) -> None:
        """Let the number roll, and the petal of a line open or dip by its share."""
        petal, motion = line.petal, self.screen.look.motion("petal")
        low = high = 0.0
        if petal != NO_PETAL:
            low = self._value(petal)
            self.given[petal] += abs(line.points)
            high = self._value(petal)

        def show(share: float) -> None:
            self.desk.meter.number = round(points[0] + (points[1] - points[0]) * min(share, 1.0))
            if petal != NO_PETAL:
                self._set_petal(petal, low + (high - low) * share)

        self.screen.motion.play(Tween(motion, show, delay=delay))

    def _value(self, petal: int) -> float:
        """Return a petal after what was counted of it so far."""
        share = self.given[petal] / self.weights[petal] if self.weights[petal] else 0
        return self.start[petal] + (self.end[petal] - self.start[petal]) * share

    def _set_petal(self, petal: int, value: float) -> None:
        values = list(self.desk.meter.values)
        values[petal] = value
        one, two, three, four, five = values
        self.desk.meter.values = (one, two, three, four, five)

    def _count_several(self, delay: int) -> int:
        """Let the number roll without a reason."""
        motion = self.screen.look.motion("number_roll")
        before, after = self.desk.receipt.before, self.desk.receipt.after

        def show(share: float) -> None:
            self.desk.meter.number = round(before + (after - before) * share)

        self.screen.motion.play(Tween(motion, show, delay=delay))
        return delay + motion.milliseconds

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
