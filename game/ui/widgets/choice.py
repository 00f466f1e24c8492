"""One of several: segments in a row, and the scale of numbers."""

from dataclasses import dataclass, replace
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node, State
from game.ui.colours import mix
from game.ui.events import Direction, Point
from game.ui.reach import away
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

INSET = 4
CELL_PADDING = 12
NARROWEST = {"landscape": 52, "portrait": 88}
"""The width of a finger, 44 CSS pixels on the smallest page, in pixels of the canvas."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things to choose: id, words, what choosing it means, and a second line of words.

    `final` is what choosing it for good means, where that is something else.
    """

    id: str
    label: str
    action: object
    note: str = ""
    spoken: str = ""
    final: object | None = None


@dataclass(eq=False, repr=False, kw_only=True)
class Segmented(Widget):
    """A row of choices of which one is `chosen` (its id, or "" for none); stands upright where the words need it.

    Left and right choose the neighbour, Enter and Space what has the focus: `attended`, else what is chosen, else the
    first. Each choice is a radio button `widget:choice` for a screen reader.
    """

    label: str
    choices: tuple[Choice, ...]
    chosen: str = ""
    style: str = "small"
    attended: str = ""

    role: ClassVar[str] = "radiogroup"
    focusable: ClassVar[bool] = True
    columns: ClassVar[int] = 0

    @property
    def words_style(self) -> TypeStyle:
        return self.look.type(self.style)

    def _cell_width(self, choice: Choice) -> int:
        # as wide as when it is chosen, so that choosing moves nothing
        bold = TypeStyle(self.words_style.size, self.words_style.line, bold=True)
        note = self.kit.type.text_width(choice.note, self.look.type("label"))
        return max(self.kit.type.text_width(choice.label, bold), note) + 2 * CELL_PADDING

    @property
    def inset(self) -> int:
        """Return what lies between two choices, in pixels."""
        return self.look.reach.apart(INSET)

    def is_upright(self, width: int) -> bool:
        """Return whether the choices stand one above the other at a width."""
        needed = sum(self._cell_width(choice) for choice in self.choices) + self.inset * (len(self.choices) + 1)
        return needed > width

    def _rows(self, width: int) -> int:
        return len(self.choices) if self.is_upright(width) else 1

    def _cell_height(self, rows: int) -> int:
        """Return the height of a cell: that of a finger, with the trough around it unless a finger is known."""
        note = self.look.type("label").line if any(choice.note for choice in self.choices) else 0
        trough = INSET if rows > 1 else 2 * INSET
        least = self.look.target - (0 if self.look.reach.is_known else trough)
        return max(least, self.words_style.line + note + self.look.space(2))

    def measure(self, width: int) -> int:
        rows = self._rows(width)
        return rows * self._cell_height(rows) + (rows + 1) * self.inset

    def cells(self) -> list[Rect]:
        """Return a box for each choice."""
        inset = self.inset
        inner, count = self.rect.inflate(-2 * inset, -2 * inset), len(self.choices)
        if self.is_upright(self.rect.width):
            height = (inner.height - inset * (count - 1)) // count
            return [
                Rect(inner.left, inner.top + index * (height + inset), inner.width, height) for index in range(count)
            ]
        widths = [self._cell_width(choice) for choice in self.choices]
        even = (inner.width - inset * (count - 1)) // count
        if max(widths) <= even:
            widths = [even] * count
        spare = inner.width - inset * (count - 1) - sum(widths)
        boxes, x = [], inner.left
        for index, width in enumerate(widths):
            # the last one takes what the division left over
            right = inner.right if index == count - 1 else x + width + spare // count
            boxes.append(Rect(x, inner.top, right - x, inner.height))
            x = right + inset
        return boxes

    def paint(self, surface: Surface) -> None:
        theme = self.look.theme
        trough = mix(theme.page, theme.rule, 0.6) if not self.look.high_contrast else theme.card
        radius = max(self.look.radius() - 2, 2)
        paint.rounded(surface, self.rect, trough, radius)
        if self.look.high_contrast:
            paint.frame(surface, self.rect, theme.edge, (radius, self.look.stroke("high_contrast")))
        for choice, box in zip(self.choices, self.cells(), strict=True):
            self._paint_cell(surface, box, choice, trough)
        self.paint_ring(surface, radius)

    def _paint_cell(self, surface: Surface, box: Rect, choice: Choice, trough: str) -> None:
        theme, chosen = self.look.theme, choice.id == self.chosen
        fill, ink = (theme.ink, theme.card) if chosen else (trough, theme.ink)
        if chosen:
            paint.rounded(surface, box, fill, max(self.look.radius() - 2 - INSET, 1))
        style = TypeStyle(self.words_style.size, self.words_style.line, bold=chosen or bool(choice.note))
        rows = [(choice.label, style)] + ([(choice.note, self.look.type("label"))] if choice.note else [])
        rows = [(words, kind) for words, kind in rows if words]
        lines = [(line, kind) for words, kind in rows for line in self.kit.type.wrap(words, kind, box.width)]
        y = box.centery - sum(kind.line for _, kind in lines) // 2
        for line, kind in lines:
            words = self.kit.type.line(line, kind, Ink(ink, fill))
            surface.blit(words, (box.centerx - words.get_width() // 2, y))
            y += kind.line

    def part_at(self, point: Point) -> str | None:
        for choice, box in zip(self.choices, self.cells(), strict=True):
            if self.shown and self._reach(box).collidepoint(point):
                return choice.id
        whole = super().part_at(point)
        if whole is None or not self.look.reach.is_known:
            return whole
        return min(zip(self.cells(), self.choices, strict=True), key=lambda cell: away(cell[0], point))[1].id

    def _reach(self, box: Rect) -> Rect:
        """Return where a finger presses a cell: the trough around it belongs to it, but where a finger is known."""
        if self.look.reach.is_known:
            return box
        width = self.rect.width
        return box.inflate(INSET * (1 + self.is_upright(width)), INSET * (1 + (self._rows(width) == 1)))

    @property
    def current(self) -> str:
        """Return the id of the choice that has the focus where the whole has it."""
        return self.attended or self.chosen or self.choices[0].id

    def stops(self) -> tuple[str, ...]:
        return tuple(choice.id for choice in self.choices)

    @property
    def stop(self) -> str:
        return self.current

    def ringed(self) -> Rect:
        """Return the choice that the focus stopped at, else all of it."""
        boxes = dict(zip(self.stops(), self.cells(), strict=True))
        return boxes.get(self.attended, self.rect)

    def attend(self, part: str) -> None:
        self.attended = part if part in {choice.id for choice in self.choices} else ""

    def press(self, part: str = "") -> object | None:
        """Choose a part, or the one with the focus when the whole is pressed; return its action."""
        return self.choose(part or self.current)

    def choose(self, part: str) -> object | None:
        """Choose a part; return its action, None where it cannot be chosen."""
        ids = [choice.id for choice in self.choices]
        if not self.enabled or part not in ids:
            return None
        self.chosen, self.attended = part, ""
        return self.choices[ids.index(part)].action

    def steer(self, direction: Direction) -> tuple[bool, object | None]:
        """Choose the neighbour with the arrows along the row."""
        upright = self.is_upright(self.rect.width)
        back, forward = ("up", "down") if upright else ("left", "right")
        if direction not in {back, forward} or not self.enabled:
            return False, None
        ids = [choice.id for choice in self.choices]
        start = self.attended or self.chosen
        index = ids.index(start) if start in ids else -1
        index += 1 if direction == forward else -1
        if not 0 <= index < len(ids):
            return not upright, None  # at the end of a row the arrow does nothing; from a column it leads on
        return True, self.choose(ids[index])

    def name(self) -> str:
        return self.label

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the group and its radio buttons."""
        group = replace(self.node(depth), focusable=False, focused=False)
        return [
            group,
            *(self._radio(choice, box, depth) for choice, box in zip(self.choices, self.cells(), strict=True)),
        ]

    def _radio(self, choice: Choice, box: Rect, depth: int) -> Node:
        state = State(disabled=None if self.enabled else True, checked=choice.id == self.chosen)
        spoken = choice.spoken or ", ".join(filter(None, (choice.label, choice.note)))
        reach = self._reach(box)
        rect = (reach.x, reach.y, reach.width, reach.height)
        focused = self.focused and choice.id == self.current
        node = Node(f"{self.id}:{choice.id}", "radio", spoken, rect, state=state, focusable=True, depth=depth + 1)
        return replace(node, focused=focused)


@dataclass(eq=False, repr=False, kw_only=True)
class Scale(Segmented):
    """A scale of numbers, 0 to 10 say: every number a target; two rows where one is too narrow.

    Arrows and number keys choose. A pointer chooses for good, and so do Enter and Space on a number that is chosen.
    """

    def press(self, part: str = "") -> object | None:
        """Choose a part for good, or the number with the focus, for good if it is chosen already; return the action."""
        wanted = part or self.current
        is_final = bool(part) or wanted == self.chosen
        action = self.choose(wanted)
        final = next((choice.final for choice in self.choices if choice.id == wanted), None)
        return final if is_final and action is not None and final is not None else action

    def activate(self, part: str = "") -> object | None:
        """Choose a number, and once more for good: who does not point has no way to look at it first."""
        self.attend(part or self.current)
        return self.press()

    def steer(self, direction: Direction) -> tuple[bool, object | None]:
        """Choose the neighbour with the arrows: beside it, or in the other row."""
        ids = [choice.id for choice in self.choices]
        row = self._per_row(self.rect.width)
        start = self.attended or self.chosen
        if direction in {"left", "right"} or start not in ids or not self.enabled:
            return super().steer(direction)
        index = ids.index(start) + (row if direction == "down" else -row)
        return (True, self.choose(ids[index])) if 0 <= index < len(ids) else (False, None)

    def _per_row(self, width: int) -> int:
        count = len(self.choices)
        widest = max(self._cell_width(choice) for choice in self.choices)
        reach, inset = self.look.reach, self.inset
        finger = reach.target if reach.is_known else NARROWEST[self.look.orientation] - INSET
        least = max(widest - CELL_PADDING, finger)
        fit = max(1, (width - inset) // (least + inset))
        rows = -(-count // fit)
        return -(-count // rows)

    def is_upright(self, width: int) -> bool:
        """Return False: rows of numbers read across."""
        del width
        return False

    def _rows(self, width: int) -> int:
        return -(-len(self.choices) // self._per_row(width))

    def cells(self) -> list[Rect]:
        inset = self.inset
        per_row, rows = self._per_row(self.rect.width), self._rows(self.rect.width)
        width = (self.rect.width - inset * (per_row + 1)) // per_row
        height = (self.rect.height - inset * (rows + 1)) // rows
        left = self.rect.left + (self.rect.width - per_row * (width + inset) + inset) // 2
        return [
            Rect(
                left + (index % per_row) * (width + inset),
                self.rect.top + inset + (index // per_row) * (height + inset),
                width,
                height,
            )
            for index in range(len(self.choices))
        ]
