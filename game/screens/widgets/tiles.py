"""What the end of a level shows: a person with the tie between you, a door with what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.widgets.face import FaceTile
from game.screens.widgets.rows import FaceRow
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node

BADGE: Final = 38
DISC: Final = 5
DOOR_HIGH: Final = 168
DOOR_LOW: Final = 126


@dataclass(eq=False, repr=False, kw_only=True)
class TileBadge(Widget):
    """The two rings of a tie ("" for none); on a disc of paper where it lies over a face."""

    tie: str

    def _picture(self) -> Picture:
        return graded_picture(self.look, f"brand/tie_{self.tie}.svg", (BADGE, BADGE), "people", self.look.theme.page)

    def pictures(self) -> list[Picture]:
        """Return the rings."""
        return [self._picture()] if self.tie else []

    def bounds(self) -> Rect:
        """Return the rings and the disc."""
        return self.rect.inflate(2 * DISC, 2 * DISC)

    def paint(self, surface: Surface) -> None:
        """Draw the disc and the rings."""
        if not self.tie:
            return
        if self.look.portrait:
            paint.disc(surface, self.rect.center, BADGE // 2 + DISC, self.look.theme.page)
        surface.blit(self.kit.art.get(self._picture()), self.rect)


@dataclass(eq=False, repr=False, kw_only=True)
class PersonTile(Widget):
    """A face, below it the tie's badge, the name and the number where it is seen."""

    face: FaceTile
    badge: TileBadge
    title: str
    note: str
    spoken: str
    struck: bool = False

    role: ClassVar[str] = "img"

    def children(self) -> list[Widget]:
        """Return the face, and the badge that lies over or below it."""
        return [self.face, self.badge]

    def _styles(self) -> tuple[TypeStyle, TypeStyle]:
        small, label = self.look.type("small"), self.look.type("label")
        return TypeStyle(small.size, round(small.size * 1.2), bold=True), TypeStyle(
            label.size, round(label.size * 1.22)
        )

    def measure(self, width: int) -> int:
        """Return the height at a width."""
        title, note = self._styles()
        return width + 8 + max(BADGE, title.line + note.line)

    def place(self, rect: Rect) -> None:
        """Put the face above the words."""
        super().place(rect)
        title, note = self._styles()
        size = min(rect.width, rect.height - 8 - max(BADGE, title.line + note.line))
        self.face.place(Rect(rect.left, rect.top, size, size))
        badge = Rect(0, 0, BADGE, BADGE)
        if self.look.portrait:
            badge.center = rect.left + size - BADGE // 2 - 8, rect.top + size - BADGE // 2 - 2
        else:
            words = title.line + (note.line if self.note else 0)
            badge.topleft = rect.left, rect.top + size + 8 + (words - BADGE) // 2
        self.badge.place(badge)

    def paint(self, surface: Surface) -> None:
        """Draw the words; face and badge draw themselves."""
        theme, (title, note) = self.look.theme, self._styles()
        top = self.face.rect.bottom + 8
        x, y = self.rect.left + (0 if self.look.portrait or not self.badge.tie else BADGE + 8), top
        for text, style, colour in ((self.title, title, theme.ink), (self.note, note, theme.soft)):
            wrapped = self.kit.type.wrap(text, style, self.rect.right - x) if text else ()
            for line in wrapped[-1:] if self.note else wrapped[:2]:  # in one line "Petrov" says more than "Mr."
                words = self.kit.type.line(line, style, Ink(colour, theme.page))
                surface.blit(words, (x, y))
                if self.struck and text == self.title:
                    surface.fill(theme.ink, (x - 2, y + style.line // 2, words.get_width() + 4, 2))
                y += style.line

    def as_row(self) -> FaceRow:
        """Return the same as a row of a list."""
        row = FaceRow(self.kit, self.id, face=self.face, words=self.note, title=self.title, size=72)
        row.description = self.spoken
        return row

    def name(self) -> str:
        """Return name, tie and number."""
        return self.spoken

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return one picture with all that is said of a person."""
        return [self.node(depth)]


@dataclass(eq=False, repr=False, kw_only=True)
class DoorTile(Widget):
    """A door as it stands now, and beside it its place and what changed."""

    form: str
    title: str
    note: str

    role: ClassVar[str] = "img"

    def _styles(self) -> tuple[TypeStyle, TypeStyle]:
        option, small = self.look.type("option"), self.look.type("label" if self.look.portrait else "small")
        return replace(option, bold=True), small

    def measure(self, width: int) -> int:
        """Return the height in a list."""
        title, note = self._styles()
        room = width - DOOR_LOW * 80 // 168 - 16
        lines = len(self.kit.type.wrap(self.title, title, room)) * title.line
        return max(DOOR_LOW, lines + len(self.kit.type.wrap(self.note, note, room)) * note.line)

    def _door(self) -> Rect:
        is_low = self.look.portrait or self.look.text_scale > 100
        high = min(self.rect.height, DOOR_LOW if is_low else DOOR_HIGH)
        return Rect(self.rect.left, self.rect.top + (self.rect.height - high) // 2, high * 80 // 168, high)

    def _picture(self) -> Picture:
        return graded_picture(self.look, f"doors/door_{self.form}.svg", self._door().size, "petals")

    def pictures(self) -> list[Picture]:
        """Return the door."""
        return [self._picture()]

    def paint(self, surface: Surface) -> None:
        """Draw the door and the words beside it."""
        theme, door = self.look.theme, self._door()
        surface.blit(self.kit.art.get(self._picture()), door)
        x, width = door.right + 16, self.rect.right - door.right - 16
        rows = [
            (line, style, colour)
            for text, style, colour in zip(
                (self.title, self.note), self._styles(), (theme.ink, theme.soft), strict=True
            )
            for line in self.kit.type.wrap(text, style, width)
        ]
        y = max(self.rect.top, self.rect.centery - sum(style.line for _, style, _ in rows) // 2)
        for line, style, colour in rows:
            surface.blit(self.kit.type.line(line, style, Ink(colour, theme.page)), (x, y))
            y += style.line

    def name(self) -> str:
        """Return the place and what changed."""
        return f"{self.title}, {self.note}"
