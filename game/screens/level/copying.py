"""The code to stop here, and the button that copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.actions import CopyCode
from game.ui.pieces import placed
from game.ui.screen import SECONDS_TO_READ
from game.ui.widgets import Button, Label, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameScreen
    from game.screens.outcomes import Copied
    from game.ui.kit import Kit

BETWEEN: Final = 20


class Copying:
    """Code and button of a page; the button says what came of it."""

    def __init__(self, context: Context) -> None:
        """Return the code of the run in progress, not copied yet."""
        self.context = context
        self.copied = ""

    def label(self, kit: Kit) -> Label:
        """Return the code in words."""
        text = f"{kit.words('ui.level_end.stop')} **{self.context.session.code}**"
        return Label(kit, "code", text=text, style="label", ground=None)

    def button(self, kit: Kit) -> Button:
        """Return the button."""
        words = self.copied or kit.words("ui.level_end.copy")
        return Button(kit, "copy", label=words, action=CopyCode(), primary=False, style="small", ground=None)

    def rows(self, kit: Kit) -> list[Widget]:
        """Return both as rows of a list."""
        return [self.label(kit), self.button(kit)]

    def height(self, kit: Kit, width: int) -> int:
        """Return how high a row is in which both stand beside each other; a code is longer after each level."""
        label, button = self.label(kit), self.button(kit)
        wide = button.natural_width()
        return max(label.measure(width - wide - BETWEEN), kit.look.target, button.measure(wide))

    def beside(self, kit: Kit, row: Rect) -> list[Widget]:
        """Return both beside each other in a row: the button behind the code, or at the end of a narrow row."""
        label, button = self.label(kit), self.button(kit)
        width = button.natural_width()
        room = row.width - width - BETWEEN
        natural = room if kit.look.portrait else min(room, label.natural_width())
        high, tall = label.measure(room), max(kit.look.target, button.measure(width))
        code = Rect(row.left, row.centery - high // 2, natural, high)
        return [placed(label, code), placed(button, Rect(code.right + BETWEEN, row.centery - tall // 2, width, tall))]

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
