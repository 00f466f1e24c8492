"""What somebody shows you, which lies in the picture where nobody's face is, or what stands there while nobody does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.moment.layout import STRIP, MomentLayout
from game.ui.art import graded_picture
from game.ui.widgets import PictureBox, Widget

if TYPE_CHECKING:
    from game.engine.story import Moment
    from game.presentation.context import Context
    from game.ui.kit import Kit

DRAWN: Final = (300, 240)
"""How large a thing is drawn, and the largest that it is shown."""
LEAST: Final = 80
"""What is less high than this cannot be made out, and is left away."""
GAP: Final = 12
EDGE: Final = 32
"""What stays free before the wave of the paper."""


def things_of(context: Context, kit: Kit, layout: MomentLayout, moment: Moment, tag: Rect) -> list[Widget]:
    """Return what somebody shows you on a card, or what stands there.

    Nothing where there is no room for it beside flower, face and tag; what stands has the room of a person.
    """
    box = None
    if moment.thing and layout.mode != STRIP:
        box = layout.person if moment.thing_stands else thing_box(layout, tag)
    if box is None:
        return []
    drawn = replace(graded_picture(kit.look, f"things/{moment.thing}.svg", box.size, "people"), fit="meet")
    found = PictureBox(kit, "thing", picture=drawn, alt=context.words(moment.thing_words), ground=None)
    found.place(box)
    return [found]


def thing_box(layout: MomentLayout, tag: Rect) -> Rect | None:
    """Return the largest box that flower, face and tag leave to a thing, None if all are small."""
    scene, meter, person = layout.scene, layout.meter, layout.person
    left, top, right = meter.right + GAP, scene.top + GAP, scene.right - EDGE
    rooms = (
        (left, top, right, person.top - GAP),  # over the head
        (left, top, person.left, min(tag.top, scene.bottom) - GAP),  # between flower and face
        (scene.left + GAP, meter.bottom + GAP, person.left, tag.top - GAP),  # under the flower
    )
    found = [_fitted(Rect(x, y, x2 - x, y2 - y)) for x, y, x2, y2 in rooms if x2 > x and y2 > y]
    best = max(found, key=lambda box: box.height, default=None)
    return best if best is not None and best.height >= LEAST else None


def _fitted(room: Rect) -> Rect:
    """Return the box of a thing in a room, near the person, who is at the right or in the middle."""
    scale = min(room.width / DRAWN[0], room.height / DRAWN[1], 1.0)
    box = Rect(0, 0, int(DRAWN[0] * scale), int(DRAWN[1] * scale))
    box.midright = room.midright
    return box
