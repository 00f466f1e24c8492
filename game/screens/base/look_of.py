"""The look that a player's settings ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.settings import Settings
    from game.ui.theme import Look


def look_of(look: Look, chosen: Settings) -> Look:
    """Return a look with the size of text, the contrast and the motion of settings."""
    return replace(
        look,
        text_scale=int(chosen.text_scale),
        high_contrast=chosen.contrast == "high",
        reduced_motion=chosen.motion == "reduced",
    )
