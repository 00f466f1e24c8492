"""Writes doors/: four door states, eight house fronts with a hole for the door, and the street behind them.

A front is 160 x 440; its door is drawn at x 40, y 270, 80 x 150. Shape says the state as well as light:
lit = wide open with a carpet of light, ajar = a strip of light, shut = nothing, struck = shut and a paper band across.
"""
# ruff: noqa: E501, PLR0913, PLR0917, FBT001, FBT002
# fmt: off

import tokens
from paper import circle, lit, mix, oval, path, poly, rect, save, shade, stroke
from seasons import outdoors

DOOR = tokens.DOOR_PAINT
GLOW = "#FCE7A6"


def frame(inside: str) -> list[str]:
    """The stone frame and what is seen through the doorway (box 200 x 400, doorway 40..160 x 60..370)."""
    stone = "#F3E6CC"
    return [path("M22 372 L22 104 A78 78 0 0 1 178 104 L178 372 Z", stone), path("M178 104 L178 372 L164 372 L164 104 A64 64 0 0 0 126 45 L133 33 A78 78 0 0 1 178 104 Z", shade(stone, .14)),
            path("M38 372 L38 106 A62 62 0 0 1 162 106 L162 372 Z", inside)]


def step(colour: str = "#D9C7A4") -> list[str]:
    """A doorstep."""
    return [rect(12, 372, 176, 14, lit(colour, .3)), rect(12, 384, 176, 8, shade(colour, .12))]


def leaf_door(light_panes: bool, body: str = DOOR) -> list[str]:
    """A closed door leaf with two panes, a panel and a knob."""
    pane = GLOW if light_panes else "#5C6B70"
    return [path("M38 372 L38 106 A62 62 0 0 1 162 106 L162 372 Z", body), path("M100 44 A62 62 0 0 1 162 106 L162 372 L100 372 Z", shade(body, .12)),
            path("M54 180 L54 108 A46 46 0 0 1 94 62.5 L94 180 Z", pane), path("M146 180 L146 108 A46 46 0 0 0 106 62.5 L106 180 Z", shade(pane, .06)),
            rect(54, 200, 40, 148, shade(body, .2), 6), rect(106, 200, 40, 148, shade(body, .28), 6), circle(100, 214, 8, "#E5AE45"), circle(98, 212, 3, "#F7E1AE")]


def doors() -> None:
    """The four states, 200 x 420; the last 28 rows are pavement."""
    carpet = poly([(38, 392), (162, 392), (196, 420), (4, 420)], GLOW)
    inside = [*frame(GLOW), path("M100 44 A62 62 0 0 1 162 106 L162 372 L118 372 L118 48 Z", "#F7D987"), oval(100, 330, 34, 8, "#F7D987"),
              rect(96, 250, 8, 78, "#C98F4E"), path("M72 252 C72 224 84 212 100 212 C116 212 128 224 128 252 Z", "#E4775D"), path("M100 212 C116 212 128 224 128 252 L100 252 Z", shade("#E4775D", .12))]
    swung = [poly([(38, 82), (38, 372), (4, 396), (4, 62)], DOOR), poly([(38, 82), (38, 372), (28, 379), (28, 76)], shade(DOOR, .2)), poly([(22, 110), (10, 102), (10, 190), (22, 190)], GLOW), circle(12, 232, 5, "#E5AE45")]
    save("doors/door_lit.svg", 200, 420, [*inside, *step(), carpet, *swung])
    half = [poly([(38, 70), (38, 372), (122, 380), (122, 52), (100, 47), (70, 52)], DOOR), poly([(122, 52), (122, 380), (130, 372), (130, 60)], shade(DOOR, .34)),
            poly([(52, 108), (84, 96), (84, 182), (52, 182)], GLOW), poly([(90, 94), (112, 86), (112, 182), (90, 182)], lit(GLOW, .1)), poly([(52, 202), (112, 202), (112, 354), (52, 348)], shade(DOOR, .2)), circle(114, 222, 7, "#E5AE45")]
    save("doors/door_ajar.svg", 200, 420, [*frame(GLOW), *half, *step(), poly([(126, 392), (162, 392), (184, 420), (134, 420)], GLOW)])
    save("doors/door_shut.svg", 200, 420, [*frame("#46565A"), *leaf_door(False, mix(DOOR, "#6C7B78", .55)), *step("#C4BDAF")])
    grey = mix(DOOR, "#8B9296", .85)
    band = [poly([(-2, 300), (190, 108), (208, 126), (16, 318)], shade("#FBF3E3", .3)), poly([(-6, 292), (186, 100), (204, 118), (12, 310)], "#FBF3E3"),
            poly([(0, 299), (192, 107), (196, 111), (4, 303)], "#B4533F")]
    bars = [rect(62 + 38 * i, 66, 6, 114, "#3D4A4E", 3) for i in range(3)]
    save("doors/door_struck.svg", 200, 420, [*frame("#46565A"), *leaf_door(False, grey), *bars, *step("#B9B4AA"), *band])


def lamps() -> None:
    """The lamp beside a door, on and off, 40 x 72: its bracket at the top left, its glow around it."""
    metal = "#3D4A4E"
    for state, glass in (("on", GLOW), ("off", "#5C6B70")):
        glow = [circle(22, 42, 18, "#FDF1CC"), circle(22, 42, 15, "#FCE9B4")] if state == "on" else []
        save(f"doors/lamp_{state}.svg", 40, 72, [*glow, rect(4, 10, 4, 18, metal), rect(6, 14, 18, 4, metal), rect(20, 14, 4, 10, metal), poly([(12, 30), (32, 30), (27, 22), (17, 22)], metal),
             poly([(14, 30), (30, 30), (27, 54), (17, 54)], glass), poly([(22, 30), (30, 30), (27, 54), (22, 54)], shade(glass, .1)), rect(15, 54, 14, 5, metal), rect(20, 59, 4, 5, metal)])


def window(x: float, y: float, w: float, h: float, round_top: bool = False, glass: str = "#BCD9DC") -> list[str]:
    """A window with a lit diagonal and a sill."""
    edge = "#FBF3E3"
    r = w / 2 + 4
    if round_top:
        outer = f"M{x - 4} {y + h} L{x - 4} {y + r - 4} A{r} {r} 0 0 1 {x + w + 4} {y + r - 4} L{x + w + 4} {y + h} Z"
        inner = f"M{x} {y + h} L{x} {y + w / 2} A{w / 2} {w / 2} 0 0 1 {x + w} {y + w / 2} L{x + w} {y + h} Z"
        return [path(outer, edge), path(inner, glass), poly([(x, y + h), (x, y + h * .62), (x + w * .8, y + h * .3), (x + w, y + h * .35), (x + w, y + h * .5)], lit(glass, .4)),
                rect(x + w / 2 - 2, y, 4, h, edge), rect(x - 8, y + h, w + 16, 7, shade(edge, .14))]
    return [rect(x - 4, y - 4, w + 8, h + 4, edge), rect(x, y, w, h, glass), poly([(x, y + h * .75), (x, y + h * .3), (x + w * .55, y), (x + w, y)], lit(glass, .4)),
            rect(x + w / 2 - 2, y, 4, h, edge), rect(x - 8, y + h, w + 16, 7, shade(edge, .14))]


def wall(colour: str, top: float = 80) -> list[str]:
    """A front with its shaded right edge."""
    return [rect(0, top, 160, 420 - top, colour), rect(146, top, 14, 420 - top, shade(colour, .14)), rect(0, 412, 160, 8, shade(colour, .22))]


def fronts() -> None:
    """Eight fronts; each outline is different so that a door can be told by silhouette."""
    plate = rect(30, 236, 100, 24, "#FBF3E3", 6)
    stripes = [path(f"M{i * 20} 196 L{i * 20 + 20} 196 L{i * 20 + 20} 222 A10 10 0 0 1 {i * 20} 222 Z", c) for i, c in enumerate(["#E4775D", "#FBF3E3"] * 4)]
    save("doors/front_orchard.svg", 160, 440, [*wall("#F4C9A8", 96), poly([(-6, 96), (166, 96), (150, 74), (10, 74)], outdoors("#B4533F")), poly([(100, 74), (150, 74), (166, 96), (106, 96)], outdoors(shade("#B4533F", .16))),
         *window(22, 118, 42, 58), *window(96, 118, 42, 58), rect(0, 186, 160, 12, "#B4533F"), *stripes, plate])
    save("doors/front_pair.svg", 160, 440, [*wall("#E9B9B4", 90), path("M0 92 A80 64 0 0 1 160 92 Z", outdoors("#C9746B")), path("M80 28 A80 64 0 0 1 160 92 L80 92 Z", outdoors(shade("#C9746B", .14))),
         circle(62, 76, 15, "#FBF3E3"), circle(98, 76, 15, "#F7E1AE"), *window(20, 124, 48, 84, True), *window(92, 124, 48, 84, True), plate])
    cols = [rect(x, 116, 14, 112, "#FBF3E3") for x in (10, 48, 98, 136)] + [rect(x + 10, 116, 4, 112, shade("#FBF3E3", .16)) for x in (10, 48, 98, 136)]
    save("doors/front_well.svg", 160, 440, [*wall("#CFC2E2", 100), poly([(-8, 104), (80, 44), (168, 104)], outdoors("#7A61B5")), poly([(80, 44), (168, 104), (80, 104)], outdoors(shade("#7A61B5", .16))), circle(80, 84, 11, "#FBF3E3"),
         rect(-4, 104, 168, 12, "#FBF3E3"), *cols, rect(-2, 226, 164, 8, shade("#FBF3E3", .1)), plate])
    lattice = [stroke(f"M{x} 204 L{x + 88} 108", "#A3C7A0", 5) for x in (12, 36, 60)] + [stroke(f"M{x} 108 L{x + 88} 204", "#A3C7A0", 5) for x in (12, 36, 60)]
    leaves = [oval(x, y, 9, 6, c) for x, y, c in ((24, 194, "#4F9460"), (40, 176, "#6FAE72"), (58, 190, "#4F9460"), (30, 160, "#4F9460"), (120, 128, "#6FAE72"), (134, 148, "#4F9460"), (70, 168, "#6FAE72"))]
    save("doors/front_trellis.svg", 160, 440, [*wall("#D3E6D2", 70), poly([(0, 70), (0, 40), (53, 70), (53, 40), (106, 70), (106, 40), (160, 70)], outdoors("#23594A")), rect(0, 68, 160, 8, "#23594A"),
         rect(8, 96, 144, 118, "#EAF3E6"), *lattice, *leaves, rect(0, 96, 8, 118, "#D3E6D2"), rect(152, 96, 8, 118, shade("#D3E6D2", .14)), plate])
    grid = [s for row in range(3) for col in range(4) for s in (rect(14 + col * 35, 62 + row * 54, 26, 38, "#BCD9DC"), poly([(14 + col * 35, 90 + row * 54), (14 + col * 35, 70 + row * 54), (32 + col * 35, 62 + row * 54), (40 + col * 35, 62 + row * 54)], lit("#BCD9DC", .4)))]
    save("doors/front_counter.svg", 160, 440, [*wall("#E3D9C6", 44), rect(-4, 34, 168, 14, outdoors("#A8977A")), *grid, plate])
    save("doors/front_lines.svg", 160, 440, [*wall("#BBD8DC", 130), path("M0 132 A80 80 0 0 1 160 132 Z", outdoors("#2B8588")), path("M80 52 A80 80 0 0 1 160 132 L80 132 Z", outdoors(shade("#2B8588", .18))), circle(80, 104, 23, "#FBF3E3"),
         stroke("M80 104 L80 90", "#22332F", 4), stroke("M80 104 L90 110", "#22332F", 4), rect(0, 132, 160, 10, "#FBF3E3"), *window(16, 160, 34, 54, True), *window(63, 160, 34, 54, True), *window(110, 160, 34, 54, True), plate])
    save("doors/front_home.svg", 160, 440, [rect(110, 50, 22, 60, "#B4533F"), rect(124, 50, 8, 60, shade("#B4533F", .2)), *wall("#F7E1AE", 126), poly([(-10, 130), (80, 52), (170, 130)], outdoors("#7B5641")), poly([(80, 52), (170, 130), (80, 130)], outdoors(shade("#7B5641", .18))),
         circle(80, 106, 14, "#BCD9DC"), *window(20, 156, 42, 56), *window(98, 156, 42, 56), rect(10, 219, 62, 12, "#B4533F", 3), rect(88, 219, 62, 12, "#B4533F", 3),
         *[circle(x, 215, 7, c) for x, c in ((20, "#4F9460"), (34, "#E4775D"), (48, "#4F9460"), (62, "#E5AE45"), (98, "#E4775D"), (112, "#4F9460"), (126, "#E5AE45"), (140, "#4F9460"))], plate])
    bulbs = [circle(x, y, 6, "#FCE7A6") for x, y in ((16, 178), (42, 190), (70, 195), (98, 193), (124, 185), (146, 174))]
    save("doors/front_low_table.svg", 160, 440, [*wall("#8C4A3C", 150), path("M-6 152 L20 120 L140 120 L166 152 Z", outdoors("#5A3F6B")), path("M80 120 L140 120 L166 152 L80 152 Z", outdoors(shade("#5A3F6B", .2))), path("M56 152 L56 136 A24 22 0 0 1 104 136 L104 152 Z", "#8C4A3C"), path("M63 152 L63 138 A17 16 0 0 1 97 138 L97 152 Z", GLOW), rect(78, 122, 4, 30, "#8C4A3C"), rect(58, 150, 44, 5, "#F7E1AE", 2),
         stroke("M0 170 Q78 214 160 166", "#4E372C", 3), *bulbs, rect(30, 236, 100, 24, "#F7E1AE", 6)])


def street() -> None:
    """Sky, far roofs, hedge and pavement, 1600 x 1000; fronts stand with their foot on y 760 (of 1000)."""
    far = "#B9D4CC"
    roofs = [(0, 420, 120), (110, 380, 90), (190, 430, 130), (310, 360, 80), (380, 410, 140), (510, 440, 110), (610, 390, 90), (690, 350, 120), (800, 420, 120), (910, 390, 80), (980, 430, 140), (1110, 370, 100), (1200, 420, 110), (1300, 390, 130), (1420, 430, 90), (1500, 400, 100)]
    back = [s for x, y, w in roofs for s in (rect(x, y, w, 400, far), poly([(x - 6, y + 2), (x + w / 2, y - 44), (x + w + 6, y + 2)], outdoors(shade(far, .08))))]
    hills = [path("M0 420 C220 300 420 330 640 380 C900 300 1180 260 1600 360 L1600 800 L0 800 Z", outdoors("#D8E8DA")), path("M0 470 C300 360 520 420 760 430 C1060 380 1300 400 1600 330 L1600 800 L0 800 Z", outdoors("#C9DFD0"))]
    clouds = [path("M980 190 A34 34 0 0 1 1040 168 A46 46 0 0 1 1126 178 A30 30 0 0 1 1150 220 L980 220 A16 16 0 0 1 980 190 Z", "#FFFBF2"), path("M1330 120 A26 26 0 0 1 1376 104 A36 36 0 0 1 1442 112 A24 24 0 0 1 1460 146 L1330 146 A13 13 0 0 1 1330 120 Z", "#FFFBF2")]
    ground = [rect(0, 740, 1600, 60, outdoors("#A3C7A0")), rect(0, 760, 1600, 250, outdoors("#EAD9B8")), rect(0, 760, 1600, 10, outdoors(shade("#EAD9B8", .14))), rect(0, 880, 1600, 130, outdoors("#D9C49C")), rect(0, 880, 1600, 8, outdoors("#F3E6CC"))]
    save("places/street.svg", 1600, 1000, [rect(0, 0, 1600, 1000, outdoors("#E4F0EC")), poly([(0, 0), (560, 0), (1600, 800), (1600, 1000), (700, 1000), (0, 300)], outdoors("#EDF4EA")), *clouds, *hills, *back, *ground])


def draw_all() -> None:
    """Write every file of this module."""
    doors()
    lamps()
    fronts()
    street()
