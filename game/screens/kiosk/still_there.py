"""The question whether somebody is still there, with the seconds that are left."""

from __future__ import annotations

from typing import ClassVar, Final

from pygame import Rect

from game.i18n import Words
from game.screens.base.game_screen import GameScreen
from game.ui.commands import Pop
from game.ui.widgets import Button, Label, Paper

WIDTH: Final = 720
SAID_AT: Final = frozenset((20, 10, 5))
"""The seconds left that are said aloud, besides the first: every one of them would talk over itself."""


class StillThereScreen(GameScreen):
    """A sheet over the page; whoever touches anything goes on where they were."""

    name: ClassVar[str] = "still_there"
    modal: ClassVar[bool] = True
    can_pause: ClassVar[bool] = False
    starts_at: ClassVar[str] = "stay"

    def __init__(self, words: Words, seconds: int) -> None:
        """Return the sheet with so many whole seconds left."""
        super().__init__()
        self.words = words
        self.seconds = seconds

    def title(self) -> str:
        """Return the question."""
        return self.kit.words("ui.kiosk.still")

    def build(self) -> None:
        """Add the question, the seconds and the way on."""
        look, words, pad = self.look, self.kit.words, self.look.space(6)
        width = min(look.safe.width, WIDTH * look.text_scale // 100)
        inner = width - 2 * pad
        button = Button(self.kit, "stay", label=words("ui.kiosk.stay"), action=Pop(), style="heading", ground="card")
        rows = [
            Label(self.kit, "title", text=self.title(), style="title", heading=1, ground="card"),
            Label(self.kit, "left", text=self._left(), style="lead", ground="card"),
            button,
        ]
        heights = [row.measure(inner) for row in rows]
        gap = look.space(5)
        sheet = Rect(0, 0, width, 2 * pad + sum(heights) + gap * (len(rows) - 1))
        sheet.center = look.safe.center
        self.add(Paper(self.kit, "sheet"), sheet)
        y = sheet.top + pad
        for row, high in zip(rows, heights, strict=True):
            self.add(row, Rect(sheet.left + pad, y, inner, high))
            y += high + gap
        self.say(self._left(), urgent=True)

    def count(self, seconds: int) -> None:
        """Show how many whole seconds are left."""
        if seconds == self.seconds:
            return
        self.seconds = seconds
        left = self.find("left")
        if isinstance(left, Label):
            left.text = self._left()
        if seconds in SAID_AT:
            self.say(self._left(), urgent=True)

    def _left(self) -> str:
        return self.words.plural("ui.kiosk.left", self.seconds)
