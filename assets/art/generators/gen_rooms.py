"""Writes places/<place>.svg for rooms and corners that the story speaks of, from your kitchen to the weir.

Same sheet and same quiet parts as gen_places. What stands in LAMPLIT colours looks like the wall behind it by day and
glows at night: the game exchanges colours by the hour (tokens.LIGHTS).
"""
# ruff: noqa: E501, PLR0913, PLR0917
# fmt: off

import re

from figures import BUN, LONG, figure
from gen_places import H, W, ball, box, pot
from paper import circle, group, lit, mix, oval, path, poly, rect, save, shade, stroke
from portrait_kit import Person, portrait
from portrait_players import cap_hair, plain
from seasons import outdoors
from tokens import LAMPLIT

WEDGE: list[tuple[float, float]] = [(340, 0), (900, 0), (1600, 600), (1600, 800), (1180, 800)]
COLOURS = re.compile(r"#[0-9A-F]{6}")


def glow(wall: str) -> str:
    """The colour of a wall in lamplight: by day one step beside the wall, so that nobody sees it."""
    found = f"#{int(wall[1:], 16) + 1:06X}"
    if found not in LAMPLIT:
        message = f"{found} should stand in tokens.LAMPLIT"
        raise ValueError(message)
    return found


def town(x: float, y: float, w: float, h: float) -> list[str]:
    """What a window shows: sky, lake, hill and five small houses, whose windows are lit at night."""
    houses = [s for dx, dy, k in ((.5, .52, 1), (.6, .47, 1.2), (.72, .5, 1), (.82, .55, .9), (.4, .58, .8)) for s in (
        rect(x + w * dx, y + h * dy, 26 * k, 34 * k, "#FBF3E3"), poly([(x + w * dx - 4, y + h * dy + 1), (x + w * dx + 13 * k, y + h * dy - 16 * k), (x + w * dx + 26 * k + 4, y + h * dy + 1)], outdoors("#E4775D")), rect(x + w * dx + 9 * k, y + h * dy + 11 * k, 8 * k, 10 * k, glow("#F7E1AE")))]
    return [rect(x, y, w, h, "#D5E9EA"), path(f"M{x} {y + h * .7} L{x + w * .26} {y + h * .42} L{x + w * .46} {y + h * .6} L{x + w * .7} {y + h * .3} L{x + w} {y + h * .62} L{x + w} {y + h} L{x} {y + h} Z", "#86BCC4"),
            path(f"M{x} {y + h * .76} C{x + w * .25} {y + h * .64} {x + w * .5} {y + h * .74} {x + w} {y + h * .62} L{x + w} {y + h} L{x} {y + h} Z", outdoors("#A3C7A0")), *houses, path(f"M{x} {y + h * .88} C{x + w * .35} {y + h * .76} {x + w * .6} {y + h * .84} {x + w} {y + h * .76} L{x + w} {y + h} L{x} {y + h} Z", outdoors("#4F9460"))]


def window(x: float, y: float, w: float, h: float, wall: str, view: list[str]) -> list[str]:
    """A white window of four panes with a sill, and what is seen through it."""
    return [rect(x - 8, y - 8, w + 32, h + 32, shade(wall, .14)), rect(x - 20, y - 20, w + 40, h + 40, "#FBF3E3"), *view, rect(x + w * .5 - 6, y, 12, h, "#FBF3E3"), rect(x, y + h * .44, w, 10, "#FBF3E3"),
            rect(x - 40, y + h + 18, w + 80, 24, "#FBF3E3"), rect(x - 40, y + h + 34, w + 80, 8, shade("#FBF3E3", .16))]


def pendant(x: float, y: float, colour: str) -> list[str]:
    """A lamp on a wire; (x, y) is the middle of its lower edge."""
    return [stroke(f"M{x} 0 L{x} {y - 60}", "#4E372C", 6), path(f"M{x - 84} {y} C{x - 78} {y - 46} {x - 46} {y - 68} {x} {y - 68} C{x + 46} {y - 68} {x + 78} {y - 46} {x + 84} {y} Z", colour), path(f"M{x} {y - 68} C{x + 46} {y - 68} {x + 78} {y - 46} {x + 84} {y} L{x + 14} {y} Z", shade(colour, .16)), oval(x, y, 84, 12, "#FCE7A6")]


def kitchen() -> None:
    """Your kitchen: a fridge, a window on the hill town, a stove with a pot, a table under a lamp."""
    wall, wood, tile = "#F3E3C3", "#B98A5A", "#A3C7A0"
    out = [rect(0, 0, W, H, wall), poly(WEDGE, "#F8EDD5"), poly([(560, 490), (960, 490), (960, 800), (470, 800)], glow(wall)), rect(0, 800, W, 200, "#C49468"), rect(0, 794, W, 10, shade("#C49468", .2)), oval(800, 960, 620, 70, glow("#C49468"))]
    out += [rect(960, 470, 640, 110, tile), *[rect(960 + i * 64, 470, 60, 52, lit(tile, .3)) for i in range(10)], *[rect(960 + i * 64, 526, 60, 52, lit(tile, .16)) for i in range(10)]]
    out += window(620, 210, 300, 250, wall, town(620, 210, 300, 250))
    out += [rect(1000, 150, 600, 18, wood), rect(1000, 166, 600, 8, shade(wood, .25)), *[s for i, c in enumerate(("#E4775D", "#FBF3E3", "#2B8588", "#E5AE45", "#FBF3E3", "#E4775D")) for s in (*box(1020 + i * 92, 84, 60, 66, c, .3, 8), rect(1026 + i * 92, 72, 48, 16, shade(wood, .1), 4))], *[stroke(f"M{x} 174 L{x} {y}", "#4E372C", 8) for x, y in ((1060, 250), (1120, 270), (1180, 240))], oval(1060, 268, 30, 30, "#7D8B86"), rect(1108, 262, 24, 60, "#7D8B86", 10), oval(1180, 262, 26, 32, wood)]
    out += [rect(960, 570, 640, 26, wood, 4), rect(960, 588, 640, 10, shade(wood, .25)), rect(960, 598, 640, 210, "#4F9460"), *[s for x in (974, 1330, 1466) for s in (rect(x, 616, 122, 176, "#5E9E68", 6), circle(x + 104, 700, 8, "#F7E1AE"))], *box(1110, 580, 206, 228, "#FBF3E3", .2, 6), rect(1134, 660, 140, 104, "#22332F", 8), rect(1140, 666, 128, 92, glow("#4E372C"), 6), *[circle(1142 + i * 42, 628, 10, "#7D8B86") for i in range(4)], rect(1120, 566, 186, 12, "#22332F", 4)]
    out += [*box(1146, 476, 134, 90, "#E4775D", .28, 12), rect(1136, 466, 154, 18, lit("#E4775D", .2), 8), circle(1212, 460, 10, "#4E372C"), rect(1122, 498, 26, 14, "#B4533F", 6), rect(1278, 498, 26, 14, "#B4533F", 6), *[stroke(f"M{x} 440 q-14 -18 0 -36 q14 -18 0 -36", "#FFFBF2", 7) for x in (1188, 1236)]]
    out += [rect(340, 290, 210, 520, shade(wall, .16), 20), *box(322, 276, 210, 532, "#D5E9EB", .2, 20), rect(322, 474, 210, 8, shade("#D5E9EA", .2)), rect(346, 380, 12, 74, "#7D8B86", 6), rect(346, 504, 12, 110, "#7D8B86", 6), poly([(388, 320), (478, 316), (482, 430), (392, 434)], "#FFFBF2"), circle(434, 322, 8, "#E4775D"), *[rect(402, 346 + i * 20, w, 7, "#A3C7A0", 3) for i, w in enumerate((56, 40, 62, 34))]]
    out += [*box(1330, 498, 66, 74, "#2B8588", .3, 8), stroke("M1352 500 L1346 440", "#B98A5A", 8), stroke("M1372 500 L1384 446", "#B98A5A", 8), *ball(1450, 552, 22, "#E08A4E"), *ball(1490, 550, 24, "#7A61B5"), *ball(1524, 554, 20, "#7A61B5"), rect(1426, 560, 124, 12, "#FBF3E3", 6)]
    out += [*pendant(800, 176, "#E4775D"), *pot(150, 812, 1.5, "#E5AE45")]
    for x, flip in ((370, 1), (1230, -1)):
        out += [group([rect(-50, -250, 20, 370, wood, 8), *[rect(-48, -240 + i * 50, 18, 30, shade(wood, .2)) for i in range(3)], rect(-52, -30, 130, 26, "#E4775D", 10), rect(56, -10, 16, 130, shade(wood, .2), 6)], f"translate({x} 872) scale({flip} 1)")]
    out += [rect(420, 820, 760, 34, glow(wood), 12), rect(420, 838, 760, 18, shade(wood, .2), 9), rect(470, 850, 26, 150, shade(wood, .1)), rect(1104, 850, 26, 150, shade(wood, .3)), path("M560 776 L690 776 C684 808 664 822 625 822 C586 822 566 808 560 776 Z", "#FBF3E3"), path("M636 776 L690 776 C684 808 664 822 630 822 Z", shade("#FBF3E3", .14)), oval(625, 776, 65, 11, "#A3C7A0"), poly([(900, 812), (1000, 806), (1012, 822), (906, 826)], "#22332F"), poly([(912, 812), (994, 808), (1002, 818), (916, 822)], glow("#86BCC4"))]
    save("places/kitchen.svg", W, H, out)


def heater_box(x: float, y: float) -> list[str]:
    """A large box as it is delivered, with a heater printed on it; (x, y) is the middle of its foot."""
    card, tape, red = "#DDB783", "#F7E1AE", "#B4533F"
    heater = [rect(x - 62, y - 158, 104, 90, red, 10), *[rect(x - 54 + i * 20, y - 150, 9, 74, lit(red, .45), 4) for i in range(5)], rect(x - 54, y - 68, 12, 12, "#4E372C"), rect(x + 22, y - 68, 12, 12, "#4E372C"), *[stroke(f"M{x - 40 + i * 30} {y - 168} q-8 -10 0 -20", red, 5) for i in range(3)]]
    return [oval(x, y + 2, 170, 16, shade("#C9B48C", .3)), rect(x - 130, y - 230, 230, 230, card), poly([(x + 100, y - 230), (x + 150, y - 262), (x + 150, y - 26), (x + 100, y)], shade(card, .2)), poly([(x - 130, y - 230), (x - 80, y - 262), (x + 150, y - 262), (x + 100, y - 230)], lit(card, .25)), poly([(x - 32, y - 230), (x + 18, y - 262), (x + 44, y - 262), (x - 6, y - 230)], tape), rect(x - 32, y - 230, 26, 40, tape), rect(x - 130, y - 26, 230, 10, shade(card, .12)), *heater, rect(x + 56, y - 60, 30, 22, "#FBF3E3", 3)]


def stairs(name: str, *, delivered: bool) -> None:
    """The stairs of your house: a flight with a railing, a window, a neighbour's door, the laundry list; or with a box as well."""
    wall, wood, rail = "#D8E2CC", "#B98A5A", "#23594A"
    out = [rect(0, 0, W, H, wall), poly(WEDGE, "#E6ECDA"), poly([(940, 150), (1020, 150), (1560, 810), (700, 810)], glow(wall)), rect(0, 560, W, 250, "#B7CBA9"), poly([(700, 810), (790, 560), (1356, 560), (1560, 810)], glow("#B7CBA9")), rect(0, 552, W, 12, "#8FB08A"), rect(0, 810, W, 190, "#C9B48C"), rect(0, 804, W, 10, shade("#C9B48C", .25)), poly([(760, 812), (1330, 812), (1560, 1000), (600, 1000)], glow("#C9B48C"))]
    out += [path("M610 470 L610 230 A110 110 0 0 1 830 230 L830 470 Z", "#FBF3E3"), path("M628 452 L628 232 A92 92 0 0 1 812 232 L812 452 Z", "#D5E9EA"), path("M628 380 C700 340 760 370 812 340 L812 452 L628 452 Z", outdoors("#A3C7A0")), circle(752, 320, 46, outdoors("#4F9460")), circle(738, 306, 36, outdoors("#6FAE72")), *[circle(x, y, 8, "#7A61B5") for x, y in ((730, 330), (760, 300), (776, 334))], rect(746, 350, 12, 100, "#7B5641"), rect(714, 140, 12, 312, "#FBF3E3"), rect(628, 300, 184, 10, "#FBF3E3"), rect(590, 466, 260, 24, "#FBF3E3"), rect(590, 482, 260, 8, shade("#FBF3E3", .16))]
    out += [rect(1092, 260, 290, 560, shade(wall, .18)), rect(1080, 248, 290, 564, "#FBF3E3"), *box(1102, 270, 246, 542, "#B4533F", .5), *[rect(x, y, 82, h, c, 6) for x, c in ((1130, "#9C4736"), (1238, "#8E4032")) for y, h in ((306, 170), (570, 200))], rect(1162, 508, 126, 28, "#22332F", 6), rect(1162, 502, 126, 14, "#E5AE45", 4), circle(1128, 550, 13, "#E5AE45"), rect(1180, 330, 90, 34, "#FBF3E3", 4), rect(1396, 420, 40, 56, "#FBF3E3", 6), circle(1416, 448, 11, "#E5AE45"), poly([(1080, 846), (1370, 846), (1406, 900), (1050, 900)], "#7B5641"), poly([(1104, 854), (1350, 854), (1372, 888), (1084, 888)], "#8F6A50")]
    out += [rect(886, 300, 130, 190, shade(wall, .18), 4), rect(878, 292, 130, 190, "#B98A5A", 4), rect(890, 304, 106, 166, "#FFFBF2"), *[rect(902, 328 + i * 26, w, 9, "#A3C7A0" if i % 2 else "#86BCC4", 4) for i, w in enumerate((80, 60, 74, 50, 66))], circle(943, 312, 8, "#E4775D")]
    out += [stroke("M980 0 L980 76", "#4E372C", 6), circle(980, 112, 46, glow("#FBF3E3")), rect(958, 62, 44, 18, "#E5AE45", 6)]
    steps = [(-200, 330), (-50, 400), (100, 470), (250, 540), (400, 610), (550, 680), (700, 750)]
    out += [s for x, y in steps for s in (rect(x, y, 170, 520, "#C9B48C"), rect(x + 150, y, 20, 80, shade("#C9B48C", .3)), rect(x - 6, y, 188, 16, wood, 4))]
    out += [poly([(-210, 420), (-200, 346), (760, 812), (760, 1000), (-210, 1000)], shade("#C9B48C", .16)), *[poly([(x, y + 16), (x + 150, y + 16), (x + 150, y + 86), (x, y + 16)], shade("#C9B48C", .08)) for x, y in steps]]
    out += [stroke(f"M{x + 80} {y + 2} L{x + 80} {y - 136}", rail, 9) for x, y in steps[1:]]
    out += [stroke("M-80 190 L800 610", wood, 26), stroke("M-80 184 L800 604", lit(wood, .25), 8), *box(786, 590, 40, 226, wood, .36, 6), circle(806, 578, 28, wood), circle(800, 572, 18, lit(wood, .25)), *pot(1500, 872, 1.4, "#2B8588")]
    if delivered:
        out += heater_box(424, 876)
    save(f"places/{name}.svg", W, H, out)


def telephone() -> None:
    """A hall with a telephone on the wall: coats, a coal bucket, a calendar with a ring round a day, a window on the hills."""
    wall, wood = "#EFD3C4", "#7B5641"
    out = [rect(0, 0, W, H, wall), *[rect(x, 0, 14, 600, shade(wall, .05)) for x in range(30, W, 110)], poly(WEDGE, "#F6E1D4"), poly([(1220, 170), (1300, 170), (1500, 600), (860, 600)], glow(wall)), rect(0, 600, W, 220, "#A8535C"), *[rect(20 + i * 178, 628, 148, 166, shade("#A8535C", .14), 4) for i in range(9)], rect(0, 590, W, 18, "#FBF3E3"), rect(0, 604, W, 6, shade("#FBF3E3", .2)), rect(0, 816, W, 184, "#8F6A50"), poly([(760, 820), (1400, 820), (1560, 1000), (620, 1000)], glow("#8F6A50"))]
    out += window(620, 150, 250, 270, wall, [rect(620, 150, 250, 270, "#D5E9EA"), path("M620 330 L700 200 L752 270 L810 190 L870 300 L870 420 L620 420 Z", "#86BCC4"), poly([(676, 240), (700, 200), (722, 232), (704, 228), (694, 244)], "#FBF3E3"), poly([(788, 222), (810, 190), (832, 226), (814, 220), (800, 232)], "#FBF3E3"), path("M620 350 C700 310 780 360 870 320 L870 420 L620 420 Z", outdoors("#4F9460")), *[s for x, y in ((660, 340), (780, 334)) for s in (rect(x, y, 34, 30, "#FBF3E3"), poly([(x - 6, y + 1), (x + 17, y - 20), (x + 40, y + 1)], outdoors("#B4533F")), rect(x + 12, y + 8, 10, 12, glow("#F7E1AE")))]])
    out += [rect(320, 300, 260, 22, wood, 6), *[s for x, c, k in ((360, "#2B8588", 1), (450, "#23594A", 1.16), (536, "#E5AE45", .8)) for s in (circle(x, 328, 9, "#E5AE45"), path(f"M{x} 330 C{x - 30 * k} 340 {x - 42 * k} 380 {x - 46 * k} {360 + 230 * k} L{x + 46 * k} {360 + 230 * k} C{x + 42 * k} 380 {x + 30 * k} 340 {x} 330 Z", c), path(f"M{x + 6} 334 C{x + 30 * k} 344 {x + 42 * k} 380 {x + 46 * k} {360 + 230 * k} L{x + 10} {360 + 230 * k} Z", shade(c, .18)))]]
    out += [rect(908, 150, 150, 200, shade(wall, .16)), rect(900, 142, 150, 200, "#FFFBF2"), rect(900, 142, 150, 40, "#E4775D"), *[rect(914 + (i % 5) * 26, 196 + (i // 5) * 34, 18, 22, "#E7CFA6") for i in range(20)], '<circle cx="1001" cy="241" r="22" fill="none" stroke="#B4533F" stroke-width="6"/>', circle(975, 148, 7, "#7B5641")]
    out += [rect(1236, 150, 48, 16, "#E5AE45", 6), path("M1212 236 L1232 166 L1288 166 L1308 236 Z", glow("#F7E1AE")), oval(1260, 236, 48, 8, "#FCE7A6")]
    out += [rect(1090, 290, 190, 270, shade(wall, .2), 18), *box(1078, 278, 190, 270, "#2B8588", .3, 18), circle(1164, 434, 68, "#1F6B6E"), circle(1160, 430, 62, "#FBF3E3"), *[circle(1160 + dx, 430 + dy, 11, "#22332F") for dx, dy in ((0, -42), (30, -30), (42, 0), (30, 30), (0, 42), (-30, 30), (-42, 0), (-30, -30))], circle(1160, 430, 18, "#E5AE45"), rect(1106, 308, 24, 40, "#22332F", 8), rect(1200, 308, 24, 40, "#22332F", 8), path("M1060 316 C1060 280 1090 272 1164 272 C1238 272 1268 280 1268 316 C1250 326 1230 320 1222 302 C1190 296 1138 296 1106 302 C1098 320 1078 326 1060 316 Z", "#22332F")]
    out += [stroke("M1082 330 C1040 420 1096 470 1050 540 C1024 590 1080 620 1120 560", "#22332F", 7), rect(1060, 572, 230, 20, wood, 6), rect(1060, 586, 230, 8, shade(wood, .3)), *box(1300, 556, 40, 34, "#E4775D", .3, 4), rect(1310, 530, 5, 30, "#E5AE45")]
    out += [*box(1330, 760, 130, 24, wood, .3, 8), rect(1344, 780, 16, 120, wood), rect(1430, 780, 16, 120, shade(wood, .3)), poly([(330, 790), (450, 790), (434, 896), (346, 896)], "#5C7A74"), poly([(412, 790), (450, 790), (434, 896), (408, 896)], shade("#5C7A74", .22)), *[circle(x, y, r, "#22332F") for x, y, r in ((360, 786, 24), (400, 776, 28), (432, 788, 20))], stroke("M334 790 C340 730 440 730 446 790", "#3B4B47", 6)]
    out += [s for x, c in ((500, "#4E372C"), (560, "#5C4032")) for s in (path(f"M{x} 800 L{x + 36} 800 L{x + 38} 866 C{x + 56} 868 {x + 66} 878 {x + 66} 896 L{x} 896 Z", c), rect(x, 800, 36, 12, lit(c, .2)))]
    save("places/telephone.svg", W, H, out)


def flat(name: str, people: list[str]) -> None:
    """The flat on Quay Street: empty, a wide window over the water, a dripping tap, a jar; and who is there."""
    wall, floor = "#E6DFEE", "#D3A878"
    out = [rect(0, 0, W, H, wall), poly(WEDGE, "#F0EBF4"), poly([(1136, 190), (1196, 190), (1520, 790), (800, 790)], glow(wall)), rect(0, 790, W, 210, floor), *[stroke(f"M{x} 794 L{x + (x - 800) * .5} 1000", shade(floor, .14), 4) for x in range(-300, 1950, 130)], rect(0, 766, W, 26, "#FBF3E3"), rect(0, 786, W, 8, shade(floor, .25)), poly([(560, 794), (1000, 794), (1240, 1000), (420, 1000)], lit(floor, .3)), poly([(860, 794), (1480, 794), (1560, 1000), (900, 1000)], glow(floor))]
    view = [rect(590, 110, 470, 410, "#D5E9EA"), path("M590 330 L690 220 L770 300 L880 190 L1060 320 L1060 380 L590 380 Z", "#B9D3C4"), path("M590 350 C700 320 900 340 1060 316 L1060 400 L590 400 Z", outdoors("#A3C7A0")), rect(590, 372, 470, 148, "#86BCC4"), *[rect(x, y, w, 7, "#A9D0D6", 3) for x, y, w in ((620, 400, 110), (820, 420, 160), (650, 450, 90), (900, 470, 120), (700, 496, 150))],
            *[s for x, y, k, c in ((690, 438, 1.2, "#E4775D"), (930, 410, .8, "#FBF3E3")) for s in (path(f"M{x - 56 * k} {y} L{x + 60 * k} {y} C{x + 50 * k} {y + 26 * k} {x - 40 * k} {y + 26 * k} {x - 56 * k} {y} Z", "#7B5641"), stroke(f"M{x} {y} L{x} {y - 120 * k}", "#4E372C", 5 * k), poly([(x + 5 * k, y - 116 * k), (x + 50 * k, y - 14 * k), (x + 5 * k, y - 14 * k)], c), poly([(x - 6 * k, y - 100 * k), (x - 6 * k, y - 14 * k), (x - 40 * k, y - 14 * k)], lit(c, .3)))],
            *[rect(x, 348, 8, 8, glow("#F7E1AE")) for x in (612, 640, 980, 1010, 1036)]]
    out += window(590, 110, 470, 410, wall, view)
    out += [*box(604, 478, 54, 62, "#D5E9EB", .24, 8), rect(600, 470, 62, 14, "#E5AE45", 5), *[circle(x, y, 9, "#E5AE45") for x, y in ((620, 526), (638, 522), (630, 508))]]
    out += [stroke("M1166 0 L1166 132", "#4E372C", 5), rect(1152, 128, 28, 28, "#7D8B86", 5), circle(1166, 174, 26, glow("#FBF3E3"))]
    out += [rect(1170, 560, 300, 28, "#FBF3E3", 6), rect(1170, 580, 300, 10, shade("#FBF3E3", .18)), path("M1196 588 L1444 588 L1424 668 L1216 668 Z", "#FBF3E3"), path("M1360 588 L1444 588 L1424 668 L1352 668 Z", shade("#FBF3E3", .16)), rect(1300, 668, 34, 118, "#C9C3B2"), stroke("M1330 558 L1330 470 C1330 436 1280 436 1280 476", "#7D8B86", 18), rect(1306, 500, 50, 14, "#E4775D", 7), path("M1280 506 C1272 522 1270 530 1280 534 C1290 530 1288 522 1280 506 Z", "#2B8588"), path("M1280 596 C1272 612 1270 620 1280 624 C1290 620 1288 612 1280 596 Z", "#2B8588")]
    out += [*box(326, 640, 190, 170, "#C08A56", .24), rect(326, 640, 190, 22, lit("#C08A56", .25)), rect(400, 640, 40, 170, "#E7CFA6"), poly([(316, 640), (420, 640), (386, 600), (296, 606)], lit("#C08A56", .15)), poly([(420, 640), (526, 640), (548, 604), (452, 598)], shade("#C08A56", .1)), poly([(420, 860), (560, 850), (590, 888), (430, 896)], "#A8535C"), poly([(424, 846), (556, 836), (580, 870), (434, 878)], "#CFC2E2"), stroke("M120 790 L240 300", "#B98A5A", 16), stroke("M300 790 L240 300", shade("#B98A5A", .2), 16), *[stroke(f"M{240 - k * 24} {300 + k * 98} L{240 + k * 12} {300 + k * 98}", "#B98A5A", 12) for k in range(1, 5)]]
    save(f"places/{name}.svg", W, H, [*out, *people])


AZIZ = figure((1150, 930), 1.05, "#C48A5F", "#8F8A86", "#A8535C", BUN)
MOTHER = figure((760, 900), .98, "#8A5A3C", "#231A1C", "#2B8588", LONG)
BOY = figure((600, 880), .62, "#8A5A3C", "#231A1C", "#E5AE45")


def printer() -> None:
    """A printer's shop: sheets drying on lines, shelves of trays, a press with a wheel, a clock near twelve."""
    wall, iron, wood = "#E0D8C6", "#1F4B57", "#B98A5A"
    out = [rect(0, 0, W, H, wall), poly(WEDGE, "#EAE4D6"), poly([(756, 250), (884, 250), (1280, 800), (400, 800)], glow(wall)), rect(0, 800, W, 200, "#9B8B74"), rect(0, 794, W, 10, shade("#9B8B74", .25)), poly([(430, 804), (1240, 804), (1420, 1000), (300, 1000)], glow("#9B8B74"))]
    out += [stroke("M560 70 Q1080 120 1600 60", "#4E372C", 5), *[s for i, (x, y) in enumerate(((600, 78), (930, 92), (1050, 94), (1170, 92), (1290, 88), (1410, 80))) for s in (rect(x, y, 92, 124, "#FFFBF2"), rect(x + 10, y + 12, 72, 46, ("#86BCC4", "#E4775D", "#A3C7A0")[i % 3]), path(f"M{x + 10} {y + 110} q18 -30 36 -10 q18 -24 36 10 Z", "#2B8588"), rect(x + 40, y - 8, 12, 20, wood, 3))]]
    out += [*pendant(820, 250, "#23594A"), circle(1420, 300, 66, iron), circle(1416, 296, 56, "#FBF3E3"), stroke("M1416 296 L1411 266", "#22332F", 8), stroke("M1416 296 L1394 256", "#22332F", 5), circle(1416, 296, 6, "#E4775D")]
    out += [rect(310, 290, 230, 510, shade(wood, .36)), *[s for i in range(6) for s in (rect(310, 356 + i * 76, 230, 14, wood), rect(326, 330 + i * 76, 180, 26, "#FFFBF2" if i % 2 else "#F4C9A8"), rect(336, 322 + i * 76, 170, 10, "#FBF3E3"), rect(392, 372 + i * 76, 66, 20, "#FBF3E3", 4))], rect(298, 280, 22, 520, wood), rect(530, 280, 22, 520, shade(wood, .2)), rect(298, 270, 254, 20, lit(wood, .2))]
    out += [rect(640, 760, 620, 44, shade(iron, .3), 6), rect(676, 430, 60, 340, iron), rect(1150, 430, 60, 340, shade(iron, .3)), rect(660, 400, 570, 60, lit(iron, .12), 14), rect(660, 440, 570, 20, shade(iron, .2), 8), rect(720, 500, 450, 70, "#7D8B86", 35), rect(720, 540, 450, 30, shade("#7D8B86", .2), 15), rect(720, 590, 450, 66, "#B4533F", 33), rect(720, 626, 450, 30, shade("#B4533F", .2), 15), poly([(600, 672), (1240, 672), (1210, 700), (570, 700)], wood), poly([(620, 660), (900, 660), (880, 682), (590, 682)], "#FFFBF2"), rect(740, 330, 60, 80, iron, 8), rect(1080, 330, 60, 80, shade(iron, .2), 8)]
    wheel = ['<circle cx="0" cy="0" r="130" fill="none" stroke="#B4533F" stroke-width="26"/>', *[stroke(f"M0 0 L{x} {y}", "#B4533F", 14) for x, y in ((0, -124), (107, 62), (-107, 62))], circle(0, 0, 30, "#E5AE45"), circle(0, -130, 20, "#4E372C")]
    out += [group(wheel, "translate(1262 560) rotate(20)"), *[s for i in range(5) for s in (rect(90 + i * 4, 760 - i * 26, 170, 24, "#FFFBF2"), rect(220 + i * 4, 760 - i * 26, 40, 24, shade("#FFFBF2", .16)))], rect(70, 784, 220, 18, wood), *box(1440, 700, 110, 104, "#2B8588", .3, 8), rect(1430, 686, 130, 20, "#22332F", 6), *box(1462, 624, 66, 64, "#E4775D", .3, 6)]
    save("places/printer.svg", W, H, out)


BO = Person(skin="#D9A47C", hair="#6B4A32", jaw=.7, half=41, front=cap_hair, clothes=plain("#2B8588", "#FBF3E3"))


def ferry() -> list[str]:
    """The ferry across the lake, bow to the right; its middle is at 0, its water line at 44."""
    return [path("M-150 0 L160 0 L130 44 L-120 44 Z", "#2B8588"), path("M60 0 L160 0 L130 44 L40 44 Z", shade("#2B8588", .18)), rect(-150, -6, 310, 10, "#FBF3E3"), rect(-110, -52, 220, 48, "#FBF3E3", 6), rect(62, -52, 48, 48, shade("#FBF3E3", .14), 6), rect(-70, -92, 130, 42, "#FBF3E3", 6), rect(24, -92, 36, 42, shade("#FBF3E3", .14), 6), rect(-24, -132, 34, 42, "#E4775D"), rect(-4, -132, 14, 42, shade("#E4775D", .2)), rect(-24, -120, 34, 10, "#22332F"), *[rect(-96 + i * 36, -40, 22, 24, glow("#F7E1AE"), 4) for i in range(5)], *[rect(-58 + i * 34, -82, 20, 20, glow("#F7E1AE"), 4) for i in range(3)], stroke("M120 -4 L120 -90 M120 -88 L60 -60", "#4E372C", 4), path("M-10 -142 C-40 -160 -30 -190 -64 -196 C-90 -200 -96 -222 -84 -232 C-60 -236 -50 -214 -36 -206 C-10 -196 4 -170 6 -142 Z", "#FFFBF2"), *[rect(-140 + i * 40, 52 + (i % 2) * 12, 26, 8, glow("#F7E1AE"), 4) for i in range(7)]]


def lake(name: str, *, swims: bool) -> None:
    """A lake under hills, a jetty, a bicycle: Bo in the water and what he brought, with a sail, or the ferry."""
    water, wood = "#86BCC4", "#C08A56"
    out = [rect(0, 0, W, H, "#DCEDEA"), poly([(0, 0), (620, 0), (1500, 700), (700, 800), (0, 360)], "#E8F3EC"), circle(1130, 150, 70, "#F7E1AE"), path("M640 170 A34 34 0 0 1 698 148 A46 46 0 0 1 782 158 A30 30 0 0 1 806 200 L640 200 A15 15 0 0 1 640 170 Z", "#FFFBF2")]
    out += [path("M0 420 L240 270 L430 380 L640 240 L900 390 L1140 260 L1340 370 L1600 290 L1600 520 L0 520 Z", "#B9D3C4"), path("M0 460 C300 390 560 430 800 440 C1080 400 1340 400 1600 430 L1600 530 L0 530 Z", "#6FAE72"), path("M900 470 C1160 420 1380 430 1600 450 L1600 530 L900 530 Z", "#4F9460"), *[s for x, y, c in ((300, 436, "#FBF3E3"), (350, 430, "#F4C9A8"), (1180, 424, "#FBF3E3")) for s in (rect(x, y, 40, 40, c), poly([(x - 6, y + 1), (x + 20, y - 24), (x + 46, y + 1)], "#B4533F"), rect(x + 14, y + 12, 12, 14, glow("#F7E1AE")))]]
    out += [rect(0, 508, W, 492, water), rect(0, 508, W, 10, lit(water, .35)), poly([(560, 518), (980, 518), (1240, 1000), (420, 1000)], "#9CCBD0"), *[rect(x, y, w, 9, "#B5DADC", 4) for x, y, w in ((340, 560, 160), (620, 590, 220), (980, 560, 120), (1120, 640, 220), (330, 660, 200), (560, 720, 120), (1230, 740, 160), (60, 600, 180), (120, 760, 240), (1350, 580, 190))]]
    sail = [path("M980 560 L1130 560 C1116 594 1004 594 980 560 Z", "#7B5641"), stroke("M1050 560 L1050 400", "#4E372C", 6), poly([(1056, 404), (1124, 546), (1056, 546)], "#FBF3E3"), poly([(1044, 424), (1044, 546), (996, 546)], "#E4775D")]
    out += [*(sail if swims else [group(ferry(), "translate(1000 520) scale(1.5)")]), circle(470, 640, 18, "#E4775D"), rect(452, 636, 36, 10, "#FBF3E3", 4)]
    out += [] if not swims else [group(portrait(BO, "glad"), "translate(664 492) scale(1.05)"), *[rect(x, y, w, 8, "#D5E9EB", 4) for x, y, w in ((652, 676, 70), (866, 672, 76))]]
    out += [rect(630, 700, 20, 150, shade(wood, .4)), rect(950, 700, 20, 150, shade(wood, .4)), poly([(640, 690), (960, 690), (1240, 1000), (360, 1000)], wood), poly([(860, 690), (960, 690), (1240, 1000), (1010, 1000)], shade(wood, .12)), *[poly([(640 - k * 280, 690 + k * 310), (960 + k * 280, 690 + k * 310), (960 + k * 280 + 8, 696 + k * 310), (640 - k * 280 - 8, 696 + k * 310)], shade(wood, .24)) for k in (.1, .22, .36, .54, .76)], rect(612, 650, 26, 90, wood, 8), rect(962, 650, 26, 90, shade(wood, .2), 8)]
    if swims:
        out += [poly([(690, 740), (790, 740), (770, 850), (630, 850)], "#E4775D"), poly([(682, 756), (786, 756), (783, 776), (674, 776)], "#FBF3E3"), poly([(662, 800), (780, 800), (776, 820), (652, 820)], "#FBF3E3"), poly([(850, 740), (940, 740), (1010, 850), (880, 850)], "#2B8588"), poly([(854, 762), (954, 762), (966, 782), (860, 782)], "#F7E1AE")]
        out += [stroke("M770 888 C790 866 900 866 920 888", "#22332F", 7), *[s for x in (806, 884) for s in (oval(x, 896, 36, 26, "#22332F"), oval(x, 894, 27, 18, "#5EB0B8"), oval(x - 8, 889, 9, 6, "#D5E9EA"))]]
    out += [path("M1240 1000 C1250 840 1380 780 1600 770 L1600 1000 Z", "#A3C7A0"), path("M0 900 C120 880 240 930 300 1000 L0 1000 Z", "#A3C7A0"), rect(1442, 420, 40, 420, "#7B5641"), rect(1466, 420, 16, 420, "#5C4032"), *[circle(x, y, r, "#3F8353") for x, y, r in ((1400, 330, 120), (1540, 320, 130), (1470, 230, 130))], *[circle(x - 14, y - 14, r, "#5E9E68") for x, y, r in ((1400, 330, 104), (1540, 320, 112), (1470, 230, 112))]]
    spokes = [f'<circle cx="{x}" cy="826" r="62" fill="none" stroke="#22332F" stroke-width="10"/>' for x in (1330, 1510)]
    out += [*spokes, stroke("M1330 826 L1380 730 L1476 730 L1420 826 L1330 826 M1380 730 L1420 826 M1476 730 L1510 826 M1476 730 L1468 690 L1500 684 M1380 730 L1372 706", "#E4775D", 12), rect(1348, 694, 50, 14, "#4E372C", 7)]
    out += [stroke(f"M{x} 1000 C{x} 940 {x + d} 900 {x + d} 850", "#4F9460", 8) for x, d in ((60, -20), (110, 14), (160, -8), (210, 24))]
    save(f"places/{name}.svg", W, H, out)


def grey(shape: str) -> str:
    """A shape without most of its colour."""
    return COLOURS.sub(lambda found: mix(found[0], "#9AA6A6", .72), shape)


def closed_face() -> None:
    """The page of your friends on a telephone: four faces in colour, and a large one, grey, whose eyes are shut."""
    out = [rect(0, 0, W, H, "#CFE0DB"), poly([(300, 0), (820, 0), (1600, 700), (1600, 860), (1240, 860)], "#DCE9E5"), rect(0, 840, W, 160, "#B98A5A"), rect(0, 840, W, 14, lit("#B98A5A", .3)), path("M560 864 L1080 864 L1120 900 L600 900 Z", shade("#B98A5A", .24))]
    out += [rect(540, 40, 520, 830, "#22332F", 60), rect(1010, 100, 50, 720, shade("#22332F", .5), 24), rect(564, 66, 466, 778, "#FFFBF2", 42), rect(730, 84, 136, 18, "#22332F", 9), rect(620, 124, 220, 20, "#86BCC4", 10), rect(620, 154, 130, 14, "#C3DADC", 7)]
    for x, colour, hair in ((640, "#E4775D", "#231A1C"), (750, "#E5AE45", "#6B3F2A"), (860, "#7A61B5", "#C9C3B2"), (970, "#2B8588", "#27232E")):
        skin = {"#231A1C": "#8A5A3C", "#6B3F2A": "#EFC79F", "#C9C3B2": "#E2B48E", "#27232E": "#C48A5F"}[hair]
        out += [circle(x, 226, 42, lit(colour, .5)), path(f"M{x - 32} 253 C{x - 26} 236 {x - 14} 232 {x} 232 C{x + 14} 232 {x + 26} 236 {x + 32} 253 C{x + 22} 264 {x - 22} 264 {x - 32} 253 Z", colour), circle(x, 218, 20, skin), path(f"M{x - 21} 218 C{x - 24} 194 {x - 10} 190 {x} 190 C{x + 12} 190 {x + 24} 196 {x + 21} 218 C{x + 14} 206 {x - 12} 206 {x - 21} 218 Z", hair), circle(x - 7, 219, 2.6, "#22332F"), circle(x + 7, 219, 2.6, "#22332F"), stroke(f"M{x - 5} 227 Q{x} 231 {x + 5} 227", "#5B2A2A", 2.4)]
    lids = [s for x in (102, 138) for s in (oval(x, 106, 10, 10, BO.skin), oval(x, 110, 9, 5, shade(BO.skin, .1)), stroke(f"M{x - 9} 107 Q{x} 115 {x + 9} 107", "#22332F", 3.2))]
    face = portrait(BO, "cold")
    lids = [group(lids, "translate(120 240) scale(1.09) translate(-120 -226.5)")]
    out += [rect(596, 296, 402, 470, "#E3E9E8", 26), circle(797, 500, 168, "#C6D0D0"), group([grey(shape) for shape in (*face, *lids)], "translate(629 358) scale(1.4)"), path("M629 500 A168 168 0 0 0 965 500 L998 500 L998 766 L596 766 L596 500 Z", "#E3E9E8"), rect(690, 700, 214, 20, "#9AA6A6", 10), rect(676, 708, 242, 5, "#5D6A6A"), rect(740, 734, 114, 12, "#C6D0D0", 6), rect(740, 808, 112, 10, "#C3DADC", 5)]
    out += [stroke("M1120 800 C1180 770 1300 770 1330 800", "#22332F", 9), *[s for x in (1170, 1280) for s in (oval(x, 818, 48, 34, "#22332F"), oval(x, 815, 36, 23, "#5EB0B8"), oval(x - 11, 808, 12, 8, "#D5E9EA"))], rect(1210, 808, 34, 12, "#22332F", 6)]
    out += [*pot(400, 850, 1.3, "#E4775D"), *box(1400, 740, 90, 110, "#2B8588", .3, 10), *pot(120, 850, 1.6, "#E5AE45")]
    save("places/closed_face.svg", W, H, out)


def tram() -> None:
    """Inside a tram in the rain: wet windows on the town, poles, straps, two seats, an umbrella that drips."""
    wall, steel, wood = "#E5DCC8", "#E5AE45", "#B98A5A"
    out = [rect(0, 0, W, H, wall), rect(0, 0, W, 70, "#2B8588"), rect(0, 62, W, 10, shade("#2B8588", .2)), *[rect(110 + i * 400, 18, 220, 26, glow("#FBF3E3"), 13) for i in range(4)]]
    for i, x in enumerate((-40, 310, 710, 1110, 1460)):
        w = 300 if i in {0, 4} else 350
        view = [rect(x, 150, w, 380, "#D5E9EA"), path(f"M{x} 360 C{x + w * .3} {310 + i * 6} {x + w * .7} {350 - i * 4} {x + w} 330 L{x + w} 530 L{x} 530 Z", outdoors("#A3C7A0")), *[s for k in range(3) for c in (("#F4C9A8", "#E7CFA6", "#B9D3C4")[(i + k) % 3],) for s in (rect(x + 18 + k * w / 3.2, 390 - (i * 37 + k * 23) % 40, w / 4, 140, c), poly([(x + 10 + k * w / 3.2, 392 - (i * 37 + k * 23) % 40), (x + 18 + k * w / 3.2 + w / 8, 352 - (i * 37 + k * 23) % 40), (x + 26 + k * w / 3.2 + w / 4, 392 - (i * 37 + k * 23) % 40)], outdoors("#B4533F")), rect(x + 34 + k * w / 3.2, 420, 18, 24, glow("#F7E1AE")))], rect(x, 500, w, 30, "#7B8F8A")]
        rain = [stroke("".join(f"M{x + 26 + k * w / 7.4:.0f} {170 + (k * 67 + i * 41) % 150}l-8 {60 + (k * 29) % 60}l4 26" for k in range(7)), "#FBF3E3", 5)] + [oval(x + 40 + (k * 83) % (w - 70), 200 + (k * 97 + i * 31) % 290, 6, 8, "#FBF3E3") for k in range(8)]
        out += [rect(x - 16, 134, w + 32, 412, "#2B8588", 30), *view, *rain]
    out += [rect(0, 560, W, 240, "#2B8588"), rect(0, 560, W, 14, lit("#2B8588", .25)), rect(0, 800, W, 200, "#7B8F8A"), rect(0, 794, W, 10, shade("#7B8F8A", .3)), *[rect(0, 850 + i * 44, W, 6, shade("#7B8F8A", .12)) for i in range(4)], rect(0, 96, W, 14, steel), *[s for x in (560, 640, 900, 980, 1240, 1320) for s in (stroke(f"M{x} 108 L{x} 168", "#7B5641", 9), f'<circle cx="{x}" cy="194" r="24" fill="none" stroke="#7B5641" stroke-width="11"/>')]]
    for x in (330, 1080):
        out += [rect(x, 540, 260, 230, glow("#E4775D"), 30), rect(x + 190, 540, 70, 230, shade("#E4775D", .16), 30), rect(x - 14, 740, 288, 60, lit("#E4775D", .14), 20), rect(x - 14, 776, 288, 24, shade("#E4775D", .2), 12), rect(x + 20, 800, 24, 100, "#1F4B57"), rect(x + 216, 800, 24, 100, "#1F4B57"), stroke(f"M{x + 30} 540 Q{x + 130} 500 {x + 230} 540", steel, 12)]
    out += [*box(680, 70, 24, 850, steel, .36), *box(1010, 70, 24, 850, steel, .36), rect(996, 470, 52, 70, "#B4533F", 10), circle(1022, 500, 13, "#FBF3E3"), stroke("M1400 640 C1400 600 1440 600 1440 634", wood, 12), path("M1384 640 L1416 640 L1404 900 L1396 900 Z", "#7A61B5"), path("M1402 640 L1416 640 L1404 900 L1400 900 Z", shade("#7A61B5", .2)), oval(1404, 918, 70, 12, "#9FB3B3")]
    save("places/tram.svg", W, H, out)


def weir() -> None:
    """The weir by the river: a white step of water, willows, a bench, and a heron that stands."""
    water = "#86BCC4"
    out = [rect(0, 0, W, H, "#DCEDEA"), poly([(0, 0), (620, 0), (1500, 700), (700, 800), (0, 360)], "#E8F3EC"), path("M880 150 A36 36 0 0 1 942 128 A48 48 0 0 1 1030 138 A32 32 0 0 1 1056 182 L880 182 A16 16 0 0 1 880 150 Z", "#FFFBF2"), path("M0 400 C260 300 520 340 800 380 C1080 320 1340 300 1600 350 L1600 620 L0 620 Z", "#C4DCC2"), path("M0 440 C300 380 560 400 820 430 C1120 380 1380 390 1600 420 L1600 640 L0 640 Z", "#A3C7A0")]
    out += [rect(0, 470, W, 530, water), poly([(520, 470), (900, 470), (1060, 640), (400, 640)], "#9CCBD0"), *[rect(x, y, w, 8, "#B5DADC", 4) for x, y, w in ((380, 500, 160), (640, 530, 220), (960, 510, 150), (1160, 560, 180), (300, 580, 140), (760, 590, 180))]]
    out += [path("M0 610 C300 590 600 640 880 620 C1160 596 1400 640 1600 612 L1600 700 C1400 716 1160 690 880 706 C600 720 300 690 0 704 Z", "#D5E9EB"), *[path(f"M{x} 618 C{x + 8} 650 {x - 6} 670 {x + 4} 704 L{x + 26} 704 C{x + 18} 670 {x + 30} 650 {x + 22} 618 Z", "#FFFBF2") for x in range(30, 1600, 92)], *[oval(x, 708, r, 14, "#FFFBF2") for x, r in ((60, 70), (200, 84), (350, 66), (500, 90), (660, 70), (820, 86), (980, 72), (1130, 88), (1290, 70), (1450, 84), (1570, 60))], *[rect(x, y, w, 8, "#B5DADC", 4) for x, y, w in ((380, 770, 160), (620, 800, 120), (1010, 770, 180), (520, 860, 150), (980, 850, 120))]]
    heron = [oval(1190, 770, 90, 24, "#7D8B86"), oval(1180, 762, 78, 18, "#9FB3B3"), *[stroke(f"M{x} 640 L{x} 756", "#7B5641", 8) for x in (1166, 1196)], path("M1110 620 C1120 540 1180 520 1236 560 C1290 590 1300 630 1286 660 C1250 668 1140 680 1110 620 Z", "#7E93A8"), path("M1180 560 C1236 560 1300 620 1286 660 C1250 640 1200 620 1180 560 Z", "#5C7086"), path("M1120 620 C1096 540 1160 500 1138 430 C1130 404 1104 400 1090 412 L1090 430 C1120 440 1112 470 1096 510 C1080 550 1090 600 1120 636 Z", "#C9D3DC"), path("M1090 404 C1100 384 1136 386 1142 414 C1136 430 1110 436 1092 430 Z", "#C9D3DC"), poly([(1094, 408), (1096, 426), (1010, 424)], "#E5AE45"), circle(1110, 410, 5, "#22332F"), stroke("M1112 400 Q1150 396 1186 424", "#22332F", 7)]
    out.append(group(heron, "translate(-560 0)"))
    out += [path("M0 830 C160 800 300 860 380 1000 L0 1000 Z", "#4F9460"), path("M1600 780 C1400 770 980 820 860 1000 L1600 1000 Z", "#4F9460"), *[stroke(f"M{x} 1000 C{x} 920 {x + d} 880 {x + d} 820", "#23594A", 8) for x, d in ((60, -20), (120, 16), (1500, -14), (1550, 20))]]
    for x, flip in ((150, 1), (1530, -1)):
        out += [group([path("M-30 560 C-14 380 -30 240 0 120 L40 130 C20 260 30 400 44 560 Z", "#7B5641"), path("M10 560 C18 400 10 260 24 126 L40 130 C20 260 30 400 44 560 Z", "#5C4032"), *[path(f"M{dx} {dy} C{dx + 50} {dy + 60} {dx + 56} {dy + 200} {dx + 24} {dy + h} C{dx - 10} {dy + 200} {dx - 16} {dy + 70} {dx} {dy} Z", c) for dx, dy, h, c in ((-150, 60, 330, "#5E9E68"), (-90, 0, 380, "#4F9460"), (-20, -30, 300, "#6FAE72"), (60, -20, 360, "#5E9E68"), (120, 20, 420, "#4F9460"), (170, 80, 300, "#6FAE72"))], oval(20, 40, 190, 110, "#5E9E68"), oval(-6, 14, 150, 80, "#6FAE72")], f"translate({x} 290) scale({flip} 1)")]
    bench = [rect(330, 800, 18, 100, "#4E5F5A"), rect(560, 800, 18, 100, "#3B4B47"), *[s for i in range(2) for s in (rect(310, 716 + i * 40, 290, 28, "#B98A5A", 6), rect(310, 736 + i * 40, 290, 8, shade("#B98A5A", .24), 4))], rect(300, 800, 310, 22, "#C79A68", 6), rect(300, 816, 310, 10, shade("#B98A5A", .24), 4), oval(450, 902, 170, 12, "#3F8353")]
    out.append(group(bench, "translate(790 0)"))
    out += [rect(1046, 560, 14, 330, "#4E5F5A"), rect(1053, 560, 7, 330, "#3B4B47"), rect(1030, 502, 46, 58, glow("#FBF3E3"), 8), poly([(1020, 504), (1053, 474), (1086, 504)], "#22332F"), rect(1026, 556, 54, 10, "#22332F", 4)]
    save("places/weir.svg", W, H, out)


def draw_all() -> None:
    """Write every file of this module."""
    for draw in (kitchen, telephone, printer, closed_face, tram, weir):
        draw()
    stairs("stairs", delivered=False)
    stairs("stairs_box", delivered=True)
    lake("lake", swims=True)
    lake("lake_ferry", swims=False)
    flat("flat", [AZIZ])
    flat("flat_shown", [MOTHER, BOY, AZIZ])
