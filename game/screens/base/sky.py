"""The sky over the counting of a night; also made ahead of time, while the last card of the day is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui.art import Picture, head_of
from game.ui.colours import mix

if TYPE_CHECKING:
    from pygame import Rect, Surface

    from game.ui.kit import Kit
    from game.ui.theme import Look

NIGHT: Final = "#2A3354"
GLOW: Final = "#7A83B8"
REACH: Final = {"landscape": 0.608, "portrait": 0.5625}
"""The radius of the largest ring, as a share of the flower's box."""
RINGS: Final = ((1, 0.1), (0.74, 0.2))
"""Of each ring of light its share of the largest, and how much of the glow is in it."""


def sky_picture(look: Look) -> Picture:
    """Return stars and the town under them, in the shape of the page."""
    name = "night_portrait" if look.portrait else "night"
    return Picture(f"scenes/{name}.svg", look.size)


def paint_sky(surface: Surface, kit: Kit, flower: Rect) -> None:
    """Paint the sky, with rings of light round the box of a flower."""
    centre = kit.look.tokens.raw["flower"]["centre"]
    reach = round(flower.width * REACH[kit.look.orientation])
    side = 2 * reach
    rings = "".join(
        f'<circle cx="{reach}" cy="{reach}" r="{reach * share:.1f}" fill="{mix(NIGHT, GLOW, glow)}"/>'
        for share, glow in RINGS
    )
    x, y = (edge + length * share for edge, length, share in zip(flower.topleft, flower.size, centre, strict=True))
    picture = kit.art.drawn(f"{head_of((side, side), f'0 0 {side} {side}')}{rings}</svg>", (side, side))
    surface.fill(NIGHT)
    surface.blit(picture, (round(x) - reach, round(y) - reach))
    surface.blit(kit.art.get(sky_picture(kit.look)), (0, 0))
