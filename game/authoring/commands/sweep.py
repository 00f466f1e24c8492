"""python -m game.authoring sweep."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from game.authoring import workers
from game.authoring.arguments import whole_number
from game.authoring.chosen import chosen_bots, chosen_edition, known
from game.authoring.chunks import jobs_for
from game.authoring.compiler import canonical, compile_project
from game.authoring.project import read_project, shown
from game.authoring.simulation import Tally, outcome
from game.authoring.variation import VariationError, grid, numbers, variation, varied, with_policy
from game.content.loader import read_rules
from game.engine.limits import SEEDS

HELP = "play a policy with other numbers in it, and plot what becomes of the games"
ABOUT = """Plays the story again and again, each time with other numbers in one policy, and plots what becomes of it:
scores, tiers, endings, doors that flap. Nothing is written into the policy. --vary may be given more than once; then
all combinations are played. A number is called as it stands in the file:

  python -m game.authoring sweep --policy company --vary weights.habits=150..300:50 --games 100
  python -m game.authoring sweep --policy perks --vary doors.half_fare.at=690..720:10 --vary keeps=58..64:2

Weights that are not varied give or take in proportion, so that all sum to 1000."""


def add(parser: argparse.ArgumentParser) -> None:
    many, seed = whole_number(1), whole_number(0, SEEDS - 1)
    parser.add_argument("--policy", required=True, metavar="ID", help="the policy to change")
    parser.add_argument("--vary", required=True, action="append", metavar="KEY=a..b:step", help="a number to try")
    parser.add_argument("--games", type=many, default=50, metavar="N", help="games for each bot (normally 50)")
    parser.add_argument("--bot", default="all", metavar="NAME", help="who plays (normally all)")
    parser.add_argument("--seed", type=seed, default=0, metavar="N", help="number of the first game (normally 0)")
    parser.add_argument("--edition", metavar="ID", help="the edition to play (normally the one the title proposes)")
    workers.add(parser)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON and nothing else")
    where = Path("build/sweep")
    parser.add_argument("--report", type=Path, default=where, metavar="DIR", help=f"where the plots go ({where})")


def run(options: argparse.Namespace) -> int:
    """Return 0 after telling, or 1 where the numbers cannot be tried or the games not be played."""
    project = read_project(options.levels)
    sources = {source.data.id: source for source in project.policies}
    source = sources[known("policy", options.policy, [*sources])]
    try:
        points = [*grid(source, [variation(text) for text in options.vary])]
        stories = [
            canonical(compile_project(with_policy(project, varied(source, values))).story)
            for values in workers.watched(points, "story")
        ]
        rules = read_rules(stories[0])
        edition, bots = chosen_edition(rules.story, options.edition), chosen_bots(rules.story, options.bot)
        tallies = [Tally() for _ in points]
        jobs = [
            job for at in range(len(points)) for job in jobs_for(bots, edition, options.games, options.seed, story=at)
        ]
        for job, tally in workers.played(stories, jobs, options):
            tallies[job.story].add(tally)
    except (VariationError, workers.WorkersError) as error:
        print(error, file=sys.stderr)
        return 1
    found = [
        {"values": values, **outcome(rules, edition, tally)} for values, tally in zip(points, tallies, strict=True)
    ]
    today = numbers(source)
    figures = {
        "policy": options.policy,
        "edition": rules.story.editions[edition].id,
        "games": tallies[0].games,
        "today": {key: today[key] for key in points[0]},
        "points": found,
    }
    from game.authoring.sweep_report import write_report  # late: it brings matplotlib

    path = write_report(options.report, figures)
    print(f"wrote {shown(path)}", file=sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(figures, indent=1))
    else:
        print("\n".join(_told(figures)))
    return 0


def _told(figures: dict[str, Any]) -> list[str]:
    """Return a line for each point: what was tried, the last scores, what flaps, how many endings were reached."""
    lines = [f"{figures['games']} games a point, edition {figures['edition']}, policy {figures['policy']}"]
    lines.append(f"today: {_named(figures['today'])}")
    for point in figures["points"]:
        last = [*point["score_by_level"].values()][-1]
        reached = sum(share > 0 for share in point["endings"].values())
        lines.append(
            f"  {_named(point['values'])}: score {last['p50']} ({last['p5']} to {last['p95']}), "
            f"flapping {100 * point['doors_flapping']:.1f} %, endings reached {reached}"
        )
    return lines


def _named(values: dict[str, int]) -> str:
    return ", ".join(f"{key} {value}" for key, value in values.items())
