"""What the fronts of a street stand on, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect, Surface

if TYPE_CHECKING:
    from game.ui.light import Light
    from game.ui.theme import Look

PAVEMENT: Final = (52, 6, "#EAD9B7", "#D2BF97", "#D9C49B", "#F3E6CB")
BEHIND: Final = ("#B8D3CC", "#A3C79F", "#EAD9B7")
"""All of it lies out of doors: colours that tokens.json has in its seasons."""


def paint_pavement(surface: Surface, look: Look, doors: int, light: Light | None = None) -> None:
    """Paint the pavement of so many doors at an hour, and what is seen behind all rows but the first."""
    deep, line, upper, upper_edge, lower, lower_edge = PAVEMENT
    feet = [int(foot) for foot in look.measure("street", "front")["feet"]]
    rows = min(len(feet), -(-doors // int(look.measure("street", "front")["per_row"])))
    for index, foot in enumerate(feet[:rows]):
        if index:
            above = feet[index - 1] + deep
            _paint_back(surface, look, Rect(0, above, look.size[0], foot - above), light)
        surface.fill(_seen(look, upper, light), (0, foot, look.size[0], deep))
        surface.fill(_seen(look, upper_edge, light), (0, foot, look.size[0], line))
        if index == rows - 1:
            surface.fill(_seen(look, lower, light), (0, foot + deep, look.size[0], look.size[1]))
            surface.fill(_seen(look, lower_edge, light), (0, foot + deep, look.size[0], line))


def _seen(look: Look, colour: str, light: Light | None) -> str:
    """Return a colour as the season, the hour and the level leave it."""
    covered = look.covered(colour)
    return look.graded(covered if light is None else light.seen(covered))


def _paint_back(surface: Surface, look: Look, area: Rect, light: Light | None) -> None:
    """Paint what is seen behind a second row of fronts."""
    haze, grass, path = (_seen(look, colour, light) for colour in BEHIND)
    surface.fill(haze, area)
    surface.fill(grass, (area.left, area.bottom - 52, area.width, 16))
    surface.fill(path, (area.left, area.bottom - 36, area.width, 36))
