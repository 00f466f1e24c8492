"""An exhibit under hands: all that is pressed is 20 mm high and wide, 3 mm apart, and only a clean tap presses."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from tempfile import mkdtemp

import pygame
import pytest
from pygame import Rect

from game.kiosk.settings import KioskSettings
from game.kiosk.touch import smallest_diagonal
from game.screens.base.game_screen import GameScreen
from game.screens.widgets.front import Front
from game.ui.events import Pointer
from game.ui.translator import RESTS, Translator
from game.ui.widgets import Paragraph, ScrollList, Segmented, Widget
from game.ui.widgets.scroll_arrow import ScrollArrow
from game.ui.widgets.slider import Slider
from tests.ui.gallery import names, show
from tests.ui.once import prepared, rules_of
from tests.ui.test_kiosk import Exhibit
from tests.ui.test_kiosk_staff import CODE, corners, type_code
from tests.ui.test_kiosk_staff import KIOSK as STAFFED

LYING, UPRIGHT = (1920, 1080), (1080, 1920)
SCREENS = {
    "24 inches": (LYING, 24.0, "100"),
    "24 inches upright": (UPRIGHT, 24.0, "100"),
    "larger words": (LYING, 24.0, "150"),
    "larger words upright": (UPRIGHT, 24.0, "150"),
    "32 inches": (LYING, 32.0, "100"),
    "55 inches upright": (UPRIGHT, 55.0, "100"),
    "smallest": (LYING, smallest_diagonal(LYING), "100"),
    "smallest upright": (UPRIGHT, smallest_diagonal(UPRIGHT), "100"),
}
TRIED = [name for name in SCREENS if os.environ.get("MODEL_CITIZEN_DEEP") or name.startswith(("24", "smallest"))]
"""The usual screens and the narrowest; the others with --deep."""
NOT_SHOWN = {"title", "title_kept", "settings", "code_entry", "code_picture", "stored", "corrections", "dialog", "vote"}
"""What an exhibit has no way to: its own pages stand for the title, nothing is kept, and no class votes."""
HOUR = 3600


def on_screen(kiosk: KioskSettings, screen: str) -> KioskSettings:
    """Return settings for a screen."""
    resolution, diagonal, scale = SCREENS[screen]
    return replace(kiosk, resolution=resolution, diagonal_inches=diagonal, text_scale=scale)


@lru_cache(maxsize=1)
def exhibit_of(screen: str) -> Exhibit:
    """Return an exhibit with a visitor, who is not asked whether they are still there."""
    kiosk = KioskSettings(idle_seconds=HOUR, reading_seconds=HOUR, end_seconds=HOUR)
    kiosk = on_screen(kiosk, screen)
    exhibit = Exhibit(Path(mkdtemp()), kiosk)
    exhibit.wake()
    return exhibit


def all_names() -> list[str]:
    """Return the names of the screens of an exhibit."""
    return [name for name in names(rules_of(prepared())) if name not in NOT_SHOWN]


def targets(screen: GameScreen) -> Iterator[tuple[str, Rect]]:
    """Yield what a finger presses on a page now."""
    for widget in screen.shown():
        is_pressed = widget.can_focus or isinstance(widget, ScrollArrow)
        if not is_pressed or isinstance(widget, Paragraph | ScrollList):
            continue
        yield from ((f"{widget.id}[{at}]", rect) for at, rect in enumerate(_boxes(widget)))


def _boxes(widget: Widget) -> list[Rect]:
    """Return the boxes of a widget that are pressed, each for itself."""
    if isinstance(widget, Segmented):
        return widget.cells()
    if isinstance(widget, Front):
        # houses stand wall to wall: a touch at a wall is that of the nearer one, as between any two targets
        gap = widget.look.reach.gap
        return [widget.rect.inflate(-gap, 0)]
    if isinstance(widget, Slider):
        return [widget.line]
    return [widget.rect]


def problems(screen: GameScreen) -> Iterator[str]:
    """Yield what is too small on a page, and what is too near to something else."""
    reach, found = screen.look.reach, list(targets(screen))
    for name, rect in found:
        if min(rect.size) < reach.target:
            yield f"{name} is small: {rect.size}"
    for (name, rect), (other, its) in combinations(found, 2):
        across = max(rect.left, its.left) - min(rect.right, its.right)
        down = max(rect.top, its.top) - min(rect.bottom, its.bottom)
        if max(across, down) < reach.gap:
            yield f"{name} and {other} are {max(across, down)} pixels apart"


@pytest.mark.untraced
@pytest.mark.parametrize("screen", TRIED)
def test_every_target_is_as_large_as_a_finger_and_apart_from_the_others(screen: str) -> None:
    exhibit = exhibit_of(screen)
    reach = exhibit.app.kit.look.reach
    assert reach.target > 0
    assert reach.gap > 0
    wrong = [f"welcome: {problem}" for problem in problems(exhibit.screen)]
    for name in all_names():
        show(exhibit, name)
        wrong += [f"{name}: {problem}" for problem in problems(exhibit.screen)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("screen", TRIED)
def test_the_pages_of_the_staff_and_the_pause_are_so_too(screen: str, tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path, on_screen(STAFFED, screen))
    exhibit.into_story()
    pages = ["moment"]
    wrong = list(problems(exhibit.screen))
    exhibit.press("escape")
    exhibit.settle()
    pages.append(exhibit.screen.name)
    wrong += problems(exhibit.screen)
    exhibit.press_button("go_on")
    corners(exhibit)
    pages.append(exhibit.screen.name)
    wrong += problems(exhibit.screen)
    type_code(exhibit, CODE)
    pages.append(exhibit.screen.name)
    wrong += problems(exhibit.screen)
    for _ in range(200):
        if exhibit.screen.name == "still_there":
            break
        exhibit.wait(1)
    pages.append(exhibit.screen.name)
    wrong += problems(exhibit.screen)
    assert pages == ["moment", "pause", "staff_pad", "staff_sheet", "still_there"]
    assert not wrong, "\n".join(wrong)


def test_what_scrolls_has_arrows_and_a_tap_on_them_reads_on_and_comes_back() -> None:
    exhibit = exhibit_of("24 inches")
    show(exhibit, "terms")
    listed = exhibit.screen.find("list")
    assert isinstance(listed, ScrollList)
    assert listed.scrolls
    seen = [listed.first]
    while listed.first < listed.last_first:
        tap(exhibit, listed.arrows[-1].rect.center)
        seen.append(listed.first)
        assert seen[-1] > seen[-2]
    tap(exhibit, listed.arrows[-1].rect.center)
    assert listed.first == 0, "from the end an arrow leads back to the beginning"
    assert all(node.id not in {"scroll:up", "scroll:down"} for node in exhibit.nodes())


def tap(exhibit: Exhibit, place: tuple[int, int]) -> None:
    """Touch a place and let go."""
    exhibit.touch(place, down=True)
    exhibit.touch(place, down=False)


def test_a_touch_beside_a_target_counts_and_between_two_it_is_the_nearer() -> None:
    exhibit = exhibit_of("24 inches")
    exhibit.keeper.visit.begin(exhibit.clock())
    show(exhibit, "moment_1")
    first, second = [one.rect for one in exhibit.screen.focusables() if one.id.startswith("option:")][:2]
    gap = exhibit.screen.look.reach.gap
    assert second.top - first.bottom >= gap
    for place, wanted in (
        ((first.right + gap - 2, first.centery), 0),
        ((first.centerx, first.bottom + 1), 0),
        ((second.centerx, second.top - 2), 1),
    ):
        exhibit.touch(place, down=True)
        pressed = [one.pressed for one in exhibit.screen.focusables() if one.id.startswith("option:")]
        assert pressed[wanted]
        assert sum(pressed) == 1
        exhibit.touch((0, exhibit.screen.look.size[1] // 2), down=False)
    exhibit.touch((first.right + gap + 2, first.centery), down=True)
    assert not any(one.pressed for one in exhibit.screen.focusables())
    exhibit.touch((first.right + gap + 2, first.centery), down=False)


def finger(kind: int, number: int, place: tuple[float, float]) -> pygame.Event:
    """Return an event of a finger at a place of the canvas, as shares."""
    return pygame.Event(kind, finger_id=number, touch_id=1, x=place[0], y=place[1])


DOWN, MOVE, UP = pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP


def test_a_second_finger_takes_the_press_back_and_one_finger_presses_again_after_all_are_lifted() -> None:
    translator = Translator((1000, 1000), alone=True)
    here, there = (0.1, 0.1), (0.9, 0.9)
    events = [finger(DOWN, 1, here), finger(DOWN, 2, there), finger(UP, 1, here), finger(UP, 2, there)]
    phases = [one.phase for one in translator.translate(events) if isinstance(one, Pointer)]
    assert phases == ["down", "lost"]
    assert [one.phase for one in taps(translator, 3)] == ["down", "up"]


def taps(translator: Translator, number: int) -> list[Pointer]:
    """Return what comes of a tap."""
    events = [finger(DOWN, number, (0.5, 0.5)), finger(UP, number, (0.5, 0.5))]
    return [one for one in translator.translate(events) if isinstance(one, Pointer)]


def test_a_palm_that_rests_and_a_finger_whose_lifting_got_lost_end_nothing() -> None:
    translator = Translator((1000, 1000), alone=True)
    assert list(translator.translate([finger(DOWN, 7, (0.5, 0.9))]))
    assert [one.phase for one in taps(translator, 8)] == ["lost"]
    assert not list(translator.translate([], RESTS))
    assert [one.phase for one in taps(translator, 9)] == ["down", "up"]


@pytest.mark.parametrize("seed", range(40))
def test_nothing_is_pressed_without_a_clean_tap(seed: int) -> None:
    chance = random.Random(seed)
    translator, down, clean, is_down = Translator((1000, 1000), alone=True), set[int](), False, False
    for _ in range(400):
        number, place = chance.randrange(5), (chance.random(), chance.random())
        kind = chance.choice((DOWN, MOVE, UP))
        if (kind == DOWN) == (number in down):
            continue
        if kind == DOWN:
            clean = not down
            down.add(number)
        elif kind == UP:
            down.discard(number)
        for one in translator.translate([finger(kind, number, place)], 0.01):
            assert isinstance(one, Pointer)
            if one.phase == "down":
                assert clean
                is_down = True
            elif one.phase == "up":
                assert is_down
                assert clean
                is_down = False
            elif one.phase == "lost":
                is_down = False
        clean = clean and len(down) <= 1


def test_a_hand_on_a_card_chooses_nothing() -> None:
    exhibit = exhibit_of("24 inches")
    show(exhibit, "moment_1")
    state, option = exhibit.context.state, exhibit.find("option:lend").rect
    width, height = exhibit.screen.look.size
    on_option = (option.centerx / width, option.centery / height)
    exhibit.frame(finger(DOWN, 3, on_option))
    assert exhibit.find("option:lend").pressed
    exhibit.frame(finger(DOWN, 4, (0.5, 0.9)))
    assert not exhibit.find("option:lend").pressed
    exhibit.frame(finger(UP, 3, on_option), finger(UP, 4, (0.5, 0.9)))
    exhibit.settle()
    assert exhibit.context.state == state
