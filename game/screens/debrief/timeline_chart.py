"""The line of the score on bands of the tiers, with a mark for each thing that was done and each door that turned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.petals import FLOOR, TIERS, TOP
from game.engine.scoring import NO_PETAL
from game.presentation.doors import LIT, SHUT
from game.screens.widgets import petals
from game.ui import paint, strokes
from game.ui.art import Picture, graded_picture
from game.ui.text import Ink
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.presentation.debrief.timeline import Stop, Timeline, Week
    from game.ui.accessibility_tree import Node
    from game.ui.events import Direction, Point
    from game.ui.theme import TypeStyle

AROUND: Final = 30
"""So many points are shown above the highest score and below the lowest."""
LINE: Final = 4
MARKS: Final = (16, 26)
"""The least and the greatest size of a mark, in pixels."""
DOOR: Final = (13, 27)
AIR: Final = 8
DASH: Final = 6
WEAK: Final = 2


@dataclass(frozen=True, slots=True)
class Read:
    """The player wants to read a stop, by its number."""

    stop: int


@dataclass(eq=False, repr=False, kw_only=True)
class Chart(Widget):
    """The line; a press reads the nearest stop, and the arrows go from stop to stop. `tiers` are names by id."""

    timeline: Timeline
    label: str
    tiers: dict[str, str]
    value: str = ""
    chosen: int = 0

    role: ClassVar[str] = "slider"
    focusable: ClassVar[bool] = True

    @property
    def _style(self) -> TypeStyle:
        return self.look.type("label")

    @property
    def plot(self) -> Rect:
        """Return where the line is drawn: right of the names of the tiers, below those of the levels."""
        wide = max(self.kit.type.text_width(name, self._style) for name in self.tiers.values())
        top = self._style.line + AIR + DOOR[1]
        left = self.rect.left + wide + 2 * AIR
        return Rect(left, self.rect.top + top, self.rect.right - AIR - left, self.rect.height - top - AIR)

    @property
    def _span(self) -> tuple[int, int]:
        scores = [score for _, score in self.timeline.line]
        return max(FLOOR, min(scores) - AROUND), min(TOP, max(scores) + AROUND)

    def _x(self, at: int) -> int:
        plot = self.plot
        return plot.left + plot.width * at // self.timeline.length

    def _y(self, score: int) -> int:
        plot, (low, high) = self.plot, self._span
        return plot.bottom - plot.height * (score - low) // (high - low)

    def stop_at(self, point: Point) -> int:
        """Return the number of the stop that is nearest to a point of the canvas, across."""
        stops = self.timeline.stops
        return min(range(len(stops)), key=lambda index: abs(self._x(stops[index].at) - point[0]), default=0)

    def part_at(self, point: Point) -> str | None:
        """Return the number of the nearest stop for a point on it."""
        return str(self.stop_at(point)) if super().part_at(point) is not None else None

    def press(self, part: str = "") -> object | None:
        """Return that a stop is to be read."""
        return Read(int(part) if part else self.chosen)

    def steer(self, direction: Direction) -> tuple[bool, object | None]:
        """Go to the stop before or after, with the arrows to the sides; stay within the line."""
        if direction in {"up", "down"}:
            return False, None
        wanted = self.chosen + (1 if direction == "right" else -1)
        return True, Read(wanted) if 0 <= wanted < len(self.timeline.stops) else None

    def pictures(self) -> list[Picture]:
        """Return all marks."""
        used = {stop.petal for stop in self.timeline.stops if stop.petal != NO_PETAL}
        marks = [petals.mark(self.look.legible, petal, self._size) for petal in used]
        return [*marks, *(self._door(is_open=is_open) for is_open in (True, False))]

    @property
    def _size(self) -> int:
        """Return the size of a mark: as large as they have room beside each other."""
        each = self.plot.width // max(1, len(self.timeline.stops))
        return max(MARKS[0], min(MARKS[1], each))

    def _door(self, *, is_open: bool) -> Picture:
        return graded_picture(self.look, f"doors/door_{LIT if is_open else SHUT}.svg", DOOR, "light")

    def paint(self, surface: Surface) -> None:
        """Draw bands, levels, the line and its marks."""
        self._paint_bands(surface)
        self._paint_weeks(surface)
        points = [(self._x(at), self._y(score)) for at, score in self.timeline.line]
        if len(points) > 1:
            strokes.lines(surface, self.look.theme.ink, points, LINE)
        for index, stop in enumerate(self.timeline.stops):
            self._paint_stop(surface, stop, is_chosen=index == self.chosen)
        self.paint_ring(surface, self.look.radius())

    def _paint_bands(self, surface: Surface) -> None:
        """Draw the tiers, page and card in turn, and the names of those that have room for theirs."""
        theme, plot, (low, high) = self.look.theme, self.plot, self._span
        above = TOP
        for index, (bottom, name) in enumerate(TIERS):
            first, last = max(low, bottom), min(high, above)
            above = bottom
            if first >= last:
                continue
            top, foot = self._y(last), self._y(first)
            fill = theme.page if index % 2 else theme.card
            surface.fill(fill, (plot.left, top, plot.width, foot - top))
            surface.fill(theme.rule, (self.rect.left, foot - 1, plot.right - self.rect.left, WEAK))
            if foot - top >= self._style.size:
                ink = Ink(theme.ink, self.ground_colour)
                (line, *_) = self.kit.type.wrap(self.tiers[name], self._style, plot.width)
                y = (top + foot - self._style.line) // 2
                surface.blit(self.kit.type.line(line, self._style, ink), (self.rect.left, y))

    def _paint_weeks(self, surface: Surface) -> None:
        """Draw where levels begin, with their names where these have room, else with their numbers."""
        theme, plot = self.look.theme, self.plot
        names = self.names()
        for week, name in zip(self.timeline.weeks, names, strict=True):
            x = self._x(week.at)
            for y in range(self.rect.top, plot.bottom, 2 * DASH):
                surface.fill(theme.edge, (x, y, WEAK, DASH))
            if self._room(week) >= self.kit.type.text_width(name, self._style):
                (line, *_) = self.kit.type.wrap(name, self._style, plot.width)
                ink = Ink(theme.ink, self.ground_colour)
                surface.blit(self.kit.type.line(line, self._style, ink), (x + AIR, self.rect.top))

    def _room(self, week: Week) -> int:
        """Return how wide what stands above a level may be, in pixels."""
        ends = [other.at for other in self.timeline.weeks if other.at > week.at]
        return self._x(min(ends, default=self.timeline.length)) - self._x(week.at) - AIR

    def names(self) -> list[str]:
        """Return what stands above each level: its number, and its name where all have room for theirs."""
        weeks = self.timeline.weeks
        whole = [f"{week.number} {week.title}" for week in weeks]
        pairs = zip(weeks, whole, strict=True)
        fits = all(self.kit.type.text_width(name, self._style) <= self._room(week) for week, name in pairs)
        return whole if fits else [str(week.number) for week in weeks]

    def _paint_stop(self, surface: Surface, stop: Stop, *, is_chosen: bool) -> None:
        """Draw the mark of a stop: its petal, or a ring where nothing that counts moved; and the doors that turned."""
        theme, size = self.look.theme, self._size
        x, y = self._x(stop.at), self._y(stop.after)
        if is_chosen:
            surface.fill(theme.accent, (x - 1, self.plot.top, WEAK, self.plot.height))
            radius = size // 2 + AIR // 2
            paint.disc(surface, (x, y), radius + LINE, theme.accent)
            paint.disc(surface, (x, y), radius, theme.card)
        if stop.petal != NO_PETAL:
            mark = self.kit.art.get(petals.mark(self.look.legible, stop.petal, size))
            surface.blit(mark, (x - size // 2, y - size // 2))
        else:
            radius = size // 3
            paint.disc(surface, (x, y), radius, theme.ink)
            paint.disc(surface, (x, y), radius - 2, theme.card)
        if stop.doors:
            door = self.kit.art.get(self._door(is_open=stop.doors[-1][1]))
            surface.blit(door, (x - DOOR[0] // 2, self.plot.top - DOOR[1] - 2))

    def name(self) -> str:
        """Return what is drawn."""
        return self.label

    def node(self, depth: int) -> Node:
        """Return it with the stop that is read as its value."""
        return replace(super().node(depth), value=self.value)
