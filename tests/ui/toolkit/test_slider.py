"""A slider by itself: what presses, arrows and places along it mean, and that a finger finds it."""

import pytest
from pygame import Rect

from game.ui.kit import Kit
from game.ui.widgets.slider import THUMB, Slider

WIDTHS = (240, 400, 900)


def made(kit: Kit, width: int, mark: int = 4) -> Slider:
    """A slider of ten marks, laid as wide as that."""
    slider = Slider(kit, "weight", label="Promises", mark=mark, actions=tuple(range(11)), shown_value=f"{mark} %")
    slider.place(Rect(20, 30, width, slider.measure(width)))
    return slider


@pytest.mark.parametrize("width", WIDTHS)
def test_every_mark_is_found_where_it_stands_and_a_finger_has_room(kit: Kit, width: int) -> None:
    slider = made(kit, width)
    assert slider.line.height >= slider.look.target
    assert slider.rect.contains(slider.line.inflate(2 * THUMB, 0))
    for mark in range(11):
        assert slider.mark_at(slider.line.left + round(slider.line.width * mark / 10)) == mark
    assert (slider.mark_at(-500), slider.mark_at(5000)) == (0, 10)


def test_the_arrows_along_it_move_by_one_and_stay_at_the_ends(kit: Kit) -> None:
    slider = made(kit, 400)
    assert [slider.steer("left"), slider.steer("right")] == [(True, 3), (True, 5)]
    assert [slider.steer("up"), slider.steer("down")] == [(False, None), (False, None)]
    assert made(kit, 400, 0).steer("left") == (True, None)
    assert made(kit, 400, 10).steer("right") == (True, None)
    slider.enabled = False
    assert slider.steer("left") == (False, None)
    assert slider.press("7") is None


def test_a_press_means_the_mark_under_it_and_beside_it_nothing(kit: Kit) -> None:
    slider = made(kit, 400)
    part = slider.part_at(slider.line.midright)
    assert part == "10"
    assert slider.press(part) == 10
    assert slider.part_at((0, 0)) is None
    assert [slider.press(), slider.press("nothing")] == [None, None]


def test_a_reader_hears_its_words_and_where_it_stands(kit: Kit) -> None:
    node = made(kit, 400).node(1)
    assert (node.role, node.name, node.value, node.mark) == ("slider", "Promises", "4 %", (4, 10))
    assert node.as_json()["mark"] == [4, 10]
    assert made(kit, 400, 0).node(1).as_json()["mark"] == [0, 10]


def test_its_words_stay_where_they_are_while_it_is_pulled(kit: Kit) -> None:
    long = "a value of quite a few words"
    plain = made(kit, 400)
    short = plain.measure(400)
    plain.shown_value = long
    assert plain.measure(400) > short, "such words stand above the line"
    ready = made(kit, 400)
    ready.widest = long
    before = ready.measure(400), ready.line
    ready.shown_value = long
    assert (ready.measure(400), ready.line) == before
