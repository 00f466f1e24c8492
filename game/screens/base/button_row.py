"""Widgets side by side where they fit, else below each other."""

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

    def _widths(self, width: int) -> list[int]:
        """Return the width of each, none where they stand below each other."""
        count = self.columns or len(self.widgets)
        if self.even:
            each = (width - self.gap * (count - 1)) // count
            used = (each + self.gap) * (len(self.widgets) - 1)
            return [*[each] * (len(self.widgets) - 1), width - used]
        free = width - self.gap * (len(self.widgets) - 1)
        widths = [
            widget.natural_width() if isinstance(widget, Button) else widget.rect.width for widget in self.widgets
        ]
        return widths if sum(widths) <= free else []

    def measure(self, width: int) -> int:
        """Return the height of the row, or of the pile."""
        widths = self._widths(width)
        if widths:
            return max(widget.measure(each) for widget, each in zip(self.widgets, widths, strict=True))
        heights = [widget.measure(width) for widget in self.widgets]
        return sum(heights) + self.gap * (len(heights) - 1)

    def place(self, rect: Rect) -> None:
        """Put the widgets."""
        super().place(rect)
        widths = self._widths(rect.width)
        x, y = rect.topleft
        for index, widget in enumerate(self.widgets):
            if widths:
                widget.place(Rect(x, y, widths[index], rect.height))
                x += widths[index] + self.gap
            else:
                height = widget.measure(rect.width)
                widget.place(Rect(x, y, rect.width, height))
                y += height + self.gap

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the widgets only."""
        return [node for widget in self.widgets if widget.visible for node in widget.nodes(depth)]
