"""The canvas takes the shape of its window, and the boxes drawn for the smallest one stay apart and inside."""

from collections.abc import Iterator
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from game import resources
from game.ui.canvas import SMALLEST, Size, canvas_size, way_up
from game.ui.theme import Look, Tokens

WINDOWS = ((360, 640), (390, 844), (820, 1180), (1024, 768), (1280, 720), (1366, 768), (1920, 1080), (2560, 1080))
UNFILLED = 0.04
SMALLEST_LETTERS = 13
TOKENS = Tokens.load(resources.assets() / "art" / "tokens.json")
SIDES = st.integers(1, 5000)


def unfilled(window: Size) -> float:
    """Return the share of a window that its canvas, as large as it fits, leaves free."""
    width, height = canvas_size(window)
    scale = min(window[0] / width, window[1] / height)
    return 1 - width * height * scale * scale / (window[0] * window[1])


def boxes(look: Look) -> Iterator[tuple[str, str, Rect]]:
    """Yield screen, name and place of every box on a canvas."""
    for screen, names in TOKENS.raw["layout"][look.orientation].items():
        for name, value in names.items():
            if isinstance(value, list):
                yield screen, name, look.box(screen, name)
            elif isinstance(value, dict):
                found = look.measure(screen, name).items()
                yield from ((screen, f"{name}.{one}", Rect(box)) for one, box in found if len_of(box) == 4)


def len_of(value: object) -> int:
    """Return how many numbers a value has, 0 for one that is no list of them."""
    return len(value) if isinstance(value, list | tuple) else 0


def test_little_of_any_window_stays_unfilled() -> None:
    shares = {window: unfilled(window) for window in WINDOWS}
    assert max(shares.values()) <= UNFILLED, shares


@given(SIDES, SIDES)
def test_a_canvas_is_never_smaller_than_what_is_drawn_and_fills_every_window_that_is_not_too_long(
    width: int, height: int
) -> None:
    found = canvas_size((width, height))
    least = SMALLEST[way_up((width, height))]
    assert way_up(found) == way_up((width, height))
    assert found[0] >= least[0]
    assert found[1] >= least[1]
    assert found in {(found[0], least[1]), (least[0], found[1])}
    if max(width, height) * 9 <= min(width, height) * 21:
        assert unfilled((width, height)) <= 0.01
    else:
        assert sorted(found) == [720, 1680]


def test_the_smallest_canvases_have_the_boxes_as_they_are_drawn() -> None:
    for orientation, size in SMALLEST.items():
        look = Look(TOKENS, size=size)
        for screen, names in TOKENS.raw["layout"][orientation].items():
            for name, value in names.items():
                if isinstance(value, list):
                    assert look.box(screen, name) == Rect(value)
                elif isinstance(value, dict):
                    assert look.measure(screen, name) == {
                        key: tuple(one) if len_of(one) == 4 else one for key, one in value.items()
                    }


@given(SIDES, SIDES)
def test_boxes_keep_apart_and_stay_on_the_canvas_in_every_shape(width: int, height: int) -> None:
    look = Look(TOKENS, size=canvas_size((width, height)))
    plain = Look(TOKENS, size=SMALLEST[look.orientation])
    drawn = {(screen, name): box for screen, name, box in boxes(plain)}
    now = {(screen, name): box for screen, name, box in boxes(look)}
    page, grown = Rect(0, 0, *plain.size), Rect(0, 0, *look.size)
    for key, box in now.items():
        assert min(box.size) > 0
        assert grown.contains(box) or not page.contains(drawn[key]), key
        assert box.width >= drawn[key].width, key
        assert box.height >= drawn[key].height, key
    for one, other in combinations(now, 2):
        if one[0] == other[0] and not drawn[one].colliderect(drawn[other]):
            assert not now[one].colliderect(now[other]), (one, other)


def test_no_word_is_smaller_than_thirteen_css_pixels_on_the_smallest_phone() -> None:
    look = Look(TOKENS, size=canvas_size((360, 640)))
    sizes = {name: look.type(name).size * 360 / look.size[0] for name in TOKENS.raw["type"]}
    assert min(sizes.values()) >= SMALLEST_LETTERS, sizes
    assert look.letters(18, 22).size * 360 / look.size[0] >= SMALLEST_LETTERS
    assert all(look.type(name).line > look.type(name).size for name in ("label", "small", "option"))
