"""Pygame's own shapes, on either kind of surface."""

from collections.abc import Sequence

import pygame
from pygame import Rect, Surface

from game.ui.fine import LOWER, UPPER, FineSurface, in_pixels, pixels

Places = Sequence[tuple[float, float]]


def _points(surface: Surface, places: Places) -> Places:
    return [(x * UPPER / LOWER, y * UPPER / LOWER) for x, y in places] if isinstance(surface, FineSurface) else places


def lines(surface: Surface, colour: str, places: Places, width: int) -> None:
    """Draw a line of a width through two places or more."""
    wide = pixels(width) if isinstance(surface, FineSurface) else width
    pygame.draw.lines(surface, colour, False, _points(surface, places), wide)


def polygon(surface: Surface, colour: str, places: Places) -> None:
    """Fill what lies between three places or more."""
    pygame.draw.polygon(surface, colour, _points(surface, places))


def ellipse(surface: Surface, colour: str, box: Rect) -> None:
    """Fill the ellipse of a box."""
    pygame.draw.ellipse(surface, colour, in_pixels(box) if isinstance(surface, FineSurface) else box)
