"""A moment: its card, its options, its answer; by key, mouse and finger, at every size."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.engine.conditions import CUT_BY_YOU
from game.engine.offers import Reason
from game.engine.policy import DoorRule
from game.engine.reducer import Rejected
from game.options import Options
from game.presentation.cast import HERE, Seen
from game.screens.actions import GoOn
from game.screens.moment.ground import scene_picture
from game.screens.moment.layout import FULL, NARROW, STRIP
from game.screens.moment.moment import LEAST_LINES, MomentScreen
from game.screens.moment.refusing import SECONDS
from game.screens.outcomes import Refused
from game.screens.run_screens import screen_for
from game.screens.widgets.person import Face
from game.session.settings import Settings
from game.ui.commands import Reset
from game.ui.widgets import Label, ScrollList
from game.ui.widgets.option import OptionCard
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, at_card, go_to, load, number_of, player_of, sized, stand, with_policies


def at_number(doors: tuple[DoorRule, ...], number: int) -> tuple[DoorRule, ...]:
    return tuple(replace(door, at=number) for door in doors)


def moment(player: GameDriver) -> MomentScreen:
    assert isinstance(player.screen, MomentScreen)
    return player.screen


def test_midnight_is_dark_and_the_same_room_by_day_is_not(tmp_path: Path) -> None:
    player = player_of(tmp_path, sized("100"))
    stand(player, at_card("ribbon"), seed=7)
    screen = moment(player)
    place = screen.where
    assert place.light == "night"
    shown = [
        sum(sum(surface.get_at((x, y))[:3]) for x in range(0, 700, 50) for y in range(300, 700, 50))
        for surface in (
            screen.kit.art.get(scene_picture(screen.kit.look, screen.layout, one))
            for one in (place, replace(place, light=""))
        )
    ]
    assert shown[0] < 0.6 * shown[1]


def test_a_number_key_chooses_and_any_number_key_goes_on(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = stand(player, at_card("payday"))
    player.press(number_of(player.context, "shoes"))
    player.settle()
    assert moment(player).answer is not None
    assert "through every puddle" in player.visible_text()
    assert session.state.log[-1][0] == player.context.story.moments.index(moment(player).moment)
    before = player.screen
    player.press("4")
    player.settle()
    assert player.screen is not before


def test_the_state_is_final_and_kept_before_anything_has_moved(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, at_card("payday"))
    chosen = len(session.state.log)
    player.press(number_of(player.context, "shoes"))
    assert len(session.state.log) == chosen + 1
    assert player.context.host.storage.read("run")
    assert player.screen.motion.busy


def test_any_press_finishes_any_motion_and_only_the_next_one_goes_on(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, at_card("payday"))
    player.press(number_of(player.context, "shoes"))
    player.advance(500)
    screen = moment(player)
    player.press("enter")
    assert player.screen is screen
    assert not screen.motion.busy
    assert screen.meter is not None
    assert screen.meter.number == session.state.score
    player.settle()
    player.press("enter")
    player.settle()
    assert player.screen is not screen


def test_the_slip_flies_into_its_petal_and_the_number_rolls(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, at_card("payday"))
    before = session.state.score
    player.press(number_of(player.context, "shoes"))
    player.advance(400)
    screen = moment(player)
    slip = screen.find("slip:0")
    assert slip is not None
    assert screen.meter is not None
    assert (slip.visible, screen.meter.number) == (True, before)
    player.advance(4000)
    assert not slip.shown
    assert screen.meter.number > before
    assert player.node("tier").name


def test_the_answer_is_said_with_the_number(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    player.spoken()
    player.press(number_of(player.context, "comic"))
    player.settle()
    said = " ".join(player.spoken())
    assert "Jun runs over." in said
    assert "less: Habits." in said


def test_the_hint_follows_pointer_and_focus(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    assert player.node("hint").name == "May move: Means, Habits", "each mark has its name before anything is pointed at"
    assert player.node("option:neither").description == "May move: Means"
    player.press("tab")
    player.frame()
    assert player.node("hint").name == "May move: Habits"
    x, y, width, height = player.node("option:neither").rect
    place = (x + width // 2, y + height // 2)
    player.frame(pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0), touch=False))
    player.frame()
    assert player.node("hint").name == "May move: Means"


def test_a_locked_option_says_both_numbers_and_is_not_taken(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = stand(player, at_card("payday"))
    locked = player.screen.find("option:comic")
    assert locked is not None
    locked.enabled, locked.reason = False, "Takes 24 coins. You have 8."
    player.spoken()
    player.click("option:comic")
    assert player.spoken() == ["Takes 24 coins. You have 8."]
    assert moment(player).answer is None
    assert player.context.session is session
    assert player.node("option:comic").state.disabled


def press_comic(player: GameDriver, way: str) -> None:
    match way:
        case "click":
            player.click("option:comic")
        case "tap":
            player.tap("option:comic")
        case "number":
            player.press(number_of(player.context, "comic"))
        case _:
            player.screen.focus("option:comic")
            player.press(way)


@pytest.mark.parametrize("way", ["click", "tap", "number", "enter"])
@pytest.mark.parametrize("motion", ["full", "reduced"])
def test_a_locked_option_answers_where_it_is_pressed(tmp_path: Path, way: str, motion: str) -> None:
    player = player_of(tmp_path, sized("100", motion=motion))
    session = stand(player, at_card("payday"))
    session.state = session.state._replace(money=-10)
    player.app.run(Reset((screen_for(player.context),)))
    load(player)
    locked = player.screen.find("option:comic")
    assert isinstance(locked, OptionCard)
    assert (locked.told, locked.reason) == (False, "Takes 24 coins. You have 20.")
    player.spoken()
    press_comic(player, way)
    player.frame()
    assert locked.told
    assert player.spoken() == ["Takes 24 coins. You have 20. That is 4 short."]
    assert moment(player).answer is None
    player.settle()
    assert locked.shaken == 0
    player.advance(1000 * SECONDS)
    assert not locked.told, "it stands as before"


def test_what_an_option_costs_and_brings_differs_in_sign_and_words(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    comic = player.screen.find("option:comic")
    assert isinstance(comic, OptionCard)
    assert [cost.words for cost in comic.costs] == ["−24", "+30"]
    assert player.node("option:comic").name == "Buy the comic, costs 24 coins, brings 30 coins"


def test_what_the_rules_reject_is_shown_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player = player_of(tmp_path)
    session = stand(player, at_card("payday"))
    monkeypatch.setattr(session, "dispatch", lambda _: Rejected(Reason("reason.money", 24, 8)))
    player.spoken()
    player.click("option:comic")
    assert "Takes 24 coins. You have 8." in player.spoken()
    assert moment(player).answer is None


@pytest.mark.parametrize("way", ["click", "tap"])
def test_mouse_and_finger_choose(tmp_path: Path, way: str) -> None:
    player = player_of(tmp_path, portrait=way == "tap")
    stand(player, at_card("payday"))
    getattr(player, way)("option:neither")
    player.settle()
    assert "wet socks" in player.visible_text()
    getattr(player, way)("go_on")
    player.settle()
    assert not isinstance(player.screen, MomentScreen) or moment(player).answer is None


def test_pruning_closes_the_face_and_then_its_colour_goes(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, at_card("arrow"))
    player.press(number_of(player.context, "prune"))
    player.advance(700)
    scene = moment(player).scene
    assert scene.bust is not None
    assert 0 < scene.bust.shut < 1
    player.advance(6000)
    assert scene.bust.grey
    assert not scene.bust.shut
    assert player.node("chip").name == "Jun, cut"
    assert player.node("friend:jun").name == "Jun, cut"
    assert session.state.severed[player.context.story.person("jun")] == CUT_BY_YOU


def test_what_you_have_stands_on_a_card_whose_place_has_a_long_line(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = stand(player, at_card("onions"))
    purse, place = player.find("purse"), player.find("place")
    assert isinstance(purse, Label)
    assert isinstance(place, Label)
    assert str(session.state.money) in purse.text
    assert purse.rect.left >= place.rect.left + place.natural_width()


def test_what_the_signs_of_the_garden_mean_stands_below_its_list_where_there_is_room(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("arrow"))
    key, listed = player.find("friends_key"), player.find("friends")
    assert "Scissors" in player.visible_text()
    assert not key.rect.colliderect(listed.rect)
    assert player.find("glass").rect.contains(key.rect)


@pytest.mark.parametrize(("scale", "least"), [("100", 260), ("125", 200), ("150", 180), ("200", 110)])
def test_upright_too_who_is_pruned_is_there_and_closes(tmp_path: Path, scale: str, least: int) -> None:
    player = player_of(tmp_path, Options(seed=7, text_scale=scale), portrait=True)
    stand(player, at_card("arrow"))
    player.press(number_of(player.context, "prune"))
    player.advance(800)
    jun = player.screen.find("person:jun")
    assert isinstance(jun, Face)
    assert jun.visible
    assert jun.rect.width >= least
    assert jun.shut > 0
    assert "Next morning nobody does" not in player.visible_text()
    player.advance(8000)
    assert not jun.shut
    assert "Next morning nobody does" in player.visible_text()


def test_a_press_while_a_face_closes_shows_all_that_came_of_it(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING, portrait=True)
    stand(player, at_card("arrow"))
    player.press(number_of(player.context, "prune"))
    player.advance(700)
    assert "Next morning nobody does" not in player.visible_text()
    player.press("x")
    assert "Next morning nobody does" in player.visible_text()
    assert player.node("friend:jun").name == "Jun, cut"
    assert all(widget.visible for widget in moment(player).on_table)


def test_a_panel_without_room_steps_aside_while_a_face_closes(tmp_path: Path) -> None:
    player = player_of(tmp_path, Options(seed=7, text_scale="125"))
    stand(player, at_card("arrow"))
    assert moment(player).layout.mode == NARROW
    player.press(number_of(player.context, "prune"))
    player.advance(600)
    assert player.screen.find("person:jun") is not None
    assert player.screen.find("phone") is None
    player.advance(8000)
    assert player.screen.find("person:jun") is None
    assert player.node("friend:jun").name == "Jun, cut"


def test_a_door_is_told_when_the_act_has_landed_and_a_loss_not_in_green(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, at_card("payday"))
    number = session.state.score
    with_policies(player.context, lambda policy: replace(policy, doors=at_number(policy.doors, number)))
    session.story = player.context.story
    player.press(number_of(player.context, "comic"))
    player.advance(400)
    assert "has shut for you" not in player.visible_text()
    player.advance(4000)
    assert "has shut for you" in player.visible_text()
    door = next(widget for widget in player.screen.everything() if widget.id.startswith("door:"))
    assert isinstance(door, Label)
    assert door.ink == "ink"


def test_the_answer_says_what_was_chosen(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    player.press(number_of(player.context, "comic"))
    player.settle()
    assert player.node("chose").name == "You: Buy the comic"


def test_reduced_motion_draws_no_dots_over_words(tmp_path: Path) -> None:
    player = player_of(tmp_path, portrait=True)
    stand(player, at_card("payday"))
    player.press(number_of(player.context, "comic"))
    player.settle()
    dots = [widget for widget in player.screen.everything() if widget.id.startswith("way:")]
    assert dots
    assert all(moment(player).layout.scene.contains(dot.bounds()) for dot in dots)


def test_the_list_of_friends_says_number_tie_and_impact(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("arrow"))
    assert "Impact on you: an arrow down, \N{MINUS SIGN}" in player.node("friend:jun").name
    assert player.node("friend:jun").name.endswith("a cut line")
    assert player.node("friend:ines").name.endswith("a small tree and no cut line")
    assert "impact on you" in player.node("chip").name


def test_the_page_of_profiles_shows_your_place(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("empty_corner"))
    assert player.node("profiles").name == "You are on the last page."
    player.press("1")
    player.settle()
    assert player.screen.find("profiles") is not None


@pytest.mark.parametrize("portrait", [False, True])
def test_large_type_keeps_a_small_face_and_gives_the_gap_to_the_words(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized("200"), portrait=portrait)
    stand(player, at_card("tree"))
    screen = moment(player)
    assert player.node("person:ines").name == "Ines, worried"
    assert "Ines 6" in player.node("card").name
    player.frame()
    high = screen.body.rect.height
    player.screen.focus("option:remind")
    player.frame()
    assert screen.body.rect.height <= high
    if portrait:
        assert screen.body.rect.bottom < player.node("hint").rect[1] + player.node("hint").rect[3]
        assert screen.body.rect.height < high


def test_settings_changed_in_the_middle_of_an_answer_keep_it(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("payday"))
    player.press(number_of(player.context, "shoes"))
    player.advance(300)
    player.change_settings(Settings(text_scale="150"))
    player.settle()
    assert "through every puddle" in player.visible_text()
    player.press("enter")
    player.settle()
    assert not isinstance(player.screen, MomentScreen) or moment(player).answer is None


def test_the_layout_gives_way_to_large_words(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    modes = []
    for scale in ("100", "125", "200"):
        player.change_settings(Settings(text_scale=scale, motion="reduced"))
        stand(player, at_card("ribbon"))
        modes.append(moment(player).layout.mode)
    assert modes == [FULL, NARROW, STRIP]


def test_nothing_is_drawn_while_nothing_changes(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    player.settle()
    drawn = player.frames_drawn
    player.advance(1000)
    assert player.frames_drawn == drawn


@pytest.mark.untraced
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
@pytest.mark.parametrize("card", ["payday", "arrow", "empty_corner"])
def test_every_size_keeps_words_and_targets_on_the_canvas(
    tmp_path: Path, scale: str, card: str, *, portrait: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    stand(player, at_card(card))
    width, height = player.app.surface.get_size()
    least = player.screen.look.target
    lists = [each for each in player.screen.everything() if isinstance(each, ScrollList)]
    scrolled = {row.id for each in lists for row in each.rows}
    for node in player.nodes():
        if node.role == "button" and node.id not in scrolled:
            x, y, w, h = node.rect
            assert x >= 0
            assert y >= 0
            assert x + w <= width
            assert y + h <= height
            assert h >= least
    for _ in range(3):
        player.screen.stale = True
        assert player.frame()
    player.press("1")
    player.settle()
    assert moment(player).answer is not None
    assert not capsys.readouterr().err


def test_high_contrast_draws_the_same_tree(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    tree = player.tree()
    player.change_settings(Settings(contrast="high", motion="reduced"))
    player.settle()
    assert player.tree() == tree


def test_going_on_leads_to_where_the_run_is(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    command = player.navigator.dispatch(GoOn())
    assert type(command).__name__ == "Replace"
    assert Refused("x").words == "x"
    load(player)


@pytest.mark.parametrize("portrait", [False, True])
def test_what_somebody_shows_you_lies_where_no_face_is_and_stays_where_it_was(tmp_path: Path, portrait: bool) -> None:  # noqa: FBT001
    player = player_of(tmp_path, portrait=portrait)
    stand(player, at_card("tax_form"))
    scene = moment(player).scene
    assert "a red kettle with your nose" in player.node("thing").name
    thing, face = player.screen.find("thing"), player.screen.find("person:jun")
    assert thing is not None
    assert face is not None
    assert scene.layout.scene.contains(thing.rect)
    middle = face.rect.inflate(-face.rect.width // 2, 0)
    assert not any(thing.rect.colliderect(box) for box in (middle, scene.layout.meter, scene.layout.chip))
    gone, come = scene.recast(scene.seen, player.context.story.places["lake"])
    assert (gone, come) == ([thing], [])


@pytest.mark.parametrize("portrait", [False, True])
def test_what_stands_there_stands_in_a_persons_place_until_somebody_comes(tmp_path: Path, portrait: bool) -> None:  # noqa: FBT001
    player = player_of(tmp_path, portrait=portrait)
    stand(player, at_card("petition_table"))
    scene = moment(player).scene
    assert "ferry captain behind a table" in player.node("thing").name
    thing = player.screen.find("thing")
    assert thing is not None
    assert thing.rect == scene.layout.person
    marisol = next(index for index, one in enumerate(player.context.story.people) if one.id == "marisol")
    gone, come = scene.recast(Seen(marisol, "glad", HERE), scene.home)
    assert gone == [thing]
    assert scene.bust in come


def test_options_that_have_room_below_few_words_do_not_scroll(tmp_path: Path) -> None:
    player = player_of(tmp_path, sized("125"))
    session = go_to(player.context, at_card("payday"))
    session.state = session.state._replace(doors=frozenset())  # a reason why the lane is locked makes them higher
    player.app.run(Reset((screen_for(player.context),)))
    load(player)
    screen = moment(player)
    words, options = screen._needs(screen.layout)
    room = screen.layout.choices.bottom - screen.layout.card.top
    assert screen.layout.choices.left < screen.layout.card.right, "they stand below the words"
    assert words + options <= room
    assert options > room - LEAST_LINES * screen.look.type("body").line
    assert screen.find("options") is None
    assert all(option in screen.shown() for option in screen.options)
    assert not screen.body.scrolls
