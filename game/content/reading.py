"""Small readers of untrusted JSON values; each returns what it promises or raises ValueError or TypeError."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

MOST: Final = 10**9
SHOWN: Final = "shown"
"""Where a compiled thing has what no rule reads: words, pictures, provenance."""


def mapping(value: Any) -> dict[str, Any]:
    """Return a JSON object."""
    if not isinstance(value, dict):
        raise TypeError("an object was expected")
    return value


def merged(value: Any) -> dict[str, Any]:
    """Return a compiled thing in one object: what the rules read of it and what is shown of it."""
    return {**mapping(value), **mapping(mapping(value).get(SHOWN, {}))}


def items(value: Any, least: int = 0, most: int = 10_000) -> list[Any]:
    """Return a JSON list of `least` to `most` items."""
    if not isinstance(value, list) or not least <= len(value) <= most:
        raise ValueError("a list of another length was expected")
    return value


def text(value: Any) -> str:
    """Return a string."""
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def one_of(value: Any, known: Collection[str]) -> str:
    """Return a string that is one of the known ones."""
    if not isinstance(value, str) or value not in known:
        raise ValueError(f"{str(value)[:40]!r} is not known")
    return value


def whole(value: Any, low: int = 0, high: int = MOST) -> int:
    """Return a whole number from `low` to `high`."""
    # not isinstance, to which true is 1
    if type(value) is not int or not low <= value <= high:
        raise ValueError("a number in another range was expected")
    return value


def truth(value: Any) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise TypeError("true or false was expected")
    return value


def texts(value: Any) -> tuple[str, ...]:
    """Return a tuple of strings."""
    return tuple(text(item) for item in items(value))
