"""Widgets side by side, in as many lines as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.ui.widgets import Button, Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node


@dataclass(eq=False, repr=False, kw_only=True)
class ButtonRow(Widget):
    """Widgets in lines: buttons as wide as their words, or all in one line and of the same width where `even`.

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

    def _lines(self, width: int) -> list[list[tuple[Widget, int]]]:
        """Return the widgets line by line with their widths; where no two fit side by side, all fill their lines."""
        if self.even:
            count = self.columns or len(self.widgets)
            each = (width - self.gap * (count - 1)) // count
            used = (each + self.gap) * (len(self.widgets) - 1)
            return [[*((widget, each) for widget in self.widgets[:-1]), (self.widgets[-1], width - used)]]
        lines: list[list[tuple[Widget, int]]] = []
        right = width + 1
        for widget in self.widgets:
            wide = widget.natural_width() if isinstance(widget, Button) else widget.rect.width
            right += self.gap + wide
            if right > width:
                lines.append([])
                right = wide
            lines[-1].append((widget, min(wide, width)))
        if len(lines) == len(self.widgets) > 1:
            return [[(widget, width)] for widget in self.widgets]
        return lines

    def measure(self, width: int) -> int:
        """Return the height of all lines."""
        heights = [max(widget.measure(wide) for widget, wide in line) for line in self._lines(width)]
        return sum(heights) + self.gap * (len(heights) - 1)

    def place(self, rect: Rect) -> None:
        """Put the widgets."""
        super().place(rect)
        lines, y = self._lines(rect.width), rect.top
        for line in lines:
            high = rect.height if len(lines) == 1 else max(widget.measure(wide) for widget, wide in line)
            x = rect.left
            for widget, wide in line:
                widget.place(Rect(x, y, wide, high))
                x += wide + self.gap
            y += high + self.gap

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the widgets only."""
        return [node for widget in self.widgets if widget.visible for node in widget.nodes(depth)]
