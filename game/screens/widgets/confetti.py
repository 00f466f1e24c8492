"""Paper that falls once."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame
from pygame import Rect, Surface

from game.screens.widgets import petals
from game.ui.colours import rgb
from game.ui.fine import Kind
from game.ui.turning import turned
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node

PIECES: Final = 46
TURNS: Final = 12
SIZE: Final = (14, 9)
SPREAD: Final = 0.5


@lru_cache(maxsize=TURNS * 8)
def _piece(kind: Kind, colour: str, turn: int) -> Surface:
    """Return a piece of paper of a colour, turned."""
    flat = kind(SIZE, pygame.SRCALPHA)
    flat.fill((*rgb(colour), 255))
    return turned(flat, turn * 180 / TURNS).convert_alpha()


@dataclass(eq=False, repr=False, kw_only=True)
class Confetti(Widget):
    """Pieces in the colours of the petals that fall through its box; `share` 0..1 is how far, eased by gravity."""

    share: float = 0.0
    drawn: tuple[tuple[Surface, Rect], ...] = ()

    def pieces(self) -> tuple[tuple[Surface, Rect], ...]:
        """Return the pieces that are in the box, each with its place."""
        chance = random.Random(self.rect.width)
        colours = [petals.colour(self.look, petal) for petal in range(5)]
        found = []
        for index in range(PIECES):
            x, late, drift, spin = chance.random(), chance.random(), chance.random() - 0.5, chance.random()
            fall = self.share * (1 + SPREAD) - late * SPREAD
            if 0 <= fall <= 1:
                piece = _piece(self.kit.surface, colours[index % 5], int((spin + self.share * 2) * TURNS) % TURNS)
                left = self.rect.left + round((x + drift * self.share * 0.2) * self.rect.width)
                found.append((piece, piece.get_rect(topleft=(left, self.rect.top + round(fall * self.rect.height)))))
        return tuple(found)

    def damaged(self) -> list[Rect]:
        """Return no more than where the pieces were and are, where they only fell."""
        if self.painted is None or self.changed != {"share"}:
            return super().damaged()
        before = [place for _, place in self.drawn]
        object.__setattr__(self, "drawn", self.pieces())
        return [*before, *(place for _, place in self.drawn)]

    def paint(self, surface: Surface) -> None:
        """Draw the pieces that are in the box."""
        if self.changed != {"share"}:
            object.__setattr__(self, "drawn", self.pieces())
        clip = surface.get_clip()
        for piece, place in self.drawn:
            if place.colliderect(clip):
                surface.blit(piece, place)

    def bounds(self) -> Rect:
        """Return its box with room for a turned piece."""
        return self.rect.inflate(2 * SIZE[0], 2 * SIZE[0])

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: its sound has a caption."""
        del depth
        return []
