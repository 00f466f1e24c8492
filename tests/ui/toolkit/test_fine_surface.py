"""A surface with more pixels than places: it is measured, filled, clipped and copied like any other."""

from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect, Surface

from game import resources
from game.ui import paint, strokes
from game.ui.art import Art, Picture
from game.ui.fine import FineSurface, in_pixels, in_places, pixels, places, stamped
from game.ui.text import Ink, Typesetter
from game.ui.theme import TypeStyle
from game.ui.turning import mirrored, scaled, turned

RED, BLUE = pygame.Color("#FF0000"), pygame.Color("#0000FF")
lengths = st.integers(1, 60)
corners = st.integers(-30, 60)
boxes = st.builds(Rect, corners, corners, lengths, lengths)


@pytest.fixture(autouse=True)
def _display() -> None:
    pygame.display.init()
    pygame.font.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((1280, 720))


@given(st.integers(-10_000, 10_000))
def test_a_length_comes_back_from_pixels(length: int) -> None:
    assert places(pixels(length)) == length


@given(boxes)
def test_a_box_comes_back_from_pixels(box: Rect) -> None:
    assert in_places(in_pixels(box)) == box


@given(boxes)
def test_any_pixels_are_within_their_places(box: Rect) -> None:
    assert in_pixels(in_places(box)).contains(box)


@given(lengths, lengths)
def test_it_has_the_size_that_was_asked_for(width: int, height: int) -> None:
    surface = FineSurface((width, height))
    assert surface.get_size() == (surface.get_width(), surface.get_height()) == (width, height)
    assert Surface.get_size(surface) == (width * 3 // 2, height * 3 // 2)
    assert surface.get_rect(topleft=(3, 4)) == Rect(3, 4, width, height)


@given(boxes, boxes)
def test_what_is_filled_is_what_a_plain_one_would_have(box: Rect, clip: Rect) -> None:
    plain, fine = Surface((60, 60)), FineSurface((60, 60))
    for surface in (plain, fine):
        surface.set_clip(clip)
        surface.fill(RED, box)
        surface.set_clip(None)
    assert all(fine.get_at(at) == plain.get_at(at) for at in ((x, y) for x in range(0, 60, 7) for y in range(0, 60, 7)))
    assert fine.get_bounding_rect() == Rect(0, 0, 60, 60)


@given(boxes)
def test_a_clip_is_kept_as_it_was_set(clip: Rect) -> None:
    plain, fine = Surface((60, 60)), FineSurface((60, 60))
    for surface in (plain, fine):
        surface.set_clip(clip)
    if plain.get_clip().size != (0, 0):
        assert fine.get_clip() == plain.get_clip()


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 20), lengths)
def test_an_area_fills_the_box_that_it_comes_to(x: int, y: int, start: int, length: int) -> None:
    drawn, ground = FineSurface((80, 80)), FineSurface((110, 110))
    drawn.fill(BLUE)
    assert ground.blit(drawn, (x, y), (start, start, length, length)) == Rect(x, y, length, length)
    corner = in_pixels((x, y, length, length))
    for at in (corner.topleft, (corner.right - 1, corner.bottom - 1)):
        assert Surface.get_at(ground, at) == BLUE
    assert Surface.get_at(ground, (corner.right, corner.bottom)) != BLUE


def test_another_kind_of_surface_is_refused() -> None:
    with pytest.raises(TypeError, match="other pixels"):
        FineSurface((9, 9)).blit(Surface((3, 3)), (0, 0))


def test_one_of_pygames_own_is_stamped_as_it_is() -> None:
    stamp = Surface((3, 3))
    stamp.fill(RED)
    for surface, place in ((FineSurface((20, 20)), (6, 6)), (Surface((20, 20)), (4, 4))):
        stamped(surface, stamp, (4, 4))
        assert Surface.get_at(surface, place) == RED
        assert Surface.get_at(surface, (place[0] + 3, place[1])) != RED


def test_copies_and_parts_are_of_the_same_kind() -> None:
    surface = FineSurface((20, 10), pygame.SRCALPHA)
    part = surface.subsurface((4, 3, 6, 4))
    part.fill(RED)
    assert surface.get_at((4, 4)) == RED
    assert part.get_size() == (6, 4)
    assert surface.get_bounding_rect() == Rect(4, 3, 6, 4)
    for one in (part, surface.copy(), surface.convert(), surface.convert_alpha(), scaled(surface, (7, 9))):
        assert type(one) is FineSurface
    assert scaled(surface, (7, 9)).get_size() == (7, 9)
    assert mirrored(surface).get_bounding_rect() == Rect(10, 3, 6, 4)
    assert turned(surface, 90).get_size() == pytest.approx((10, 20), abs=2)


def test_what_is_clear_keeps_its_colour_when_it_is_taken_over() -> None:
    clear = Surface((4, 4), pygame.SRCALPHA)
    clear.fill((9, 8, 7, 0))
    assert Surface.get_at(FineSurface.holding(clear), (1, 1)) == pygame.Color(9, 8, 7, 0)


@pytest.mark.parametrize(("x", "radius"), [(10, 7), (11, 7), (10, 8), (11, 8)])
def test_round_shapes_meet_their_straight_edges(x: int, radius: int) -> None:
    """No gap where a corner ends, whatever pixel it begins at."""
    surface = FineSurface((100, 100))
    paint.rounded(surface, Rect(x, x, 41, 37), "#FF0000", radius)
    box = in_pixels((x, x, 41, 37))
    middle = [Surface.get_at(surface, (at, box.centery)) for at in range(box.left, box.right)]
    upper = [Surface.get_at(surface, (at, box.top)) for at in range(box.left + 12, box.right - 12)]
    assert set(map(tuple, middle + upper)) == {tuple(RED)}
    assert Surface.get_at(surface, (box.left - 1, box.centery)) != RED
    assert Surface.get_at(surface, (box.right, box.centery)) != RED


@pytest.mark.parametrize("radius", [5, 8])
def test_discs_and_circles_are_as_wide_as_they_are_said_to_be(radius: int) -> None:
    surface = FineSurface((60, 60), pygame.SRCALPHA)
    paint.disc(surface, (30, 20), radius, "#FF0000")
    assert surface.get_bounding_rect(128) == pytest.approx((30 - radius, 20 - radius, 2 * radius, 2 * radius), abs=1)
    surface.fill((0, 0, 0, 0))
    paint.circle(surface, (30, 20), (radius, 2), "#FF0000")
    assert surface.get_at((30, 20))[3] == 0
    assert surface.get_bounding_rect(128) == pytest.approx((30 - radius, 20 - radius, 2 * radius, 2 * radius), abs=1)


def test_strokes_are_where_they_are_on_a_plain_one() -> None:
    found = []
    for kind in (Surface, FineSurface):
        surface = kind((60, 60), pygame.SRCALPHA)
        strokes.lines(surface, "#FF0000", [(5, 5), (50, 5), (50, 30)], 4)
        strokes.polygon(surface, "#FF0000", [(10, 40), (20, 40), (15, 50)])
        strokes.ellipse(surface, "#FF0000", Rect(30, 40, 20, 10))
        found.append(surface.get_bounding_rect())
        assert all(surface.get_at(at) == RED for at in ((20, 5), (50, 20), (15, 43), (40, 45)))
    assert found[1] == pytest.approx(found[0], abs=1)


@given(st.text("abcdefghijklmnopqrstuvwxyz  ", min_size=1, max_size=40), st.integers(14, 40))
def test_a_line_has_the_same_width_and_its_words_stay_inside(text: str, size: int) -> None:
    folder = resources.assets() / "fonts"
    style, ink = TypeStyle(size, size + 8), Ink("#000000")
    plain, fine = Typesetter(folder), Typesetter(folder, FineSurface)
    (line, *_) = plain.wrap(text, style, 2000)
    assert fine.wrap(text, style, 2000) == plain.wrap(text, style, 2000)
    one, other = plain.line(line, style, ink), fine.line(line, style, ink)
    assert other.get_size() == one.get_size()
    before, after = (pygame.transform.average_color(drawn, consider_alpha=False)[3] for drawn in (one, other))
    assert after == pytest.approx(before, rel=0.25, abs=8)  # as much ink: nothing is cut off


def test_a_trimmed_picture_has_its_box_on_whole_pixels(tmp_path: Path) -> None:
    marks = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 50"><rect x="13" y="17" width="11" height="9"/></svg>'
    )
    (tmp_path / "mark.svg").write_text(marks, encoding="utf-8")
    art, picture = Art(tmp_path, FineSurface), Picture("mark.svg", (50, 50), trim=True)
    drawn, box = art.get(picture), art.box(picture)
    assert drawn.get_size() == box.size
    assert box.contains((13, 17, 11, 9))
    assert drawn.get_at((13 - box.left + 2, 17 - box.top + 2))[3] == 255
    assert art.budget > Art(tmp_path).budget
