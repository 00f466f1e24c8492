"""The texts on what a card shows over its scene, each with where it is and what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.authoring import format as author
from game.authoring.project import Spot

Said = tuple[Spot, str, str]
"""Where a text is, its role, and its words."""


def panel_sayings(spot: Spot, moment: author.Moment) -> Iterator[Said]:
    """Yield every text on the panel of a moment; `spot` is where the panel is written."""
    match moment.panel:
        case author.Departures(board=author.Board(rows=rows)):
            yield from _rows(spot / "board" / "rows", rows)
        case author.Jobs(jobs=author.JobBoard(rows=rows)):
            yield from _rows(spot / "jobs" / "rows", rows)
        case author.Sheet(document=document):
            yield from _document(spot / "document", document)
        case _:
            pass


def _rows(spot: Spot, rows: Sequence[author.BoardRow | author.Job]) -> Iterator[Said]:
    """Yield what the rows of a board say."""
    for at, row in enumerate(rows):
        yield spot / at / "words", "row", row.words
        if row.price:
            yield spot / at / "price", "price", row.price


def _document(spot: Spot, document: author.Document) -> Iterator[Said]:
    """Yield what is printed on a document, written into it and stamped on it."""
    for part in ("heading", "sender", "date", "body"):
        if words := getattr(document, part):
            yield spot / part, f"document_{part}", words
    rows = [(spot / "rows" / at, row) for at, row in enumerate(document.rows)]
    for place, row in [*rows, *([(spot / "total", document.total)] if document.total else [])]:
        yield place / "words", "row", row.words
        if row.value:
            yield place / "value", "row_value", row.value
    for at, stamp in enumerate(document.stamps):
        yield spot / "stamps" / at / "words", "stamp", stamp.words
    for option, words in document.box.lines.items() if document.box else ():
        yield spot / "box" / "lines" / option, "box_line", words
