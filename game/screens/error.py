"""Something broke: what, the code to go on with, and the way out."""

from typing import ClassVar

from pygame import Rect

from game.screens.actions import DeleteStored
from game.ui.commands import Command, Quit
from game.ui.screen import Screen
from game.ui.widgets import Button, Label, Paper, Paragraph


class ErrorScreen(Screen):
    """A sheet with the error's own words, the resume code and a button."""

    name: ClassVar[str] = "error"
    can_pause: ClassVar[bool] = False

    def __init__(self, message: str, code: str, can_quit: bool) -> None:  # noqa: FBT001 - a fact about the host
        """Return a screen for an error message, a resume code ("" if there is none) and what the host can do."""
        super().__init__()
        self.message = message
        self.code = code
        self.can_quit = can_quit

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.error.title")

    def build(self) -> None:
        """Add heading, words, code and the way out."""
        words, look = self.kit.words, self.look
        sheet = Rect(look.box("settings", "sheet"))
        inner = sheet.inflate(-2 * look.space(7), -2 * look.space(6))
        self.add(Paper(self.kit, "sheet"), sheet)
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1, ground="card")
        height = heading.measure(inner.width)
        self.add(heading, Rect(inner.left, inner.top, inner.width, height))
        text = words("ui.error.text")
        if self.code:
            text += "\n\n" + words("ui.error.code", code=f"**{self.code}**")
        text += "\n\n" + words("ui.error.message", message=self.message.replace("*", "·"))
        button = Button(
            self.kit, "way_out", label=words("ui.error.quit" if self.can_quit else "ui.error.reload"), ground="card"
        )
        button.action = Quit() if self.can_quit else DeleteStored()
        size = button.measure(inner.width)
        if self.can_quit:
            self.add(button, Rect(inner.left, inner.bottom - size, min(inner.width, button.natural_width()), size))
        top = inner.top + height + look.space(4)
        room = Rect(inner.left, top, inner.width, inner.bottom - size - look.space(5) - top)
        self.add(Paragraph(self.kit, "text", text=text, ground="card", live="assertive"), room)

    def back(self) -> Command | None:
        """Return the way out."""
        return Quit() if self.can_quit else None
