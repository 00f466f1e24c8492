"""A house front in the street with its door, name plate and a pill that says its state in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from pygame import Rect, Surface

from game.presentation.doors import LIT, STRUCK
from game.screens.widgets.house_door import House, Swing, door_picture, lamp_picture, paint_door
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.light import Light
from game.ui.text import Ink, Line
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

OVERHANG: Final = 10
LEAF: Final = 14
FOOT: Final = 420 / 440
PLATE: Final = (30 / 160, 236 / 440, 100 / 160, 24 / 440)
DOOR_BOTTOM: Final = 392 / 420
PILL_SIDE: Final = 12
LAMP: Final = (0.16, 0.3)
"""Where the lamp begins and how high it is, in heights of the door."""
LAMP_GAP: Final = 0.02
HIGH_CONTRAST_INK: Final = "#33202B"
PLATE_COLOUR: Final = "#FBF3E3"
PLATE_AIR: Final = (8, 4)
"""What a plate leaves free beside its words and above and below them, at least."""


@dataclass(eq=False, repr=False, kw_only=True)
class Front(Widget):
    """A front that fills its box and stands on `foot` (y). `was` is the door's state before, `share` how far it moved.

    `plate` is the place's name, `pill` the state in words, `was_pill` what it says until the motion `has_begun`,
    `label` all of it for the tree.
    """

    house: House
    plate: str
    pill: str
    door: str
    foot: int
    was: str = ""
    was_pill: str = ""
    share: float = 1.0
    has_begun: bool = False
    label: str = ""

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True

    def _front(self) -> Picture:
        size = (self.rect.width + 2 * OVERHANG, self.rect.height)
        picture = graded_picture(self.look, f"doors/front_{self.house.front}.svg", size, self.house.kind)
        return replace(picture, fit="meet")

    def _door_box(self) -> Rect:
        left, _, width, height = self.look.tokens.raw["layout"][self.look.orientation]["street"]["door"]
        top = self.foot - round(height * DOOR_BOTTOM)
        return Rect(self.rect.left + left - LEAF, top, width + 2 * LEAF, height)

    def _lamp_box(self) -> Rect:
        """Return where the lamp hangs: right of the door, where no leaf swings."""
        door = self._door_box()
        height = round(door.height * LAMP[1])
        width = round(height * 40 / 72)
        return Rect(
            door.right - LEAF + round(self.rect.width * LAMP_GAP),
            door.top + round(door.height * LAMP[0]),
            width,
            height,
        )

    @property
    def swing(self) -> Swing:
        """Return how its door stands."""
        return Swing(self.door, self.was, self.share, self.has_begun)

    def pictures(self) -> list[Picture]:
        """Return front, door and lamp, and the door and the lamp as they were."""
        states, size = sorted(set(self.swing.states)), self._door_box().size
        lamp = self._lamp_box().size
        doors = [door_picture(self.look, self.house, state, size) for state in states]
        return [self._front(), *doors, *(lamp_picture(self.look, self.house, state, lamp) for state in states)]

    @property
    def words(self) -> str:
        """Return what the pill says now."""
        return self.pill if self.swing.now == self.door else self.was_pill

    @property
    def pill_style(self) -> TypeStyle:
        """Return the type of the pill."""
        style = self.look.type("label")
        return TypeStyle(style.size, round(style.line * 1.25), bold=True)

    def pill_width(self) -> int:
        """Return the width that the pill needs."""
        return max(self._width_of(words) for words in (self.pill, self.was_pill))

    def _width_of(self, words: str) -> int:
        return self.kit.type.text_width(words, self.pill_style) + 2 * PILL_SIDE

    def pill_box(self) -> Rect:
        """Return where the pill lies."""
        box = Rect(0, 0, self._width_of(self.words), self.pill_style.line)
        gap = int(self.look.measure("street", "front")["label_below"])
        box.midtop = (self.rect.centerx, self.foot + gap)
        return box

    def bounds(self) -> Rect:
        """Return front, overhang, plate, pill and ring."""
        reach = 2 * paint.ring_reach(self.look)
        pill = self.pill_box()
        pill = pill.inflate(reach + self.pill_width() - pill.width, reach)
        return self.rect.inflate(2 * OVERHANG, 0).unionall([pill, self.plate_box(), self._door_box()])

    def damaged(self) -> list[Rect]:
        """Return no more than the door where only that moved."""
        return [self._door_box()] if self.changed == {"share"} else super().damaged()

    def part_at(self, point: tuple[int, int]) -> str | None:
        """Return the whole for front and pill."""
        return "" if self.shown and (self.rect.collidepoint(point) or self.pill_box().collidepoint(point)) else None

    def paint(self, surface: Surface) -> None:
        """Draw front, plate, door and pill."""
        surface.blit(self.kit.art.get(self._front()), (self.rect.left - OVERHANG, self.rect.top))
        self._paint_door(surface)
        self._paint_plate(surface)
        self._paint_pill(surface)

    @property
    def plate_style(self) -> TypeStyle:
        """Return the type of the plate."""
        return self.look.letters(18, 23, bold=True)

    def plate_box(self) -> Rect:
        """Return the plate: as drawn, or around words that are larger, higher up and to both sides."""
        x, y, width, height = PLATE
        box = Rect(
            self.rect.left + round(x * self.rect.width),
            self.rect.top + round(y * self.rect.height),
            round(width * self.rect.width),
            round(height * self.rect.height),
        )
        style, (gap, air) = self.plate_style, PLATE_AIR
        words = self.kit.type.text_width(self.plate, style)
        if words + gap <= box.width and style.size + air <= box.height:
            return box
        around = Rect(0, 0, max(box.width, words + 2 * gap), max(box.height, style.size + air) + air)
        around.midbottom = (box.centerx, box.bottom + air // 2)
        return around

    def _paint_plate(self, surface: Surface) -> None:
        box, style = self.plate_box(), self.plate_style
        own = self.house.ground
        ink = self.look.tokens.themes[own].ink if own else self.look.theme.ink
        ink = HIGH_CONTRAST_INK if self.look.high_contrast else ink
        paint.rounded(surface, box, self._seen(PLATE_COLOUR), 6)
        (line, *_) = self.kit.type.wrap(self.plate, style, self.look.size[0])
        words = self.kit.type.line(line, style, Ink(ink))
        surface.blit(words, (box.centerx - words.get_width() // 2, box.centery - style.line // 2))

    def _seen(self, colour: str) -> str:
        """Return a colour of the front as the level leaves it."""
        return self.look.graded(colour, self.look.strength(self.house.kind))

    def _paint_door(self, surface: Surface) -> None:
        paint_door(self.kit, surface, self.house, self.swing, self._door_box())
        box = self._lamp_box()
        surface.blit(self.kit.art.get(lamp_picture(self.look, self.house, self.swing.now, box.size)), box)

    def _paint_pill(self, surface: Surface) -> None:
        theme, box = self.look.theme, self.pill_box()
        now = self.swing.now
        fill, ink = (theme.accent, theme.on_accent) if now == LIT else (theme.card, theme.ink)
        if self.hovered and now != LIT:
            fill = theme.hover
        radius = self.look.pill(box.height)
        paint.rounded(surface, box, fill, radius)
        (line, *_) = self.kit.type.wrap(self.words, self.pill_style, self.look.size[0])
        words = self.kit.type.line(line, self.pill_style, Ink(ink))  # on no ground, or it would square the round ends
        x = box.centerx - words.get_width() // 2
        surface.blit(words, (x, box.top))
        if now == STRUCK:
            surface.fill(ink, (x - 3, box.centery, words.get_width() + 6, 2))
        if self.look.high_contrast:
            paint.frame(surface, box, theme.edge, (radius, 2))
        if self.focused and self.ring:
            paint.focus_ring(surface, box, self.look, (theme.focus, theme.card), radius)

    def name(self) -> str:
        """Return place, door and state."""
        return self.label


@dataclass(eq=False, repr=False, kw_only=True)
class EveningFront(Front):
    """A front at another hour, to be looked at: it cannot be asked about and says nothing of its door."""

    light: Light | None = None

    role: ClassVar[str] = "none"
    focusable: ClassVar[bool] = False

    def _front(self) -> Picture:
        return replace(super()._front(), light=self.light)

    def _seen(self, colour: str) -> str:
        """Return a colour of the front as hour and level leave it."""
        return super()._seen(colour if self.light is None else self.light.seen(colour))

    def _paint_pill(self, surface: Surface) -> None:
        """Draw none: the door says it."""


@dataclass(eq=False, repr=False, kw_only=True)
class DoorRow(Widget):
    """The same as a line of text, for large type: place, then its state."""

    house: House
    plate: str
    pill: str
    door: str
    was: str = ""
    was_pill: str = ""
    share: float = 1.0
    has_begun: bool = False
    label: str = ""

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True

    @property
    def _side(self) -> int:
        return self.look.space(4) + self._door_box().width

    def _door_box(self) -> Rect:
        height = self.look.target + self.look.space(2)
        width = round(height * 200 / 420) + self.look.space(4)
        return Rect(self.rect.left + self.look.space(2), self.rect.bottom - 10 - height, width, height)

    def pictures(self) -> list[Picture]:
        """Return the door, and as it was."""
        size = self._door_box().size
        return [door_picture(self.look, self.house, state, size) for state in self.swing.states]

    @property
    def swing(self) -> Swing:
        """Return how its door stands."""
        return Swing(self.door, self.was, self.share, self.has_begun)

    def damaged(self) -> list[Rect]:
        """Return no more than the door where only that moved."""
        return [self._door_box()] if self.changed == {"share"} else super().damaged()

    def _lines(self, words: str, width: int) -> tuple[Line, ...]:
        return self.kit.type.wrap(
            f"{self.plate}: {words}", self.look.type("option"), width - self._side - self.look.space(4)
        )

    def measure(self, width: int) -> int:
        """Return its height."""
        style = self.look.type("option")
        lines = max(len(self._lines(words, width)) for words in (self.pill, self.was_pill))
        return max(self._door_box().height + 20, lines * style.line + 2 * self.look.space(3))

    def paint(self, surface: Surface) -> None:
        """Draw the line in its box."""
        theme, style = self.look.theme, self.look.type("option")
        fill = theme.hover if self.hovered or self.focused else theme.card
        box = self.rect.inflate(0, -6)
        paint.rounded(surface, box, fill, self.look.radius())
        now = self.swing.now
        paint.frame(surface, box, theme.accent if now == LIT else theme.edge, (self.look.radius(), 2))
        paint_door(self.kit, surface, self.house, self.swing, self._door_box())
        lines = self._lines(self.pill if self.swing.now == self.door else self.was_pill, self.rect.width)
        y = self.rect.centery - len(lines) * style.line // 2
        for line in lines:
            words = self.kit.type.line(line, style, Ink(theme.ink, fill))
            x = self.rect.left + self._side
            surface.blit(words, (x, y))
            if now == STRUCK:
                surface.fill(theme.ink, (x, y + style.line // 2, words.get_width(), 2))
            y += style.line
        self.paint_ring(surface, self.look.radius())

    def name(self) -> str:
        """Return place, door and state."""
        return self.label
