"""python -m game.authoring stats."""

from __future__ import annotations

import argparse
import json

from game.authoring.project import read_project
from game.authoring.stats import Size, sizes, totals

HELP = "count levels, moments, options, people, endings and words"
ABOUT = """Prints how much story there is: moments, options and words of each level, then of the whole. People are
counted without you. Words are those of every text of the story that a player can read, in each way of saying it:
titles, stakes, cards, options, answers, notices, headlines, sources, ends of levels, endings, epilogues, and what
people, policies, acts, doors, places and aims say (the row `elsewhere`). Not counted are the words on buttons and
screens (interface.yaml), names, and the titles in items.yaml. A placeholder such as {score} is one word."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="say the totals as JSON, for other programs")


def run(options: argparse.Namespace) -> int:
    """Return 0 after printing."""
    project = read_project(options.levels)
    total = totals(project)
    if options.json:
        print(json.dumps(total, indent=1))
        return 0
    by_level, elsewhere = sizes(project)
    rows = {**by_level, "elsewhere": elsewhere, "all": Size(total["moments"], total["options"], total["words"])}
    width = max(map(len, rows))
    print(f"{'level':<{width}} {'moments':>8} {'options':>8} {'words':>8}")
    for name, size in rows.items():
        print(f"{name:<{width}} {size.moments:>8} {size.options:>8} {size.words:>8}")
    print(f"\n{total['levels']} levels, {total['people']} people, {total['endings']} endings")
    return 0
