"""Long words in parts that fit on a page in the largest letters: lists scroll by rows, and a row must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.screens.base.form_screen import sentences

if TYPE_CHECKING:
    from game.ui.theme import Look

FROM_SIZE: Final = 150
"""The text size from which words are parted."""
MOST_LETTERS: Final = 90
"""A part has about so many letters: four or five lines of a phone in the largest size."""
SPARE: Final = 10
"""So many letters more than an even share a part may have, or the last one would be a word or two."""
LEAST_LETTERS: Final = 30
"""The fewest letters before a stop that a part may end with."""
STOPS: Final = (",", ";", ":", ".")


def pieces(text: str, look: Look) -> list[str]:
    """Return a text whole, or in the largest letters by sentences, and long ones in parts of whole words."""
    if look.text_scale < FROM_SIZE:
        return [text]
    return [part for sentence in sentences(text) for part in _parts(sentence)]


def _parts(sentence: str) -> list[str]:
    """Return a sentence in parts of much the same length, of at most MOST_LETTERS; what is bold stays bold.

    >>> [len(part) <= MOST_LETTERS for part in _parts("word " * 40)]
    [True, True, True]
    """
    count = -(-len(sentence) // MOST_LETTERS)
    most = min(MOST_LETTERS, len(sentence) // max(1, count) + SPARE)
    found, part = list[str](), ""
    for word in sentence.split(" "):
        longer = f"{part} {word}".strip()
        if part and len(longer) > most and part.count("**") % 2 == 0:
            whole, rest = _at_a_stop(part)
            found.append(whole)
            longer = f"{rest} {word}".strip()
        part = longer
    return [*found, part]


def _at_a_stop(part: str) -> tuple[str, str]:
    """Return a part up to its last stop within the sentence, and what is behind; all of it where there is none.

    >>> _at_a_stop("What Bloom showed you that day, and beside it")
    ('What Bloom showed you that day,', 'and beside it')
    """
    words = part.split(" ")
    for count in range(len(words) - 1, 0, -1):
        whole = " ".join(words[:count])
        if len(whole) < LEAST_LETTERS:
            break
        if whole.endswith(STOPS) and whole.count("**") % 2 == 0:
            return whole, " ".join(words[count:])
    return part, ""
