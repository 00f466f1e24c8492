"""The code of the run as a picture: whoever collects the codes of a class reads it with a camera."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.screens.base.form_screen import FormScreen
from game.screens.widgets.qr_picture import QrPicture
from game.ui.commands import Pop

if TYPE_CHECKING:
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Button, Widget


class CodePictureScreen(FormScreen):
    """A sheet with the picture and the letters that it holds."""

    name: ClassVar[str] = "code_picture"
    starts_at: ClassVar[str] = "back"
    style: ClassVar[str] = "page:questions"

    def title(self) -> str:
        """Return the heading."""
        return self.kit.words("ui.code_picture.heading")

    def parts(self) -> list[Widget]:
        """Return the picture and the letters."""
        code = self.context.session.code
        alt = self.kit.words("ui.code_picture.alt", code=code)
        letters = self.prose("code", code, "small")
        letters.bold = True
        return [QrPicture(self.kit, "qr", text=code, alt=alt, ground="card"), letters]

    def buttons(self) -> list[Button]:
        """Return the way back."""
        return [self.primary("back", self.kit.words("ui.sheet.back"), Pop())]

    def back(self) -> GameCommand | None:
        """Return to where one came from."""
        return Pop()
