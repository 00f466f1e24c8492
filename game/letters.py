"""Plainer letters in the place of those that a font or a terminal does not have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

UNKNOWN: Final = "?"
SIGNS: Final = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
    **dict.fromkeys("\u00ab\u00bb", '"'),
    "\u2026": "...",
    "\u2190": "<-",
    "\u2192": "->",
    "\u2022": "*",
    "\u00b7": ".",
    "\u00d7": "x",
    "\u20ac": "EUR",
}
"""What means the same in plainer signs. A minus above all: a number without it would be another number."""


def legible(text: str, has: Callable[[str], bool]) -> str:
    """Return a text of letters that can be shown; `has` says of one letter whether it can.

    What cannot be shown becomes what it means in plainer signs, or its letter without accents, else UNKNOWN. What has
    no look of its own is left out.

    >>> legible("Zoë: −4 🌸", str.isascii)
    'Zoe: -4 ?'
    """
    return "".join(letter if has(letter) else _stand_in(letter, has) for letter in text)


def _stand_in(letter: str, has: Callable[[str], bool]) -> str:
    """Return what is shown for a letter that cannot be."""
    import unicodedata  # rarely needed, and the browser has to fetch it

    if letter.isspace():
        return " "
    kind = unicodedata.category(letter)
    if kind in {"Cc", "Cf"} or kind[0] == "M":
        return ""
    parts = unicodedata.normalize("NFKD", letter)
    plain = SIGNS.get(letter) or "".join(part for part in parts if not unicodedata.combining(part))
    if plain and all(map(has, plain)):
        return plain
    return UNKNOWN if has(UNKNOWN) else ""
