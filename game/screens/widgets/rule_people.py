"""Those whom a rule touches, as small faces under headings, with what it does to each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.widgets.face import FaceTile
from game.ui.text import Ink
from game.ui.widgets import Label, Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.accessibility_tree import Node
    from game.ui.art import Picture
    from game.ui.theme import TypeStyle

FACE: Final = 38
ENOUGH: Final = 2
"""How many rows of faces each heading must have, or all it needs, lest there be lines of names instead."""
BETWEEN: Final = 8
GAP: Final = 8


@dataclass(eq=False, repr=False, kw_only=True)
class RulePerson(Widget):
    """A face, a name, and below it what the rule does in few words; `spoken` says it in a sentence."""

    face: FaceTile
    title: str
    brief: str
    spoken: str

    role: ClassVar[str] = "listitem"

    def children(self) -> list[Widget]:
        """Return the face."""
        return [self.face]

    def _styles(self) -> tuple[TypeStyle, TypeStyle]:
        style = self.look.letters(18, 21)
        return replace(style, bold=True), style

    def natural_width(self) -> int:
        """Return the width of the face with the longer of both lines."""
        pairs = zip((self.title, self.brief), self._styles(), strict=True)
        return FACE + BETWEEN + max(self.kit.type.text_width(text, style) for text, style in pairs)

    def measure(self, width: int) -> int:
        """Return the height of the face or of both lines."""
        del width
        return max(FACE, sum(style.line for style in self._styles()))

    def place(self, rect: Rect) -> None:
        """Put the face at the left."""
        super().place(rect)
        self.face.place(Rect(rect.left, rect.top + (rect.height - FACE) // 2, FACE, FACE))

    def paint(self, surface: Surface) -> None:
        """Draw both lines; the face draws itself."""
        theme, styles = self.look.theme, self._styles()
        y = self.rect.centery - sum(style.line for style in styles) // 2
        for text, style, ink in zip((self.title, self.brief), styles, (theme.ink, theme.ink), strict=True):
            (line, *_) = self.kit.type.wrap(text, style, self.rect.width * 4)
            surface.blit(
                self.kit.type.line(line, style, Ink(ink, self.ground_colour)), (self.rect.left + FACE + BETWEEN, y)
            )
            y += style.line

    def name(self) -> str:
        """Return whom, and what it does to them."""
        return self.spoken

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return it as one."""
        return [self.node(depth)]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with the people under it, or with the words for nobody; `line` names so many of them in a line."""

    label: Label
    people: tuple[RulePerson, ...]
    nobody: Label
    line: Callable[[int], str]


@dataclass(eq=False, repr=False, kw_only=True)
class RulePeople(Widget):
    """Headings one below the other with faces; where these have no room a line of names, told whole to who cannot see.

    `more` is the last line, and `count_words` gives its words for so many who are left out.
    """

    more: Label
    count_words: Callable[[int], str]
    headings: tuple[Heading, ...] = ()
    listed: tuple[Widget, ...] = field(default=(), init=False)
    left_out: int = field(default=0, init=False)

    role: ClassVar[str] = "list"

    def children(self) -> list[Widget]:
        """Return what has room."""
        return list(self.listed)

    def pictures(self) -> list[Picture]:
        """Return the faces, those without room too."""
        return [picture for one in self.headings for person in one.people for picture in person.face.pictures()]

    def show(self, headings: tuple[Heading, ...]) -> None:
        """Show other people."""
        self.headings = headings
        self.place(self.rect)

    def needed(self, width: int) -> int:
        """Return the height that everybody needs at a width."""
        columns, _ = self._columns(width)
        return self._taken(width) + sum(-(-len(one.people) // columns) for one in self.headings) * self._row

    def place(self, rect: Rect) -> None:
        """Put as many as have room into a box; `left_out` are then those of whom it shows nothing."""
        super().place(rect)
        columns, _ = self._columns(rect.width)
        rows = [-(-len(one.people) // columns) for one in self.headings]
        shown = self._shown(rows, rect)
        few = any(have < min(ENOUGH, needed) for have, needed in zip(shown, rows, strict=True))
        self.listed = tuple(self._lines(rect) if few else self._faces(rect, shown))

    def _faces(self, rect: Rect, shown: list[int]) -> list[Widget]:
        """Return the headings with so many rows of people, placed."""
        columns, wide = self._columns(rect.width)
        found: list[Widget] = []
        y = rect.top
        for one, most in zip(self.headings, shown, strict=True):
            y = self._put(found, one.label, y) + GAP // 2
            if not one.people:
                y = self._put(found, one.nobody, y)
            for index, person in enumerate(one.people[: most * columns]):
                row, column = divmod(index, columns)
                high = person.measure(wide)
                person.place(Rect(rect.left + column * wide, y + row * (high + GAP), wide - GAP, high))
                found.append(person)
            y += most * self._row + GAP
        pairs = zip(self.headings, shown, strict=True)
        self.left_out = sum(max(0, len(one.people) - most * columns) for one, most in pairs)
        if self.left_out:
            self.more.text = self.count_words(self.left_out)
            self._put(found, self.more, y - GAP)
        return found

    def _lines(self, rect: Rect) -> list[Widget]:
        """Return a line of names for each heading, with as many as have room, placed."""
        found: list[Widget] = []
        y, self.left_out = rect.top, 0
        for at, one in enumerate(self.headings):
            room = (rect.bottom - y) // (len(self.headings) - at)
            names = Label(self.kit, f"{one.label.id}:line", text="", style="label", ground=self.ground)
            for count in range(len(one.people), -1, -1):
                names.text = one.line(count)
                if names.measure(rect.width) <= room:
                    break
            self.left_out += len(one.people) - count
            if names.measure(rect.width) <= room:
                y = self._put(found, names, y)
        return found

    def _put(self, found: list[Widget], label: Label, y: int) -> int:
        """Put a label below what is there; return where it ends."""
        high = label.measure(self.rect.width)
        label.place(Rect(self.rect.left, y, self.rect.width, high))
        found.append(label)
        return y + high

    @property
    def _row(self) -> int:
        """Return the height of a row of people, with the gap below it."""
        return max((person.measure(0) for one in self.headings for person in one.people), default=0) + GAP

    def _columns(self, width: int) -> tuple[int, int]:
        """Return how many people stand in a row, and the width of each."""
        widest = max((person.natural_width() for one in self.headings for person in one.people), default=width)
        columns = max(1, (width + GAP) // (widest + GAP))
        return columns, width // columns

    def _taken(self, width: int) -> int:
        """Return the height of all but the people."""
        return sum(
            one.label.measure(width) + GAP // 2 + GAP + (0 if one.people else one.nobody.measure(width))
            for one in self.headings
        )

    def _shown(self, rows: list[int], rect: Rect) -> list[int]:
        """Return how many rows of people each heading shows: all, or one each and then from the top."""
        taken = self._taken(rect.width)
        free = (rect.height - taken) // self._row
        if sum(rows) <= free:
            return rows
        free = max(0, (rect.height - taken - self.more.type_style.line) // self._row)
        shown = [0 for _ in rows]
        for at in sorted(range(len(rows)), key=lambda at: rows[at] == 0):
            if free and rows[at]:
                shown[at], free = 1, free - 1
        for at, needed in enumerate(rows):
            more = min(free, needed - shown[at])
            shown[at], free = shown[at] + more, free - more
        return shown

    def name(self) -> str:
        """Return nothing: the headings say it."""
        return ""

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return headings and people, those without room too; nothing while there is nobody to tell of."""
        if not self.headings:
            return []
        inside = [
            node
            for one in self.headings
            for widget in (one.label, *(one.people or (one.nobody,)))
            for node in widget.nodes(depth + 1)
        ]
        return [self.node(depth), *inside]
