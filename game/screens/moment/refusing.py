"""A locked option that is pressed answers where it was pressed: for a while it says nothing but why."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Final

from game.ui.anim import Tween
from game.ui.theme import Motion
from game.ui.widgets.option import OptionCard

if TYPE_CHECKING:
    from game.ui.anim import Animator
    from game.ui.widgets import Widget

SECONDS: Final = 5.0
"""How long it says so: a sentence or two."""
SHAKE: Final = Motion(320, "linear")
SHAKES: Final = 3
REACH: Final = 6


class Refusing:
    """Which locked option says why, and for how long still."""

    def __init__(self) -> None:
        """Return nothing that is said."""
        self.card: OptionCard | None = None
        self.left = 0.0

    def press(self, widget: Widget, motion: Animator) -> None:
        """Let a locked option say why it cannot be taken, and shake its head; anything else that is pressed ends it."""
        self.end()
        if isinstance(widget, OptionCard) and not widget.enabled:
            self.card, self.left = widget, SECONDS
            widget.told = True
            if not widget.look.reduced_motion:
                motion.play(Tween(SHAKE, partial(_shake, widget)))

    def advance(self, dt: float) -> None:
        """Move on by dt seconds."""
        self.left -= dt
        if self.left <= 0:
            self.end()

    def end(self) -> None:
        """Let the option stand as before."""
        if self.card is not None:
            self.card.told, self.card = False, None


def _shake(card: OptionCard, share: float) -> None:
    """Move the words of an option to and fro, less and less."""
    card.shaken = round(REACH * (1 - share) * math.sin(share * SHAKES * math.tau))
