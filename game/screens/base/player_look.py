"""How a page looks to a player: what their settings make of a look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.settings import Settings
    from game.ui.theme import Look


def player_look(look: Look, chosen: Settings) -> Look:
    """Return a look with the size of words, the contrast and the motion that a player chose."""
    return replace(
        look,
        text_scale=int(chosen.text_scale),
        high_contrast=chosen.contrast == "high",
        reduced_motion=chosen.motion == "reduced",
    )
