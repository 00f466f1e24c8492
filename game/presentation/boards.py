"""A board of departures or of jobs on a card: its rows in words, and which of them are not for you."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import holds
from game.engine.offers import lock
from game.engine.story import Option
from game.presentation.wording import reason_words

if TYPE_CHECKING:
    from game.engine.offers import Reason
    from game.engine.panels import BoardRow
    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context


BOARD: Final = "board"
JOBS: Final = "jobs"
"""The panels that are boards: of departures, and of jobs."""


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A row: what it offers, what stands beside it, whether it is there for you, and else why not."""

    words: str
    price: str
    is_open: bool
    why: str = ""


def board_lines(context: Context, moment: Moment, state: GameState) -> tuple[BoardLine, ...]:
    """Return the rows of a card's board in a state, in their order; none for a card without one."""
    return tuple(_line(context, moment, row, state) for row in moment.board)


def closed_rows(moment: Moment, state: GameState) -> int:
    """Return how many rows of a card's board are not for you in a state."""
    return sum(
        _lock(row, state) is not None if moment.panel == JOBS else not holds(row.when, state) for row in moment.board
    )


def _lock(row: BoardRow, state: GameState) -> Reason | None:
    """Return why a job is not for you, None if it is: it is locked just as an option is that asks for the same."""
    return lock(state, Option("", "", asks_score=row.asks_score, asks_door=row.asks_door))


def _line(context: Context, moment: Moment, row: BoardRow, state: GameState) -> BoardLine:
    """Return a row; a job that is locked says why, with both numbers."""
    words = context.render_text(row.words, state)
    price = context.render_text(row.price, state) if row.price else ""
    if moment.panel == BOARD:
        is_open = holds(row.when, state)
        return BoardLine(words, price, is_open, "" if is_open else context.words("ui.board.struck"))
    locked = _lock(row, state)
    return BoardLine(words, price, locked is None, "" if locked is None else reason_words(context, locked))


def spoken(context: Context, moment: Moment, line: BoardLine) -> str:
    """Return a row in words."""
    said = f"{line.words}, {line.price}" if line.price else line.words
    if line.is_open:
        return said
    if moment.panel == BOARD:
        return context.words("ui.board.struck.spoken", row=said)
    return context.words("ui.jobs.grey.spoken", row=said, why=line.why)
