"""The rows of the two ledgers at the end, and how the page is dealt out between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.screens.widgets.rows import LedgerLine

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.ending_view import EndingView
    from game.ui.kit import Kit
    from game.ui.widgets import Widget


def ledger_lines(context: Context, kit: Kit, view: EndingView) -> list[Widget]:
    """Return a line for each thing that the number counted, the first one without a sign."""
    rows: list[Widget] = []
    for index, line in enumerate(view.ledger_rows):
        value = context.words.signed(line.points) if index else str(line.points)
        spoken = context.words("ui.ending.line", words=line.words, change=value)
        row = LedgerLine(kit, f"counted:{index}", petal=line.petal, words=line.words, value=value, spoken=spoken)
        row.ground = "card"
        rows.append(row)
    return rows


def shares(room: int, needs: tuple[int, int]) -> tuple[int, int]:
    """Return the heights of two sheets, in pixels, that share a room by what is on them; neither is a footnote."""
    first, second = needs
    spare = room - first - second
    if spare >= 0:
        return first + spare // 2, room - first - spare // 2
    least = room // 3
    height = max(least, min(room - least, room * first // max(1, first + second)))
    if first <= room // 2:
        height = max(least, first)
    elif second <= room // 2:
        height = room - max(least, second)
    return height, room - height
