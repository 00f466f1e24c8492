"""One policy with other numbers in it, for trying out: which numbers there are, and what they may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Final

from pydantic import ValidationError

from game.authoring.kinds import adapter
from game.authoring.problems import did_you_mean
from game.authoring.project import Project, Source
from game.engine.petals import FULL, Petals
from game.engine.policy import NIGHT_PARTS
from game.engine.scoring import deal

MOST_POINTS: Final = 400
"""A larger grid is a slip of the keyboard, and nobody looks at so many plots."""
WRITTEN: Final = re.compile(r"(?P<key>[a-z0-9_.]+)=(?P<low>-?\d{1,5})\.\.(?P<high>-?\d{1,5})(?::(?P<step>\d{1,5}))?")


class VariationError(ValueError):
    """Numbers cannot be tried out so; the message says why and what to write, in one line."""


@dataclass(frozen=True, slots=True)
class Variation:
    """A number of a policy, by its path in the file, and what to try for it."""

    key: str
    values: range


def variation(text: str) -> Variation:
    """Return what `KEY=a..b:step` says; raises VariationError for anything else and for an empty range.

    >>> variation("doors.half_fare.at=690..710:10").values
    range(690, 711, 10)
    """
    found = WRITTEN.fullmatch(text)
    if found is None:
        raise VariationError(f"{text[:60]!r} is no variation; write KEY=a..b:step, as in weights.habits=200..300:20")
    low, high, step = int(found["low"]), int(found["high"]), int(found["step"] or 1)
    if step < 1 or low > high:
        raise VariationError(f"{text!r} is an empty range; write the lower number first, and a step of 1 or more")
    return Variation(found["key"], range(low, high + 1, step))


def numbers(source: Source) -> dict[str, int]:
    """Return every number of a policy's file by its path, such as `doors.half_fare.at`; `keeps` in sixty-fourths."""
    written = source.data
    found = {f"weights.{petal}": getattr(written.weights, petal) for petal in Petals._fields}
    found["keeps"] = int(written.keeps.split("/")[0])
    for door, rule in written.doors.items():
        found |= {f"doors.{door}.at": rule.at, f"doors.{door}.margin": rule.margin}
    for tag, price in written.tags.items():
        found |= {f"tags.{tag}.{petal}": getattr(price, petal) for petal in Petals._fields}
    return found


def grid(source: Source, variations: list[Variation]) -> Iterator[dict[str, int]]:
    """Yield what to try, each as values by key; raises VariationError before the first."""
    names = numbers(source)
    keys = [one.key for one in variations]
    for key in keys:
        if key not in names:
            raise VariationError(f"{source.name} has no number '{key}'{did_you_mean(key, names)}")
    if len(set(keys)) < len(keys):
        raise VariationError("a number is varied twice; vary each once")
    points = 1
    for one in variations:
        points *= len(one.values)
    if points > MOST_POINTS:
        raise VariationError(f"the grid has {points} points, at most {MOST_POINTS} can be looked at; take larger steps")
    tried = [dict(zip(keys, values, strict=True)) for values in product(*(one.values for one in variations))]
    for values in (tried[0], tried[-1]):  # the ends of all ranges, so that nothing is played in vain
        varied(source, values)
    yield from tried


def varied(source: Source, values: Mapping[str, int]) -> Source:
    """Return a policy's file with other numbers; raises VariationError for one that it may not have.

    Weights sum to 1000: those that are not varied give or take in proportion.
    """
    policy: Any = source.node.data()
    for key, value in values.items():
        head, _, rest = key.partition(".")
        if head == "keeps":
            policy["keeps"] = f"{value}/{NIGHT_PARTS}"
        elif head == "doors":
            door, _, what = rest.rpartition(".")
            policy["doors"][door][what] = value
        elif head == "tags":
            tag, _, petal = rest.rpartition(".")
            policy["tags"][tag] = {**(policy["tags"][tag] or {}), petal: value}
    weighed = {key.partition(".")[2]: value for key, value in values.items() if key.startswith("weights.")}
    if weighed:
        policy["weights"] = _shared_out(policy["weights"], weighed)
    try:
        return replace(source, data=adapter("Policy").validate_python(policy))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise VariationError(f"{source.name}: {where}: {first['input']!r} is not allowed ({first['msg']})") from error


def _shared_out(weights: dict[str, int], weighed: Mapping[str, int]) -> dict[str, int]:
    """Return weights that sum to 1000, with some as they are asked for."""
    left = FULL - sum(weighed.values())
    others = {petal: weight for petal, weight in weights.items() if petal not in weighed}
    total = sum(others.values())
    if left < 0 or (left and not total):
        raise VariationError(f"the varied weights sum to {FULL - left}; weights sum to {FULL}")
    shares = deal([weight * left for weight in others.values()], total or 1, left)
    return {**weights, **weighed, **dict(zip(others, shares, strict=True))}


def with_policy(project: Project, source: Source) -> Project:
    """Return a project in which a policy's file says something else."""
    policies = tuple(source if one.name == source.name else one for one in project.policies)
    return replace(project, policies=policies)
