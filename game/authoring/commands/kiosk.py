"""python -m game.authoring kiosk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from game.authoring.fresh import prepare_content
from game.authoring.project import shown
from game.authoring.skeletons import TEMPLATES
from game.authoring.writing import write_whole
from game.kiosk.settings import to_json
from game.resources import ContentError

HELP = "turn the settings of an exhibit into what the game reads"
ABOUT = """Reads a curator's file of settings for an exhibit, checks it, and writes what the game reads. The code of the
staff is in there as a salted hash, from which it cannot be read.

  python -m game.authoring kiosk kiosk.yaml --new    writes a file with every setting, to be changed
  python -m game.authoring kiosk kiosk.yaml          writes kiosk.json beside it
  python -m game --kiosk kiosk.json                  shows the exhibit"""
FAILED: Final = 2


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the settings, such as kiosk.yaml")
    parser.add_argument("--out", type=Path, metavar="JSON", help="where to write (normally kiosk.json beside FILE)")
    parser.add_argument("--new", action="store_true", help="write FILE with every setting as it is by default")


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing, 1 where the game has no story, 2 where a file is in the way."""
    file: Path = options.file
    if options.new:
        return _new(file, options.levels)
    out: Path = options.out or file.with_name("kiosk.json")
    if out.resolve() == file.resolve():
        print(f"{shown(file)} is what is read; name another file to write", file=sys.stderr)
        return FAILED
    from game.authoring.kiosk_file import read
    from game.start import known_choices

    try:
        prepare_content()
        choices = known_choices()
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    settings = read(file, choices)
    write_whole(out, to_json(settings))
    pad = "with a code for the staff" if settings.staff else "without a pad for the staff"
    print(f"{shown(out)}: edition {settings.edition}, {', '.join(settings.languages)}, {pad}")
    return 0


def _new(file: Path, levels: Path) -> int:
    """Return 0 after writing a file with every setting; 2 where there is one already, which stays."""
    from game.authoring.lint.headers import pointing
    from game.authoring.schema import EXHIBIT

    first = pointing((levels / "schema.json").resolve().as_uri(), EXHIBIT)
    try:
        with file.open("x", encoding="utf-8") as made:
            made.write(f"{first}\n{(TEMPLATES / 'kiosk.yaml').read_text(encoding='utf-8')}")
    except FileExistsError:
        print(f"{shown(file)} is there already; it stays as it is", file=sys.stderr)
        return FAILED
    print(f"{shown(file)}: every setting as it is by default; change what your house needs")
    return 0
