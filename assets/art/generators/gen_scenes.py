"""Writes scenes/: the hills of the title, the night, the hills of a level’s end, a cloud, the lids of a face."""
# ruff: noqa: E501
# fmt: off

from math import sqrt

from paper import mix, path, poly, rect, save, shade, stroke
from passing import CLOUD
from seasons import outdoors

CLOUDS = ("M560 120 A26 26 0 0 1 606 104 A36 36 0 0 1 672 112 A24 24 0 0 1 690 146 L560 146 A13 13 0 0 1 560 120 Z",
          "M690 226 A20 20 0 0 1 724 214 A27 27 0 0 1 774 220 A18 18 0 0 1 788 246 L690 246 A10 10 0 0 1 690 226 Z")
HOUSES = ((84, 52, 44, "#F7E1AE"), (136, 38, 40, "#FBF3E3"), (182, 56, 50, "#F4C9A8"), (450, 50, 48, "#F4C9A8"), (502, 36, 40, "#FBF3E3"), (546, 54, 52, "#D3E6D2"),
          (604, 40, 40, "#F7E1AE"), (648, 58, 46, "#FBF3E3"), (698, 46, 38, "#F4C9A8"), (740, 60, 48, "#E9DCC0"))
BESIDE = ((-212, 96, 46, "#FBF3E3"), (-160, 84, 42, "#F4C9A8"), (-112, 98, 50, "#D3E6D2"), (868, 62, 44, "#F4C9A8"), (918, 48, 46, "#FBF3E3"), (972, 58, 40, "#F7E1AE"))


def title() -> None:
    """The hills of Linden, 820 x 720, and the nearest hill alone, so that people can stand between the two.

    Both go on around their box, for a canvas that is longer.
    """
    town = [s for x, y, w, c in (*HOUSES, *BESIDE) for s in (rect(x, 405 + y, w, 120, c), rect(x + w * .7, 405 + y, w * .3, 120, shade(c, .12)),
            poly([(x - 4, 406 + y), (x + w / 2, 381 + y), (x + w + 4, 406 + y)], mix(c, "#23594A", .35)), poly([(x + w / 2, 381 + y), (x + w + 4, 406 + y), (x + w * .7, 406 + y)], mix(c, "#23594A", .5)),
            rect(x + w * .2, 418 + y, 8, 11, "#86BCC4"), rect(x + w * .46, 418 + y, 8, 11, "#86BCC4"))]
    save("scenes/title_hill.svg", 820, 720, [rect(-800, -800, 2600, 2400, "#DDEEEA"), path("M-507 -652 L300 0 L1600 1050 L1600 1600 L1244 1600 Z", "#E9F4EC"), *[path(d, "#FFFBF2") for d in CLOUDS],
         path("M-700 500 C-520 430 -180 550 0 470 C180 390 360 400 520 440 C640 410 740 400 820 420 C900 440 1250 340 1600 420 L1600 1600 L-700 1600 Z", "#C9DFD0"), *town,
         path("M-700 600 C-560 560 -420 640 -300 640 C-180 640 -80 586 0 550 C200 460 420 470 820 530 C1020 560 1300 470 1600 520 L1600 1600 L-700 1600 Z", "#8DBB8C"), path("M-300 640 C-180 640 -80 586 0 550 C120 496 244 478 400 481 C200 500 90 560 0 610 C-80 654 -180 700 -300 700 Z", "#9AC499"), path("M-700 640 C-500 560 -130 645 0 600 C260 510 560 550 820 590 C1080 630 1300 560 1600 600 L1600 1600 L-700 1600 Z", "#4F9460")])
    save("scenes/title_front.svg", 820, 720, [path("M-700 650 C-560 620 -420 668 -300 668 C-200 668 -80 621.5 0 600 C260 530 560 550 820 600 C1080 650 1300 580 1600 620 L1600 1600 L-700 1600 Z", "#3F8353"), path("M-300 668 C-200 668 -80 621.5 0 600 C130 565 270 552 406 553 C250 570 110 610 0 660 C-80 696 -200 720 -300 720 Z", "#488B5B")])


def star(x: float, y: float, size: float) -> str:
    """A four-pointed star."""
    near = size * .28
    return poly([(x, y - size), (x + near, y - near), (x + size, y), (x + near, y + near), (x, y + size), (x - near, y + near), (x - size, y), (x - near, y - near)], "#F7E1AE")


def town_at_night(x: float, y: float) -> list[str]:
    """Five roofs and three windows that are still lit."""
    wall, roof = mix("#2A3354", "#101830", .3), mix("#2A3354", "#101830", .48)
    houses = [s for dx, w, h in ((0, 40, 34), (44, 34, 48), (82, 46, 30), (132, 34, 42), (170, 42, 32)) for s in (rect(x + dx, y - h, w, h + 40, wall), poly([(x + dx - 4, y - h + 1), (x + dx + w / 2, y - h - 20), (x + dx + w + 4, y - h + 1)], roof))]
    return [*houses, *[rect(x + dx, y - h, 8, 11, "#F7E1AE") for dx, h in ((10, 22), (64, 34), (144, 30))]]


def night() -> None:
    """The night in both orientations; the game paints the dark behind it, with rings of light round its flower."""
    ground = mix("#2A3354", "#101830", .35)
    wide = ((60, 70, 8), (610, 60, 6), (40, 520, 5), (650, 300, 5), (300, 26, 5), (1240, 130, 6), (676, 470, 4), (1262, 400, 4), (940, 22, 4))
    save("scenes/night.svg", 1280, 720, [*[star(*s) for s in wide], *town_at_night(664, 640), path("M0 640 C200 590 420 600 620 650 C760 620 800 640 1280 600 L1280 720 L0 720 Z", ground)])
    tall = ((60, 80, 8), (556, 48, 6), (40, 470, 5), (684, 420, 5), (600, 22, 4), (24, 300, 4), (690, 240, 4))
    save("scenes/night_portrait.svg", 720, 1280, [*[star(*s) for s in tall], *town_at_night(470, 1112), path("M0 1120 C140 1070 300 1080 420 1130 C520 1090 620 1100 720 1080 L720 1280 L0 1280 Z", ground)])


def cloud() -> None:
    """A cloud that passes over a place."""
    wide, high = CLOUD
    save("scenes/cloud.svg", wide, high, [path("M1 51 A34 34 0 0 1 59 29 A46 46 0 0 1 143 39 A30 30 0 0 1 167 81 L1 81 A15 15 0 0 1 1 51 Z", "#FFFBF2")])


def hills() -> None:
    """Two low hills over the whole width, to stand at the foot of a screen."""
    save("scenes/hills.svg", 1280, 160, [path("M0 60 C260 0 520 20 800 50 C940 65 1140 16 1280 40 L1280 160 L0 160 Z", outdoors("#C9DFD0")), path("M0 110 C300 60 700 90 1280 80 L1280 160 L0 160 Z", outdoors("#A3C7A0"))])


SIDE = 240
CORNER = 72
LASHES = (40, 70, 100, 140, 170, 200)
LID, CREASE, LASH = "#97A3A8", "#B4BEC1", "#3A4A50"


def inset(y: float) -> float:
    """How far the side of the rounded tile lies from its edge at a height."""
    away = max(CORNER - y, y - (SIDE - CORNER), 0)
    return CORNER - sqrt(max(CORNER ** 2 - away ** 2, 0))


def rim() -> list[tuple[float, float]]:
    """The edge of a shut upper lid from left to right, cut to the rounded tile."""
    edge = [(x, 120 + 38 * (1 - ((x - 120) / 120) ** 2)) for x in range(0, SIDE + 1, 10)]
    return [(x, y) for x, y in edge if inset(y) <= x <= SIDE - inset(y)]


def lashes(edge: list[tuple[float, float]]) -> list[str]:
    """Short lines below the edge of the upper lid, leaning outward."""
    return [stroke(f"M{x} {y:.1f} L{x + (x - 120) * .12:.1f} {y + 15:.1f}", LASH, 5) for x, y in edge if x in LASHES]


def eye() -> None:
    """The two lids that slide over a face and close it like an eye."""
    curve = "M0 120 Q120 196 240 120"
    save("scenes/lid_top.svg", SIDE, SIDE, [path(f"{curve} L240 0 L0 0 Z", LID), path("M24 96 Q120 150 216 96", "none", stroke=CREASE, stroke_width=4, stroke_linecap="round"), path(curve, "none", stroke=LASH, stroke_width=7, stroke_linecap="round"), *lashes(rim())])
    save("scenes/lid_bottom.svg", SIDE, SIDE, [path(f"{curve} L240 240 L0 240 Z", shade(LID, .08))])


def draw_all() -> None:
    """Write every file of this module."""
    title()
    night()
    hills()
    cloud()
    eye()
