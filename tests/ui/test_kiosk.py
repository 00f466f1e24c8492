"""An exhibit: it calls, a touch wakes it and is no choice, silence is asked about, and nothing of a visitor stays."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.kiosk.nightly import LEAST
from game.kiosk.settings import KioskSettings
from game.options import Options
from game.platform import native
from game.screens.kiosk.keeper import POSTER_SECONDS, SHOW_SECONDS, Keeper
from game.screens.kiosk.show import ASKS, STANDS
from game.session.ports import NoSpeech
from game.start import build_app, canvas_of, surface_of
from game.ui.anim import LONGEST_STEP
from tests.ui.driver import open_canvas
from tests.ui.game_driver import GameDriver
from tests.ui.once import prepared


@dataclass
class Clock:
    """A clock that a test moves."""

    at: float = 1000.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.at


class Exhibit(GameDriver):
    """The game as a house shows it.

    In as many pixels as its canvas has places, unless `is_fine`: `test_fine.py` holds that a page is the same in more,
    which take half as long again.
    """

    is_fine = False

    def __init__(self, folder: Path, kiosk: KioskSettings | None = None, **ports: Any) -> None:
        """Return a driver at the picture that calls; `ports` stand in for those of a window, silent by default."""
        prepared()
        kiosk = kiosk or KioskSettings()
        self.clock = Clock()
        self.kept_in = folder
        self.host = replace(native.host(folder), **{"now": self.clock, "speech": NoSpeech(), **ports})
        options = Options(kiosk=kiosk)
        kind = surface_of(options, kiosk.resolution) if self.is_fine else pygame.Surface
        self.canvas = open_canvas(canvas_of(options, kiosk.resolution), kind)
        self.app = build_app(self.host, self.canvas, options)
        self.events = []
        self.settle()

    @property
    def keeper(self) -> Keeper:
        """Return who keeps it."""
        keeper = self.navigator.runs.keeper
        assert keeper is not None
        return keeper

    def wait(self, seconds: float) -> None:
        """Let time pass, frame by frame."""
        until = self.clock.at + seconds
        while self.clock.at < until:
            self.clock.at += LONGEST_STEP
            self.frame(dt=LONGEST_STEP)

    def touch(self, place: tuple[int, int], *, down: bool) -> None:
        """Put a finger on a place, or lift it."""
        kind, mouse = (pygame.FINGERDOWN, pygame.MOUSEBUTTONDOWN) if down else (pygame.FINGERUP, pygame.MOUSEBUTTONUP)
        x, y = (at / side for at, side in zip(place, self.canvas.get_size(), strict=True))
        self.frame(
            pygame.Event(kind, finger_id=1, touch_id=1, x=x, y=y),
            pygame.Event(mouse, pos=place, button=1, touch=True),
        )

    def wake(self) -> None:
        """Touch the middle of the screen and let go."""
        width, height = self.app.surface.get_size()
        self.touch((width // 2, height // 2), down=True)
        self.touch((width // 2, height // 2), down=False)
        self.settle()

    def into_story(self) -> None:
        """Wake it and go to the first card."""
        self.wake()
        for _ in range(12):
            if self.screen.name == "moment":
                return
            self.press_button(next(name for name in WAYS_IN if self.screen.find(name)))
        pytest.fail(f"no card came after {self.screen.name}")

    def breaks(self) -> None:
        """Run a frame in which something may break, or in which what broke is still told of."""
        self.app.step((), LONGEST_STEP)

    def to_the_end(self) -> None:
        """Play a visit to its last page, with the first option that there is."""
        self.into_story()
        for _ in range(200):
            if self.screen.find("again") is not None:
                return
            ready = [one.id for one in self.screen.focusables() if one.enabled]
            ways = [
                *(name for name in ready if name in WAYS_ON),
                *(name for name in ready if name.startswith("option:")),
            ]
            self.press_button(ways[0])
        pytest.fail(f"no last page came after {self.screen.name}")


WAYS_IN = ("begin", "accept", "aim:comic", "skip", "go_on", "go", "next")
WAYS_ON = ("go_on", "go", "next", "debrief")


@pytest.fixture
def exhibit(tmp_path: Path) -> Exhibit:
    return Exhibit(tmp_path)


def test_it_calls_with_another_run_each_time_and_comes_back_to_its_picture(exhibit: Exhibit) -> None:
    seeds, lengths = [], []
    assert exhibit.screen.name == "welcome"
    for _ in range(3):
        began = exhibit.clock.at
        exhibit.wait(POSTER_SECONDS + LONGEST_STEP)
        seen: set[str] = set()
        while exhibit.screen.name != "welcome" or not seen:
            exhibit.wait(LONGEST_STEP)
            seen.add(exhibit.screen.name)
            if "Touch to begin" in exhibit.visible_text():
                seen.add("called")
        assert {"called", "moment"} <= seen
        seeds.append(exhibit.keeper.last_seed)
        lengths.append(exhibit.clock.at - began)
    assert all(one != other for one, other in pairwise(seeds))
    assert all(25 <= length <= 40 + STANDS + ASKS for length in lengths), lengths


def test_a_touch_wakes_it_in_the_frame_it_comes_in_and_chooses_nothing(exhibit: Exhibit) -> None:
    exhibit.wait(POSTER_SECONDS + SHOW_SECONDS / 3)
    assert exhibit.screen.name != "welcome"
    option = next(widget for widget in exhibit.screen.everything() if widget.can_focus)
    exhibit.touch(option.rect.center, down=True)
    assert exhibit.screen.name == "welcome"
    exhibit.touch(option.rect.center, down=False)
    exhibit.settle()
    assert exhibit.screen.name == "welcome"
    assert "Larger words" in exhibit.visible_text()
    assert exhibit.context.current_session is None


def test_silence_is_asked_about_and_any_touch_goes_on_where_one_was(exhibit: Exhibit) -> None:
    exhibit.into_story()
    state = exhibit.context.state
    exhibit.wait(46)
    assert exhibit.screen.name == "still_there"
    exhibit.wait(10)
    assert "in 9 seconds" in exhibit.visible_text() or "in 10 seconds" in exhibit.visible_text()
    exhibit.wake()
    assert exhibit.screen.name == "moment"
    assert exhibit.context.state == state, "the touch is no choice"


def test_without_an_answer_the_visit_is_over(exhibit: Exhibit) -> None:
    exhibit.into_story()
    exhibit.wait(45 + 20 + 2)
    assert exhibit.screen.name == "welcome"
    assert exhibit.context.current_session is None


def test_a_page_that_is_read_has_more_time(exhibit: Exhibit) -> None:
    exhibit.wake()
    exhibit.press_button("begin")
    exhibit.press_button("read")
    exhibit.wait(60)
    assert exhibit.screen.name == "terms"
    exhibit.wait(20)
    assert exhibit.screen.name == "still_there"


@pytest.mark.untraced
def test_nobody_meets_the_visitor_before_them(exhibit: Exhibit) -> None:
    chance = random.Random(7)
    for visit in range(50):
        exhibit.wake()
        assert exhibit.context.settings == exhibit.keeper.house
        for name in chance.sample(("large", "strong"), visit % 3):
            exhibit.press_button(name)
        for _ in range(chance.randrange(6)):
            ready = [one for one in exhibit.screen.focusables() if one.enabled and one.id not in {"pause", "large"}]
            exhibit.press_button(chance.choice(ready).id)
        exhibit.wait(76 + 20 + 1)
        assert exhibit.keeper.visit.phase == "calling"
        assert exhibit.context.settings == exhibit.keeper.house
    assert not list(exhibit.kept_in.rglob("*.*"))
    assert not exhibit.context.host.storage.keys()


def test_by_night_it_starts_anew_once_nobody_is_there(tmp_path: Path) -> None:
    window, wall = native.Window(), [time.struct_time((2036, 2, 29, 3, 59, 0, 4, 60, 0))]
    exhibit = Exhibit(tmp_path, page=window, local_time=lambda: wall[0])
    exhibit.wait(LONGEST_STEP)
    exhibit.clock.at += LEAST
    exhibit.into_story()
    wall[0] = time.struct_time((2036, 2, 29, 4, 0, 0, 4, 60, 0))
    exhibit.wait(1)
    assert window.exit_code is None, "somebody plays"
    exhibit.wait(45 + 20 + 2)
    assert exhibit.screen.name == "welcome"
    assert window.exit_code == native.AGAIN
