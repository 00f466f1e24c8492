"""Writes places/<place>.svg, 1600 x 1000 each, light from the top left.

The square crop x 300..1300 and the tall crop x 520..1080 both keep the subject. The upper left of the square
(x 300..560, y 0..260) stays quiet: the flower meter hangs there. The bust of a person stands at the bottom centre.
"""
# ruff: noqa: E501, PLR0913, PLR0917
# fmt: off

from itertools import pairwise

from figures import BUN, LONG, figure
from paper import circle, group, lit, oval, path, poly, rect, save, shade, stroke
from seasons import outdoors

W, H = 1600, 1000


def box(x: float, y: float, w: float, h: float, colour: str, side: float = .22, r: float = 0) -> list[str]:
    """A rectangle whose right part is in shade."""
    return [rect(x, y, w, h, colour, r), rect(x + w * (1 - side), y, w * side, h, shade(colour, .16), r)]


def ball(x: float, y: float, r: float, colour: str) -> list[str]:
    """A round thing: shade, then the lit disc moved to the light."""
    return [circle(x, y, r, shade(colour, .18)), circle(x - r * .12, y - r * .12, r * .86, colour)]


def pot(x: float, y: float, s: float, colour: str) -> list[str]:
    """A plant in a pot; (x, y) is the middle of its foot."""
    green, dark = "#4F9460", "#23594A"
    leaves = [path(f"M{x} {y - 60 * s} C{x - 60 * s} {y - 70 * s} {x - 84 * s} {y - 120 * s} {x - 78 * s} {y - 160 * s} C{x - 34 * s} {y - 150 * s} {x - 6 * s} {y - 110 * s} {x} {y - 60 * s} Z", green),
              path(f"M{x} {y - 60 * s} C{x + 60 * s} {y - 70 * s} {x + 84 * s} {y - 120 * s} {x + 78 * s} {y - 160 * s} C{x + 34 * s} {y - 150 * s} {x + 6 * s} {y - 110 * s} {x} {y - 60 * s} Z", dark),
              path(f"M{x} {y - 58 * s} C{x - 40 * s} {y - 110 * s} {x - 30 * s} {y - 180 * s} {x} {y - 216 * s} Z", lit(green, .2)), path(f"M{x} {y - 58 * s} C{x + 40 * s} {y - 110 * s} {x + 30 * s} {y - 180 * s} {x} {y - 216 * s} Z", green)]
    return [*leaves, poly([(x - 44 * s, y - 70 * s), (x + 44 * s, y - 70 * s), (x + 32 * s, y), (x - 32 * s, y)], colour),
            poly([(x + 14 * s, y - 70 * s), (x + 44 * s, y - 70 * s), (x + 32 * s, y), (x + 10 * s, y)], shade(colour, .16)), rect(x - 50 * s, y - 84 * s, 100 * s, 20 * s, lit(colour, .18), 4 * s)]


def crate(x: float, y: float, w: float, h: float, goods: str, wood: str = "#B98A5A") -> list[str]:
    """A slatted crate heaped with round goods."""
    r = w / 9
    heap = [s for row, n in ((0, 4), (1, 3)) for i in range(n) for s in ball(x + w * (.5 + (i - (n - 1) / 2) * .235), y - r * (.1 + row * 1.25), r * 1.06, goods if (i + row) % 3 else lit(goods, .16))]
    slats = [s for i in range(3) for s in (rect(x, y + i * h / 3, w, h / 3 - 8, wood), rect(x + w * .78, y + i * h / 3, w * .22, h / 3 - 8, shade(wood, .16)))]
    return [*heap[8:], *heap[:8], rect(x + 8, y, w - 16, h - 6, shade(wood, .42)), *slats, rect(x + 14, y - 4, 22, h, lit(wood, .2)), rect(x + w - 36, y - 4, 22, h, shade(wood, .24))]


def comic(x: float, y: float, w: float, h: float, ground: str, shape: str) -> list[str]:
    """A comic shown by its cover: a ground, a burst or a moon, no words."""
    cx, cy = x + w / 2, y + h * .56
    art = {"burst": [poly([(cx, cy - 44), (cx + 14, cy - 14), (cx + 44, cy - 20), (cx + 22, cy + 6), (cx + 36, cy + 38), (cx, cy + 20), (cx - 36, cy + 38), (cx - 22, cy + 6), (cx - 44, cy - 20), (cx - 14, cy - 14)], "#F7E1AE")],
           "moon": [circle(cx, cy, 38, "#FBF3E3"), circle(cx + 16, cy - 10, 32, ground)],
           "wave": [path(f"M{x} {y + h * .62} Q{x + w * .25} {y + h * .44} {cx} {y + h * .62} Q{x + w * .75} {y + h * .8} {x + w} {y + h * .62} L{x + w} {y + h} L{x} {y + h} Z", "#D5E9EA"), circle(cx + 20, y + h * .36, 17, "#F7E1AE")],
           "hill": [poly([(x, y + h), (x + w * .45, y + h * .42), (x + w, y + h)], "#D3E6D2"), circle(x + w * .72, y + h * .36, 16, "#FBF3E3")]}[shape]
    return [rect(x + 5, y + 6, w, h, shade("#7B5641", .35)), rect(x, y, w, h, ground), *art, rect(x, y, w, h * .17, lit(ground, .55)), rect(x, y, 8, h, shade(ground, .2))]


def shoe(x: float, y: float, colour: str) -> list[str]:
    """A work shoe facing right; (x, y) is its heel on the shelf."""
    return [path(f"M{x} {y - 10} L{x} {y - 74} L{x + 42} {y - 74} C{x + 50} {y - 50} {x + 78} {y - 46} {x + 104} {y - 38} C{x + 120} {y - 33} {x + 122} {y - 22} {x + 122} {y - 10} Z", colour),
            path(f"M{x + 60} {y - 52} C{x + 80} {y - 45} {x + 92} {y - 42} {x + 104} {y - 38} C{x + 120} {y - 33} {x + 122} {y - 22} {x + 122} {y - 10} L{x + 66} {y - 10} Z", shade(colour, .18)),
            rect(x - 3, y - 13, 128, 13, "#FBF3E3", 4), *[stroke(f"M{x + 40 + i * 11} {y - 62 + i * 7} L{x + 54 + i * 11} {y - 70 + i * 8}", "#FBF3E3", 4) for i in range(3)]]


def orchard() -> None:
    """Shop: butter wall, walnut shelves, a striped awning, comics, work shoes, crates."""
    wood, back = "#B98A5A", "#8A6248"
    out = [rect(0, 0, W, H, "#F7E1AE"), poly([(0, 150), (520, 150), (1380, 840), (560, 840), (0, 420)], "#FBEBC4"), *[poly([(x - 60, 276), (x + 60, 276), (x + 250, 830), (x - 250, 830)], "#F7E1B0") for x in (560, 1120)], rect(0, 830, W, 170, "#DDB783"), poly([(400, 830), (1150, 830), (1480, 1000), (520, 1000)], "#E7C797"), rect(0, 822, W, 12, "#C79A68")]
    out += [rect(248, 300, 520, 540, shade(back, .3)), *box(236, 292, 520, 540, back, .0)]
    out += [rect(258, 316, 476, 500, shade(back, .28))]
    out += [*comic(284, 344, 96, 132, "#2B8588", "moon"), *comic(398, 344, 96, 132, "#E4775D", "burst"), *comic(512, 344, 96, 132, "#23594A", "wave"), *comic(626, 344, 86, 132, "#C65B42", "hill")]
    out += [rect(250, 476, 492, 20, wood), rect(250, 490, 492, 8, shade(wood, .25))]
    spines = [(24, 112, "#E4775D"), (30, 124, "#2B8588"), (20, 104, "#FBF3E3"), (34, 118, "#4F9460"), (26, 128, "#E5AE45"), (22, 110, "#C65B42"), (30, 120, "#2B8588"), (28, 100, "#FBF3E3"), (24, 124, "#4F9460"), (32, 114, "#E4775D"), (22, 118, "#23594A"), (30, 106, "#E5AE45"), (26, 122, "#2B8588")]
    x = 286
    for width, tall, colour in spines:
        out += box(x, 636 - tall, width, tall, colour, .3)
        x += width + 4
    out += [rect(250, 636, 492, 20, wood), rect(250, 650, 492, 8, shade(wood, .25))]
    out += [s for i, c in enumerate(["#E4775D", "#FBF3E3", "#4F9460", "#FBF3E3", "#E5AE45"]) for s in (*box(290 + i * 86, 716, 58, 84, c, .34, 8), rect(296 + i * 86, 700, 46, 20, wood, 4))]
    out += [rect(250, 800, 492, 20, wood), rect(250, 814, 492, 10, shade(wood, .25))]
    out += [rect(900, 380, 460, 18, wood), rect(900, 394, 460, 8, shade(wood, .25)), rect(900, 590, 460, 18, wood), rect(900, 604, 460, 8, shade(wood, .25))]
    out += [poly([(x, y), (x + 14, y), (x + 4, y + 46), (x - 4, y + 46)], shade(wood, .3)) for x in (930, 1316) for y in (402, 612)]
    out += [*shoe(920, 380, "#2F4A52"), *shoe(1064, 380, "#2F4A52"), *box(1220, 300, 120, 80, "#E4775D", .3, 4), rect(1214, 292, 132, 18, shade("#E4775D", .1), 3), rect(1254, 334, 52, 20, "#FBF3E3", 3)]
    out += [*shoe(920, 590, "#8A6248"), *shoe(1064, 590, "#8A6248"), *box(1218, 544, 128, 46, "#2B8588", .3, 4), *box(1226, 498, 112, 46, "#4F9460", .3, 4)]
    out += [*crate(1010, 776, 250, 150, "#E08A4E"), *crate(1290, 800, 250, 170, "#6FAE72"), *crate(60, 790, 260, 170, "#D9634C")]
    out += [rect(0, 150, W, 60, "#EBCB8C")] + [path(f"M{i * 100} 196 A50 50 0 0 0 {i * 100 + 100} 196 Z", "#EBCB8C") for i in range(16)]
    out += [s for i in range(16) for s in ([rect(i * 100, 0, 100, 152, "#4F9460" if i % 2 else "#FBF3E3"), path(f"M{i * 100} 150 A50 50 0 0 0 {i * 100 + 100} 150 Z", "#4F9460" if i % 2 else "#FBF3E3"), path(f"M{i * 100 + 50} 0 L{i * 100 + 100} 0 L{i * 100 + 100} 150 A50 50 0 0 1 {i * 100 + 50} 200 Z", shade("#4F9460" if i % 2 else "#FBF3E3", .07))])]
    out += [s for x in (560, 1120) for s in (stroke(f"M{x} 190 L{x} 232", "#4E372C", 6), path(f"M{x - 60} 276 C{x - 54} 244 {x - 30} 230 {x} 230 C{x + 30} 230 {x + 54} 244 {x + 60} 276 Z", "#B4533F"), oval(x, 276, 60, 9, "#FCE7A6"))]
    save("places/orchard.svg", W, H, out)


def breeze() -> None:
    """A room, a big phone on the desk, a feed of pictures, leaves blown out of it."""
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(300, 0), (820, 0), (1600, 700), (1600, 860), (1240, 860)], "#E3F1F0"), rect(0, 820, W, 180, "#B98A5A"), rect(0, 820, W, 14, lit("#B98A5A", .3)), rect(0, 950, W, 50, shade("#B98A5A", .2))]
    out += [rect(96, 150, 330, 470, "#FBF3E3"), rect(116, 170, 290, 430, "#86BCC4"), path("M116 470 C190 420 260 440 406 390 L406 600 L116 600 Z", outdoors("#A3C7A0")), path("M116 530 C220 490 300 520 406 480 L406 600 L116 600 Z", outdoors("#4F9460")),
            circle(330, 250, 40, "#FBF3E3"), rect(254, 170, 12, 430, "#FBF3E3"), rect(116, 380, 290, 12, "#FBF3E3"), rect(76, 616, 370, 22, "#FBF3E3"), rect(76, 632, 370, 8, shade("#FBF3E3", .16))]
    out += [path("M60 120 L232 120 C214 300 150 420 96 640 L60 640 Z", "#F4C9A8"), path("M150 120 L232 120 C214 300 150 420 96 640 C130 420 150 300 150 120 Z", shade("#F4C9A8", .1)), path("M466 120 L360 120 C378 300 420 420 440 640 L466 640 Z", "#F4C9A8"), rect(40, 104, 446, 20, "#B98A5A", 10)]
    # phone
    out += [path("M640 846 L1016 846 L1052 882 L676 882 Z", shade("#B98A5A", .24)), rect(600, 96, 400, 756, "#22332F", 54), rect(960, 150, 40, 650, shade("#22332F", .5), 20), rect(620, 118, 352, 712, "#FFFBF3", 38), rect(740, 134, 112, 16, "#22332F", 8)]
    for i, (face, top) in enumerate((("#E4775D", 172), ("#2B8588", 402), ("#E5AE45", 632))):
        high = 216 if i < 2 else 180
        out += [rect(644, top, 304, high, "#EEF3EB", 18), circle(680, top + 36, 22, face), rect(716, top + 20, 120, 13, "#86BCC4", 6), rect(716, top + 41, 74, 11, "#C3DADC", 5)]
        if i == 0:
            out += [rect(660, top + 72, 272, 96, "#D3E6D2", 10), path(f"M660 {top + 168} L740 {top + 100} L800 {top + 150} L850 {top + 116} L932 {top + 168} Z", "#4F9460"), circle(872, top + 98, 14, "#F7E1AE")]
        elif i == 1:
            out += [rect(660, top + 72, 272, 13, "#C3DADC", 6), rect(660, top + 98, 250, 13, "#C3DADC", 6), rect(660, top + 124, 266, 13, "#C3DADC", 6), rect(660, top + 150, 150, 13, "#C3DADC", 6)]
        else:
            out += [rect(660, top + 72, 272, 94, "#F4C9A8", 10), circle(760, top + 122, 32, "#E4775D"), circle(800, top + 116, 26, "#FBF3E3"), circle(838, top + 126, 28, "#2B8588")]
        if i < 2:
            out += [path(f"M672 {top + 200} C656 {top + 192} 656 {top + 182} 672 {top + 176} C688 {top + 182} 688 {top + 192} 672 {top + 200} Z", "#4F9460"), rect(700, top + 183, 60, 10, "#C3DADC", 5)]
    out += [rect(740, 806, 112, 8, "#C3DADC", 4)]
    for x, y, a, s, c in ((1060, 330, 30, 1.2, "#4F9460"), (1130, 250, -20, .9, "#E4775D"), (1200, 380, 60, 1, "#E5AE45"), (1110, 470, 10, .8, "#2B8588"), (1280, 280, 35, .8, "#4F9460"), (1240, 520, -30, 1.1, "#A3C7A0"), (1380, 400, 15, .7, "#E4775D"), (1420, 240, -40, .9, "#A3C7A0")):
        out.append(group([path("M0 34 C-30 20 -30 -16 0 -36 Z", lit(c, .15)), path("M0 34 C30 20 30 -16 0 -36 Z", shade(c, .1))], f"translate({x} {y}) rotate({a}) scale({s})"))
    out += [stroke("M1040 420 C1140 380 1180 440 1300 400 C1380 374 1420 400 1480 380", "#FFFBF2", 8), stroke("M1050 300 C1140 270 1220 320 1340 290", "#FFFBF2", 8), stroke("M1070 560 C1160 540 1220 580 1350 548", "#FFFBF2", 8)]
    out += [*pot(1350, 850, 1.25, "#E4775D"), *box(1090, 772, 96, 92, "#2B8588", .3, 10), '<circle cx="1196" cy="814" r="24" fill="none" stroke="#1F6B6E" stroke-width="12"/>', rect(1090, 772, 96, 12, lit("#2B8588", .3), 6)]
    out += [*box(150, 796, 240, 34, "#E4775D", .2, 4), *box(170, 764, 210, 32, "#FBF3E3", .2, 4), *box(160, 728, 190, 36, "#23594A", .2, 4)]
    save("places/breeze.svg", W, H, out)


def tree(x: float, y: float, s: float, crown: str, trunk: str = "#7B5641") -> list[str]:
    """A tree; (x, y) is the foot."""
    parts = [poly([(x - 16 * s, y), (x + 16 * s, y), (x + 10 * s, y - 220 * s), (x - 10 * s, y - 220 * s)], trunk), poly([(x + 2 * s, y), (x + 16 * s, y), (x + 10 * s, y - 220 * s), (x + 2 * s, y - 220 * s)], shade(trunk, .2)),
             stroke(f"M{x} {y - 130 * s} L{x + 44 * s} {y - 190 * s}", trunk, 11 * s)]
    blobs = ((-74, -250, 84), (70, -240, 88), (0, -330, 104), (10, -230, 84))
    parts += [circle(x + dx * s, y + dy * s, r * s, shade(crown, .16)) for dx, dy, r in blobs]
    parts += [circle(x + (dx - 13) * s, y + (dy - 13) * s, r * .88 * s, crown) for dx, dy, r in blobs]
    return [*parts, circle(x - 34 * s, y - 350 * s, 50 * s, lit(crown, .16)), circle(x - 92 * s, y - 268 * s, 34 * s, lit(crown, .16))]


def garden() -> None:
    """A park: hills, a big tree, a bench, a path."""
    slat = "#B98A5A"
    out = [rect(0, 0, W, H, "#DCEDEA"), poly([(0, 0), (620, 0), (1500, 700), (700, 800), (0, 360)], "#E8F3EC")]
    out += [path("M900 190 A40 40 0 0 1 968 164 A54 54 0 0 1 1066 176 A36 36 0 0 1 1094 226 L900 226 A18 18 0 0 1 900 190 Z", "#FFFBF2"), path("M140 330 A30 30 0 0 1 192 310 A40 40 0 0 1 262 320 A26 26 0 0 1 284 356 L140 356 A13 13 0 0 1 140 330 Z", "#FFFBF2")]
    out += [path("M0 560 C240 400 460 420 760 500 C1060 400 1320 380 1600 460 L1600 1000 L0 1000 Z", "#C4DCC2")]
    out += [s for x, y, k in ((210, 520, .26), (270, 508, .32), (340, 500, .25), (1010, 486, .26), (1080, 470, .3)) for s in tree(x, y, k, "#7FB083", "#8A6A50")]
    out += [path("M0 640 C300 540 560 560 860 600 C1160 540 1380 540 1600 580 L1600 1000 L0 1000 Z", "#A3C7A0"), path("M860 600 C1160 540 1380 540 1600 580 L1600 1000 L1100 1000 C1060 860 960 720 860 600 Z", "#98BF97")]
    out += [path("M470 1000 C560 900 980 860 1100 800 C1180 758 1060 700 900 660 C840 646 800 630 790 612 L812 608 C830 626 880 640 940 652 C1160 700 1320 760 1240 840 C1180 900 1060 930 1020 1000 Z", "#F0DFBC")]
    out += [*tree(1270, 800, 1.62, "#5E9E68")]
    out += [oval(800, 826, 330, 22, "#86AF87"), oval(1290, 806, 180, 20, "#86AF87")]
    out += [rect(404, 470, 14, 380, "#4E5F5A"), rect(411, 470, 7, 380, "#3B4B47"), rect(388, 412, 46, 58, "#FBF3E4", 8), poly([(378, 414), (411, 384), (444, 414)], "#22332F"), rect(384, 466, 54, 10, "#22332F", 4), oval(411, 852, 44, 8, "#86AF87")]
    out += [rect(536, 690, 22, 136, "#4E5F5A"), rect(1042, 690, 22, 136, "#3B4B47"), rect(520, 560, 20, 150, "#4E5F5A"), rect(1060, 560, 20, 150, "#3B4B47")]
    out += [s for i in range(3) for s in (rect(500, 556 + i * 44, 600, 32, slat, 6), rect(500, 580 + i * 44, 600, 8, shade(slat, .22), 4))]
    out += [rect(488, 692, 624, 26, lit(slat, .2), 6), rect(488, 714, 624, 16, shade(slat, .2), 6)]
    for x, y, r in ((90, 850, 96), (200, 880, 110), (20, 900, 110), (330, 930, 84)):
        out += [circle(x + 8, y + 10, r, "#23594A"), circle(x - 6, y - 6, r * .92, "#4F9460")]
    out += [circle(60, 800, 44, "#6FAE72"), circle(170, 828, 50, "#6FAE72")]
    for x, y, c in ((120, 770, "#E4775D"), (210, 820, "#FBF3E3"), (60, 860, "#E5AE45"), (280, 880, "#E4775D"), (170, 900, "#E5AE45"), (330, 900, "#FBF3E3"), (36, 780, "#FBF3E3")):
        out += [circle(x, y, 17, c), circle(x, y, 6, "#B98A5A")]
    for x, y, c in ((1380, 900, "#E4775D"), (1440, 930, "#E5AE45"), (1500, 890, "#FBF3E3"), (1340, 950, "#FBF3E3"), (1550, 940, "#E4775D"), (1460, 860, "#E5AE45")):
        out += [stroke(f"M{x} {y} L{x} {y + 46}", "#4F9460", 6), circle(x, y, 16, c), circle(x, y, 6, "#B98A5A")]
    out += [stroke(f"M{x} {y} q14 -14 26 0 q14 -14 26 0", "#4E5F5A", 5) for x, y in ((660, 250), (740, 216), (620, 330))]
    save("places/garden.svg", W, H, out)


def parcel(x: float, y: float, w: float, h: float, colour: str) -> list[str]:
    """A taped box standing on y."""
    return [*box(x, y - h, w, h, colour, .26, 3), rect(x + w * .38, y - h, w * .16, h, lit(colour, .35)), rect(x + w * .08, y - h * .36, w * .22, h * .22, "#FBF3E3", 2)]


def trellis() -> None:
    """Work: a packing hall with a lattice window, racks, a belt and lamps."""
    card = "#D9B381"
    out = [rect(0, 0, W, H, "#DCE8DB"), poly([(340, 0), (900, 0), (1600, 620), (1600, 800), (1180, 800)], "#E8F0E3"), rect(0, 790, W, 210, "#B9C4B4"), rect(0, 784, W, 10, "#9DAE9E")]
    out += [rect(84, 150, 470, 470, "#23594A"), rect(102, 168, 434, 434, "#D5E9EA"), poly([(102, 520), (102, 300), (300, 168), (470, 168)], "#E8F3F1")]
    for i in range(-3, 5):
        a, b = 102 + i * 108, 102 + i * 108 + 434
        x0, x1 = max(a, 102), min(b, 536)
        if x1 > x0:
            out += [stroke(f"M{x0} {168 + (x0 - a)} L{x1} {168 + (x1 - a)}", "#4F9460", 9), stroke(f"M{x0} {602 - (x0 - a)} L{x1} {602 - (x1 - a)}", "#4F9460", 9)]
    out += [rect(84, 150, 470, 18, "#23594A"), rect(84, 602, 470, 18, "#1B463B"), rect(84, 150, 18, 470, "#23594A"), rect(536, 150, 18, 470, "#1B463B")]
    for x, y, a in ((110, 600, 20), (150, 560, -30), (128, 510, 40), (180, 610, 70), (210, 560, 10), (140, 450, -20), (112, 400, 30), (240, 606, 60), (170, 490, 60), (520, 600, -50), (490, 570, 20), (524, 540, -20), (450, 606, 80)):
        out.append(group([path("M0 28 C-24 16 -24 -14 0 -30 Z", "#6FAE72"), path("M0 28 C24 16 24 -14 0 -30 Z", "#4F9460")], f"translate({x} {y}) rotate({a})"))
    out += [rect(650, 250, 300, 214, "#8A6A50", 6), rect(664, 264, 272, 186, "#F3E6CC", 3)]
    out += [rect(680 + c * 62, 282 + r * 54, 48, 38, colour, 3) for r, row in enumerate((("#A3C7A0", "#F4C9A8", "#A3C7A0", "#FBF3E3"), ("#FBF3E3", "#A3C7A0", "#E4775D", "#A3C7A0"), ("#A3C7A0", "#FBF3E3", "#A3C7A0", "#F4C9A8"))) for c, colour in enumerate(row)]
    steel = "#5C7A74"
    out += [rect(1030, 170, 500, 640, "#B7CBBE")]
    for level, goods in enumerate(([(1060, 120, 96, card), (1196, 90, 120, "#F4C9A8"), (1304, 130, 84, card), (1450, 62, 110, "#A3C7A0")], [(1056, 90, 120, "#F4C9A8"), (1164, 140, 90, card), (1320, 96, 126, card), (1432, 80, 76, "#E4775D")], [(1060, 140, 100, card), (1216, 100, 130, "#A3C7A0"), (1330, 150, 96, "#F4C9A8")])):
        shelf = 370 + level * 210
        out += [s for x, w, h, c in goods for s in parcel(x, shelf, w, h, c)]
        out += [rect(1030, shelf, 500, 18, steel), rect(1030, shelf + 12, 500, 8, shade(steel, .25))]
    out += [rect(1030, 150, 20, 660, steel), rect(1510, 150, 20, 660, shade(steel, .25))]
    out += [rect(0, 838, W, 162, "#3B5B55"), rect(0, 826, W, 40, "#8FA89F"), rect(0, 826, W, 10, "#B7CBBE")] + [circle(60 + i * 120, 908, 30, "#2C4741") for i in range(14)] + [circle(54 + i * 120, 902, 20, "#5C7A74") for i in range(14)]
    out += [*parcel(120, 828, 210, 150, card), *parcel(372, 828, 130, 96, "#F4C9A8"), *parcel(1120, 828, 180, 120, card), *parcel(1360, 828, 150, 170, "#E9C99A")]
    for x in (730, 1240):
        out += [stroke(f"M{x} 0 L{x} 84", "#3B5B55", 6), path(f"M{x - 76} 142 C{x - 70} 100 {x - 40} 80 {x} 80 C{x + 40} 80 {x + 70} 100 {x + 76} 142 Z", "#E4775D"), path(f"M{x} 80 C{x + 40} 80 {x + 70} 100 {x + 76} 142 L{x + 10} 142 Z", shade("#E4775D", .14)), oval(x, 142, 76, 12, "#FCE7A6")]
    save("places/trellis.svg", W, H, out)


def lines() -> None:
    """The station: roof, a board with five blank rows at x 570..1210, y 218 + 50 n, a country bus, a platform."""
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (700, 0), (1600, 560), (1600, 820), (1000, 820), (0, 240)], "#E4F1EF")]
    out += [path("M0 420 L0 220 C300 60 560 20 800 20 C1040 20 1300 60 1600 220 L1600 420 C1300 190 1060 120 800 120 C540 120 300 190 0 420 Z", "#2B8588"), path("M800 20 C1040 20 1300 60 1600 220 L1600 420 C1300 190 1060 120 800 120 Z", shade("#2B8588", .16)),
            path("M0 0 L1600 0 L1600 220 C1300 60 1040 20 800 20 C560 20 300 60 0 220 Z", "#1F4B57")]
    for i in range(-6, 7):
        x = 800 + i * 122
        y0, y1 = 20 + (abs(i) / 6.6) ** 2 * 170, 120 + (abs(i) / 6.6) ** 2 * 230
        out.append(stroke(f"M{x} {y0 + 8:.0f} L{x} {y1 - 6:.0f}", "#1F6B70", 8))
    out += [path("M0 560 C240 500 480 520 760 548 C1060 500 1320 500 1600 540 L1600 760 L0 760 Z", "#B9D3C4"), path("M1000 560 L1180 420 L1280 490 L1400 396 L1600 540 L1600 600 L1000 600 Z", "#C9DDD2")]
    # bus
    out += [*box(330, 456, 120, 50, "#B4533F", .3, 10), *box(462, 468, 90, 40, "#E5AE45", .3, 8), stroke("M300 506 L300 480 L1120 480 L1120 506", "#1F4B57", 8), oval(760, 792, 520, 16, shade("#DCCFB4", .3)), rect(250, 500, 990, 252, "#4F9460", 44), rect(250, 500, 990, 130, "#FBF3E3", 44), rect(250, 590, 990, 44, "#FBF3E3"), path("M1150 500 L1196 500 Q1240 500 1240 544 L1240 708 Q1240 752 1196 752 L1150 752 Z", shade("#4F9460", .16)), path("M1150 500 L1196 500 Q1240 500 1240 544 L1240 634 L1150 634 Z", shade("#FBF3E3", .12)), rect(250, 628, 990, 12, "#23594A")]
    out += [s for i in range(6) for x in (286 + i * 122,) for s in (rect(x, 526, 104, 84, "#2E5B68", 12), poly([(x + 6, 600), (x + 6, 566), (x + 44, 532), (x + 88, 532)], "#5E929B"))]
    out += [rect(1018, 522, 112, 226, "#FBF3E3", 8), rect(1026, 530, 46, 210, "#2E5B68", 6), rect(1078, 530, 46, 210, "#2E5B68", 6), path("M1160 522 L1190 522 Q1222 524 1224 560 L1224 616 L1160 616 Z", "#2E5B68"), circle(1208, 684, 16, "#F7E1AE"), rect(1176, 734, 78, 18, "#1F4B57", 8), *[s for x in (420, 900) for s in (path(f"M{x - 84} 752 A84 84 0 0 1 {x + 84} 752 Z", "#23594A"), circle(x, 752, 64, "#22332F"), circle(x, 752, 30, "#C9C3B2"), circle(x, 752, 12, "#7D8B86"))]]
    # board
    out += [rect(620, 110, 14, 90, "#1F4B57"), rect(1146, 110, 14, 90, "#1F4B57"), rect(562, 178, 672, 304, shade("#1F4B57", .5), 18), rect(554, 170, 672, 304, "#16323C", 18), rect(554, 170, 672, 36, "#2B8588", 14), rect(554, 192, 672, 14, "#2B8588")]
    out += [rect(570, 218 + i * 50, 640, 42, "#21424D", 6) for i in range(5)]
    # platform
    out += [rect(0, 770, W, 230, "#DCCFB4"), rect(0, 770, W, 18, "#E5AE45"), rect(0, 788, W, 8, shade("#DCCFB4", .2)), poly([(300, 796), (980, 796), (1260, 1000), (340, 1000)], "#E7DBC2")]
    out += [stroke(f"M{x0} 796 L{x1} 1000", "#CDBF9F", 4) for x0, x1 in ((120, 20), (400, 340), (680, 660), (960, 980), (1240, 1300), (1500, 1600))]
    out += [*box(180, 200, 44, 700, "#1F6B70", .36), rect(166, 880, 72, 30, "#1F4B57"), *box(1376, 200, 44, 700, "#1F6B70", .36), rect(1362, 880, 72, 30, "#1F4B57")]
    out += [rect(1392, 300, 90, 12, "#1F4B57"), circle(1500, 320, 62, "#1F4B57"), circle(1497, 317, 52, "#FBF3E3"), stroke("M1497 317 L1497 282", "#22332F", 7), stroke("M1497 317 L1522 330", "#22332F", 7), circle(1497, 317, 6, "#E4775D")]
    out += [rect(1210, 838, 300, 22, "#B98A5A", 6), rect(1210, 854, 300, 10, shade("#B98A5A", .25), 4), rect(1236, 862, 18, 70, "#1F4B57"), rect(1466, 862, 18, 70, "#1F4B57"), *box(1300, 760, 96, 78, "#E4775D", .3, 10), rect(1330, 744, 36, 18, "#B4533F", 8), rect(1338, 750, 20, 12, "#DCCFB4", 4)]
    save("places/lines.svg", W, H, out)


def home() -> None:
    """A flat: a window on the hill town, a sofa, a lamp, a telephone, the door with a letter on the mat."""
    out = [rect(0, 0, W, H, "#F4D3B8"), poly([(340, 0), (900, 0), (1600, 600), (1600, 800), (1180, 800)], "#F9E1CC"), poly([(78, 300), (218, 300), (276, 780), (0, 780)], "#F4D3B9"), rect(0, 780, W, 220, "#C49468"), rect(0, 764, W, 22, "#FBF3E3"), rect(0, 782, W, 8, shade("#C49468", .2)), poly([(420, 790), (1060, 790), (1300, 1000), (420, 1000)], "#CFA177")]
    out += [rect(604, 130, 420, 400, shade("#F4D3B8", .14)), rect(592, 118, 420, 400, "#FBF3E3"), rect(612, 138, 380, 360, "#D5E9EA"), path("M612 420 L700 330 L770 390 L870 280 L992 400 L992 498 L612 498 Z", "#86BCC4"), path("M612 440 C700 400 800 430 992 390 L992 498 L612 498 Z", outdoors("#A3C7A0")),
            *[s for x, y, k in ((830, 372, 1), (862, 356, 1.1), (896, 366, .9), (800, 390, .8), (926, 380, .8)) for s in (rect(x, y, 26 * k, 34 * k, "#FBF3E3"), poly([(x - 4, y + 1), (x + 13 * k, y - 16 * k), (x + 26 * k + 4, y + 1)], outdoors("#E4775D")), rect(x + 9 * k, y + 11 * k, 8 * k, 10 * k, "#F7E1AF"))], path("M612 470 C740 430 840 460 992 436 L992 498 L612 498 Z", outdoors("#4F9460")),
            rect(796, 138, 12, 360, "#FBF3E3"), rect(612, 300, 380, 10, "#FBF3E3"), rect(574, 516, 456, 24, "#FBF3E3"), rect(574, 532, 456, 8, shade("#FBF3E3", .16))]
    out += [path("M560 100 L700 100 C690 240 640 380 610 530 L560 530 Z", "#2B8588"), path("M650 100 L700 100 C690 240 640 380 610 530 C640 380 650 240 650 100 Z", shade("#2B8588", .16)), path("M1046 100 L930 100 C940 240 980 380 1000 530 L1046 530 Z", "#2B8588"), path("M1046 100 L1006 100 C1010 240 1030 380 1034 530 L1046 530 Z", shade("#2B8588", .2)), rect(536, 84, 534, 20, "#7B5641", 10)]
    out += [rect(1200, 200, 290, 584, shade("#F4D3B8", .16)), rect(1190, 190, 290, 594, "#FBF3E3"), *box(1212, 212, 246, 572, "#4F9460", .5), rect(1240, 244, 82, 180, "#3F7F50", 6), rect(1348, 244, 82, 180, "#377045", 6), rect(1240, 520, 82, 220, "#3F7F50", 6), rect(1348, 520, 82, 220, "#377045", 6), rect(1272, 452, 126, 30, "#22332F", 6), rect(1272, 446, 126, 14, "#E5AE45", 4), circle(1240, 500, 14, "#E5AE45")]
    out += [poly([(1180, 850), (1490, 850), (1540, 920), (1150, 920)], "#7B5641"), poly([(1280, 862), (1390, 854), (1404, 896), (1290, 902)], "#FBF3E3"), poly([(1280, 862), (1390, 854), (1340, 884)], shade("#FBF3E3", .12))]
    out += [rect(330, 290, 120, 150, "#7B5641"), rect(344, 304, 92, 122, "#D5E9EA"), poly([(344, 426), (390, 350), (436, 426)], "#A3C7A0"), rect(378, 372, 26, 26, "#FBF3E3"), poly([(374, 373), (391, 356), (408, 373)], "#E4775D")]
    out += [rect(140, 300, 16, 500, "#7B5641"), path("M78 300 L104 190 L192 190 L218 300 Z", "#F7E1AF"), path("M148 190 L192 190 L218 300 L148 300 Z", shade("#F7E1AE", .12)), oval(148, 804, 70, 14, shade("#7B5641", .2))]
    out += [rect(280, 590, 500, 210, "#2B8588", 44), path("M560 590 L736 590 Q780 590 780 634 L780 800 L640 800 C640 720 620 640 560 590 Z", shade("#2B8588", .14)), rect(250, 690, 110, 150, "#3B989A", 34), rect(716, 690, 110, 150, shade("#2B8588", .22), 34), rect(336, 716, 404, 110, "#3B989A", 22), rect(534, 722, 6, 98, "#2B8588"), rect(290, 834, 20, 34, "#7B5641"), rect(770, 834, 20, 34, "#5C4032"),
            group([rect(-52, -52, 104, 104, "#E5AE45", 14), path("M52 -52 L52 38 Q52 52 38 52 L-52 52 Z", shade("#E5AE45", .14))], "translate(420 680) rotate(-12)")]
    out += [rect(880, 690, 230, 18, "#7B5641", 6), rect(900, 706, 16, 150, "#7B5641"), rect(1074, 706, 16, 150, "#5C4032"), path("M920 690 C920 650 944 636 990 636 C1036 636 1060 650 1060 690 Z", "#E4775D"), path("M990 636 C1036 636 1060 650 1060 690 L1000 690 Z", shade("#E4775D", .16)), circle(990, 668, 18, "#FBF3E3"), path("M910 634 C910 612 950 606 990 606 C1030 606 1070 612 1070 634 C1058 640 1044 636 1038 624 C1010 620 970 620 942 624 C936 636 922 640 910 634 Z", "#B4533F")]
    save("places/home.svg", W, H, out)


def pair() -> None:
    """Pair: a cafe table for two at a window, two cups, one phone face down."""
    wood = "#B98A5A"
    out = [rect(0, 0, W, H, "#EFC9C0"), poly([(340, 0), (900, 0), (1600, 600), (1600, 800), (1180, 800)], "#F4D9D0"), poly([(400, 216), (540, 216), (760, 790), (180, 790)], "#EFC9C1"), rect(0, 790, W, 210, "#B07A62"), rect(0, 782, W, 12, lit("#B07A62", .3)), poly([(420, 794), (1060, 794), (1300, 1000), (420, 1000)], "#BC8A70")]
    out += [rect(566, 96, 820, 470, "#FBF3E3"), rect(586, 116, 780, 430, "#F7D9B0"), circle(1180, 300, 70, "#FBEBC4"), path("M586 430 C760 350 900 400 1080 370 C1200 350 1300 380 1366 360 L1366 546 L586 546 Z", outdoors("#D99A86")),
            *[s for x, y, w in ((640, 410, 60), (716, 390, 50), (790, 420, 70), (1020, 400, 60), (1100, 380, 50), (1220, 396, 66)) for s in (rect(x, y, w, 140, "#B9705F"), poly([(x - 5, y + 1), (x + w / 2, y - 30), (x + w + 5, y + 1)], outdoors("#A8535C")))],
            path("M586 490 C800 440 1100 480 1366 450 L1366 546 L586 546 Z", outdoors("#8C6A72")), rect(966, 116, 16, 430, "#FBF3E3"), rect(546, 560, 860, 24, "#FBF3E3"), rect(546, 576, 860, 8, shade("#FBF3E3", .16))]
    out += [stroke("M470 0 L470 150", "#5A3F6B", 6), path("M400 216 C404 172 432 150 470 150 C508 150 536 172 540 216 Z", "#A8535C"), path("M470 150 C508 150 536 172 540 216 L478 216 Z", shade("#A8535C", .18)), oval(470, 216, 70, 11, "#FCE7A6")]
    for x, flip in ((420, 1), (1180, -1)):
        out += [group([rect(-70, -330, 24, 480, "#5A3F6B", 10), rect(-76, -320, 36, 200, "#A8535C", 14), rect(-74, -40, 150, 30, "#A8535C", 12), rect(-74, -20, 150, 12, shade("#A8535C", .2), 6), rect(54, -16, 18, 166, "#5A3F6B", 6)], f"translate({x} 760) scale({flip} 1)")]
    out += [oval(800, 920, 210, 20, shade("#BC8A70", .16)), rect(784, 690, 32, 220, "#7B5641"), rect(700, 898, 200, 22, "#7B5641", 11), oval(800, 690, 270, 34, shade(wood, .2)), oval(796, 682, 266, 30, wood), oval(780, 678, 220, 20, lit(wood, .18))]
    for x, c in ((660, "#2B8588"), (930, "#E5AE45")):
        out += [oval(x, 676, 56, 11, "#FBF3E3"), path(f"M{x - 38} 612 L{x + 38} 612 C{x + 36} 646 {x + 26} 668 {x} 672 C{x - 26} 668 {x - 36} 646 {x - 38} 612 Z", c), path(f"M{x + 6} 612 L{x + 38} 612 C{x + 36} 646 {x + 26} 668 {x + 2} 672 Z", shade(c, .18)), oval(x, 612, 38, 8, "#7B5641"), stroke(f"M{x - 8} 594 q-10 -14 0 -28", "#FBF3E3", 6), stroke(f"M{x + 12} 590 q-10 -14 0 -28", "#FBF3E3", 6)]
    out += [poly([(760, 668), (830, 662), (846, 688), (772, 694)], "#22332F"), rect(786, 604, 30, 56, "#D5E9EA", 8), stroke("M801 604 L801 540", "#23594A", 5), *[circle(801 + dx, 530 + dy, 13, "#E4775D") for dx, dy in ((0, -14), (13, -4), (8, 11), (-8, 11), (-13, -4))], circle(801, 530, 8, "#F7E1AE")]
    out += [*pot(150, 960, 1.9, "#2B8588"), *pot(1500, 950, 1.5, "#A8535C")]
    save("places/pair.svg", W, H, out)


def well() -> None:
    """The bank: arches, a long desk, a round door, a plant."""
    stone, dark = "#CFC2E2", "#7A61B5"
    out = [rect(0, 0, W, H, "#E3DAEE"), poly([(340, 0), (900, 0), (1600, 600), (1600, 800), (1180, 800)], "#EDE6F3"), *[poly([(x - 40, 236), (x + 40, 236), (x + 130, 720), (x - 130, 720)], "#E3DAEF") for x in (500, 1160)], rect(0, 800, W, 200, "#BFB2D2"), *[poly([(x, 800), (x + 110, 800), (x + 110 + (x - 745) * .25, 1000), (x + (x - 800) * .25, 1000)], "#CBBFDC") for x in range(80, 1600, 220)], rect(0, 794, W, 10, dark)]
    for x in (60, 1190):
        out += [path(f"M{x} 720 L{x} 330 A175 175 0 0 1 {x + 350} 330 L{x + 350} 720 Z", stone), path(f"M{x + 28} 720 L{x + 28} 334 A147 147 0 0 1 {x + 322} 334 L{x + 322} 720 Z", "#86BCC4"), path(f"M{x + 28} 600 C{x + 120} 540 {x + 220} 570 {x + 322} 530 L{x + 322} 720 L{x + 28} 720 Z", outdoors("#A3C7A0")), poly([(x + 28, 540), (x + 28, 420), (x + 250, 250), (x + 310, 290)], "#A9D0D6"), rect(x + 168, 187, 14, 533, stone), rect(x + 28, 440, 294, 12, stone)]
    out += [rect(560, 130, 540, 590, shade(stone, .1), 20), circle(838, 400, 224, shade(dark, .3)), circle(830, 392, 220, dark), circle(830, 392, 176, lit(dark, .18)), path("M830 216 A176 176 0 0 1 830 568 Z", shade(lit(dark, .18), .12)),
            *[group([rect(-12, -200, 24, 26, "#E5AE45", 6)], f"translate(830 392) rotate({a})") for a in range(0, 360, 45)], *[group([rect(-9, -96, 18, 96, "#FBF3E3", 9), circle(0, -98, 17, "#E5AE45")], f"translate(830 392) rotate({a})") for a in (20, 140, 260)], circle(830, 392, 36, "#FBF3E3"), circle(830, 392, 18, "#E5AE45")]
    for x in (470, 1130):
        out += [*box(x, 90, 60, 640, "#FBF3E3", .36), rect(x - 14, 76, 88, 26, "#FBF3E3", 4), rect(x - 14, 96, 88, 8, shade("#FBF3E3", .16)), rect(x - 14, 706, 88, 30, shade("#FBF3E3", .08), 4)]
    out += [s for x in (500, 1160) for s in (rect(x - 6, 230, 12, 40, "#E5AE45", 4), path(f"M{x - 40} 236 L{x - 26} 180 L{x + 26} 180 L{x + 40} 236 Z", "#FBF3E4"), oval(x, 236, 40, 7, "#FCE7A6"))]
    out += [rect(0, 0, W, 64, dark), rect(0, 56, W, 10, shade(dark, .24)), *[circle(60 + i * 120, 32, 13, "#CFC2E2") for i in range(14)]]
    out += [rect(0, 720, W, 26, "#B98A5A", 4), rect(0, 738, W, 8, shade("#B98A5A", .25)), rect(0, 746, W, 190, "#7B5641"), *[rect(30 + i * 262, 770, 220, 140, shade("#7B5641", .16), 8) for i in range(6)], rect(0, 930, W, 12, shade("#7B5641", .3))]
    out += [*box(1240, 660, 120, 60, "#FBF3E3", .2, 4), *box(1250, 636, 100, 24, "#E4775D", .2, 3), *pot(330, 722, 1.05, "#E4775D"), path("M1020 720 C1020 690 1036 676 1056 676 C1076 676 1092 690 1092 720 Z", "#E5AE45"), circle(1056, 672, 8, "#E5AE45"), rect(1010, 712, 92, 10, "#4E372C", 4)]
    save("places/well.svg", W, H, out)


def counter() -> None:
    """The city office: three glass counters, a blank number board, a belt with people who queue and, at the right, the fast lane."""
    wood, steel = "#B98A5A", "#7D8B86"
    out = [rect(0, 0, W, H, "#E9E0CE"), poly([(340, 0), (900, 0), (1600, 600), (1600, 800), (1180, 800)], "#F1EADB"), *[poly([(x, 70), (x + 220, 70), (x + 300, 770), (x - 80, 770)], "#E9E0CF") for x in (120, 500, 880, 1260)], rect(0, 770, W, 230, "#C9C3B2"), poly([(420, 774), (1060, 774), (1300, 1000), (420, 1000)], "#D3CDBC"), rect(0, 764, W, 10, "#A8A08C")]
    out += [rect(0, 0, W, 70, "#8A7656"), rect(0, 62, W, 10, shade("#8A7656", .25)), *[rect(120 + i * 380, 0, 220, 34, "#FBF3E4", 6) for i in range(4)]]
    out += [rect(590, 110, 470, 120, shade("#22332F", .2), 12), rect(582, 102, 470, 120, "#22332F", 12), rect(604, 122, 200, 80, "#31463F", 6), rect(822, 122, 208, 80, "#31463F", 6)]
    for i, x in enumerate((300, 620, 940)):
        shutter = i == 1
        out += [rect(x, 290, 280, 300, "#FBF3E3", 8), rect(x + 18, 308, 244, 250, "#86BCC5" if not shutter else "#A8A08C", 4)]
        out += [poly([(x + 18, 520), (x + 18, 420), (x + 150, 308), (x + 240, 308)], "#A9D0D6"), circle(x + 150, 440, 40, ("#8A5A3C", "", "#EFC79F")[i]), path(f"M{x + 76} 558 C{x + 80} 506 {x + 110} 488 {x + 150} 488 C{x + 190} 488 {x + 220} 506 {x + 224} 558 Z", ("#23594A", "", "#A8535C")[i]), path(f"M{x + 110} 436 C{x + 106} 396 {x + 130} 388 {x + 150} 388 C{x + 174} 388 {x + 194} 400 {x + 190} 436 C{x + 176} 416 {x + 128} 414 {x + 110} 436 Z", ("#231A1C", "", "#6B3F2A")[i])] if not shutter else [rect(x + 18, 308 + k * 28, 244, 4, shade("#A8A08C", .2)) for k in range(1, 9)]
    for x in (450, 1090):
        out += [circle(x - 13, 444, 4.5, "#22332F"), circle(x + 13, 444, 4.5, "#22332F"), stroke(f"M{x - 9} 460 Q{x} 467 {x + 9} 460", "#5B2A2A", 4)]
    out += [rect(240, 580, 1040, 26, wood, 4), rect(240, 598, 1040, 8, shade(wood, .25)), rect(260, 606, 1000, 170, "#8A7656"), *[rect(286 + i * 245, 630, 212, 122, shade("#8A7656", .16), 6) for i in range(4)]]
    out += [rect(1310, 250, 250, 520, "#4F9460", 10), rect(1336, 276, 198, 494, "#D3E6D2", 6), poly([(1336, 600), (1336, 430), (1480, 276), (1534, 276), (1534, 330)], "#E5F0E2"), rect(1428, 276, 12, 494, "#4F9460"), circle(1416, 540, 9, "#E5AE45"), circle(1452, 540, 9, "#E5AE45"), poly([(1300, 776), (1570, 776), (1600, 850), (1270, 850)], "#6FAE72")]
    posts = [(150, 900), (420, 880), (690, 900), (1180, 880)]
    for (x0, y0), (x1, y1) in pairwise(posts):
        if x0 == 690:
            continue
        out.append(stroke(f"M{x0} {y0 - 130} Q{(x0 + x1) / 2} {(y0 + y1) / 2 - 84} {x1} {y1 - 130}", "#B4533F", 16))
    for x, y in posts:
        out += [oval(x, y + 4, 50, 12, shade("#C9C3B2", .2)), rect(x - 8, y - 140, 16, 142, steel, 6), rect(x + 1, y - 140, 7, 142, shade(steel, .2), 3), rect(x - 40, y - 6, 80, 12, steel, 6), circle(x, y - 146, 15, "#E5AE45")]
    out += [figure((1010, 880), .8, "#EFC79F", "#C9C3B2", "#7A61B5", BUN), figure((356, 914), .86, "#8A5A3C", "#231A1C", "#E5AE45", LONG), figure((486, 926), .9, "#E2B48E", "#6B3F2A", "#2B8588"), figure((618, 916), .86, "#C48A5F", "#27232E", "#E4775D", BUN)]
    out += [*pot(120, 776, 1.3, "#E4775D"), circle(150, 240, 74, "#8A7656"), circle(146, 236, 62, "#FBF3E3"), stroke("M146 236 L146 194", "#22332F", 7), stroke("M146 236 L118 252", "#22332F", 7)]
    save("places/counter.svg", W, H, out)


def low_table() -> None:
    """The Low Table: evening, two lamps, a long low table; the only place lit by something other than the score."""
    wall = "#5B3A4A"
    out = [rect(0, 0, W, H, wall), poly([(540, 150), (660, 150), (960, 760), (240, 760)], "#704650"), poly([(1000, 150), (1120, 150), (1400, 760), (700, 760)], "#704650"), poly([(830, 496), (960, 760), (700, 760)], "#855450"), rect(0, 750, W, 250, "#3A2733"), oval(800, 820, 660, 90, "#4B303A")]
    out += [rect(90, 180, 300, 320, "#7B5641", 6), rect(106, 196, 268, 288, "#2A3354"), *[rect(120 + i * 52, 400 - h, 44, h + 84, "#1F2644") for i, h in enumerate((60, 110, 40, 90, 70))], *[rect(130 + (i % 5) * 52, 430 + (i // 5) * 26 - 60, 10, 12, "#FCE7A6") for i in (0, 2, 3, 6, 9)], circle(300, 250, 24, "#FBF3E3"), circle(310, 244, 20, "#2A3354"), rect(234, 196, 10, 288, "#7B5641")]
    out += [rect(1230, 190, 280, 210, "#7B5641", 6), rect(1244, 204, 252, 182, "#2F4A44"), *[rect(1266, 228 + i * 36, w, 10, "#A3C7A0", 5) for i, w in enumerate((150, 190, 110, 170))]]
    out += [rect(1210, 470, 330, 16, "#9C6B45"), *[s for i, c in enumerate(("#E4775D", "#F7E1AE", "#2B8588", "#E4775D", "#F7E1AE")) for s in (*box(1226 + i * 62, 420, 44, 50, c, .3, 6), )]]
    for x in (600, 1060):
        out += [stroke(f"M{x} 0 L{x} 90", "#2B1C26", 6), path(f"M{x - 84} 152 C{x - 78} 106 {x - 46} 84 {x} 84 C{x + 46} 84 {x + 78} 106 {x + 84} 152 Z", "#E5AE45"), path(f"M{x} 84 C{x + 46} 84 {x + 78} 106 {x + 84} 152 L{x + 14} 152 Z", shade("#E5AE45", .2)), oval(x, 152, 84, 13, "#FFF3CF")]
    out += [rect(230, 690, 1140, 44, "#C0824F", 20), rect(230, 714, 1140, 26, "#8F5A3A", 13), rect(330, 736, 34, 130, "#8F5A3A"), rect(1236, 736, 34, 130, "#6B4130"), rect(250, 692, 1100, 10, "#DBA36D", 5)]
    for x, c in ((380, "#2B8588"), (620, "#F7E1AE"), (980, "#E4775D"), (1220, "#2B8588")):
        out += [path(f"M{x - 62} 640 L{x + 62} 640 C{x + 58} 674 {x + 34} 692 {x} 692 C{x - 34} 692 {x - 58} 674 {x - 62} 640 Z", c), path(f"M{x + 12} 640 L{x + 62} 640 C{x + 58} 674 {x + 34} 692 {x + 4} 692 Z", shade(c, .18)), oval(x, 640, 62, 11, "#FFF3CF")]
        out += [stroke(f"M{x - 14} 616 q-12 -16 0 -32 q12 -16 0 -32", "#A98088", 6), stroke(f"M{x + 16} 616 q-12 -16 0 -32", "#A98088", 6)]
    out += [path("M748 692 L752 620 C752 606 768 600 800 600 C832 600 848 606 848 620 L852 692 Z", "#FBF3E3"), path("M806 600 C832 600 848 606 848 620 L852 692 L812 692 Z", shade("#FBF3E3", .16)), stroke("M848 628 C884 628 884 668 852 670", shade("#FBF3E3", .16), 10), path("M752 622 L716 600 L722 592 L754 608 Z", "#FBF3E3"), oval(800, 600, 34, 9, "#E5AE45"), circle(800, 588, 9, "#E5AE45")]
    for x, c in ((240, "#C65B42"), (520, "#E5AE45"), (1080, "#C65B42"), (1370, "#E5AE45")):
        out += [oval(x, 900, 110, 24, "#2B1C26"), rect(x - 100, 842, 200, 52, c, 24), path(f"M{x + 20} 842 L{x + 76} 842 Q{x + 100} 842 {x + 100} 866 L{x + 100} 870 Q{x + 100} 894 {x + 76} 894 L{x + 4} 894 Z", shade(c, .2))]
    out += [*pot(1500, 950, 1.4, "#C65B42"), *pot(90, 960, 1.2, "#2B8588")]
    save("places/low_table.svg", W, H, out)


def mill_street() -> None:
    """Mill Street: a plastered house with the tall window of a studio, its door open, a drawing desk and two bins outside."""
    wall, brick, wood, steel = "#E7CFA6", "#C98A6A", "#B98A5A", "#7B8F8A"
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (560, 0), (1600, 760), (700, 760), (0, 300)], "#E3F1F0"), rect(0, 120, 300, 640, "#BCD3CC"), poly([(-10, 124), (150, 40), (310, 124)], outdoors("#A5C2BA")), *[rect(40 + i * 90, 220 + j * 150, 50, 80, "#A5C2BA") for i in range(3) for j in range(3)]]
    out += [rect(280, 60, 1080, 700, wall), rect(1180, 60, 180, 700, shade(wall, .12)), rect(280, 60, 1080, 26, shade(wall, .2)), rect(1360, 150, 240, 610, brick), rect(1360, 150, 240, 16, shade(brick, .2)), *[rect(1400 + (j % 2) * 60, 220 + j * 60, 56, 14, shade(brick, .12)) for j in range(8)]]
    out += [rect(606, 156, 500, 400, shade(wall, .22)), rect(596, 146, 500, 400, "#FBF3E3"), rect(616, 166, 460, 360, "#86BCC5"), poly([(616, 526), (616, 330), (790, 166), (960, 166)], "#A9D0D4"), *[rect(616 + i * 115 - 5, 166, 10, 360, "#FBF3E3") for i in range(1, 4)], *[rect(616, 166 + i * 120 - 5, 460, 10, "#FBF3E3") for i in (1, 2)], rect(576, 542, 540, 24, "#FBF3E3"), rect(576, 558, 540, 8, shade("#FBF3E3", .16))]
    out += [*pot(1040, 544, .5, "#E4775D"), rect(330, 330, 190, 430, "#7B5641"), rect(346, 346, 158, 414, "#2F4A52"), poly([(346, 346), (424, 380), (424, 790), (346, 760)], "#4F9460"), poly([(346, 346), (362, 353), (362, 766), (346, 760)], shade("#4F9460", .2)), circle(408, 580, 9, "#E5AE45"), rect(310, 756, 230, 20, "#C9B48C")]
    out += [rect(0, 760, W, 240, outdoors("#D9C9A6")), rect(0, 760, W, 12, outdoors(shade("#D9C9A6", .16))), *[poly([(x, 772), (x + 8, 772), (x + 8 + d, 880), (x + d, 880)], outdoors(shade("#D9C9A6", .08))) for x, d in ((180, -60), (480, -30), (800, 0), (1120, 30), (1420, 60))], rect(0, 880, W, 18, outdoors(lit("#D9C9A6", .4))), rect(0, 898, W, 102, outdoors("#A9A294"))]
    out += [oval(1090, 842, 210, 16, outdoors(shade("#D9C9A6", .22))), *[rect(x, 680, 16, 160, c, 4) for x, c in ((930, wood), (1220, shade(wood, .2)))], rect(940, 770, 290, 12, shade(wood, .2)), poly([(890, 690), (1290, 640), (1290, 664), (890, 714)], wood), poly([(890, 714), (1290, 664), (1290, 676), (890, 726)], shade(wood, .3)), poly([(980, 672), (1130, 653), (1136, 665), (986, 684)], "#FBF3E3"), oval(1200, 662, 26, 8, "#2A3354")]
    for x, c in ((1390, steel), (1490, "#5E7A70")):
        out += [oval(x + 46, 866, 60, 12, outdoors(shade("#D9C9A6", .22))), poly([(x, 720), (x + 92, 720), (x + 82, 864), (x + 10, 864)], c), poly([(x + 62, 720), (x + 92, 720), (x + 82, 864), (x + 58, 864)], shade(c, .2)), rect(x - 8, 700, 108, 22, lit(c, .2), 8)]
    save("places/mill_street.svg", W, H, out)


def roof() -> None:
    """The roof at night: a town in small lights under a moon, two chairs, a pan on a crate, a chimney."""
    sky, far, near = "#2F3A5E", "#283152", "#212843"
    out = [rect(0, 0, W, H, sky), poly([(0, 0), (900, 0), (1600, 520), (1600, 700), (0, 560)], "#364268"), circle(1230, 170, 66, "#FBF3E3"), circle(1206, 154, 56, "#364268")]
    out += [circle(x, y, r, "#D5E9EA") for x, y, r in ((640, 90, 4), (760, 210, 3), (920, 120, 4), (1040, 260, 3), (1420, 110, 4), (1520, 260, 3), (200, 320, 3), (90, 160, 4))]
    out += [path("M0 480 C260 380 520 420 800 440 C1080 380 1340 360 1600 430 L1600 1000 L0 1000 Z", "#2B3556")]
    blocks = [(0, 500, 130), (120, 460, 100), (210, 520, 150), (350, 470, 110), (450, 510, 130), (570, 455, 120), (680, 500, 140), (810, 470, 110), (910, 515, 140), (1040, 465, 120), (1150, 505, 130), (1270, 470, 110), (1370, 510, 130), (1490, 480, 120)]
    out += [part for x, y, w in blocks for part in (rect(x, y, w, 300, far), poly([(x - 6, y + 2), (x + w / 2, y - 36), (x + w + 6, y + 2)], near))]
    out += [rect(x + 20 + (i * 37 + x) % max(w - 40, 1), y + 26 + i * 42, 14, 18, "#FCE7A6" if (i + x // 10) % 3 else "#E5AE45") for x, y, w in blocks for i in range(4) if (x + i * 7) % 5]
    out += [rect(0, 720, W, 280, "#4B4660"), rect(0, 700, W, 30, "#5E5874"), rect(0, 726, W, 8, "#38344C"), *[rect(0, 790 + i * 60, W, 5, "#423E56") for i in range(4)]]
    out += [rect(1330, 480, 150, 260, "#8C5A50"), rect(1430, 480, 50, 260, "#754840"), rect(1312, 462, 186, 26, "#9C6A5E"), rect(1360, 410, 40, 54, "#754840"), rect(1416, 426, 36, 38, "#754840")]
    for x, c in ((400, "#2B8588"), (1050, "#E4775D")):
        out += [rect(x, 640, 16, 250, shade(c, .35)), rect(x + 134, 640, 16, 250, shade(c, .45)), rect(x - 6, 620, 162, 110, shade(c, .1), 14), rect(x - 10, 766, 170, 30, c, 8), rect(x - 10, 786, 170, 12, shade(c, .3), 6)]
    out += [*box(700, 830, 190, 90, "#8A6248", .3, 4), rect(700, 858, 190, 6, "#6B4B38"), oval(795, 826, 92, 18, "#22283E"), poly([(712, 796), (878, 796), (866, 828), (724, 828)], "#39415C"), oval(795, 796, 83, 15, "#F7E1AE"), rect(878, 798, 96, 12, "#39415C", 6), stroke("M770 772 q-12 -16 0 -32 q12 -16 0 -32", "#9AA3BE", 6), stroke("M818 772 q-12 -16 0 -32", "#9AA3BE", 6)]
    save("places/roof.svg", W, H, out)


def draw_all() -> None:
    """Write every file of this module."""
    for draw in (orchard, breeze, garden, pair, trellis, well, counter, lines, home, mill_street, roof, low_table):
        draw()
