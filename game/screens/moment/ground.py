"""What a moment lies on: the drawn place, the paper with its edge, or the strip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pygame import Rect, Surface

from game.screens.moment.layout import FULL, STRIP, MomentLayout
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.colours import mix
from game.ui.light import light_of

if TYPE_CHECKING:
    from game.engine.story import Place
    from game.ui.kit import Kit
    from game.ui.theme import Look

MEADOW: Final = "#D3E6D2"
STRIP_SHARE: Final = 0.8


def scene_picture(look: Look, layout: MomentLayout, place: Place) -> Picture:
    """Return the drawn background of a place, at its hour."""
    kind = "own" if place.ground else "city"
    drawn = graded_picture(look, look.scene(place.picture), layout.scene.size, kind, look.theme.page)
    return replace(drawn, light=light_of(look.tokens.raw, place.light))


def ground_pictures(look: Look, layout: MomentLayout, place: Place) -> list[Picture]:
    """Return what the page lies on, nothing for a strip."""
    return [] if layout.mode == STRIP else [scene_picture(look, layout, place)]


def paint_ground(surface: Surface, kit: Kit, layout: MomentLayout, place: Place) -> None:
    """Paint what never moves: the place, the paper with its edge, or the strip."""
    look, theme = kit.look, kit.look.theme
    paper = theme.page
    surface.fill(paper)
    if layout.mode == STRIP:
        colour = paper if look.high_contrast else mix(theme.page, look.graded(MEADOW), STRIP_SHARE)
        surface.fill(colour, Rect(0, 0, look.size[0], layout.column.top))
        if look.high_contrast:
            surface.fill(theme.edge, Rect(0, layout.column.top - 3, look.size[0], 3))
        return
    surface.blit(kit.art.get(scene_picture(look, layout, place)), layout.scene)
    if look.high_contrast:
        paint.frame(surface, layout.scene.inflate(6, 6), theme.edge, (0, look.stroke("high_contrast")))
        if layout.mode == FULL:
            return
    if look.portrait:
        surface.fill(paper, Rect(0, layout.column.top + 22, look.size[0], layout.column.height))
        surface.blit(paint.paper_edge(kit.art, look, look.size[0], paper), (0, layout.column.top - 22))
    else:
        surface.fill(paper, Rect(layout.column.left + 22, 0, layout.column.width, look.size[1]))
        surface.blit(paint.paper_edge(kit.art, look, look.size[1], paper), (layout.column.left - 22, 0))
