"""The flower: five petals that grow, the number in the core, the tag that hangs under it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.widgets import petals
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.colours import mix
from game.ui.text import Ink, Run
from game.ui.theme import TypeStyle
from game.ui.turning import scaled
from game.ui.widgets import Pill, Widget

if TYPE_CHECKING:
    from game.ui.events import Point
    from game.ui.kit import Kit

STEPS: Final = 256
STEPS_MOVING: Final = 64
"""Sizes of a petal while it moves: each has to be scaled, and scaling is what a moving flower costs."""
FULL: Final = 1000
CORE_AT_NIGHT: Final = ("#FFF6E0", "#E9D9B0")
CORE_INK: Final = "#22332F"
Values = tuple[float, float, float, float, float]


@lru_cache(maxsize=160)
def _scaled(whole: Surface, size: tuple[int, int]) -> Surface:
    """Return a picture in another size."""
    return scaled(whole, size)


@dataclass(eq=False, repr=False, kw_only=True)
class Flower(Widget):
    """The flower in a square box. `values` are petals 0..1000, `number` the score, `label` its tier for the tree.

    `disc` hangs it on a round card with a halo; `dark` is for the night. Assign `values` and `number` to move it.
    `baked` says that disc and ghosts are painted on the page already (`paint_under`), as they never move.
    """

    values: Values
    number: int
    label: str = ""
    disc: bool = True
    dark: bool = False
    baked: bool = False
    parts: tuple[tuple[Surface, Rect], ...] = ()
    drawn: tuple[Rect, ...] = ()

    role: ClassVar[str] = "img"

    @property
    def inner(self) -> Rect:
        """Return the square that the petals fill."""
        if not self.disc:
            return Rect(self.rect)
        share = self.look.tokens.raw["flower"]
        size = round(self.rect.width * share["size"] / share["disc"])
        return Rect(self.rect.left + (self.rect.width - size) // 2, self.rect.top + size // 30, size, size)

    @property
    def core(self) -> Point:
        """Return the middle of the core."""
        inner, (across, down) = self.inner, self.look.tokens.raw["flower"]["centre"]
        return inner.left + round(inner.width * across), inner.top + round(inner.height * down)

    @property
    def has_ghosts(self) -> bool:
        """Return whether the full size of each petal is shown."""
        return self.look.style.petals == "ghosted"

    def petal_at(self, petal: int) -> Point:
        """Return where a petal is, for what flies into it."""
        angle = math.radians(72 * petal)
        reach = self.inner.width * 0.27
        x, y = self.core
        return x + round(reach * math.sin(angle)), y - round(reach * math.cos(angle))

    def pictures(self) -> list[Picture]:
        """Return the pictures of all petals and the core."""
        size = self.inner.width
        ghosts = [petals.ghost(self.look, petal, size, dark=self.dark) for petal in range(5 if self.has_ghosts else 0)]
        return [*self._movable(), *(replace(ghost, trim=True) for ghost in ghosts)]

    def _movable(self) -> list[Picture]:
        """Return the pictures of the petals and, if it is one, the core."""
        size = self.inner.width
        found = [petals.slot(self.look, petal, size, dark=self.dark) for petal in range(5)]
        if not self._plain_core:
            found.append(graded_picture(self.look, "flower/core.svg", (size, size), "petals"))
        return [replace(picture, trim=True) for picture in found]

    @property
    def _plain_core(self) -> bool:
        return self.dark or self.look.high_contrast

    def bounds(self) -> Rect:
        """Return the box with its halo."""
        return self.rect.inflate(26, 26) if self.disc else Rect(self.rect)

    def damaged(self) -> list[Rect]:
        """Return no more than the petals that grew, and the core, where nothing else changed."""
        if self.painted is None or not self.changed <= {"values", "number", "label"}:
            return super().damaged()
        parts = []
        for petal, before in enumerate(self.drawn):
            now = self._petal_box(petal)
            parts += [before.union(now)] if before != now else []
        if "number" in self.changed:
            radius = self._core_radius + 2
            parts.append(Rect(self.core[0] - radius, self.core[1] - radius, 2 * radius, 2 * radius))
        return parts

    def paint(self, surface: Surface) -> None:
        """Draw petals, core and number, and what lies under them if the page does not have it."""
        if not self.baked:
            self.paint_under(surface)
        inner = self.inner
        boxes = tuple(self._petal_box(petal) for petal in range(5))
        for petal, box in enumerate(boxes):
            self._paint_petal(surface, petal, box)
        object.__setattr__(self, "drawn", boxes)
        self._paint_core(surface, inner)

    def paint_under(self, surface: Surface) -> None:
        """Draw disc and ghosts."""
        if self.disc:
            self._paint_disc(surface)
        inner = self.inner
        for picture in self.pictures()[len(self._movable()) :]:
            surface.blit(self.kit.art.get(picture), inner.move(self.kit.art.box(picture).topleft))

    def _part(self, index: int) -> tuple[Surface, Rect]:
        """Return a petal, or the core (5), and where in the square it is when it is full; looked up once."""
        if not self.parts:
            art = self.kit.art
            object.__setattr__(self, "parts", tuple((art.get(one), art.box(one)) for one in self._movable()))
        return self.parts[index]

    def _paint_disc(self, surface: Surface) -> None:
        theme, share = self.look.theme, self.look.tokens.raw["flower"]
        radius = self.rect.width // 2
        middle = (self.rect.centerx, self.rect.top + radius)
        if self.look.high_contrast:
            paint.disc(surface, middle, radius, theme.edge)
            inner = radius - self.look.stroke("high_contrast")
            paint.disc(surface, middle, inner, theme.card)
            return
        halo = round(radius * share["halo"] / share["disc"])
        paint.disc(surface, middle, halo, mix(theme.card, theme.page, 0.6))
        paint.disc(surface, middle, radius, theme.card)

    def growth(self, petal: int) -> float:
        """Return how large a petal is drawn, as a share of its full size."""
        value = self.values[petal] / FULL
        if self.look.style.petals == "stepped":
            value = round(value * 3) / 3
        least = float(self.look.tokens.raw["flower"]["least"])
        steps = STEPS if float(self.values[petal]).is_integer() else STEPS_MOVING
        return round((least + (1 - least) * max(0.0, value)) * steps) / steps

    def _petal_box(self, petal: int) -> Rect:
        """Return where a petal is drawn, as large as it is now."""
        inner, (_, box) = self.inner, self._part(petal)
        share = self.growth(petal)
        size = (max(1, round(box[2] * share)), max(1, round(box[3] * share)))
        angle = math.radians(72 * petal)
        reach = (1 - share) * self.look.tokens.raw["flower"]["reach"] * inner.width
        x, y = self.core
        left = x + (inner.left + box[0] - x) * share + reach * math.sin(angle)
        top = y + (inner.top + box[1] - y) * share - reach * math.cos(angle)
        return Rect(round(left), round(top), *size)

    def _paint_petal(self, surface: Surface, petal: int, place: Rect) -> None:
        whole, box = self._part(petal)
        surface.blit(whole if place.size == box.size else _scaled(whole, place.size), place)

    @property
    def _core_radius(self) -> int:
        return round(self.inner.width * float(self.look.tokens.raw["flower"]["core_radius"]))

    def _paint_core(self, surface: Surface, inner: Rect) -> None:
        x, y = self.core
        radius = self._core_radius
        ink = CORE_INK
        if not self._plain_core:
            whole, box = self._part(5)
            surface.blit(whole, inner.move(box.topleft))
        else:
            fill, line = CORE_AT_NIGHT
            if self.look.high_contrast:
                fill, line, ink = self.look.theme.night, self.look.theme.edge, self.look.theme.ink
            width = max(2, radius // 17)
            paint.disc(surface, (x, y), radius, line)
            paint.disc(surface, (x, y), radius - width, fill)
        size = round(inner.width * (26 / 150 if self.disc else 64 / 480))
        style = TypeStyle(size, size)
        words = (Run(str(self.number), "numbers"),)
        drawn = self.kit.type.line(words, style, Ink(ink))
        surface.blit(drawn, (x - drawn.get_width() // 2, y - size // 2))

    def name(self) -> str:
        """Return the number and its tier in words."""
        return self.label


def tier_pill(kit: Kit, text: str, meter: Rect) -> Pill:
    """Return the tag that hangs under the flower."""
    fill, ink = ("card", "ink") if kit.look.high_contrast else ("ink", "card")
    pill = Pill(kit, "tier", text=text, fill=fill, ink=ink, ground=None)
    width = pill.natural_width()
    height = pill.measure(width)
    left = max(8, meter.centerx - width // 2)
    pill.place(Rect(left, meter.bottom - 26, width, height))
    return pill
