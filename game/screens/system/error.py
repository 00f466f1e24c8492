"""Something broke: what, the code to go on with, and the way out."""

from pathlib import PurePath
from typing import ClassVar

from pygame import Rect

from game.screens.actions import LeaveToTitle
from game.screens.base.game_screen import GameScreen
from game.ui.asset_error import AssetError
from game.ui.commands import Quit
from game.ui.widgets import Button, Label, Paper, Paragraph


class ErrorScreen(GameScreen):
    """A sheet with the error's own words, the resume code and the ways out: the title, and out of the game."""

    name: ClassVar[str] = "error"
    can_pause: ClassVar[bool] = False

    def __init__(self, error: Exception, code: str, can_quit: bool) -> None:  # noqa: FBT001 - a fact about the host
        """Return a screen for an error, a resume code ("" if there is none) and what the host can do."""
        super().__init__()
        self.message = f"{type(error).__name__}: {error}"
        self.file = PurePath(error.path).name if isinstance(error, AssetError) else ""
        self.code = code
        self.can_quit = can_quit

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.error.title")

    def build(self) -> None:
        """Add heading, words, code and the ways out."""
        look = self.look
        sheet = Rect(look.box("settings", "sheet"))
        inner = sheet.inflate(-2 * look.space(7), -2 * look.space(6))
        self.add(Paper(self.kit, "sheet"), sheet)
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1, ground="card")
        height = heading.measure(inner.width)
        self.add(heading, Rect(inner.left, inner.top, inner.width, height))
        buttons = self._buttons()
        low = inner.bottom - sum(button.measure(inner.width) + look.space(3) for button in buttons) + look.space(3)
        top = inner.top + height + look.space(4)
        room = Rect(inner.left, top, inner.width, low - look.space(5) - top)
        self.add(Paragraph(self.kit, "text", text=self._text(), ground="card", live="assertive"), room)
        for button in buttons:
            size = button.measure(inner.width)
            width = inner.width if look.portrait else min(inner.width, max(320, button.natural_width()))
            self.add(button, Rect(inner.left, low, width, size))
            low += size + look.space(3)

    def _text(self) -> str:
        words = self.kit.words
        parts = [words("ui.error.file", file=f"**{self.file}**") if self.file else words("ui.error.text")]
        if self.code:
            parts.append(words("ui.error.code", code=f"**{self.code}**"))
        parts.append(words("ui.error.message", message=self.message.replace("*", "·")))
        return "\n\n".join(parts)

    def _buttons(self) -> list[Button]:
        words = self.kit.words
        title = LeaveToTitle()
        buttons = [Button(self.kit, "title_again", label=words("ui.error.reload"), action=title, ground="card")]
        if self.can_quit:
            buttons.append(
                Button(self.kit, "quit", label=words("ui.error.quit"), action=Quit(), primary=False, ground="card")
            )
        return buttons
