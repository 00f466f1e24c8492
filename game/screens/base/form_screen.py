"""A sheet of paper over the drawn street: a heading, words and controls that scroll if they must, buttons below."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.screens.base.game_screen import GameCommand, GameScreen
from game.ui.art import Picture, graded_picture
from game.ui.events import InputEvent, Nav
from game.ui.theme import Look
from game.ui.widgets import Button, Label, Paper, PictureBox, ScrollList, Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.presentation.context import Context

SENTENCE: Final = re.compile(r"(?<=[.!?…”])(?<!\d\.)\s+|\n+")
LIP: Final = "#D8C9A0"
FLOWERS: Final = {
    "landscape": (("open", (44, 360, 270, 368)), ("sprout", (966, 360, 270, 368))),
    "portrait": (("sprout", (470, 1110, 150, 206)),),
}
PAVEMENT: Final = {"landscape": 604, "portrait": 1164}
TALL: Final = 68
BUTTON_STYLE: Final = "body"
WIDEST_GAP: Final = 40
SHORT: Final = 4
"""Lines of half a sheet that a label may have and still scroll as one."""


def sentences(text: str) -> list[str]:
    """Return a text in parts that can stand on lines of their own, in order."""
    return [part for part in SENTENCE.split(text) if part]


class FormScreen(GameScreen):
    """The base of the sheets before the story: a subclass gives the heading, the parts and the buttons.

    Buttons come in order of importance, the first one is the primary. Escape goes back where there is a way back.
    """

    can_pause: ClassVar[bool] = False
    style: ClassVar[str] = "page:consent"
    has_icon: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        """Return a sheet of a game."""
        super().__init__()
        self.context = context
        self.first = 0

    def adapt(self, look: Look) -> Look:
        """Return the look of the sheets before the story."""
        return look.styled(self.style)

    def subtitle(self) -> str:
        """Return a soft line below the heading, "" for none."""
        return ""

    def parts(self) -> list[Widget]:
        """Return what lies between heading and buttons, in reading order. To be overridden."""
        return []

    def buttons(self) -> list[Button]:
        """Return the buttons, the most important first. To be overridden."""
        return []

    def background(self, surface: Surface) -> None:
        """Paint the street behind the sheet, with two flowers on the pavement."""
        look = self.look
        width, height = look.size
        if look.high_contrast:
            surface.fill(look.theme.page)
            return
        wider, higher = look.spare
        top = PAVEMENT[look.orientation] + higher
        surface.blit(
            self.kit.art.get(graded_picture(look, "places/street.svg", look.size, ground=look.theme.page)), (0, 0)
        )
        for y, high, colour in ((top, 52, "#EAD9B8"), (top + 52, height, "#F3E6CC"), (top + 58, height, "#D9C49C")):
            surface.fill(look.graded(colour), (0, y, width, high))
        for name, place in FLOWERS[look.orientation]:
            box = Rect(place).move(wider * (place[0] > width // 2), higher)
            picture = Picture(f"flower/{name}.svg", box.size, fit="meet", anchor=("mid", "max"))
            surface.blit(self.kit.art.get(picture), box)

    def build(self) -> None:
        """Add the sheet, its heading, what lies on it and the buttons."""
        look = self.look
        sheet = self._sheet()
        inner = sheet.inflate(-2 * look.space(7), -2 * look.space(6))
        buttons, bottom = self._placed_buttons(inner)
        head, parts = self._head(inner.width), self.parts()
        heights = [part.measure(inner.width) for part in parts]
        head_height = max(widget.rect.bottom for widget in head)
        room = Rect(inner.left, inner.top, inner.width, bottom - (look.space(5) if buttons else 0) - inner.top)
        needed = head_height + sum(heights) + look.space(3) * len(parts)
        spare = room.height - needed - (WIDEST_GAP - look.space(3)) * len(parts)
        if spare > 0:
            sheet = self._lowered(sheet, spare, buttons)
            inner = sheet.inflate(-2 * look.space(7), -2 * look.space(6))
            room = Rect(inner.left, inner.top, inner.width, room.height - spare)
        self.add(Paper(self.kit, "sheet", lip=look.graded(LIP)), sheet)
        if needed <= room.height:
            self._place_head(head, inner)
            below = Rect(room.left, room.top + head_height, room.width, room.height - head_height)
            self._place_parts(parts, heights, below)
        else:
            self._scroll(room, parts)
        for button in buttons:
            self.add(button)

    def _lowered(self, sheet: Rect, spare: int, buttons: list[Button]) -> Rect:
        """Return the sheet as high as what lies on it: in the middle, or low where a thumb is."""
        top = sheet.top + (spare if self.look.portrait else spare // 2)
        for button in buttons if not self.look.portrait else ():
            button.place(button.rect.move(0, spare // 2 - spare))
        return Rect(sheet.left, top, sheet.width, sheet.height - spare)

    def _sheet(self) -> Rect:
        """Return the place of the sheet: wider and higher for larger words."""
        look = self.look
        sheet = look.box("consent", "sheet")
        if look.text_scale == 100:
            return sheet
        safe = look.safe
        grown = Rect(0, 0, min(safe.width, sheet.width * look.text_scale // 100), safe.height)
        grown.center = safe.center
        return grown

    def _head(self, width: int) -> list[Widget]:
        """Return icon, heading and subtitle, each with its place from (0, 0)."""
        look = self.look
        size = look.box("consent", "icon").width if self.has_icon and look.text_scale <= 150 else 0
        left = size + look.space(4) + 4 if size else 0
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1, ground="card")
        heading.rect = Rect(left, 0, width - left, heading.measure(width - left))
        widgets: list[Widget] = [heading]
        below = heading.rect.bottom
        if self.subtitle():
            note = Label(self.kit, "subtitle", text=self.subtitle(), style="small", ink="soft", ground="card")
            note.rect = Rect(left, below, width - left, note.measure(width - left))
            below = note.rect.bottom
            widgets.append(note)
        if size:
            icon = PictureBox(self.kit, "icon", picture=Picture("brand/bloom_icon.svg", (size, size)), ground="card")
            icon.rect = Rect(0, 0, size, size)
            widgets.append(icon)
            shift = max(0, (size - below) // 2)
            for widget in widgets[:-1]:
                widget.rect = widget.rect.move(0, shift)
        return widgets

    def _place_head(self, head: list[Widget], inner: Rect) -> None:
        for widget in head:
            self.add(widget, widget.rect.move(inner.topleft))

    def _place_parts(self, parts: list[Widget], heights: list[int], room: Rect) -> None:
        """Put the parts below each other with even gaps."""
        spare = room.height - sum(heights)
        gap = min(WIDEST_GAP, spare // max(1, len(parts)))
        y = room.top + gap
        for part, height in zip(parts, heights, strict=True):
            self.add(part, Rect(room.left, y, room.width, height))
            y += height + gap

    def _scroll(self, room: Rect, parts: list[Widget]) -> None:
        """Put the heading and the parts into a list that scrolls, long words sentence by sentence."""
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1, ground="card")
        rows: list[Widget] = [heading]
        for part in parts:
            rows += self._split(part)
        rows = [row for row in rows if not isinstance(row, PictureBox)]
        scrolling = ScrollList(self.kit, "list", rows=rows, gap=self.look.space(3), inset=8, ground="card")
        scrolling.first = self.first
        self.add(scrolling, room)

    def _split(self, part: Widget) -> list[Widget]:
        """Return a label as one label a sentence; anything else as it is."""
        if type(part) is not Label or len(part.lines(self._sheet().width // 2)) <= SHORT:
            return [part]
        texts = sentences(part.text)
        return [
            replace(part, id=f"{part.id}_{index}" if index else part.id, text=text) for index, text in enumerate(texts)
        ]

    def _placed_buttons(self, inner: Rect) -> tuple[list[Button], int]:
        """Return the buttons in the order of the eye, placed at the foot of the sheet, and where they begin."""
        look, buttons = self.look, self.buttons()
        if not buttons:
            return [], inner.bottom
        gap = look.space(4) + 6
        needed = sum(button.natural_width() for button in buttons) + gap * (len(buttons) - 1)
        if look.portrait or needed > inner.width:
            return self._stacked(buttons, inner)
        height = max([TALL, *(button.measure(inner.width) for button in buttons)])
        top = inner.bottom - height - 6
        spare = inner.width - needed
        x = inner.left
        for index, button in enumerate(buttons):
            width = button.natural_width() + (spare if len(buttons) > 1 else min(spare, 60)) // len(buttons)
            if index == len(buttons) - 1 and len(buttons) > 1:
                width = inner.right - x
            button.place(Rect(x, top, width, height))
            x += width + gap
        return buttons, top

    def _stacked(self, buttons: list[Button], inner: Rect) -> tuple[list[Button], int]:
        """Put the buttons below each other, the primary one lowest, where a thumb is."""
        y = inner.bottom
        for button in buttons:
            height = button.measure(inner.width)
            y -= height
            button.place(Rect(inner.left, y, inner.width, height))
            y -= self.look.space(3)
        return buttons[::-1], y + self.look.space(3)

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take an event; arrows that lead nowhere scroll the sheet."""
        before = self.focus_id
        command = super().handle(event)
        scrolling = self.find("list")
        if isinstance(scrolling, ScrollList):
            is_idle = isinstance(event, Nav) and command is None and self.focus_id == before
            if is_idle and isinstance(event, Nav) and event.direction in {"up", "down"}:
                scrolling.scroll(-1 if event.direction == "up" else 1)
            self.first = scrolling.first
        return command

    def primary(self, name: str, words: str, action: object) -> Button:
        """Return the sheet's main button."""
        return Button(self.kit, name, label=words, action=action, style=BUTTON_STYLE, ground="card")

    def secondary(self, name: str, words: str, action: object) -> Button:
        """Return another button."""
        return Button(self.kit, name, label=words, action=action, primary=False, ground="card")

    def prose(self, name: str, text: str, style: str = "body", ink: str = "ink") -> Label:
        """Return words on the sheet."""
        return Label(self.kit, name, text=text, style=style, ink=ink, ground="card")
