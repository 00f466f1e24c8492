"""The five petals as pictures: shapes, colours on paper, at night and in high contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui.art import Picture, graded_picture
from game.ui.colours import mix

if TYPE_CHECKING:
    from game.ui.theme import Look

NAMES: Final = ("promises", "means", "profile", "habits", "company")
"""The petals in their fixed order round the ring."""


def shape(look: Look, petal: int) -> str:
    """Return the shape's name of a petal 0..4."""
    return str(look.tokens.raw["petals"][NAMES[petal]][0])


def colour(look: Look, petal: int, *, dark: bool = False) -> str:
    """Return the colour of a petal on paper, on the night or in high contrast."""
    raw = look.tokens.raw
    if look.high_contrast:
        return str(raw["petals_high_contrast"][NAMES[petal]])
    if dark:
        return str(raw["petals_on_night"][NAMES[petal]])
    return look.graded(str(raw["petals"][NAMES[petal]][1]), look.strength("petals"))


def _swapped(name: str, fills: list[str], colours: tuple[str, str], size: int) -> Picture:
    pairs = tuple((old.upper(), new) for old, new in zip(fills, colours, strict=True))
    return Picture(name, (size, size), swaps=pairs)


def slot(look: Look, petal: int, size: int, *, dark: bool = False) -> Picture:
    """Return the whole petal in its place on the ring, on a square of a size."""
    form = shape(look, petal)
    name = f"flower/slot_{form}.svg"
    if not (dark or look.high_contrast):
        return graded_picture(look, name, (size, size), "petals")
    new = colour(look, petal, dark=True)
    colours = mix(new, "#FFFFFF", 0.1), mix(new, look.theme.night, 0.16)
    return _swapped(name, look.tokens.raw["art"]["petal_fills"][form], colours, size)


def ghost(look: Look, petal: int, size: int, *, dark: bool = False) -> Picture:
    """Return the pale full size of a petal in its place."""
    form = shape(look, petal)
    name = f"flower/ghost_{form}.svg"
    if not (dark or look.high_contrast):
        return graded_picture(look, name, (size, size), "petals")
    new, back = colour(look, petal, dark=True), look.theme.night
    colours = mix(back, new, 0.2), mix(back, new, 0.16)
    return _swapped(name, look.tokens.raw["art"]["ghost_fills"][form], colours, size)


def mark(look: Look, petal: int, size: int, ground: str | None = None) -> Picture:
    """Return a small upright petal for lines and hints."""
    form = shape(look, petal)
    name = f"petals/{form}.svg"
    if not look.high_contrast:
        return graded_picture(look, name, (size, size), "petals", ground)
    new = colour(look, petal)
    colours = mix(new, "#FFFFFF", 0.1), mix(new, "#000000", 0.14)
    picture = _swapped(name, look.tokens.raw["art"]["petal_fills"][form], colours, size)
    return Picture(picture.name, picture.size, swaps=picture.swaps, ground=ground)
