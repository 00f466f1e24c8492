"""What the title stands on: the town under its flower, the paper of the panel, and where each of them ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect, Surface

from game.ui import paint
from game.ui.art import Picture
from game.ui.turning import mirrored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.kit import Kit
    from game.ui.theme import Look

HALO: Final = "#EEF6EC"
DISC: Final = "#FFFBF2"
HALO_REACH: Final = 20
ROWS: Final = ("back", "front")
PAPER_BEGINS: Final = 22
PANEL: Final = {
    "landscape": {100: 500, 125: 640, 150: 780, 200: 900},
    "portrait": {100: 510, 125: 400, 150: 270, 200: 0},
}
"""Where the panel ends (landscape) or begins (portrait) at each text size."""


def panel_edge(look: Look) -> int:
    """Return where the panel ends (landscape) or begins (portrait), in pixels."""
    edge = PANEL[look.orientation][look.text_scale]
    # of a longer page half goes to the picture, or less the more of it the words have taken
    return edge + look.spare[1] * edge // (2 * PANEL["portrait"][100]) if look.portrait else edge


def panel_room(look: Look) -> Rect:
    """Return the room for the panel's widgets."""
    width, height = look.size
    edge = panel_edge(look)
    if look.portrait:
        return Rect(80, edge + 56, width - 160, height - edge - 56 - 16)
    return Rect(56, 24, min(width - 112, round(360 * look.text_scale / 100) + 40), height - 44)


def picture_room(look: Look) -> Rect:
    """Return what is seen of the picture."""
    (width, height), edge = look.size, panel_edge(look)
    return Rect(0, 0, width, edge) if look.portrait else Rect(edge, 0, width - edge, height)


def is_hidden(look: Look) -> bool:
    """Return whether the words need all of the page."""
    return not picture_room(look).height * picture_room(look).width


def paint_backdrop(surface: Surface, kit: Kit) -> None:
    """Paint the town and the paper of the panel."""
    look = kit.look
    surface.fill(look.theme.page)
    if is_hidden(look):
        return
    place = look.box("title", "picture")
    surface.blit(kit.art.composed(_town(look, place), place.size), place)
    _paint_panel(surface, kit, panel_edge(look))


def _town(look: Look, place: Rect) -> Iterator[tuple[Picture, tuple[int, int]] | str]:
    """Yield what the picture in a place is put together from, lowest first."""
    left, top = place.topleft
    disc, flower = look.box("title", "disc"), look.box("title", "flower")
    town = look.box("title", "town").move(-left, -top)
    yield Picture("scenes/title_hill.svg", town.size), town.topleft
    for reach, colour in ((HALO_REACH, HALO), (0, DISC)):
        radius = disc.width // 2 + reach
        yield f'<circle cx="{disc.centerx - left}" cy="{disc.centery - top}" r="{radius}" fill="{colour}"/>'
    yield Picture("brand/bloom_mark.svg", flower.size, fit="meet"), (flower.left - left, flower.top - top)
    for row in ROWS:
        if row == ROWS[-1]:
            yield Picture("scenes/title_front.svg", town.size), town.topleft
        for name, (x, y, width, height) in look.measure("title", row).items():
            yield Picture(f"portraits/{name}.svg", (width, height)), (x - left, y - top)


def _paint_panel(surface: Surface, kit: Kit, edge: int) -> None:
    """Paint the paper that the words lie on, up to its edge."""
    look = kit.look
    width, height = look.size
    theme = look.theme
    if look.portrait:
        surface.fill(theme.page, (0, edge + PAPER_BEGINS, width, height))
        surface.blit(paint.paper_edge(kit.art, look, width, theme.page), (0, edge - PAPER_BEGINS))
        return
    strip = mirrored(paint.paper_edge(kit.art, look, height, theme.page))
    surface.fill(theme.page, (0, 0, edge - PAPER_BEGINS, height))
    surface.blit(strip, (edge - PAPER_BEGINS, 0))
