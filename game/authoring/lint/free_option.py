"""Every moment has a way on for somebody with no money, no time and no number."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.problems import Problem


def is_free(option: author.Option) -> bool:
    """Return whether an option can always be taken."""
    return not (option.costs.money or option.costs.hours or option.asks or option.never or option.needs)


def check(case: Case) -> Iterator[Problem]:
    """Yield moments without an option that can always be taken."""
    for spot, moment in case.project.moments():
        if not any(map(is_free, moment.options)):
            yield (spot / "options").problem("one option must be free: no costs, asks, never or needs")
