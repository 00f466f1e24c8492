"""Plays the counting of a night over its final state: line by line, each slip into its petal, the sum, who left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.scoring import NO_PETAL
from game.screens.widgets import petals
from game.screens.widgets.person import OPEN
from game.screens.widgets.receipt_line import MARK, SIDE
from game.screens.widgets.slip import Dots, Slip, along, arc_between
from game.ui.anim import Sequence, Tween
from game.ui.theme import Motion

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.presentation.night_steps import Standing
    from game.presentation.receipt_rows import ReceiptRow
    from game.screens.base.play_screen import PlayScreen
    from game.screens.widgets.flower import Flower
    from game.screens.widgets.left import LeftRow
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
    left: list[LeftRow]


class Counting:
    """One playing. `standings` are number and petals in the morning, after each line, and in the end."""

    def __init__(self, desk: Desk, standings: tuple[Standing, ...]) -> None:
        """Return a counting; the flower shows the morning from now on, and nothing tells the sum yet."""
        self.desk, self.screen, self.standings = desk, desk.screen, standings
        desk.meter.number, desk.meter.values = standings[0]
        for widget in desk.foot:
            widget.visible = False

    def play(self) -> int:
        """Start everything; return after how many milliseconds it has ended."""
        delay = rolled = LINE_PAUSE
        for index, row in enumerate(self.desk.rows):
            row.hushed = True
            lands = self._count_line(index, delay)
            rolled = max(rolled, self._roll(index, lands))
            delay = lands + LINE_PAUSE // 2
        delay = self._sum_up(max(delay, rolled))
        for row_left in self.desk.left:
            delay = self._close(row_left, delay)
        return delay

    def _count_line(self, index: int, delay: int) -> int:
        """Let a line appear and its slip fly; return when what it says is counted."""
        row, line = self.desk.rows[index], self.desk.lines[index]

        def appear() -> None:
            row.hushed = False
            row.now = True
            self.desk.listed.reveal(row)

        def leave() -> None:
            row.now = False

        self._later(appear, delay)
        self.screen.tick(index, delay)
        if line.points and line.petal != NO_PETAL:
            self._fly(row, line, delay)
        # a number that rolls has come to rest before the next one does
        lands = delay + (self.screen.look.motion("act_flight").milliseconds if line.points else LINE_PAUSE)
        self._later(leave, lands)
        return lands

    def _later(self, happen: Callable[[], None], delay: int) -> None:
        """Let something happen after so many milliseconds."""
        self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, happen, delay=delay))

    def _roll(self, index: int, delay: int) -> int:
        """Let number and petals go from one standing to the next; return when they are there."""
        before, after = self.standings[index : index + 2]
        if before == after:
            return delay
        motion, meter = self.screen.look.motion("number_roll"), self.desk.meter

        def show(share: float) -> None:
            meter.number = round(before.score + (after.score - before.score) * share)
            one, two, three, four, five = (
                old + (new - old) * share for old, new in zip(before.petals, after.petals, strict=True)
            )
            meter.values = (one, two, three, four, five)

        self.screen.motion.play(Tween(motion, show, delay=delay))
        return delay + motion.milliseconds

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
        """Let the sum come, and with it what no line told; return when all stands."""

        def come() -> None:
            for widget in self.desk.foot:
                widget.visible = True

        self._later(come, delay)
        if self.desk.foot:
            self.screen.tick(len(self.desk.rows), delay)
        return max(delay + LINE_PAUSE, self._roll(len(self.desk.rows), delay))

    def _close(self, row: LeftRow, delay: int) -> int:
        """Close the eye of somebody who left; then it is said, too."""
        motion, tile, listed = self.screen.look.motion("eye"), row.tile, self.desk.listed
        tile.shut = NEARLY_OPEN
        row.words.visible = False

        def fall(share: float) -> None:
            row.words.visible = True
            if row.away and row in listed.rows:
                listed.reveal(row)
            tile.shut = max(share, NEARLY_OPEN)

        def end() -> None:
            tile.shut = OPEN

        hold = Tween(Motion(LINE_PAUSE, "linear"), lambda _: None, end)
        close = Tween(motion, fall, lambda: self.screen.play_sound("tie_cut"), delay)
        self.screen.motion.play(Sequence([close, hold]))
        return delay + motion.milliseconds + LINE_PAUSE
