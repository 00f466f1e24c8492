"""Low controls: nothing that a finger presses lies in the upper half of the screen, and everything can be done."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from pygame import Rect

from game.kiosk.settings import KioskSettings
from game.kiosk.touch import smallest_diagonal
from game.ui.widgets import Segmented
from tests.ui.driver import FRAME
from tests.ui.gallery import show
from tests.ui.test_kiosk import Exhibit
from tests.ui.test_kiosk_buttons import LEADS_ON
from tests.ui.test_kiosk_touch import all_names, targets

HOUR = 3600
SCREENS = {
    "24 inches": ((1920, 1080), 24.0),
    "24 inches upright": ((1080, 1920), 24.0),
    "55 inches upright": ((1080, 1920), 55.0),
    "smallest": ((1920, 1080), smallest_diagonal((1920, 1080), low_controls=True)),
}
MOST_TAPS = 3000


class Seated(Exhibit):
    """A visitor who reaches no higher than the middle of the screen."""

    taps = 0

    def __init__(self, folder: Path, screen: str, edition: str = "museum") -> None:
        """Return a visitor who has woken it."""
        resolution, diagonal = SCREENS[screen]
        kiosk = KioskSettings(
            edition=edition,
            resolution=resolution,
            diagonal_inches=diagonal,
            low_controls=True,
            idle_seconds=HOUR,
            reading_seconds=HOUR,
            end_seconds=HOUR,
        )
        super().__init__(folder, kiosk)
        width, height = self.canvas.get_size()
        self.tap_at((width // 2, height * 3 // 4))

    @property
    def half(self) -> int:
        """Return the middle of the screen."""
        return self.canvas.get_height() // 2

    def drawn(self, name: str) -> Rect:
        """Return the box of one of the three buttons."""
        assert self.app.buttons is not None
        return next(one.rect for one in self.app.buttons.widgets if one.id == name)

    def tap_at(self, place: tuple[int, int]) -> None:
        """Touch a place of the lower half and let go."""
        assert place[1] >= self.half
        self.taps += 1
        assert self.taps < MOST_TAPS, f"no end after {self.screen.name}"
        self.touch(place, down=True)
        self.touch(place, down=False)
        self.settle()

    def go_to(self, ids: tuple[str, ...]) -> None:
        """Tap what is within reach, else go on by *next* until it has the focus, and choose it."""
        low = Rect(0, self.half, self.canvas.get_width(), self.half)
        for widget in self.screen.shown():
            if widget.id in ids and widget.enabled and (within := widget.rect.clip(low)).size == widget.rect.size:
                self.tap_at(within.center)
                return
        for _ in range(60):
            focused = self.screen.focused()
            if focused is not None and focused.id in ids:
                self.tap_at(self.drawn("choose").center)
                return
            self.tap_at(self.drawn("next").center)
        pytest.fail(f"none of {ids} is within reach on {self.screen.name}")

    def play_on(self) -> None:
        """Do what leads on from a page."""
        able = [one.id for one in self.screen.focusables() if one.enabled]
        options = [one for one in able if one.startswith(("option:", "aim:"))]
        self.go_to(tuple(options[:1] or [one for one in LEADS_ON if one in able][:1]))


@pytest.mark.untraced
@pytest.mark.parametrize("screen", SCREENS)
def test_the_three_buttons_are_low_and_large_and_nothing_above_the_middle_is_pressed(
    screen: str, tmp_path: Path
) -> None:
    seated = Seated(tmp_path, screen)
    reach = seated.app.kit.look.reach
    boxes = [seated.drawn(name) for name in ("back", "next", "choose")]
    assert all(min(box.size) >= reach.target and box.top >= seated.half for box in boxes)
    assert all(one.right + reach.gap <= other.left for one, other in pairwise(boxes))
    page = seated.app.surface.get_rect()
    assert all(box.top >= page.bottom + reach.gap for box in boxes), "no page reaches down to them"
    for name in ("welcome", *all_names()):
        if name != "welcome":
            show(seated, name)
        before, state = seated.screen, seated.context.current_session and seated.context.state
        for _, rect in targets(seated.screen):
            high = rect.clip(Rect(0, 0, page.width, seated.half))
            if high.height:
                for down in (True, False):
                    seated.touch(high.center, down=down)
                assert not any(one.pressed for one in seated.screen.everything())
        seated.frame(dt=FRAME)
        assert seated.screen is before, name
        assert (seated.context.current_session and seated.context.state) == state, name


@pytest.mark.untraced
@pytest.mark.parametrize("screen", ["24 inches", "24 inches upright"])
@pytest.mark.parametrize("edition", ["museum", "class"])
def test_everything_is_played_from_the_lower_half(edition: str, screen: str, tmp_path: Path) -> None:
    seated = Seated(tmp_path, screen, edition)
    seen = set()
    while seated.keeper.visit.phase == "visited":
        seen.add(seated.screen.name)
        seated.play_on()
    assert {"consent", "moment", "ending"} <= seen


def test_a_touch_of_what_is_too_high_gives_it_the_focus_and_choose_takes_it(tmp_path: Path) -> None:
    seated = Seated(tmp_path, "24 inches")
    show(seated, "attitude")
    scale = seated.screen.find("scale")
    assert isinstance(scale, Segmented)
    place = scale.cells()[3].center
    assert place[1] < seated.half
    for down in (True, False):
        seated.touch(place, down=down)
    assert (seated.screen.focus_id, scale.stop, scale.chosen) == ("scale", "3", "")
    assert scale.ring
    seated.touch(seated.drawn("choose").center, down=True)
    seated.touch(seated.drawn("choose").center, down=False)
    assert scale.chosen == "3"


def test_a_press_of_a_button_that_ends_elsewhere_is_none(tmp_path: Path) -> None:
    seated = Seated(tmp_path, "24 inches")
    focus = seated.screen.focus_id
    seated.touch(seated.drawn("next").center, down=True)
    seated.touch((40, seated.half + 10), down=False)
    seated.settle()
    assert seated.screen.focus_id == focus
    assert not any(one.pressed for one in seated.screen.everything())
    seated.tap_at(seated.drawn("next").center)
    assert seated.screen.focused() is not None


def test_the_words_on_the_buttons_are_there_at_every_size_of_text(tmp_path: Path) -> None:
    for screen in SCREENS:
        seated = Seated(tmp_path, screen)
        assert seated.app.buttons is not None
        for button in seated.app.buttons.widgets:
            words = seated.app.kit.type
            style = seated.app.kit.look.type("small")
            assert words.text_width(button.name(), style) < button.rect.width
            assert style.line <= button.rect.height
            assert pygame.Rect(button.rect).bottom <= seated.canvas.get_height()
