"""python -m game.authoring facts."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, date, datetime
from typing import Any

from game.authoring.fact_figures import FactFigures, figures
from game.authoring.project import read_project

HELP = "tell what is known about the real world: a table of all fact cards, and what has none"
ABOUT = """Prints a table of the cards of levels/facts: id, label, region, the day of the last check, mechanisms and
moments. Below it stand cards whose last check is more than a year ago, which is a warning, and mechanisms S1 to S77
that no card lists. It ends with 1 where a moment that is not invented has no card with its label.

--json prints {"facts": [...], "old": [...], "uncovered": [...], "items_without": [...]}."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="say it as JSON, for other programs")
    parser.add_argument(
        "--today", type=date.fromisoformat, default=None, metavar="DAY", help="judge by another day, as 2027-11-28"
    )


def run(options: argparse.Namespace) -> int:
    """Return 0 where every claim of the story has a card, else 1 after saying which have none."""
    found = figures(read_project(options.levels), options.today or datetime.now(tz=UTC).date())
    if options.json:
        print(json.dumps(_as_json(found), ensure_ascii=False, indent=1))
    else:
        _tell(found)
    return 1 if found.uncovered else 0


def _as_json(found: FactFigures) -> dict[str, Any]:
    """Return all of it for other programs."""
    parts = ("id", "label", "region", "checked", "items", "moments")
    return {
        "facts": [{part: getattr(fact, part) for part in parts} for _, fact in found.cards],
        "old": list(map(str, found.old)),
        "uncovered": list(map(str, found.uncovered)),
        "items_without": list(found.items),
    }


def _tell(found: FactFigures) -> None:
    """Print the table, then what is old and what is missing."""
    rows = [
        (fact.id, fact.label, fact.region, fact.checked, " ".join(fact.items), " ".join(fact.moments))
        for _, fact in found.cards
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(5)]
    for row in rows:
        cells = [f"{cell:<{width}}" for cell, width in zip(row, (*widths, 0), strict=True)]
        print("  ".join(cells).rstrip())
    for heading, lines in (
        ("checked more than a year ago (a warning):", found.old),
        ("no card lists these mechanisms:", found.items),
        ("claims without a card:", found.uncovered),
    ):
        if lines:
            print(f"\n{heading}")
            print("\n".join(map(str, lines)))
    print(f"\n{len(rows)} cards, {len(found.old)} old, {len(found.uncovered)} claims without a card")
