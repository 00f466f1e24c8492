"""Writes icons/: 48 x 48, one colour, lines of 5 with round ends, so that the game can replace the colour."""
# ruff: noqa: E501
# fmt: off

from math import cos, pi, sin

import tokens
from paper import circle, path, poly, rect, ring, save, stroke

INK = tokens.ICON_INK
SIZE = 48
WIDTH = 5
MIDDLE = (24, 24)


def lines(*paths: str, width: float = WIDTH) -> list[str]:
    """Round-ended lines."""
    return [stroke(d, INK, width) for d in paths]


def solid(d: str) -> str:
    """A filled shape with softly rounded corners."""
    return path(d, INK, stroke=INK, stroke_width=4, stroke_linejoin="round")


def frame(x: float, y: float, w: float, h: float, r: float) -> str:
    """A rounded rectangle drawn as a line."""
    return rect(x, y, w, h, "none", r, stroke=INK, stroke_width=WIDTH)


def gear() -> list[str]:
    """A wheel of eight teeth with a hole."""
    points = []
    for tooth in range(8):
        for turn, reach in ((-15, 15), (-9, 21.5), (9, 21.5), (15, 15)):
            angle = (tooth * 45 + turn) * pi / 180
            points.append(f"{24 + reach * sin(angle):.1f} {24 - reach * cos(angle):.1f}")
    return [path("M" + " L".join(points) + " Z M24 16.5 A7.5 7.5 0 1 0 24 31.5 A7.5 7.5 0 1 0 24 16.5 Z", INK, fill_rule="evenodd", stroke=INK, stroke_width=2, stroke_linejoin="round")]


def speaker() -> list[str]:
    """A loudspeaker without sound."""
    return [solid("M6 19 L13 19 L23 10 L23 38 L13 29 L6 29 Z")]


def petal_ring() -> list[str]:
    """Five petals round an empty middle."""
    return [circle(24 + 14 * sin(i * 72 * pi / 180), 24 - 14 * cos(i * 72 * pi / 180), 6.2, INK) for i in range(5)]


STATES = {
    "coin": [ring(MIDDLE, 18, INK, 5), circle(24, 24, 8, INK)],
    "clock": [ring(MIDDLE, 18, INK, 5), *lines("M24 14 L24 24 L31 29")],
    "lock": [rect(9, 21, 30, 22, INK, 5), *lines("M15 21 L15 15 A9 9 0 0 1 33 15 L33 21")],
    "moon": [path("M30 6 A19 19 0 1 0 42 30 A15 15 0 0 1 30 6 Z", INK)],
    "sun": [circle(24, 24, 10, INK), *lines("M24 4 L24 8", "M24 40 L24 44", "M4 24 L8 24", "M40 24 L44 24", "M10 10 L13 13", "M35 35 L38 38", "M10 38 L13 35", "M35 13 L38 10", width=4)],
    "heart": [solid("M24 40 C14 33 6 26 6 18 C6 8 19 6 24 15 C29 6 42 8 42 18 C42 26 34 33 24 40 Z")],
    "person": [circle(24, 15, 9, INK), path("M6 43 C6 32 13 27 24 27 C35 27 42 32 42 43 Z", INK)],
    "eye": [*lines("M4 24 C10 13 17 9 24 9 C31 9 38 13 44 24 C38 35 31 39 24 39 C17 39 10 35 4 24 Z"), circle(24, 24, 7, INK)],
    "eye_shut": lines("M4 20 C10 30 17 33 24 33 C31 33 38 30 44 20", "M10 28 L6 34", "M19 33 L17 40", "M29 33 L31 40", "M38 28 L42 34"),
    "info": [ring(MIDDLE, 18, INK, 5), *lines("M24 23 L24 33"), circle(24, 15.5, 3.2, INK)],
    "warning": [*lines("M24 7 L43 40 L5 40 Z"), *lines("M24 20 L24 28", width=4.6), circle(24, 34, 2.7, INK)],
}
CONTROLS = {
    "gear": gear(),
    "pause": [rect(10, 8, 10, 32, INK, 3), rect(28, 8, 10, 32, INK, 3)],
    "play": [solid("M15 9 L38 24 L15 39 Z")],
    "speaker": [*speaker(), *lines("M30 18 C33.5 21.5 33.5 26.5 30 30", "M36 11 C43.5 18.5 43.5 29.5 36 37", width=4.6)],
    "speaker_off": [*speaker(), *lines("M31 18 L43 30", "M43 18 L31 30", width=4.6)],
    "close": lines("M10 10 L38 38", "M38 10 L10 38"),
    "check": lines("M7 26 L18 37 L41 11", width=6),
    "arrow_up": lines("M24 41 L24 8", "M10 21 L24 7 L38 21"),
    "arrow_down": lines("M24 7 L24 40", "M10 27 L24 41 L38 27"),
    "arrow_left": lines("M41 24 L8 24", "M21 10 L7 24 L21 38"),
    "arrow_right": lines("M7 24 L40 24", "M27 10 L41 24 L27 38"),
    "globe": [ring(MIDDLE, 18, INK, 5), *lines("M6 24 L42 24", "M24 6 C13 15 13 33 24 42 C35 33 35 15 24 6 Z", width=4)],
    "copy": [frame(17, 17, 24, 25, 5), *lines("M31 11 L31 10 C31 7.5 29.5 6 27 6 L12 6 C8.5 6 6 8.5 6 12 L6 26 C6 29 7.5 31 10 31")],
    "code": [ring((15, 24), 9, INK, 5), *lines("M24 24 L43 24 L43 33", "M34 24 L34 31")],
    "bell": [solid("M9 34 C13 30 12 25 13 19 C14 11 18 8 24 8 C30 8 34 11 35 19 C36 25 35 30 39 34 Z"), path("M18 39 L30 39 A6 6 0 0 1 18 39 Z", INK), *lines("M24 4.5 L24 8")],
    "share": [*lines("M14 24 L34 12", "M14 24 L34 36", width=4.6), circle(13, 24, 8, INK), circle(36, 11, 7, INK), circle(36, 37, 7, INK)],
    "trash": [*lines("M7 13 L41 13", "M18 12 C18 7 20 6 24 6 C28 6 30 7 30 12", "M11 14 L13.5 42 L34.5 42 L37 14"), *lines("M20 22 L20.5 34", "M28 22 L27.5 34", width=4)],
    "captions": [frame(5, 9, 38, 30, 6), *lines("M13 23 L20 23", "M26 23 L35 23", "M13 31 L27 31", "M33 31 L35 31", width=4.4)],
    "hand": [solid("M19 28 L19 12 C19 7 26 7 26 12 L26 22 L36 24.5 C39 25.3 40.5 27 40 30 L38 39 C37.5 41 36 42 34 42 L23 42 C21 42 19.5 41 18 39 L10 28.5 C8 25.5 12 22.5 14.5 25 Z"), *lines("M11 14 C10.5 5 17 3 22.5 3 C28 3 34.5 5 34 14", width=3.6)],
    "keyboard": [frame(4, 11, 40, 27, 5), *[rect(x, y, 4.6, 4.6, INK, 1) for y in (18, 24.5) for x in (10.2, 18, 25.6, 33.4)], *lines("M15 33 L33 33", width=4)],
}
PROVENANCE = {
    "provenance_articles": [s for x in (3, 26) for s in (circle(x + 8.5, 29, 8.5, INK), path(f"M{x} 29 C{x} 17 {x + 6} 11 {x + 15} 9 L{x + 16.5} 14 C{x + 11} 16 {x + 9} 19 {x + 9} 23 Z", INK))],
    "provenance_confirmed": [circle(24, 24, 20, INK)],
    "provenance_partly": [ring(MIDDLE, 18, INK, 4), path("M24 4 A20 20 0 0 0 24 44 Z", INK)],
    "provenance_contested": [poly([(3, 8), (22, 24), (3, 40)], INK), poly([(45, 8), (26, 24), (45, 40)], INK)],
    "provenance_never": [ring(MIDDLE, 17.5, INK, 5), *lines("M12 36 L36 12")],
    "provenance_invented": petal_ring(),
}


def draw_all() -> None:
    """Write every icon."""
    for name, shapes in {**STATES, **CONTROLS, **PROVENANCE}.items():
        save(f"icons/{name}.svg", SIZE, SIZE, shapes)
