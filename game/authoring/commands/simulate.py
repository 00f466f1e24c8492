"""python -m game.authoring simulate."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from game.authoring import workers
from game.authoring.arguments import whole_number
from game.authoring.chosen import ALL_BOTS, chosen_bots, chosen_edition
from game.authoring.chunks import jobs_for, timed
from game.authoring.compiler import canonical, compile_project
from game.authoring.project import read_project, shown
from game.authoring.simulation import Tally, summary, summed
from game.authoring.told_figures import failing, told
from game.content.loader import read_rules
from game.engine.limits import SEEDS

HELP = "let bots play many games and tell what happened"
ABOUT = """Lets bots play many games of the story in levels/ and tells what happened: which endings they came to,
which options nobody took, how the number moved, how often an earlier choice came back, which doors flapped and who
went. Without --edition all editions are played, and told are the one that the title proposes and, of the others, what
is counted along runs. A bot always plays the same way: always-comply takes what
Bloom likes best, loyal-friend what friends like best, random anything, aim-noor what serves that aim.

Where all bots play, editions are held to their `balance` in editions.yaml: a table says what must be, what was measured
and whether it holds, and the command ends with 1 where it does not, or where a game got stuck. Few games are noise:
with fewer than 1000 for each bot, say --only-warn.

  python -m game.authoring simulate --games 200 --report build/report
writes a page with plots to build/report/index.html."""


def add(parser: argparse.ArgumentParser) -> None:
    many, seed = whole_number(1), whole_number(0, SEEDS - 1)
    parser.add_argument("--games", type=many, default=100, metavar="N", help="games for each bot (normally 100)")
    parser.add_argument("--bot", default=ALL_BOTS, metavar="NAME", help="who plays (normally all)")
    parser.add_argument("--seed", type=seed, default=0, metavar="N", help="number of the first game (normally 0)")
    parser.add_argument("--edition", metavar="ID", help="play only this edition (normally all)")
    workers.add(parser)
    parser.add_argument("--only-warn", action="store_true", help="tell what does not hold, and end with 0 all the same")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON and nothing else")
    parser.add_argument("--report", type=Path, metavar="DIR", help="write a page with plots into this folder")


def run(options: argparse.Namespace) -> int:
    """Return 0, or 1 where a game got stuck or an edition is not what it must be, after telling what happened."""
    project = read_project(options.levels)
    source = canonical(compile_project(project).story)
    rules = read_rules(source)
    edition, bots = chosen_edition(rules.story, options.edition), chosen_bots(rules.story, options.bot)
    editions = [edition] if options.edition else [*range(len(rules.story.editions))]
    played = {one: {bot: Tally() for bot in bots} for one in editions}
    jobs = [job for one in editions for job in jobs_for(bots, one, options.games, options.seed)]
    try:
        for job, tally in workers.played([source], jobs, options):
            played[job.edition][job.bot].add(tally)
    except workers.WorkersError as error:
        print(error, file=sys.stderr)
        return 1
    written = project.only("Editions").data
    # what all bots must come to cannot be told of one
    held = {one: written[one].balance for one in editions if written[one].balance and options.bot == ALL_BOTS}
    figures = summary(rules, edition, played, held)
    # always of the same bot: another spends its time on thinking, not on the rules
    speed = (played[edition].get("random") or timed(source, edition)).speed()
    figures["games_per_second_per_core"] = round(speed, 1)
    if options.report:
        from game.authoring.report import write_report  # late: it brings matplotlib, and few runs want plots

        path = write_report(options.report, rules, figures, summed(played[edition]))
        print(f"wrote {shown(path)}", file=sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(figures, indent=1))
    elif not options.report:
        print("\n".join(told(figures)))
    return _judged(figures, only_warns=options.only_warn)


def _judged(figures: dict[str, Any], *, only_warns: bool) -> int:
    """Return 0, or 1 where a game got stuck or a must fails and it is not only warned of, after telling which."""
    failed = [f"{edition}: {said}" for edition, lines in figures["musts"].items() for said in failing(lines)]
    for line in failed:
        print(f"{'warning' if only_warns else 'FAILS'}: {line}", file=sys.stderr)
    stuck = sum(one["stuck"] for one in figures["per_edition"].values())
    return 1 if stuck or (failed and not only_warns) else 0
