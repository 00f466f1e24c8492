"""Line breaks: measured, never cut."""

from pathlib import Path

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import resources
from game.ui.asset_error import AssetError
from game.ui.kit import Kit
from game.ui.text import Ink, Run, Typesetter, is_drawn, parse, plain
from game.ui.theme import TypeStyle

BODY = TypeStyle(24, 34)


def words_of(kit: Kit, text: str, width: int) -> list[str]:
    return ["".join(run.text for run in line) for line in kit.type.wrap(text, BODY, width)]


def test_every_line_fits_and_no_letter_is_lost(kit: Kit) -> None:
    text = "Payday. The new comic is on the top shelf, and Jun inked two of its pages."
    lines = words_of(kit, text, 300)
    assert " ".join(lines) == text
    assert all(kit.type.width(line, BODY) <= 300 for line in kit.type.wrap(text, BODY, 300))
    assert len(lines) > 2


def test_no_word_is_left_alone_on_the_last_line_where_one_can_keep_it_company(kit: Kit) -> None:
    text = "and what it could not see"
    wide = kit.type.text_width("and what it could not", BODY)
    assert words_of(kit, text, wide) == ["and what it could", "not see"]
    assert words_of(kit, "Your score", kit.type.text_width("score", BODY)) == ["Your", "score"]
    assert words_of(kit, "of those days", kit.type.text_width("of those", BODY)) == ["of those", "days"]
    assert words_of(kit, "AB-CD-EF", kit.type.text_width("AB-CD-", BODY)) == ["AB-CD-", "EF"]


def test_a_word_longer_than_the_line_is_broken_not_cut(kit: Kit) -> None:
    lines = words_of(kit, "a Donaudampfschifffahrtsgesellschaftskapitän b", 160)
    assert "".join(lines).replace(" ", "") == "aDonaudampfschifffahrtsgesellschaftskapitänb"
    assert len(lines) > 2


def test_a_code_breaks_after_its_dashes(kit: Kit) -> None:
    lines = words_of(kit, "K7QM-2RDX-9TFA", 130)
    assert lines[0].endswith("-")
    assert "".join(lines) == "K7QM-2RDX-9TFA"


def test_marks_become_faces() -> None:
    assert parse("The *Nightbird* is **new**.", BODY) == [
        Run("The ", "regular"),
        Run("Nightbird", "italic"),
        Run(" is ", "regular"),
        Run("new", "bold"),
        Run(".", "regular"),
    ]
    assert plain("The *Nightbird* is **new**.") == "The Nightbird is new."


def test_a_mark_may_go_on_over_a_line_break(kit: Kit) -> None:
    lines = kit.type.wrap("so *very very very very very long* it is", BODY, 160)
    faces = [run.face for line in lines for run in line]
    assert faces.count("italic") > 1


def test_empty_lines_are_kept(kit: Kit) -> None:
    assert words_of(kit, "one\n\ntwo", 300) == ["one", "", "two"]
    assert words_of(kit, "", 300) == [""]


def test_a_line_on_a_known_ground_is_opaque_and_one_line_high(kit: Kit) -> None:
    (line,) = kit.type.wrap("Words", BODY, 300)
    opaque = kit.type.line(line, BODY, Ink("#22332F", "#FFFFFF"))
    assert opaque.get_height() == 34
    assert not opaque.get_flags() & 0x00010000
    assert kit.type.line(line, BODY, Ink("#22332F")).get_at((0, 0)).a == 0
    assert kit.type.line(line, BODY, Ink("#22332F", "#FFFFFF")) is opaque


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet="abc XYZ-–éő \u00a0", max_size=60), st.integers(20, 400))
def test_any_text_keeps_its_letters(kit: Kit, text: str, width: int) -> None:
    assert "".join(words_of(kit, text, width)).replace(" ", "") == text.replace(" ", "")


def drawn(kit: Kit, text: str, face: str = "regular") -> bytes:
    """Return the pixels of a text on one line."""
    return pygame.image.tobytes(kit.type.line((Run(text, face),), BODY, Ink("#22332F", "#FFFFFF")), "RGB")


@pytest.mark.parametrize("face", ["regular", "bold", "italic"])
def test_a_letter_that_no_font_has_is_drawn_as_one_that_it_has(kit: Kit, face: str) -> None:
    assert drawn(kit, "漢🌸", face) == drawn(kit, "??", face)
    assert drawn(kit, "a→b ✓", face) == drawn(kit, "a->b ?", face)
    assert drawn(kit, "Ⅳ ﬁ \U0001d400", face) == drawn(kit, "IV fi A", face)
    assert drawn(kit, "\ud800\tx\x00\x07\u200d\ufe0f\u00ad\u2028y", face) == drawn(kit, "? x y", face)
    assert kit.type.line((Run("\u200d", face),), BODY, Ink("#22332F", "#FFFFFF")).get_width() == 1


def test_what_stands_for_a_letter_is_measured_as_it_is_drawn(kit: Kit) -> None:
    lines = kit.type.wrap("漢字 " * 20, BODY, 200)
    assert all(0 < kit.type.line(line, BODY, Ink("#22332F")).get_width() <= 200 for line in lines)
    assert kit.type.text_width("漢", BODY) == kit.type.text_width("?", BODY)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(codec=None), max_size=12), st.sampled_from(["regular", "bold", "italic", "numbers"]))
def test_no_text_is_ever_drawn_as_an_empty_box(kit: Kit, text: str, face: str) -> None:
    font = kit.type.font(face, BODY.size)
    shown = kit.type._legible(Run(text, face), BODY.size)
    assert all(is_drawn(font, letter) for letter in shown)
    kit.type.line((Run(text, face),), BODY, Ink("#22332F"))


@pytest.mark.parametrize("kept", [0, 20, 300, 15_000, -9])
def test_a_font_that_is_not_whole_is_named(tmp_path: Path, kept: int) -> None:
    source = next((resources.assets() / "fonts").glob("*Bold.ttf"))
    (tmp_path / source.name).write_bytes(source.read_bytes()[:kept])
    with pytest.raises(AssetError, match=r"Bold\.ttf"):
        Typesetter(tmp_path).font("bold", 24)


def test_a_font_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"Bold\.ttf"):
        Typesetter(tmp_path).font("bold", 24)
