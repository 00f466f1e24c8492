"""Focus, pressing, scrolling, motion, and drawing nothing when nothing changes."""

import pygame
import pytest
from pygame import Rect

from game.ui.anim import Sequence, Tween
from game.ui.events import FocusOn
from game.ui.focus import nearest
from game.ui.pieces import merged
from game.ui.screen import SECONDS_TO_SEE
from game.ui.theme import Motion
from game.ui.widgets import Paragraph, ScrollList
from game.ui.widgets.option import OptionCard
from tests.ui.driver import Driver
from tests.ui.toolkit.conftest import Sampler

TREE = """\
main #sampler "Sampler"
  heading 1 #heading "A fine heading"
  paragraph #story "A word after another word
  checkbox #share "Share my days" checked
  button #option:1 "Buy it, costs 24"
  button #option:2 "Lend it, costs 24" disabled (Costs 40. You have 18.)
  radiogroup #size "Size"
    radio #size:small "small" not checked
    radio #size:middle "middle" checked
    radio #size:large "large" not checked
  radiogroup #trust "Trust"
"""


def test_the_tree(driver: Driver, sampler: Sampler) -> None:
    tree = driver.tree()
    for line in TREE.splitlines():
        assert line in tree
    assert driver.spoken() == [sampler.title()]


def test_idle_draws_nothing(driver: Driver, sampler: Sampler) -> None:
    assert sampler
    before = driver.frames_drawn
    driver.advance(5000)
    assert driver.frames_drawn == before


def test_a_change_draws_only_its_place(driver: Driver, sampler: Sampler) -> None:
    card = driver.find("option:1")
    assert isinstance(card, OptionCard)
    card.chosen = True
    (damage,) = sampler.paint(driver.app.surface)
    assert damage == card.bounds()
    assert sampler.paint(driver.app.surface) == []


def test_partial_painting_looks_like_painting_it_all(driver: Driver, sampler: Sampler) -> None:
    driver.press("tab")
    driver.press("tab")
    driver.press("right")
    driver.press("2")
    driver.press("tab")
    partial = pygame.image.tobytes(driver.app.surface, "RGB")
    sampler.stale = True
    driver.frame()
    assert pygame.image.tobytes(driver.app.surface, "RGB") == partial


def test_tab_goes_through_everything_and_round(driver: Driver, sampler: Sampler) -> None:
    seen = []
    for _ in range(len(sampler.focusables())):
        driver.press("tab")
        seen.append(sampler.focus_id)
    rows = [f"row{index}" for index in range(8)]
    assert seen == ["story", "share", "option:1", "option:2", "size", "trust", *rows, "go"]
    driver.press("tab")
    assert sampler.focus_id == "story"
    driver.press("shift tab")
    assert sampler.focus_id == "go"


def test_arrows_go_to_the_neighbour(driver: Driver, sampler: Sampler) -> None:
    sampler.focus("option:1")
    driver.press("down")
    assert sampler.focus_id == "option:2"
    driver.press("up")
    driver.press("right")
    assert sampler.focus_id.startswith("row")
    driver.press("left")
    assert sampler.focus_id == "option:1"


def test_what_lies_beside_is_not_below() -> None:
    origin = Rect(0, 0, 100, 50)
    assert nearest(origin, [Rect(200, 10, 50, 50), Rect(0, 300, 100, 50)], "down") == 1
    assert nearest(origin, [Rect(200, 10, 50, 50), Rect(0, 300, 100, 50)], "right") == 0
    assert nearest(origin, [Rect(200, 10, 50, 50)], "left") is None


def test_the_ring_shows_for_the_keyboard_only(driver: Driver, sampler: Sampler) -> None:
    driver.click("option:1")
    assert sampler.find("option:1").ring is False  # type: ignore[union-attr]
    driver.press("down")
    assert sampler.focused().ring  # type: ignore[union-attr]


def test_click_tap_key_digit_and_overlay_press_once_each(driver: Driver, sampler: Sampler) -> None:
    driver.click("go")
    driver.tap("go")
    driver.press("enter")
    driver.press("1")
    assert sampler.done == ["go", "go", "go", ("choose", 1)]
    driver.click("size:large")
    assert sampler.done[-1] == ("size", "large")


def test_letting_go_elsewhere_presses_nothing(driver: Driver, sampler: Sampler) -> None:
    inside, outside = driver.find("go").rect.center, (5, 5)
    driver.frame(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=inside, button=1, touch=False))
    driver.frame(pygame.Event(pygame.MOUSEMOTION, pos=outside, rel=(0, 0), buttons=(1, 0, 0), touch=False))
    driver.frame(pygame.Event(pygame.MOUSEBUTTONUP, pos=outside, button=1, touch=False))
    assert sampler.done == []


def test_a_locked_option_takes_the_focus_and_says_why(driver: Driver, sampler: Sampler) -> None:
    driver.spoken()
    driver.press("2")
    assert sampler.done == []
    assert sampler.focus_id == "option:2"
    assert driver.spoken() == ["Costs 40. You have 18."]


def test_a_row_of_choices_by_arrows(driver: Driver, sampler: Sampler) -> None:
    sampler.focus("size")
    driver.press("right")
    driver.press("right")
    driver.press("left")
    assert sampler.done == [("size", "large"), ("size", "middle")]
    assert sampler.focus_id == "size"


@pytest.mark.parametrize(("part", "neighbour"), [("size:large", "size:middle"), ("trust:7", "trust:6")])
@pytest.mark.parametrize("key", ["enter", "space", "left"])
def test_what_a_reader_looks_at_is_what_keys_choose(
    driver: Driver, sampler: Sampler, part: str, neighbour: str, key: str
) -> None:
    sampler.handle(FocusOn(part))
    driver.frame()
    assert [node.id for node in driver.nodes() if node.focused] == [part]
    assert not driver.node(part).state.checked
    driver.press(key)
    wanted = neighbour if key == "left" else part
    assert driver.node(wanted).state.checked
    assert [node.id for node in driver.nodes() if node.focused] == [wanted]


def test_pressing_what_is_chosen_leaves_it_chosen(driver: Driver, sampler: Sampler) -> None:
    sampler.focus("size")
    for key in ("enter", "space"):
        driver.press(key)
        assert driver.node("size:middle").state.checked
    sampler.handle(FocusOn("size:large"))
    driver.press("tab")
    driver.press("shift tab")
    assert driver.node("size:middle").focused


def test_the_box_toggles(driver: Driver, sampler: Sampler) -> None:
    driver.click("share")
    assert "not checked" in driver.node("share").line()
    assert sampler.done == ["share"]


def test_focus_scrolls_a_list_to_the_row(driver: Driver, sampler: Sampler) -> None:
    rows = driver.find("rows")
    assert isinstance(rows, ScrollList)
    assert [row.away for row in rows.rows][-1]
    sampler.focus("row7")
    assert rows.first > 0
    assert all(row.away or rows.rect.contains(row.rect) for row in rows.rows)
    for _ in range(7):
        driver.press("up")
    assert sampler.focus_id == "row0"
    driver.click("row6")
    assert sampler.done == [6]


def test_a_drag_scrolls_and_presses_nothing(driver: Driver, sampler: Sampler) -> None:
    start = driver.find("row2").rect.center
    driver.frame(pygame.Event(pygame.FINGERDOWN, finger_id=1, x=start[0] / 1280, y=start[1] / 720))
    driver.frame(pygame.Event(pygame.FINGERMOTION, finger_id=1, x=start[0] / 1280, y=(start[1] - 120) / 720))
    driver.frame(pygame.Event(pygame.FINGERUP, finger_id=1, x=start[0] / 1280, y=(start[1] - 120) / 720))
    rows = driver.find("rows")
    assert isinstance(rows, ScrollList)
    assert rows.first == 2
    assert sampler.done == []


def test_a_long_text_scrolls_by_whole_lines_to_its_end(driver: Driver, sampler: Sampler) -> None:
    story = driver.find("story")
    assert isinstance(story, Paragraph)
    sampler.focus("story")
    first = story.visible_lines()[0]
    driver.press("down")
    assert story.visible_lines()[0] != first
    for _ in range(100):
        driver.press("page down")
    assert "fits." in "".join(run.text for run in story.visible_lines()[-1])
    driver.press("down")
    assert sampler.focus_id == "share"


def test_a_press_ends_a_motion_and_only_what_is_ready_reacts(driver: Driver, sampler: Sampler) -> None:
    values: list[float] = []

    def play() -> None:
        values.clear()
        sampler.motion.play(
            Sequence([Tween(Motion(600, "ease-out-cubic"), values.append), Tween(Motion(600, "linear"), values.append)])
        )

    play()
    driver.advance(100)
    assert 0 < values[-1] < 1
    driver.press("q")
    assert not sampler.motion.busy
    assert values[-1] == 1
    play()
    driver.find("option:1").arriving = True
    driver.press("1")
    assert sampler.done == []
    assert not sampler.motion.busy
    play()
    driver.find("option:1").arriving = False
    driver.press("1")
    assert sampler.done == [], "what came of the motion is not seen yet"
    driver.advance(1000 * SECONDS_TO_SEE)
    driver.press("1")
    assert sampler.done == [("choose", 1)]


def test_hovering_ends_no_motion(driver: Driver, sampler: Sampler) -> None:
    sampler.motion.play(Tween(Motion(600, "linear"), lambda _: None))
    driver.frame(pygame.Event(pygame.MOUSEMOTION, pos=(800, 620), rel=(0, 0), buttons=(0, 0, 0), touch=False))
    assert sampler.motion.busy
    assert driver.find("go").hovered


def test_easings_end_where_they_should_and_back_passes_by_8_percent() -> None:
    from game.ui.anim import EASES

    assert all(abs(ease(1.0) - 1) < 1e-9 for ease in EASES.values())
    assert max(EASES["ease-out-back"](step / 100) for step in range(101)) == pytest.approx(1.08, abs=0.001)


def test_merged_rectangles_do_not_touch() -> None:
    rects = merged([Rect(0, 0, 10, 10), Rect(100, 0, 10, 10), Rect(5, 5, 10, 10), Rect(0, 0, 0, 5)])
    assert sorted(tuple(rect) for rect in rects) == [(0, 0, 15, 15), (100, 0, 10, 10)]
