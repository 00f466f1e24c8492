"""A board of departures on a card: its rows in words, and which of them are struck out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.conditions import holds

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A row: what leaves, what it asks, and whether it is there for you."""

    words: str
    price: str
    is_open: bool


def board_lines(context: Context, moment: Moment, state: GameState) -> tuple[BoardLine, ...]:
    """Return the rows of a card's board in a state, in their order; none for a card without one."""
    return tuple(
        BoardLine(
            context.render_text(row.words, state),
            context.render_text(row.price, state) if row.price else "",
            holds(row.when, state),
        )
        for row in moment.board
    )


def spoken(context: Context, line: BoardLine) -> str:
    """Return a row in words."""
    said = f"{line.words}, {line.price}" if line.price else line.words
    return said if line.is_open else context.words("ui.board.struck.spoken", row=said)
