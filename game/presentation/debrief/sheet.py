"""A page as words: the twin of what is drawn, for text mode, for paper and for a reader of the screen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias, assert_never

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDS: Final = ".?!…”"
"""Marks that close a sentence, or what is said in one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of what follows."""

    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences."""

    words: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Things below each other, in order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells as there are heads; the first cell of a row names it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Listing | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in words: its title, and its blocks in the order in which they are read."""

    title: str
    blocks: tuple[Block, ...]


def row_words(table: Table, row: tuple[str, ...]) -> str:
    """Return a row as one line in which each cell stands behind its head, for whoever sees no columns.

    >>> row_words(Table("", ("Day", "Score"), ()), ("Monday", "668"))
    'Monday. Score: 668.'
    >>> row_words(Table("", ("Question", "Why"), ()), ("Was I told?", "So that one can object."))
    'Was I told? Why: So that one can object.'
    """
    first, *cells = row
    said = [first, *(f"{head}: {cell}" for head, cell in zip(table.heads[1:], cells, strict=True) if cell)]
    return " ".join(part if part[-1:] in ENDS else f"{part}." for part in said if part)


def lines(sheet: Sheet) -> Iterator[str]:
    """Yield the lines of a sheet below its title, an empty one before a heading and before a table."""
    for block in sheet.blocks:
        match block:
            case Heading(words):
                yield from ("", words)
            case Paragraph(words):
                yield words
            case Listing(items):
                yield from (f"- {item}" for item in items)
            case Table():
                yield from ("", block.caption)
                yield from (row_words(block, row) for row in block.rows)
            case _:
                assert_never(block)


def to_json(sheet: Sheet) -> str:
    """Return a sheet as JSON, as the page around the game prints it."""
    return json.dumps({"title": sheet.title, "blocks": [_block(block) for block in sheet.blocks]}, ensure_ascii=False)


def _block(block: Block) -> dict[str, Any]:
    """Return a block as a JSON object with its kind."""
    match block:
        case Heading(words):
            return {"kind": "heading", "words": words}
        case Paragraph(words):
            return {"kind": "paragraph", "words": words}
        case Listing(items):
            return {"kind": "list", "items": list(items)}
        case Table(caption, heads, rows):
            return {"kind": "table", "caption": caption, "heads": list(heads), "rows": [list(row) for row in rows]}
        case _:
            assert_never(block)
