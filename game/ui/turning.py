"""Surfaces in another size, turned or mirrored: each of the kind of the one that it is made from."""

import pygame
from pygame import Surface

from game.ui.fine import FineSurface, pixels


def scaled(surface: Surface, size: tuple[int, int]) -> Surface:
    """Return a surface in another size, smooth."""
    if isinstance(surface, FineSurface):
        size = pixels(size[0]), pixels(size[1])
    return _like(surface, pygame.transform.smoothscale(surface, (max(1, size[0]), max(1, size[1]))))


def turned(surface: Surface, degrees: float, scale: float = 1.0) -> Surface:
    """Return a surface turned to the left and scaled, large enough for its corners."""
    return _like(surface, pygame.transform.rotozoom(surface, degrees, scale))


def mirrored(surface: Surface) -> Surface:
    """Return a surface with left and right exchanged."""
    return _like(surface, pygame.transform.flip(surface, True, False))


def _like(surface: Surface, made: Surface) -> Surface:
    return FineSurface.holding(made) if isinstance(surface, FineSurface) else made
