"""python -m game.authoring editions."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from tqdm import tqdm

from game.authoring.arguments import whole_number
from game.authoring.compiler import canonical, compile_project
from game.authoring.edition_figures import FIGURES, EditionTally, summary
from game.authoring.own_motions import OwnMotions
from game.authoring.pace import Stopwatch
from game.authoring.project import read_project
from game.authoring.runs import play, setup_for
from game.bots.playing import bots_for
from game.content.facts import read_facts
from game.content.loader import read_rules

HELP = "tell how long each edition is, for every bot, and whether that is within its limits"
ABOUT = """Lets all bots play each edition and tells of their runs: moments, presses, minutes, callbacks (least, middle
and most), the levels they touched and the endings they came to; which moments every run met; and how many per cent
of its moments a run has in common with another, in the middle of 200 pairs.

Minutes are those of somebody who reads all that must be read to go on (the pages before a run, level pages, cards,
options, reactions, the words of the ending) at 200 words a minute, takes 3 seconds for each choice, morning, night and
receipt, and 1 for each press. Presses are those that must be made in a window, from the title's button to the ending.
The pages after the ending are counted apart.

"playing by itself" is in seconds, and in none of the minutes: how long pages move that any press would end, for
somebody who never presses. These are the queue before an answer, the board that strikes its rows, a picture that comes
strip by strip, the lines of new rules, the history that is read again, the way home, and doors that turn in the street.

"codes to stop at" is after how many minutes each level ends with a code.

It ends with 1 where a run got stuck or is outside the limits of its edition (`limits` in editions.yaml), and where the
middle run has no code to stop at within a minute and a half of one of the `stops` there."""
WIDE = 16
SPREAD = "{min:g} / {median:g} / {max:g}"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--runs",
        type=whole_number(1),
        default=1000,
        metavar="N",
        help="runs of each edition, shared among the bots (normally 1000)",
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON and nothing else")


def run(options: argparse.Namespace) -> int:
    """Return 0 where all runs keep the limits of their editions, else 1 after telling."""
    project = read_project(options.levels)
    compiled = compile_project(project)
    rules = read_rules(canonical(compiled.story))
    facts = read_facts(compiled.facts, compiled.fact_texts.__getitem__)
    bots, stopwatch = bots_for(rules.story), Stopwatch(rules, compiled.texts, facts)
    motions = OwnMotions(rules, compiled)
    games = -(-options.runs // len(bots))
    found = []
    with tqdm(total=games * len(bots) * len(rules.story.editions), unit="run", file=sys.stderr) as progress:
        for edition, written in enumerate(project.only("Editions").data):
            tallies = {name: EditionTally() for name in bots}
            for name, bot in bots.items():
                for game in range(games):
                    setup = setup_for(rules.story, name, edition, game)
                    tallies[name].note(stopwatch, motions, play(rules, bot, setup, game))
                    progress.update()
            found.append(summary(rules.story, edition, written.limits, tallies))
    print(json.dumps({"editions": found}, indent=1) if options.json else "\n".join(_told(found)))
    return 1 if any(one["over"] for one in found) else 0


def _told(found: list[dict[str, Any]]) -> Iterator[str]:
    """Yield lines that tell the figures to somebody at a terminal."""
    for one in found:
        yield f"{one['edition']}, {one['runs']} runs (least / middle / most)"
        yield " " * WIDE + "".join(f"{name.replace('_', ' '):>24}" for name in FIGURES) + "  levels  endings"
        for name, figures in {"all bots": one, **one["per_bot"]}.items():
            spreads = (SPREAD.format(**figures[figure]) for figure in FIGURES)
            counts = f"{len(figures['levels']):>8}{len(figures['endings']):>9}"
            yield f"  {name:<{WIDE - 2}}" + "".join(f"{said:>24}" for said in spreads) + counts
        stops = (f"{level} {SPREAD.format(**minutes)}" for level, minutes in one["stops"].items())
        yield f"  codes to stop at, in minutes: {', '.join(stops) or '(none)'}"
        yield f"  levels: {', '.join(one['levels'])}"
        yield f"  endings: {', '.join(one['endings'])}"
        yield f"  met in every run: {', '.join(one['in_every_run']) or '(none)'}"
        yield f"  in common with another run: {one['shared_percent']:g} %"
        yield from (f"  OUTSIDE ITS LIMITS: {what}" for what in one["over"])
        yield ""
