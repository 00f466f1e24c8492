"""What is wrong with the author's files, and where."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: a file, a position (1-based), the place in the file in words, and what is wrong."""

    path: str
    line: int
    column: int
    where: str
    what: str

    def __str__(self) -> str:
        """Return the line that an author reads."""
        where = f"{self.where}: " if self.where else ""
        return f"{self.path}:{self.line}:{self.column}: {where}{self.what}"


class ContentProblemsError(Exception):
    """The author's files cannot be used; `problems` says why, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))  # the same mistake may be found on two ways
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " (did you mean 'x'?)" for the nearest known word, or nothing.

    >>> did_you_mean("orchrd", ["orchard", "home"]), did_you_mean("tram", ["orchard", "home"])
    (" (did you mean 'orchard'?)", '')
    """
    # cut, because comparing takes the square of the length, and a word of a broken file may be all of it
    near = difflib.get_close_matches(word[:80], sorted(known), n=1, cutoff=0.6)
    return f" (did you mean '{near[0]}'?)" if near else ""
