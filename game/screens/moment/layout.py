"""Where the parts of a moment stand: the whole scene, a narrow one, or a strip, whichever leaves room for the words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from pygame import Rect

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.theme import Look
    from game.ui.widgets import Button

FULL: Final = "full"
NARROW: Final = "narrow"
STRIP: Final = "strip"
STRIP_HEIGHT: Final = 150
FRAME: Final = 24
TALL_SCENES: Final = (560, 520, 480, 450, 430)
"""Heights of the scene, in portrait, that holds a person beside a panel: the highest that leaves room for the words."""
LESS_HIGH: Final = (32, 64, 96)
"""By how much less high a scene in portrait is where the words need it."""
PHONE_WIDTH: Final = 336
SHEET_WIDTH: Final = 396
"""The width, at 100 %, of a panel that is no phone but a sheet to write on."""
UPRIGHT_SHEET_WIDTH: Final = 356
"""And upright, where whoever is beside it needs room for their tag below their face."""
ABOVE_HEAD: Final = 164
BEHIND_PANEL: Final = 24
STRIP_FACE: Final = 118
LEAST_WIDTH: Final = 176
"""The width of the way on from an answer."""
SIDE_BY_SIDE: Final = (580, 680, 760)
BETWEEN: Final = 40
SCENE_EDGE: Final = 40
DRAWN: Final = ("scene", "meter", "person", "chip", "panel", "column", "day", "card", "choices")


@dataclass(frozen=True, slots=True)
class MomentLayout:
    """Boxes on the canvas. `scene` is empty for a strip; `card` hangs from its top, `choices` stand on their bottom.

    No option lies where a page before or after has its way on: upright in the row at the foot, lying at the left.
    """

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
    head: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    """Where a strip says number and place; empty beside a picture."""


def full(look: Look) -> MomentLayout:
    """Return the boxes of the layout as drawn."""
    boxes = {name: look.box("moment", name) for name in DRAWN}
    if look.high_contrast:
        boxes["scene"], boxes["panel"] = look.box("moment", "framed"), look.box("moment", "framed_panel")
        boxes["meter"] = boxes["meter"].move(28, 28)
        boxes["chip"] = boxes["chip"].move(20, -18)
        foot = boxes["person"].bottom - boxes["scene"].bottom
        boxes["person"] = boxes["person"].move(-6, -foot)
    boxes["person"] = _squared(boxes["person"], boxes["scene"])
    return MomentLayout(FULL, **boxes)


def _squared(box: Rect, scene: Rect) -> Rect:
    """Return a box as wide as it is high, over the same foot and, if it can be, inside the scene."""
    square = Rect(0, 0, box.height, box.height)
    square.midbottom = box.midbottom
    square.right = min(square.right, max(scene.right, box.right))
    return square


def low(look: Look, less: int) -> MomentLayout:
    """Return the boxes, in portrait, with a scene that is less high by so much, and the words as much higher."""
    plain = full(look)
    scene, person, panel = (
        Rect(box.topleft, (box.width, box.height - less)) for box in (plain.scene, plain.person, plain.panel)
    )
    return replace(
        plain,
        scene=scene,
        person=_squared(person, scene),
        panel=panel,
        chip=plain.chip.move(0, -less),
        column=Rect(plain.column.left, plain.column.top - less, plain.column.width, plain.column.height + less),
        card=Rect(plain.card.left, plain.card.top - less, plain.card.width, plain.card.height + less),
    )


def with_sheet(layout: MomentLayout) -> MomentLayout:
    """Return a layout whose panel is as wide as a sheet, to its left."""
    panel = layout.panel
    more = max(0, SHEET_WIDTH - panel.width)
    return replace(layout, panel=Rect(panel.left - more, panel.top, panel.width + more, panel.height))


def tall(look: Look, high: int, width_of_panel: int = PHONE_WIDTH) -> MomentLayout:
    """Return the boxes, in portrait, with a person and a panel side by side in a scene of a height."""
    plain, (width, height) = full(look), look.size
    scene = Rect(FRAME, FRAME, width - 2 * FRAME, high - 40) if look.high_contrast else Rect(0, 0, width, high)
    inset = 16 if look.high_contrast else 12
    wide = width_of_panel + look.text_scale - 100
    panel = Rect(scene.right - inset - wide, scene.top + inset + 4, wide, scene.height - 2 * inset - 12)
    size = min(scene.bottom - plain.meter.top - ABOVE_HEAD, panel.left - scene.left + BEHIND_PANEL)
    return MomentLayout(
        FULL,
        scene=scene,
        meter=plain.meter,
        person=Rect(scene.left - 4, scene.bottom - size, size, size),
        chip=Rect(scene.left + 16, scene.bottom - 72, panel.left - scene.left - 32, 56),
        panel=panel,
        column=Rect(0, high - 2, width, height + 2 - high),
        day=plain.day,
        card=Rect(40, high + 22, width - 80, 264),
        choices=plain.choices,
    )


def narrow(look: Look) -> MomentLayout:
    """Return the boxes with a scene of which little is seen."""
    return MomentLayout(NARROW, **{name: look.box("moment_narrow", name) for name in DRAWN})


def strip(look: Look, options: int = 0, *, person: bool = False) -> MomentLayout:
    """Return the boxes under a strip; with a width for the options these stand beside the words (landscape).

    A person has a small face at the right end of the strip. `day` is the row of the pause where that is at the foot.
    """
    width, height = look.size
    empty = Rect(0, 0, 0, 0)
    drawn = look.box("moment" if look.portrait else "moment_narrow", "choices")
    top, bottom = STRIP_HEIGHT + 14, drawn.bottom
    card = Rect(40, top, width - 80, bottom - top)
    choices = Rect(drawn.left, top, drawn.width, bottom - top)
    if options:
        card = Rect(40, top, width - 80 - options - BETWEEN, bottom - top)
        choices = Rect(width - 40 - options, top, options, bottom - top)
    face = Rect(width - STRIP_FACE - 24, (STRIP_HEIGHT - STRIP_FACE) // 2, STRIP_FACE, STRIP_FACE) if person else empty
    head = Rect(188, 20, (face.left if person else width - 24) - 204, STRIP_HEIGHT - 30)
    day = look.box("moment", "day") if look.portrait else head
    column = Rect(0, STRIP_HEIGHT, width, height - STRIP_HEIGHT)
    return MomentLayout(STRIP, empty, Rect(24, 4, 140, 140), face, empty, empty, column, day, card, choices, head)


def is_in_picture(look: Look, layout: MomentLayout, *, panel: bool) -> bool:
    """Return whether the way on from an answer has room in the picture: upright a panel may fill a narrow one."""
    return layout.mode == FULL or (layout.mode == NARROW and not (panel and look.portrait))


def way_on(look: Look, layout: MomentLayout, button: Button, *, panel: bool, filled: bool = False) -> Rect:
    """Return where the way on from an answer stands: at the foot of the picture, where no option ever lies.

    Upright it is at the right, or left of a panel by which the picture is `filled`. Where a picture has no room for it,
    it is beside the pause in the row at the foot, or lying left of the options.
    """
    width = max(LEAST_WIDTH, button.natural_width())
    if not is_in_picture(look, layout, panel=panel):
        row, free = look.box("street", "go"), layout.day if look.portrait else layout.card
        most = free.width - look.target if look.portrait else look.box("moment_narrow", "choices").left - 2 * FRAME
        width = most if look.portrait else min(width, most)
        height = button.measure(width)
        return Rect(free.left, row.bottom - height, width, height)
    height = max(button.measure(width), look.target)
    foot = layout.scene.bottom - look.space(4) - height - (look.space(3) if look.portrait else 0)
    # upright it stands over the foot of a panel, so that it leaves a face; else left, as the next picture may be narrow
    left, right = layout.scene.left + look.space(5), layout.scene.right - look.space(5)
    return Rect(right - width if look.portrait and not filled else left, foot, width, height)


def nearest_in(scene: Rect, point: tuple[int, int]) -> tuple[int, int]:
    """Return the point of a scene, or of its margin, that is nearest to another: dots stay off the words."""
    return (
        max(scene.left + SCENE_EDGE, min(point[0], scene.right - SCENE_EDGE)),
        max(scene.top + SCENE_EDGE, min(point[1], scene.bottom - SCENE_EDGE)),
    )


def beside(layout: MomentLayout) -> bool:
    """Return whether the options stand beside the words and not under them."""
    return layout.choices.left >= layout.card.right


def candidates(look: Look, *, person: bool = False, panel: bool = False, is_sheet: bool = False) -> list[MomentLayout]:
    """Return the layouts of a text size, the best first, for a card with a person, a panel, or both.

    `is_sheet` is whether the panel is a sheet.
    """
    widths = (0,) if look.portrait else (0, *SIDE_BY_SIDE)
    strips = [strip(look, width, person=person) for width in widths]
    spare = look.spare[1]
    scenes = (*(high + spare * part // 4 for part in (3, 2, 1) if spare for high in TALL_SCENES[:1]), *TALL_SCENES)
    wide = UPRIGHT_SHEET_WIDTH if is_sheet and look.text_scale <= 100 else PHONE_WIDTH
    both = [tall(look, high, wide) for high in scenes] if look.portrait and person and panel else []
    if look.text_scale <= 100:
        lower = [low(look, less) for less in LESS_HIGH] if look.portrait else []
        plain = with_sheet(full(look)) if is_sheet and not look.portrait else full(look)
        return [*(both or [plain, *lower]), narrow(look), *strips]
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
