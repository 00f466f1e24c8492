"""What stands after a choice: the way on where no option lies, and line by line what the choice did."""

import os
from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from pygame import Rect

from game.engine.state import MOMENT
from game.options import Options
from game.presentation.cues import CameCloser, SlipFlew, TierTurned
from game.screens.moment.moment import MomentScreen
from game.screens.moment.profiles import Profiles
from game.ui.widgets.option import OptionCard
from tests.real import EDITIONS
from tests.ui.game_driver import GameDriver
from tests.ui.playing import at_card, player_of, sized, stand

FRAMES = 120
"""Two seconds: longer than a slip flies."""
LAYOUTS = tuple(product(("100", "125", "150", "200"), (False, True)))
RUNS = (
    tuple(product(EDITIONS, LAYOUTS))
    if os.environ.get("MODEL_CITIZEN_DEEP")
    else (*product(("home",), LAYOUTS), *product(("museum", "class"), (("100", True), ("200", False))))
)
"""No layout knows its edition: each holds the longest, and the others are held by the smallest and the largest type."""
WAYS_ON = ("go_on", "go", "accept", "skip", "aim:comic")


def options_of(player: GameDriver) -> list[str]:
    return [node.id for node in player.nodes() if node.id.startswith("option:") and not node.state.disabled]


def on(player: GameDriver) -> Rect:
    """Where the way on lay that was pressed."""
    ids = [node.id for node in player.nodes() if node.focusable and not node.state.disabled]
    wanted = next(wanted for wanted in WAYS_ON if wanted in ids)
    way = Rect(player.find(wanted).rect)
    player.press_button(wanted)
    return way


@pytest.mark.untraced
@pytest.mark.parametrize(("edition", "layout"), RUNS, ids=str)
def test_the_way_on_lies_where_no_option_of_the_next_card_lies(
    tmp_path: Path, edition: str, layout: tuple[str, bool]
) -> None:
    scale, portrait = layout
    settings = Options(seed=11, edition=edition, motion="reduced", text_scale=scale)
    player = GameDriver(tmp_path, settings, portrait=portrait)
    player.press_button("begin")
    before, pairs = Rect(0, 0, 0, 0), Counter[str]()
    page = "title"
    while player.screen.name != "ending":
        if isinstance(player.screen, MomentScreen):
            options = [each for each in player.screen.everything() if isinstance(each, OptionCard) and each.shown]
            pairs[page] += 1
            assert not [(page, option.id) for option in options if option.rect.colliderect(before)]
            player.press_button(options_of(player)[pairs.total() % len(options_of(player))])
        page = player.screen.name
        before = on(player)
    assert {"level_page", "street"} <= pairs.keys()
    assert pairs["moment"] or edition == "museum"


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_an_answer_tells_what_it_did_and_how_it_was_come_by(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    stand(player, at_card("payday"))
    player.press_button("option:comic")
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    label = player.context.render_text(next(each.label for each in screen.options if each.id == "option:comic"))
    assert label in player.node("chose").name
    shown = {node.id for node in player.nodes()}
    wanted = [
        f"closer:{player.context.story.people[cue.person].id}" for cue in screen.cues if isinstance(cue, CameCloser)
    ]
    wanted += [f"moved:{cue.petal}" for cue in screen.cues if isinstance(cue, SlipFlew)]
    wanted += ["turned" for cue in screen.cues if isinstance(cue, TierTurned)]
    assert wanted
    assert shown >= set(wanted)
    go, card = player.find("go_on").rect, screen.body.rect
    assert not go.colliderect(card)


def test_what_an_act_brought_is_held_beside_its_petal_and_goes(tmp_path: Path) -> None:
    player = player_of(tmp_path, Options(seed=7, motion="full"))
    stand(player, at_card("payday"))
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    player.click("option:comic")
    held = set()
    for _ in range(FRAMES):
        player.frame()
        held |= {(each.id, each.name()) for each in screen.everything() if each.id.startswith("held:")}
    (cue,) = [cue for cue in screen.cues if isinstance(cue, SlipFlew)]
    assert held == {(f"held:{cue.petal}", player.context.words.signed(cue.points))}
    player.settle()
    assert screen.find(f"held:{cue.petal}") is None, "it came and went"
    assert screen.find(f"moved:{cue.petal}") is not None


def test_options_show_the_petals_that_they_may_move_without_a_pointer(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"))
    assert player.context.state.phase == MOMENT
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    for option in screen.options:
        assert len(option.marks) == len(screen.hints.moves[option.id])
    assert any(option.marks for option in screen.options)


@pytest.mark.parametrize(("scale", "rests"), [("150", False), ("200", True)])
def test_in_large_type_the_line_of_petals_rests_where_the_words_leave_it_room(
    tmp_path: Path, scale: str, *, rests: bool
) -> None:
    player = player_of(tmp_path, sized(scale), portrait=True)
    stand(player, at_card("payday"))
    player.frame()
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    line = screen.hints.line
    assert bool(line.moves) == rests
    assert screen.body.rect == screen.roomy
    if rests:
        assert screen.body.rect.bottom <= line.rect.bottom - line.measure(line.rect.width)
    screen.focus(screen.options[0])
    player.frame()
    assert line.moves
    assert not screen.body.rect.colliderect(line.rect)


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150"])
def test_no_face_is_twice_on_a_page_of_profiles(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    stand(player, at_card("empty_corner"))
    page = player.screen.find("profiles")
    assert isinstance(page, Profiles)
    for first in (False, True):
        page.turn(first=first, spoken="")
        faces = [page.face_at(index).name for index in range(page.columns * page.rows)]
        assert len(set(faces)) == len(faces) > 4


def test_from_the_last_page_to_the_first_row_is_a_walk(tmp_path: Path) -> None:
    player = player_of(tmp_path, Options(seed=7, motion="full"))
    stand(player, at_card("empty_corner"))
    page = player.screen.find("profiles")
    assert isinstance(page, Profiles)
    was_first = page.first
    player.click("option:flower")
    shares = set()
    for _ in range(FRAMES):
        player.frame()
        shares.add(page.share)
    player.settle()
    assert page.first is not was_first
    assert len(shares) > 10, "it moves by small steps"
    assert page.share == 1
