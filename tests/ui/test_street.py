"""The morning: doors that say what they are, doors that moved, the card of a level."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from pygame import Rect

from game.engine.events import DoorClosed, DoorOpened, LevelStarted, PolicyChanged
from game.engine.policy import Policy
from game.engine.state import LEVEL_END
from game.engine.story import Door
from game.presentation.context import Context
from game.presentation.doors import AJAR, LIT, NEAR, SHUT, STRUCK, Shown, street_of
from game.presentation.wording import place_name
from game.screens.day.door_play import LONGEST
from game.screens.day.street import StreetScreen
from game.screens.level.level_page import LevelPage
from game.screens.widgets.front import DoorRow, Front
from game.ui.anim import Tween
from game.ui.widgets import ScrollList
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, go_to, in_phase, load, player_of, sized, stand, with_policies


def card(player: GameDriver) -> LevelPage:
    assert isinstance(player.screen, LevelPage)
    return player.screen


def street(player: GameDriver) -> StreetScreen:
    assert isinstance(player.screen, StreetScreen)
    return player.screen


def test_every_door_has_a_name_and_a_state(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, in_phase("morning", 1, 1))
    doors = [node for node in player.nodes() if node.id.startswith("door:")]
    assert len(doors) == len(player.context.story.levels[1].street)
    assert all(door.role == "button" and door.focusable and ": " in door.name for door in doors)
    assert player.node("heading").role == "heading"
    assert player.node("notice").name.startswith("Bloom: ")


def test_asking_at_a_door_tells_its_state_and_goes_nowhere(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = stand(player, in_phase("morning", 1, 1))
    player.spoken()
    state = session.state
    shut = next(door for door in street_of(player.context, state) if " opens at " in door.label)
    player.click(f"door:{shut.place}")
    player.settle()
    assert player.node("asked").name == shut.label
    assert shut.label.endswith(f"You have {state.score}.")
    assert shut.label in " ".join(player.spoken())
    assert session.state is state
    player.press_button("go")
    assert session.state.phase == "moment"


def test_a_door_that_changed_since_yesterday_moves(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = go_to(player.context, in_phase("morning", 1, 1))
    opened = next(door for door in street_of(player.context, session.state) if door.door and door.state == LIT)
    player.context.seen.street = {opened.place: AJAR}
    player.app.start(StreetScreen(player.context))
    load(player)
    front = player.find(f"door:{opened.place}")
    assert isinstance(front, Front)
    assert front.swing.now == AJAR
    assert front.label.endswith("It was shut yesterday.")
    player.advance(700)
    assert 0 < front.share < 1
    assert front.swing.now == LIT
    player.advance(400)
    assert front.share == 1


def turned_street(player: GameDriver, *, level: int = 3, most: int = 9) -> list[Shown]:
    """Open the street of a level on which so many doors, or all that can be, were the other way yesterday."""
    session = go_to(player.context, in_phase("morning", level))
    doors = [door for door in street_of(player.context, session.state) if door.door][:most]
    player.context.seen.street = {door.place: SHUT if door.state == LIT else LIT for door in doors}
    player.app.start(StreetScreen(player.context))
    load(player)
    places = {door.place for door in doors}  # one that was lit is lost, and is drawn so from now on
    return [door for door in street_of(player.context, session.state) if door.place in places]


def front_of(player: GameDriver, door: Shown) -> Front | DoorRow:
    """Return the front or the row of a door."""
    front = player.find(f"door:{door.place}")
    assert isinstance(front, Front | DoorRow)
    return front


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "200"])
def test_doors_that_turned_swing_one_by_one_on_the_screen(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, motion="full"), portrait=portrait)
    doors = turned_street(player)
    assert len(doors) > 2
    player.spoken()
    swung: list[str] = []
    said = ""
    while player.screen.motion.busy:
        moving = [door for door in doors if 0 < front_of(player, door).share < 1]
        assert len(moving) <= 1
        assert not street(player).go.can_focus
        for door in moving:
            assert front_of(player, door) in player.screen.shown()
            if door.place not in swung:
                swung.append(door.place)
        player.frame()
        said += " ".join(player.spoken())
    assert swung == [door.place for door in doors]
    for door in doors:
        story = next(one for one in player.context.story.doors if one.id == door.door)
        assert f"{door_name(player.context, story)} has {'opened' if door.state == LIT else 'shut'} for you." in said
    assert street(player).go.can_focus
    assert street(player).go.visible


@pytest.mark.parametrize("scale", ["100", "200"])
def test_a_press_ends_the_swinging_and_every_door_stands(tmp_path: Path, scale: str) -> None:
    player = player_of(tmp_path, sized(scale, motion="full"))
    doors = turned_street(player)
    player.advance(700)
    player.press("x")
    assert not player.screen.motion.busy
    assert all(front_of(player, door).swing.is_at_rest for door in doors)
    assert street(player).go.can_focus
    player.screen.open(player.app.kit)
    assert not player.screen.motion.busy, "doors swing once"


def test_where_motion_is_reduced_every_door_is_said_and_drawn_at_once(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    doors = turned_street(player)
    said = " ".join(player.spoken())
    assert not player.screen.motion.busy
    assert all(front_of(player, door).swing.now == door.state for door in doors)
    assert said.count(" for you.") >= len(doors)


def test_a_door_that_opens_says_what_it_is_good_for(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    doors = turned_street(player, level=1)
    opened = next(door for door in doors if door.state == LIT)
    story = next(one for one in player.context.story.doors if one.id == opened.door)
    use = player.context.words(story.good_for)
    assert use in " ".join(player.spoken())


def test_the_first_door_that_opens_has_its_feast_once(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    turned_street(player, level=1)
    player.advance(1200)
    assert player.screen.find("confetti") is not None
    player.advance(20_000)
    assert player.screen.find("confetti") is None
    assert "Your first door!" in " ".join(player.spoken())
    seen = player.context.seen
    seen.street = dict.fromkeys(seen.street, SHUT)
    player.app.start(StreetScreen(player.context))
    load(player)
    player.advance(1200)
    assert player.screen.find("confetti") is None
    player.advance(20_000)
    assert "has opened for you" in " ".join(player.spoken())


def test_a_door_that_was_lost_is_shut_until_it_opens_again(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    session = go_to(context, in_phase("morning", 1, 1))
    near = session.state.score + NEAR
    with_policies(
        context,
        lambda policy: replace(policy, doors=tuple(replace(rule, at=near, needs=None) for rule in policy.doors)),
    )
    state, opened = session.state._replace(doors=frozenset()), session.state
    assert {door.state for door in street_of(context, state) if door.door} == {AJAR}
    lost = next(door.place for door in street_of(context, opened) if door.door and door.state == LIT)
    context.seen.street = {lost: LIT}
    for _ in range(2):
        session.state = state
        StreetScreen(context)
        assert [door.place for door in street_of(context, state) if door.state == SHUT] == [lost]
    session.state = opened
    StreetScreen(context)
    assert not context.seen.lost


def test_doors_are_ajar_early_shut_when_far_and_struck_when_unknown(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    session = go_to(context, in_phase("morning", 3, 1))
    with_policies(context, lambda policy: replace(policy, doors=tuple(replace(rule, at=900) for rule in policy.doors)))
    looks = {door.place: door.state for door in street_of(context, session.state._replace(doors=frozenset()))}
    assert looks["orchard"] == SHUT
    assert looks["home"] == LIT
    with_policies(context, lambda policy: replace(policy, doors=()))
    doors = street_of(context, session.state._replace(doors=frozenset()))
    assert {door.state for door in doors} == {LIT, STRUCK}
    assert any("struck out" in door.label for door in doors)
    assert {door.pill for door in doors if door.place == "orchard"} == {"trusted lane"}


def test_the_card_of_a_level_comes_once_before_its_street(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, in_phase("morning", 1))
    assert card(player).change is None
    player.press("1")
    player.settle()
    street(player)


def test_in_level_3_the_number_falls_though_nobody_did_anything(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, in_phase("morning", 3))
    screen = card(player)
    assert screen.change is not None
    change = screen.change
    assert change.after < change.before
    assert screen.meter.number == change.before
    player.settle()
    assert screen.meter.number == change.after == session.state.score
    assert player.node("sum").name == f"{change.before} to {change.after}"
    assert "Company" in player.visible_text()
    said = " ".join(player.spoken())
    assert f"{change.before} yesterday, {change.after} today" in said
    player.press("enter")
    player.settle()
    street(player)


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
@pytest.mark.parametrize("level", [1, 3])
def test_every_size_shows_every_door(tmp_path: Path, scale: str, level: int, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    session = stand(player, in_phase("morning", level))
    card(player)
    player.press_button("go_on")
    assert street(player).is_list is (scale != "100")
    for _ in range(3):
        player.screen.stale = True
        assert player.frame()
    for door in street_of(player.context, session.state):
        player.screen.focus(f"door:{door.place}")
        player.press("enter")
        assert player.node("asked").name.startswith(door.label)


@pytest.mark.parametrize("contrast", ["drawn", "high"])
@pytest.mark.parametrize("portrait", [False, True])
def test_each_plate_holds_its_whole_name_and_touches_no_other(tmp_path: Path, contrast: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized("100", contrast), portrait=portrait)
    stand(player, in_phase("morning", 4, 1))
    fronts = [widget for widget in street(player).everything() if isinstance(widget, Front)]
    assert len(fronts) == len(street(player).doors)
    plates = [front.plate_box() for front in fronts]
    for front, plate in zip(fronts, plates, strict=True):
        style = front.plate_style
        assert plate.width > player.app.kit.type.text_width(front.plate, style)
        assert plate.height >= style.size
        assert player.app.surface.get_rect().contains(plate)
        assert front.bounds().contains(plate)
    assert all(one.collidelist(plates[:at]) < 0 for at, one in enumerate(plates))


def test_high_contrast_draws_the_street(tmp_path: Path) -> None:
    player = player_of(tmp_path, sized("100", "high"))
    stand(player, in_phase("morning", 3, 1))
    assert isinstance(player.screen, StreetScreen)


def test_the_row_that_is_cut_is_drawn_but_not_used(tmp_path: Path) -> None:
    player = player_of(tmp_path, sized("200"), portrait=True)
    stand(player, in_phase("morning", 1, 2))
    listed = player.screen.find("street_list")
    assert isinstance(listed, ScrollList)
    cut = next(row for row in listed.rows if row.away)
    assert listed.rect.top < cut.rect.top < listed.rect.bottom < cut.rect.bottom
    strip = cut.rect.clip(listed.rect)
    places = product(range(strip.left, strip.right), range(strip.top, strip.bottom))
    colours = {tuple(player.app.surface.get_at(place)) for place in places}
    assert len(colours) > 1
    assert cut not in player.screen.shown()
    player.screen.focus(cut)
    assert not cut.away


def is_first_end(context: Context) -> bool:
    """Return whether the first level with doors has ended."""
    return context.state.phase == LEVEL_END and context.story.levels[context.state.level].number == 1


def without_doors(policy: Policy) -> Policy:
    """Return a policy that knows no door, but for that of the first levels."""
    return policy if policy.id == "perks" else replace(policy, doors=())


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
def test_doors_that_new_rules_do_not_know_are_told_on_the_card(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    with_policies(player.context, without_doors)
    session = stand(player, is_first_end, seed=7)
    story, was_open = player.context.story, session.state.doors
    assert was_open
    player.spoken()
    player.press_button("go")
    screen = card(player)
    assert not session.state.doors
    said, (_, *shown) = " ".join(player.spoken()), player.visible_text().split("\n")
    for door in story.doors:
        line = f"{door_name(player.context, door)} has shut for you."
        assert (line in shown) is (door.id in was_open)
        assert (line in said) is (door.id in was_open)
    for node in player.nodes():
        if node.id.startswith("door:"):
            player._scroll_to(node.id)
            assert player.find(node.id) in screen.shown()


def test_new_rules_that_moved_doors_alone_are_told(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = go_to(player.context, in_phase("morning", 3))
    door, other = player.context.story.doors[:2]
    session.events = (LevelStarted(3), PolicyChanged("company"), DoorClosed(door.id, 0), DoorOpened(other.id, 650))
    player.app.start(LevelPage(player.context))
    player.settle()
    _, *text = player.visible_text().split("\n")
    assert "The rules changed overnight" in text
    assert f"{door_name(player.context, door)} has shut for you." in text
    assert f"{door_name(player.context, other)} has opened for you." in text
    assert player.screen.find("sum") is None


def ends_of_motion(player: GameDriver) -> int:
    """Return after how many milliseconds of motion all that plays has ended: the longest of the sums."""
    return max(one.delay + one.motion.milliseconds for one in player.screen.motion.running if isinstance(one, Tween))


@pytest.mark.parametrize("has_feast", [False, True])
@pytest.mark.parametrize("most", [1, 3, 9])
def test_the_way_on_is_away_for_four_seconds_at_most(tmp_path: Path, most: int, *, has_feast: bool) -> None:
    player = player_of(tmp_path, MOVING)
    player.context.seen.feasted = not has_feast
    doors = turned_street(player, most=most)
    swings = [one for one in player.screen.motion.running if isinstance(one, Tween) and one.motion.milliseconds > 0]
    assert len(swings) >= len(doors)
    assert 500 < ends_of_motion(player) <= LONGEST == 4000


@pytest.mark.parametrize("most", [1, 9])
def test_a_press_ends_the_swinging_and_the_next_one_goes_on(tmp_path: Path, most: int) -> None:
    player = player_of(tmp_path, MOVING)
    doors = turned_street(player, most=most)
    player.advance(600)
    player.press("x")
    assert not player.screen.motion.busy
    assert street(player).go.can_focus
    assert all(front_of(player, door).share == 1 for door in doors)
    while player.screen.is_new:
        player.frame()
    player.press_button("go")
    assert player.screen.name == "moment"


def door_name(context: Context, door: Door) -> str:
    """Return a door with its place."""
    return f"{place_name(context, door.place)}: {context.words(door.name)}"


@pytest.mark.parametrize("portrait", [False, True])
def test_the_sentence_of_a_door_has_the_room_of_the_way_on_and_lies_over_nothing(
    tmp_path: Path, *, portrait: bool
) -> None:
    player = player_of(tmp_path, MOVING, portrait=portrait)
    go_to(player.context, in_phase("morning", 1, 1))
    lit = [door.place for door in street_of(player.context, player.context.state) if door.state == LIT]
    player.context.seen.street = dict.fromkeys(lit[:1], AJAR)
    screen = StreetScreen(player.context)
    player.app.start(screen)
    load(player)
    home = Rect(screen.line.rect)
    assert "go" not in [each.id for each in screen.everything()]
    assert screen.line.rect.contains(screen.go.rect.clip(screen.line.rect))
    assert screen.line.rect.width > screen.go.rect.width
    assert not screen.line.rect.colliderect(screen.pause.rect)
    player.settle()
    assert "go" in [each.id for each in screen.everything()]
    assert screen.line.rect.width < home.width
    assert not screen.line.rect.colliderect(screen.go.rect)
