"""The board before a scene: rows of ways or of jobs, and one by one what is not for you is struck out or goes grey."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.boards import JOBS, board_lines, spoken
from game.screens.moment.layout import FULL, NARROW, STRIP
from game.screens.moment.panel import Panel
from game.screens.widgets.board_row import BoardRow
from game.ui.anim import Tween
from game.ui.pieces import placed
from game.ui.theme import Motion
from game.ui.widgets import Label, Paper, ScrollList, Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context
    from game.screens.moment.layout import MomentLayout
    from game.ui.anim import Animator
    from game.ui.kit import Kit

BEFORE: Final = 900
STRIKE: Final = 420
EVERY: Final = 620
PAD: Final = 12
BETWEEN: Final = 8


def lasting(struck: int) -> int:
    """Return how many milliseconds it takes until so many rows are struck out."""
    return BEFORE + (struck - 1) * EVERY + STRIKE if struck else 0


class Board(Panel):
    """The panel of a card with a board. What is not for you stays so: a choice does not change what is offered."""

    def __init__(self, context: Context, kit: Kit, moment: Moment, state: GameState) -> None:
        """Return the board of a card as it is in a state."""
        super().__init__(context, kit)
        self.moment, self.is_jobs = moment, moment.panel == JOBS
        self.lines = board_lines(context, moment, state)
        self.rows: list[BoardRow] = []

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return the board in its place, as high as its rows; nothing where the picture is too low for it."""
        if layout.mode == STRIP or (layout.mode == NARROW and self.kit.look.portrait):
            return []
        kit = self.kit
        self.rows = [self._row(index) for index in range(len(self.lines))]
        title = Label(kit, "panel_title", text=self._title(), style="option", ink="night_ink", ground="night")
        listed = ScrollList(kit, "board_rows", rows=list[Widget](self.rows), gap=BETWEEN, ground="night")
        box, width, head, high = self._measured(self._box(layout), title, listed)
        if high > box.height and self.may_fill(layout):
            self.fills = kit.look.portrait
            box, width, head, high = self._measured(self.beside_meter(layout), title, listed)
        if high > box.height:
            self.rows, self.fills = [], False
            return []
        box = Rect(box.left, box.top, box.width, high)
        paper = placed(Paper(kit, "board", fill="night", radius=min(12, kit.look.radius())), box)
        paper.outline = kit.look.high_contrast
        placed(title, Rect(box.left + PAD, box.top + PAD, width, head))
        top = box.top + PAD + head + BETWEEN
        placed(listed, Rect(box.left + PAD, top, width, box.bottom - PAD - top))
        self.widgets = [paper, title, listed]
        return self.widgets

    def _box(self, layout: MomentLayout) -> Rect:
        """Return the room: beside the flower, and where the picture is wide all its width."""
        return layout.panel if layout.mode != FULL or self.kit.look.portrait else self.beside_meter(layout)

    @staticmethod
    def _measured(box: Rect, title: Label, listed: ScrollList) -> tuple[Rect, int, int, int]:
        """Return a box, the width of what is in it, and the heights of its title and of all of it."""
        width = box.width - 2 * PAD
        head = title.measure(width)
        return box, width, head, listed.measure(width) + head + BETWEEN + 2 * PAD

    def _title(self) -> str:
        """Return what is listed on it."""
        return self.context.words("ui.jobs.title" if self.is_jobs else "ui.board.title")

    def _row(self, index: int) -> BoardRow:
        line = self.lines[index]
        return BoardRow(
            self.kit,
            f"row:{index}",
            words=line.words,
            price=line.price,
            note=line.why,
            spoken=spoken(self.context, self.moment, line),
            struck=0.0 if line.is_open else 1.0,
            greys=self.is_jobs,
            ground="night",
        )

    def begin(self, motion: Animator) -> None:
        """Strike out the rows that are not for you, or let them go grey, from top to bottom."""
        if self.kit.look.reduced_motion:
            return
        struck = [row for row, line in zip(self.rows, self.lines, strict=False) if not line.is_open]
        for index, row in enumerate(struck):
            row.struck = 0.0
            delay = BEFORE + index * EVERY
            motion.play(Tween(Motion(STRIKE, "ease-in-out-quad"), _strike(row), delay=delay))

    def left_behind(self) -> list[Widget]:
        """Return all of it: it hangs where the card was."""
        return self.widgets

    def in_words(self) -> str:
        """Return the rows as lines of text, for layouts that have no room for it."""
        return "\n".join(spoken(self.context, self.moment, line) for line in self.lines)


def _strike(row: BoardRow) -> Callable[[float], None]:
    def draw(share: float) -> None:
        row.struck = share

    return draw
