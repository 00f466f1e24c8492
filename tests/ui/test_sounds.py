"""What sounds, and when: each act once, everything else with what moves on the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, pairwise
from pathlib import Path

import pytest

from game.engine.conditions import CUT_BY_THEM
from game.engine.events import TieCut
from game.engine.intents import Choose
from game.engine.offers import legal
from game.engine.reducer import Step, reduce
from game.engine.state import ENDING
from game.options import Options
from game.presentation.boards import board_lines
from game.presentation.context import Context
from game.presentation.cues import DoorMoved
from game.presentation.doors import AJAR, LIT, SHUT, street_of
from game.presentation.presenter import choice_cues
from game.screens.day.night import NightScreen
from game.screens.day.street import StreetScreen
from game.screens.level.level_page import LevelPage
from game.screens.moment.moment import MomentScreen
from game.screens.run_screens import screen_for
from game.screens.widgets.front import Front
from game.screens.widgets.person import Face
from game.screens.widgets.receipt_line import ReceiptLine
from game.screens.widgets.reread_line import RereadLine
from game.ui.commands import Replace
from tests.ui.game_driver import QUICK
from tests.ui.hearing import HearingPlayer
from tests.ui.playing import MOVING, at_card, go_to, in_phase, load, sized, stand
from tests.ui.test_every_level import Bot

LONGEST = 400
LONGEST_MOTION = 900
PAGES: dict[str, set[str]] = {
    "night": {"night"},
    "tick": {"night", "level_page"},
    "level_end": {"level_end"},
    "tie_cut": {"night", "moment"},
    "tie_kept": {"moment"},
    "confetti": {"moment"},
    "petal_up": {"moment", "level_page"},
    "petal_down": {"moment", "level_page"},
    "door_open": {"moment", "street", "walk_home"},
    "notice": {"street", "moment"},
    "door_close": {"moment", "street", "walk_home"},
}
"""On which pages something sounds; what is not here sounds with a press."""

Listen = Callable[..., HearingPlayer]


@pytest.fixture
def listen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Listen:
    """Return how to open the game for somebody who hears."""
    return lambda options=MOVING, **shape: HearingPlayer(tmp_path, monkeypatch, options, **shape)


def until(player: HearingPlayer, happened: Callable[[], bool]) -> int:
    """Let frames pass until something happened; return the frame it was first seen after."""
    for _ in range(LONGEST_MOTION):
        if happened():
            return player.frames
        player.frame()
    raise AssertionError("it never happened")


def frames_of(player: HearingPlayer, name: str) -> list[int]:
    """Return the frames in which a sound sounded."""
    return [sound.frame for sound in player.heard if sound.name == name]


def answered(player: HearingPlayer, card: str, option: str) -> MomentScreen:
    """Return the page of a card on which an option was pressed, the answer just come."""
    stand(player, at_card(card))
    player.names()
    player.click(f"option:{option}")
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    until(player, lambda: screen.find("go_on") is not None)
    return screen


def face_of(player: HearingPlayer) -> Callable[[], float]:
    """Return how far the eye that closes furthest has closed."""
    return lambda: max((one.shut for one in player.screen.everything() if isinstance(one, Face)), default=0.0)


def night_of_leaving(player: HearingPlayer, *, people: int = 1) -> NightScreen:
    """Return the first night, in which so many people cut the tie."""
    session = go_to(player.context, in_phase("night", 1, 1))
    written = player.context.story.people
    able = [index for index, person in enumerate(written) if person.prunes_with][:people]
    cuts = [TieCut(one, CUT_BY_THEM, "tolerance", written[one].prunes_with[0].words) for one in able]
    session.events = (*session.events, *cuts)
    screen = NightScreen(player.context)
    player.app.start(screen)
    load(player)
    return screen


@pytest.mark.parametrize("motion", ["full", "reduced"])
def test_in_a_whole_run_nothing_sounds_twice_or_elsewhere(listen: Listen, motion: str) -> None:
    player = listen(Options(edition="class", seed=3, motion=motion, text_scale="100"))
    dice = cycle([True, False, False])

    def press(wanted: str) -> None:
        if wanted.startswith("option:"):
            for node in [node for node in player.nodes() if node.id.startswith("option:") and node.state.disabled]:
                before = len(player.heard)
                player.click(node.id)
                assert Counter(sound.name for sound in player.heard[before:])["locked"] == 1
                player.settle()  # it shakes, and a press meanwhile would only end that
        player.click(wanted)
        if motion == "full" and next(dice):
            for _ in range(20):
                player.frame(dt=0.1)
            player.press("x")

    bot = Bot(player, press)
    bot.begin()
    for _ in bot.play():
        pass
    assert player.context.state.phase == ENDING
    heard = player.heard
    twice = [one for one, count in Counter((sound.frame, sound.name) for sound in heard).items() if count > 1]
    assert not twice
    for sound in heard:
        assert sound.page in PAGES.get(sound.name, {sound.page})
        assert sound.name in PAGES or sound.pressed
    acts = Counter(sound.frame for sound in heard if sound.name in {"press", "locked", "page"})
    assert set(acts.values()) == {1}
    nights = len(player.context.session.receipts)
    counted = Counter(sound.name for sound in heard)
    assert counted["night"] == nights
    assert {"press", "locked", "page", "petal_up", "petal_down", "level_end"} <= set(counted)


@pytest.mark.parametrize("options", [MOVING, QUICK])
def test_a_press_sounds_once(listen: Listen, options: Options) -> None:
    player = listen(options)
    stand(player, at_card("payday"))
    player.names()
    player.click("option:comic")
    assert player.names().count("press") <= 1
    player.settle()
    player.names()
    player.click("go_on")
    assert player.names() == ["press"]


def test_what_is_locked_knocks_once_and_says_so(listen: Listen) -> None:
    player = listen(replace(QUICK))
    player.change_settings(replace(player.app.settings, captions="on"))
    stand(player, at_card("payday"))
    option = player.screen.find("option:comic")
    assert option is not None
    option.enabled = False
    player.names()
    player.click("option:comic")
    assert player.names() == ["locked"]
    player.frame()
    assert "A dull knock" in player.visible_text()


def test_a_turned_page_is_one_sound(listen: Listen) -> None:
    player = listen(QUICK)
    stand(player, in_phase("morning", 1, 1))
    player.names()
    player.click("go")
    assert player.names() == ["page"]


def test_the_number_sounds_when_it_rolls(listen: Listen) -> None:
    player = listen()
    screen = answered(player, "payday", "comic")
    assert screen.meter is not None
    before = screen.meter.number
    moved = until(player, lambda: screen.meter is not None and screen.meter.number != before)
    player.settle()
    (sounded,) = frames_of(player, "petal_down")
    assert moved - 12 <= sounded <= moved


def test_each_line_of_a_night_ticks_as_it_comes_and_one_caption_tells_of_all(listen: Listen) -> None:
    player = listen()
    player.change_settings(replace(player.app.settings, captions="on"))
    stand(player, in_phase("night", 1, 2), seed=3)
    screen = player.screen
    assert isinstance(screen, NightScreen)
    player.names()
    came = Counter[int]()
    told = [""]
    for _ in range(1200):
        before = sum(row.hushed for row in screen.sheet.rows)
        player.frame()
        came[player.frames] += before - sum(row.hushed for row in screen.sheet.rows)
        told.append("Soft ticking" if "Soft ticking" in player.visible_text() else "")
    lines = [frame for frame, count in came.items() if count]
    ticks = frames_of(player, "tick")
    assert len(lines) == len(screen.lines) > 1
    assert len(ticks) == len(lines) + 1, "the sum is a line, too"
    assert all(0 <= tick - line <= 1 for tick, line in zip(ticks, lines, strict=False))
    assert sum(now > then for then, now in pairwise(told)) == 1


def test_who_ends_the_counting_hears_one_tick_more(listen: Listen) -> None:
    player = listen()
    stand(player, in_phase("night", 1, 2), seed=3)
    player.press("x")
    player.advance(5_000)
    assert len(frames_of(player, "tick")) == 1


@pytest.mark.untraced
@pytest.mark.parametrize("level", [3, 5])
def test_each_line_of_new_rules_ticks_as_it_comes(listen: Listen, level: int) -> None:
    player = listen()
    stand(player, in_phase("morning", level))
    screen = player.screen
    assert isinstance(screen, LevelPage)
    player.names()
    until(player, lambda: not screen.motion.busy)
    ticks = frames_of(player, "tick")
    lines = [one for one in screen.everything() if isinstance(one, ReceiptLine | RereadLine)]
    assert len(ticks) == len(set(ticks)) == len(lines)


def test_paper_rustles_when_it_falls(listen: Listen) -> None:
    player = listen()
    screen = answered(player, "payday", "shoes")
    fallen = until(player, lambda: (paper := screen.find("confetti")) is not None and paper.visible)
    player.settle()
    assert frames_of(player, "confetti") == [fallen]


def test_a_string_breaks_when_an_eye_is_shut_by_you(listen: Listen) -> None:
    player = listen()
    answered(player, "arrow", "prune")
    shut = until(player, lambda: face_of(player)() == 1)
    assert frames_of(player, "tie_cut") == [shut]
    player.settle()
    assert frames_of(player, "tie_cut") == [shut]


def test_a_string_breaks_when_an_eye_is_shut_overnight(listen: Listen) -> None:
    player = listen()
    night_of_leaving(player)
    assert not frames_of(player, "tie_cut")
    shut = until(player, lambda: face_of(player)() == 1)
    player.settle()
    (heard,) = frames_of(player, "tie_cut")
    assert heard - shut in {0, 1}, "an easing may be at its end a frame before the motion is"


def test_two_strings_break_one_after_the_other(listen: Listen) -> None:
    player = listen()
    night_of_leaving(player, people=2)
    player.advance(20_000)
    assert len(set(frames_of(player, "tie_cut"))) == 2


@pytest.mark.parametrize("people", [1, 2])
def test_who_ends_the_counting_hears_the_string_then_and_once(listen: Listen, people: int) -> None:
    player = listen()
    night_of_leaving(player, people=people)
    player.advance(400)
    assert not frames_of(player, "tie_cut")
    pressed = player.frames + 1
    player.press("x")
    assert frames_of(player, "tie_cut") == [pressed]
    player.advance(5_000)
    assert len(frames_of(player, "tie_cut")) == 1


def test_who_ends_an_answer_hears_the_string_then_and_once(listen: Listen) -> None:
    player = listen()
    answered(player, "arrow", "prune")
    pressed = player.frames + 1
    player.press("x")
    assert frames_of(player, "tie_cut") == [pressed]
    player.advance(5_000)
    assert len(frames_of(player, "tie_cut")) == 1


@pytest.mark.parametrize("people", [1, 2])
def test_where_motion_is_reduced_a_night_and_its_strings_sound_at_once(listen: Listen, people: int) -> None:
    player = listen(QUICK)
    player.settle()
    player.names()
    night_of_leaving(player, people=people)
    player.settle()
    assert player.names() == ["night", "tie_cut"]


def test_where_motion_is_reduced_an_answer_sounds_at_once(listen: Listen) -> None:
    player = listen(QUICK)
    stand(player, at_card("arrow"))
    player.names()
    player.click("option:prune")
    assert player.names().count("tie_cut") == 1


@pytest.mark.parametrize("options", [MOVING, QUICK])
def test_new_rules_sound_when_the_number_rolls(listen: Listen, options: Options) -> None:
    player = listen(options)
    stand(player, in_phase("morning", 3))
    screen = player.screen
    assert isinstance(screen, LevelPage)
    start = screen.meter.number
    if options is MOVING:
        assert not frames_of(player, "petal_down")
        moved = until(player, lambda: screen.meter.number != start)
        assert moved - 3 <= frames_of(player, "petal_down")[0] <= moved
    player.settle()
    assert len(frames_of(player, "petal_down")) == 1


def street_after(player: HearingPlayer, was: str, *, doors: int) -> StreetScreen:
    """Return the street on which so many doors that are open now were something else yesterday."""
    session = go_to(player.context, in_phase("morning", 1, 1))
    able = [door for door in street_of(player.context, session.state) if door.door]
    lit = [door for door in able if door.state == LIT]
    found = (lit if was != LIT else [door for door in able if door.state != LIT])[:doors]
    player.context.seen.street = {door.place: was for door in found}
    player.names()
    screen = StreetScreen(player.context)
    player.app.start(screen)
    load(player)
    return screen


def test_a_door_sounds_when_it_moves(listen: Listen) -> None:
    player = listen()
    screen = street_after(player, AJAR, doors=1)
    assert not frames_of(player, "door_open")

    def moves() -> bool:
        return any(isinstance(one, Front) and 0 < one.share < 1 for one in screen.everything())

    moved = until(player, moves)
    (sounded,) = frames_of(player, "door_open")
    assert moved - 1 <= sounded <= moved
    player.settle()
    assert len(frames_of(player, "door_open")) == 1


@pytest.mark.parametrize("options", [QUICK, sized("200")])
def test_where_motion_is_reduced_doors_that_shut_sound_as_one(listen: Listen, options: Options) -> None:
    player = listen(options)
    street_after(player, LIT, doors=3)
    player.settle()
    assert player.names() == ["door_close"]


def test_each_door_that_shuts_sounds_in_its_turn(listen: Listen) -> None:
    player = listen()
    street_after(player, LIT, doors=2)
    player.settle()
    first, second = frames_of(player, "door_close")
    assert first < second
    assert player.names() == ["door_close"] * 2


def test_who_ends_the_swinging_hears_the_doors_that_are_left_as_one(listen: Listen) -> None:
    player = listen()
    street_after(player, LIT, doors=2)
    until(player, lambda: bool(frames_of(player, "door_close")))
    player.press("x")
    player.settle()
    assert player.names() == ["door_close"] * 2


def test_the_first_door_of_a_run_opens_with_a_chime(listen: Listen) -> None:
    player = listen()
    street_after(player, AJAR, doors=1)
    player.settle()
    assert player.names() == ["door_open", "notice"]
    street_after(player, AJAR, doors=1)
    player.settle()
    assert player.names() == ["door_open", "notice"], "another run has a first door, too"
    player.app.start(StreetScreen(player.context))
    player.context.seen.street = dict.fromkeys(player.context.seen.street, AJAR)
    player.app.start(StreetScreen(player.context))
    player.settle()
    assert "notice" not in player.names()


def test_a_door_that_neither_opened_nor_shut_does_not_sound(listen: Listen) -> None:
    player = listen()
    session = go_to(player.context, in_phase("morning", 1, 1))
    door = next(one for one in street_of(player.context, session.state) if one.state == AJAR)
    player.context.seen.street = {door.place: SHUT}
    player.names()
    player.app.start(StreetScreen(player.context))
    player.settle()
    assert player.names() == []


def choice_with_a_door(player: HearingPlayer) -> str:
    """Open the page of a card with an option that opens or shuts a door; return the option's id."""
    found: list[str] = []

    def is_there(context: Context) -> bool:
        for intent in legal(context.rules, context.state):
            step = reduce(context.rules, context.state, intent)
            if isinstance(intent, Choose) and isinstance(step, Step):
                cues = choice_cues(context, context.state, step)
                if any(isinstance(cue, DoorMoved) for cue in cues):
                    found.append(f"option:{intent.option}")
                    return True
        return False

    stand(player, is_there)
    player.names()
    return found[0]


def test_a_door_that_a_choice_moves_sounds_with_its_line(listen: Listen) -> None:
    player = listen()
    player.click(choice_with_a_door(player))
    screen = player.screen
    noted = until(player, lambda: any(one.id.startswith("door:") and one.visible for one in screen.everything()))
    player.settle()
    sounded = frames_of(player, "door_open") + frames_of(player, "door_close")
    assert sounded == [noted]


def test_a_place_is_heard_and_less_from_level_to_level(listen: Listen) -> None:
    player = listen()
    for level in (1, 6):
        go_to(player.context, in_phase("moment", level))
        player.app.run(Replace(screen_for(player.context)))
        player.settle()
        state, story = player.context.state, player.context.story
        place = story.places[story.moments[state.moment].place]
        wanted = place.bed if place.ground else place.bed[: 1 + story.levels[level].voices]
        assert sorted(player.beds) == sorted(f"bed_{name}" for name in wanted)
        assert player.beds
    assert story.levels[6].voices < story.levels[1].voices


def test_where_a_tie_is_cut_it_is_silent(listen: Listen) -> None:
    player = listen(MOVING)
    stand(player, at_card("arrow"))
    assert player.beds
    player.click("option:prune")
    player.settle()
    assert not player.beds


@pytest.mark.parametrize("options", [MOVING, QUICK])
def test_where_the_board_stops_you_it_is_silent_and_nowhere_else(listen: Listen, options: Options) -> None:
    player = listen(options)
    stand(player, at_card("board"))
    lines = board_lines(player.context, player.context.story.moments[player.context.state.moment], player.context.state)
    assert any(not line.is_open for line in lines)
    player.settle()
    assert not player.beds
    player.click("option:bus")
    player.settle()
    assert not player.beds
    player.press_button("go_on")
    assert player.beds
