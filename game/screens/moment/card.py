"""The words of a card, or of the answer in its place, under the line of the place."""

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
    """What is read: a place and words; on a card what you have in money and hours, on an answer what you `chose`."""

    kit: Kit
    layout: MomentLayout
    place: str
    text: str
    purse: str = ""
    chose: str = ""
    is_answer: bool = False

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
        if self.chose:
            line = self._chosen_line(Rect(box.left, top, box.width, bottom - CARD_GAP - top))
            found += line
            top += sum(widget.rect.height + KICKER_GAP for widget in line)
        body = Paragraph(self.kit, "card", text=self.text, ruled=self.kit.look.ruled)
        if self.is_answer:
            body.live = "polite"
        line_height = body.type_style.line
        room = max(line_height, bottom - CARD_GAP - top)
        body.place(Rect(box.left, top, box.width, max(line_height, min(room, room // line_height * line_height))))
        return [*found, body], body

    def _place_line(self) -> Label:
        kicker = self.place.upper() if self.kit.look.ruled else self.place
        return Label(self.kit, "place", text=kicker, style="label", bold=True, ink="accent")

    def _purse_line(self, room: Rect) -> list[Widget]:
        """Return what you have, beside the place's line, if there is room."""
        purse = Label(self.kit, "purse", text=self.purse, style="label", ink="soft", align="right")
        return [placed(purse, room)] if self.purse and purse.natural_width() < room.width else []

    def _chosen_line(self, room: Rect) -> list[Widget]:
        """Return what you chose in a soft line, if it leaves the answer its room."""
        line = Label(self.kit, "chose", text=self.chose, style="label", ink="soft")
        high = line.measure(room.width)
        answer = Paragraph(self.kit, "card", text=self.text).measure(room.width)
        fits = high + KICKER_GAP + answer <= room.height
        return [placed(line, Rect(room.topleft, (room.width, high)))] if fits else []
