"""What every drawing is made of: named colours, mixing, plain SVG shapes, and writing them small.

Everything returned is nanosvg-safe: shapes and paths with presentation attributes only.
"""

import re
from math import inf
from pathlib import Path

ART = Path(__file__).resolve().parent.parent

PAPER = {
    "cream": "#FBF3E3", "milk": "#FFFBF2", "butter": "#F7E1AE", "sand": "#E7CFA6", "honey": "#E5AE45",
    "peach": "#F4C9A8", "coral": "#E4775D", "brick": "#B4533F", "walnut": "#7B5641", "bark": "#4E372C",
    "mint": "#D3E6D2", "sage": "#A3C7A0", "leaf": "#4F9460", "pine": "#23594A", "sky": "#D5E9EA",
    "lake": "#86BCC4", "teal": "#2B8588", "deep": "#1F4B57", "lilac": "#CFC2E2", "violet": "#7A61B5",
    "plum": "#5A3F6B", "ink": "#22332F", "night": "#2A3354",
}  # fmt: skip
SHADE_INK = "#2B2A4A"
LIGHT = "#FFF6E0"
ROUND = ' stroke-linecap="round" stroke-linejoin="round"'
LARGE = 1600
"""How wide drawings are that are never shown larger than they are drawn, so that halves do not matter."""
EMPTY = ' fill="none"'
SHORTENED = re.compile(r' (?:d|points|x|y|cx|cy|r|rx|ry|width|height)="[^"]*"')


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green, blue 0..255 of a #RRGGBB colour or a name of PAPER."""
    colour = PAPER.get(colour, colour).lstrip("#")
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` (0..1) of `second` in it, as #RRGGBB."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def named(colour: str) -> str:
    """#RRGGBB of a name or of a #RRGGBB colour."""
    return PAPER.get(colour, colour)


def shade(colour: str, share: float = 0.18) -> str:
    """The side turned from the light: the colour with some cool ink in it."""
    return mix(colour, SHADE_INK, share)


def lit(colour: str, share: float = 0.3) -> str:
    """The side turned to the light: the colour with some warm white in it."""
    return mix(colour, LIGHT, share)


def number(value: float, places: int = 2) -> str:
    """A short decimal for an attribute."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path(d: str, fill: str = "none", **more: object) -> str:
    """A path element."""
    return f'<path d="{d}" fill="{named(fill)}"{attributes(more)}/>'


def stroke(d: str, colour: str, width: float) -> str:
    """An open line with round ends: brows, mouths, stems, wires."""
    return f'<path d="{d}"{EMPTY} stroke="{named(colour)}" stroke-width="{number(width)}"{ROUND}/>'


def ring(middle: tuple[float, float], r: float, colour: str, width: float) -> str:
    """A circle drawn as a line."""
    x, y = middle
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="none" '
        f'stroke="{named(colour)}" stroke-width="{number(width)}"/>'
    )


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, **more: object) -> str:  # noqa: PLR0913, PLR0917
    """A rectangle with corner radius r."""
    corner = f' rx="{number(r)}"' if r else ""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"{corner} '
        f'fill="{named(fill)}"{attributes(more)}/>'
    )


def circle(x: float, y: float, r: float, fill: str, **more: object) -> str:
    """A circle."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{named(fill)}"{attributes(more)}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str) -> str:
    """An ellipse."""
    return f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}" fill="{named(fill)}"/>'


def poly(points: list[tuple[float, float]], fill: str, **more: object) -> str:
    """A filled polygon."""
    text = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return f'<polygon points="{text}" fill="{named(fill)}"{attributes(more)}/>'


def group(shapes: list[str], transform: str) -> str:
    """Shapes under one transform."""
    return f'<g transform="{transform}">' + "".join(shapes) + "</g>"


def attributes(more: dict[str, object]) -> str:
    """Extra attributes; fill_rule becomes fill-rule."""
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())


def shortened(markup: str, whole: float) -> str:
    """The same picture with coordinates of one decimal, of none from `whole` on, and no needless spaces."""

    def rounded(value: re.Match[str]) -> str:
        exact = float(value.group())
        return str(round(exact)) if abs(exact) >= whole else number(exact, 1)

    def shorter(found: re.Match[str]) -> str:
        text = re.sub(r"-?\d*\.\d+", rounded, found.group()[1:])
        return " " + re.sub(r"(?<=[\dZz]) (?=[A-Za-z])", "", text)

    return SHORTENED.sub(shorter, markup)


def save(name: str, width: float, height: float, shapes: list[str]) -> None:
    """Write one SVG file below the folder of the art."""
    target = ART / name
    target.parent.mkdir(parents=True, exist_ok=True)
    size = f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
    whole = 100 if width >= LARGE else inf
    drawn = "".join(shortened(shape, whole) for shape in shapes)
    if drawn.count(ROUND) > 1:  # said once for all, it saves a tenth of what all pictures weigh
        drawn = f"<g{EMPTY}{ROUND}>{drawn.replace(ROUND, '').replace(EMPTY, '')}</g>"
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>\n'
    target.write_text(text, encoding="utf-8", newline="\n")
