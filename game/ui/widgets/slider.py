"""A value on a line: pulled, pressed, or moved by the arrows."""

from dataclasses import dataclass, replace
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node
from game.ui.events import Direction, Point
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

THUMB = 16
"""The radius of what is pulled, in pixels."""
TRACK = 8
LABEL_SHARE = 0.36
"""How much of its width the words take; where that is narrow they stand above the line."""
LEAST_LINE = 220
GAP = 14
LESS, MORE = "less", "more"
"""The stops of a slider."""


@dataclass(eq=False, repr=False, kw_only=True)
class Slider(Widget):
    """Whole marks from 0 to `most`; `actions` holds what each of them means, `shown_value` says the value in words.

    `widest` is the longest value that it may come to say: while it is pulled its words stay where they are.
    """

    label: str
    mark: int
    actions: tuple[object, ...]
    shown_value: str = ""
    widest: str = ""
    attended: str = ""

    role: ClassVar[str] = "slider"
    focusable: ClassVar[bool] = True

    @property
    def most(self) -> int:
        return len(self.actions) - 1

    @property
    def _style(self) -> TypeStyle:
        return self.look.type("small")

    def _words(self) -> str:
        return f"{self.label}: {self.shown_value}"

    def _is_stacked(self, width: int) -> bool:
        words = f"{self.label}: {self.widest or self.shown_value}"
        return (
            width * (1 - LABEL_SHARE) < LEAST_LINE or self.kit.type.text_width(words, self._style) > width * LABEL_SHARE
        )

    def measure(self, width: int) -> int:
        """Return the height of a finger, and of the words where they stand above."""
        return self.look.target + (self._style.line if self._is_stacked(width) else 0)

    @property
    def line(self) -> Rect:
        """Return where the thumb can be, from its middle at 0 to its middle at the end."""
        if self._is_stacked(self.rect.width):
            top = self.rect.top + self._style.line
            return Rect(self.rect.left + THUMB, top, self.rect.width - 2 * THUMB, self.rect.bottom - top)
        words = round(self.rect.width * LABEL_SHARE)
        left = self.rect.left + words + GAP + THUMB
        return Rect(left, self.rect.top, self.rect.right - THUMB - left, self.rect.height)

    def mark_at(self, x: int) -> int:
        """Return the mark nearest to a place across."""
        line = self.line
        share = (x - line.left) / max(1, line.width)
        return max(0, min(self.most, round(share * self.most)))

    def part_at(self, point: Point) -> str | None:
        """Return the mark under a point as its part, where a finger is known the next one on the way there."""
        if super().part_at(point) is None:
            return None
        wanted = self.mark_at(point[0])
        if self.look.reach.is_known:  # the marks are nearer to each other than a finger can tell
            wanted = max(self.mark - 1, min(self.mark + 1, wanted))
        return str(wanted)

    def press(self, part: str = "") -> object | None:
        """Return what the pressed mark means; pressed as a whole it stays where it is."""
        if not self.enabled or not part.isdigit():
            return None
        return self.actions[min(self.most, int(part))]

    def stops(self) -> tuple[str, ...]:
        return (LESS, MORE)

    @property
    def stop(self) -> str:
        return self.attended

    def attend(self, part: str) -> None:
        self.attended = part if part in self.stops() else ""

    def activate(self, part: str = "") -> object | None:
        """Return what the next mark means, down or up as the focus stopped at; a whole slider stays where it is."""
        if part or not self.attended:
            return self.press(part)
        return self.steer("left" if self.attended == LESS else "right")[1]

    def ringed(self) -> Rect:
        """Return the half of the line that the focus stopped at, else all of it."""
        if not self.attended:
            return self.rect
        line = self.line
        half = line.width // 2
        return Rect(line.left + half * (self.attended == MORE), line.top, half, line.height)

    def steer(self, direction: Direction) -> tuple[bool, object | None]:
        """Move by one mark with the arrows along the line."""
        if direction not in {"left", "right"} or not self.enabled:
            return False, None
        wanted = self.mark + (1 if direction == "right" else -1)
        return True, self.actions[wanted] if 0 <= wanted <= self.most else None

    def paint(self, surface: Surface) -> None:
        """Draw the words, the line and the thumb."""
        theme, line = self.look.theme, self.line
        ink = Ink(theme.ink, self.ground_colour)
        width = self.rect.width if self._is_stacked(self.rect.width) else round(self.rect.width * LABEL_SHARE)
        lines = self.kit.type.wrap(self._words(), self._style, width)
        stacked = self._is_stacked(self.rect.width)
        y = self.rect.top if stacked else self.rect.centery - len(lines) * self._style.line // 2
        for words in lines:
            if words:
                surface.blit(self.kit.type.line(words, self._style, ink), (self.rect.left, y))
            y += self._style.line
        middle = line.centery
        x = line.left + round(line.width * self.mark / max(1, self.most))
        track = Rect(line.left, middle - TRACK // 2, line.width, TRACK)
        paint.rounded(surface, track, theme.edge, TRACK // 2)
        paint.rounded(surface, Rect(*track.topleft, x - line.left, TRACK), theme.accent, TRACK // 2)
        paint.disc(surface, (x, middle), THUMB, theme.accent)
        self.paint_ring(surface, self.look.radius())

    def name(self) -> str:
        return self.label

    def node(self, depth: int) -> Node:
        """Return it as a slider with its value in words and its place among its marks."""
        return replace(super().node(depth), value=self.shown_value, mark=(self.mark, self.most))
