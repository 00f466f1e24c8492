"""Faces on the pages of the ending, as things stand between you and each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.story import YOU
from game.presentation.wording import person_name
from game.screens.ending.last_page import nearest
from game.screens.widgets.face import YOU as FACES
from game.screens.widgets.face import FaceTile
from game.screens.widgets.rows import FaceRow
from game.ui.pieces import placed

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.ending_view import EndingView
    from game.ui.kit import Kit
    from game.ui.widgets import Widget

GLAD_FROM: Final = 3
MOST_FACES: Final = 4
GAP: Final = 12


def face(context: Context, kit: Kit, name: str, person: int) -> FaceTile:
    """Return a person's face, with an id."""
    state, story = context.state, context.story
    who = FACES[state.setup.face] if person == YOU else story.people[person].id
    cut = state.severed[person]
    close = state.closeness[person] >= GLAD_FROM
    mood = (
        "cold" if cut else "glad" if close or person == YOU else "calm" if state.closeness[person] >= 0 else "worried"
    )
    tile = FaceTile(kit, name, who=who, mood=mood, ground="card")
    tile.cut, tile.gone = cut == CUT_BY_YOU, cut == CUT_BY_THEM
    tile.description = person_name(context, person)
    return tile


def faces_of(context: Context, kit: Kit, line: str, box: Rect) -> list[FaceTile]:
    """Return the faces of those whom a line is about, side by side in a box; at its right where it is narrow."""
    near = nearest(context, line)[:MOST_FACES]
    size = box.height
    left = box.left if kit.look.portrait or box.width > 600 else box.right - len(near) * (size + GAP) + GAP
    found = []
    for index, person in enumerate(near):
        tile = face(context, kit, f"near:{person}", person)
        tile.ground, tile.alt = "page", tile.description
        found.append(placed(tile, Rect(left + index * (size + GAP), box.top, size, size)))
    return found


def epilogue_rows(context: Context, kit: Kit, view: EndingView) -> list[Widget]:
    """Return what becomes of each, beside their face."""
    rows: list[Widget] = []
    for person, said in view.epilogues:
        tile = face(context, kit, f"epilogue_face:{person}", person)
        name = person_name(context, person)
        rows.append(FaceRow(kit, f"epilogue:{person}", face=tile, words=said, title="", ground="card"))
        rows[-1].description = "" if name in said else name
    return rows
