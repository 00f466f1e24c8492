"""Writes places/<place>.svg for the cold half of the story: ways out of town, and rooms in which one waits or dances.

Same sheet and same quiet parts as gen_places; lamps as in gen_rooms.
"""
# ruff: noqa: E501
# fmt: off

from figures import BUN, LONG, figure
from gen_places import H, W, ball, box, pot
from gen_rooms import ferry, glow, pendant, town, window
from paper import circle, group, lit, oval, path, poly, rect, ring, save, shade, stroke
from seasons import DRIFT, SNOW, outdoors


def flakes(x: float, y: float, w: float, h: float, count: int) -> list[str]:
    """Snow that falls in a box: small round flakes, never in a row; each is the end of a line that is hardly long."""
    places = [(x + 8 + (i * 71) % (w - 16), y + 8 + (i * 113 + i * i * 17) % (h - 16)) for i in range(count)]
    return [stroke("".join(f"M{left:.0f} {top:.0f}h1" for left, top in places[i::3]), SNOW, 6 + 2 * i) for i in range(3)]


def snowy(x: float, y: float, w: float, h: float) -> list[str]:
    """What a window shows in winter: sky, white tops, a white slope with three houses, falling snow."""
    houses = [s for dx, dy, k in ((.18, .58, 1), (.34, .63, .8), (.76, .56, 1.1)) for s in (
        rect(x + w * dx, y + h * dy, 30 * k, 36 * k, "#F4C9A8"), poly([(x + w * dx - 5, y + h * dy + 1), (x + w * dx + 15 * k, y + h * dy - 18 * k), (x + w * dx + 30 * k + 5, y + h * dy + 1)], SNOW), rect(x + w * dx + 10 * k, y + h * dy + 12 * k, 9 * k, 11 * k, glow("#F7E1AE")))]
    return [rect(x, y, w, h, "#D5E9EA"), path(f"M{x} {y + h * .62} L{x + w * .24} {y + h * .3} L{x + w * .42} {y + h * .5} L{x + w * .66} {y + h * .22} L{x + w} {y + h * .54} L{x + w} {y + h} L{x} {y + h} Z", "#A9C3C9"),
            path(f"M{x + w * .56} {y + h * .34} L{x + w * .66} {y + h * .22} L{x + w * .78} {y + h * .33} L{x + w * .7} {y + h * .38} L{x + w * .65} {y + h * .32} Z", SNOW),
            path(f"M{x} {y + h * .74} C{x + w * .3} {y + h * .62} {x + w * .6} {y + h * .74} {x + w} {y + h * .62} L{x + w} {y + h} L{x} {y + h} Z", "#E3EEEC"), *houses,
            path(f"M{x} {y + h * .9} C{x + w * .35} {y + h * .8} {x + w * .6} {y + h * .88} {x + w} {y + h * .8} L{x + w} {y + h} L{x} {y + h} Z", SNOW), *flakes(x, y, w, h, 16)]


FRONT = (540.0, 1080.0, 130.0, 620.0)
"""The front of the bus, seen along the aisle: left, right, top and foot."""


def on_the_side(x: float, share: float, flip: bool) -> tuple[float, float]:  # noqa: FBT001
    """A point on the left wall of the bus: `x` of the sheet, and from its top (0) to its foot (1); or on the right."""
    left, right, top, foot = FRONT
    top, foot = top * x / left, foot + (H - foot) * (left - x) / left
    return (right + (left - x) * (W - right) / left if flip else x), top + (foot - top) * share


def side(x0: float, x1: float, top: float, foot: float, colour: str, flip: bool) -> str:  # noqa: FBT001, PLR0913, PLR0917
    """A piece of a side wall of the bus."""
    return poly([on_the_side(x0, top, flip), on_the_side(x1, top, flip), on_the_side(x1, foot, flip), on_the_side(x0, foot, flip)], colour)


def bus_side(flip: bool) -> list[str]:  # noqa: FBT001
    """One wall of the bus: four windows on white hills, the rack above them, the panel below."""
    wall, out = "#E0D8C6", []
    out += [side(-4, 540, 0, 1, glow(wall), flip), side(-4, 540, .62, 1, "#2B8588", flip), side(-4, 540, .6, .63, "#1F6B70", flip)]
    for i, (x0, x1) in enumerate(((-4, 176), (206, 338), (358, 446), (460, 526))):
        out += [side(x0 - 7, x1 + 7, .185, .575, "#1F6B70", flip), side(x0, x1, .2, .56, "#D5E9EA", flip), side(x0, x1, .42, .56, SNOW, flip)]
        out.append(poly([on_the_side(x0, .44, flip), on_the_side(x0 + (x1 - x0) * .4, .33 + i % 2 * .03, flip), on_the_side(x1, .42, flip)], "#A9C3C9"))
        out += [circle(*on_the_side(x0 + (x1 - x0) * (.08 + (k * .37 + i * .21) % .86), .22 + (k * .083 + i * .05) % .32, flip), max(2.5, (8 - i * 1.6) - k % 3), SNOW) for k in range(8)]
    for x0, x1, c in ((30, 150, "#B4533F"), (250, 330, "#E5AE45"), (400, 440, "#7A61B5")):
        out += [side(x0, x1, .075, .14, c, flip), side(x0 + (x1 - x0) * .7, x1, .075, .14, shade(c, .18), flip)] if not flip else [side(x0 + 20, x1 - 6, .095, .14, lit(c, .2), flip)]
    return [*out, side(-4, 540, .138, .152, "#7B5641", flip)]


def loaves(x: float, y: float, w: float, h: float) -> list[str]:
    """A crate of loaves that stands on a seat."""
    wood, r = "#B98A5A", w / 7
    bread = [s for row, count in ((0, 3), (1, 2)) for i in range(count) for s in (oval(x + w * (.5 + (i - (count - 1) / 2) * .29), y - r * (.3 + row * .9), r * 1.12, r * .82, shade("#C98A4E", .2)), oval(x + w * (.49 + (i - (count - 1) / 2) * .29), y - r * (.4 + row * .9), r * 1.04, r * .7, "#D9A05E"), stroke(f"M{x + w * (.45 + (i - (count - 1) / 2) * .29)} {y - r * (.7 + row * .9)} l{r * .5} {r * .5}", "#F7E1AE", max(3, r * .16)))]
    return [*bread[9:], *bread[:9], *[s for i in range(3) for s in (rect(x, y + i * h / 3, w, h / 3 - h * .04, wood), rect(x + w * .76, y + i * h / 3, w * .24, h / 3 - h * .04, shade(wood, .16)))]]


def bus(name: str, *, driven: bool) -> None:
    """Inside a country bus, along its aisle: seats, a mirror, snow at every window; its driver, or bread on all seats."""
    left, right, top, foot = FRONT
    floor, wall, seat = "#9B8B74", "#E0D8C6", "#E4775D"
    out = [rect(0, 0, W, H, shade(wall, .1)), poly([(0, 0), (W, 0), (right, top), (left, top)], wall), *[poly([(x, 0), (x + 150, 0), (810 + (x + 150 - 810) * .34, top - 8), (810 + (x - 810) * .34, top - 8)], glow("#FBF3E3")) for x in (390, 1070)]]
    out += [poly([(left, foot), (right, foot), (W, H), (0, H)], shade(floor, .14)), poly([(700, foot), (920, foot), (1180, H), (420, H)], glow(floor))]
    # the front: windscreen, road, wheel, driver
    out += [rect(left, top, right - left, foot - top, glow(wall)), rect(566, 170, 488, 290, "#1F6B70", 22), rect(580, 184, 460, 262, "#D5E9EA", 12), path("M580 320 L690 236 L780 300 L900 214 L1040 316 L1040 446 L580 446 Z", "#A9C3C9"), path("M846 254 L900 214 L958 256 L918 268 L896 248 Z", SNOW), path("M580 344 C700 306 900 336 1040 316 L1040 446 L580 446 Z", "#E3EEEC"), poly([(822, 330), (840, 330), (990, 446), (700, 446)], glow("#FBF3E3")), *[s for x, y, h in ((800, 316, 20), (770, 322, 34), (716, 336, 60), (862, 316, 20), (902, 322, 34), (976, 336, 60)) for s in (rect(x - 2, y, 5, h, "#E4775D"), rect(x - 2, y + h * .3, 5, h * .25, SNOW))], *flakes(584, 190, 452, 200, 22), stroke("M640 446 L730 340", "#22332F", 6), stroke("M900 446 L990 340", "#22332F", 6)]
    out += [rect(left, 452, right - left, 46, "#1F4B57", 8), rect(left, 490, right - left, 130, "#2B8588"), *[circle(780 + i * 34, 474, 8, c) for i, c in enumerate(("#E5AE45", "#FCE7A6", "#86BCC4"))], rect(930, 498, 130, 122, "#1F6B70", 6), rect(944, 510, 46, 110, glow("#86BCC4")), rect(1000, 510, 46, 110, glow("#86BCC4"))]
    driver = [path("M592 620 C590 500 620 462 664 462 C708 462 738 500 736 620 Z", "#23594A"), rect(648, 420, 32, 50, "#B98060", 10), circle(664, 396, 40, "#C48A5F"), path("M622 408 C616 352 640 344 664 344 C690 344 712 352 706 408 C700 430 692 440 680 440 L648 440 C636 440 628 430 622 408 Z", "#C9C3B2")]
    out += [ring((660, 470), 58, "#22332F", 12), *(driver if driven else []), rect(600, 486, 128, 140, "#7B5641", 22), rect(694, 486, 34, 140, shade("#7B5641", .2), 14)]
    # the mirror, in which a driver looks back
    face = [path("M768 210 C768 176 786 160 810 160 C834 160 852 176 852 210 Z", "#C48A5F"), path("M764 196 C764 156 790 152 810 152 C832 152 858 158 856 196 C846 172 776 172 764 196 Z", "#C9C3B2"), *[s for x in (796, 824) for s in (oval(x, 192, 5, 6, "#22332F"), stroke(f"M{x - 9} 180 q9 -6 18 0", "#8A8478", 4))]]
    out += [rect(800, 118, 20, 30, "#22332F"), rect(716, 140, 188, 78, "#22332F", 20), rect(724, 148, 172, 62, glow("#86BCC4"), 14), *(face if driven else [])]
    out += [*bus_side(False), *bus_side(True)]
    # seats, far ones first
    for x, y, w, h in ((474, 500, 128, 150), (332, 560, 196, 240), (40, 660, 330, 400)):
        for flip in (False, True):
            x0 = 1620 - x - w if flip else x
            dark = x0 + w * .74
            out += [rect(x0, y, w, h, glow(seat), w * .16), rect(dark, y + w * .05, w * .26, h, shade(seat, .16), w * .13), rect(x0 + w * .1, y + h * .12, w * .6, h * .1, shade(seat, .14), h * .05), stroke(f"M{x0 + w * .22} {y + 4} Q{x0 + w * .5} {y - w * .16} {x0 + w * .78} {y + 4}", "#E5AE45", max(6, w * .05))]
            out.append(rect(x0 + w * .16, y - w * .02, w * .5, w * .14, lit(seat, .3), w * .06))
            out += [] if driven else loaves(x0 + w * .02, y + h * .1, w * .9, h * .34)
    out += [*box(606, 130, 16, 490, "#E5AE45", .36), *box(1000, 130, 16, 490, "#E5AE45", .36), rect(994, 330, 28, 44, "#B4533F", 8), circle(1008, 348, 6, "#FBF3E3")]
    save(f"places/{name}.svg", W, H, out)


def platform() -> None:
    """A platform out of doors: a board of five blank rows at x 570..1210, y 218 + 50 n, rails, and a train far off."""
    steel, stone = "#7D8B86", "#E0D8C6"
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (560, 0), (1600, 760), (700, 760), (0, 300)], "#E3F1F0"), path("M0 470 L180 330 L330 440 L520 280 L760 460 L1000 320 L1240 450 L1600 300 L1600 640 L0 640 Z", "#A9C3C9"), *[path(d, SNOW) for d in ("M132 368 L180 330 L222 360 L196 376 L178 362 Z", "M448 340 L520 280 L594 338 L556 354 L520 330 L484 356 Z", "M920 366 L1000 320 L1076 358 L1032 376 L1000 356 Z")]]
    out += [path("M0 540 C260 480 520 500 800 516 C1100 470 1360 480 1600 500 L1600 720 L0 720 Z", outdoors("#C4DCC2")), *[s for x, y, w, c in ((30, 476, 60, "#FBF3E3"), (110, 490, 70, "#F4C9A8"), (200, 496, 54, "#F7E1AE"), (1250, 452, 70, "#FBF3E3"), (1340, 466, 60, "#F4C9A8")) for s in (rect(x, y, w, 70, c), rect(x + w * .7, y, w * .3, 70, shade(c, .12)), poly([(x - 8, y + 2), (x + w / 2, y - 40), (x + w + 8, y + 2)], outdoors("#B4533F")), rect(x + w * .3, y + 24, 14, 18, glow("#F7E1AE")))]]
    # rails that run to where the train is
    out += [poly([(340, 560), (500, 560), (720, 1000), (-500, 1000)], "#B7AD9C"), poly([(0, 720), (346, 560), (-500, 1000), (0, 1000)], outdoors("#A3C7A0")), *[poly([(412 - 42 * k, 560 + y), (440 + 20 * k, 560 + y), (440 + 22 * k, 568 + y + 6 * k), (412 - 44 * k, 568 + y + 6 * k)], "#7B5641") for k, y in ((.6, 8), (1.3, 34), (2.1, 70), (3.1, 116), (4.3, 172), (5.9, 244), (8, 340))], poly([(414, 560), (418, 560), (120, 1000), (92, 1000)], "#4E5F5A"), poly([(432, 560), (437, 560), (590, 1000), (562, 1000)], "#4E5F5A")]
    out += [rect(358, 412, 134, 152, "#2B8588", 30), rect(452, 416, 40, 144, shade("#2B8588", .18), 20), rect(376, 436, 98, 56, "#22332F", 12), poly([(382, 488), (382, 470), (414, 440), (446, 440)], "#5E929B"), rect(358, 510, 134, 18, "#FBF3E3"), circle(384, 542, 10, glow("#FBF3E3")), circle(466, 542, 10, glow("#FBF3E3")), rect(376, 560, 98, 12, "#1F4B57", 4), stroke("M390 412 L426 384 L462 412", "#1F4B57", 5), stroke("M0 250 Q260 340 426 384 L560 330", "#4E5F5A", 4)]
    # the platform, its yellow edge, its roof
    out += [poly([(490, 572), (1600, 640), (1600, 1000), (770, 1000)], stone), poly([(490, 572), (512, 573), (846, 1000), (730, 1000)], "#E5AE45"), poly([(480, 572), (490, 572), (730, 1000), (690, 1000)], shade(stone, .3)), *[stroke(f"M{x0} {y0} L{x1} 1000", "#CDBF9F", 4) for x0, y0, x1 in ((620, 580, 1000), (800, 592, 1210), (1010, 604, 1420), (1240, 618, 1590))], poly([(620, 580), (1560, 637), (1600, 800), (1600, 1000), (900, 1000)], glow(stone))]
    out += [path("M300 0 L1600 0 L1600 170 L520 150 C420 140 340 80 300 0 Z", "#1F4B57"), path("M360 0 L1600 0 L1600 120 L560 106 C470 98 400 60 360 0 Z", "#2B8588"), path("M1000 0 L1600 0 L1600 120 L1180 114 Z", shade("#2B8588", .16)), *[stroke(f"M{x} 4 L{x - 6} {y}", "#1F6B70", 8) for x, y in ((560, 92), (700, 98), (840, 100), (980, 102), (1120, 104), (1260, 106), (1400, 108), (1540, 110))], *[rect(x, 128, 150, 16, glow("#FBF3E3"), 8) for x in (640, 1020, 1330)]]
    out += [*box(1300, 130, 40, 540, "#1F6B70", .36), rect(1288, 656, 64, 24, "#1F4B57"), *box(1500, 140, 52, 620, "#1F6B70", .36), rect(1486, 744, 80, 30, "#1F4B57")]
    out += [rect(640, 140, 14, 60, "#1F4B57"), rect(1126, 140, 14, 60, "#1F4B57"), rect(562, 178, 672, 304, shade("#1F4B57", .5), 18), rect(554, 170, 672, 304, "#16323C", 18), rect(554, 170, 672, 36, "#4F9460", 14), rect(554, 192, 672, 14, "#4F9460"), *[rect(570, 218 + i * 50, 640, 42, "#21424D", 6) for i in range(5)]]
    # a bench with a bag, a lamp, a gate that asks
    out += [oval(1330, 938, 190, 14, shade(stone, .2)), rect(1150, 800, 360, 24, "#B98A5A", 6), rect(1150, 816, 360, 10, shade("#B98A5A", .25), 4), rect(1178, 826, 20, 106, "#1F4B57"), rect(1460, 826, 20, 106, "#1F4B57"), *[rect(1150, 700 + i * 44, 360, 26, "#B98A5A", 6) for i in range(2)], *box(1190, 726, 100, 74, "#E4775D", .3, 10), stroke("M1216 728 C1216 700 1262 700 1262 728", "#B4533F", 9)]
    out += [*box(612, 610, 26, 190, steel, .36, 6), circle(625, 600, 22, "#E5AE45"), rect(590, 640, 70, 44, "#22332F", 8), rect(598, 648, 54, 28, glow("#86BCC4"), 4)]
    save("places/platform.svg", W, H, out)


def garland(x0: float, x1: float, y: float, drop: float) -> list[str]:
    """Round paper cuts on a string between two nails at one height."""
    count = round((x1 - x0) / 62)
    colours = ("#E4775D", "#FBF3E3", "#86BCC4", "#E5AE45", "#CFC2E2", "#A3C7A0")
    spots = [(x0 + (x1 - x0) * (i + .5) / count, y + drop * (1 - (2 * (i + .5) / count - 1) ** 2)) for i in range(count)]
    return [path(f"M{x0} {y} Q{(x0 + x1) / 2} {y + drop * 2} {x1} {y}", "none", stroke="#7B5641", stroke_width=4), *[s for i, (x, dy) in enumerate(spots) for c in (colours[i % 6],) for s in (circle(x, dy + 20, 22, c), path(f"M{x} {dy - 2} A22 22 0 0 1 {x} {dy + 42} Z", shade(c, .14)))]]


def laid_table(x: float, y: float, w: float, high: float) -> list[str]:
    """A long table under a white cloth, laid with plates, glasses, bread and tulips; (x, y) is the left end of its top."""
    cloth = "#FFFBF2"
    out = [rect(x + 20, y + high * .5, 22, high * .6, "#7B5641"), rect(x + w - 42, y + high * .5, 22, high * .6, "#5C4032"), rect(x, y, w, high * .62, glow(cloth), 6), rect(x, y + high * .16, w * .95, high * .46, glow(shade(cloth, .08))), rect(x + w * .95, y + high * .16, w * .05, high * .46, shade(cloth, .08)), *[poly([(x + w * k, y + high * .16), (x + w * k + 14, y + high * .16), (x + w * k + 26, y + high * .62), (x + w * k - 12, y + high * .62)], shade(cloth, .16)) for k in (.12, .36, .6, .86)]]
    for i in range(round(w / 170)):
        mid = x + 84 + i * 170
        out += [oval(mid, y + 6, 50, 10, "#D5E9EB"), oval(mid, y + 4, 34, 6, "#FFFBF2"), path(f"M{mid + 62} {y + 4} L{mid + 58} {y - 34} L{mid + 84} {y - 34} L{mid + 80} {y + 4} Z", "#B9D8DC"), path(f"M{mid + 60} {y - 12} L{mid + 82} {y - 12} L{mid + 80} {y + 4} L{mid + 62} {y + 4} Z", "#E4775D")]
    for mid, c in ((x + w * .3, "#E4775D"), (x + w * .72, "#E5AE45")):
        out += [*[s for dx, lean in ((-16, -20), (0, 0), (16, 20)) for s in (stroke(f"M{mid + dx * .4} {y - 44} L{mid + dx + lean} {y - 92}", "#4F9460", 6), path(f"M{mid + dx + lean - 15} {y - 116} L{mid + dx + lean - 6} {y - 104} L{mid + dx + lean} {y - 120} L{mid + dx + lean + 6} {y - 104} L{mid + dx + lean + 15} {y - 116} C{mid + dx + lean + 17} {y - 84} {mid + dx + lean - 17} {y - 84} {mid + dx + lean - 15} {y - 116} Z", c))], poly([(mid - 24, y - 50), (mid + 24, y - 50), (mid + 18, y + 2), (mid - 18, y + 2)], "#86BCC4"), poly([(mid + 6, y - 50), (mid + 24, y - 50), (mid + 18, y + 2), (mid + 4, y + 2)], shade("#86BCC4", .16))]
    return out


def wedding_hall() -> None:
    """A hall for a feast: long laid tables, paper garlands, tall windows, two who play, a cake on a stand."""
    wall, floor = "#EFD3C4", "#C49468"
    out = [rect(0, 0, W, H, wall), poly([(0, 0), (300, 0), (560, 560), (260, 560), (0, 80)], lit(wall, .4)), rect(0, 700, W, 300, floor), rect(0, 692, W, 12, shade(floor, .2)), poly([(560, 704), (1120, 704), (1380, 1000), (400, 1000)], glow(floor)), *[stroke(f"M{x0} 706 L{x1} 1000", shade(floor, .1), 4) for x0, x1 in ((140, -120), (380, 280), (1240, 1340), (1480, 1740))], rect(0, 560, W, 12, shade(wall, .12)), rect(0, 572, W, 124, shade(wall, .06))]
    out.append(poly([(730, 206), (890, 206), (1070, 230), (1230, 230), (1400, 560), (566, 560)], glow(wall)))
    for x in (590, 850):
        out += [path(f"M{x - 18} 520 L{x - 18} 240 A108 108 0 0 1 {x + 198} 240 L{x + 198} 520 Z", "#FBF3E3"), path(f"M{x} 520 L{x} 240 A90 90 0 0 1 {x + 180} 240 L{x + 180} 520 Z", "#D5E9EA"), path(f"M{x} 440 C{x + 60} 400 {x + 120} 420 {x + 180} 396 L{x + 180} 520 L{x} 520 Z", outdoors("#A3C7A0")), path(f"M{x} 480 C{x + 60} 450 {x + 120} 470 {x + 180} 452 L{x + 180} 520 L{x} 520 Z", outdoors("#4F9460")), rect(x + 84, 152, 12, 368, "#FBF3E3"), rect(x, 330, 180, 10, "#FBF3E3"), rect(x - 30, 516, 240, 20, "#FBF3E3"), rect(x - 30, 530, 240, 8, shade("#FBF3E3", .16))]
    out += [*pendant(810, 206, "#4F9460"), *pendant(1150, 230, "#4F9460"), *garland(470, 1120, 60, 56), *garland(1120, 1640, 40, 70), *garland(-60, 470, 30, 60)]
    # the band on its low stage
    out += [rect(1110, 660, 500, 70, "#7B5641", 6), rect(1110, 660, 500, 16, "#B98A5A", 6), rect(1110, 722, 500, 10, shade("#7B5641", .3)), figure((1210, 668), .86, "#C48A5F", "#27232E", "#2B8588", BUN), figure((1440, 668), .9, "#8A5A3C", "#231A1C", "#7A61B5")]
    out += [group([rect(-64, -60, 128, 100, "#B4533F", 10), *[poly([(x, -60), (x + 9, -66), (x + 9, 46), (x, 40)], lit("#B4533F", .3)) for x in (-22, 0, 22)], rect(-64, -60, 26, 100, "#FBF3E3", 8), rect(38, -60, 26, 100, "#E7CFA6", 8), *[rect(-58, -48 + i * 22, 14, 5, "#22332F") for i in range(4)]], "translate(1212 506) rotate(-4)"), *[circle(x, 500, 15, "#C48A5F") for x in (1142, 1282)]]
    out += [path("M1440 470 C1410 470 1400 500 1420 524 C1392 540 1380 600 1410 640 C1440 668 1520 668 1548 640 C1576 600 1566 540 1538 524 C1556 500 1546 470 1516 470 C1496 470 1488 480 1478 480 C1468 480 1460 470 1440 470 Z", "#C98F4E"), path("M1500 474 C1546 470 1556 500 1538 524 C1566 540 1576 600 1548 640 C1530 660 1500 664 1490 664 C1530 600 1500 540 1500 474 Z", shade("#C98F4E", .2)), rect(1470, 236, 18, 330, "#4E372C", 6), circle(1479, 234, 17, "#4E372C"), rect(1456, 590, 46, 10, "#4E372C", 4), *[stroke(f"M{x} 250 L{x} 596", "#FBF3E3", 2.5) for x in (1474, 1479, 1484)], circle(1470, 400, 16, "#8A5A3C"), circle(1500, 560, 16, "#8A5A3C")]
    out += [*laid_table(20, 640, 960, 150), *laid_table(-120, 820, 640, 210), *laid_table(1120, 850, 620, 210)]
    # the cake: three rounds, two small figures of paper
    out += [s for i, (w, y) in enumerate(((150, 560), (108, 510), (66, 462))) for s in (rect(250 - w / 2, y, w, 52, "#FFFBF2", 8), rect(250 + w * .2, y, w * .3, 52, shade("#FFFBF2", .14), 8), *[circle(250 - w / 2 + 14 + k * (w - 28) / (4 - i), y + 6, 9, ("#E4775D", "#CFC2E2")[k % 2]) for k in range(5 - i)])]
    out += [rect(160, 610, 180, 12, "#7D8B86", 6), rect(236, 620, 28, 24, "#7D8B86"), poly([(232, 462), (246, 462), (239, 426)], "#22332F"), circle(239, 424, 8, "#C48A5F"), poly([(252, 462), (276, 462), (264, 428)], "#FBF3E3"), circle(264, 424, 8, "#E2B48E")]
    save("places/wedding_hall.svg", W, H, out)


def tilde_kitchen() -> None:
    """Grandma Tilde's kitchen in the hills: low beams, a tiled stove with a kettle, snow at the window, a bowl, onions."""
    wall, wood, tile = "#F4D3B8", "#B98A5A", "#86BCC4"
    out = [rect(0, 0, W, H, wall), poly([(0, 70), (240, 70), (584, 766), (320, 766), (0, 240)], lit(wall, .4)), poly([(694, 230), (926, 230), (1036, 766), (584, 766)], glow(wall)), rect(0, 770, W, 230, "#8F6A50"), rect(0, 762, W, 12, shade("#8F6A50", .3)), *[stroke(f"M0 {y} L1600 {y}", shade("#8F6A50", .14), 5) for y in (826, 890, 960)], oval(820, 940, 560, 56, glow("#8F6A50"))]
    out += [*window(600, 210, 330, 240, wall, snowy(600, 210, 330, 240)), rect(560, 166, 410, 16, "#7B5641", 8), *[s for x, f in ((590, 1), (940, -1)) for c in ("#E4775D",) for s in (path(f"M{x - 20 * f} 178 L{x + 60 * f} 178 C{x + 52 * f} 270 {x + 20 * f} 330 {x - 20 * f} 360 Z", c), *[circle(x + dx * f, y, 8, "#FBF3E3") for dx, y in ((2, 206), (36, 210), (12, 250), (36, 262), (2, 300))])]]
    # the stove of tiles with its bench, a kettle on it
    out += [rect(1060, 330, 400, 440, shade(tile, .3), 8), *[s for r in range(4) for k in range(4) for s in (rect(1068 + k * 74, 340 + r * 76, 68, 70, tile if (r + k) % 2 else lit(tile, .2), 4), circle(1102 + k * 74, 375 + r * 76, 14, lit(tile, .5)))], *[rect(1364, 340 + r * 76, 90, 70, shade(tile, .16), 4) for r in range(4)], rect(1040, 306, 440, 34, "#7D8B86", 6), rect(1040, 330, 440, 10, shade("#7D8B86", .25), 4), rect(1120, 540, 170, 130, "#22332F", 10), rect(1132, 552, 146, 106, glow("#4E372C"), 6), path("M1160 650 C1156 610 1184 606 1190 574 C1216 600 1252 616 1246 650 Z", "#E5AE45"), path("M1180 650 C1180 628 1196 624 1200 604 C1216 620 1230 634 1226 650 Z", "#FCE7A6"), rect(1060, 660, 400, 110, shade(tile, .12)), *[rect(1068 + k * 78, 668, 72, 100, lit(tile, .1), 4) for k in range(5)], rect(1280, 60, 90, 246, "#9DB7B5"), rect(1340, 60, 30, 246, shade("#9DB7B5", .16))]
    out += [path("M1110 306 C1104 250 1130 236 1170 236 C1210 236 1236 250 1230 306 Z", "#E4775D"), path("M1180 236 C1212 238 1236 252 1230 306 L1196 306 C1206 274 1200 250 1180 236 Z", shade("#E4775D", .18)), stroke("M1130 240 C1130 190 1210 190 1210 240", "#4E372C", 10), path("M1112 276 L1072 256 L1080 244 L1118 258 Z", "#E4775D"), circle(1170, 232, 10, "#4E372C"), stroke("M1066 230 q-14 -16 0 -34 q14 -16 0 -34", "#D5E9EB", 7)]
    # a bench against the stove with a cushion, a shelf, onions on a string
    out += [rect(300, 400, 220, 14, wood), rect(300, 412, 220, 8, shade(wood, .25)), *[s for i, c in enumerate(("#7A61B5", "#FBF3E3", "#2B8588")) for x in (322 + i * 66,) for s in (path(f"M{x} 354 L{x + 44} 354 C{x + 44} 386 {x + 34} 400 {x + 22} 400 C{x + 10} 400 {x} 386 {x} 354 Z", c), stroke(f"M{x + 44} 364 q14 8 0 20", c, 6))], stroke("M470 420 L470 560", "#C98F4E", 5), *[s for x, y in ((452, 460), (490, 474), (456, 506), (488, 526), (468, 556)) for s in ball(x, y, 25, "#C9793F")]]
    out += [rect(0, 0, W, 62, "#8A6248"), rect(0, 56, W, 14, shade("#8A6248", .35)), *[s for x in (180, 560, 960, 1400) for s in (rect(x, 0, 66, 96, "#7B5641"), rect(x + 46, 0, 20, 96, "#5C4032"))]]
    out += [stroke("M810 70 L810 120", "#4E372C", 6), path("M744 176 C748 138 774 118 810 118 C846 118 872 138 876 176 Z", "#2B8588"), path("M810 118 C846 118 872 138 876 176 L822 176 Z", shade("#2B8588", .16)), oval(810, 176, 66, 10, "#FCE7A6")]
    # the table with its bowl, bread, a letter; two chairs
    out += [rect(236, 560, 26, 320, "#7B5641", 8), rect(236, 560, 150, 24, "#7B5641", 10), *[rect(270 + i * 36, 580, 14, 150, "#8A6248") for i in range(3)], rect(372, 560, 26, 320, "#5C4032", 8), rect(230, 724, 180, 26, "#E4775D", 10)]
    out += [rect(240, 700, 1060, 40, "#C79A68", 14), rect(240, 722, 1060, 20, shade("#B98A5A", .2), 10), rect(300, 742, 34, 200, wood), rect(1200, 742, 34, 200, shade(wood, .2)), path("M420 636 L580 636 C574 680 544 700 500 700 C456 700 426 680 420 636 Z", "#FBF3E3"), path("M510 636 L580 636 C574 680 544 700 506 700 C530 680 524 656 510 636 Z", shade("#FBF3E3", .16)), path("M428 652 L574 652 L570 664 L432 664 Z", "#2B8588"), oval(500, 636, 80, 15, "#E08A4E"), oval(496, 633, 62, 9, lit("#E08A4E", .2)), stroke("M536 634 L602 580", "#7D8B86", 9), stroke("M480 610 q-12 -16 0 -32 q12 -16 0 -32", "#D5E9EB", 6)]
    out.append(group([path("M1080 700 C1070 650 1110 636 1160 640 C1210 640 1236 664 1226 700 Z", "#C98F4E"), path("M1170 640 C1214 644 1236 664 1226 700 L1190 700 C1200 676 1190 652 1170 640 Z", shade("#C98F4E", .2)), *[stroke(f"M{x} 654 l16 18", "#F7E1AE", 5) for x in (1110, 1142, 1174)]], "translate(-210 0)"))
    out += [oval(1390, 936, 120, 14, shade("#8F6A50", .2)), path("M1290 930 C1276 870 1320 840 1390 842 C1470 840 1500 880 1484 930 Z", "#E7CFA6"), path("M1400 842 C1472 842 1500 880 1484 930 L1440 930 C1460 890 1440 860 1400 842 Z", shade("#E7CFA6", .16)), circle(1308, 868, 36, "#E7CFA6"), poly([(1278, 850), (1276, 812), (1302, 836)], "#E7CFA6"), poly([(1316, 836), (1340, 814), (1340, 850)], shade("#E7CFA6", .1)), stroke("M1290 870 q8 6 16 0", "#4E372C", 4), stroke("M1316 870 q8 6 16 0", "#4E372C", 4), stroke("M1484 920 C1530 920 1540 880 1516 862", "#E7CFA6", 20)]
    save("places/tilde_kitchen.svg", W, H, out)


def bloom_office() -> None:
    """An office of Bloom, bright: a wall of glass, a white desk with two screens, plants, five petals on the wall."""
    wall, wood, green = "#E0D8C6", "#D3A878", "#4F9460"
    out = [rect(0, 0, W, H, "#EEF3EA"), poly([(540, 0), (W, 0), (W, 780), (400, 780)], glow("#EEF3EA")), poly([(560, 0), (900, 0), (1600, 600), (1600, 780), (1156, 780), (524, 172)], glow("#F7FAF3")), poly([(340, 0), (560, 0), (524, 172)], "#F7FAF3"), rect(0, 780, W, 220, wood), rect(0, 772, W, 12, shade(wood, .16)), poly([(600, 784), (1100, 784), (1330, 1000), (420, 1000)], glow(wood)), *[stroke(f"M{x0} 786 L{x1} 1000", shade(wood, .1), 4) for x0, x1 in ((160, -80), (400, 300), (1250, 1350), (1480, 1730))]]
    out += [rect(560, 90, 560, 560, "#FBF3E3", 8), *town(576, 106, 528, 528), *[rect(x, 106, 10, 528, "#FBF3E3") for x in (748, 924)], rect(576, 260, 528, 8, "#FBF3E3"), poly([(576, 480), (576, 330), (790, 106), (910, 106)], "#E9F3F0"), *[rect(x, 106, 10, 528, "#FBF3E3") for x in (748,)], rect(540, 646, 600, 22, "#FBF3E3"), rect(540, 660, 600, 8, shade("#FBF3E3", .16))]
    # the sign: a flower of five petals, cut from paper
    petals = [(0, "#2B8588"), (72, "#E5AE45"), (144, "#7A61B5"), (216, green), (288, "#E4775D")]
    out += [rect(1150, 140, 200, 200, shade(wall, .06), 20), rect(1142, 132, 200, 200, "#FBF3E3", 20), *[group([path("M0 -30 C-46 -70 -40 -122 0 -132 C40 -122 46 -70 0 -30 Z", c), path("M0 -30 C46 -70 40 -122 0 -132 Z", shade(c, .14))], f"translate(1242 238) scale(.62) rotate({a})") for a, c in petals], circle(1242, 238, 17, "#F7E1AE")]
    # a room of glass at the left, with a plant in it
    out += [rect(250, 300, 270, 480, "#B9D8D2"), rect(262, 312, 246, 468, "#D9EAE4"), poly([(262, 690), (262, 520), (440, 312), (508, 312), (508, 400)], "#E9F4EE"), rect(380, 312, 10, 468, "#B9D8D2"), circle(404, 560, 10, "#7D8B86"), rect(250, 300, 270, 14, green), *pot(140, 800, 1.7, "#E4775D")]
    for x, c, longest in ((600, "#E5AE45", 250), (1010, "#CFC2E2", 200)):
        out += [stroke(f"M{x} 0 L{x} 60", "#4E372C", 5), *[s for dx, k in ((-44, .7), (-20, 1), (6, .8), (30, .95), (48, .6)) for s in (stroke(f"M{x + dx * .7} 70 Q{x + dx * 1.5} {70 + longest * k * .5} {x + dx} {70 + longest * k}", green, 5), *[oval(x + dx * 1.1 + (14 if i % 2 else -12), 110 + i * 34, 15, 9, ("#6FAE72", green)[i % 2]) for i in range(round(longest * k / 34))])], path(f"M{x - 60} 54 L{x + 60} 54 C{x + 56} 104 {x + 32} 124 {x} 124 C{x - 32} 124 {x - 56} 104 {x - 60} 54 Z", c), path(f"M{x + 16} 54 L{x + 60} 54 C{x + 56} 104 {x + 32} 124 {x + 4} 124 C{x + 20} 104 {x + 22} 80 {x + 16} 54 Z", shade(c, .16))]
    out += [*[s for x in (760, 930) for s in (stroke(f"M{x} 0 L{x} 40", "#7D8B86", 5), rect(x - 70, 40, 140, 18, glow("#FBF3E3"), 9))]]
    # the desk: screens with growing bars, a plant, a bowl of plums
    out += [rect(1130, 560, 150, 110, "#22332F", 10), rect(1140, 570, 130, 90, glow("#86BCC4"), 6), *[rect(1152 + i * 28, 650 - h, 18, h, c) for i, (h, c) in enumerate(((24, "#FBF3E3"), (38, "#F7E1AE"), (52, "#FBF3E3"), (68, "#F7E1AE")))], rect(1190, 670, 30, 34, "#7D8B86"), rect(1330, 540, 190, 130, "#22332F", 10), rect(1342, 552, 166, 106, glow("#86BCC4"), 6), *[group([path("M0 -8 C-12 -20 -10 -32 0 -36 C10 -32 12 -20 0 -8 Z", "#FBF3E3")], f"translate(1425 606) rotate({a})") for a in range(0, 360, 72)], circle(1425, 606, 8, "#E5AE45"), rect(1408, 670, 34, 34, "#7D8B86")]
    out += [oval(1330, 944, 330, 16, shade(wood, .2)), rect(1050, 700, 560, 30, glow("#FFFBF2"), 8), rect(1050, 718, 560, 14, shade("#FFFBF2", .16), 6), rect(1080, 732, 500, 200, glow("#FFFBF2")), rect(1430, 732, 150, 200, shade("#FFFBF2", .12)), rect(1080, 732, 500, 12, shade("#FFFBF2", .22)), rect(1110, 780, 90, 110, green, 12), *pot(1100, 706, .5, "#E4775D"), path("M1240 700 C1238 684 1250 676 1288 676 C1324 676 1336 684 1334 700 Z", "#86BCC4"), *ball(1266, 668, 16, "#7A61B5"), *ball(1296, 664, 18, "#7A61B5"), *ball(1318, 670, 14, "#5A3F6B")]
    # an armchair for whoever is called, and a glass of water
    out += [oval(350, 952, 220, 16, shade(wood, .2)), rect(190, 700, 300, 190, "#E4775D", 40), rect(420, 706, 70, 184, shade("#E4775D", .14), 36), rect(150, 780, 80, 150, lit("#E4775D", .12), 30), rect(450, 780, 80, 150, shade("#E4775D", .2), 30), rect(210, 830, 260, 80, lit("#E4775D", .16), 24), rect(190, 920, 20, 34, "#7B5641"), rect(470, 920, 20, 34, "#5C4032"), poly([(290, 740), (380, 730), (396, 820), (300, 826)], "#F7E1AE")]
    save("places/bloom_office.svg", W, H, out)


def on_the_far_side() -> list[str]:
    """Bo, far away, who waves with both arms, beside a bicycle."""
    wheels = [s for x in (62, 142) for s in (ring((x, -30), 29, "#22332F", 6),)]
    return [oval(60, 2, 120, 9, "#C9D8DA"), *wheels, stroke("M62 -30 L86 -76 L128 -76 L104 -30 L62 -30 M86 -76 L104 -30 M128 -76 L142 -30 M128 -76 L124 -94 L140 -96", "#E4775D", 6),
            rect(-22, -64, 18, 64, "#3B4B47", 5), rect(4, -64, 18, 64, "#2F3D3A", 5), stroke("M-26 -148 L-66 -206", "#2B8588", 18), stroke("M26 -148 L62 -210", "#2B8588", 18), circle(-68, -210, 10, "#D9A47C"), circle(64, -214, 10, "#D9A47C"), path("M-36 -54 C-38 -120 -42 -162 0 -164 C42 -162 38 -120 36 -54 Z", "#2B8588"), rect(-26, -172, 52, 16, "#FBF3E3", 8), circle(0, -194, 26, "#D9A47C"), path("M-28 -196 C-32 -232 -12 -236 0 -236 C14 -236 32 -230 28 -196 C16 -208 -16 -208 -28 -196 Z", "#6B4A32"), circle(-9, -192, 3, "#22332F"), circle(9, -192, 3, "#22332F"), stroke("M-8 -182 Q0 -174 8 -182", "#5B2A2A", 4)]


def jetty(name: str, *, frozen: bool) -> None:
    """The jetty by low light: the ferry sails off, lit and small; or it lies empty in half a lake of ice, and Bo waves."""
    water, wood = "#86BCC4", "#B98A5A"
    green, bank = (DRIFT, SNOW) if frozen else (outdoors("#6FAE72"), outdoors("#A3C7A0"))
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (560, 0), (1300, 500), (700, 508), (0, 300)], "#E3F1F0"), circle(960, 430, 92, "#F7E1AE"), circle(960, 430, 66, glow("#FBF3E3")), *[path(d, "#FFFBF2") for d in ("M1080 170 A30 30 0 0 1 1132 150 A40 40 0 0 1 1206 160 A26 26 0 0 1 1228 196 L1080 196 A13 13 0 0 1 1080 170 Z", "M740 200 A22 22 0 0 1 778 186 A30 30 0 0 1 834 192 A20 20 0 0 1 850 220 L740 220 A10 10 0 0 1 740 200 Z")]]
    out += [path("M0 430 L220 320 L420 430 L560 380 L700 440 L860 420 L960 470 L1140 320 L1340 410 L1600 330 L1600 520 L0 520 Z", "#A9C3C9"), path("M0 470 C200 430 380 450 560 500 L560 520 L0 520 Z", green), path("M880 500 C1100 440 1360 430 1600 450 L1600 520 L880 520 Z", green), *[s for x, y, c in ((60, 440, "#FBF3E3"), (120, 446, "#F4C9A8"), (1230, 430, "#FBF3E3"), (1290, 426, "#F7E1AE"), (1350, 432, "#F4C9A8")) for s in (rect(x, y, 44, 40, c), poly([(x - 6, y + 1), (x + 22, y - 26), (x + 50, y + 1)], SNOW if frozen else outdoors("#B4533F")), rect(x + 14, y + 14, 12, 14, glow("#F7E1AE")))]]
    out += [rect(0, 508, W, 492, water), rect(0, 508, W, 8, lit(water, .35)), *[rect(960 - w / 2, y, w, 10, glow("#F7E1AE"), 5) for y, w in ((522, 170), (544, 130), (570, 150), (598, 100), (630, 120), (664, 70), (700, 80))], *[rect(x, y, w, 9, "#B5DADC", 4) for x, y, w in ((310, 560, 150), (430, 620, 120), (1090, 570, 140), (1180, 640, 200), (330, 700, 160), (1230, 740, 160), (60, 600, 180), (120, 780, 180), (1380, 590, 190), (900, 660, 110))]]
    if frozen:
        ice = [path("M0 516 L330 514 C420 540 560 520 640 552 C760 590 900 560 1000 600 C1120 640 1300 590 1420 640 C1500 670 1560 660 1600 680 L1600 1000 L0 1000 Z", "#CFE2E5"), path("M0 600 C200 570 460 600 700 660 C960 700 1300 660 1600 740 L1600 1000 L0 1000 Z", "#DFEBEC"), *[poly([(x, y), (x + w, y - 8), (x + w * 1.2, y + 10), (x + w * .3, y + 18)], "#E9F1F0") for x, y, w in ((700, 540, 90), (900, 566, 70), (1120, 590, 100), (1330, 580, 80), (560, 526, 60))], *[stroke(d, "#B5D3D8", 5) for d in ("M300 640 L420 664 L470 720", "M980 700 L1090 690 L1160 740 L1290 730", "M60 700 L170 740 L160 800", "M420 664 L520 650")]]
        out += [group([one.replace(glow("#F7E1AE"), "#86BCC4") for one in ferry()[:-8]], "translate(650 512) scale(.5)"), *ice, group(on_the_far_side(), "translate(850 502) scale(.62)")]
    else:
        out += [path("M640 520 C760 530 800 580 772 700 L800 700 C824 576 780 516 650 512 Z", "#B5DADC"), path("M606 524 C650 560 680 600 676 690 L692 690 C704 600 690 556 620 520 Z", "#B5DADC"), group(ferry(), "translate(610 490) scale(-.74 .74)")]
    # the jetty goes out to the left of the middle
    out += [*[rect(x, 720, 22, 150, shade(wood, .45)) for x in (500, 700)], poly([(500, 706), (722, 706), (1040, 1000), (200, 1000)], wood), poly([(650, 706), (722, 706), (1040, 1000), (860, 1000)], shade(wood, .14)), *[poly([(500 - k * 300, 706 + k * 294), (722 + k * 318, 706 + k * 294), (730 + k * 318, 712 + k * 294), (492 - k * 300, 712 + k * 294)], shade(wood, .26)) for k in (.1, .23, .38, .56, .78)]]
    for x, y, s in ((484, 640, 1), (728, 640, 1), (330, 760, 1.5)):
        out += [rect(x - 15 * s, y, 30 * s, 96 * s, "#7B5641", 6), rect(x + 3 * s, y, 12 * s, 96 * s, "#5C4032", 4), oval(x, y, 15 * s, 6 * s, lit("#7B5641", .25))]
    out += [stroke("M728 676 C760 740 700 770 680 760 C650 744 700 720 730 690", "#E7CFA6", 9), *[oval(620, y, 58, 15, c) for y, c in ((850, shade("#E7CFA6", .3)), (842, "#E7CFA6"), (834, shade("#E7CFA6", .14)), (826, "#E7CFA6"))], oval(620, 826, 26, 7, wood)]
    # a lamp and the blank sign of the office, on the near bank
    out += [path("M1180 1000 C1210 870 1360 800 1600 790 L1600 1000 Z", bank), path("M0 930 C100 900 180 940 230 1000 L0 1000 Z", bank), rect(1300, 500, 20, 400, "#4E5F5A"), rect(1311, 500, 9, 400, "#3B4B47"), stroke("M1310 510 C1310 460 1250 460 1240 480", "#4E5F5A", 12), poly([(1206, 520), (1274, 520), (1258, 480), (1222, 480)], "#22332F"), oval(1240, 522, 34, 12, "#FCE7A6"), rect(1370, 590, 190, 130, "#7B5641", 6), rect(1382, 602, 166, 106, "#FBF3E3", 4), rect(1410, 720, 18, 170, "#7B5641"), rect(1506, 720, 18, 170, "#5C4032"), *[stroke(f"M{x} 1000 C{x} 950 {x + d} 910 {x + d} 870", "#4F9460", 8) for x, d in ((50, -20), (100, 14), (150, -8), (1560, 12), (1500, -14))]]
    if frozen:
        out += [rect(1362, 576, 206, 18, SNOW, 9), rect(1200, 470, 80, 14, SNOW, 7), *[oval(x, y, 15 * s, 7 * s, SNOW) for x, y, s in ((484, 638, 1), (728, 638, 1), (330, 757, 1.5))], poly([(500, 706), (722, 706), (770, 750), (452, 750)], SNOW), path("M240 960 C330 930 420 950 520 940 C640 930 760 960 990 954 L1040 1000 L200 1000 Z", SNOW), *flakes(300, 20, 1280, 380, 30)]
    save(f"places/{name}.svg", W, H, out)


def pass_road() -> None:
    """The road over the pass in snow: two bends between striped posts, white tops, a hut with a light."""
    road = "#A9A294"
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (560, 0), (1300, 620), (700, 640), (0, 300)], "#E3F1F0"), path("M0 470 L160 330 L300 430 L540 180 L700 330 L860 200 L1080 400 L1290 150 L1600 420 L1600 760 L0 760 Z", "#A9C3C9"), path("M540 180 L700 330 L640 420 L600 350 L560 400 Z", shade("#A9C3C9", .1)), path("M1290 150 L1600 420 L1600 600 L1420 420 L1330 330 Z", shade("#A9C3C9", .1)), *[path(d, SNOW) for d in ("M434 294 L540 180 L652 286 L600 318 L560 270 L510 326 L480 290 Z", "M776 262 L860 200 L950 280 L900 300 L866 260 L826 290 Z", "M1176 284 L1290 150 L1432 274 L1380 312 L1330 270 L1280 330 L1230 280 Z", "M108 376 L160 330 L212 368 L186 386 L160 366 Z")]]
    out += [path("M0 560 C300 470 560 520 820 500 C1080 440 1340 440 1600 520 L1600 1000 L0 1000 Z", "#E3EEEC"), path("M0 700 C260 600 600 640 900 620 C1180 560 1400 580 1600 640 L1600 1000 L0 1000 Z", SNOW), path("M900 620 C1180 560 1400 580 1600 640 L1600 720 C1400 650 1180 620 900 620 Z", "#E3EEEC")]
    # the road: over the saddle, to the right, back to the left, and to you
    out += [path("M792 502 C880 520 1130 540 1130 590 C1130 640 700 620 560 700 C400 790 420 880 520 1000 L1140 1000 C960 900 760 830 860 740 C960 670 1230 690 1236 596 C1238 530 900 520 812 500 Z", road), path("M860 740 C960 670 1230 690 1236 596 C1238 560 1140 542 1060 532 C1160 552 1190 580 1176 610 C1150 670 900 650 810 730 C700 830 900 900 1060 1000 L1140 1000 C960 900 760 830 860 740 Z", shade(road, .14)), *[path(d, SNOW) for d in ("M700 850 C704 880 720 910 744 940 L768 934 C744 906 730 880 722 850 Z", "M790 668 C740 680 710 700 696 730 L716 732 C734 706 756 690 798 680 Z", "M1050 612 C1020 622 980 628 940 634 L944 646 C990 640 1040 632 1064 618 Z")]]
    for x, y, s in ((770, 506, .4), (950, 512, .5), (1150, 560, .7), (1256, 600, .85), (640, 650, .8), (520, 716, 1.05), (400, 800, 1.4), (900, 744, 1.1), (866, 800, 1.3), (1000, 884, 1.7), (390, 920, 1.8)):
        out += [oval(x + 8 * s, y, 24 * s, 6 * s, "#D3E0E2"), *[rect(x - 7 * s, y - (i + 1) * 24 * s, 14 * s, 24 * s, ("#E4775D", "#FBF3E3")[i % 2]) for i in range(5)], *[rect(x + 2 * s, y - (i + 1) * 24 * s, 5 * s, 24 * s, shade(("#E4775D", "#FBF3E3")[i % 2], .16)) for i in range(5)], oval(x, y - 121 * s, 9 * s, 5 * s, SNOW)]
    # the bus, small, with its lamps; the hut; firs
    out.append(group([oval(0, 4, 62, 8, shade(road, .2)), rect(-56, -64, 112, 62, "#4F9460", 12), rect(-56, -64, 112, 34, "#FBF3E3", 12), rect(-56, -42, 112, 12, "#FBF3E3"), *[rect(-46 + i * 25, -56, 19, 20, glow("#F7E1AE"), 3) for i in range(4)], rect(40, -64, 16, 62, shade("#4F9460", .2), 8), *[circle(x, -2, 11, "#22332F") for x in (-30, 32)], circle(-52, -16, 6, "#FCE7A6")], "translate(1050 590) scale(.9)"))
    out += [rect(1340, 610, 190, 140, "#8A6248"), rect(1470, 610, 60, 140, shade("#8A6248", .2)), *[rect(1340, 636 + i * 30, 190, 4, shade("#8A6248", .24)) for i in range(4)], poly([(1310, 620), (1435, 520), (1560, 620)], "#5C4032"), poly([(1310, 612), (1435, 506), (1560, 612), (1540, 612), (1435, 532), (1330, 612)], SNOW), poly([(1326, 600), (1435, 506), (1544, 600), (1500, 590), (1435, 560), (1372, 590)], SNOW), rect(1372, 656, 54, 48, "#4E372C"), rect(1378, 662, 42, 36, glow("#F7E1AE")), rect(1488, 540, 26, 50, "#7B5641"), stroke("M1500 530 q-14 -18 0 -36 q14 -18 0 -36", "#FFFBF2", 9), oval(1435, 752, 130, 12, "#E3EEEC")]
    for x, y, s in ((110, 760, 1.5), (230, 690, 1.1), (20, 680, 1.2), (320, 640, .7), (1290, 900, 1.3), (1440, 960, 1.7), (1580, 900, 1.5)):
        out += [rect(x - 8 * s, y - 24 * s, 16 * s, 30 * s, "#5C4032"), *[t for i in range(3) for t in (poly([(x - (70 - i * 16) * s, y - (20 + i * 50) * s), (x, y - (110 + i * 50) * s), (x + (70 - i * 16) * s, y - (20 + i * 50) * s)], "#3F7C5A"), poly([(x, y - (110 + i * 50) * s), (x + (70 - i * 16) * s, y - (20 + i * 50) * s), (x + 8 * s, y - (20 + i * 50) * s)], "#23594A"), poly([(x - (44 - i * 10) * s, y - (54 + i * 50) * s), (x, y - (112 + i * 50) * s), (x + (16 - i * 4) * s, y - (92 + i * 50) * s), (x - (10 - i * 2) * s, y - (64 + i * 50) * s)], SNOW))]]
    out += flakes(560, 20, 1040, 560, 34) + flakes(20, 300, 520, 520, 16)
    save("places/pass_road.svg", W, H, out)


def waiting_room() -> None:
    """A room in which one waits: benches, a clock without digits, a door with clouded glass, a plant, two who wait."""
    wall, low, wood = "#D8E2CC", "#B7CBA9", "#B98A5A"
    out = [rect(0, 0, W, H, wall), poly([(0, 0), (300, 0), (546, 532), (270, 532), (0, 120)], lit(wall, .4)), poly([(600, 90), (1040, 90), (1150, 780), (520, 780)], glow(wall)), rect(0, 540, W, 250, low), poly([(543, 540), (1115, 540), (1150, 780), (520, 780)], glow(low)), rect(0, 532, W, 14, "#FBF3E3"), rect(0, 780, W, 220, "#C9B48C"), rect(0, 770, W, 16, shade(low, .3)), poly([(500, 786), (1200, 786), (1320, 1000), (410, 1000)], glow("#C9B48C")), *[poly([(x, 786), (x + 100, 786), (x + 100 + (x - 750) * .3, 1000), (x + (x - 800) * .3, 1000)], lit("#C9B48C", .16)) for x in (100, 300, 1300, 1500)]]
    out += [rect(620, 40, 400, 26, "#7D8B86", 6), rect(630, 60, 380, 22, glow("#FBF3E3"), 8)]
    # the clock, the frame of a notice that is blank, the window
    out += [circle(746, 234, 96, shade(wall, .2)), circle(738, 226, 94, "#2B8588"), circle(738, 226, 78, "#FBF3E3"), *[group([rect(-3.5, -70, 7, 16, "#22332F")], f"translate(738 226) rotate({a})") for a in range(0, 360, 30)], stroke("M738 226 L738 172", "#22332F", 9), stroke("M738 226 L780 250", "#22332F", 9), stroke("M738 226 L702 276", "#E4775D", 4), circle(738, 226, 9, "#E4775D")]
    out += [rect(900, 150, 170, 220, wood, 4), rect(914, 164, 142, 192, "#FFFBF2"), *[rect(930, 190 + i * 28, w, 9, "#C3DADC", 4) for i, w in enumerate((110, 84, 100, 60, 92))]]
    out += [*window(344, 260, 200, 170, wall, snowy(344, 260, 200, 170))]
    # the door behind which one is called
    out += [rect(1160, 190, 300, 590, shade(wall, .16)), rect(1150, 180, 300, 600, "#FBF3E3"), rect(1176, 208, 248, 572, "#4F9460"), rect(1376, 208, 48, 572, shade("#4F9460", .14)), rect(1206, 240, 188, 270, shade("#4F9460", .2)), rect(1214, 248, 172, 254, glow("#86BCC4")), poly([(1214, 420), (1214, 340), (1310, 248), (1370, 248)], "#A9D0D4"), rect(1206, 550, 188, 190, shade("#4F9460", .2), 6), circle(1204, 536, 14, "#E5AE45"), rect(1234, 120, 132, 44, "#22332F", 8), rect(1242, 128, 116, 28, glow("#4E372C"), 5), circle(1270, 142, 8, "#E4775D")]
    # benches with two who wait, and a free place
    for x, y, w in ((230, 700, 410), (1000, 700, 160)):
        out += [oval(x + w / 2, y + 124, w * .56, 12, shade("#C9B48C", .2)), rect(x, y, w, 26, wood, 6), rect(x, y + 18, w, 10, shade(wood, .25), 4), *[rect(x + 24 + k * (w - 66), y + 26, 18, 98, "#4E5F5A") for k in (0, 1)]]
    out += [figure((372, 786), .8, "#E2B48E", "#C9C3B2", "#7A61B5", LONG, sits=True), figure((512, 786), .86, "#8A5A3C", "#231A1C", "#E5AE45", BUN, sits=True)]
    out += [*pot(1540, 800, 1.7, "#E4775D"), *pot(90, 810, 1.5, "#2B8588")]
    # the table with papers, and a bowl of plums that nobody takes
    out += [oval(1300, 950, 200, 16, shade("#C9B48C", .2)), oval(1300, 850, 190, 34, shade(wood, .2)), oval(1300, 842, 190, 34, wood), rect(1284, 870, 32, 80, shade(wood, .3)), poly([(1180, 838), (1270, 826), (1290, 846), (1196, 858)], "#FBF3E3"), poly([(1190, 830), (1276, 820), (1294, 836), (1206, 848)], "#E4775D"), path("M1330 826 L1430 826 C1426 850 1408 858 1380 858 C1352 858 1334 850 1330 826 Z", "#FBF3E3"), *ball(1356, 818, 17, "#7A61B5"), *ball(1386, 812, 18, "#7A61B5"), *ball(1410, 820, 15, "#5A3F6B")]
    save("places/waiting_room.svg", W, H, out)


def draw_all() -> None:
    """Write every file of this module."""
    for draw in (platform, wedding_hall, tilde_kitchen, bloom_office, pass_road, waiting_room):
        draw()
    bus("night_bus", driven=True)
    bus("bread_bus", driven=False)
    jetty("jetty_evening", frozen=False)
    jetty("lake_ice", frozen=True)
