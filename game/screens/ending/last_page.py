"""Whom an ending is about, and who is still beside you."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.engine.conditions import NOT_CUT
from game.engine.endings import met
from game.engine.story import YOU
from game.presentation.wording import person_name
from game.screens.widgets.face import YOU as FACES
from game.ui.art import graded_picture
from game.ui.widgets import Paper, PictureBox, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.kit import Kit

HILLS: Final = {"landscape": 170, "portrait": 260}
BEHIND_HILLS: Final = {"landscape": 78, "portrait": 84}
"""How much of a person the hill hides."""
LARGEST: Final = 300
LEAST: Final = 150
STEP: Final = 0.62
"""How much further right the next person stands, in widths."""
MOST: Final = 4
FRONT: Final = 2
"""How many stand beside you in portrait; the others stand behind, higher by RAISED of their size."""
RAISED: Final = 0.18


def nearest(context: Context, line: str) -> list[int]:
    """Return whom an ending is about: who belongs to the aim, who is named, whose tie was cut, then the closest."""
    state, story = context.state, context.story
    about = story.aims[state.setup.aim].about

    def rank(person: int) -> tuple[bool, bool, bool, int, int]:
        return (
            person != about,
            person_name(context, person) not in line,
            state.severed[person] == NOT_CUT,
            -abs(state.closeness[person]),
            person,
        )

    known = [person for person in range(len(state.closeness)) if person != YOU and _matters(context, person, about)]
    return sorted(known, key=rank)


def _matters(context: Context, person: int, about: int) -> bool:
    state = context.state
    is_close = bool(state.closeness[person]) and person in met(context.story, state)
    return is_close or state.severed[person] != NOT_CUT or person == about


def group(context: Context, kit: Kit, room: Rect, line: str) -> list[Widget]:
    """Return you and who is still with you, behind the hills at the foot of the page; nothing where room is short."""
    look, state = kit.look, context.state
    foot = look.size[1] - HILLS[look.orientation] + BEHIND_HILLS[look.orientation]
    known = met(context.story, state)
    near = [one for one in nearest(context, line) if one in known]
    with_you = [one for one in near if state.severed[one] == NOT_CUT and state.closeness[one] > 0]
    front, back = with_you[:MOST], []
    if look.portrait:
        front, back = with_you[:FRONT], with_you[FRONT:MOST]
    size = min(
        LARGEST, round((foot - room.top) / (1 + RAISED * bool(back))), round(room.width / (1 + STEP * len(front)))
    )
    if size < LEAST:
        return []
    middle = len(front) // 2
    line_up = [*front[:middle], YOU, *front[middle:]]
    found = [
        *_row(context, kit, back, Rect(room.centerx, foot - round(size * RAISED), size, size)),
        *_row(context, kit, line_up, Rect(room.centerx, foot, size, size)),
    ]
    if with_you:
        names = ", ".join(person_name(context, person) for person in with_you[:MOST])
        found[0].alt = kit.words("ui.ending.with", names=names)
    return [*found, hills(kit)]


def hills(kit: Kit) -> Widget:
    """Return the hills at the foot of the page; in high contrast an edge."""
    look = kit.look
    width, height = look.size
    high = HILLS[look.orientation]
    picture = replace(graded_picture(look, "scenes/hills.svg", (width, high)), anchor=("mid", "min"))
    found: Widget = PictureBox(kit, "hills", picture=picture, ground=None)
    if look.high_contrast:
        found = Paper(kit, "hills", fill="page", radius=0)
        high -= BEHIND_HILLS[look.orientation] // 2
    found.place(Rect(0, height - high, width, high))
    return found


def _row(context: Context, kit: Kit, people: list[int], at: Rect) -> list[PictureBox]:
    """Return people side by side, those in the middle foremost; `at` is (middle, foot, size, size)."""
    state, size = context.state, at.width
    left = at.left - round(size * (1 + STEP * (len(people) - 1))) // 2
    found = []
    for index, person in enumerate(people):
        who = FACES[state.setup.face] if person == YOU else context.story.people[person].id
        picture = graded_picture(kit.look, f"portraits/{who}_glad.svg", (size, size), "people")
        bust = PictureBox(kit, f"with:{person}", picture=picture, ground=None)
        bust.place(Rect(left + round(size * STEP * index), at.top - size, size, size))
        found.append(bust)
    return sorted(found, key=lambda bust: -abs(bust.rect.centerx - at.left))
