"""A surface with three pixels for every two of the canvas: large screens show the same drawing finer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import pygame
from pygame import Rect, Surface

UPPER: Final = 3
LOWER: Final = 2
"""So many pixels, across and down, for so many of the canvas."""


def pixels(length: int) -> int:
    """Return where a place of the canvas is in pixels; what lies between two is left out.

    >>> pixels(2), pixels(3), pixels(-1)
    (3, 4, -2)
    """
    return length * UPPER // LOWER


def places(length: int) -> int:
    """Return how much of the canvas so many pixels are: the other way round, a part counts as a whole.

    >>> [places(pixels(length)) for length in range(6)]
    [0, 1, 2, 3, 4, 5]
    """
    return -(-length * LOWER // UPPER)


def in_pixels(box: Any) -> Rect:
    """Return a box of the canvas in pixels: boxes that meet do so there, too.

    >>> in_pixels((1, 0, 3, 2)), in_pixels((4, 0, 3, 2))
    (Rect(1, 0, 5, 3), Rect(6, 0, 4, 3))
    """
    box = Rect(box)
    left, top = pixels(box.left), pixels(box.top)
    return Rect(left, top, pixels(box.right) - left, pixels(box.bottom) - top)


def in_places(box: Rect) -> Rect:
    """Return the least box of the canvas that has all of a box in pixels.

    >>> in_places(in_pixels((3, 4, 5, 6))), in_places(Rect(2, 0, 1, 1))
    (Rect(3, 4, 5, 6), Rect(1, 0, 1, 1))
    """
    left, top = places(box.left + 1) - 1, places(box.top + 1) - 1
    return Rect(left, top, places(box.right) - left, places(box.bottom) - top)


class FineSurface(Surface):
    """A surface whose places and lengths are those of the canvas, and whose pixels are smaller.

    What draws by pixels (pygame's own shapes, letters, pictures) knows nothing of the canvas: `paint`, `strokes`,
    `turning`, `Art` and `Typesetter` do that for all others. To draw another kind of surface onto it is a fault, which
    TypeError tells.
    """

    def __init__(self, size: Sequence[int], flags: int = 0) -> None:
        """Return an empty surface by its size on the canvas; flags are pygame's."""
        super().__init__((pixels(size[0]), pixels(size[1])), flags)

    @classmethod
    def holding(cls, drawn: Surface) -> FineSurface:
        """Return a surface with the pixels of another kind."""
        made = cls.__new__(cls)
        alpha = drawn.get_flags() & pygame.SRCALPHA
        Surface.__init__(made, Surface.get_size(drawn), alpha, drawn)
        # added to nothing, what is clear keeps its colour, too
        Surface.blit(made, drawn, (0, 0), None, pygame.BLEND_RGBA_ADD if alpha else 0)
        return made

    def blit(self, source: Surface, dest: Any = (0, 0), area: Any = None, special_flags: int = 0) -> Rect:
        """Draw another fine surface, or an area of it, with its corner at a place; return what of this one changed."""
        if not isinstance(source, FineSurface):
            message = f"{source} has other pixels"
            raise TypeError(message)
        x, y = int(dest[0]), int(dest[1])
        part = None
        if area is not None:
            part = Rect(area)
            # as many pixels as the place has that they come to
            there = in_pixels((x, y, part.width, part.height))
            part = Rect(pixels(part.left), pixels(part.top), there.width, there.height)
        return in_places(super().blit(source, (pixels(x), pixels(y)), part, special_flags))

    def fill(self, color: Any, rect: Any = None, special_flags: int = 0) -> Rect:
        """Fill a box, or all, with a colour; return what changed."""
        box = None if rect is None else in_pixels(rect)
        return in_places(super().fill(color, box, special_flags))

    def get_width(self) -> int:
        """Return its width on the canvas."""
        return places(super().get_width())

    def get_height(self) -> int:
        """Return its height on the canvas."""
        return places(super().get_height())

    def get_size(self) -> tuple[int, int]:
        """Return its width and height on the canvas."""
        return self.get_width(), self.get_height()

    def get_rect(self, **where: Any) -> Rect:
        """Return a box of its size, put to where the names say, such as center=(9, 9)."""
        box = Rect((0, 0), self.get_size())
        for name, place in where.items():
            setattr(box, name, place)
        return box

    def get_clip(self) -> Rect:
        """Return the box outside of which nothing is drawn."""
        return in_places(super().get_clip())

    def set_clip(self, rect: Any) -> None:
        """Draw nothing outside a box from now on; None for no box."""
        super().set_clip(None if rect is None else in_pixels(rect))

    def get_at(self, x_y: Any) -> pygame.Color:
        """Return the colour at a place."""
        return super().get_at((pixels(x_y[0]), pixels(x_y[1])))

    def get_bounding_rect(self, min_alpha: int = 1) -> Rect:
        """Return the least box that has everything of at least an alpha."""
        return in_places(super().get_bounding_rect(min_alpha))

    def subsurface(self, *box: Any) -> Surface:
        """Return a box of this surface: what is drawn there is drawn here."""
        return super().subsurface(in_pixels(box if len(box) > 1 else box[0]))


def stamped(surface: Surface, picture: Surface, place: tuple[int, int]) -> None:
    """Draw one of pygame's own surfaces, as many pixels as it has, with its corner at a place of either kind."""
    if isinstance(surface, FineSurface):
        place = pixels(place[0]), pixels(place[1])
    Surface.blit(surface, picture, place)


Kind = Callable[..., Surface]
"""What a program makes its surfaces of: pygame's own, or fine ones."""


class Pixels:
    """A fine surface by its own pixels, for shapes that are drawn exactly, and from surfaces of another kind."""

    def __init__(self, surface: FineSurface) -> None:
        """Return a way to draw on a surface."""
        self._surface = surface

    def blit(self, source: Surface, dest: Any, area: Any = None) -> None:
        """Draw a surface, or an area of it, with its corner at a pixel."""
        Surface.blit(self._surface, source, dest, area)

    def fill(self, colour: Any, box: Any) -> None:
        """Fill a box with a colour."""
        Surface.fill(self._surface, colour, box)

    def get_clip(self) -> Rect:
        """Return the box outside of which nothing is drawn."""
        return Surface.get_clip(self._surface)

    def set_clip(self, box: Rect) -> None:
        """Draw nothing outside a box from now on."""
        Surface.set_clip(self._surface, box)
