"""Choices that change nothing: options without an effect, flags that nobody reads, flags that every option sets."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring import format as author
from game.authoring.lint.budgets.figure import Figure, Find, figures
from game.authoring.lint.case import Case
from game.authoring.lint.flags import KEPT, unread
from game.authoring.project import Spot


def is_idle(option: author.Option) -> bool:
    """Return whether an option that can be taken does nothing: no act, money, time, tie, closeness, flag or promise."""
    does = (option.acts, option.costs.money, option.costs.hours, option.earns, option.tie, option.closeness)
    keeps = (option.sets, option.clears, option.prunes, option.later, option.writes)
    return not (option.never or any(does) or any(keeps))


def idle_options(case: Case) -> Iterator[Figure]:
    """Yield how many options do nothing but talk."""
    options = list(case.project.options())
    found = [Find(spot / "id", "this option has no effect") for spot, _, option in options if is_idle(option)]
    return figures(case, "idle_options", found, (spot for spot, _, _ in options))


def unread_flags(case: Case) -> Iterator[Figure]:
    """Yield how often a flag is set that is kept for later levels and that no condition reads yet."""
    found = [Find(spot, f"nothing reads the flag '{flag}'") for spot, flag in unread(case) if flag.startswith(KEPT)]
    return figures(case, "unread_flags", found, _sets(case))


def flags_of_all(case: Case) -> Iterator[Figure]:
    """Yield how many flags are set by every option of a card, so that they tell nothing but that it was met."""
    found = []
    for spot, moment in case.project.moments():
        open_options = [option for option in moment.options if not option.never]
        shared = set.intersection(*(set(option.sets) for option in open_options)) if open_options else set()
        found += [Find(spot / "options", f"every option sets the flag '{flag}'") for flag in sorted(shared)]
    return figures(case, "flags_of_all", found, _sets(case))


def _sets(case: Case) -> Iterator[Spot]:
    """Yield where flags are set."""
    return (spot / "sets" / index for spot, _, option in case.project.options() for index in range(len(option.sets)))
