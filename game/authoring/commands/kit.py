"""python -m game.authoring kit."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from tqdm import tqdm

from game.authoring.chosen import chosen_place
from game.authoring.kit.made import made_pages
from game.authoring.kit.page import KitPage, as_html, kit_page
from game.authoring.kit.paper import PaperError, browser, print_page
from game.authoring.project import read_project, shown
from game.authoring.writing import write_whole
from game.listing import files
from game.resources import root

HELP = "make the teacher's kit: each document as one HTML and one PDF"
ABOUT = """Makes of every document in docs/teachers, and of those that follow from the content (the key to the sorter,
the sources, what is invented), one HTML page and one PDF each. The PDFs are printed by Chromium; where there is none,
it says so and ends with 1 after the HTML is written."""
ART: Final = "assets/art/flower/open.svg"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder to write to (normally build/teachers)")
    parser.add_argument("--html-only", action="store_true", help="make no PDFs")


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing everything, else 1 after saying what is wrong."""
    folder = chosen_place(options.out, options.levels, root() / "build" / "teachers")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        pages = [*written_pages(), *made_pages(read_project(options.levels))]
    except ValueError as error:
        print(error)
        return 1
    art = (root() / ART).read_text(encoding="utf-8")
    for page in pages:
        write_whole(folder / f"{page.name}.html", as_html(page, art))
    print(f"wrote {len(pages)} pages to {shown(folder)}")
    return 0 if options.html_only else _print(pages, folder)


def written_pages() -> list[KitPage]:
    """Return the documents that are written by hand; raises ValueError for one without a title."""
    folder = root() / "docs" / "teachers"
    return [kit_page(path.stem, path.read_text(encoding="utf-8")) for path in files(folder, "*.md")]


def _print(pages: list[KitPage], folder: Path) -> int:
    """Return 0 after all pages were printed, else 1."""
    printer = browser()
    if printer is None:
        print("no PDF was made: Chromium is not installed here (apt-get install chromium), or use --html-only")
        return 1
    wrong = 0
    for page in tqdm(pages, unit="page"):
        try:
            print_page(folder / f"{page.name}.html", folder / f"{page.name}.pdf", printer)
        except PaperError as error:
            print(error)
            wrong = 1
    return wrong
