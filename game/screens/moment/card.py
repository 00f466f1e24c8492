"""The words of a card under the line of the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.moment.layout import STRIP, MomentLayout
from game.ui.pieces import placed
from game.ui.widgets import Label, Paragraph, Widget

if TYPE_CHECKING:
    from game.ui.kit import Kit

KICKER_GAP: Final = 8
BETWEEN: Final = 12
"""How far what you have stands from the name of the place at least."""
CARD_GAP: Final = 16


def words_height(kit: Kit, layout: MomentLayout, place: str, text: str) -> int:
    """Return the height that the words of a card need in a layout, in pixels."""
    width = layout.card.width
    body = Paragraph(kit, "card", text=text).measure(width)
    style = kit.look.type("label")
    kicker = len(kit.type.wrap(place, style, width)) * style.line + KICKER_GAP
    return (0 if layout.mode == STRIP else kicker) + body + CARD_GAP


@dataclass(frozen=True, slots=True)
class Card:
    """What is read: a place, its name alone in `brief`, words, and what you have in money and hours."""

    kit: Kit
    layout: MomentLayout
    place: str
    brief: str
    text: str
    purse: str = ""

    def lay(self, bottom: int) -> tuple[list[Widget], Paragraph]:
        """Return all widgets in reading order, down to a height, and the one with the words."""
        box, found = self.layout.card, list[Widget]()
        top = box.top
        if self.layout.mode != STRIP:
            label = self._place_line()
            height = label.measure(box.width)
            found.append(placed(label, Rect(box.left, top, box.width, height)))
            beside = Rect(box.left + label.natural_width(), top, box.width - label.natural_width(), height)
            found += self._purse_line(beside)
            top += height + KICKER_GAP
        body = Paragraph(self.kit, "card", text=self.text, ruled=self.kit.look.ruled)
        line_height = body.type_style.line
        room = max(line_height, bottom - CARD_GAP - top)
        body.place(Rect(box.left, top, box.width, max(line_height, min(room, room // line_height * line_height))))
        return [*found, body], body

    def _place_line(self) -> Label:
        """Return the line of the place: its name alone where what you have needs the room."""
        label = self._place_label(self.place)
        taken = label.natural_width() + Label(self.kit, "purse", text=self.purse, style="label").natural_width()
        return self._place_label(self.brief) if self.purse and taken + BETWEEN > self.layout.card.width else label

    def _place_label(self, place: str) -> Label:
        kicker = place.upper() if self.kit.look.ruled else place
        return Label(self.kit, "place", text=kicker, style="label", bold=True, ink="accent")

    def _purse_line(self, room: Rect) -> list[Widget]:
        """Return what you have, beside the place's line, if there is room."""
        purse = Label(self.kit, "purse", text=self.purse, style="label", ink="soft", align="right")
        return [placed(purse, room)] if self.purse and purse.natural_width() + BETWEEN <= room.width else []
