"""Something broke in an exhibit: that is said without details, and all starts anew by itself."""

from __future__ import annotations

from typing import ClassVar, Final

from pygame import Rect

from game.screens.base.game_screen import GameScreen
from game.ui.widgets import Label, Paper

WIDTH: Final = 760


class TroubleScreen(GameScreen):
    """A sheet with two lines and nothing to press: what broke is in the log."""

    name: ClassVar[str] = "trouble"
    can_pause: ClassVar[bool] = False

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.kiosk.trouble")

    def build(self) -> None:
        """Add the sheet and its lines."""
        look, pad, words = self.look, self.look.space(6), self.kit.words
        width = min(look.safe.width, WIDTH * look.text_scale // 100)
        rows = [
            Label(self.kit, "title", text=self.title(), style="title", heading=1, ground="card"),
            Label(self.kit, "text", text=words("ui.kiosk.trouble.text"), style="lead", ground="card", live="assertive"),
        ]
        heights = [row.measure(width - 2 * pad) for row in rows]
        sheet = Rect(0, 0, width, sum(heights) + 2 * pad + look.space(4))
        sheet.center = look.safe.center
        self.add(Paper(self.kit, "sheet"), sheet)
        y = sheet.top + pad
        for row, high in zip(rows, heights, strict=True):
            self.add(row, Rect(sheet.left + pad, y, sheet.width - 2 * pad, high))
            y += high + look.space(4)
