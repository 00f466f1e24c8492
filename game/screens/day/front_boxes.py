"""Where the fronts of a street stand: side by side, in rows where the page is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygame import Rect

from game.screens.widgets.front import FOOT

if TYPE_CHECKING:
    from game.ui.theme import Look


def front_boxes(look: Look, count: int) -> list[tuple[Rect, int]]:
    """Return the box of each of so many fronts, left to right, and the height at which it stands."""
    measure = look.measure("street", "front")
    area = look.box("street", "doors")
    width, high, per_row = int(measure["width"]), int(measure["height"]), int(measure["per_row"])
    found = []
    for index in range(count):
        row, column = divmod(index, per_row)
        beside = min(per_row, count - row * per_row)
        gap = min(int(measure["gap"]), (area.width - width * beside) // max(1, beside - 1))
        left = area.centerx - (width * beside + gap * (beside - 1)) // 2 + column * (width + gap)
        foot = int(measure["feet"][min(row, len(measure["feet"]) - 1)])
        found.append((Rect(left, foot - round(high * FOOT), width, high), foot))
    return found
