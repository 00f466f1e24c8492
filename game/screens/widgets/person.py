"""Faces: the bust in a scene and the square tile, and how either closes like an eye."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

import pygame
from pygame import Rect, Surface

from game.screens.widgets.eyes import AS_DRAWN, AWAY, SHUT, TURNED, eye_boxes, eyes_picture, is_open
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.colours import rgb
from game.ui.fine import Kind
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.theme import Look

OPEN: Final = 0.0
TILE_RADIUS: Final = 0.3
LID_TRAVEL: Final = 0.67
EYE_LEVEL: Final = 0.45
LID_REACH: Final = 0.62
LID_SAG: Final = 0.06
LID_REST: Final = 0.6
STRIP: Final = 4
PAPER: Final = "#E7D9BE"
LID: Final = "scenes/lid_top.svg"
LOWER_LID: Final = "scenes/lid_bottom.svg"


def portrait(look: Look, person: str, mood: str, size: int, *, grey: bool = False) -> Picture:
    """Return the picture of a person with a mood; grey is how a cut tie looks."""
    name = f"portraits/{person}_{mood}.svg"
    if not grey:
        return graded_picture(look, name, (size, size), "people")
    return Picture(name, (size, size), look.faded.grade, 1.0)


def drawn_disc(look: Look, person: str) -> str:
    """Return the colour that is drawn behind a face; somebody without one of their own has that of paper."""
    return str(look.tokens.raw["people_disc"].get(person, PAPER))


def disc_colour(look: Look, person: str, *, grey: bool = False) -> str:
    """Return the colour behind a person's face."""
    return look.theme.rule if grey else look.graded(drawn_disc(look, person), look.strength("people"))


def shut_pictures(look: Look, person: str, moods: set[str], size: int) -> list[Picture]:
    """Return what a face needs to close and to be grey, to be made before it is needed."""
    lids = [Picture(name, (size, size)) for name in (LID, LOWER_LID)]
    return [*lids, *(portrait(look, person, mood, size, grey=True) for mood in sorted(moods))]


@lru_cache(maxsize=16)
def _square(kind: Kind, size: int) -> Surface:
    """Return a white square with the corners of a tile."""
    surface = kind((size, size), pygame.SRCALPHA)
    paint.rounded(surface, Rect(0, 0, size, size), "#FFFFFF", round(size * TILE_RADIUS))
    return surface


@lru_cache(maxsize=4)
def _scratch(kind: Kind, size: int) -> Surface:
    """Return a clear square to draw lids on, used again and again."""
    return kind((size, size), pygame.SRCALPHA)


@dataclass(eq=False, repr=False, kw_only=True)
class Face(Widget):
    """A person's face. `person` and `mood` name the picture, `shut` 0..1 is how far the eye has closed.

    `eyes` are AS_DRAWN, or for a while SHUT or TURNED: then only they are painted again.
    """

    person: str
    mood: str = "calm"
    label: str = ""
    shut: float = OPEN
    eyes: str = AS_DRAWN

    role: ClassVar[str] = "img"

    @property
    def face_rect(self) -> Rect:
        """Return the square of the picture."""
        return self.rect

    @property
    def size(self) -> int:
        """Return the width of the picture."""
        return self.face_rect.width

    def pictures(self) -> list[Picture]:
        """Return the portrait and, once it closes, the lids."""
        lids = [Picture(name, (self.size, self.size)) for name in (LID, LOWER_LID)]
        return [portrait(self.look, self.person, self.mood, self.size), *(lids if self.shut else [])]

    def name(self) -> str:
        """Return who it is and how they look."""
        return self.label

    @property
    def is_alive(self) -> bool:
        """Return whether it may move on its own: not while it closes, or once nobody is behind it."""
        return self.shown and not self.shut

    @property
    def has_open_eyes(self) -> bool:
        """Return whether it can blink; who smiles may have shut eyes."""
        return is_open(self.look, self.person, self.mood)

    def _eye_boxes(self) -> tuple[Rect, Rect]:
        return eye_boxes(self.look, self.person, self.mood, self.face_rect)

    def eye_pictures(self) -> list[Picture]:
        """Return what it needs to blink and, unless it looks away, to turn."""
        if not self.has_open_eyes:
            return []
        ways = (SHUT,) if self.mood == AWAY else (SHUT, TURNED)
        cell = self._eye_boxes()[0].size
        return [eyes_picture(self.look, self.person, self.mood, way, cell) for way in ways]

    def damaged(self) -> list[Rect]:
        """Return the eyes where nothing else changed."""
        if self.painted and self.changed == {"eyes"}:
            return list(self._eye_boxes())
        return super().damaged()

    def _paint_eyes(self, surface: Surface) -> None:
        """Draw the eyes over the face if they are not as drawn."""
        if not self.eyes:
            return
        boxes = self._eye_boxes()
        wide, high = boxes[0].size
        drawn = self.kit.art.get(eyes_picture(self.look, self.person, self.mood, self.eyes, (wide, high)))
        for index, box in enumerate(boxes):
            surface.blit(drawn, box, (index * wide, 0, wide, high))

    def _paint_lids(self, surface: Surface, mask: Surface) -> None:
        """Draw both lids within an outline."""
        size, scratch = self.size, _scratch(self.kit.surface, self.size)
        scratch.fill((0, 0, 0, 0))
        upper, lower = (self.kit.art.get(Picture(name, (size, size))) for name in (LID, LOWER_LID))
        away = round(size * LID_TRAVEL * (1 - self.shut))
        scratch.blit(lower, (0, away))
        bottom = away + size
        if bottom < size:
            scratch.fill(lower.get_at((size // 2, size - 2)), (0, bottom, size, size - bottom))
        scratch.blit(upper, (0, -away))
        scratch.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        surface.blit(scratch, self.face_rect)


@dataclass(eq=False, repr=False, kw_only=True)
class Bust(Face):
    """A person before a scene, as large as the scene lets them be.

    As the eye closes, colour is left only between its lids. `grey` is what is left when the tie is cut. `sunk` is how
    many pixels head and shoulders sink with a breath; the foot of the picture stays.
    """

    grey: bool = False
    sunk: int = 0

    @property
    def face_rect(self) -> Rect:
        """Return the square of the picture as far as it has sunk."""
        return self.rect.move(0, self.sunk)

    @property
    def is_alive(self) -> bool:
        """Return whether it may move on its own."""
        return super().is_alive and not self.grey

    def _coloured(self) -> Picture:
        return portrait(self.look, self.person, self.mood, self.size)

    def _faded(self) -> Picture:
        return portrait(self.look, self.person, self.mood, self.size, grey=True)

    def pictures(self) -> list[Picture]:
        """Return the portrait, or the grey one, or both while it closes."""
        if self.shut:
            return [self._coloured(), self._faded()]
        return [self._faded() if self.grey else self._coloured()]

    def paint(self, surface: Surface) -> None:
        """Draw the person as far as the eye is open."""
        if not self.shut:
            drawn = self.kit.art.get(self.pictures()[0])
            surface.blit(drawn, self.face_rect, (0, 0, self.size, self.size - self.sunk))
            self._paint_eyes(surface)
            return
        surface.blit(self.kit.art.get(self._faded()), self.rect)
        coloured, left, top = self.kit.art.get(self._coloured()), self.rect.left, self.rect.top
        for x in range(0, self.size, STRIP):
            high, low = (round(y) for y in self._lids(x + STRIP / 2))
            if low > high:
                surface.blit(coloured, (left + x, top + high), (x, high, STRIP, low - high))

    def _lids(self, x: float) -> tuple[float, float]:
        """Return the edges of upper and lower lid in a column, within the picture."""
        size = self.size
        curve = 1 - ((x - size / 2) / (size * LID_REACH)) ** 2
        upper = size * EYE_LEVEL - size * (1 - self.shut) * curve + size * LID_SAG * self.shut * (curve - LID_REST)
        lower = size * EYE_LEVEL + size * (1 - self.shut) * curve + size * LID_SAG * self.shut * (curve - LID_REST)
        return max(0.0, upper), min(float(size), lower)


@dataclass(eq=False, repr=False, kw_only=True)
class Tile(Face):
    """A face on a square of its own colour. `cut` is "", "by_you" (grey, dashed) or "by_them" (empty)."""

    cut: str = ""

    @property
    def is_alive(self) -> bool:
        """Return whether it may move on its own."""
        return super().is_alive and not self.cut

    def pictures(self) -> list[Picture]:
        """Return the portrait, grey for a tie that you cut."""
        if self.cut == "by_them" and not self.shut:
            return []
        if self.cut == "by_you" and not self.shut:
            return [portrait(self.look, self.person, self.mood, self.size, grey=True)]
        return super().pictures()

    def paint(self, surface: Surface) -> None:
        """Draw the square, the face in it, the lids."""
        key = (self.person, self.mood, self.cut if not self.shut else "", self.size)
        surface.blit(self._drawn(key), self.rect)
        self._paint_eyes(surface)
        if self.shut:
            self._paint_lids(surface, _square(self.kit.surface, self.size))
        if self.cut:
            box, radius = self.rect.inflate(6, 6), round(self.size * TILE_RADIUS) + 3
            paint.dashed(surface, box, self.look.theme.edge, (radius, 3))

    def bounds(self) -> Rect:
        """Return the square and the dashes round it."""
        return self.rect.inflate(8, 8)

    def _drawn(self, key: tuple[str, str, str, int]) -> Surface:
        person, mood, cut, size = key
        grey = bool(cut)
        surface = self.kit.surface((size, size), pygame.SRCALPHA)
        surface.fill((*rgb(disc_colour(self.look, person, grey=grey)), 255))
        if cut != "by_them":
            surface.blit(self.kit.art.get(portrait(self.look, person, mood, size, grey=grey)), (0, 0))
        surface.blit(_square(self.kit.surface, size), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return surface
