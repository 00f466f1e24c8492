"""Contact sheets: many pictures on one page, as HTML or as one picture."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pygame

from game.authoring.shots import Shot
from game.authoring.writing import write_whole

MOST_BYTES: Final = 400_000  # the sheets of docs/looks are kept in the repository, each version for ever
WIDEST: Final = 1920
GAP: Final = 8
MOST_COLUMNS: Final = 30
PAPER: Final = "#FBF3E3"
STYLE: Final = """
body{font:15px/1.4 sans-serif;margin:1.5rem;background:#fbf3e3;color:#22332f}
main{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}img{display:block;max-width:24rem;max-height:30rem}
"""


def html_sheet(folder: Path, heading: str, shots: Sequence[Shot]) -> Path:
    """Return the path of a page beside the pictures that shows all of them."""
    figures = "\n".join(
        f'<figure><a href="{html.escape(shot.path.name)}"><img src="{html.escape(shot.path.name)}" '
        f'alt="{html.escape(shot.about)}" loading="lazy"></a><figcaption>{html.escape(shot.about)}</figcaption>'
        for shot in shots
    )
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(heading)}</title>'
    path = folder / "index.html"
    body = f"<style>{STYLE}</style><h1>{html.escape(heading)}</h1><main>{figures}</main>"
    write_whole(path, head + body)
    return path


def picture_sheet(path: Path, shots: Sequence[Shot]) -> Path:
    """Return the path of one JPEG with all pictures in rows, as large as fits MOST_BYTES."""
    pictures = [pygame.image.load(shot.path) for shot in shots]
    path.parent.mkdir(parents=True, exist_ok=True)
    for columns in range(3, MOST_COLUMNS):
        wide = (WIDEST - GAP) // columns - GAP
        if wide > pictures[0].get_width() // 2:
            continue
        pygame.image.save(_laid_out(pictures, columns, wide), path)
        if path.stat().st_size <= MOST_BYTES:
            break
    return path


def _laid_out(pictures: Sequence[pygame.Surface], columns: int, wide: int) -> pygame.Surface:
    """Return a surface with the pictures in columns of so many pixels."""
    high = wide * pictures[0].get_height() // pictures[0].get_width()
    rows = -(-len(pictures) // columns)
    sheet = pygame.Surface((GAP + columns * (wide + GAP), GAP + rows * (high + GAP)))
    sheet.fill(PAPER)
    for index, picture in enumerate(pictures):
        place = (GAP + index % columns * (wide + GAP), GAP + index // columns * (high + GAP))
        sheet.blit(pygame.transform.smoothscale(picture, (wide, high)), place)
    return sheet
