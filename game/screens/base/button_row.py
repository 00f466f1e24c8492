"""Widgets side by side where they fit, else in as many rows as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.ui.widgets import Button, Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node


@dataclass(eq=False, repr=False, kw_only=True)
class ButtonRow(Widget):
    """A row of widgets: buttons as wide as their words, or of the same width where `even`.

    `columns` says how many an even row has room for; the last widget of a shorter row takes what is left.
    """

    widgets: list[Widget]
    gap: int = 14
    even: bool = False
    columns: int = 0

    role: ClassVar[str] = "group"

    def children(self) -> list[Widget]:
        """Return the widgets in order."""
        return list(self.widgets)

    def _rows(self, width: int) -> list[list[tuple[Widget, int]]]:
        """Return the widgets with their widths, row by row; where each is alone in its row, they are of one width."""
        if self.even:
            count = self.columns or len(self.widgets)
            each = (width - self.gap * (count - 1)) // count
            used = (each + self.gap) * (len(self.widgets) - 1)
            widths = [*[each] * (len(self.widgets) - 1), width - used]
            return [list(zip(self.widgets, widths, strict=True))]
        rows: list[list[tuple[Widget, int]]] = []
        left = -1
        for widget in self.widgets:
            own = widget.natural_width() if isinstance(widget, Button) else widget.rect.width
            if left < own:
                rows.append([])
                left = width
            rows[-1].append((widget, min(own, width)))
            left -= own + self.gap
        if len(rows) > 1 and len(rows) == len(self.widgets):
            return [[(widget, width)] for widget in self.widgets]
        return rows

    def free(self, width: int) -> int:
        """Return how much the last row leaves of a width."""
        rows = self._rows(width)
        return width - sum(own + self.gap for _, own in rows[-1]) if rows else width

    def measure(self, width: int) -> int:
        """Return the height of all rows."""
        heights = [max(widget.measure(own) for widget, own in row) for row in self._rows(width)]
        return sum(heights) + self.gap * (len(heights) - 1)

    def place(self, rect: Rect) -> None:
        """Put the widgets; a single row is as high as the place."""
        super().place(rect)
        rows, y = self._rows(rect.width), rect.top
        for row in rows:
            x, high = rect.left, max(widget.measure(own) for widget, own in row)
            high = rect.height if len(rows) == 1 else high
            for widget, own in row:
                widget.place(Rect(x, y, own, high))
                x += own + self.gap
            y += high + self.gap

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the widgets only."""
        return [node for widget in self.widgets if widget.visible for node in widget.nodes(depth)]
