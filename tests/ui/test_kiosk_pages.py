"""The pages of a visit: nothing to take along on any of them, a pause that sets nothing for good, a quiet end."""

from __future__ import annotations

import os
import random
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.kiosk.settings import KioskSettings
from game.platform import native
from game.screens.kiosk.keeper import TROUBLE_SECONDS
from game.ui.anim import LONGEST_STEP
from tests.ui.test_kiosk import Exhibit

TAKEN: frozenset[str] = frozenset(
    {
        *("copy", "picture", "code", "download", "print", "paste", "week", "qr", "taking", "code_rows"),
        *("settings", "stored", "delete", "quit", "code_picture", "keep", "stored_page"),
    }
)
CODE = re.compile(r"(?=[0-9A-Z-]*[A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}")
STEPS = 260
WALKS = [("museum", "200"), ("class", "100")]
if os.environ.get("MODEL_CITIZEN_DEEP"):
    WALKS += [("museum", "100"), ("class", "200")]


class Watched(native.Window):
    """A page that takes nothing from the game, and says what was asked of it."""

    def refuse(self, what: str) -> None:
        """Fail: nothing of a visit leaves an exhibit."""
        pytest.fail(f"an exhibit does not {what}")

    def copy(self, text: str) -> bool:
        self.refuse(f"copy {text!r}")
        return False

    def paste(self) -> str:
        self.refuse("paste")
        return ""

    def download(self, name: str, text: str) -> bool:
        self.refuse(f"hand {name} over: {text!r}")
        return False

    def print_sheet(self, sheet: str) -> bool:
        self.refuse(f"print {sheet!r}")
        return False

    def keep_picture(self, name: str, png: str) -> str:
        self.refuse(f"keep {name}: {png!r}")
        return ""


class Large(Exhibit):
    """An exhibit on a large screen."""

    is_fine = True


@dataclass
class Walk:
    """A visitor who presses whatever there is; `seen` are the pages they came by."""

    exhibit: Exhibit
    chance: random.Random
    seen: set[str]

    def looks(self) -> None:
        """Look at the page: nothing on it can be taken along."""
        screen = self.exhibit.screen
        self.seen.add(screen.name)
        found = {widget.id for widget in screen.focusables()} | {screen.name}
        assert not found & TAKEN, (screen.name, found & TAKEN)
        told = " ".join(f"{node.name} {node.description} {node.value}" for node in screen.nodes())
        assert not CODE.search(told), (screen.name, told)
        session = self.exhibit.context.current_session
        if session is not None and len(session.code) > 8:
            assert session.code.replace("-", "")[:8] not in told.replace("-", "")

    def goes_on(self) -> None:
        """Press something, the way on more often than the rest."""
        self.exhibit.settle()
        self.looks()
        ready = [one for one in self.exhibit.screen.focusables() if one.enabled and one.shown]
        on = [one for one in ready if one.id in {"next", "go_on", "go", "accept", "begin", "debrief"}]
        if not ready:
            self.exhibit.wait(1)
            return
        wanted = self.chance.choice(on if on and self.chance.random() < 0.7 else ready)
        if wanted.id == "leave" and self.chance.random() < 0.9:
            return
        self.exhibit.press_button(wanted.id)


@pytest.mark.slow
@pytest.mark.untraced
@pytest.mark.parametrize(("edition", "scale"), WALKS)
def test_nothing_can_be_taken_along_from_any_page(tmp_path: Path, edition: str, scale: str) -> None:
    kind = Large if edition == "museum" else Exhibit
    exhibit = kind(tmp_path, KioskSettings(edition=edition, text_scale=scale), can_quit=False, page=Watched())
    walk = Walk(exhibit, random.Random(f"{edition}{scale}"), set())
    exhibit.wake()
    for _ in range(STEPS):
        if exhibit.screen.name == "welcome" and exhibit.keeper.visit.phase == "calling":
            exhibit.wake()
        walk.goes_on()
    wanted = {"welcome", "consent", "moment", "pause", "night"}
    assert wanted <= walk.seen, walk.seen
    for page in ("museum",) if edition == "museum" else ("questions", "sorter"):
        assert page in walk.seen, walk.seen


def test_the_pause_of_a_visit_helps_to_read_and_sets_nothing_for_good(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path)
    exhibit.into_story()
    exhibit.press_button("pause")
    assert [one.id for one in exhibit.screen.focusables()] == ["go_on", "large", "strong", "leave"]
    exhibit.press_button("large")
    exhibit.press_button("strong")
    assert (exhibit.context.settings.text_scale, exhibit.context.settings.contrast) == ("150", "high")
    assert exhibit.screen.name == "pause"
    exhibit.press_button("go_on")
    assert exhibit.screen.name == "moment"


def test_who_leaves_takes_the_line_of_the_last_page_along(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path)
    exhibit.into_story()
    exhibit.press_button("pause")
    exhibit.press_button("leave")
    assert exhibit.context.words("debrief.museum.takeaway") in exhibit.visible_text()
    exhibit.press_button("stay")
    assert exhibit.screen.name == "pause"
    exhibit.press_button("leave")
    exhibit.press_button("leave")
    assert exhibit.keeper.visit.phase == "calling"
    assert exhibit.context.settings == exhibit.keeper.house


def test_an_edition_without_such_a_line_is_left_at_once(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path, KioskSettings(edition="class"))
    exhibit.into_story()
    exhibit.press_button("pause")
    exhibit.press_button("leave")
    assert exhibit.keeper.visit.phase == "calling"


def test_what_breaks_is_told_without_details_and_all_starts_anew_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exhibit = Exhibit(tmp_path)
    exhibit.into_story()

    def fails(dt: float) -> None:
        raise ZeroDivisionError(dt)

    monkeypatch.setattr(exhibit.screen, "update", fails)
    exhibit.breaks()
    assert exhibit.screen.name == "trouble"
    assert "ZeroDivisionError" not in exhibit.visible_text()
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert not exhibit.screen.focusables()
    for _ in range(int((TROUBLE_SECONDS + 1) / LONGEST_STEP)):
        exhibit.breaks()
    assert exhibit.screen.name == "welcome"
    assert exhibit.keeper.visit.phase == "calling"
    assert exhibit.app.error is None
    exhibit.into_story()


def test_where_nothing_can_be_shown_any_more_the_program_ends_for_whoever_watches_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exhibit = Exhibit(tmp_path)

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(exhibit.screen, "update", fails)
    monkeypatch.setattr("game.screens.kiosk.trouble.TroubleScreen.build", fails)
    exhibit.breaks()
    assert not exhibit.app.running
    assert exhibit.app.error is not None, "the program ends with 1"


def test_the_last_page_says_what_is_counted_where_visits_are(tmp_path: Path) -> None:
    for counts in (False, True):
        exhibit = Exhibit(tmp_path / str(counts), KioskSettings(counts=counts))
        exhibit.to_the_end()
        assert exhibit.screen.name == "museum"
        assert exhibit.context.words("ui.kiosk.promise") in exhibit.visible_text()
        assert (exhibit.context.words("ui.kiosk.counted") in exhibit.visible_text()) == counts
        exhibit.press_button("again")
        assert exhibit.keeper.visit.phase == "calling"
