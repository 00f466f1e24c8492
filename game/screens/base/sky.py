"""The sky over the counting of a night; also made ahead of time, while the last card of the day is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.art import Picture

if TYPE_CHECKING:
    from game.ui.theme import Look


def sky_picture(look: Look) -> Picture:
    """Return the sky, in the shape of the page."""
    name = "night_portrait" if look.portrait else "night"
    return Picture(f"scenes/{name}.svg", look.size, ground=look.theme.night)
