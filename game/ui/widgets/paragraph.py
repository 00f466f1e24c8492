"""Words that scroll by whole lines when they are longer than their box."""

from dataclasses import dataclass, field
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node
from game.ui.events import Direction
from game.ui.text import Line
from game.ui.widgets.base import Widget
from game.ui.widgets.label import Label
from game.ui.widgets.scroll_arrow import arrows_beside, bar_room, scroll_bar, track_between, turn_page

AIR = 6


@dataclass(eq=False, repr=False, kw_only=True)
class Paragraph(Label):
    """A text in a box; what does not fit is reached by wheel, drag, arrow keys or Page Down.

    `ruled` draws a line under each line of words.
    """

    ruled: bool = False
    first: int = field(default=0, init=False)
    arrows: list[Widget] = field(default_factory=list, init=False)

    role: ClassVar[str] = "paragraph"

    @property
    def room(self) -> int:
        """Return how many whole lines fit."""
        return max(1, self.rect.height // self.type_style.line)

    @property
    def _box(self) -> Rect:
        """Return what the whole lines take of its box."""
        return Rect(*self.rect.topleft, self.rect.width, self.room * self.type_style.line)

    @property
    def _width_beside(self) -> int:
        """Return the width of its lines beside a bar or arrows."""
        return self.rect.width - bar_room(self.look)

    @property
    def scrolls(self) -> bool:
        """Return whether the words are longer than the box."""
        return self.measure(self.rect.width) > self.rect.height

    @property
    def can_focus(self) -> bool:
        """Return whether the keyboard is needed to read it all."""
        return self.visible and not self.arriving and self.scrolls

    def children(self) -> list[Widget]:
        """Return the arrows beside it, if it scrolls."""
        return self.arrows if self.scrolls else []

    def place(self, rect: Rect) -> None:
        super().place(rect)
        self.arrows = arrows_beside(self.kit, self._box, self._page, self.scroll)

    def _page(self) -> int:
        """Return how many lines a page further is: the last one shown is the first one then."""
        return max(1, self.room - 1)

    def activate(self, part: str = "") -> object | None:
        """Read on by a page, and from the end anew; nothing else follows."""
        del part
        turn_page(self._page(), self.scroll)
        return None

    def visible_lines(self) -> tuple[Line, ...]:
        """Return the lines in the box now."""
        if not self.scrolls:
            return self.lines(self.rect.width)
        return self.lines(self._width_beside)[self.first : self.first + self.room]

    def bounds(self) -> Rect:
        reach = 2 * paint.ring_reach(self.look)
        return self.ringed().inflate(reach, reach)

    def ringed(self) -> Rect:
        """Return the box with some air, so that the ring does not touch the letters."""
        return self.rect.inflate(2 * AIR, AIR)

    def paint(self, surface: Surface) -> None:
        lines = self.visible_lines()
        self.paint_lines(surface, lines, self.rect.top)
        if self.ruled:
            for index in range(1, len(lines) + 1):
                y = self.rect.top + index * self.type_style.line - 2
                surface.fill(self.look.theme.rule, (self.rect.left, y, self.rect.width, 2))
        if self.scrolls:
            track = track_between(self.look, self._box)
            count = len(self.lines(self._width_beside))
            scroll_bar(surface, track, (self.look.theme.rule, self.look.theme.edge), (self.first, self.room, count))
        self.paint_ring(surface, self.look.radius())

    def scroll(self, lines: int) -> bool:
        if not self.scrolls:
            return False
        last = len(self.lines(self._width_beside)) - self.room
        before = self.first
        self.first = max(0, min(last, self.first + lines))
        return self.first != before

    def scroll_step(self) -> int:
        return self.type_style.line

    def steer(self, direction: Direction) -> tuple[bool, object | None]:
        """Scroll with the arrows while there is more."""
        if direction in {"left", "right"}:
            return False, None
        return self.scroll(-1 if direction == "up" else 1), None

    def node(self, depth: int) -> Node:
        """Return the whole text, focusable when it scrolls."""
        rect = (self.rect.x, self.rect.y, self.rect.width, self.rect.height)
        return Node(
            self.id,
            self.role,
            self.name(),
            rect,
            live=self.live,
            focusable=self.can_focus,
            focused=self.focused,
            depth=depth,
        )
