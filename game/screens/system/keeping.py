"""The question which of two runs is kept, where the device has no room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.screens.actions import KeepThisRun
from game.screens.base.dialog import Dialog
from game.ui.commands import Pop

if TYPE_CHECKING:
    from game.i18n import Words


def which_one(words: Words) -> Dialog:
    """Return what asks which run is kept; the one that is kept already stands first."""
    answers = (
        ("other", words("ui.keeping.other"), Pop()),
        ("this", words("ui.keeping.this"), KeepThisRun()),
    )
    return Dialog(words("ui.keeping.heading"), words("ui.keeping.text"), answers)
