"""The end of a level: whom you met, and the doors as the street shows them."""

from pathlib import Path

import pytest

from game.options import Options
from game.presentation.doors import shown_door
from game.qr import modules
from game.screens.level.level_end import LevelEndScreen
from game.screens.run_screens import debrief_page
from game.screens.widgets.qr_picture import QUIET, QrPicture
from game.ui.commands import Reset
from game.ui.widgets import Label
from tests.ui.game_driver import GameDriver
from tests.ui.playing import in_phase, player_of, sized, stand


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


@pytest.mark.parametrize("scale", ["100", "200"])
@pytest.mark.parametrize("portrait", [False, True])
def test_the_pause_opens_by_touch_on_the_last_page_of_a_level(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    stand(player, in_phase("level_end", 1, 3))
    pause = player.screen.find("pause")
    assert pause is not None
    others = [node for node in player.nodes() if node.id not in {"pause", player.screen.name}]
    assert not [node.id for node in others if pause.rect.colliderect(node.rect)]
    player.tap("pause")
    player.settle()
    assert player.screen.name == "pause"


@pytest.mark.parametrize("portrait", [False, True])
def test_the_code_of_a_long_run_is_read_to_its_end(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, portrait=portrait)
    stand(player, in_phase("level_end", 7, 2))
    code, go, copy = (player.screen.find(name) for name in ("code", "go", "copy"))
    assert isinstance(code, Label)
    assert go is not None
    assert copy is not None
    assert player.context.session.code in code.text
    assert not code.rect.colliderect(go.rect)
    assert not code.rect.colliderect(copy.rect)
    assert code.rect.height >= code.measure(code.rect.width)
    assert code.rect.bottom <= player.screen.look.size[1]


@pytest.mark.parametrize("contrast", ["drawn", "high"])
@pytest.mark.parametrize("portrait", [False, True])
def test_the_code_is_shown_as_a_picture_black_on_white_with_a_white_edge(
    tmp_path: Path, contrast: str, *, portrait: bool
) -> None:
    player = player_of(tmp_path, Options(motion="reduced", seed=7, contrast=contrast), portrait=portrait)
    session = stand(player, in_phase("level_end", 7, 2))
    player.tap("picture")
    player.settle()
    assert player.screen.name == "code_picture"
    assert player.node("qr").role == "img"
    assert session.code in player.node("qr").name
    assert session.code == player.node("code").name
    picture = player.screen.find("qr")
    assert isinstance(picture, QrPicture)
    place, size = picture.square(), picture.square().width // picture.count
    assert picture.rect.contains(place)
    assert size >= 3
    for y, row in enumerate([()] * QUIET + [*modules(session.code)] + [()] * QUIET):
        for x in range(picture.count):
            is_black = bool(row) and QUIET <= x < QUIET + len(row) and row[x - QUIET]
            at = place.left + x * size + size // 2, place.top + y * size + size // 2
            assert player.app.surface.get_at(at)[:3] == ((0, 0, 0) if is_black else (255, 255, 255))
    player.press("escape")
    player.settle()
    assert player.screen.name == "level_end"


def test_the_last_page_of_the_ending_shows_it_too(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = stand(player, in_phase("ending", 7, 2))
    screen = debrief_page(player.context, "keep")
    player.app.run(Reset((screen,)))
    player.settle()
    player.press_button("qr")
    assert session.code in player.node("qr").name
