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
TALL_SCENES: Final = (560, 520, 480, 450, 430)
"""Heights of the scene, in portrait, that holds a person beside a panel: the highest that leaves room for the words."""
PHONE_WIDTH: Final = 336
ABOVE_HEAD: Final = 164
STRIP_FACE: Final = 118
SIDE_BY_SIDE: Final = (580, 680, 760)
BETWEEN: Final = 40
DRAWN: Final = ("scene", "meter", "person", "chip", "column", "day", "card", "choices")


@dataclass(frozen=True, slots=True)
class MomentLayout:
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


def full(look: Look) -> MomentLayout:
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
    return MomentLayout(FULL, scene, panel=panel, **rest)


def tall(look: Look, high: int) -> MomentLayout:
    """Return the boxes, in portrait, with a person and a panel side by side in a scene of a height."""
    plain = full(look)
    scene = Rect(FRAME, FRAME, 672, high - 40) if look.high_contrast else Rect(0, 0, 720, high)
    size = scene.bottom - plain.meter.top - ABOVE_HEAD
    inset = 16 if look.high_contrast else 12
    panel = Rect(scene.right - inset - PHONE_WIDTH, scene.top + inset + 4, PHONE_WIDTH, scene.height - 2 * inset - 12)
    column = Rect(0, high - 2, 720, 1282 - high)
    return MomentLayout(
        FULL,
        scene=scene,
        meter=plain.meter,
        person=Rect(scene.left - 4, scene.bottom - size, size, size),
        chip=Rect(scene.left + 16, scene.bottom - 72, panel.left - scene.left - 32, 56),
        panel=panel,
        column=column,
        day=Rect(40, high + 22, 640, 44),
        card=Rect(40, high + 82, 640, 264),
        choices=plain.choices,
    )


def narrow(look: Look) -> MomentLayout:
    """Return the boxes with a scene of 420 (landscape) or 240 (portrait)."""
    size = NARROW_SCENE[look.portrait]
    meter = look.box("moment", "meter")
    if look.portrait:
        return MomentLayout(
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
    return MomentLayout(
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


def strip(look: Look, options: int = 0, *, person: bool = False) -> MomentLayout:
    """Return the boxes under a strip; with a width for the options these stand beside the words (landscape).

    A person has a small face at the right end of the strip.
    """
    width, height = look.size
    empty = Rect(0, 0, 0, 0)
    top, bottom = STRIP_HEIGHT + 14, height - 24
    card = Rect(40, top, width - 80, bottom - top)
    choices = Rect(card)
    if options:
        card = Rect(40, top, width - 80 - options - BETWEEN, bottom - top)
        choices = Rect(width - 40 - options, top, options, bottom - top)
    face = Rect(width - STRIP_FACE - 24, (STRIP_HEIGHT - STRIP_FACE) // 2, STRIP_FACE, STRIP_FACE) if person else empty
    head = Rect(188, 20, (face.left if person else width - 24) - 204, STRIP_HEIGHT - 30)
    column = Rect(0, STRIP_HEIGHT, width, height - STRIP_HEIGHT)
    return MomentLayout(STRIP, empty, Rect(24, 4, 140, 140), face, empty, empty, column, head, card, choices)


def beside(layout: MomentLayout) -> bool:
    """Return whether the options stand beside the words and not under them."""
    return layout.choices.left >= layout.card.right


def candidates(look: Look, *, person: bool = False, panel: bool = False) -> list[MomentLayout]:
    """Return the layouts of a text size, the best first, for a card with a person, a panel, or both."""
    widths = (0,) if look.portrait else (0, *SIDE_BY_SIDE)
    strips = [strip(look, width, person=person) for width in widths]
    both = [tall(look, high) for high in TALL_SCENES] if look.portrait and person and panel else []
    if look.text_scale <= 100:
        return [*(both or [full(look)]), narrow(look), *strips]
    if look.text_scale < 200:
        return [*both, narrow(look), *strips]
    return strips


def choose(layouts: list[MomentLayout], needs: Callable[[MomentLayout], tuple[int, int]]) -> MomentLayout:
    """Return the first layout in which everything fits, else the one in which most of the words do.

    `needs` gives the heights of words and of options in a layout.
    """
    best, most = layouts[0], -1.0
    for layout in layouts:
        words, options = needs(layout)
        room = layout.choices.bottom - layout.card.top
        free = room - (0 if beside(layout) else options)
        if words <= free and options <= room:
            return layout
        share = min(free / max(1, words), 1.0) if options <= room else free / 10_000
        if share > most + 0.05:
            best, most = layout, share
    return best
