"""python -m game.authoring lint."""

from __future__ import annotations

import argparse
import json

from game.authoring.chosen import known
from game.authoring.lint.budgets.limits import budgets
from game.authoring.lint.budgets.told import table, values
from game.authoring.lint.passes import Findings, look
from game.resources import root

HELP = "tell what is wrong in levels/, all at once, with file and line"
ABOUT = """Reads all files in levels/ and says everything that should be mended, one line each:
file:line:column: where: what. Nothing is changed. It also lets bots play a few thousand runs, to find
cards, options and endings that nobody can reach; that takes some seconds. What it calls advice may stay
as it is. It ends with 1 where something is to be mended, with 0 where there is at most advice.

Last comes what it counts of how the story is written, level by level, with the limit that each figure must keep.
  python -m game.authoring lint --budget numbers
says all that one of them counts, within its limit or not, with file and line."""
ADVICE = """
advice, nothing has to be done (bots chose so; where you did not touch a card, it is not a mistake in your card):"""
FIGURES = "\nbudgets, figure and limit (game/authoring/lint/lists/budgets.yaml; --budget NAME says where):"
MORE = "; more may follow when this is mended"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="say it as JSON, for other programs")
    parser.add_argument("--budget", metavar="NAME", help=f"say all that one budget counts: {', '.join(budgets())}")


def run(options: argparse.Namespace) -> int:
    """Return 0 where nothing is to be mended, else 1 after saying all of it."""
    if options.budget is not None:
        known("budget", options.budget, [*budgets()])
    found = look(options.levels, root())
    if options.json:
        fields = ("path", "line", "column", "where", "what")
        told = [
            {name: getattr(problem, name) for name in fields} | {"advice": problem in found.advice}
            for problem in (*found.mend, *found.advice)
        ]
        print(json.dumps({"problems": told, "budgets": values(found.figures)}, indent=1))
    elif options.budget is not None and not found.more:
        for problem in (problem for one in found.figures if one.budget == options.budget for problem in one.found):
            print(problem)
    else:
        _tell(found)
    return 1 if found.mend else 0


def _tell(found: Findings) -> None:
    """Print what was found, what must be mended first."""
    for problem in found.mend:
        print(problem)
    print(f"{len(found.mend)} to mend{MORE if found.more else ''}" if found.mend else "nothing to mend")
    if found.advice:
        print(ADVICE)
    for problem in found.advice:
        print(problem)
    if found.figures:
        print("\n".join((FIGURES, *table(found.figures))))
