"""python -m game.authoring read."""

from __future__ import annotations

import argparse
import sys

from game.authoring.arguments import whole_number
from game.authoring.chosen import chosen_bot, chosen_edition, chosen_level
from game.authoring.compiler import canonical, compile_project
from game.authoring.project import read_project
from game.content.loader import read_rules
from game.engine.limits import SEEDS

HELP = "print a level as a reader meets it, for editors"
ABOUT = """Lets a bot play a run and prints a level of it, as somebody meets it who plays: the level's card, each
morning with its notice, each card with its options, the choice, the reaction and what it did to the score, and the
night's receipt. After the last level comes the ending. Nothing is written and nothing is kept.

  python -m game.authoring read --level perks
  python -m game.authoring read --level company --edition class --seed 7 --bot loyal-friend
  python -m game.authoring read --level company --cold
prints for a reader with fresh eyes: each card alone, and below a row of ~ what each of its options would bring.
Another seed draws other cards; in every fourth run, from seed 0 on, the box of the first page is unticked."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--level", required=True, metavar="ID", help="which level, by its id or number")
    parser.add_argument("--edition", metavar="ID", help="which edition (normally the one that the title proposes)")
    parser.add_argument(
        "--seed", type=whole_number(0, SEEDS - 1), default=1, metavar="N", help="number of the run (normally 1)"
    )
    parser.add_argument("--bot", default="random", metavar="NAME", help="who plays (normally random)")
    parser.add_argument("--cold", action="store_true", help="the cards alone, then what every option brings")


def run(options: argparse.Namespace) -> int:
    """Return 0 after printing."""
    from game.authoring.reading import Asked, read, read_cold  # late: it brings pygame, which other commands need not

    compiled = compile_project(read_project(options.levels))
    rules = read_rules(canonical(compiled.story))
    story, edition = rules.story, chosen_edition(rules.story, options.edition)
    level, bot = chosen_level(story, options.level, edition), chosen_bot(story, options.bot)
    tell = read_cold if options.cold else read
    tell(rules, compiled, Asked(level, edition, bot, options.seed), sys.stdout)
    return 0
