"""Prose taken apart: who says which part of a text, and its sentences. All by simple rules, right for most texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.authoring.lint.case import Case, Saying
from game.authoring.lint.lengths import without_short_stops

STORY: Final = (
    "title", "stakes", "end", "headline", "notice", "card", "option", "says", "never", "unseen", "prunes_with", "cheer",
    "ending_title", "ending_line", "epilogue", "aim", "aim_line", "aim_went", "act", "good_for",
)  # fmt: skip
"""The roles of what players read before and at the ending, without the claims, which are about the world."""
BLOOM: Final = "Bloom"
BY_BLOOM: Final = ("notice", "cheer")
"""Roles that are Bloom speaking from first to last."""
SOMEBODY: Final = "somebody"
NARRATOR: Final = ""
_QUOTE = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
_STOP = re.compile(r"[.!?…]")
_BOUNDARY = re.compile(r"(?<=[.!?…§])\s+(?=[A-Z§{])")


def names_of(case: Case) -> dict[str, str]:
    """Return the name that is said of each person, by id: the last word of it."""
    return {person.id: person.name.split()[-1] for person in case.project.only("People").data}


def mouths(saying: Saying, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text with who says them: a name, SOMEBODY, or NARRATOR.

    A quotation belongs to the name behind it in the same sentence, else to the one before it, else to whoever spoke
    last, else to the first of the card's people.
    """
    if saying.role in BY_BLOOM:
        yield BLOOM, saying.words
        return
    people = list(saying.moment.people) if saying.moment else []
    last = names.get(people[0], SOMEBODY) if people else SOMEBODY
    text, end = without_short_stops(saying.words), 0
    for match in _QUOTE.finditer(text):
        before, after = text[end : match.start()], text[match.end() :]
        yield NARRATOR, before
        quotes = _QUOTE.search(after)
        behind = _STOP.split(after[: quotes.start()] if quotes else after)[0]
        last = _named(behind, names) or _named(_STOP.split(before.rstrip(" ,:.!?…"))[-1], names) or last
        yield last, match[1] or match[2] or ""
        end = match.end()
    yield NARRATOR, text[end:]


def _named(text: str, names: dict[str, str]) -> str:
    """Return the first name in a text, "" where there is none."""
    found = [(text.find(name), name) for name in (BLOOM, *names.values()) if re.search(rf"\b{name}\b", text)]
    return min(found)[1] if found else ""


def narrated(words: str) -> list[str]:
    """Return the sentences of a text in which nobody speaks.

    >>> narrated("“Two lines,” she says. She goes. “Good.” Rain, then.")
    ['She goes.', 'Rain, then.']
    """
    return [sentence for sentence in _sentences(words) if "§" not in sentence]


def ends_in_speech(words: str) -> bool:
    """Return whether a text ends in quoted speech, or in no more behind it than who says so.

    >>> [ends_in_speech(words) for words in ("“No,” says Mr. Li.", "“No,” says Jun. She goes.", "“No.” She goes.")]
    [True, False, False]
    """
    return "§" in _sentences(words)[-1]


def _sentences(words: str) -> list[str]:
    """Return the sentences of a text, with a sign where somebody speaks."""
    return _BOUNDARY.split(_QUOTE.sub("§", without_short_stops(words.strip())))
