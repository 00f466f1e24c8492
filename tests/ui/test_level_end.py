"""The end of a level: whom you met, and the doors as the street shows them."""

from pathlib import Path

import pytest

from game.presentation.doors import shown_door
from game.screens.level.level_end import LevelEndScreen
from tests.ui.game_driver import GameDriver
from tests.ui.playing import in_phase, player_of, stand


def page(player: GameDriver) -> LevelEndScreen:
    assert isinstance(player.screen, LevelEndScreen)
    return player.screen


@pytest.mark.parametrize("level", [0, 1, 3])
def test_nobody_is_shown_who_was_never_met(tmp_path: Path, level: int) -> None:
    player = player_of(tmp_path)
    session = stand(player, in_phase("level_end", level, 0 if level == 0 else 3), edition="class")
    story = player.context.story
    met = {person for moment, _ in session.state.log for person, _ in story.moments[moment].people}
    assert set(page(player).ended.people()) <= met
    assert page(player).ended.people()


@pytest.mark.parametrize("portrait", [False, True])
def test_doors_look_as_they_do_in_the_street_and_nothing_is_said_twice(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, portrait=portrait)
    session = stand(player, in_phase("level_end", 1, 3))
    doors = {f"door:{door.id}": door for door in player.context.story.doors}
    for tile in page(player).doors():
        shown = shown_door(player.context, session.state, doors[tile.id])
        assert (tile.form, tile.note) == (shown.state, shown.brief)
        assert ":" not in tile.note


def test_rings_stand_beside_the_name(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, in_phase("level_end", 1, 3))
    for node in player.nodes():
        tile = player.screen.find(node.id)
        if tile is not None and node.id.startswith("person:"):
            face, badge = tile.children()
            middle = face.rect.bottom + 8 + player.screen.look.type("small").size * 0.6
            assert abs(badge.rect.centery - middle) <= 3
