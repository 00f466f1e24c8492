"""python -m game.authoring story."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from game.authoring.chosen import chosen_place
from game.authoring.project import Project, read_project, shown
from game.authoring.threads import Thread, threads
from game.authoring.writing import write_whole
from game.resources import root

HELP = "draw the whole story, and list what is set where and asked for where"
ABOUT = """Draws who is met in which level, and which choices of one level come back in a later one or decide an ending,
into story.svg, and writes the list of all flags into story.md beside it, between its two marks. What else stands in
story.md is written by hand and stays."""
BEGIN: Final = "<!-- flags: written by `python -m game.authoring story`, not by hand -->"
END: Final = "<!-- end of flags -->"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder of story.md and story.svg (normally docs)")


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing, or 1 where story.md has no marks to write between."""
    project = read_project(options.levels)
    folder = chosen_place(options.out, options.levels, root() / "docs")
    page = folder / "story.md"
    before = page.read_text(encoding="utf-8") if page.exists() else f"{BEGIN}\n{END}\n"
    head, begun, rest = before.partition(BEGIN)
    _, ended, tail = rest.partition(END)
    if not begun or not ended:
        print(f"{shown(page)}: the line '{BEGIN if not begun else END}' is missing; the list is written below it")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    from game.authoring.story_picture import picture  # late: it brings matplotlib

    write_whole(page, f"{head}{BEGIN}\n\n{table(project)}\n{END}{tail}")
    write_whole(folder / "story.svg", picture(project))
    print(f"wrote {shown(page)} and {shown(folder / 'story.svg')}")
    return 0


def table(project: Project) -> str:
    """Return the flags as a table: what sets each, and what asks for it."""
    rows = ["| flag | set in | asked for in | decides |", "|---|---|---|---|"]
    rows += [_row(flag, thread) for flag, thread in threads(project).items()]
    return "\n".join(rows) + "\n"


def _row(flag: str, thread: Thread) -> str:
    set_in, asked_in = (
        ", ".join(f"{level} {name}" for level, name in found) for found in (thread.set_in, thread.asked_in)
    )
    return f"| `{flag}` | {set_in} | {asked_in} | {', '.join(thread.decides)} |"
