"""python -m game.authoring goldens."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from game.authoring.chosen import chosen_place
from game.authoring.compiler import canonical, compile_project
from game.authoring.goldens import goldens
from game.authoring.project import read_project, shown
from game.authoring.writing import write_whole
from game.content.loader import read_rules
from game.resources import root

HELP = "write down where a dozen runs must lead"
ABOUT = """Lets bots play a dozen runs of the story in levels/ and writes their codes, endings, numbers and digests into
tests/replay/golden.json. The tests hold the rules to them, here and in a browser, so do this after every change of
the story, and after a change of the rules only where it is meant to change runs."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write (normally tests/replay/golden.json)")


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing the golden runs."""
    out = chosen_place(options.out, options.levels, root() / "tests" / "replay" / "golden.json")
    rules = read_rules(canonical(compile_project(read_project(options.levels)).story))
    found = goldens(rules)
    written = {"content": rules.story.content, "runs": found}
    write_whole(out, json.dumps(written, indent=1, ensure_ascii=False) + "\n")
    print(f"{shown(out)}: {len(found)} runs of content {rules.story.content[:12]}")
    return 0
