"""python -m game.authoring screenshots."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tqdm import tqdm

from game.authoring.chosen import chosen_edition
from game.authoring.compiler import compile_folder
from game.authoring.project import shown
from game.options import ORIENTATIONS, Options, size_of
from game.resources import Folders, assets
from game.session.settings import CHOICES

HELP = "take a picture of every screen and every moment"
ABOUT = """Takes a picture of every screen and of every moment and writes a page, index.html, with all of them.

  python -m game.authoring screenshots --out build/shots
  python -m game.authoring screenshots --out build/shots --level perks --text-scale 200"""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to write the pictures")
    parser.add_argument("--lang", default="", metavar="CODE", help="the language, such as en (qps is a test language)")
    parser.add_argument("--text-scale", choices=CHOICES["text_scale"], default="", help="the size of the words")
    parser.add_argument("--orientation", choices=ORIENTATIONS, default="", help="the shape of the screen")
    parser.add_argument("--size", type=_window, metavar="WxH", help="a window whose shape the screen takes: 390x844")
    parser.add_argument("--level", metavar="NAME", help="only this level, by its id")
    parser.add_argument("--edition", metavar="ID", help="which edition (normally the one that the title proposes)")


def _window(text: str) -> tuple[int, int]:
    """Return width and height of a window; raises ArgumentTypeError."""
    size = size_of(text)
    if size is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not allowed; use width x height in pixels, such as 390x844")
    return size


def run(options: argparse.Namespace) -> int:
    """Return 0 after writing the pictures and their page, 2 for a level that is not there."""
    with tempfile.TemporaryDirectory() as below:
        folders = Folders(Path(below), assets())
        compiled = compile_folder(options.levels, folders.content)
        levels = [level["id"] for level in compiled.story["levels"]]
        if options.level not in {None, *levels}:
            print(f"there is no level '{options.level}'; there are {', '.join(levels)}", file=sys.stderr)
            return 2
        return _shoot(options, folders)


def _shoot(options: argparse.Namespace, folders: Folders) -> int:
    """Return 0 after writing the pictures of a compiled story and their page."""
    from game.authoring.camera import Camera
    from game.authoring.sheets import html_sheet
    from game.authoring.shots import everything

    scale, way = options.text_scale, options.orientation
    wanted = Options(lang=options.lang, text_scale=scale, orientation=way, folders=folders, size=options.size)
    camera = Camera(wanted)
    story = camera.context.story
    edition = chosen_edition(story, options.edition)
    shots = list(tqdm(everything(camera, options.out, edition, options.level), unit="picture", file=sys.stderr))
    camera.close()
    width, height = camera.app.surface.get_size()
    heading = f"{story.editions[edition].id}, {width}x{height}, text {scale or 100} %"
    print(f"{len(shots)} pictures, {shown(html_sheet(options.out, heading, shots))}")
    return 0
