"""People blink, breathe and turn to what is said: one thing at a time, only for a while, and nobody has to see it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from pygame import Rect

from game.options import Options
from game.presentation.context import Context
from game.resources import assets
from game.screens.moment.living import lives
from game.screens.moment.moment import MomentScreen
from game.screens.widgets.eyes import AS_DRAWN, SHUT, TURNED, eye_boxes
from game.screens.widgets.passing import Tram
from game.screens.widgets.person import Bust, Face
from game.ui.life import AWAKE
from game.ui.theme import Tokens
from tests.ui.game_driver import QUICK, GameDriver
from tests.ui.playing import MOVING, Wanted, at_card, number_of, player_of, sized, stand


class Seen(NamedTuple):
    """What is seen of a face in a frame."""

    eyes: str
    sunk: int


def face_of(player: GameDriver) -> Face:
    assert isinstance(player.screen, MomentScreen)
    face = player.screen.scene.face
    assert face is not None
    return face


def seen_now(player: GameDriver) -> Seen:
    face = face_of(player)
    return Seen(face.eyes, face.sunk if isinstance(face, Bust) else 0)


def watched(player: GameDriver, milliseconds: float) -> Iterator[Seen]:
    """Yield what is seen frame by frame, while nobody does anything."""
    for _ in range(round(milliseconds * 60 / 1000)):
        player.frame()
        yield seen_now(player)


@pytest.mark.parametrize("portrait", [False, True])
def test_somebody_turns_blinks_and_breathes_one_after_the_other(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, MOVING, portrait=portrait)
    stand(player, at_card("arrow"))
    seen = list(watched(player, AWAKE))
    assert {one.eyes for one in seen} == {AS_DRAWN, SHUT, TURNED}
    assert max(one.sunk for one in seen) in {1, 2}
    assert not any(one.eyes and one.sunk for one in seen), "never two things at once"
    shut = sum(one.eyes == SHUT for one in seen)
    assert shut * 1000 / 60 == pytest.approx(120, abs=34)


def test_after_a_while_without_input_nothing_is_drawn_until_the_next(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("arrow"))
    list(watched(player, AWAKE))
    assert seen_now(player) == Seen(AS_DRAWN, 0)
    drawn = player.frames_drawn
    player.advance(20_000)
    assert player.frames_drawn == drawn
    player.press("tab")
    assert len(set(watched(player, AWAKE))) > 1


@pytest.mark.parametrize("options", [QUICK, sized("200")])
def test_nothing_lives_where_motion_is_reduced(tmp_path: Path, options: object) -> None:
    player = player_of(tmp_path, options)  # type: ignore[arg-type]
    stand(player, at_card("arrow"))
    drawn = player.frames_drawn
    player.advance(AWAKE)
    assert player.frames_drawn == drawn


def test_what_lives_is_not_told_and_only_the_eyes_are_drawn_again(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("arrow"))
    face, before = face_of(player), player.tree()
    player.spoken()
    for one in watched(player, AWAKE):
        assert player.tree() == before
        if one.eyes == SHUT:
            face.eyes = TURNED
            assert face.damaged() == list(eye_boxes(face.look, face.person, face.mood, face.face_rect))
            face.eyes = SHUT
    assert not player.spoken()


def test_who_presses_sees_a_face_at_rest_and_a_sheet_lies_on_one(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("arrow"))
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    next(one for one in watched(player, AWAKE) if one.eyes == SHUT)
    player.press("escape")
    player.settle()
    assert player.screen is not screen
    assert screen.scene.face is not None
    assert screen.scene.face.eyes == AS_DRAWN


def test_nobody_lives_once_the_tie_is_cut(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("arrow"))
    player.click("option:prune")
    player.settle()
    assert set(watched(player, AWAKE)) == {Seen(AS_DRAWN, 0)}


def test_an_answer_has_somebody_turn_to_it(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("arrow"))
    list(watched(player, AWAKE))
    player.click("option:call")
    player.settle()
    assert TURNED in {one.eyes for one in watched(player, AWAKE)}


def test_who_smiles_with_shut_eyes_breathes_all_the_same(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("arrow"))
    player.click("option:keep")
    player.settle()
    seen = set(watched(player, AWAKE))
    assert not face_of(player).has_open_eyes
    assert {one.eyes for one in seen} == {AS_DRAWN}
    assert max(one.sunk for one in seen) > 0


def test_blinks_are_three_to_six_seconds_apart_and_the_same_each_time(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("arrow"))
    face = face_of(player)

    def blinks(page: str) -> list[int]:
        at, found = 0, []
        for gesture in islice(lives(face, None, page), 41):
            at += gesture.delay + gesture.motion.milliseconds
            gesture.on_value(0.5)
            if face.eyes == SHUT:
                found.append(at)
            gesture.finish()
        return found

    first = blinks("one page")
    assert len(first) == 20
    assert all(3000 <= later - earlier <= 6000 for earlier, later in pairwise(first))
    assert len({later - earlier for earlier, later in pairwise(first)}) > 10
    assert blinks("one page") == first != blinks("another page")


def at_place(light: str, pictures: set[str]) -> Wanted:
    """Return whether a card is at a place with something that passes, and nothing stands in front of it."""

    def is_there(context: Context) -> bool:
        if context.state.phase != "moment":
            return False
        moment = context.story.moments[context.state.moment]
        place = context.story.places[moment.place]
        return place.picture in pictures and bool(place.light) == bool(light) and not moment.panel

    return is_there


@pytest.mark.parametrize("light", ["", "evening"])
def test_one_thing_passes_once_and_never_while_somebody_moves(tmp_path: Path, light: str) -> None:
    player = player_of(tmp_path, MOVING)
    table = player.app.kit.look.tokens.raw["passing"]
    stand(player, at_place(light, set(table["lamps" if light else "clouds"])))
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    passing, face = screen.scene.passers.passing, screen.scene.face
    assert passing is not None

    def states() -> tuple[object, object]:
        return (passing.bounds(), getattr(passing, "is_lit", 0)), face and (face.eyes, getattr(face, "sunk", 0))

    tree, changed = player.tree(), 0
    for _ in range(round(AWAKE * 60 / 1000)):
        before = states()
        player.frame()
        after = states()
        did = [one != other for one, other in zip(before, after, strict=True)]
        assert not all(did)
        changed += did[0]
        assert player.tree() == tree
    assert passing.has_passed
    assert changed == 3 if light else changed > 20
    drawn = player.frames_drawn
    player.advance(10_000)
    assert player.frames_drawn == drawn


def test_without_motion_the_lamp_is_lit_and_no_cloud_hangs(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    table = player.app.kit.look.tokens.raw["passing"]
    stand(player, at_place("evening", set(table["lamps"])))
    assert isinstance(player.screen, MomentScreen)
    assert player.screen.scene.passers.passing is None


@pytest.mark.parametrize("options", [MOVING, QUICK])
def test_the_tram_stands_at_its_stop_in_the_end(tmp_path: Path, options: Options) -> None:
    player = player_of(tmp_path, options)
    stand(player, at_place("", set(player.app.kit.look.tokens.raw["passing"]["trams"])))
    assert isinstance(player.screen, MomentScreen)
    tram = player.screen.scene.passers.passing
    assert isinstance(tram, Tram)
    assert (tram.gone == tram.way) == (options is QUICK)
    player.advance(AWAKE)
    assert tram.has_passed
    assert tram.gone == tram.way
    drawn = player.frames_drawn
    player.advance(10_000)
    assert player.frames_drawn == drawn


def test_the_tram_is_behind_whoever_an_answer_brings(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("dog"))
    assert isinstance(player.screen, MomentScreen)
    tram, scene = player.screen.scene.passers.passing, player.screen.scene
    assert tram in player.screen.widgets
    assert not scene.cast
    player.press(number_of(player.context, "bell"))
    player.settle()
    assert scene.face in player.screen.widgets
    row = [widget for widget in player.screen.widgets if widget in {tram, scene.face}]
    assert row == [tram, scene.face]


def test_what_passes_stands_in_a_picture_of_the_story() -> None:
    table = Tokens.load(assets() / "art" / "tokens.json").raw["passing"]
    for name in table["trams"]:
        assert (assets() / "art" / "places" / f"{name}.svg").is_file()
    for name, box in {**table["clouds"], **table["lamps"]}.items():
        assert (assets() / "art" / "places" / f"{name}.svg").is_file()
        assert Rect(0, 0, *table["drawn"]).contains(Rect(*box[:2], *(box[2:4] or table["size"])))
