"""Which widget has the focus, and where the arrows lead."""

from collections.abc import Sequence

from pygame import Rect

from game.ui.events import Direction
from game.ui.pieces import walk
from game.ui.widgets.base import Widget
from game.ui.widgets.scrolling import ScrollList

SIDEWAYS = 3  # what lies straight ahead comes before what is nearer and aside


def neighbour(
    widget: Widget, direction: Direction, everything: Sequence[Widget], shown: Sequence[Widget]
) -> Widget | None:
    """Return where an arrow leads from a widget: first inside the same list, then to what is shown elsewhere."""
    group = _siblings(widget, everything)
    outside = [other for other in everything if other.can_focus and other not in group and other in shown]
    for others in (group, outside):
        able = [other for other in others if other is not widget]
        index = nearest(widget.rect, [other.rect for other in able], direction)
        if index is not None:
            return able[index]
    return None


def _siblings(widget: Widget, everything: Sequence[Widget]) -> list[Widget]:
    """Return what can have the focus in the list that a widget is in, nothing where it is in none."""
    for group in everything:
        if isinstance(group, ScrollList):
            inside = list(walk(group.rows))
            if widget in inside:
                return [other for other in inside if other.can_focus]
    return []


def reveal(everything: Sequence[Widget], widget_id: str) -> None:
    """Return nothing; scrolls lists so that the widget of an id is seen."""
    for group in everything:
        if isinstance(group, ScrollList):
            for row in group.rows:
                if any(inside.id == widget_id for inside in walk([row])):
                    group.reveal(row)


def nearest(origin: Rect, others: Sequence[Rect], direction: Direction) -> int | None:
    """Return the index of the rectangle that an arrow leads to from `origin`, or None."""
    best: tuple[int, int] | None = None
    for index, other in enumerate(others):
        distance = _distance(origin, other, direction)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, index)
    return best[1] if best else None


def _distance(origin: Rect, other: Rect, direction: Direction) -> int | None:
    """Return how far `other` is in a direction; sideways counts three times; None when it lies elsewhere."""
    across = max(0, max(origin.left, other.left) - min(origin.right, other.right))
    down = max(0, max(origin.top, other.top) - min(origin.bottom, other.bottom))
    forward = {
        "left": origin.centerx - other.centerx,
        "right": other.centerx - origin.centerx,
        "up": origin.centery - other.centery,
        "down": other.centery - origin.centery,
    }[direction]
    if forward <= 0:
        return None
    is_level = direction in {"left", "right"}
    # above or below, though its middle is a little to the side
    if is_level and not across and down:
        return None
    if not is_level and not down and across:
        return None
    return forward + SIDEWAYS * (down if is_level else across)


def step(index: int | None, count: int, *, back: bool) -> int | None:
    """Return the next or the previous place of a ring of `count`, or None when it is empty."""
    if not count:
        return None
    if index is None:
        return count - 1 if back else 0
    return (index + (-1 if back else 1)) % count
