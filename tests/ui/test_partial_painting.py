"""What is painted piece by piece looks like the whole page painted at once, in play with all motion on."""

from pathlib import Path

import pygame
import pytest

from game.authoring.bench_player import Player
from game.options import Options
from tests.ui.game_driver import GameDriver

FRAMES = 1000
EVERY = 9


@pytest.mark.parametrize("portrait", [False, True])
def test_pieces_make_the_page(tmp_path: Path, *, portrait: bool) -> None:
    whole = GameDriver(tmp_path, Options(motion="full", seed=5, edition="class"), portrait=portrait)
    app, player = whole.app, Player(5)
    seen = set()
    for frame in range(FRAMES):
        app.step(player.events(app), 1 / 60)
        if frame % EVERY or app.transition is not None or app.kit.art.is_busy:
            continue
        screen = app.top
        app.step((), 0.0)
        pieces = app.surface.copy()
        if app.top is not screen or app.transition is not None:
            continue
        screen.stale = True
        screen.paint(app.surface)
        seen.add(screen.name)
        difference = pygame.mask.from_threshold(app.surface, (0, 0, 0), (1, 1, 1, 255), pieces)
        difference.invert()
        assert not difference.count(), f"{screen.name}, frame {frame}: {difference.get_bounding_rects()}"
    assert {"moment", "street", "night"} <= seen
