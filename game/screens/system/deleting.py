"""The question before everything that is kept is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.screens.actions import DeleteStored
from game.screens.base.dialog import Dialog
from game.screens.base.game_screen import GameCommand
from game.ui.commands import Pop, Push

if TYPE_CHECKING:
    from game.ui.kit import Words


def ask_first(words: Words) -> GameCommand:
    """Return what asks whether to delete everything; keeping it stands first."""
    answers = (
        ("keep", words("ui.delete.keep"), Pop()),
        ("delete", words("ui.delete.delete"), DeleteStored()),
    )
    return Push(Dialog(words("ui.delete.title"), words("ui.delete.text"), answers))
