"""python -m game.authoring lint."""

from __future__ import annotations

import argparse
import json

from game.authoring.lint.passes import lint
from game.resources import root

HELP = "tell what is wrong in levels/, all at once, with file and line"
ABOUT = """Reads all files in levels/ and says everything that should be mended, one line each:
file:line:column: where: what. Nothing is changed. It also lets bots play a few thousand runs, to find
cards, options and endings that nobody can reach; that takes some seconds."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="say it as JSON, for other programs")


def run(options: argparse.Namespace) -> int:
    """Return 0 where nothing is to be mended, else 1 after saying all of it."""
    problems = lint(options.levels, root())
    if options.json:
        fields = ("path", "line", "column", "where", "what")
        print(json.dumps([{name: getattr(problem, name) for name in fields} for problem in problems], indent=1))
    else:
        for problem in problems:
            print(problem)
        print(f"{len(problems)} to mend" if problems else "nothing to mend")
    return 1 if problems else 0
