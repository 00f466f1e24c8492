"""python -m game.authoring looks."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tqdm import tqdm

from game.authoring.chosen import chosen_place
from game.authoring.compiler import compile_folder
from game.authoring.project import shown
from game.authoring.runs import setup_for
from game.content.editions import load_editions
from game.options import ORIENTATIONS, Options
from game.resources import Folders, assets, root

HELP = "write the contact sheets of docs/looks/"
ABOUT = """Plays one run of each edition in each shape of the screen, and writes what a player sees, screen by screen,
as one picture each into docs/looks/; what the longest one tells after the story is a picture of its own.
Look at them beside each other after something about the look changed."""


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write (normally docs/looks)")


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing the sheets of each edition and orientation."""
    out = chosen_place(options.out, options.levels, root() / "docs" / "looks")
    from game.authoring.camera import Camera
    from game.authoring.sheets import picture_sheet
    from game.authoring.shots import PLAYER, names_of, opening, run_through, told_pages

    with tempfile.TemporaryDirectory() as below:
        folders = Folders(Path(below), assets())
        compile_folder(options.levels, folders.content)
        editions = load_editions(folders.content)
        for index, edition in enumerate(editions):
            for orientation in ORIENTATIONS:
                camera = Camera(Options(orientation=orientation, folders=folders))
                setup = setup_for(camera.context.story, PLAYER, index, 1)
                with tempfile.TemporaryDirectory() as folder:
                    path = Path(folder)
                    shots = list(
                        tqdm(opening(camera, path, setup), desc=f"{edition.id} {orientation}", file=sys.stderr)
                    )
                    wanted = names_of(camera.context.rules, index, None)
                    shots += tqdm(run_through(camera, path, setup, wanted), file=sys.stderr)
                    sheets = {edition.id: shots}
                    if edition is editions[-1]:  # the longest one has all pages after the story
                        sheets["told"] = list(tqdm(told_pages(camera, path), file=sys.stderr))
                    for name, pictures in sheets.items():
                        sheet = picture_sheet(out / f"{name}-{orientation}.jpg", pictures)
                        print(f"{shown(sheet)}: {len(pictures)} screens, {sheet.stat().st_size:,} bytes")
                camera.close()
    return 0
