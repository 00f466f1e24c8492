"""Writes things/<thing>.svg, 300 x 240 each: what somebody holds out to you, on a paper that lies a little askew."""
# ruff: noqa: E501, PLR0913, PLR0917
# fmt: off

from paper import circle, group, lit, path, poly, rect, save, shade, stroke

W, H = 300, 240


def sheet(w: float, h: float, inside: list[str], turn: float) -> list[str]:
    """A paper in the middle of the drawing with its shade on the right and below; what is on it begins at 0, 0."""
    x, y = -w / 2, -h / 2
    return [group([rect(x + 6, y + 7, w, h, "#8A6E5A", 3), rect(x, y, w, h, "#FBF3E3", 3), group(inside, f"translate({x} {y})")], f"translate({W / 2} {H / 2}) rotate({turn})")]


def kettle() -> None:
    """Jun's drawing on the back of a form: a kettle with your nose, in ink, and a little colour."""
    ink, red = "#22332F", "#E4775D"
    form = [rect(20, 18 + i * 34, w, 7, "#E9DCC0", 3) for i, w in enumerate((150, 96, 190, 120, 170, 84))]
    body = [path("M66 164 C54 112 76 86 132 84 C190 86 212 112 200 164 C178 174 88 174 66 164 Z", lit(red, .3)), path("M152 85 C194 90 211 114 200 164 C190 169 172 171 158 171 C180 144 178 106 152 85 Z", red)]
    lines = [stroke(d, ink, 5) for d in (
        "M66 164 C54 112 76 86 132 84 C190 86 212 112 200 164 C178 174 88 174 66 164 Z", "M84 96 C88 30 178 30 184 97", "M112 84 C114 72 152 72 154 84", "M202 140 C228 136 226 104 246 98", "M204 116 C216 110 216 92 236 84 L250 102",
        "M100 118 Q106 110 114 116", "M150 116 Q158 110 164 118", "M112 150 Q132 162 156 148", "M70 172 L64 180 M196 172 L202 180")]
    nose = [path("M132 108 C126 122 114 138 124 144 C132 148 142 146 144 138", "#F4C9A8"), stroke("M132 108 C126 122 114 138 124 144 C132 148 142 146 144 138", ink, 5)]
    save("things/kettle.svg", W, H, [*sheet(270, 206, [*form, *body, *lines, *nose, circle(107, 124, 5, ink), circle(157, 124, 5, ink), circle(133, 70, 7, ink), *[stroke(d, "#86BCC4", 6) for d in ("M256 84 q10 -12 0 -24", "M238 66 q10 -12 0 -24")]], -3), circle(152, 24, 11, shade(red, .2)), circle(150, 22, 11, red), circle(147, 19, 4, lit(red, .5))])


def waiting(x: float, y: float, k: float, skin: str, hair: str, coat: str) -> list[str]:
    """Somebody small who stands and waits; (x, y) is between the shoes."""
    return [group([rect(-9, -26, 8, 26, "#3B4B47"), rect(2, -26, 8, 26, "#2F3D3A"), path("M-15 -22 C-17 -50 -16 -66 0 -68 C16 -66 17 -50 15 -22 Z", coat), path("M4 -68 C16 -64 17 -50 15 -22 L6 -22 C10 -40 10 -56 4 -68 Z", shade(coat, .18)), circle(0, -78, 12, skin), path("M-13 -78 C-15 -92 -7 -94 0 -94 C8 -94 15 -91 13 -78 C7 -85 -7 -85 -13 -78 Z", hair), circle(-4, -77, 1.8, "#22332F"), circle(4, -77, 1.8, "#22332F"), stroke("M-4 -70 Q0 -73 4 -70", "#5B2A2A", 1.8)], f"translate({x} {y}) scale({k})")]


def ferry_photo() -> None:
    """Sana's photo: the office of the ferry, its shutter down, and a line of people who wait in front of it."""
    water, wall = "#86BCC4", "#E7CFA6"
    office = [rect(14, 14, 246, 176, "#D5E9EA"), poly([(14, 92), (70, 62), (120, 84), (190, 54), (260, 86), (260, 120), (14, 120)], "#A9C3C9"), rect(14, 112, 246, 40, water), *[rect(x, y, w, 3, "#B5DADC") for x, y, w in ((120, 124, 40), (180, 134, 50), (140, 142, 30))], rect(14, 146, 246, 44, "#DCCFB4"), rect(14, 146, 246, 5, shade("#DCCFB4", .16)),
              rect(20, 62, 84, 88, wall), rect(86, 62, 18, 88, shade(wall, .14)), poly([(14, 64), (62, 34), (110, 64)], "#2B8588"), poly([(62, 34), (110, 64), (86, 64)], shade("#2B8588", .18)), rect(34, 70, 56, 12, "#FBF3E3", 2), rect(32, 90, 56, 60, "#7D8B86"), *[rect(32, 96 + i * 9, 56, 2.5, shade("#7D8B86", .24)) for i in range(6)], rect(50, 106, 20, 24, "#FBF3E3"), *[rect(53, 110 + i * 6, w, 2, "#B4533F") for i, w in enumerate((14, 10, 12))]]
    queue = [("#E2B48E", "#C9C3B2", "#7A61B5"), ("#8A5A3C", "#231A1C", "#E5AE45"), ("#C48A5F", "#27232E", "#2B8588"), ("#EFC79F", "#6B3F2A", "#A8535C"), ("#8A5A3C", "#27232E", "#4F9460"), ("#E2B48E", "#6B3F2A", "#5A3F6B")]
    people = [s for i, one in enumerate(queue) for s in waiting(116 + i * 25, 168 + i * 2.6, .7 + i * .03, *one)]
    save("things/ferry_photo.svg", W, H, sheet(274, 220, [*office, *people, rect(14, 200, 120, 8, "#D5E9EA", 4), circle(246, 204, 7, "#E4775D")], 3))


def draw_all() -> None:
    """Write every file of this module."""
    kettle()
    ferry_photo()
