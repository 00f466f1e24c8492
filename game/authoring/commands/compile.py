"""python -m game.authoring compile."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.authoring.chosen import chosen_place
from game.authoring.compiler import compile_folder
from game.authoring.project import shown
from game.resources import root

HELP = "turn the files in levels/ into what the game reads"
ABOUT = """Reads all files in levels/, checks them, and writes what the game reads into build/content/.
The game does this by itself when you start it; you only need it to see whether everything fits."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write (normally build/content)")


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing the compiled content."""
    out = chosen_place(options.out, options.levels, root() / "build" / "content")
    compiled = compile_folder(options.levels, out)
    moments = len(compiled.story["moments"])
    versions = f"content version {compiled.version}, wording {compiled.wording}"
    print(f"{shown(out)}: {moments} moments, {len(compiled.texts)} texts, {versions}")
    return 0
