"""Rows of ledgers and lists, and a list that the keyboard can scroll."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.widgets import petals
from game.screens.widgets.face import FaceTile
from game.ui import paint
from game.ui.art import Picture, icon
from game.ui.text import Ink, plain
from game.ui.theme import TypeStyle
from game.ui.widgets import Label, ScrollList, Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node
    from game.ui.events import Direction

MARK: Final = 28
BETWEEN: Final = 14
LEAST: Final = 46
NO_PETAL: Final = -1
ARROW: Final = 14
ARROW_DISC: Final = 11
"""The radius of the disc under a scroll bar, with an arrow on it."""
RULED: Final = 18
"""The height of a rule above a row, with the air around it."""


@dataclass(eq=False, repr=False, kw_only=True)
class LedgerLine(Widget):
    """A petal, words, a value at the right, a rule below; `petal` -1 leaves the place of the petal empty."""

    petal: int
    words: str
    value: str
    spoken: str

    role: ClassVar[str] = "listitem"

    def _style(self) -> TypeStyle:
        style = self.look.type("small")
        return TypeStyle(style.size, round(style.size * 1.2))

    def _room(self, width: int) -> int:
        """Return the width of the words."""
        bold = replace(self._style(), bold=True)
        return width - MARK - 2 * BETWEEN - self.kit.type.text_width(self.value, bold)

    def measure(self, width: int) -> int:
        """Return the height of its words, at least that of a mark."""
        lines = self.kit.type.wrap(self.words, self._style(), self._room(width))
        return max(LEAST, len(lines) * self._style().line + 22)

    def _mark(self) -> Picture:
        return petals.mark(self.look.legible, self.petal, MARK, self.ground_colour)

    def pictures(self) -> list[Picture]:
        """Return the petal."""
        return [self._mark()] if self.petal != NO_PETAL else []

    def paint(self, surface: Surface) -> None:
        """Draw the row."""
        theme, style = self.look.theme, self._style()
        ink = Ink(theme.ink, self.ground_colour)
        if self.petal != NO_PETAL:
            surface.blit(self.kit.art.get(self._mark()), (self.rect.left, self.rect.centery - MARK // 2))
        lines = self.kit.type.wrap(self.words, style, self._room(self.rect.width))
        y = self.rect.centery - len(lines) * style.line // 2
        for line in lines:
            surface.blit(self.kit.type.line(line, style, ink), (self.rect.left + MARK + BETWEEN, y))
            y += style.line
        bold = replace(style, bold=True)
        for line in self.kit.type.wrap(self.value, bold, self.rect.width):
            words = self.kit.type.line(line, bold, ink)
            surface.blit(words, (self.rect.right - words.get_width(), self.rect.centery - bold.line // 2))
        surface.fill(theme.rule, (self.rect.left, self.rect.bottom - 2, self.rect.width, 2))

    def name(self) -> str:
        """Return what is said of it."""
        return self.spoken


@dataclass(eq=False, repr=False, kw_only=True)
class FaceRow(Widget):
    """A small face and words; `title` stands bold before them."""

    face: FaceTile
    words: str
    title: str = ""
    size: int = 54

    role: ClassVar[str] = "listitem"

    def children(self) -> list[Widget]:
        """Return the face."""
        return [self.face]

    def _style(self) -> TypeStyle:
        return self.look.type("small")

    def _text(self) -> str:
        return f"**{self.title}** {self.words}" if self.title else self.words

    def _room(self, width: int) -> int:
        return width - self.size - BETWEEN - 2

    def measure(self, width: int) -> int:
        """Return the height of the face or of the words."""
        lines = self.kit.type.wrap(self._text(), self._style(), self._room(width))
        return max(self.size + 12, len(lines) * self._style().line + 12)

    def place(self, rect: Rect) -> None:
        """Put the face at the left."""
        super().place(rect)
        self.face.place(Rect(rect.left, rect.top + (rect.height - self.size) // 2, self.size, self.size))

    def paint(self, surface: Surface) -> None:
        """Draw the words; the face draws itself."""
        style = self._style()
        lines = self.kit.type.wrap(self._text(), style, self._room(self.rect.width))
        y = self.rect.centery - len(lines) * style.line // 2
        for line in lines:
            if line:
                words = self.kit.type.line(line, style, Ink(self.look.theme.ink, self.ground_colour))
                surface.blit(words, (self.rect.left + self.size + BETWEEN + 2, y))
            y += style.line

    def name(self) -> str:
        """Return who, and the words."""
        return plain(": ".join(filter(None, (self.title or self.face.description, self.words))))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the row as one."""
        return [self.node(depth)]


@dataclass(eq=False, repr=False, kw_only=True)
class MarkRow(Label):
    """Words, or a heading, with the mark of where something comes from at their left; `ruled` has a rule above it."""

    mark: str
    style: str = "small"
    ruled: bool = False

    def _above(self) -> int:
        return RULED if self.ruled else 0

    def measure(self, width: int) -> int:
        """Return the height of its lines and of the rule."""
        return super().measure(width - MARK - BETWEEN) + self._above()

    def paint(self, surface: Surface) -> None:
        """Draw the rule, the mark and the lines."""
        theme, whole = self.look.theme, self.rect
        if self.ruled:
            surface.fill(theme.rule, (whole.left, whole.top + 6, whole.width, 2))
        y = whole.top + self._above()
        mark = self.kit.art.get(icon(self.mark, MARK, theme.ink, self.ground_colour))
        surface.blit(mark, (whole.left, y + (self.type_style.line - MARK) // 2))
        inner = Rect(whole.left + MARK + BETWEEN, y, whole.width - MARK - BETWEEN, whole.height - self._above())
        for index, line in enumerate(self.lines(inner.width)):
            if line:
                ink = Ink(self.look.colour(self.ink), self.ground_colour)
                top = inner.top + index * self.type_style.line
                surface.blit(self.kit.type.line(line, self.type_style, ink), (inner.left, top))


@dataclass(eq=False, repr=False, kw_only=True)
class Below(Label):
    """Words that stand below those of a row with a mark."""

    style: str = "small"
    ground: str | None = "card"

    def measure(self, width: int) -> int:
        """Return its height below the words of the mark."""
        return super().measure(width - MARK - BETWEEN)

    def place(self, rect: Rect) -> None:
        """Put it below the words of the mark."""
        super().place(Rect(rect.left + MARK + BETWEEN, rect.top, rect.width - MARK - BETWEEN, rect.height))


@dataclass(eq=False, repr=False, kw_only=True)
class ReadList(ScrollList):
    """A list to read: while it holds more than it shows, the keyboard can stop at it and the arrows scroll it."""

    label: str

    role: ClassVar[str] = "list"
    peeks: ClassVar[bool] = False  # words cut through their middle read as a mistake
    focusable: ClassVar[bool] = True

    @property
    def can_focus(self) -> bool:
        """Return whether there is anything to scroll."""
        return self.scrolls and self.visible

    def steer(self, direction: Direction) -> tuple[bool, object | None]:
        """Scroll with the arrows while there is more."""
        if direction in {"left", "right"}:
            return False, None
        return self.scroll(-1 if direction == "up" else 1), None

    @property
    def track(self) -> Rect:
        """Return the place of the scroll bar, above the arrow."""
        whole = super().track
        if self.arrows:
            return whole
        return Rect(whole.left, whole.top, whole.width, max(0, whole.height - 2 * ARROW_DISC))

    @property
    def has_more(self) -> bool:
        """Return whether there are rows below those that are shown, as the arrow says."""
        return self.scrolls and self.first < self.last_first

    def _arrow(self) -> Picture:
        return icon("arrow_down", ARROW, self.ground_colour or self.look.theme.card, self.look.theme.ink)

    def pictures(self) -> list[Picture]:
        """Return the arrow that says that there is more below, where there is none to press."""
        return [] if self.arrows else [self._arrow()]

    def paint(self, surface: Surface) -> None:
        """Draw the scroll bar and the arrow under it."""
        super().paint(surface)
        if self.has_more and not self.arrows:
            track = super().track
            x, y = track.centerx, track.bottom - ARROW_DISC
            paint.disc(surface, (x, y), ARROW_DISC, self.look.theme.ink)
            surface.blit(self.kit.art.get(self._arrow()), (x - ARROW // 2, y - ARROW // 2))

    def name(self) -> str:
        """Return what it lists."""
        return self.label

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the list and every row in it, also those scrolled away; nothing while no row is there yet."""
        inside = [node for row in self.rows if row.visible for node in row.nodes(depth + 1)]
        # a list has items and nothing else: what holds buttons or words as well is a group
        is_list = all(node.role == "listitem" for node in inside if node.depth == depth + 1)
        role = self.role if is_list else "group"
        if not is_list:  # and in a group an item would be one of nothing
            inside = [
                replace(node, role="text") if node.role == "listitem" and node.depth == depth + 1 else node
                for node in inside
            ]
        return [replace(self.node(depth), role=role, focusable=self.can_focus), *inside] if inside else []
