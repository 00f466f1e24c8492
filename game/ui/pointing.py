"""The pointer on a screen: hover, press, drag to scroll."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from game.ui.events import Point, Pointer
from game.ui.reach import UNKNOWN, Reach, away, moved_into
from game.ui.widgets.base import Widget

DRAG_BEGINS = 12  # pixels: a finger that presses does not hold still


def hit(widgets: Sequence[Widget], point: Point, reach: Reach = UNKNOWN) -> tuple[Widget, str] | None:
    """Return the uppermost widget that can be pressed under a point, and its part.

    Where there is none, it is the one that is nearest, if that is less than the gap of a reach away.
    """
    if point[1] < reach.top:
        return None
    able = [widget for widget in reversed(widgets) if widget.focusable]
    for widget in able:
        part = widget.part_at(point)
        if part is not None:
            return widget, part
    return _nearest(able, point, reach.gap)


def _nearest(widgets: Sequence[Widget], point: Point, gap: int) -> tuple[Widget, str] | None:
    """Return the widget nearest to a point and nearer than a gap, and its part there."""
    found, least = None, gap**2
    for widget in widgets:
        far = away(widget.rect, point)
        part = widget.part_at(moved_into(widget.rect, point)) if far < least else None
        if part is not None:
            found, least = (widget, part), far
    return found


def scroller_at(widgets: Sequence[Widget], point: Point | None) -> Widget | None:
    """Return what scrolls under a point; without a point, the first thing that scrolls."""
    able = [widget for widget in widgets if getattr(widget, "scrolls", False)]
    if point is None:
        return able[0] if able else None
    return next((widget for widget in reversed(able) if widget.rect.collidepoint(point)), None)


@dataclass
class Pointing:
    """What the pointer holds at the moment; `was_seen` is whether what it let go last was drawn while it was down."""

    target: tuple[Widget, str] | None = None
    hovered: Widget | None = None
    scroller: Widget | None = None
    origin: Point = (0, 0)
    dragged: int = field(default=0)
    dragging: bool = False
    was_seen: bool = False
    reach: Reach = UNKNOWN

    def feel(
        self, event: Pointer, widgets: Sequence[Widget], focus: Callable[[Widget, str | None], None]
    ) -> tuple[Widget, str] | None:
        """Take a pointer event; return the widget and part that were pressed and let go, if any.

        `focus` is told what is pressed with None, and what lies too high to be pressed with its part.
        """
        if event.phase == "lost":
            self._drop()
            return None
        found = hit(widgets, event.position, self.reach)
        if event.phase == "down":
            self._press(event, widgets, found)
            is_high = event.position[1] < self.reach.top
            seen = hit(widgets, event.position) if is_high else found
            if seen is not None and seen[0].can_focus:
                focus(seen[0], seen[1] if is_high else None)
            return None
        if event.phase == "move":
            self._move(event, found)
            return None
        target = self.target
        self.was_seen = target is not None and not target[0].dirty
        self._drop()
        return target if found == target else None

    def _drop(self) -> None:
        """Hold nothing any more."""
        if self.target is not None:
            self.target[0].pressed = False
        self.target = self.scroller = None

    def _press(self, event: Pointer, widgets: Sequence[Widget], found: tuple[Widget, str] | None) -> None:
        self.target, self.origin, self.dragged, self.dragging = found, event.position, 0, False
        self.scroller = scroller_at(widgets, event.position)
        if found is not None:
            found[0].pressed = True

    def _move(self, event: Pointer, found: tuple[Widget, str] | None) -> None:
        if self.scroller is not None:
            self._drag(self.scroller, event.position[1] - self.origin[1])
        if not event.touch:  # a finger hovers nowhere, and what it left would stay lit
            self._hover(found[0] if found else None)
        if self.target is not None:
            self.target[0].pressed = found == self.target

    def _drag(self, scroller: Widget, distance: int) -> None:
        if not self.dragging and abs(distance) < max(DRAG_BEGINS, self.reach.target // 2):
            return
        self.dragging = True
        if self.target is not None:
            self.target[0].pressed = False
            self.target = None
        lines = round(-distance / scroller.scroll_step())
        if lines != self.dragged:
            scroller.scroll(lines - self.dragged)
            self.dragged = lines

    def _hover(self, widget: Widget | None) -> None:
        if self.hovered is not None and self.hovered is not widget:
            self.hovered.hovered = False
        if widget is not None:
            widget.hovered = True
        self.hovered = widget
