"""Where the parts of a night go, from the airiest arrangement to the one with the most room for lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.theme import Look

SMALL_FLOWER: Final = 300
LEAST_FLOWER: Final = 200
EDGE: Final = 24
ABOVE_GO: Final = 20
BETWEEN: Final = 14
"""Between the flower or a sheet and the sheet below it."""


@dataclass(frozen=True, slots=True)
class NightBoxes:
    """The places of flower, receipt and hint, the latter None where it has none.

    `beside` is where the sheets of who left go below the flower, None where they go below the receipt.
    """

    flower: Rect
    receipt: Rect
    hint: Rect | None = None
    beside: Rect | None = None


def column(look: Look) -> Rect:
    """Return what is free left of the receipt, from the top to the way on: room for the flower and who left."""
    right = look.box("night", "receipt").left - EDGE
    return Rect(EDGE, EDGE, right - EDGE, look.box("night", "go").top - ABOVE_GO - EDGE)


def arrangements(look: Look, go: Rect, left: int) -> Iterator[NightBoxes]:
    """Yield the boxes above or beside the way on; `left` is the height of who left in the column, or 0."""
    drawn = look.box("night", "receipt")
    foot = go.top - ABOVE_GO
    hint = look.box("night", "hint")
    if look.portrait:
        if look.text_scale == 100:
            yield NightBoxes(look.box("night", "flower"), _down_to(drawn, foot), hint)
        flower = Rect((look.size[0] - SMALL_FLOWER) // 2, ABOVE_GO, SMALL_FLOWER, SMALL_FLOWER)
        top = flower.bottom + 16
        yield NightBoxes(flower, Rect(EDGE, top, look.size[0] - 2 * EDGE, foot - top))
    elif look.text_scale > 100:
        flower = Rect(30, 120, SMALL_FLOWER, SMALL_FLOWER)
        edge = flower.right + 30
        low = foot if go.right > edge - EDGE else look.size[1] - EDGE
        yield NightBoxes(flower, Rect(edge, EDGE, drawn.right - edge, low - EDGE))
    elif left and (free := column(look)).height - left >= LEAST_FLOWER:
        side = min(free.height - left, look.box("night", "flower").width)
        top = free.top + (free.height - left - side) // 2
        flower = Rect(free.centerx - side // 2, top, side, side)
        beside = Rect(free.left, flower.bottom + BETWEEN, free.width, left - BETWEEN)
        yield NightBoxes(flower, drawn, hint, beside)
    else:
        yield NightBoxes(look.box("night", "flower"), drawn, hint)


def _down_to(box: Rect, foot: int) -> Rect:
    """Return a box that ends no lower than a line."""
    return Rect(box.left, box.top, box.width, min(box.bottom, foot) - box.top)
