"""Reads the editions: all that the title needs of the story, so that it need not wait for the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from game.content.reading import items, merged, one_of, text, texts, truth, whole
from game.engine.editions import QUESTIONS, Edition, Told
from game.engine.limits import MOST_EDITIONS, ROUNDS
from game.resources import ContentError, read_json

EDITIONS: Final = "editions.json"
MOST_TOLD: Final = 5


def _told(value: Any) -> Told:
    """Return words about a moment, of [text id] or [text id, moment]."""
    return Told(*texts(items(value, 1, 2)))


def _round(value: Any) -> int:
    """Return the length of a round of the sorter."""
    length = whole(value)
    if length not in ROUNDS:
        raise ValueError("a round has another length")
    return length


def edition(value: Any) -> Edition:
    """Return one edition; raises ValueError, KeyError or TypeError for anything else."""
    value = merged(value)
    get = value.get
    return Edition(
        id=text(value["id"]),
        name=text(value["name"]),
        length=text(value["length"]),
        short=text(value["short"]),
        touches=text(value["touches"]),
        asks=tuple(one_of(question, QUESTIONS) for question in items(value["asks"], 0, len(QUESTIONS))),
        brisk=truth(get("brisk", False)),
        is_default=truth(get("default", False)),
        one_page=truth(get("one_page", False)),
        sources=whole(get("sources", 5), 1),
        sorter=_round(get("sorter", ROUNDS[0])),
        shared=tuple(map(_told, items(get("shared", []), 0, MOST_TOLD))),
        pairs=tuple(map(_told, items(get("pairs", []), 0, MOST_TOLD))),
    )


def editions(value: Any) -> tuple[Edition, ...]:
    """Return all editions; raises ValueError, KeyError or TypeError for anything else."""
    return tuple(map(edition, items(value, 1, MOST_EDITIONS)))


def load_editions(folder: Path) -> tuple[Edition, ...]:
    """Return the editions of a folder of compiled content; raises ContentError."""
    value = read_json(folder / EDITIONS)
    try:
        return editions(value)
    except (ValueError, KeyError, TypeError) as error:
        raise ContentError(EDITIONS, f"something in it is wrong ({str(error)[:120]})") from error
