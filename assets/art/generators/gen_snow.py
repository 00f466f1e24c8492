"""Writes places/<place>_snow.svg, drawn places as they are when snow lies on them, and a street that snow has filled.

A place in snow is the drawing that gen_corners and gen_rooms write, with other colours for what snow covers, and with
snow on top; so these come after those.
"""
# ruff: noqa: E501
# fmt: off

import re

from gen_places import H, W, box
from gen_rooms import glow
from gen_winter import flakes
from paper import ART, lit, oval, path, poly, rect, save, shade
from seasons import DRIFT, HOLLOW, SLOPE, SNOW

CROWN = {"#3F8353": "#BFD0D2", "#5E9E68": SLOPE}
"""What the snow makes of the leaves of a tree."""


def snowed(name: str, covered: dict[str, str], more: list[str]) -> None:
    """Write a place in snow: `covered` says what becomes of colours, `more` lies on top."""
    text = (ART / "places" / f"{name}.svg").read_text(encoding="utf-8")
    inside = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", text)
    save(f"places/{name}_snow.svg", W, H, [re.sub(r"#[0-9A-F]{6}", lambda found: covered.get(found[0], found[0]), inside), *more])


def lying(x: float, y: float, w: float, high: float = 16) -> list[str]:
    """Snow that lies on an edge: a round strip with its shade below."""
    return [rect(x, y + high * .4, w, high * .8, HOLLOW, high * .4), rect(x, y, w, high, SNOW, high * .5)]


def heap(x: float, y: float, w: float, high: float) -> list[str]:
    """A heap of snow that was shovelled; (x, y) is the left end of its foot."""
    return [path(f"M{x} {y} C{x + w * .1} {y - high} {x + w * .4} {y - high * 1.1} {x + w * .6} {y - high * .8} C{x + w * .8} {y - high * .9} {x + w * .94} {y - high * .3} {x + w} {y} Z", SNOW),
            path(f"M{x + w * .6} {y - high * .8} C{x + w * .8} {y - high * .9} {x + w * .94} {y - high * .3} {x + w} {y} L{x + w * .62} {y} C{x + w * .74} {y - high * .3} {x + w * .7} {y - high * .6} {x + w * .6} {y - high * .8} Z", HOLLOW)]


def steps(points: list[tuple[float, float]]) -> list[str]:
    """Where somebody walked."""
    return [oval(x, y, 13, 6, HOLLOW) for x, y in points]


def square() -> None:
    """The square under snow: white roofs and steps, snow on the bench, tracks that lead across."""
    snowed("square", {**CROWN, "#B4533F": SNOW, "#DCCFB4": DRIFT, "#E7DBC2": SLOPE, "#CDBF9F": HOLLOW}, [
        poly([(452, 258), (900, 76), (1348, 258), (1310, 258), (900, 104), (490, 258)], SNOW), *lying(470, 240, 860, 14),
        *lying(930, 704, 380), *lying(920, 802, 400), *lying(418, 786, 964, 12), *heap(20, 880, 300, 50), *heap(1370, 900, 230, 60),
        *steps([(350 + i * 52, 978 - i * 17 + (i % 2) * 15) for i in range(9)]), *flakes(300, 20, 1300, 420, 40), *flakes(20, 430, 460, 300, 14)])


def tram_stop() -> None:
    """The tram stop under snow: on the shelter, the awning and the wall."""
    snowed("tram_stop", {"#A3C7A0": DRIFT, "#B4533F": SNOW, "#D9C9A6": SLOPE, "#A9A294": "#B9BEBC"}, [
        *lying(0, 178, 706, 20), *lying(276, 326, 388), *lying(888, 358, 444), *lying(968, 722, 274, 12), *heap(700, 846, 170, 44), *heap(20, 850, 130, 40), *heap(1380, 846, 220, 70),
        *flakes(700, 20, 900, 420, 36), *flakes(20, 20, 640, 150, 12), *flakes(1340, 430, 250, 260, 9)])


def weir() -> None:
    """The weir in winter: willows white with frost, the river under ice, the heron on it."""
    snowed("weir", {"#C4DCC2": DRIFT, "#A3C7A0": SLOPE, "#5E9E68": "#DCE8E8", "#6FAE72": SLOPE, "#4F9460": DRIFT, "#3F8353": HOLLOW, "#23594A": "#B98A5A", "#86BCC4": "#BCD6DB", "#9CCBD0": "#CFE2E5", "#B5DADC": SLOPE}, [
        *lying(1100, 704, 290), *lying(1090, 790, 310), *heap(0, 1000, 330, 90), *flakes(300, 30, 1000, 360, 30), *flakes(380, 440, 800, 140, 12)])


def hill_town() -> None:
    """The hill town under snow: white roofs, the fence with caps, a trodden path, tracks of the bus that turned."""
    caps = [s for x in (*range(560, 860, 50), *range(1130, 1600, 50)) for s in (rect(x + 18, 690, 8, 10, HOLLOW, 4), rect(x - 3, 676, 32, 16, SNOW, 8))]
    snowed("hill_town", {"#3F8353": HOLLOW, "#5E9E68": SLOPE, "#A3C7A0": HOLLOW, "#6FAE72": DRIFT, "#B4533F": SNOW, shade("#B4533F", .18): HOLLOW, "#E7CFA6": "#D9CDB6", "#A9A294": "#C6CCCB", lit("#A9A294", .3): SLOPE, shade("#6FAE72", .2): HOLLOW, "#E9DCC0": "#C9B48C"}, [
        poly([(1040, 372), (1310, 190), (1580, 372), (1552, 372), (1310, 212), (1068, 372)], HOLLOW), *lying(1414, 180, 62), *lying(1126, 540, 158, 24), *lying(1310, 506, 140, 14), *caps, *lying(856, 646, 54), *lying(1090, 646, 54), *lying(346, 420, 108, 14),
        *heap(1120, 900, 480, 90), *heap(560, 880, 260, 60), *steps([(1010 + i * 34 + (i % 2) * 22, 990 - i * 22) for i in range(8)]), *flakes(560, 20, 1040, 420, 36), *flakes(20, 300, 520, 520, 18)])


def snow_street() -> None:
    """A street that snow has filled: white roofs, a lamp, a way shovelled as far as somebody has come."""
    walls = ((-40, 330, 250, "#F4C9A8"), (300, 300, 210, "#FBF3E3"), (610, 340, 260, "#E7CFA6"), (960, 310, 190, "#F7E1AE"), (1280, 360, 240, "#B9D3C4"))
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (560, 0), (1600, 760), (700, 760), (0, 300)], "#E3F1F0"), path("M0 330 C260 220 520 280 800 300 C1080 220 1340 220 1600 280 L1600 760 L0 760 Z", DRIFT)]
    for i, (x, w, y, c) in enumerate(walls):
        dark = shade(c, .12)
        out += [rect(x, y, w, 520, c), rect(x + w * .76, y, w * .24, 520, dark), poly([(x - 16, y + 4), (x + w / 2, y - 110), (x + w + 16, y + 4)], SNOW), poly([(x + w / 2, y - 110), (x + w + 16, y + 4), (x + w * .76, y + 4)], HOLLOW), rect(x - 16, y - 2, w + 32, 16, SNOW, 8)]
        out += [s for row in range(2) for k in (.14, .5) for s in (rect(x + w * k - 8, y + 52 + row * 140, 72, 86, "#FBF3E3" if c != "#FBF3E3" else "#B98A5A"), rect(x + w * k, y + 60 + row * 140, 56, 70, glow("#F7E1AE") if (i + row + (k > .3)) % 3 else glow("#86BCC4")), *lying(x + w * k - 14, y + 132 + row * 140, 84, 12))]
        out += [*box(x + w * .3, y + 330, 84, 190, ("#2B8588", "#B4533F", "#4F9460", "#7A61B5", "#B4533F")[i], .3, 6), *lying(x + w * .3 - 12, y + 318, 108, 12)]
    out += [rect(0, 740, W, 260, DRIFT), path("M0 752 C200 716 420 742 640 734 C900 720 1180 744 1600 722 L1600 830 L0 830 Z", SNOW), path("M0 800 C300 770 700 820 1600 780 L1600 1000 L0 1000 Z", SLOPE)]
    # the way that is clear, and the snow that lay on it
    out += [path("M0 900 C300 860 560 870 860 860 C920 858 930 890 890 896 C600 920 300 930 0 1000 Z", "#B9AE98"), path("M0 880 C300 842 560 856 850 846 C900 846 930 862 910 874 C880 862 600 876 300 884 C160 890 60 908 0 920 Z", HOLLOW), *heap(120, 860, 240, 46), *heap(470, 862, 260, 54), *heap(800, 870, 250, 72), *heap(300, 1000, 320, 70), *heap(1180, 1000, 420, 110)]
    out += [rect(1186, 380, 18, 470, "#4E5F5A"), rect(1197, 380, 7, 470, "#3B4B47"), rect(1168, 300, 54, 76, glow("#F7E1AE"), 8), poly([(1156, 304), (1195, 264), (1234, 304)], "#22332F"), *lying(1154, 290, 82, 14), rect(1164, 372, 62, 12, "#22332F", 4), *heap(1110, 862, 170, 34)]
    out += [*flakes(300, 20, 1280, 500, 44), *flakes(20, 200, 500, 560, 22), *flakes(900, 500, 680, 300, 16)]
    save("places/snow_street.svg", W, H, out)


def draw_all() -> None:
    """Write every file of this module."""
    for draw in (square, tram_stop, weir, hill_town, snow_street):
        draw()
