"""Writes every picture of the game and the tokens; fails if a picture holds what nanosvg would skip.

`python assets/art/generators/make_all.py`
"""

import re
import sys

import gen_corners
import gen_doors
import gen_flower
import gen_icons
import gen_places
import gen_portraits
import gen_rooms
import gen_scenes
import gen_snow
import gen_things
import gen_winter
import write_tokens
from paper import ART

DRAWN = ("svg", "g", "path", "rect", "circle", "ellipse", "polygon")
FORBIDDEN = (" class=", " style=", " opacity=", "url(", "clip-path", "href")
BUDGET = 730_000


def complaints(markup: str) -> list[str]:
    """What nanosvg would skip or draw differently."""
    unknown = sorted(set(re.findall(r"<([A-Za-z]+)", markup)) - set(DRAWN))
    colours = [c for c in re.findall(r'(?:fill|stroke)="([^"]*)"', markup) if not re.fullmatch(r"none|#[0-9A-F]{6}", c)]
    return [*unknown, *(word for word in FORBIDDEN if word in markup), *colours]


def main() -> int:
    """Write and check all; 1 if something is wrong."""
    places = (gen_places, gen_rooms, gen_corners, gen_winter, gen_snow)
    for module in (*places, gen_doors, gen_flower, gen_icons, gen_portraits, gen_scenes, gen_things):
        module.draw_all()
    wrong = write_tokens.main()
    total = 0
    files = sorted(ART.rglob("*.svg"))
    for file in files:
        markup = file.read_text(encoding="utf-8")
        total += len(markup)
        for complaint in complaints(markup):
            sys.stderr.write(f"{file.relative_to(ART)}: {complaint}\n")
            wrong = 1
    sys.stdout.write(f"{len(files)} pictures, {total} bytes\n")
    return 1 if wrong or total > BUDGET else 0


if __name__ == "__main__":
    sys.exit(main())
