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


def petal_ring() -> list[str]:
    """Five petals round an empty middle."""
    return [circle(24 + 14 * sin(i * 72 * pi / 180), 24 - 14 * cos(i * 72 * pi / 180), 6.2, INK) for i in range(5)]


STATES = {
    "coin": [ring(MIDDLE, 18, INK, 5), circle(24, 24, 8, INK)],
    "clock": [ring(MIDDLE, 18, INK, 5), *lines("M24 14 L24 24 L31 29")],
    "lock": [rect(9, 21, 30, 22, INK, 5), *lines("M15 21 L15 15 A9 9 0 0 1 33 15 L33 21")],
    "moon": [path("M30 6 A19 19 0 1 0 42 30 A15 15 0 0 1 30 6 Z", INK)],
}
CONTROLS = {
    "telephone": [path("M7 13 C7 7 13 4 16 8 L21 15 C23 18 21 20 19 22 C18 25 25 32 28 31 C30 29 32 27 35 29 L42 34 C46 37 43 42 37 43 C22 44 6 28 7 13 Z", INK)],
    "message": [path("M11 7 L37 7 Q43 7 43 13 L43 28 Q43 34 37 34 L24 34 L14 43 L14 34 L11 34 Q5 34 5 28 L5 13 Q5 7 11 7 Z M14 15 L14 19 L34 19 L34 15 Z M14 23 L14 27 L28 27 L28 23 Z", INK, fill_rule="evenodd")],
    "arrow_up": lines("M24 41 L24 8", "M10 21 L24 7 L38 21"),
    "arrow_down": lines("M24 7 L24 40", "M10 27 L24 41 L38 27"),
    "arrow_left": lines("M41 24 L8 24", "M21 10 L7 24 L21 38"),
    "squares": [*lines(*(f"M{x} {y} L{x + 11} {y} L{x + 11} {y + 11} L{x} {y + 11} Z" for x, y in ((7, 7), (30, 7), (7, 30)))), *(rect(x, y, 7, 7, INK, 1) for x, y in ((27, 27), (37, 27), (27, 37), (37, 37)))],
    "pause": lines("M17 11 L17 37", "M31 11 L31 37"),
}
PROVENANCE = {
    "provenance_articles": [s for x in (3, 26) for s in (circle(x + 8.5, 29, 8.5, INK), path(f"M{x} 29 C{x} 17 {x + 6} 11 {x + 15} 9 L{x + 16.5} 14 C{x + 11} 16 {x + 9} 19 {x + 9} 23 Z", INK))],
    "provenance_confirmed": [circle(24, 24, 20, INK)],
    "provenance_partly": [ring(MIDDLE, 18, INK, 4), path("M24 4 A20 20 0 0 0 24 44 Z", INK)],
    "provenance_contested": [poly([(3, 8), (22, 24), (3, 40)], INK), poly([(45, 8), (26, 24), (45, 40)], INK)],
    "provenance_never": [ring(MIDDLE, 17.5, INK, 5), *lines("M12 36 L36 12")],
    "provenance_not_so": [ring(MIDDLE, 17.5, INK, 5), *lines("M12 36 L36 12", "M12 12 L36 36")],
    "provenance_invented": petal_ring(),
}


def draw_all() -> None:
    """Write every icon."""
    for name, shapes in {**STATES, **CONTROLS, **PROVENANCE}.items():
        save(f"icons/{name}.svg", SIZE, SIZE, shapes)
