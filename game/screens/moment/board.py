"""The departure board before a scene: rows of ways, and one by one a line through each that is not yours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.boards import board_lines, spoken
from game.screens.moment.layout import FULL, NARROW, STRIP
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
    from game.screens.widgets.person import Tile
    from game.ui.anim import Animator
    from game.ui.kit import Kit

BOARD: Final = "board"
BEFORE: Final = 900
STRIKE: Final = 420
EVERY: Final = 620
PAD: Final = 12
BETWEEN: Final = 8
BESIDE_METER: Final = 204
FROM_EDGE: Final = 20


def lasting(struck: int) -> int:
    """Return how many milliseconds it takes until so many rows are struck out."""
    return BEFORE + (struck - 1) * EVERY + STRIKE if struck else 0


class Board:
    """The panel of a card with a board. What it struck out stays so: a choice does not change the timetable."""

    def __init__(self, context: Context, kit: Kit, moment: Moment, state: GameState) -> None:
        """Return the board of a card as it is in a state."""
        self.context, self.kit = context, kit
        self.lines = board_lines(context, moment, state)
        self.widgets: list[Widget] = []
        self.rows: list[BoardRow] = []

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return the board in its place, as high as its rows; nothing where the picture is too low for it."""
        if layout.mode == STRIP or (layout.mode == NARROW and self.kit.look.portrait):
            return []
        kit, box = self.kit, self._box(layout)
        self.rows = [self._row(index) for index in range(len(self.lines))]
        title = Label(kit, "panel_title", text=self.context.words("ui.board.title"), style="option", ink="night_ink")
        title.ground = "night"
        width = box.width - 2 * PAD
        head = title.measure(width)
        listed = ScrollList(kit, "board_rows", rows=list[Widget](self.rows), gap=BETWEEN, ground="night")
        high = min(box.height, listed.measure(width) + head + BETWEEN + 2 * PAD)
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
        scene = layout.scene
        if layout.mode != FULL or self.kit.look.portrait:
            return layout.panel
        left, top = scene.left + BESIDE_METER, scene.top + FROM_EDGE
        return Rect(left, top, scene.right - FROM_EDGE - left, scene.height - 2 * FROM_EDGE)

    def _row(self, index: int) -> BoardRow:
        line, words = self.lines[index], self.context.words
        return BoardRow(
            self.kit,
            f"row:{index}",
            words=line.words,
            price=line.price,
            note="" if line.is_open else words("ui.board.struck"),
            spoken=spoken(self.context, line),
            struck=0.0 if line.is_open else 1.0,
            ground="night",
        )

    def begin(self, motion: Animator) -> None:
        """Draw the lines through rows from top to bottom; their final state stands already."""
        if self.kit.look.reduced_motion:
            return
        struck = [row for row, line in zip(self.rows, self.lines, strict=False) if not line.is_open]
        for index, row in enumerate(struck):
            row.struck = 0.0
            delay = BEFORE + index * EVERY
            motion.play(Tween(Motion(STRIKE, "ease-in-out-quad"), _strike(row), delay=delay))

    def make_room(self, place: Rect) -> None:
        """Let something stand over its foot."""

    def in_words(self) -> str:
        """Return the rows as lines of text, for layouts that have no room for it."""
        return "\n".join(spoken(self.context, line) for line in self.lines)

    def tiles_of(self, person: int) -> list[Tile]:
        """Return the small faces of a person on it: none."""
        del person
        return []

    def settle(self, state: GameState) -> None:
        """Stay as it is after a choice."""


def _strike(row: BoardRow) -> Callable[[float], None]:
    def draw(share: float) -> None:
        row.struck = share

    return draw
