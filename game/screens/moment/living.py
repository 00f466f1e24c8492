"""How a scene lives: somebody turns to what is said, blinks, breathes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.screens.widgets.eyes import AS_DRAWN, AWAY, SHUT, TURNED
from game.screens.widgets.person import Bust
from game.ui.anim import Tween
from game.ui.life import chance
from game.ui.theme import Motion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.screens.widgets.person import Face

BLINK: Final = Motion(120, "linear")
BREATH: Final = Motion(1600, "linear")
TURN: Final = Motion(1000, "linear")
FIRST: Final = 600
"""After how many milliseconds somebody turns to words that have just come."""
SOON: Final = 400
LEAST, MOST = 700, 2100
"""How long nothing moves between a blink and a breath: with these, somebody blinks every 3 to 6 seconds."""
DEEP: Final = 300
"""From which size on a breath is two pixels deep."""


def turn(face: Face, delay: int) -> Tween:
    """Return a look to where the words stand, and back."""

    def look(share: float) -> None:
        face.eyes = TURNED if share < 1 else AS_DRAWN

    return Tween(TURN, look, delay=delay)


def blink(face: Face, delay: int) -> Tween:
    """Return a blink."""

    def shut(share: float) -> None:
        face.eyes = SHUT if share < 1 else AS_DRAWN

    return Tween(BLINK, shut, delay=delay)


def breathe(bust: Bust, delay: int) -> Tween:
    """Return a breath: head and shoulders sink by a pixel or two, and rise."""
    deep = 2 if bust.size >= DEEP else 1

    def sink(share: float) -> None:
        bust.sunk = round(deep * math.sin(math.pi * share))

    return Tween(BREATH, sink, delay=delay)


def lives(face: Face, page: str) -> Iterator[Tween]:
    """Yield what somebody on a page does while nobody else does anything, for ever; they have just been spoken to."""
    seed, number = f"{face.person} {page}", 0
    if face.is_alive and face.has_open_eyes and face.mood != AWAY:
        yield turn(face, FIRST)
    wait = SOON
    while face.is_alive and (face.has_open_eyes or isinstance(face, Bust)):
        if face.has_open_eyes:
            yield blink(face, wait)
            wait = BREATH.milliseconds
        if isinstance(face, Bust):
            yield breathe(face, chance(f"{seed} breath {number}", LEAST, MOST))
            wait = 0
        wait += chance(f"{seed} blink {number}", LEAST, MOST)
        number += 1
