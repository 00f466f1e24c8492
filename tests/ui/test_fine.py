"""On a large screen every page is the same page, drawn with more pixels."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pygame
import pytest
from pygame import Surface

from game.ui.fine import FineSurface
from tests.ui.gallery import names, show
from tests.ui.game_driver import GameDriver
from tests.ui.once import prepared, rules_of

WINDOWS = ((1280, 720), (720, 1280))
COARSE = 20
"""So many places across and down become one: letters stand a little elsewhere, nothing as large as this does."""
APART = 48
"""How far a colour may be from another then, of 255: a word in letters that are a little narrower comes to 34."""


class FineDriver(GameDriver):
    """Plays on a large screen."""

    surface = FineSurface


@cache
def player_of(kind: type[GameDriver], window: tuple[int, int]) -> GameDriver:
    """Return one player for all pages."""
    return kind(Path(mkdtemp()), window=window)


def seen(surface: Surface, window: tuple[int, int]) -> bytes:
    """Return what is seen from far away."""
    size = window[0] // COARSE, window[1] // COARSE
    return pygame.image.tobytes(pygame.transform.smoothscale(surface, size), "RGB")


@pytest.mark.parametrize("window", WINDOWS, ids=str)
@pytest.mark.parametrize("name", names(rules_of(prepared())))
def test_a_page_is_the_same_in_more_pixels(name: str, window: tuple[int, int]) -> None:
    plain, fine = player_of(GameDriver, window), player_of(FineDriver, window)
    for player in (plain, fine):
        show(player, name)
    assert Surface.get_size(fine.app.surface) == (window[0] * 3 // 2, window[1] * 3 // 2)
    assert fine.screen.nodes() == plain.screen.nodes()
    pairs = zip(seen(plain.app.surface, window), seen(fine.app.surface, window), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= APART
