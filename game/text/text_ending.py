"""The ending on a terminal: its name, and what becomes of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.ending_view import ending_view

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.text.terminal import Terminal


def tell_ending(terminal: Terminal, context: Context) -> None:
    """Tell all of the ending of the run in progress."""
    words, view = context.words, ending_view(context)
    terminal.heading(view.title)
    terminal.line(view.line)
    if view.went:
        terminal.line(view.went)
    terminal.heading(words("ui.ending.people"))
    for _, said in view.epilogues:
        terminal.line(said, "  ")
