"""What every test of the window would make anew is made once: the rules of a story, and a picture from its marks.

Both are the same whenever they are made of the same text, and nothing changes them afterwards.
"""

from collections import OrderedDict
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pygame

from game import resources
from game.authoring.fresh import prepare_content
from game.content.loader import STORY, load_rules
from game.engine.ruleset import Ruleset
from game.ui.art import rasterise

Marks: TypeAlias = tuple[str, tuple[int, int], str | None]
MOST_PIXELS = 24_000_000
"""So many are kept, some 96 MB: the title both ways up, and what else comes again and again."""
_rules: dict[bytes, Ruleset] = {}
_drawn: OrderedDict[Marks, pygame.Surface] = OrderedDict()


@cache
def prepared() -> Path:
    """Return the folder of the game's compiled story, which no test changes."""
    prepare_content()
    return resources.content()


def rules_of(folder: Path) -> Ruleset:
    """Return the rules of a folder of compiled content; what cannot be read is refused each time."""
    try:
        text = (folder / STORY).read_bytes()
    except OSError:
        return load_rules(folder)
    if text not in _rules:
        _rules[text] = load_rules(folder)
    return _rules[text]


def drawn(text: str, size: tuple[int, int], ground: str | None) -> pygame.Surface:
    """Return SVG text as a surface, as the game draws it; those that were drawn last are not drawn again."""
    marks = text, size, ground
    if marks not in _drawn:
        _drawn[marks] = rasterise(text, size, ground)
        while len(_drawn) > 1 and sum(wide * high for _, (wide, high), _ in _drawn) > MOST_PIXELS:
            _drawn.popitem(last=False)
    _drawn.move_to_end(marks)
    return _drawn[marks]
