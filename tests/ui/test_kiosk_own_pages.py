"""The pages that only an exhibit has, under fingers: as all others, also where all words are large."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.test_kiosk import Exhibit
from tests.ui.test_kiosk_staff import CODE, KIOSK, corners, type_code, with_counts
from tests.ui.test_kiosk_touch import on_screen, problems
from tests.ui.voice import Voice

PAGES = ("welcome", "pause", "staff_pad", "staff_sheet", "staff_counts")


def go_to(exhibit: Exhibit, page: str) -> None:
    """Go from the picture that calls to a page."""
    exhibit.wake()
    if page == "pause":
        exhibit.into_story()
        exhibit.press_button("pause")
    if page.startswith("staff"):
        corners(exhibit)
    if page in {"staff_sheet", "staff_counts"}:
        type_code(exhibit, CODE)
    if page == "staff_counts":
        exhibit.press_button("counts")
    assert exhibit.screen.name == page


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("screen", ["24 inches", "24 inches upright", "smallest", "smallest upright"])
@pytest.mark.parametrize("scale", ["100", "200"])
def test_every_target_of_the_exhibits_own_pages_is_as_large_as_a_finger(
    tmp_path: Path, page: str, screen: str, scale: str
) -> None:
    kiosk = replace(on_screen(KIOSK, screen), text_scale=scale, languages=("en", "en-XA"))
    with_counts(tmp_path)
    exhibit = Exhibit(tmp_path, kiosk, speech=Voice())
    go_to(exhibit, page)
    assert list(problems(exhibit.screen)) == []
