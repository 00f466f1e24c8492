"""Every letter that players read is in the fonts of the game, where none is ever drawn as an empty box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.authoring.strict_yaml import Node, Path_
from game.listing import files

FACES: Final = ("Regular", "Bold", "Italic")
PAGE: Final = "page"
"""The words of the page around the game: the browser has fonts of its own for what ours have not."""


@cache
def letters_of(folder: Path) -> frozenset[str]:
    """Return the letters that all faces of a folder of fonts have, and the line end; none where there are no fonts."""
    from fontTools.ttLib import TTFont

    had: list[set[str]] = []
    for path in files(folder, "*.ttf"):
        if path.stem.endswith(FACES):
            with TTFont(path) as font:
                had.append(set(map(chr, font.getBestCmap())))
    # of all faces, because emphasis and headings may set any word in any of them
    return frozenset(set.intersection(*had) | {"\n"}) if had else frozenset()


def texts_of(node: Node, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Yield every text of a file with the path that leads to it."""
    value = node.value
    if isinstance(value, str):
        yield path, value
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, inner in parts:
        yield from texts_of(inner, (*path, part))


def check(case: Case) -> Iterator[Problem]:
    """Yield texts with letters that no font of the game has."""
    known = letters_of(case.root / "assets" / "fonts")
    for source in case.project.sources():
        for path, text in texts_of(source.node):
            strange = sorted(set(text) - known)
            if known and strange and not str(path[0]).startswith(PAGE):
                names = ", ".join(f"U+{ord(letter):04X} {unicodedata.name(letter, '').lower()}" for letter in strange)
                what = f"no font of the game has '{''.join(strange)}' ({names}); another letter is drawn for it"
                yield Spot(source, path).problem(what)
