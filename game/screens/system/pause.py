"""The pause sheet: go on, settings, leave."""

from collections.abc import Callable
from typing import ClassVar, Final

from pygame import Rect

from game.screens.actions import LeaveToTitle, OpenSettings
from game.screens.base.game_screen import GameScreen
from game.ui.commands import Pop
from game.ui.widgets import Button, Label, Paper

WIDTH: Final = 480
LEAST_NOTES: Final = 2
"""What the run is for and whether it is kept are told at every size; what stands between, where there is room."""


class PauseScreen(GameScreen):
    """A sheet with three buttons; Escape goes on. `about` returns lines about the run, read whenever it is built."""

    name: ClassVar[str] = "pause"
    modal: ClassVar[bool] = True

    def __init__(self, about: Callable[[], tuple[str, ...]] = tuple) -> None:
        """Return a sheet that has not been opened yet."""
        super().__init__()
        self.about = about

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.pause.title")

    def ways(self) -> list[Button]:
        """Return the buttons, the way on first."""
        words = self.kit.words
        return [
            Button(self.kit, "go_on", label=words("ui.pause.go_on"), action=Pop(), ground="card"),
            self.secondary("settings", words("ui.pause.settings"), OpenSettings()),
            self.secondary("leave", words("ui.pause.leave"), LeaveToTitle()),
        ]

    def secondary(self, name: str, label: str, action: object) -> Button:
        """Return a button that is not the way on."""
        return Button(self.kit, name, label=label, action=action, primary=False, ground="card")

    def build(self) -> None:
        """Add the sheet and its buttons."""
        look = self.look
        rows = self.ways()
        pad, gap = look.space(6), look.space(4)
        widest = max(WIDTH * look.text_scale // 100, *(row.natural_width() + 2 * pad for row in rows))
        width = min(look.size[0] - 2 * look.space(5), widest)
        inner = width - 2 * pad
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1, ground="card")
        notes = [
            Label(self.kit, f"about:{index}", text=line, style="small", ink="soft", ground="card")
            for index, line in enumerate(self.about())
        ]
        stack = [heading, *notes, *rows]
        heights = [part.measure(inner) for part in stack]
        while len(notes) > LEAST_NOTES and 2 * pad + sum(heights) + gap * len(stack) > look.size[1]:
            stack.remove(notes.pop(1))
            heights = [part.measure(inner) for part in stack]
        sheet = Rect(0, 0, width, 2 * pad + sum(heights) + gap * (len(stack) - 1))
        sheet.center = look.size[0] // 2, look.size[1] // 2
        self.add(Paper(self.kit, "sheet"), sheet)
        y = sheet.top + pad
        for part, height in zip(stack, heights, strict=True):
            self.add(part, Rect(sheet.left + pad, y, inner, height))
            y += height + gap
