"""Writes places/<place>.svg for where a card or its answer takes you: your bed, a tram stop, a square, the hill town.

Same sheet and same quiet parts as gen_places; lamps as in gen_rooms.
"""
# ruff: noqa: E501
# fmt: off

from gen_places import H, W, ball, box, pot
from gen_rooms import WEDGE, glow, town, window
from paper import circle, group, lit, oval, path, poly, rect, save, shade, stroke
from passing import TRAM


def bedroom() -> None:
    """Your bedroom: a bed under a quilt of patches, a window with curtains, a lamp, a door that is not quite shut."""
    wall, wood, quilt = "#D8E2CC", "#B98A5A", "#CFC2E2"
    out = [rect(0, 0, W, H, wall), poly(WEDGE, lit(wall, .4)), rect(0, 800, W, 200, wood), rect(0, 794, W, 10, shade(wood, .2)), oval(620, 940, 560, 60, "#A8535C"), oval(620, 934, 520, 46, "#C98A8A")]
    out += window(640, 150, 330, 270, wall, town(640, 150, 330, 270))
    out += [rect(556, 100, 500, 18, "#7B5641", 9), path("M576 112 L690 112 C684 240 660 360 604 474 L576 474 Z", "#E4775D"), path("M640 112 L690 112 C684 240 660 360 604 474 C640 360 648 240 640 112 Z", shade("#E4775D", .14)), path("M1040 112 L926 112 C932 240 956 360 1012 474 L1040 474 Z", "#E4775D"), path("M980 112 L1040 112 L1040 474 L1012 474 C1010 360 992 240 980 112 Z", shade("#E4775D", .16))]
    out += [rect(1240, 250, 250, 550, shade(wall, .16)), rect(1250, 262, 230, 538, "#4E372C"), poly([(1276, 262), (1480, 262), (1480, 800), (1276, 800)], glow("#F7E1AE")), poly([(1330, 262), (1480, 262), (1480, 800), (1330, 830)], "#FBF3E3"), poly([(1356, 310), (1456, 306), (1456, 500), (1356, 506)], shade("#FBF3E3", .08)), poly([(1356, 560), (1456, 552), (1456, 740), (1356, 754)], shade("#FBF3E3", .08)), circle(1348, 540, 11, "#E5AE45")]
    # the bed stands along the wall, its head to the left
    out += [rect(250, 470, 40, 400, "#7B5641", 12), rect(276, 520, 20, 300, "#5C4032"), rect(280, 690, 880, 150, wood, 10), rect(280, 806, 880, 34, shade(wood, .22), 8), rect(1140, 610, 36, 260, "#7B5641", 10), rect(310, 838, 26, 50, "#5C4032"), rect(1100, 838, 26, 50, "#5C4032"), rect(286, 630, 860, 90, "#FBF3E3", 26)]
    out += [path("M304 650 C300 570 340 560 420 564 C500 560 520 590 512 650 C460 668 360 668 304 650 Z", "#FFFBF2"), path("M470 566 C512 568 520 596 512 650 C490 658 470 660 450 661 C486 640 488 596 470 566 Z", shade("#FFFBF2", .14))]
    out += [path("M500 650 C560 596 700 590 820 606 C960 590 1090 600 1146 640 L1146 780 C900 800 700 800 480 776 Z", quilt), *[poly([(540 + i * 100 + j * 4, 630 + j * 76), (612 + i * 100 + j * 4, 626 + j * 76), (616 + i * 100 + j * 4, 690 + j * 76), (544 + i * 100 + j * 4, 694 + j * 76)], c) for j in range(2) for i in range(6) for c in (("#A3C7A0", "#F4C9A8", "#86BCC4", "#F7E1AE")[(i + j) % 4],)], path("M480 776 C486 720 492 690 500 650 C520 640 530 634 544 630 C530 690 526 730 528 780 Z", lit(quilt, .4))]
    out += [rect(60, 640, 160, 16, wood, 6), rect(74, 656, 132, 160, "#8A6248"), rect(170, 656, 36, 160, shade("#8A6248", .2)), circle(140, 710, 8, "#E5AE45"), rect(132, 560, 14, 80, "#7B5641"), path("M82 566 L108 484 L170 484 L196 566 Z", "#F4D3B8"), oval(139, 644, 42, 8, "#7B5641"), *box(176, 612, 36, 28, "#2B8588", .3, 5), *box(1046, 560, 60, 50, "#E4775D", .3, 10)]
    out += [rect(340, 220, 120, 150, "#7B5641"), rect(354, 234, 92, 122, "#FBF3E3"), poly([(354, 356), (400, 290), (446, 356)], "#86BCC4"), circle(424, 262, 12, "#E5AE45")]
    save("places/bedroom.svg", W, H, out)


def far_tram() -> None:
    """The tram that comes to the stop, alone: the box of its body and what is on its roof."""
    tram = [rect(300, 500, 250, 190, "#2B8588", 26), rect(498, 500, 52, 190, shade("#2B8588", .18), 22), rect(300, 606, 250, 20, "#FBF3E3"), *[rect(320 + i * 58, 526, 46, 62, "#D5E9EB", 8) for i in range(3)], rect(506, 526, 34, 62, "#B9D3D6", 8), circle(526, 646, 11, "#F7E1AE"), rect(318, 686, 214, 14, "#1F4B57", 6), stroke("M400 500 L430 470 L396 440", "#1F4B57", 6)]
    save("scenes/tram.svg", *TRAM, [group(tram, "translate(-300 -440)")])


def tram_stop() -> None:
    """A tram stop at a corner: rails, a shelter, a tram that is still far off, and a hatch from which soup is sold."""
    wall, wood, steel = "#F4C9A8", "#B98A5A", "#7B8F8A"
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (560, 0), (1600, 760), (700, 760), (0, 300)], "#E3F1F0"), path("M0 470 C300 380 620 420 900 440 C1160 400 1400 400 1600 430 L1600 620 L0 620 Z", "#A3C7A0"), *[s for x, y, w, c in ((40, 440, 120, "#FBF3E3"), (170, 410, 140, "#E7CFA6"), (700, 420, 110, "#F7E1AE"), (820, 440, 90, "#FBF3E3")) for s in (rect(x, y, w, 260, c), rect(x + w * .72, y, w * .28, 260, shade(c, .12)), poly([(x - 10, y + 2), (x + w / 2, y - 60), (x + w + 10, y + 2)], "#B4533F"), *[rect(x + w * k, y + 40 + r * 70, 22, 32, glow("#F7E1AE")) for k in (.16, .5) for r in range(2)])]]
    out += [rect(0, 680, W, 320, "#D9C9A6"), rect(0, 676, W, 12, shade("#D9C9A6", .16)), rect(0, 840, W, 160, "#A9A294"), rect(0, 840, W, 12, lit("#A9A294", .3)), *[rect(0, y, W, 9, "#6E7F7A") for y in (890, 950)], *[rect(0, y + 9, W, 4, shade("#A9A294", .2)) for y in (890, 950)]]
    # the wire and the rail of the tram, far off, which comes by itself
    out += [stroke("M-480 440 L1620 440", "#4E5F5A", 4), rect(-480, 696, 2100, 8, "#6E7F7A")]
    # the shelter
    out.append(group([oval(780, 836, 240, 14, shade("#D9C9A6", .2)), rect(610, 420, 340, 400, "#D5E9EB"), poly([(610, 700), (610, 560), (760, 420), (860, 420)], "#E6F3F2"), rect(596, 400, 16, 432, steel), rect(948, 400, 16, 432, shade(steel, .2)), rect(776, 420, 8, 400, steel), poly([(560, 372), (1000, 372), (980, 412), (580, 412)], "#2B8588"), poly([(820, 372), (1000, 372), (980, 412), (820, 412)], shade("#2B8588", .16)), rect(640, 730, 270, 22, wood, 6), rect(640, 746, 270, 8, shade(wood, .24)), rect(664, 752, 16, 78, steel), rect(870, 752, 16, 78, steel), rect(660, 460, 90, 120, "#FBF3E3", 6), *[rect(674, 478 + i * 22, w, 7, "#86BCC4", 3) for i, w in enumerate((60, 46, 62, 40))]], "translate(330 0)"))
    # the house with the hatch
    out += [rect(0, 190, 700, 650, wall), rect(640, 190, 60, 650, shade(wall, .12)), rect(0, 190, 700, 20, shade(wall, .2)), rect(70, 420, 130, 180, "#FBF3E3"), rect(84, 434, 102, 152, "#86BCC5")]
    hatch = [rect(1160, 420, 340, 220, "#7B5641", 8), rect(1174, 434, 312, 206, "#5C4032"), rect(1174, 434, 312, 90, glow("#F7E1AE")), *[s for x, c in ((1210, "#E4775D"), (1310, "#86BCC4"), (1400, "#E5AE45")) for s in (*box(x, 560, 72, 80, c, .28, 8), rect(x - 8, 552, 88, 14, lit(c, .2), 6), stroke(f"M{x + 36} 540 q-12 -16 0 -32 q12 -16 0 -32", "#FFFBF2", 6))], rect(1130, 638, 400, 26, wood, 6), rect(1130, 656, 400, 8, shade(wood, .25)), *ball(1500, 620, 22, "#C79A68"), *ball(1466, 622, 20, "#C79A68")]
    hatch += [s for i in range(8) for c in ("#E4775D" if i % 2 else "#FBF3E3",) for s in (poly([(1150 + i * 45, 350), (1195 + i * 45, 350), (1180 + i * 50, 430), (1130 + i * 50, 430)], c), path(f"M{1130 + i * 50} 428 A25 25 0 0 0 {1180 + i * 50} 428 Z", c))]
    hatch.append(rect(1140, 340, 380, 16, "#7B5641", 6))
    out += [group(hatch, "translate(-860 0)"), *pot(190, 842, .9, "#2B8588")]
    save("places/tram_stop.svg", W, H, out)


def square() -> None:
    """The square: the front of the bank with its steps and its round clock, a bench, a lime tree, pigeons."""
    stone, wood = "#CFC2E2", "#B98A5A"
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (560, 0), (1600, 760), (700, 760), (0, 300)], "#E3F1F0"), *[s for x, w, y, c in ((0, 150, 330, "#F4C9A8"), (160, 130, 380, "#FBF3E3"), (300, 150, 350, "#F7E1AE"), (1320, 140, 360, "#FBF3E3"), (1470, 140, 320, "#F4C9A8")) for s in (rect(x, y, w, 420, c), rect(x + w * .74, y, w * .26, 420, shade(c, .12)), poly([(x - 10, y + 2), (x + w / 2, y - 66), (x + w + 10, y + 2)], "#B4533F"), *[rect(x + w * k, y + 50 + r * 90, 24, 40, glow("#F7E1AE")) for k in (.16, .48) for r in range(3)])]]
    out += [rect(500, 250, 800, 500, stone), rect(1130, 250, 170, 500, shade(stone, .12)), poly([(470, 256), (900, 90), (1330, 256)], "#7A61B5"), poly([(900, 90), (1330, 256), (1000, 256)], shade("#7A61B5", .18)), rect(470, 250, 860, 24, "#FBF3E3"), circle(900, 196, 44, "#FBF3E3"), stroke("M900 196 L900 166", "#22332F", 7), stroke("M900 196 L922 206", "#22332F", 7)]
    out += [*[s for x in (540, 680, 1060, 1200) for s in (rect(x, 300, 60, 440, "#FBF3E3"), rect(x + 40, 300, 20, 440, shade("#FBF3E3", .14)), rect(x - 10, 288, 80, 20, "#FBF3E3"), rect(x - 10, 728, 80, 20, "#FBF3E3"))], rect(790, 400, 220, 350, "#5A3F6B", 8), rect(806, 418, 90, 332, "#6650A0"), rect(904, 418, 90, 332, "#5A4790"), rect(806, 360, 188, 34, glow("#F7E1AE"), 6), circle(886, 590, 9, "#E5AE45"), circle(914, 590, 9, "#E5AE45"), *[rect(470 - i * 26, 748 + i * 24, 860 + i * 52, 26, lit(stone, .5 - i * .18)) for i in range(3)]]
    out += [rect(0, 796, W, 204, "#DCCFB4"), rect(418, 796, 964, 26, "#B8ADC9"), poly([(300, 822), (980, 822), (1260, 1000), (340, 1000)], "#E7DBC2"), *[stroke(f"M{x0} 824 L{x1} 1000", "#CDBF9F", 4) for x0, x1 in ((120, 20), (400, 340), (680, 660), (960, 980), (1240, 1300), (1500, 1600))]]
    out += [rect(222, 480, 44, 380, "#7B5641"), rect(246, 480, 20, 380, "#5C4032"), *[circle(x, y, r, "#3F8353") for x, y, r in ((170, 410, 120), (310, 400, 130), (240, 300, 130))], *[circle(x - 14, y - 14, r, "#5E9E68") for x, y, r in ((170, 410, 104), (310, 400, 112), (240, 300, 112))], oval(250, 862, 110, 12, "#CDBF9F")]
    out += [oval(1130, 942, 230, 14, "#CDBF9F"), *[rect(x, 800, 18, 136, "#4E5F5A") for x in (960, 1270)], *[s for i in range(2) for s in (rect(930, 716 + i * 44, 380, 30, wood, 6), rect(930, 738 + i * 44, 380, 8, shade(wood, .24), 4))], rect(920, 816, 400, 24, "#C79A68", 6), rect(920, 832, 400, 10, shade(wood, .24), 4)]
    out += [s for x, y in ((420, 900), (500, 940), (700, 890)) for s in (oval(x, y, 26, 15, "#9FB3B3"), circle(x + 22, y - 14, 10, "#7D8B86"), poly([(x + 30, y - 16), (x + 42, y - 12), (x + 30, y - 10)], "#E5AE45"), stroke(f"M{x} {y + 12} l0 10", "#B4533F", 4))]
    save("places/square.svg", W, H, out)


def hill_town() -> None:
    """The hill town: snowy tops, small houses, Tilde's garden gate with her path, the pole where the bus turns."""
    wood = "#B98A5A"
    out = [rect(0, 0, W, H, "#D5E9EA"), poly([(0, 0), (620, 0), (1500, 700), (700, 800), (0, 360)], "#E8F3EC"), path("M0 460 L220 220 L400 380 L640 130 L900 400 L1120 200 L1340 400 L1600 240 L1600 640 L0 640 Z", "#A9C3C9"), *[path(d, "#FFFBF2") for d in ("M160 286 L220 220 L280 274 L244 296 L214 276 Z", "M556 218 L640 130 L724 218 L680 246 L640 214 L600 250 Z", "M1062 252 L1120 200 L1178 252 L1140 276 L1112 258 Z", "M1540 270 L1600 240 L1600 292 L1566 300 Z")]]
    out += [path("M0 520 C240 430 460 470 700 500 C960 420 1260 430 1600 500 L1600 760 L0 760 Z", "#A3C7A0"), *[s for x, y, w, c in ((120, 430, 90, "#FBF3E3"), (230, 446, 76, "#F4C9A8"), (340, 440, 90, "#F7E1AE"), (1000, 426, 84, "#FBF3E3"), (1100, 440, 90, "#F4C9A8")) for s in (rect(x, y, w, 100, c), rect(x + w * .72, y, w * .28, 100, shade(c, .12)), poly([(x - 10, y + 2), (x + w / 2, y - 56), (x + w + 10, y + 2)], "#B4533F"), rect(x + w * .2, y + 32, 18, 24, glow("#F7E1AE")), rect(x + w * .5, y + 32, 18, 24, glow("#F7E1AE")))], path("M0 640 C300 560 560 580 820 610 C1100 560 1360 570 1600 620 L1600 1000 L0 1000 Z", "#6FAE72")]
    # the house
    out += [rect(1080, 360, 460, 430, "#FBF3E3"), rect(1400, 360, 140, 430, shade("#FBF3E3", .12)), poly([(1040, 372), (1310, 190), (1580, 372)], "#B4533F"), poly([(1310, 190), (1580, 372), (1400, 372)], shade("#B4533F", .18)), rect(1420, 190, 50, 100, "#8A6248"), stroke("M1446 180 q-18 -24 0 -46 q18 -22 0 -46", "#FBF3E3", 12), rect(1140, 440, 130, 120, wood), rect(1152, 452, 106, 96, glow("#F7E1AE")), rect(1200, 452, 10, 96, wood), rect(1130, 560, 150, 30, "#4F9460", 6), *[circle(1150 + i * 28, 558, 14, c) for i, c in enumerate(("#E4775D", "#F7E1AE", "#E4775D", "#CFC2E2"))], rect(1320, 520, 120, 270, "#4F9460", 6), rect(1380, 520, 60, 270, shade("#4F9460", .16), 6), circle(1338, 660, 9, "#E5AE45")]
    out += [path("M1320 790 C1240 830 900 850 760 1000 L1120 1000 C1180 900 1380 860 1450 790 Z", "#E7CFA6"), path("M0 880 C300 840 520 870 700 1000 L0 1000 Z", "#A9A294"), path("M0 880 C300 840 520 870 700 1000 L660 1000 C480 880 280 860 0 896 Z", lit("#A9A294", .3))]
    # fence and gate
    out += [*[s for x in (*range(560, 860, 50), *range(1130, 1600, 50)) for s in (rect(x, 700, 26, 150, "#FBF3E3", 4), poly([(x, 702), (x + 13, 682), (x + 26, 702)], "#FBF3E3"), rect(x + 18, 702, 8, 148, shade("#FBF3E3", .16)))], rect(550, 736, 320, 16, "#E9DCC0"), rect(550, 806, 320, 16, "#E9DCC0"), rect(1120, 736, 480, 16, "#E9DCC0"), rect(1120, 806, 480, 16, "#E9DCC0"), *box(866, 660, 34, 220, wood), *box(1100, 660, 34, 220, wood), poly([(900, 690), (980, 640), (980, 870), (900, 860)], "#FBF3E3"), poly([(924, 690), (934, 684), (934, 862), (924, 861)], shade("#FBF3E3", .2)), poly([(950, 674), (960, 668), (960, 866), (950, 864)], shade("#FBF3E3", .2))]
    # where the bus turns
    out += [rect(392, 500, 16, 400, "#7D8B86"), circle(400, 480, 54, "#E5AE45"), circle(400, 480, 42, "#2B8588"), rect(372, 462, 56, 30, "#FBF3E3", 8), circle(384, 496, 7, "#FBF3E3"), circle(416, 496, 7, "#FBF3E3"), oval(400, 902, 50, 9, shade("#6FAE72", .2)), *[circle(x, y, r, "#3F8353") for x, y, r in ((80, 640, 90), (200, 690, 70), (20, 720, 80))], *[circle(x - 10, y - 12, r, "#5E9E68") for x, y, r in ((80, 640, 76), (200, 690, 58))]]
    save("places/hill_town.svg", W, H, out)


def draw_all() -> None:
    """Write every file of this module."""
    for draw in (bedroom, far_tram, tram_stop, square, hill_town):
        draw()
