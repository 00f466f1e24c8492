"""python -m game.authoring new."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from game.authoring.project import read_project, shown
from game.authoring.skeletons import SkeletonError, new_level, new_moment, new_person

HELP = "write the skeleton of a new moment, person or level"
ABOUT = """Writes a skeleton that works at once, with a comment at each line; then change its words.

  python -m game.authoring new moment lost_glove --level perks
  python -m game.authoring new person rosa
  python -m game.authoring new level doors --number 2"""

MOST_NUMBERS: Final = 100


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["moment", "person", "level"], help="what to write")
    parser.add_argument("name", help="its id: small letters, digits and _, such as lost_glove")
    parser.add_argument("--level", metavar="NAME", help="for a moment: the level it belongs to (id, number or file)")
    parser.add_argument("--number", type=int, metavar="N", help="for a level: its number, 0 to 99")


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing, 2 where something does not fit."""
    try:
        path = _written(options)
    except SkeletonError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{shown(path)}: {options.what} '{options.name}' written; change its words, then run lint")
    return 0


def _written(options: argparse.Namespace) -> Path:
    """Return the file that the skeleton was written into; raises SkeletonError."""
    project = read_project(options.levels)
    if options.what == "person":
        return new_person(project, options.name)
    if options.what == "moment":
        if options.level is None:
            raise SkeletonError("say which level it belongs to: --level perks")
        return new_moment(project, options.name, options.level)
    if options.number is None:
        raise SkeletonError("say which number the level has: --number 2")
    if options.number not in range(MOST_NUMBERS):
        raise SkeletonError(f"the number of a level is 0 to {MOST_NUMBERS - 1}")
    return new_level(project, options.name, options.number)
