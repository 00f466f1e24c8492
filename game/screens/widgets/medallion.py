"""A face in a round frame: somebody who is not in the room, but on the telephone or in a message."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pygame
from pygame import Rect, Surface

from game.screens.widgets.person import Face, disc_colour, portrait
from game.ui import paint
from game.ui.art import Picture, icon
from game.ui.colours import rgb
from game.ui.fine import Kind

FRAME_SHARE: Final = 0.035
"""The width of the frame in relation to the whole."""
BADGE_SHARE: Final = 0.28
ICON_SHARE: Final = 0.56
LEAST_ROOM: Final = 300
LARGE, SMALL = 0.62, 0.78
"""How much of the room for a whole person a frame takes, in a large picture and in a narrow one."""


def _even(width: float) -> int:
    """Return a whole number of pixels that has a half."""
    return 2 * round(width / 2)


def framed_in(box: Rect) -> Rect:
    """Return the square of a frame in the room for a whole person: at eye level, clear of what stands at its foot."""
    size = _even(box.height * (LARGE if box.height >= LEAST_ROOM else SMALL))
    return Rect(box.centerx - size // 2, box.top, size, size)


@lru_cache(maxsize=8)
def _round_mask(kind: Kind, size: int) -> Surface:
    """Return a white disc that fills a square."""
    surface = kind((size, size), pygame.SRCALPHA)
    paint.rounded(surface, Rect(0, 0, size, size), "#FFFFFF", size // 2)
    return surface


@dataclass(eq=False, repr=False, kw_only=True)
class Medallion(Face):
    """A face in a frame, with the icon of how it comes to you; `grey` is what is left when the tie is cut."""

    way: str
    grey: bool = False

    @property
    def is_alive(self) -> bool:
        """Return whether it may move on its own."""
        return super().is_alive and not self.grey

    @property
    def face_rect(self) -> Rect:
        """Return the square of the face within the frame."""
        edge = 2 * max(4, round(self.rect.width * FRAME_SHARE))
        return self.rect.inflate(-edge, -edge)

    @property
    def _badge(self) -> Rect:
        """Return the disc of the icon, over the frame at the upper right: at the foot lie tag and way on."""
        side = _even(self.rect.width * BADGE_SHARE)
        return Rect(self.rect.right - side, self.rect.top, side, side)

    def _icon(self) -> Picture:
        theme = self.look.theme
        return icon(self.way, round(self._badge.width * ICON_SHARE), theme.on_accent, theme.accent)

    def pictures(self) -> list[Picture]:
        """Return portrait, lids while it closes, and icon."""
        own = [portrait(self.look, self.person, self.mood, self.size, grey=True)] if self.grey else super().pictures()
        return [*own, self._icon()]

    def paint(self, surface: Surface) -> None:
        """Draw the frame, the face in it, the lids, and the icon."""
        theme, inner, badge = self.look.theme, self.face_rect, self._badge
        frame = theme.edge if self.look.high_contrast else theme.card
        paint.rounded(surface, self.rect, frame, self.rect.width // 2)
        is_grey = self.grey and not self.shut
        face = self.kit.surface(inner.size, pygame.SRCALPHA)
        face.fill((*rgb(disc_colour(self.look, self.person, grey=is_grey)), 255))
        face.blit(self.kit.art.get(portrait(self.look, self.person, self.mood, self.size, grey=is_grey)), (0, 0))
        face.blit(_round_mask(self.kit.surface, self.size), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        surface.blit(face, inner)
        self._paint_eyes(surface)
        if self.shut:
            self._paint_lids(surface, _round_mask(self.kit.surface, self.size))
        paint.rounded(surface, badge.inflate(8, 8), frame, badge.width // 2 + 4)
        paint.rounded(surface, badge, theme.accent, badge.width // 2)
        drawn = self.kit.art.get(self._icon())
        surface.blit(drawn, drawn.get_rect(center=badge.center))

    def bounds(self) -> Rect:
        """Return the frame and the icon's disc."""
        return self.rect.union(self._badge.inflate(8, 8))
