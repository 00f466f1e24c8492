"""How a scene lives: somebody turns to what is said, blinks, breathes; something passes."""

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

    from game.screens.widgets.passing import Passing
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


def lives(face: Face | None, passing: Passing | None, page: str) -> Iterator[Tween]:
    """Yield what happens on a page while nobody does anything: somebody looks up, something passes, they live on."""
    can_see = face is not None and face.is_alive and face.has_open_eyes
    if face is not None and can_see:
        if face.mood != AWAY:
            yield turn(face, FIRST)
        yield blink(face, SOON)
    if passing is not None and not passing.has_passed:
        yield Tween(passing.motion, passing.show, delay=SOON if can_see else FIRST)
    if face is not None:
        yield from _breaths(face, page)


def _breaths(face: Face, page: str) -> Iterator[Tween]:
    """Yield the breaths and blinks of somebody who has just blinked, for ever."""
    seed, number, wait = f"{face.person} {page}", 0, 0
    while face.is_alive and (face.has_open_eyes or isinstance(face, Bust)):
        if isinstance(face, Bust):
            yield breathe(face, wait + chance(f"{seed} breath {number}", LEAST, MOST))
            wait = 0
        else:
            wait = BREATH.milliseconds + chance(f"{seed} breath {number}", LEAST, MOST)
        if face.has_open_eyes:
            yield blink(face, wait + chance(f"{seed} blink {number}", LEAST, MOST))
            wait = 0
        number += 1
