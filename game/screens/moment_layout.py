"""Where the parts of a moment stand: the whole scene, a narrow one, or a strip, whichever leaves room for the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.theme import Look

FULL: Final = "full"
NARROW: Final = "narrow"
STRIP: Final = "strip"
STRIP_HEIGHT: Final = 150
NARROW_SCENE: Final = {False: 420, True: 240}
FRAME: Final = 24
SIDE_BY_SIDE: Final = (580, 680, 760)
BETWEEN: Final = 40
DRAWN: Final = ("scene", "meter", "person", "chip", "column", "day", "card", "choices")


@dataclass(frozen=True, slots=True)
class Plan:
    """Boxes on the canvas. `scene` is empty for a strip; `card` hangs from its top, `choices` stand on their bottom."""

    mode: str
    scene: Rect
    meter: Rect
    person: Rect
    chip: Rect
    panel: Rect
    column: Rect
    day: Rect
    card: Rect
    choices: Rect


def full(look: Look) -> Plan:
    """Return the boxes of the layout as drawn."""
    boxes = {name: look.box("moment", name) for name in DRAWN}
    scene = boxes["scene"]
    panel = Rect(208, 16, 496, 398) if look.portrait else Rect(404, 22, 332, 676)
    if look.high_contrast:
        scene = Rect(FRAME, FRAME, 672, 390) if look.portrait else Rect(FRAME, FRAME, 700, 672)
        boxes["meter"] = boxes["meter"].move(28, 28)
        boxes["chip"] = boxes["chip"].move(20, -18)
        foot = boxes["person"].bottom - scene.bottom
        boxes["person"] = boxes["person"].move(-6, -foot)
        panel = Rect(232, 36, 452, 366) if look.portrait else Rect(384, 40, 324, 640)
    rest = {name: box for name, box in boxes.items() if name != "scene"}
    return Plan(FULL, scene, panel=panel, **rest)


def narrow(look: Look) -> Plan:
    """Return the boxes with a scene of 420 (landscape) or 240 (portrait)."""
    size = NARROW_SCENE[look.portrait]
    meter = look.box("moment", "meter")
    if look.portrait:
        return Plan(
            NARROW,
            scene=Rect(0, 0, 720, size),
            meter=meter.move(0, 8),
            person=Rect(470, size - 230, 230, 230),
            chip=Rect(208, size - 86, 262, 56),
            panel=Rect(208, 12, 496, size - 32),
            column=Rect(0, size - 2, 720, 1282 - size),
            day=Rect(40, size + 18, 640, 44),
            card=Rect(40, size + 72, 640, 400),
            choices=Rect(40, size + 72, 640, 1256 - size - 72),
        )
    return Plan(
        NARROW,
        scene=Rect(0, 0, size, 720),
        meter=meter,
        person=Rect(10, 320, 400, 400),
        chip=Rect(16, 640, size - 44, 56),
        panel=Rect(14, 224, size - 42, 482),
        column=Rect(size - 8, 0, 1288 - size, 720),
        day=Rect(size + 40, 28, 780, 40),
        card=Rect(size + 40, 82, 780, 244),
        choices=Rect(size + 40, 82, 780, 614),
    )


def strip(look: Look, options: int = 0) -> Plan:
    """Return the boxes under a strip; with a width for the options these stand beside the words (landscape)."""
    width, height = look.size
    empty = Rect(0, 0, 0, 0)
    top, bottom = STRIP_HEIGHT + 14, height - 24
    card = Rect(40, top, width - 80, bottom - top)
    choices = Rect(card)
    if options:
        card = Rect(40, top, width - 80 - options - BETWEEN, bottom - top)
        choices = Rect(width - 40 - options, top, options, bottom - top)
    head = Rect(188, 20, width - 228, STRIP_HEIGHT - 30)
    column = Rect(0, STRIP_HEIGHT, width, height - STRIP_HEIGHT)
    return Plan(STRIP, empty, Rect(24, 4, 140, 140), empty, empty, empty, column, head, card, choices)


def beside(plan: Plan) -> bool:
    """Return whether the options stand beside the words and not under them."""
    return plan.choices.left >= plan.card.right


def candidates(look: Look) -> list[Plan]:
    """Return the layouts of a text size, the best first."""
    strips = [strip(look)] if look.portrait else [strip(look), *(strip(look, width) for width in SIDE_BY_SIDE)]
    if look.text_scale <= 100:
        return [full(look), narrow(look), *strips]
    if look.text_scale < 200:
        return [narrow(look), *strips]
    return strips


def choose(look: Look, needs: Callable[[Plan], tuple[int, int]]) -> Plan:
    """Return the first layout in which everything fits, else the one in which most of the words do.

    `needs` gives the heights of words and of options in a layout.
    """
    best, most = candidates(look)[0], -1.0
    for plan in candidates(look):
        words, options = needs(plan)
        room = plan.choices.bottom - plan.card.top
        free = room - (0 if beside(plan) else options)
        if words <= free and options <= room:
            return plan
        share = min(free / max(1, words), 1.0) if options <= room else free / 10_000
        if share > most + 0.05:
            best, most = plan, share
    return best
