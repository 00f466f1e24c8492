"""The ending on a terminal: its name, what becomes of people, where the cards came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.ending_view import ending_view
from game.presentation.sources import elsewhere_words, meaning_words, never_words

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.sources import Origin
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
    terminal.heading(words("ui.ending.provenance"))
    for origin in view.origins.first:
        _tell_origin(terminal, context, origin)
    terminal.line()
    terminal.line(never_words(context))
    if view.origins.rest:
        terminal.heading(words("ui.ending.rest"))
    for origin in view.origins.rest:
        _tell_origin(terminal, context, origin)


def _tell_origin(terminal: Terminal, context: Context, origin: Origin) -> None:
    """Tell where a card comes from."""
    terminal.line()
    terminal.line(origin.title)
    for line in (meaning_words(context, origin), origin.claim, origin.source, elsewhere_words(context, origin)):
        terminal.line(line, "  ")
