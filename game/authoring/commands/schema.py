"""python -m game.authoring schema."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.authoring.kinds import kind_of
from game.authoring.lint.headers import header
from game.authoring.project import shown, written
from game.authoring.schema import schema_text
from game.authoring.strict_yaml import read_text
from game.authoring.writing import write_whole

HELP = "write the file that lets editors help and complain while you write"
ABOUT = """Writes levels/schema.json, which editors with YAML support (VS Code with the YAML extension, for
example) use to offer field names and underline mistakes. Also puts the line that points to it on top of
each file in levels/ that does not have it yet."""
MARK = "# yaml-language-server:"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="change nothing; end with 1 if something would change")


def run(options: argparse.Namespace) -> int:
    """Return 0, or with --check 1 where files are not as this command would write them."""
    levels: Path = options.levels
    wanted = {levels / "schema.json": schema_text()}
    for path in written(levels):
        name = path.relative_to(levels).as_posix()
        if kind := kind_of(name):
            wanted[path] = _with_header(read_text(path, shown(path)), header(kind, name.count("/")))
    changed = [path for path, text in wanted.items() if not path.exists() or read_text(path, shown(path)) != text]
    for path in changed:
        if not options.check:
            write_whole(path, wanted[path])
        print(f"{shown(path)} {'is out of date' if options.check else 'written'}")
    return 1 if options.check and changed else 0


def _with_header(text: str, line: str) -> str:
    """Return the text of a file with the line that points to the schema on top."""
    first, _, rest = text.partition("\n")
    return f"{line}\n{rest}" if first.startswith(MARK) else f"{line}\n{text}"
