"""python -m game.authoring coverage."""

from __future__ import annotations

import argparse
import json

from game.authoring.coverage import NOTHING, Standing, coverage, label_problem
from game.authoring.project import read_project
from game.resources import root

HELP = "tell which mechanisms of the articles are played, and where"
ABOUT = """Prints a table of the mechanisms of levels/items.yaml, S1 to S77: played (in which moments), seen (in which
screen, event or test), told (the Source desk is about it, in which fact cards), or missing. A moment counts where it
says `shows: [S13]` and one of its options does or asks for what items.yaml names under `carried_by`; one that only says
so is told below the table as a label only. What a level must hold counts as missing until a moment of that level plays
it. It ends with 1 where something is missing, and says what and the way out for all of it.

--json prints {"S13": ["moment id", ...]}: for each mechanism the moments that play it, in order of play. The list
is empty for what is seen elsewhere, told by fact cards or missing; with something missing it still ends with 1."""

MISSING = f"""
missing; where {NOTHING}, write a moment with an option that does, say shows: [S..] there, and name in
items.yaml under `carried_by` what the option does, or under `seen_in` where it is seen that no option can carry:"""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="say it as JSON, for other programs")


def run(options: argparse.Namespace) -> int:
    """Return 0 where nothing of the story is missing, else 1 after saying all of it."""
    standings = coverage(read_project(options.levels), root())
    missing = [standing for standing in standings if standing.missing]
    if options.json:
        print(json.dumps({standing.number: standing.moments for standing in standings}, indent=1))
    else:
        _tell(standings, missing)
    return 1 if missing else 0


def _tell(standings: list[Standing], missing: list[Standing]) -> None:
    """Print the table, then labels and what is missing."""
    width = max((len(standing.item.title) for standing in standings), default=0)
    for standing in standings:
        where = ", ".join(standing.moments) or standing.seen or ", ".join(standing.cards)
        print(f"{standing.number:<4} {standing.state:<8} {standing.item.title:<{width}}  {where}".rstrip())
    labels = [label_problem(standing, *label) for standing in standings for label in standing.labels]
    if labels:
        print("\nlabels only, which do not count:")
        print("\n".join(map(str, sorted(labels))))
    if missing:
        print(MISSING)
        for standing in missing:
            print(standing.spot.problem(standing.missing))
    states = [standing.state for standing in standings]
    print("\n" + ", ".join(f"{states.count(state)} {state}" for state in ("played", "seen", "told", "missing")))
