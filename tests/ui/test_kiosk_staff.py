"""The staff of an exhibit: two corners and a code, what they can do, and what is counted of visits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import strptime

import pygame
import pytest

from game.kiosk.count_store import SLOTS, CountStore
from game.kiosk.counts import Ended
from game.kiosk.counts_csv import FILE, cell, to_csv
from game.kiosk.house import kept
from game.kiosk.settings import KioskSettings
from game.kiosk.staff_code import MOST_WRONG, WAIT_SECONDS, hashed
from game.kiosk.visit import CLEANING_SECONDS
from game.platform.file_storage import FileStorage
from game.platform.native import Window
from game.session.nowhere import Nowhere
from game.session.session import forget_everything
from tests.ui.test_kiosk import Exhibit

CODE = "204618"
KIOSK = KioskSettings(staff=hashed(CODE, b"s" * 16), counts=True)


@pytest.fixture
def exhibit(tmp_path: Path) -> Exhibit:
    return Exhibit(tmp_path, KIOSK)


def corners(exhibit: Exhibit, *, after: float = 1.0) -> None:
    """Touch the upper left corner, and the upper right one so many seconds later."""
    width, _ = exhibit.app.surface.get_size()
    for place in ((3, 3), (width - 4, 4)):
        exhibit.touch(place, down=True)
        exhibit.touch(place, down=False)
        exhibit.clock.at += after
    exhibit.settle()


def type_code(exhibit: Exhibit, code: str) -> None:
    """Press the digits of a code and OK."""
    for digit in code:
        exhibit.press_button(f"digit:{digit}")
    exhibit.press_button("enter")


def come_in(exhibit: Exhibit) -> None:
    """Open the staff's sheet."""
    corners(exhibit)
    type_code(exhibit, CODE)
    assert exhibit.screen.name == "staff_sheet"


def test_two_corners_in_turn_and_the_code_open_the_sheet(exhibit: Exhibit) -> None:
    exhibit.into_story()
    card = exhibit.context.state
    corners(exhibit, after=3.5)
    assert exhibit.screen.name in {"moment", "pause"}, "that was too slow"
    if exhibit.screen.name == "pause":
        exhibit.press_button("go_on")
    corners(exhibit)
    assert exhibit.screen.name == "staff_pad"
    exhibit.press_button("back")
    assert exhibit.context.state == card, "who hits the corners by chance loses nothing"
    come_in(exhibit)


def test_both_corners_before_the_next_frame_open_the_pad_too(exhibit: Exhibit) -> None:
    width, height = exhibit.app.surface.get_size()
    exhibit.frame(
        *(
            pygame.Event(kind, finger_id=1, touch_id=1, x=x / width, y=4 / height)
            for x in (3, width - 4)
            for kind in (pygame.FINGERDOWN, pygame.FINGERUP)
        )
    )
    exhibit.settle()
    exhibit.wait(1)
    type_code(exhibit, CODE)
    assert exhibit.screen.name == "staff_sheet"


def test_without_a_code_there_is_no_pad(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path)
    exhibit.into_story()
    corners(exhibit)
    assert exhibit.screen.name in {"moment", "pause"}


def test_five_wrong_codes_make_one_wait_a_minute_told_in_words(exhibit: Exhibit) -> None:
    corners(exhibit)
    for _ in range(MOST_WRONG):
        type_code(exhibit, "204619")
        assert exhibit.screen.name == "staff_pad"
    assert "Five codes were wrong. Wait 60 seconds." in exhibit.visible_text()
    exhibit.press_button("back")
    corners(exhibit)
    assert "Wait" in exhibit.visible_text(), "who comes back has to wait, too"
    for _ in range(WAIT_SECONDS):
        exhibit.touch((640, 10), down=True)  # somebody stays
        exhibit.touch((640, 10), down=False)
        exhibit.wait(1)
    assert "Wait" not in exhibit.visible_text()
    type_code(exhibit, CODE)
    assert exhibit.screen.name == "staff_sheet"


def test_no_digit_is_shown_or_said(exhibit: Exhibit) -> None:
    corners(exhibit)
    for digit in "3729":
        exhibit.press_button(f"digit:{digit}")
    told = next(node for node in exhibit.nodes() if node.id == "told")
    assert told.name == "••••"
    exhibit.press_button("erase")
    assert next(node for node in exhibit.nodes() if node.id == "told").name == "•••"


def test_nobody_at_the_sheet_ends_it_too(exhibit: Exhibit) -> None:
    come_in(exhibit)
    exhibit.wait(45 + 20 + 2)
    assert exhibit.keeper.visit.phase == "calling"


def test_how_loud_it_is_is_within_the_cap_and_kept(exhibit: Exhibit) -> None:
    sounds = exhibit.app.kit.sounds
    assert sounds.loudest == 0, "what calls is silent"
    come_in(exhibit)
    assert sounds.loudest == pytest.approx(KIOSK.volume_cap / 100)
    exhibit.press_button("volume:15")
    exhibit.frame()
    assert sounds.loudest == pytest.approx(0.15)
    assert kept(FileStorage(exhibit.kept_in), KIOSK).volume == 15
    exhibit.press_button("anew")
    assert sounds.loudest == 0
    again = Exhibit(exhibit.kept_in, KIOSK)
    again.wake()
    assert again.app.kit.sounds.loudest == pytest.approx(0.15)


def test_what_cannot_be_kept_is_told_and_holds_until_the_end(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path, KIOSK, storage=Nowhere())
    come_in(exhibit)
    exhibit.press_button("volume:15")
    assert exhibit.context.words("ui.staff.unkept") in exhibit.visible_text()
    exhibit.frame()
    assert exhibit.app.kit.sounds.loudest == pytest.approx(0.15)


def test_what_calls_sounds_where_the_house_wants_it(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path, replace(KIOSK, attract_sound=True))
    exhibit.frame()
    assert exhibit.app.kit.sounds.loudest == pytest.approx(KIOSK.volume_cap / 100)


def test_while_the_screen_is_wiped_touches_do_nothing(exhibit: Exhibit) -> None:
    come_in(exhibit)
    exhibit.press_button("clean")
    assert "for 10 more minutes" in exhibit.visible_text()
    exhibit.wake()
    assert exhibit.screen.name == "cleaning"
    for _ in range(CLEANING_SECONDS - 60):
        exhibit.wait(1)
    assert "for 1 more minute." in exhibit.visible_text()
    exhibit.wait(61)
    assert exhibit.keeper.visit.phase == "calling"


def test_the_corners_end_the_wiping(exhibit: Exhibit) -> None:
    come_in(exhibit)
    exhibit.press_button("clean")
    come_in(exhibit)
    exhibit.press_button("anew")
    assert exhibit.keeper.visit.phase == "calling"


def test_closing_ends_the_program_and_a_page_says_who_closes_it(tmp_path: Path) -> None:
    window = Exhibit(tmp_path / "window", KIOSK)
    come_in(window)
    window.click("close")
    assert not window.app.running
    page = Exhibit(tmp_path / "page", KIOSK, can_quit=False)
    come_in(page)
    page.press_button("close")
    assert page.app.running
    assert page.context.words("ui.staff.window") in page.visible_text()


def counted(exhibit: Exhibit) -> dict[str, dict[str, int]]:
    """Return what is kept of all visits."""
    return {kind: dict(names) for kind, names in CountStore(FileStorage(exhibit.kept_in)).counts.all().items()}


def test_a_visit_is_counted_when_it_is_over(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path, KIOSK, local_time=lambda: strptime("2026-11-29", "%Y-%m-%d"))
    exhibit.wake()
    exhibit.wait(45 + 20 + 2)
    assert counted(exhibit)["visits"] == {"woken": 1}
    exhibit.into_story()
    card = exhibit.context.story.moments[exhibit.context.state.moment].id
    exhibit.clock.at += 34
    exhibit.press_button("pause")
    exhibit.press_button("leave")
    exhibit.press_button("leave")
    found = counted(exhibit)
    assert found["visits"] == {"woken": 2, "begun": 1}
    assert found["left"] == {card: 1}
    assert found["seconds"] == {"30": 1}
    assert found["languages"] == {"en": 1}
    exhibit.to_the_end()
    exhibit.press_button("again")
    found = counted(exhibit)
    assert found["visits"] == {"woken": 3, "begun": 2, "finished": 1}
    assert sum(found["endings"].values()) == 1
    assert list(CountStore(FileStorage(exhibit.kept_in)).counts.days) == ["2026-11-29"]
    assert {path.stem for path in exhibit.kept_in.iterdir()} == set(SLOTS), "nothing of a visitor lies there"


def test_the_staff_are_no_visitors_and_nothing_is_counted_where_the_house_does_not(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path / "on", KIOSK)
    come_in(exhibit)
    exhibit.press_button("anew")
    assert counted(exhibit)["visits"] == {}
    silent = Exhibit(tmp_path / "off", replace(KIOSK, counts=False))
    silent.into_story()
    silent.wait(45 + 20 + 2)
    assert not list((tmp_path / "off").rglob("*"))


def test_a_players_delete_leaves_what_the_house_counted(tmp_path: Path) -> None:
    storage = FileStorage(tmp_path)
    CountStore(storage).add(Ended("2026-11-29", 60, "en", "payday"))
    storage.write("run", "{}")
    assert forget_everything(storage) == ("run",)
    assert CountStore(storage).counts.days


def with_counts(folder: Path) -> CountStore:
    """Return a store with some weeks of visits."""
    store = CountStore(FileStorage(folder))
    for at in range(60):
        left = Ended(f"2026-{10 + at // 30}-{at % 30 + 1:02}", 30 + 10 * at, "en", ("payday", "arrow")[at % 2])
        store.counts.add(left if at % 3 else replace(left, ending="quiet"))
    store.add(Ended("2026-11-29", 200, "en", "=1+1"))
    return store


def test_the_curator_sees_plots_and_the_same_as_tables_and_takes_a_file_along(tmp_path: Path) -> None:
    store = with_counts(tmp_path)
    exhibit = Exhibit(tmp_path, KIOSK)
    come_in(exhibit)
    exhibit.press_button("counts")
    nodes = exhibit.nodes()
    tables = [node.name for node in nodes if node.role == "table"]
    assert tables == ["By day", "The last card of those who left"]
    assert [node.name for node in nodes if node.role == "img"] == tables
    cells = [node.name for node in nodes if node.role in {"cell", "rowheader"}]
    assert "2026-11-29" in cells
    exhibit.press_button("save")
    path = tmp_path / FILE
    assert str(path) in exhibit.visible_text()
    assert path.read_bytes().decode("utf-8") == to_csv(store.counts)
    exhibit.press_button("back")
    assert exhibit.screen.name == "staff_sheet"


def test_the_file_has_every_number_and_no_formula(tmp_path: Path) -> None:
    text = to_csv(with_counts(tmp_path).counts)
    assert text.startswith('\ufeff"period","what","name","number"\r\n')
    assert '"2026-11-29","left","\'=1+1","1"\r\n' in text
    for begin in "=+-@\t\r":
        assert cell(f" {begin}1").startswith("\"' ") or begin in "\t\r"
    assert Window().keep_text(FILE, text) == ""
    (tmp_path / "file").write_text("")
    assert Window(tmp_path / "file").keep_text(FILE, text) == ""


def test_a_page_without_counts_says_so(exhibit: Exhibit) -> None:
    come_in(exhibit)
    exhibit.press_button("counts")
    assert exhibit.context.words("ui.staff.counts.none") in exhibit.visible_text()


def test_three_buttons_open_the_sheet_too_and_lead_out_of_it(exhibit: Exhibit) -> None:
    corners(exhibit)
    for digit in CODE:
        by_buttons(exhibit, f"digit:{digit}")
    by_buttons(exhibit, "enter")
    assert exhibit.screen.name == "staff_sheet"
    by_buttons(exhibit, "anew")
    assert exhibit.keeper.visit.phase == "calling"


def by_buttons(exhibit: Exhibit, wanted: str) -> None:
    """Go to something with *next*, and choose it."""
    for _ in range(40):
        focused = exhibit.screen.focused()
        if focused is not None and focused.id == wanted and exhibit.screen.keyboard:
            break
        exhibit.press("right")
    else:
        pytest.fail(f"next does not lead to {wanted}")
    exhibit.press("enter")
    exhibit.settle()
