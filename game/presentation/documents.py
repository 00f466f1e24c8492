"""A document on a card in words: a letter, terms, a form, a file, and what a choice writes and stamps on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import holds

if TYPE_CHECKING:
    from game.engine.panels import Box, Document, DocumentRow
    from game.engine.state import GameState
    from game.presentation.context import Context

DOCUMENT: Final = "document"
"""The panel that is a document."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a document: what it is, and its value, "" for none."""

    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed on a document in a state, "" for what it does not have; `stamps` are all that it may get."""

    sender: str
    date: str
    heading: str
    body: str
    entries: tuple[Entry, ...]
    total: Entry | None
    stamps: tuple[str, ...]


def printed(context: Context, document: Document, state: GameState) -> Printed:
    """Return a document as it is printed in the state of its card."""

    def say(text_id: str) -> str:
        return context.render_text(text_id, state) if text_id else ""

    return Printed(
        sender=say(document.sender),
        date=say(document.date),
        heading=say(document.heading),
        body=say(document.body),
        entries=tuple(_entry(context, row, state) for row in document.rows if holds(row.when, state)),
        total=None if document.total is None else _entry(context, document.total, state),
        stamps=tuple(say(stamp.words) for stamp in document.stamps),
    )


def _entry(context: Context, row: DocumentRow, state: GameState) -> Entry:
    """Return a row in words, its money as money is written everywhere."""
    if row.coins is not None:
        value = context.words.plural("ui.document.coins", row.coins)
    else:
        value = context.render_text(row.value, state) if row.value else ""
    return Entry(context.render_text(row.words, state), value)


def entry_words(context: Context, entry: Entry) -> str:
    """Return a row as one line."""
    if not entry.value:
        return entry.words
    return context.words("ui.document.entry", words=entry.words, value=entry.value)


def document_words(context: Context, sheet: Printed) -> list[str]:
    """Return all that is printed on a document, line by line."""
    entries = [*sheet.entries, *([sheet.total] if sheet.total is not None else [])]
    lines = [sheet.sender, sheet.date, sheet.heading, sheet.body, *(entry_words(context, entry) for entry in entries)]
    return [line for line in lines if line]


def stamp_of(context: Context, document: Document, option: str) -> str:
    """Return what is stamped on a document after an option, by its id; "" for nothing."""
    return next((context.words(stamp.words) for stamp in document.stamps if option in stamp.after), "")


def line_of(context: Context, box: Box, option: str) -> str:
    """Return what an option writes into the box of a form; "" for nothing."""
    return next((context.words(words) for one, words in box.lines if one == option), "")


def count_words(context: Context, box: Box, line: str) -> str:
    """Return how much of a box a line takes."""
    return context.words("ui.document.count", used=len(line), holds=box.holds)


def box_words(context: Context, box: Box, line: str) -> str:
    """Return the box of a form with a line in it, in words."""
    key = "ui.document.box.spoken" if line else "ui.document.box.empty"
    return context.words(key, line=line, count=count_words(context, box, line))


def outcome_words(context: Context, document: Document, option: str) -> list[str]:
    """Return what an option leaves on a document, line by line: its line in the box, and the stamp."""
    box, stamp = document.box, stamp_of(context, document, option)
    found = [] if box is None else [box_words(context, box, line_of(context, box, option))]
    return [*found, *([context.words("ui.document.stamp", words=stamp)] if stamp else [])]
