"""The ending on a terminal: its name, the two ledgers, what becomes of people, where the cards came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.debrief.pages import sheet_of
from game.presentation.debrief.sheet import lines
from game.presentation.ending_view import ending_view
from game.presentation.sources import fact_lines, last_words, meaning_words, origins
from game.presentation.wording import person_name

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
    terminal.heading(words("ui.ending.counted"))
    for line in view.ledger_rows:
        terminal.line(words("text.cause", cause=line.words, change=line.points), "  ")
    terminal.line(f"{words('ui.ending.last')}: {view.score}")
    terminal.heading(words("ui.ending.unseen"))
    for person, said in view.unseen:
        terminal.line(words("ui.ending.about", name=person_name(context, person), words=said), "  ")
    if not view.unseen:
        terminal.say("ui.ending.unseen.none")
    terminal.heading(words("ui.ending.people"))
    for _, said in view.epilogues:
        terminal.line(said, "  ")
    _tell_origins(terminal, context)


def _tell_origins(terminal: Terminal, context: Context) -> None:
    """Tell where the cards come from, and what was corrected."""
    found = origins(context)
    terminal.heading(context.words("ui.ending.provenance"))
    for origin in found.first:
        _tell_origin(terminal, context, origin)
    for _, said in last_words(context, found):
        terminal.line()
        terminal.line(said)
    if found.rest:
        terminal.heading(context.words("ui.ending.rest"))
    for origin in found.rest:
        _tell_origin(terminal, context, origin)
    told = sheet_of(context, "corrections")
    terminal.heading(told.title)
    for line in lines(told):
        terminal.line(line)


def _tell_origin(terminal: Terminal, context: Context, origin: Origin) -> None:
    """Tell where a card comes from."""
    terminal.line()
    terminal.line(origin.title)
    below = (words for _, words in fact_lines(context, origin.fact))
    for line in (meaning_words(context, origin.fact), origin.fact.claim, *below):
        terminal.line(line, "  ")
