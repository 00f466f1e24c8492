"""An option says what you do: it starts with a verb."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from game.authoring.lint.case import Case
from game.authoring.problems import Problem


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list beside this file, without its comments."""
    return frozenset(word for line in listed_lines(name) for word in line.split())


@cache
def listed_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a list beside this file that say something, without its comments."""
    source = (Path(__file__).parent / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(filter(None, (line.partition("#")[0].strip() for line in source.splitlines())))


def check(case: Case) -> Iterator[Problem]:
    """Yield options whose first word is no verb of the list."""
    for saying in case.sayings:
        first = saying.words.split(maxsplit=1)[0] if saying.words.split() else ""
        word = first.strip("“”‘’\"'*,.!?").lower().replace("’", "'")
        if saying.role == "option" and word not in listed("verbs"):
            what = f"'{first}' is not a verb that lint knows; start with what you do"
            yield saying.spot.problem(f"{what} (or add the verb to game/authoring/lint/lists/verbs.txt)")
