"""The figures of the budgets as lines for somebody at a terminal, and as values for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from game.authoring.lint.budgets.figure import Figure
from game.authoring.lint.budgets.limits import budgets


def table(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield a table of figures with their limits, a line a budget and a column a level; "-" where there is none."""
    scopes = list(dict.fromkeys(figure.scope for figure in figures))
    cells = {(figure.budget, figure.scope): _cell(figure) for figure in figures}
    wide = max(map(len, (*scopes, *cells.values())))
    label = max(len(budget.what) for budget in budgets().values())
    yield f"{'':<{label}}  {'  '.join(f'{scope:>{wide}}' for scope in scopes)}"
    for name, budget in budgets().items():
        yield f"{budget.what:<{label}}  {'  '.join(f'{cells[name, scope]:>{wide}}' for scope in scopes)}"


def _cell(figure: Figure) -> str:
    """Return a figure with its limit: "2 <= 3" of at most, "2 >= 1" of at least."""
    if not figure.total:
        return "-"
    budget = budgets()[figure.budget]
    return f"{figure.count} {'<=' if budget.least is None else '>='} {budget.limit(figure)}"


def values(figures: Sequence[Figure]) -> list[dict[str, Any]]:
    """Return figures ready for JSON: the budget, the level, how often, how often it may be and of how many places."""
    return [
        {
            "budget": figure.budget,
            "level": figure.scope,
            "count": figure.count,
            "of": figure.total,
            "least" if budgets()[figure.budget].most is None else "most": budgets()[figure.budget].limit(figure),
        }
        for figure in figures
    ]
