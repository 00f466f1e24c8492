"""Letters of a file that no author means: control signs, other ends of lines, and what only looks like a space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, TypeAlias

Found: TypeAlias = tuple[int, str]
"""Where a letter is in its text, and what is wrong with it."""

# Control signs, and what turns the direction of writing or ends a line for the parser alone: an editor would not show
# what is read. Halves of letters, and what never will be a letter, are no text at all.
HOSTILE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
# What comes along when words are copied from a web page.
ODD_SPACE: Final = re.compile("(?![ \t\r\n])\\s|[\xad\u180e\u200b-\u200d\u2060\u2800\u3164]")
_ODD = ODD_SPACE.pattern
_MOVED_IN: Final = re.compile(rf"^(?:[ \t]|-(?= |{_ODD})|{_ODD})*(?:[a-z0-9_.]+:(?:{_ODD}))?", re.MULTILINE)
"""How far a line is moved in, and its name where an odd space stands behind the colon."""


def not_allowed(letter: str) -> str:
    """Return what is wrong with a hostile letter."""
    return f"the character U+{ord(letter):04X} is not allowed{_called(letter)}"


def no_space(letter: str) -> str:
    """Return what is wrong with a letter that looks like a space."""
    return f"U+{ord(letter):04X} is no plain space, though it looks like one or like nothing{_called(letter)}"


def _called(letter: str) -> str:
    """Return the name of a letter in brackets, nothing for one without a name."""
    name = unicodedata.name(letter, "").lower()
    return f" ({name})" if name else ""


def odd_letters(text: str) -> Iterator[Found]:
    """Yield every hostile letter, and of every line the first odd space that moves it in."""
    for found in HOSTILE.finditer(text):
        yield found.start(), not_allowed(found[0])
    for line in _MOVED_IN.finditer(text):
        odd = next((odd for odd in ODD_SPACE.finditer(line[0]) if not HOSTILE.match(odd[0])), None)
        if odd:
            yield line.start() + odd.start(), no_space(odd[0])


def without(text: str) -> str:
    """Return a text of the same length with plain spaces in the place of odd letters."""
    plain = HOSTILE.sub(" ", text)
    return _MOVED_IN.sub(lambda line: ODD_SPACE.sub(" ", line[0]), plain)


def place(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of a letter of a text, as an editor counts them."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
