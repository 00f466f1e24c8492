"""What a card shows over its scene: the rows of a board, a document and what is on it, the rungs of a ladder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.conditions import Condition


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A row of a board: text ids of what it offers and of what stands beside it ("" for none), and when it is open.

    A departure is open while `when` holds, a job while you have the score, or the door, that it asks for.
    """

    words: str
    price: str = ""
    when: Condition | None = None
    asks_score: int = 0
    asks_door: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A row of a document: text ids of what it is and of its value ("" for none); `coins` is a value in money.

    It stands there only while `when` holds.
    """

    words: str
    value: str = ""
    coins: int | None = None
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is stamped on a document, a text id, after any of some options, by their ids."""

    after: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a form that holds so many letters; `lines` are (option id, text id of what the option writes there)."""

    holds: int
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A printed sheet of somebody. `heading`, `sender`, `date` and `body` are text ids, "" for none.

    `total` is set apart below the rows. A document with a `box` is a form.
    """

    heading: str
    sender: str = ""
    date: str = ""
    body: str = ""
    rows: tuple[DocumentRow, ...] = ()
    total: DocumentRow | None = None
    stamps: tuple[Stamp, ...] = ()
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of a ladder: the text id of who stands there ("" for you), and the rung from the top they stood on."""

    words: str
    was: int
