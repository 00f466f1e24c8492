"""The portrait kit: a 240 x 240 box, head centre x 120, skull top 50, chin 152, eyes on y 105, light from the top left.

The right edge of every form is its shade colour. A person is a Person: skin, hair, a few measures, and functions for what
lies behind the head, before it and below it. Features move with the expression, the shape of the head never does.
"""
# ruff: noqa: E501
# fmt: off

from collections.abc import Callable
from dataclasses import dataclass

from paper import circle, group, mix, oval, path, shade, stroke

EXPRESSIONS = ("calm", "glad", "worried", "cold")
CX, TOP, CHIN, EYES, BROWS, NOSE, MOUTH = 120, 50, 152, 105, 91, 122, 135
INK = "#241C1E"
MARKED = "#C0A07F"
CELL, ABOVE = (26, 24), 13
"""The box of one eye, and how far over the middle of the eye it begins."""
GROWN = 1.09


def nothing(*_: object) -> list[str]:
    """No shapes."""
    return []


@dataclass(frozen=True, slots=True)
class Person:
    """One bust: `half` is half the width of the head, `jaw` 0.5 (pointed) to 0.85 (square), `gap` half the eye distance."""

    skin: str
    hair: str
    clothes: Callable[["Person"], list[str]]
    back: Callable[["Person"], list[str]] = nothing
    front: Callable[["Person"], list[str]] = nothing
    over: Callable[["Person", float], list[str]] = nothing
    skin_marks: Callable[[str, float], list[str]] = nothing
    under_mouth: Callable[[str, float], list[str]] = nothing
    scarf: str = ""
    brow: str = ""
    brow_width: float = 4
    half: float = 41
    jaw: float = 0.66
    chin: float = CHIN
    gap: float = 18
    mouth: float = MOUTH
    mouth_half: float = 10
    ears: bool = True
    shut_smile: bool = False


def turned(expression: str) -> float:
    """How far the features move sideways."""
    return {"cold": 4.5, "worried": -2.0}.get(expression, 0.0)


def head_path(half: float, right: float, jaw: float, chin: float = CHIN) -> str:
    """A head: `half` wide to the left, `right` to the right, jaw 0.5 (pointed) to 0.85 (square)."""
    height = chin - TOP
    widest = TOP + height * 0.46
    low = TOP + height * 0.74
    return (f"M{CX} {TOP} C{CX + right * .64} {TOP} {CX + right} {TOP + height * .2} {CX + right} {widest} "
            f"C{CX + right} {low} {CX + right * jaw} {chin} {CX} {chin} "
            f"C{CX - half * jaw} {chin} {CX - half} {low} {CX - half} {widest} "
            f"C{CX - half} {TOP + height * .2} {CX - half * .64} {TOP} {CX} {TOP} Z")


def bust(cloth: str, width: float = 88, top: float = 182) -> list[str]:
    """Shoulders: a lit shape and the shaded sleeve on the right."""
    left, right = CX - width, CX + width
    body = (f"M{left} 240 C{left} 212 {left + 16} 200 {left + 40} 193 L{CX - 22} {top} L{CX + 22} {top} "
            f"L{right - 40} 193 C{right - 16} 200 {right} 212 {right} 240 Z")
    sleeve = (f"M{right - 34} 240 C{right - 34} 224 {right - 32} 214 {right - 27} 198.5 "
              f"C{right - 9} 206 {right} 218 {right} 240 Z")
    return [path(body, cloth), path(sleeve, shade(cloth, .2))]


def neck(skin: str, width: float = 17) -> list[str]:
    """A neck in shadow, with a lit edge on the left and an open collar of skin below."""
    dark = shade(skin, .2)
    return [path(f"M{CX - width} 136 L{CX + width} 136 L{CX + width} 178 Q{CX + width + 3} 186 {CX + width + 9} 188 "
                 f"Q{CX} 214 {CX - width - 9} 188 Q{CX - width - 3} 186 {CX - width} 178 Z", skin),
            path(f"M{CX - width} 138 L{CX + width} 138 L{CX + width} 178 Q{CX + width + 3} 186 {CX + width + 9} 188 "
                 f"Q{CX + 14} 199 {CX + 6} 198 C{CX + 8} 182 {CX - width + 6} 172 {CX - width} 158 Z", dark)]


def face(person: Person, expression: str) -> list[str]:
    """Head, ears, nose, cheeks, brows, eyes and mouth."""
    skin, half, jaw = person.skin, person.half, person.jaw
    chin = person.chin
    dark = shade(skin, .16)
    turn = turned(expression)
    shapes = []
    if person.ears:
        shapes += [circle(CX - half + 1, 109, 9, skin), circle(CX + half - 1, 109, 9, dark),
                   stroke(f"M{CX - half - 2} 106 Q{CX - half + 2} 110 {CX - half - 1} 113", dark, 2.4)]
    shapes += [path(head_path(half, half, jaw, chin), dark),
               path(head_path(half, half * .8, jaw, chin), skin)]
    shapes += person.skin_marks(skin, turn)
    cheek = mix(skin, "#E0604F", {"glad": .34, "calm": .2, "worried": .1, "cold": .04}[expression])
    lift = -2 if expression == "glad" else 0
    shapes += [oval(CX - 24 + turn, 121 + lift, 8.5, 6.5, cheek), oval(CX + 22 + turn, 121 + lift, 7.5, 6.5, cheek)]
    shapes += person.under_mouth(skin, turn)
    nose = mix(skin, shade(skin, .45), .75)
    shapes.append(stroke(f"M{CX + 2 + turn} {NOSE - 12} Q{CX + 8 + turn * 1.3} {NOSE - 1} {CX + 4 + turn} {NOSE + 1} "
                         f"Q{CX + 1 + turn} {NOSE + 2.5} {CX - 3 + turn} {NOSE + 1}", nose, 3))
    shapes += eyes(person, expression, turn)
    shapes += brows(person, expression, turn)
    shapes += mouth(person, expression, turn)
    return shapes


def eyes(person: Person, expression: str, turn: float) -> list[str]:
    """Two eyes; the lid line carries the expression."""
    shapes: list[str] = []
    gap = person.gap
    skin = person.skin
    smile = expression == "glad" and person.shut_smile
    for side in (-1, 1):
        x, y = CX + side * gap + turn, EYES
        look = {"cold": 2.2, "worried": -1.4}.get(expression, 0)
        if smile:
            shapes.append(stroke(f"M{x - 7} {y + 2} Q{x} {y - 7} {x + 7} {y + 2}", INK, 3.4))
            continue
        if expression == "cold":
            shapes += [path(f"M{x - 4.8 + look} {y - .5} L{x + 4.8 + look} {y - .5} "
                            f"C{x + 4.6 + look} {y + 6.8} {x - 4.6 + look} {y + 6.8} {x - 4.8 + look} {y - .5} Z", INK),
                       stroke(f"M{x - 7.4} {y - .4} Q{x} {y - 2} {x + 7.4} {y - .4}", INK, 2.8),
                       stroke(f"M{x - 6} {y - 6} Q{x} {y - 7.6} {x + 6} {y - 6}", mix(skin, shade(skin, .4), .6), 2)]
            continue
        shapes += open_eye(side, x, expression, (look, 0))
        if expression == "glad":
            shapes.append(stroke(f"M{x - 6} {y + 9} Q{x} {y + 6.4} {x + 6} {y + 9}", shade(skin, .24), 2))
    if expression == "worried":
        shapes += [stroke(f"M{CX + turn - 2} {BROWS + 1} L{CX + turn - 2.6} {BROWS + 6}", mix(skin, shade(skin, .4), .55), 2)]
    return shapes


def open_eye(side: int, x: float, expression: str, look: tuple[float, float]) -> list[str]:
    """One eye that is neither shut nor cold: the oval moved across and down by where it looks, and its lid."""
    y, (across, down) = EYES, look
    tall = {"worried": 6.4, "glad": 5.4, "calm": 5.8}[expression]
    lid = {"worried": (-5.5, -10.5), "glad": (-4, -10), "calm": (-3.6, -9.2)}[expression]
    outer = (x - 8 if side < 0 else x + 8)
    inner = (x + 6 if side < 0 else x - 6)
    return [oval(x + across, y + .4 + down, 4.7, tall, INK), circle(x + across - 1.5, y - 2 + down, 1.5, "#FFFBF2"),
            stroke(f"M{outer} {y + lid[0] + 2} Q{x} {y + lid[1]} {inner} {y + lid[0] - .5}", INK, 2.6)]


def lid_over(x: float) -> str:
    """What hides an open eye: it is MARKED, and the game exchanges that for the skin of a person."""
    return oval(x, EYES - 1, 10.4, 9, MARKED)


def shut_eye(side: int, x: float) -> list[str]:
    """One eye in the middle of a blink."""
    return [lid_over(x), stroke(f"M{x + 8 * side} {EYES + 1.5} Q{x} {EYES + 6} {x - 6.5 * side} {EYES + 1}", INK, 2.6)]


def turned_eye(side: int, x: float, expression: str) -> list[str]:
    """One eye that looks to the right and a little down, where what is said stands."""
    return [lid_over(x), *open_eye(side, x, expression, (2.6, .9))]


def eye_tokens(people: dict[str, Person]) -> dict[str, object]:
    """Where the eyes of a bust are and what covers them, in shares of its width: `cell` is a drawn eye, both ways.

    `level` is the top of a cell, `turn` how far the face of a mood is turned; a person has a skin, half the distance
    between the eyes, and whether these are shut already when they are glad.
    """
    def share(length: float) -> float:
        return round(length * GROWN / 240, 5)

    return {
        "marked": MARKED, "cell": [share(CELL[0]), share(CELL[1])],
        "level": round((240 + GROWN * (EYES - ABOVE - 226.5)) / 240, 5),
        "turn": {expression: share(turned(expression)) for expression in EXPRESSIONS},
        "people": {name: [one.skin, share(one.gap), one.shut_smile] for name, one in people.items()},
    }


def brows(person: Person, expression: str, turn: float) -> list[str]:
    """Two brows: outer, middle and inner height by expression."""
    gap = person.gap
    thick = person.brow_width
    colour = person.brow or person.hair
    outer, middle, inner = {"calm": (2, -4.5, 0), "glad": (-1, -9, -3.5), "worried": (3.5, -3, -6.5),
                            "cold": (1.5, -.5, 2.2)}[expression]
    return [stroke(f"M{CX + turn + side * (gap + 9)} {BROWS + outer} Q{CX + turn + side * (gap + 1)} {BROWS + middle} "
                   f"{CX + turn + side * (gap - 8)} {BROWS + inner}", colour, thick) for side in (-1, 1)]


def mouth(person: Person, expression: str, turn: float) -> list[str]:
    """One mouth."""
    skin, y = person.skin, person.mouth
    x = CX + turn
    lip = mix(skin, "#6B1F2A", .62)
    wide = person.mouth_half
    if expression == "glad":
        big = wide + 3
        return [path(f"M{x - big} {y - 3} Q{x} {y + 1} {x + big} {y - 3} C{x + big - 1} {y + 6} {x + 7} {y + 10} {x} {y + 10} "
                     f"C{x - 7} {y + 10} {x - big + 1} {y + 6} {x - big} {y - 3} Z", mix("#5B1A25", skin, .12)),
                path(f"M{x - big + 2.5} {y - 2} Q{x} {y + 1.6} {x + big - 2.5} {y - 2} Q{x + big - 4} {y + 3} {x} {y + 3.6} "
                     f"Q{x - big + 4} {y + 3} {x - big + 2.5} {y - 2} Z", "#FFF8EC")]
    if expression == "worried":
        return [stroke(f"M{x - wide + 2.5} {y + 2.4} Q{x - 2} {y - 1.8} {x + wide - 3} {y + 1.8}", lip, 3.2)]
    if expression == "cold":
        return [stroke(f"M{x - wide + 2} {y + .6} Q{x} {y - .6} {x + wide - 1} {y + 1}", lip, 3.2)]
    return [stroke(f"M{x - wide} {y - 1.2} Q{x + 1} {y + 5.6} {x + wide} {y - 2}", lip, 3.2)]


def portrait(person: Person, expression: str) -> list[str]:
    """All shapes of one bust, back to front."""
    shapes = [*person.back(person), group(person.clothes(person), "translate(0 -13)"), *face(person, expression),
              *person.over(person, turned(expression)), *person.front(person)]
    return [group(shapes, f"translate(120 240) scale({GROWN}) translate(-120 -226.5)")]
