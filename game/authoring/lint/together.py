"""Which of several conditions can hold at the same time."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Final, TypeAlias

from game.authoring import format as author

Fact: TypeAlias = tuple[str, object, object]
"""One thing that is so or not: the field of a condition, whom it is about, and the value asked for."""
MOST_FACTS: Final = 10  # each doubles the worlds to be tried
"""With more facts than these, only the aim and the edition are looked at."""
BELOW: Final = {"score_below": "score_at_least", "person_below": "person_at_least"}
_INNER: Final = {"all", "any", "not_"}


@dataclass(frozen=True, slots=True)
class World:
    """What is so: an aim, an edition, and the facts that hold; without facts, every other fact may hold."""

    aim: str
    edition: str
    facts: frozenset[Fact] | None = None

    def holds(self, condition: author.Condition | None) -> bool:
        """Return whether a condition holds, or may hold where the facts are open."""
        if condition is None:
            return True
        if self.facts is None and (condition.not_ or condition.any):
            return True
        parts = [
            all(self.holds(one) for one in condition.all or ()),
            condition.any is None or any(self.holds(one) for one in condition.any),
            condition.not_ is None or not self.holds(condition.not_),
            condition.aim in {None, self.aim},
            condition.edition in {None, self.edition},
            self.facts is None or all((fact in self.facts) is wanted for fact, wanted in _asked(condition)),
        ]
        return all(parts)


def _asked(condition: author.Condition) -> Iterator[tuple[Fact, bool]]:
    """Yield the facts that a condition itself asks for, and whether they must be so."""
    for item in fields(condition):
        value = getattr(condition, item.name)
        if value is None or item.name in _INNER | {"aim", "edition"}:
            continue
        name = BELOW.get(item.name, item.name)
        if isinstance(value, bool):
            yield (name, "", ""), value
        else:
            for who, wanted in value.items() if isinstance(value, dict) else [("", value)]:
                yield (name, who, wanted), name == item.name


def _facts(condition: author.Condition | None) -> Iterator[Fact]:
    """Yield the facts of a condition and of those inside it."""
    if condition is not None:
        yield from (fact for fact, _ in _asked(condition))
        for inner in (*(condition.all or ()), *(condition.any or ()), condition.not_):
            yield from _facts(inner)


def most_together(conditions: Sequence[author.Condition | None], aim: str, edition: str) -> list[int]:
    """Return the numbers of as many conditions as can hold at once for an aim in an edition."""
    facts = sorted({fact for condition in conditions for fact in _facts(condition)}, key=repr)
    if len(facts) > MOST_FACTS:
        worlds = [World(aim, edition)]
    else:
        worlds = [
            World(aim, edition, frozenset(itertools.compress(facts, chosen)))
            for chosen in itertools.product((True, False), repeat=len(facts))
        ]
    held = ([at for at, condition in enumerate(conditions) if world.holds(condition)] for world in worlds)
    return max(held, key=len)
