"""A house front in the street with its door, name plate and a pill that says its state in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.presentation.doors import AJAR, LIT, STRUCK
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.text import Ink
from game.ui.theme import TypeStyle, mix
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.theme import Look

OVERHANG: Final = 10
LEAF: Final = 14
FOOT: Final = 420 / 440
PLATE: Final = (30 / 160, 236 / 440, 100 / 160, 24 / 440)
DOOR_BOTTOM: Final = 392 / 420
PILL_SIDE: Final = 12
HIGH_CONTRAST_INK: Final = "#33202B"
PLATE_COLOUR: Final = "#FBF3E3"


@dataclass(frozen=True, slots=True)
class House:
    """How a place stands in the street: its drawn front, and the palette of its own that it has, "" for none."""

    front: str
    ground: str = ""

    @property
    def kind(self) -> str:
        """Return how its picture is graded."""
        return "own" if self.ground else "city"


def door_picture(look: Look, house: House, state: str, size: tuple[int, int]) -> Picture:
    """Return a door in the colour of its house."""
    art = look.tokens.raw["art"]
    own = str(art["door_colours"].get(house.front, art["door_fills"][0]))
    shades = [0.0, *art["door_shades"]]
    kind = "light" if state in {LIT, AJAR} and not house.ground else house.kind
    picture = graded_picture(look, f"doors/door_{state}.svg", size, kind)
    colours = [mix(own, art["shade_ink"], shade) for shade in shades]
    swaps = tuple(
        (old.upper(), look.graded(new, picture.strength)) for old, new in zip(art["door_fills"], colours, strict=True)
    )
    return Picture(picture.name, size, picture.grade, picture.strength, swaps, fit="meet")


@dataclass(eq=False, repr=False, kw_only=True)
class Front(Widget):
    """A front that fills its box and stands on `foot` (y). `was` is the door's state before, `share` how far it moved.

    `plate` is the place's name, `pill` the state in words, `label` all of it for the tree.
    """

    house: House
    plate: str
    pill: str
    door: str
    foot: int
    was: str = ""
    share: float = 1.0
    label: str = ""

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True

    def _front(self) -> Picture:
        size = (self.rect.width + 2 * OVERHANG, self.rect.height)
        picture = graded_picture(self.look, f"doors/front_{self.house.front}.svg", size, self.house.kind)
        return Picture(picture.name, size, picture.grade, picture.strength, fit="meet")

    def _door_box(self) -> Rect:
        left, _, width, height = self.look.tokens.raw["layout"][self.look.orientation]["street"]["door"]
        top = self.foot - round(height * DOOR_BOTTOM)
        return Rect(self.rect.left + left - LEAF, top, width + 2 * LEAF, height)

    def pictures(self) -> list[Picture]:
        """Return front and door, and the door as it was."""
        states = {self.door, self.was or self.door}
        size = self._door_box().size
        return [self._front(), *(door_picture(self.look, self.house, state, size) for state in sorted(states))]

    @property
    def pill_style(self) -> TypeStyle:
        """Return the type of the pill."""
        style = self.look.type("label")
        return TypeStyle(style.size, round(style.line * 1.25), bold=True)

    def pill_width(self) -> int:
        """Return the width that the pill needs."""
        return self.kit.type.text_width(self.pill, self.pill_style) + 2 * PILL_SIDE

    def pill_box(self) -> Rect:
        """Return where the pill lies."""
        box = Rect(0, 0, self.pill_width(), self.pill_style.line)
        gap = int(self.look.measure("street", "front")["label_below"])
        box.midtop = (self.rect.centerx, self.foot + gap)
        return box

    def bounds(self) -> Rect:
        """Return front, overhang, pill and ring."""
        reach = 2 * paint.ring_reach(self.look)
        return self.rect.inflate(2 * OVERHANG, 0).union(self.pill_box().inflate(reach, reach)).union(self._door_box())

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

    def _paint_plate(self, surface: Surface) -> None:
        x, y, width, height = PLATE
        box = Rect(
            self.rect.left + round(x * self.rect.width),
            self.rect.top + round(y * self.rect.height),
            round(width * self.rect.width),
            round(height * self.rect.height),
        )
        style = self.look.letters(18, 23, bold=True)
        own = self.house.ground
        ink = self.look.tokens.themes[own].ink if own else self.look.theme.ink
        ink = HIGH_CONTRAST_INK if self.look.high_contrast else ink
        (line, *_) = self.kit.type.wrap(self.plate, style, self.look.size[0])
        words = self.kit.type.line(line, style, Ink(ink))
        if words.get_width() + 8 > box.width:
            colour = PLATE_COLOUR if own else self.look.graded(PLATE_COLOUR)
            paint.rounded(surface, box.inflate(words.get_width() + 16 - box.width, 4), colour, 6)
        surface.blit(words, (box.centerx - words.get_width() // 2, box.centery - style.line // 2))

    def _paint_door(self, surface: Surface) -> None:
        box = self._door_box()
        new = self.kit.art.get(door_picture(self.look, self.house, self.door, box.size))
        if self.share >= 1 or not self.was:
            surface.blit(new, box)
            return
        old = self.kit.art.get(door_picture(self.look, self.house, self.was, box.size))
        cut = round(box.width * self.share)
        surface.blit(new, box.topleft, (0, 0, cut, box.height))
        surface.blit(old, (box.left + cut, box.top), (cut, 0, box.width - cut, box.height))

    def _paint_pill(self, surface: Surface) -> None:
        theme, box = self.look.theme, self.pill_box()
        fill, ink = (theme.accent, theme.on_accent) if self.door == LIT else (theme.card, theme.ink)
        if self.hovered and self.door != LIT:
            fill = theme.hover
        radius = self.look.pill(box.height)
        paint.rounded(surface, box, fill, radius)
        (line, *_) = self.kit.type.wrap(self.pill, self.pill_style, self.look.size[0])
        words = self.kit.type.line(line, self.pill_style, Ink(ink, fill))
        x = box.centerx - words.get_width() // 2
        surface.blit(words, (x, box.top))
        if self.door == STRUCK:
            surface.fill(ink, (x - 3, box.centery, words.get_width() + 6, 2))
        if self.look.high_contrast:
            paint.frame(surface, box, theme.edge, (radius, 2))
        if self.focused and self.ring:
            paint.focus_ring(surface, box, self.look, (theme.focus, theme.card), radius)

    def name(self) -> str:
        """Return place, door and state."""
        return self.label


@dataclass(eq=False, repr=False, kw_only=True)
class DoorRow(Widget):
    """The same as a line of text, for large type: place, then its state."""

    house: House
    plate: str
    pill: str
    door: str
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
        """Return the door."""
        return [door_picture(self.look, self.house, self.door, self._door_box().size)]

    def measure(self, width: int) -> int:
        """Return its height."""
        style = self.look.type("option")
        lines = self.kit.type.wrap(f"{self.plate}: {self.pill}", style, width - self._side - self.look.space(4))
        return max(self._door_box().height + 20, len(lines) * style.line + 2 * self.look.space(3))

    def paint(self, surface: Surface) -> None:
        """Draw the line in its box."""
        theme, style = self.look.theme, self.look.type("option")
        fill = theme.hover if self.hovered or self.focused else theme.card
        box = self.rect.inflate(0, -6)
        paint.rounded(surface, box, fill, self.look.radius())
        paint.frame(surface, box, theme.accent if self.door == LIT else theme.edge, (self.look.radius(), 2))
        surface.blit(self.kit.art.get(self.pictures()[0]), self._door_box())
        room = self.rect.width - self._side - self.look.space(4)
        lines = self.kit.type.wrap(f"{self.plate}: {self.pill}", style, room)
        y = self.rect.centery - len(lines) * style.line // 2
        for line in lines:
            words = self.kit.type.line(line, style, Ink(theme.ink, fill))
            x = self.rect.left + self._side
            surface.blit(words, (x, y))
            if self.door == STRUCK:
                surface.fill(theme.ink, (x, y + style.line // 2, words.get_width(), 2))
            y += style.line
        self.paint_ring(surface, self.look.radius())

    def name(self) -> str:
        """Return place, door and state."""
        return self.label
