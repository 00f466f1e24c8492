"""The code to stop here, and the buttons that copy it and show it as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.actions import CopyCode
from game.screens.system.code_picture import CodePictureScreen
from game.screens.widgets.sign_button import SignButton
from game.ui.commands import Push
from game.ui.pieces import placed
from game.ui.screen import SECONDS_TO_READ
from game.ui.widgets import Button, Label, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameScreen
    from game.screens.outcomes import Copied
    from game.ui.kit import Kit

BETWEEN: Final = 20
APART: Final = 12


class Copying:
    """Code and buttons of a page; the one that copies says what came of it."""

    def __init__(self, context: Context) -> None:
        """Return the code of the run in progress, not copied yet."""
        self.context = context
        self.copied = ""

    @property
    def is_there(self) -> bool:
        """Whether the run can be gone on with elsewhere: not one of an exhibit."""
        return self.context.kiosk is None

    def label(self, kit: Kit) -> Label:
        """Return the code in words."""
        text = f"{kit.words('ui.level_end.stop')} **{self.context.session.code}**"
        return Label(kit, "code", text=text, style="label", ground=None)

    def button(self, kit: Kit) -> Button:
        """Return the button that copies."""
        words = self.copied or kit.words("ui.level_end.copy")
        return Button(kit, "copy", label=words, action=CopyCode(), primary=False, style="small", ground=None)

    def picture(self, kit: Kit, *, small: bool = False) -> Button:
        """Return the button that shows the code as a picture; a small one has an icon in place of words."""
        words, shown = kit.words("ui.code_picture.show"), Push(CodePictureScreen(self.context))
        if small:
            return SignButton(
                kit, "picture", label="", icon="squares", spoken=words, action=shown, primary=False, ground=None
            )
        return Button(kit, "picture", label=words, action=shown, primary=False, style="small", ground=None)

    def rows(self, kit: Kit) -> list[Widget]:
        """Return all as rows of a list."""
        return [self.label(kit), self.button(kit), self.picture(kit)] if self.is_there else []

    def _buttons(self, kit: Kit) -> list[Button]:
        """Return the buttons of a row: on an upright page the second one is small."""
        return [self.button(kit), self.picture(kit, small=kit.look.portrait)]

    def height(self, kit: Kit, width: int) -> int:
        """Return how high a row is in which all stand beside each other; a code is longer after each level."""
        if not self.is_there:
            return 0
        buttons = self._buttons(kit)
        wide = sum(button.natural_width() + APART for button in buttons) - APART
        high = max(button.measure(button.natural_width()) for button in buttons)
        return max(self.label(kit).measure(width - wide - BETWEEN), kit.look.target, high)

    def beside(self, kit: Kit, row: Rect) -> list[Widget]:
        """Return all beside each other in a row: the buttons behind the code, or at the end of a narrow row."""
        if not self.is_there:
            return []
        label, buttons = self.label(kit), self._buttons(kit)
        room = row.width - sum(button.natural_width() + APART for button in buttons) + APART - BETWEEN
        natural = room if kit.look.portrait else min(room, label.natural_width())
        high = label.measure(room)
        code = Rect(row.left, row.centery - high // 2, natural, high)
        found: list[Widget] = [placed(label, code)]
        x = code.right + BETWEEN
        for button in buttons:
            width = button.natural_width()
            tall = max(kit.look.target, button.measure(width))
            found.append(placed(button, Rect(x, row.centery - tall // 2, width, tall)))
            x += width + APART
        return found

    def tell(self, screen: GameScreen, outcome: Copied) -> None:
        """Say on a page whether the code was copied."""
        words = screen.kit.words
        self.copied = words("ui.level_end.copied" if outcome.done else "ui.level_end.copy")
        said = words("ui.copy.done" if outcome.done else "ui.copy.failed")
        screen.say(said)
        if not outcome.done:
            screen.show_caption(said, SECONDS_TO_READ)
        button = screen.find("copy")
        if isinstance(button, Button):
            button.label = self.copied
            button.description = "" if outcome.done else said
