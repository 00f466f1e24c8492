"""Rows that scroll: whole rows can be used, the one that is cut at the foot is only looked at."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node
from game.ui.widgets.base import Widget
from game.ui.widgets.label import Label
from game.ui.widgets.scroll_arrow import arrows_beside, bar_room, scroll_bar, track_between, turn_page

LEAST_FOR_WORDS = 0.3
MOST_LINES_BESIDE = 2
LEAST_CUT = 20
"""How many pixels of a row must have room to be drawn at all."""


@dataclass(eq=False, repr=False, kw_only=True)
class ControlRow(Widget):
    """Words left and a control right, or the control below where the words need the room; a rule closes it."""

    label: Label
    control: Widget
    control_width: int
    least: int = 0
    gap: int = 8

    role: ClassVar[str] = "group"

    def children(self) -> list[Widget]:
        return [self.label, self.control]

    def _side_by_side(self, width: int) -> bool:
        free = width - self.control_width - 3 * self.gap
        return free > width * LEAST_FOR_WORDS and len(self.label.lines(free)) <= MOST_LINES_BESIDE

    def _control_width(self, width: int) -> int:
        return min(width, self.control_width) if self._side_by_side(width) else width

    def measure(self, width: int) -> int:
        control = self.control.measure(self._control_width(width))
        if self._side_by_side(width):
            words = self.label.measure(width - self.control_width - 3 * self.gap)
            return max(self.least, control + 2 * self.gap, words + 2 * self.gap)
        return max(self.least, self.label.measure(width) + control + 3 * self.gap)

    def place(self, rect: Rect) -> None:
        super().place(rect)
        width = self._control_width(rect.width)
        height = self.control.measure(width)
        if self._side_by_side(rect.width):
            self.control.place(Rect(rect.right - width, rect.top + (rect.height - 2 - height) // 2, width, height))
            self.label.place(Rect(rect.left, rect.top, rect.width - width - 3 * self.gap, rect.height - 2))
        else:
            words = self.label.measure(rect.width)
            self.label.place(Rect(rect.left, rect.top + self.gap, rect.width, words))
            self.control.place(Rect(rect.left, rect.top + words + self.gap + self.gap // 2, width, height))

    def paint(self, surface: Surface) -> None:
        surface.fill(self.look.theme.rule, (self.rect.left, self.rect.bottom - 2, self.rect.width, 2))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the control only: it has the words as its name."""
        return self.control.nodes(depth)


@dataclass(eq=False, repr=False, kw_only=True)
class ScrollList(Widget):
    """Widgets below each other in a box; wheel, drag and the focus scroll it by whole rows.

    Where an exhibit is played with three buttons the focus stops at it as well, if it has rows at which it does not.
    """

    rows: list[Widget]
    gap: int = 0
    inset: int = 0
    first: int = field(default=0, init=False)
    heights: list[int] = field(default_factory=list, init=False)
    arrows: list[Widget] = field(default_factory=list, init=False)

    role: ClassVar[str] = "group"
    peeks: ClassVar[bool] = True
    """Whether as much of the next row as has room is drawn, to say that there is one."""

    @property
    def can_focus(self) -> bool:
        is_needed = self.look.reach.is_known and self.scrolls and self.visible
        return is_needed and not all(row.focusable for row in self.rows)

    def bounds(self) -> Rect:
        reach = 2 * paint.ring_reach(self.look) if self.can_focus else 0
        return self.rect.inflate(reach, reach)

    def name(self) -> str:
        return self.kit.words("ui.kiosk.more")

    def activate(self, part: str = "") -> object | None:
        """Read on by a page, and from the end anew; nothing else follows."""
        del part
        turn_page(self.page(), self.scroll)
        return None

    def children(self) -> list[Widget]:
        """Return all rows, also those scrolled away, and the arrows that scroll them."""
        return [*self.rows, *(self.arrows if self.scrolls else ())]

    def measure(self, width: int) -> int:
        """Return the height of all rows, also where the box is lower."""
        return sum(row.measure(width) for row in self.rows) + self.gap * max(0, len(self.rows) - 1)

    @property
    def scrolls(self) -> bool:
        """Return whether there are more rows than fit."""
        return self.measure(self.rect.width) > self.rect.height

    @property
    def track(self) -> Rect:
        """Return the place of the scroll bar."""
        return track_between(self.look, self.rect.inflate(0, -8))

    @property
    def last_first(self) -> int:
        """Return the greatest row that may be the first one shown."""
        room, index = self.rect.height, len(self.heights)
        while index > 0 and room >= self.heights[index - 1]:
            index -= 1
            room -= self.heights[index] + self.gap
        return min(index, len(self.heights) - 1)

    def place(self, rect: Rect) -> None:
        """Put the rows from the first shown one on; the others keep a place outside and are away."""
        super().place(rect)
        width = rect.width - (bar_room(self.look) if self.scrolls else 0)
        self.heights = [row.measure(width - 2 * self.inset) for row in self.rows]
        self.first = max(0, min(self.first, self.last_first))
        y = rect.top - sum(height + self.gap for height in self.heights[: self.first])
        for index, (row, height) in enumerate(zip(self.rows, self.heights, strict=True)):
            row.place(Rect(rect.left + self.inset, y, width - 2 * self.inset, height))
            # a first row higher than the box is shown all the same, or nothing would be
            fits = y + height <= rect.bottom or index == self.first
            row.away = index < self.first or not fits
            y += height + self.gap
        if not self.arrows or self.arrows[-1].rect.bottomright != rect.bottomright:
            self.arrows = arrows_beside(self.kit, self.rect, self.page, self.scroll)

    def page(self) -> int:
        """Return how many rows a page further is: the last one shown is the first one then."""
        return max(1, sum(not row.away for row in self.rows) - 1)

    def paint(self, surface: Surface) -> None:
        """Draw the scroll bar, of the next row what has room, and the ring."""
        if not self.scrolls:
            return
        if self.peeks:
            self._paint_cut(surface)
        shown = sum(not row.away for row in self.rows)
        theme = self.look.theme
        scroll_bar(surface, self.track, (theme.rule, theme.edge), (self.first, shown, len(self.rows)))
        if self.can_focus:
            self.paint_ring(surface, self.look.radius())

    def _paint_cut(self, surface: Surface) -> None:
        following = next((row for row in self.rows[self.first + 1 :] if row.away), None)
        if following is None or self.rect.bottom - following.rect.top < LEAST_CUT:
            return
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.rect))
        _paint_all(following, surface)
        surface.set_clip(clip)

    def scroll(self, lines: int) -> bool:
        """Scroll by rows; return whether it moved."""
        before = self.first
        self.first = max(0, min(self.last_first, self.first + lines))
        if self.first == before:
            return False
        self.place(self.rect)
        return True

    def scroll_step(self) -> int:
        """Return the height of an average row."""
        return max(1, sum(self.heights) // max(1, len(self.heights)))

    def reveal(self, row: Widget) -> bool:
        """Scroll until a row is shown; return whether it moved."""
        index = self.rows.index(row)
        before = self.first
        while row.away and self.first > index:
            self.scroll(-1)
        while row.away and self.first < self.last_first:
            self.scroll(1)
        return self.first != before

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return every row, also those scrolled away: a screen reader sees them all."""
        itself = [replace(self.node(depth), focusable=True)] if self.can_focus else []
        return [*itself, *(node for row in self.rows if row.visible for node in row.nodes(depth))]


def _paint_all(widget: Widget, surface: Surface) -> None:
    """Draw a widget and what is inside it."""
    if widget.visible:
        widget.paint(surface)
        for child in widget.children():
            _paint_all(child, surface)
