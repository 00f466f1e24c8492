"""Writes petals/, flower/ and brand/: five petal shapes, the meter's slots, flower states, logo, wordmark.

A flower is drawn round (0, 0); a petal points up. A meter petal of value v (0..1000) is its slot picture at scale
k = 0.42 + 0.58 * v / 1000, its middle moved from the flower's middle by (1 - k) * 34 * (sin a, -cos a) in the
200-unit box: it grows out of the core's edge and its whole shape shows at every size.
"""
# ruff: noqa: E501, PLR0913, PLR0917
# fmt: off

from math import cos, pi, sin

import tokens
from paper import circle, group, lit, mix, number, path, poly, rect, ring, save, shade, stroke

PETALS = dict(tokens.PETALS.values())
ANGLES = {shape: tokens.FLOWER["angles"][name] for name, (shape, _) in tokens.PETALS.items()}
PETAL_LIT, PETAL_FOLD, GHOST_PALE = .1, .2, .78


def halves(shape: str) -> tuple[str, str]:
    """The left and the right half of a petal that points up, as path data."""
    if shape == "drop":
        left = "M0 -28 C-8 -40 -33 -48 -33 -68 A33 33 0 0 1 0 -101 Z"
    elif shape == "square":
        left = "M0 -35 L-21 -35 Q-29 -35 -29 -43 L-29 -85 Q-29 -93 -21 -93 L0 -93 Z"
    elif shape == "hexagon":
        left = "M0 -29 L-28.5 -45 Q-32 -47 -32 -51 L-32 -79 Q-32 -83 -28.5 -85 L0 -101 Z"
    elif shape == "leaf":
        left = "M0 -26 C-42 -44 -40 -84 0 -106 Z"
    else:
        left = "M0 -33 A32.5 32.5 0 0 1 0 -98 Z"
    right = mirrored(left)
    return left, right


def mirrored(d: str) -> str:
    """Path data with x negated (absolute M L C Q A only)."""
    out: list[str] = []
    flip_x, arc = True, 0
    for word in d.split():
        letter = word[0] if word[0].isalpha() and word != "Z" else ""
        if word == "Z":
            out.append("Z")
            continue
        value = float(word[len(letter):])
        if letter:
            flip_x, arc = True, 0
            in_arc = letter == "A"
            if in_arc:
                arc = 1
        if arc:
            text = number(value) if arc in (1, 2, 3, 4, 7) else number(1 - value) if arc == 5 else number(-value)
            out.append(letter + text)
            arc = arc + 1 if arc < 7 else 1
            flip_x = True
            continue
        out.append(letter + number(-value if flip_x else value))
        flip_x = not flip_x
    return " ".join(out)


def petal(shape: str, angle: float, scale: float = 1, colour: str | None = None, fold: float = PETAL_FOLD, out: float = 0) -> str:
    """One petal at its angle, `out` units from the middle; the half that faces away from the top left is the shade colour."""
    colour = colour or PETALS[shape]
    left, right = halves(shape)
    turn = angle * pi / 180
    right_is_dark = cos(turn) + sin(turn) >= -0.02
    dark, bright = shade(colour, fold), lit(colour, PETAL_LIT)
    fills = (bright, dark) if right_is_dark else (dark, bright)
    return group([path(left, fills[0]), path(right, fills[1])], f"rotate({number(angle)}) translate(0 {number(-out)}) scale({number(scale)})")


def head(scale: float, core: float = 24, fade: float = 0, droop: float = 0) -> list[str]:
    """Five petals and a centre; `fade` greys them, `droop` turns them toward the ground."""
    shapes = []
    for shape, angle in ANGLES.items():
        bent = angle + droop * sin(angle * pi / 180) * 1.0
        colour = mix(PETALS[shape], "#9A948A", fade)
        shapes.append(petal(shape, bent, scale, colour))
    warm = mix("#F7E1AE", "#C9C2B4", fade)
    return [*shapes, circle(1.5, 2, core + 1, shade(warm, .25)), circle(0, 0, core, warm), path(f"M0 {-core} A{core} {core} 0 0 1 0 {core} Z", shade(warm, .08))]


def stem(top: float, fade: float = 0, bend: float = 0) -> list[str]:
    """A stem from the ground up to y = top, with two leaves."""
    green, dark = mix("#4F9460", "#8F8C80", fade), mix("#23594A", "#77756C", fade)
    return [stroke(f"M110 296 C110 {220} {110 + bend} {200} {110 + bend} {top}", dark, 8),
            path("M110 262 C84 262 66 246 62 222 C90 224 108 238 110 262 Z", green), path("M110 262 C104 244 88 230 62 222 C90 224 108 238 110 262 Z", lit(green, .2)),
            path("M110 276 C136 276 154 260 158 236 C130 238 112 252 110 276 Z", dark), path("M110 276 C116 258 132 244 158 236 C130 238 112 252 110 276 Z", green)]


def soil(fade: float = 0) -> list[str]:
    """A small mound."""
    earth = mix("#7B5641", "#8A8178", fade)
    return [path("M36 300 C44 282 78 276 110 276 C142 276 176 282 184 300 Z", earth), path("M120 276 C146 277 177 283 184 300 L136 300 C140 288 134 280 120 276 Z", shade(earth, .2))]


def flowers() -> None:
    """Tier pictures, 220 x 300, and their wilted forms."""
    at = "translate(110 112)"
    seed = [path("M110 206 C92 222 84 240 84 252 A26 26 0 0 0 136 252 C136 240 128 222 110 206 Z", "#C98F4E"),
            path("M110 206 C128 222 136 240 136 252 A26 26 0 0 1 110 278 Z", shade("#C98F4E", .2)), stroke("M98 244 Q98 234 104 226", lit("#C98F4E", .5), 5)]
    save("flower/seed.svg", 220, 300, [*seed, *soil()])
    sprout = [stroke("M110 290 L110 214", "#23594A", 8), path("M110 220 C80 220 62 200 58 172 C90 174 110 192 110 220 Z", "#4F9460"),
              path("M110 220 C102 200 86 184 58 172 C90 174 110 192 110 220 Z", lit("#4F9460", .2)),
              path("M110 220 C140 220 158 200 162 172 C130 174 110 192 110 220 Z", "#23594A"), path("M110 220 C118 200 134 184 162 172 C130 174 110 192 110 220 Z", "#4F9460")]
    save("flower/sprout.svg", 220, 300, [*sprout, *soil()])
    cup = [path("M110 184 C80 182 68 158 72 134 C88 140 102 150 110 164 Z", "#4F9460"), path("M110 184 C140 182 152 158 148 134 C132 140 118 150 110 164 Z", "#23594A")]
    closed = [group([petal(s, a, .74) for s, a in (("circle", -34), ("square", 34), ("leaf", -17), ("hexagon", 17), ("drop", 0))], "translate(110 188)")]
    save("flower/bud.svg", 220, 300, [*stem(170), *soil(), *closed, *[group(cup, "translate(0 8)")]])
    save("flower/open.svg", 220, 300, [*stem(120), *soil(), group(head(.78, 22), at)])
    rays = [poly([(sin(a) * 100 - cos(a) * 4, -cos(a) * 100 - sin(a) * 4), (sin(a) * 100 + cos(a) * 4, -cos(a) * 100 + sin(a) * 4),
                  (sin(a) * 109, -cos(a) * 109)], "#E5AE45") for a in ((36 + 72 * i) * pi / 180 for i in range(5))]
    save("flower/full.svg", 220, 300, [*stem(120), *soil(), group([*rays, *head(1.04, 27)], at)])
    save("flower/wilted_bud.svg", 220, 300, [*stem(186, .6, -14), *soil(.5), group([petal(s, a, .5, mix(PETALS[s], "#9A948A", .62)) for s, a in
         (("circle", -150), ("square", 150), ("leaf", -165), ("hexagon", 165), ("drop", 180))], "translate(92 196)"),
         path("M92 182 C72 184 68 206 76 216 L92 204 L108 216 C116 206 112 184 92 182 Z", "#77806F")])
    fallen = group([petal("leaf", 60, .5, mix(PETALS["leaf"], "#9A948A", .6))], "translate(30 300)")
    save("flower/wilted_open.svg", 220, 300, [*stem(126, .55, -6), *soil(.5), group([petal(s, a, .66, mix(PETALS[s], "#9A948A", .58)) for s, a in
         (("drop", -14), ("square", 104), ("hexagon", 158), ("circle", -108))] + head(.0, 19, .6)[-3:], "translate(104 124) rotate(-8)"), fallen])
    save("flower/wilted_full.svg", 220, 300, [*stem(124, .4, -4), *soil(.4), group(head(.8, 23, .5, 22), "translate(106 118) rotate(-7)")])


def slots() -> None:
    """The meter: one 200 x 200 picture a petal in its place, a pale ghost of each, and the centre."""
    at = "translate(100 104)"
    for shape, angle in ANGLES.items():
        save(f"flower/slot_{shape}.svg", 200, 200, [group([petal(shape, angle, .86, out=10)], at)])
        left, right = halves(shape)
        pale = mix(PETALS[shape], "#FBF3E3", GHOST_PALE)
        save(f"flower/ghost_{shape}.svg", 200, 200, [group([path(left, pale), path(right, mix(pale, PETALS[shape], .08))], f"{at} rotate({angle}) translate(0 -10) scale(.86)")])
    save("flower/core.svg", 200, 200, [group([circle(1.5, 2.5, 35, "#D8C9A0"), circle(0, 0, 34, "#FFFBF2")], at)])


def icons() -> None:
    """Upright petals in a 100 x 100 box for ledger lines and options."""
    for shape in PETALS:
        save(f"petals/{shape}.svg", 100, 100, [group([petal(shape, 0, 1.2)], "translate(50 128)")])


LETTERS = {  # stroke skeletons in a 70 x 100 cell: (advance, [path data])
    "M": (98, ["M8 96 L8 8 L47 66 L86 8 L86 96"]),
    "o": (98, ["O48 62 28"]),
    "d": (80, ["O36 66 28", "M66 2 L66 96"]),
    "e": (76, ["M10 66 L62 66 A27 28 0 1 0 54 86"]),
    "l": (30, ["M12 2 L12 96"]),
    "C": (92, ["M80 26 A40 44 0 1 0 80 78"]),
    "i": (30, ["M12 38 L12 96", "D12 14"]),
    "t": (52, ["M20 12 L20 76 Q20 95 40 93", "M4 38 L40 38"]),
    "z": (66, ["M8 40 L54 40 L8 94 L56 94"]),
    "n": (76, ["M12 96 L12 38", "M12 66 A24 26 0 0 1 60 66 L60 96"]),
    " ": (38, []),
}


def wordmark() -> None:
    """'Model Citizen' as strokes; the o is the flower and the two i dots are petals."""
    shapes, x, dots = [], 10.0, ["leaf", "circle"]
    for letter in "Model Citizen":
        advance, parts = LETTERS[letter]
        cell = []
        for part in parts:
            if part[0] == "O":
                cx, cy, r = (float(v) for v in part[1:].split())
                if letter == "o":
                    cell.append(group(head(.44, 12), f"translate({number(cx)} {number(cy)})"))
                else:
                    cell.append(ring((cx, cy), r, "#22332F", 13))
            elif part[0] == "D":
                shape = dots.pop(0)
                cell.append(group([petal(shape, 0, .34)], f"translate({part[1:].split()[0]} 38)"))
            else:
                cell.append(stroke(part, "#22332F", 13))
        shapes.append(group(cell, f"translate({number(x)} 16)"))
        x += advance
    save("brand/wordmark.svg", x + 4, 132, shapes)


def logo() -> None:
    """Bloom's app icon and its bare mark."""
    tile = [rect(0, 0, 256, 256, "#D3E6D2", 58), path("M256 70 L256 198 Q256 256 198 256 L70 256 Z", mix("#D3E6D2", "#A3C7A0", .35))]
    mark = group(head(1.04, 28), "translate(128 134)")
    save("brand/bloom_icon.svg", 256, 256, [*tile, mark])
    save("brand/bloom_mark.svg", 220, 220, [group(head(1, 26), "translate(110 116)")])


def ties() -> None:
    """Tie badges: two linked rings, thick, thin, loosening and cut."""
    dark, bright, grey, pale = "#23594A", "#4F9460", "#6E7B76", "#A9B2AE"
    save("brand/tie_close.svg", 100, 100, [ring((36, 50), 21, dark, 11), ring((64, 50), 21, bright, 11), stroke("M50 34.5 A21 21 0 0 1 56 44", dark, 11)])
    save("brand/tie_kept.svg", 100, 100, [ring((32, 50), 21, dark, 7), ring((68, 50), 21, bright, 7)])
    save("brand/tie_loose.svg", 100, 100, [ring((25, 50), 21, grey, 6), ring((75, 50), 21, pale, 6)])
    save("brand/tie_cut.svg", 100, 100, [stroke("M44 34 A21 21 0 1 0 44 66", grey, 6), stroke("M56 34 A21 21 0 1 1 56 66", pale, 6), stroke("M58 22 L42 78", "#B4533F", 6)])


def draw_all() -> None:
    """Write every file of this module."""
    icons()
    slots()
    flowers()
    logo()
    wordmark()
    ties()
