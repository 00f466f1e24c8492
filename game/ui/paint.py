"""Shapes with smooth edges. Corners and discs are drawn large once, shrunk, and kept."""

from functools import lru_cache

import pygame
from pygame import Rect, Surface

from game.ui.art import Art
from game.ui.colours import mix, rgb
from game.ui.events import Point
from game.ui.fine import FineSurface, Pixels, in_pixels, pixels
from game.ui.theme import Look

OVERSAMPLE = 8
FEWER_ABOVE = 40
LEAST_OVERSAMPLE = 3
DASH, GAP = 8, 6
LIP_TURN = 0.29  # of the radius: there, at 1 - sqrt(1/2), a corner has turned half way down
WAVE_UNDER = "#7B5641"
STRAIGHT_UNDER = "#2B2A4A"
DIMMED = 0.55


Ground = Surface | Pixels
"""What shapes are drawn on."""


@lru_cache(maxsize=256)
def _disc(across: int, colour: str) -> Surface:
    """Return a filled disc so many pixels across, with smooth edges."""
    return _ring(across, across // 2, colour)


@lru_cache(maxsize=256)
def _ring(across: int, width: int, colour: str) -> Surface:
    """Return a circle line of a width, so many pixels across over all, with smooth edges."""
    # a large edge is smooth with less, and eight times a flower's disc would be 38 MB
    times = max(LEAST_OVERSAMPLE, min(OVERSAMPLE, OVERSAMPLE * FEWER_ABOVE // max(1, across // 2)))
    big = across * times
    surface = Surface((big, big), pygame.SRCALPHA)
    surface.fill((*rgb(colour), 0))  # nothing, but of this colour: shrinking would mix black into the edge
    pygame.draw.circle(surface, (*rgb(colour), 255), (big // 2, big // 2), big // 2)
    if width < across // 2:
        pygame.draw.circle(surface, (*rgb(colour), 0), (big // 2, big // 2), big // 2 - width * times)
    return pygame.transform.smoothscale(surface, (across, across)).convert_alpha()


def _exact(surface: Ground, rect: Rect, *lengths: int) -> tuple[Ground, Rect, tuple[int, ...]]:
    """Return what to draw on, a box and lengths in its own pixels; a line that is there stays."""
    if not isinstance(surface, FineSurface):
        return surface, rect, lengths
    return Pixels(surface), in_pixels(rect), tuple(pixels(length) for length in lengths)


def disc(surface: Ground, centre: Point, radius: int, colour: str) -> None:
    """Draw a filled disc with smooth edges."""
    surface, box, _ = _exact(surface, _around(centre, radius))
    surface.blit(_disc(box.width, colour), box.topleft)


def circle(surface: Ground, centre: Point, shape: tuple[int, int], colour: str) -> None:
    """Draw a circle with smooth edges; shape is (radius, line width), the line inside the radius."""
    radius, width = shape
    surface, box, (width,) = _exact(surface, _around(centre, radius), width)
    surface.blit(_ring(box.width, width, colour), box.topleft)


def _around(centre: Point, radius: int) -> Rect:
    return Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)


def _corners(surface: Ground, rect: Rect, round_piece: Surface) -> None:
    radius = round_piece.get_width() // 2
    right, bottom = rect.right - radius, rect.bottom - radius
    surface.blit(round_piece, rect.topleft, (0, 0, radius, radius))
    surface.blit(round_piece, (right, rect.top), (radius, 0, radius, radius))
    surface.blit(round_piece, (rect.left, bottom), (0, radius, radius, radius))
    surface.blit(round_piece, (right, bottom), (radius, radius, radius, radius))


def rounded(surface: Ground, rect: Rect, colour: str, radius: int) -> None:
    """Fill a rectangle with round corners."""
    surface, rect, (radius,) = _exact(surface, rect, radius)
    radius = min(radius, rect.width // 2, rect.height // 2)
    if radius <= 0:
        surface.fill(colour, rect)
        return
    surface.fill(colour, rect.inflate(-2 * radius, 0))
    surface.fill(colour, rect.inflate(0, -2 * radius))
    _corners(surface, rect, _disc(2 * radius, colour))


def frame(surface: Ground, rect: Rect, colour: str, shape: tuple[int, int]) -> None:
    """Draw the line of a rectangle with round corners, inside it; shape is (radius, line width)."""
    surface, rect, (radius, width) = _exact(surface, rect, *shape)
    radius = max(width, min(radius, rect.width // 2, rect.height // 2))
    across, down = rect.width - 2 * radius, rect.height - 2 * radius
    surface.fill(colour, (rect.left + radius, rect.top, across, width))
    surface.fill(colour, (rect.left + radius, rect.bottom - width, across, width))
    surface.fill(colour, (rect.left, rect.top + radius, width, down))
    surface.fill(colour, (rect.right - width, rect.top + radius, width, down))
    _corners(surface, rect, _ring(2 * radius, width, colour))


def dashed(surface: Ground, rect: Rect, colour: str, shape: tuple[int, int]) -> None:
    """Draw a dashed line inside a rectangle with round corners; shape is (radius, line width)."""
    surface, rect, (radius, width, dash, gap) = _exact(surface, rect, *shape, DASH, GAP)
    radius = max(width, radius)
    _corners(surface, rect, _ring(2 * radius, width, colour))
    for start in _dashes(rect.width - 2 * radius, dash, gap):
        surface.fill(colour, (rect.left + radius + start, rect.top, dash, width))
        surface.fill(colour, (rect.left + radius + start, rect.bottom - width, dash, width))
    for start in _dashes(rect.height - 2 * radius, dash, gap):
        surface.fill(colour, (rect.left, rect.top + radius + start, width, dash))
        surface.fill(colour, (rect.right - width, rect.top + radius + start, width, dash))


def _dashes(length: int, dash: int, gap: int) -> list[int]:
    """Return the starts of dashes that leave a gap at both ends."""
    count = max(0, (length - gap) // (dash + gap))
    spare = length - count * (dash + gap) - gap
    return [gap + spare // 2 + index * (dash + gap) for index in range(count)]


def lipped(surface: Ground, rect: Rect, colours: tuple[str, str, str], shape: tuple[int, int, int]) -> None:
    """Draw a paper card: colours are (fill, edge, lip), shape is (radius, edge width, lip height)."""
    fill, edge, lip = colours
    surface, rect, (radius, width, height) = _exact(surface, rect, *shape)
    turn = rect.bottom - max(height, round(radius * LIP_TURN))
    clip = surface.get_clip()
    surface.set_clip(clip.clip((rect.left, rect.top, rect.width, turn - rect.top)))
    rounded(surface, rect, edge, radius)
    surface.set_clip(clip.clip((rect.left, turn, rect.width, rect.bottom - turn)))
    rounded(surface, rect, lip, radius)
    surface.set_clip(clip)
    inner = Rect(rect.left + width, rect.top + width, rect.width - 2 * width, rect.height - width - height)
    rounded(surface, inner, fill, max(0, radius - width))


def focus_ring(surface: Surface, rect: Rect, look: Look, colours: tuple[str, str | None], radius: int) -> None:
    """Draw the focus ring outside a shape; colours are the ring and, on a picture, the band between."""
    gap, width = look.stroke("focus_gap"), look.stroke("focus")
    colour, band = colours
    if band is not None:
        frame(surface, rect.inflate(2 * gap, 2 * gap), band, (radius + gap, gap))
    frame(surface, rect.inflate(2 * (gap + width), 2 * (gap + width)), colour, (radius + gap + width, width))


def ring_reach(look: Look) -> int:
    """Return how far a focus ring goes beyond its shape."""
    return look.stroke("focus_gap") + look.stroke("focus")


def paper_edge(art: Art, look: Look, length: int, ground: str) -> Surface:
    """Return the edge of the paper beside a picture as a strip with alpha: waves, or a straight line.

    Landscape: it stands, 44 wide, its paper begins about x 22; portrait: it lies, 44 high, its paper begins about y 22.
    """
    is_warm = look.style.edge == "waves" and not look.high_contrast
    under = mix(ground, WAVE_UNDER if is_warm else STRAIGHT_UNDER, 0.32)
    size = (length, 44) if look.portrait else (44, length)
    shapes = _waves(length, look, (under, ground)) if is_warm else _straight(length, look, (under, ground))
    across, down = size
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" viewBox="0 0 {across} {down}">'
    return art.drawn(f"{head}{shapes}</svg>", size)


# Two cubic curves: pixels off the edge, and the share of its length along it.
STANDING = ((22, 0), (4, 0.16), (40, 0.3), (22, 0.48), (6, 0.64), (38, 0.82), (20, 1))
LYING = ((22, 0), (2, 0.2), (38, 0.36), (20, 0.55), (4, 0.72), (34, 0.86), (16, 1))


def _waves(length: int, look: Look, colours: tuple[str, str]) -> str:
    """Return two papers with a slow wave, the lower one 8 pixels further out."""
    points = LYING if look.portrait else STANDING
    corners = f"L{length} 44 L0 44" if look.portrait else f"L44 {length} L44 0"
    paths = []
    for colour, shift in zip(colours, (-8, 0), strict=True):
        places = [(across + shift, round(share * length)) for across, share in points]
        start, *rest = [f"{along} {off}" if look.portrait else f"{off} {along}" for off, along in places]
        curve = f"M{start} C{' '.join(rest[:3])} C{' '.join(rest[3:])} {corners} Z"
        paths.append(f'<path d="{curve}" fill="{colour}"/>')
    return "".join(paths)


def _straight(n: int, look: Look, colours: tuple[str, str]) -> str:
    """Return a straight edge with its shade and, where there is one, a margin rule."""
    under, over = colours
    bands = [(16, 8, under), (22, 22, over)]
    if look.style.edge == "margin":
        bands.append((40, 2, look.theme.rule))
    parts = []
    for start, width, colour in bands:
        x, y, w, h = (0, start, n, width) if look.portrait else (start, 0, width, n)
        parts.append(f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{colour}"/>')
    return "".join(parts)


def dimmed(surface: Surface, look: Look) -> Surface:
    """Return a dark copy for what lies behind a dialog; made once, then copied opaque."""
    copy = surface.copy()
    # a veil over the living page would be mixed anew with it, up to 25 ms each time in the browser
    veil = type(surface)(surface.get_size())
    veil.fill("#000000" if look.high_contrast else look.theme.ink)
    veil.set_alpha(round(255 * DIMMED))
    copy.blit(veil, (0, 0))
    return copy
