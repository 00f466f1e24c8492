"""A question over the page: heading, words, at most two buttons."""

from typing import ClassVar

from pygame import Rect

from game.screens.actions import Action
from game.screens.base.game_screen import GameCommand, GameScreen
from game.ui.widgets import Button, Label, Paper, Paragraph

WIDTH = 560


class Dialog(GameScreen):
    """A sheet in the middle; an answer is an id, words and an action or a command; the first is primary."""

    name: ClassVar[str] = "dialog"
    modal: ClassVar[bool] = True

    def __init__(self, heading: str, text: str, answers: tuple[tuple[str, str, GameCommand | Action], ...]) -> None:
        """Return a dialog; Escape closes it without an answer."""
        super().__init__()
        self.heading = heading
        self.text = text
        self.answers = answers

    def title(self) -> str:
        """Return the heading."""
        return self.heading

    def build(self) -> None:
        """Add the sheet, as high as its words."""
        look, pad = self.look, self.look.space(6)
        safe = look.safe
        width = min(safe.width, max(WIDTH, round(WIDTH * look.text_scale / 100)))
        inner = width - 2 * pad
        heading = Label(self.kit, "title", text=self.heading, style="heading", heading=1, ground="card")
        text = Paragraph(self.kit, "text", text=self.text, ground="card")
        buttons = self._buttons()
        rows = self._rows(buttons, inner)
        low = sum(max(button.measure(inner) for button in row) + look.space(3) for row in rows)
        top = heading.measure(inner) + look.space(4)
        words = min(text.measure(inner), safe.height - 2 * pad - top - low - look.space(4))
        sheet = Rect(0, 0, width, 2 * pad + top + words + look.space(4) + low - look.space(3))
        sheet.center = safe.center
        self.add(Paper(self.kit, "sheet"), sheet)
        self.add(heading, Rect(sheet.left + pad, sheet.top + pad, inner, heading.measure(inner)))
        self.add(text, Rect(sheet.left + pad, sheet.top + pad + top, inner, words))
        self._place(rows, Rect(sheet.left + pad, sheet.bottom - pad - low + look.space(3), inner, low))

    def _buttons(self) -> list[Button]:
        return [
            Button(self.kit, name, label=label, action=action, primary=not index, ground="card")
            for index, (name, label, action) in enumerate(self.answers)
        ]

    def _rows(self, buttons: list[Button], width: int) -> list[list[Button]]:
        """Return the buttons side by side if each is as wide as its words, else one a row."""
        widest = max(button.natural_width() for button in buttons)
        needed = widest * len(buttons) + self.look.space(4) * (len(buttons) - 1)
        return [buttons] if needed <= width else [[button] for button in buttons]

    def _place(self, rows: list[list[Button]], area: Rect) -> None:
        gap, y = self.look.space(4), area.top
        for row in rows:
            width = (area.width - gap * (len(row) - 1)) // len(row)
            height = max(button.measure(width) for button in row)
            for index, button in enumerate(row):
                self.add(button, Rect(area.left + index * (width + gap), y, width, height))
            y += height + self.look.space(3)
