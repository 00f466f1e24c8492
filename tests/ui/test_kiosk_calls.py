"""What calls: read from some steps away, never flashing, silent, and woken by a touch in the frame it comes in."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from pygame import Surface

from game.kiosk.settings import KioskSettings
from game.screens.kiosk.banner import BANNER
from game.screens.kiosk.keeper import POSTER_SECONDS
from game.ui.anim import LONGEST_STEP
from tests.ui.test_kiosk import Exhibit

LYING, UPRIGHT = (1920, 1080), (1080, 1920)
GRID = (16, 9)
A_LOOP = 42.0
"""Longer than any time from one picture to the next, in seconds."""
MILLIMETRES = 5.0
"""What letters measure at least (half of their size) to be read from 1.5 m: a three-hundredth of the distance."""
TENTH, DARK = 0.1, 0.8
"""WCAG 2.2, general flash: a change of luminance by a tenth, the darker below eight tenths; and back."""
AREA = 0.25
FLASHES = 3


@pytest.mark.parametrize("resolution", [LYING, UPRIGHT])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_the_call_is_there_at_any_size_and_can_be_read_from_afar(
    tmp_path: Path, resolution: tuple[int, int], scale: str
) -> None:
    exhibit = Exhibit(tmp_path, KioskSettings(resolution=resolution, text_scale=scale))
    call = exhibit.screen.find("begin")
    assert call is not None
    assert exhibit.screen.look.safe.union(call.rect).size == exhibit.screen.look.safe.size
    high = exhibit.screen.look.type("heading").size / exhibit.screen.look.reach.target * 20
    assert high / 2 >= MILLIMETRES
    exhibit.wait(POSTER_SECONDS + 1)
    banner = exhibit.screen.find(BANNER)
    assert banner is not None
    width, _ = exhibit.app.surface.get_size()
    assert 0 <= banner.rect.left < banner.rect.right <= width
    assert banner.rect.height / exhibit.screen.look.reach.target * 20 >= 2 * MILLIMETRES


def test_the_languages_of_the_house_stand_there_without_flags(tmp_path: Path) -> None:
    one = Exhibit(tmp_path, KioskSettings())
    assert one.screen.find("languages") is None
    both = Exhibit(tmp_path, KioskSettings(languages=("en", "en-XA")))
    names = [name for _, name in both.context.languages]
    assert " · ".join(names) in both.visible_text()
    both.wake()
    both.press_button("lang:en-XA")
    assert both.context.settings.lang == "en-XA"
    both.press_button("begin")
    both.wait(75 + 20 + 2)
    assert both.context.settings.lang == "en"


def luminances(surface: Surface) -> list[float]:
    """Return the relative luminance of parts of a picture, as WCAG has it."""
    small = pygame.transform.smoothscale(surface, GRID)
    found = []
    for at in range(GRID[0] * GRID[1]):
        colour = small.get_at((at % GRID[0], at // GRID[0]))
        red, green, blue = (
            part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour[:3]
        )
        found.append(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return found


def turns(shades: list[float]) -> list[int]:
    """Return the frames in which a part turned from brighter to darker or back, by enough to be half a flash."""
    found, last, way = [], shades[0], 0
    for at, shade in enumerate(shades):
        is_far = abs(shade - last) >= TENTH and min(shade, last) < DARK
        if is_far and (way == 0 or (shade > last) == (way < 0)):
            found.append(at)
            way, last = (1 if shade > last else -1), shade
        elif (shade > last) == (way > 0):
            last = shade
    return found


@pytest.mark.parametrize("resolution", [LYING, UPRIGHT])
def test_nothing_flashes(tmp_path: Path, resolution: tuple[int, int]) -> None:
    exhibit = Exhibit(tmp_path, KioskSettings(resolution=resolution))
    frames, until = [], exhibit.clock.at + A_LOOP
    while exhibit.clock.at < until:
        exhibit.clock.at += LONGEST_STEP
        exhibit.frame(dt=LONGEST_STEP)
        frames.append(luminances(exhibit.app.surface))
    a_second = round(1 / LONGEST_STEP)
    parts = [turns([frame[part] for frame in frames]) for part in range(GRID[0] * GRID[1])]
    assert any(parts), "something changes at all"
    for begin in range(len(frames) - a_second):
        flashing = sum(sum(begin <= at < begin + a_second for at in part) > 2 * FLASHES for part in parts)
        assert flashing < AREA * len(parts), f"{flashing} parts of {len(parts)} flash from frame {begin} on"


def test_a_flash_would_be_found() -> None:
    steady, flash = [0.5] * 20, [0.1, 0.6] * 10
    assert turns(steady) == []
    assert len(turns(flash)) == 19


def test_a_touch_wakes_it_in_the_middle_of_whatever_it_does(tmp_path: Path) -> None:
    seen = set[str]()
    exhibit = Exhibit(tmp_path)
    for at in range(60):
        exhibit.wait(POSTER_SECONDS + (at * 7 % 160) * LONGEST_STEP)
        kind = "moving" if exhibit.screen.motion.busy else "still"
        kind = kind if exhibit.app.transition is None else "turning"
        seen.add(kind)
        exhibit.touch((600, 400), down=True)
        assert exhibit.screen.name == "welcome", kind
        assert exhibit.keeper.visit.phase == "visited", kind
        if seen == {"moving", "still", "turning"}:
            return
        exhibit.app.run(exhibit.keeper.opened())
        exhibit.settle()
    pytest.fail(f"only {seen} came")


def test_a_touch_wakes_it_while_pictures_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exhibit = Exhibit(tmp_path)
    exhibit.wait(POSTER_SECONDS + 1)
    monkeypatch.setattr(exhibit.app, "_load", lambda: True)
    exhibit.touch((600, 400), down=True)
    assert exhibit.screen.name == "welcome"
    assert exhibit.keeper.visit.phase == "visited"


def test_what_calls_is_the_same_length_and_another_run_each_time(tmp_path: Path) -> None:
    exhibit = Exhibit(tmp_path, replace(KioskSettings(), edition="class"))
    lengths, seeds = [], []
    for _ in range(4):
        began = exhibit.clock.at
        exhibit.wait(POSTER_SECONDS + LONGEST_STEP)
        while exhibit.screen.name != "welcome":
            exhibit.wait(LONGEST_STEP)
        lengths.append(exhibit.clock.at - began)
        seeds.append(exhibit.keeper.last_seed)
    assert all(25 <= length <= 40 for length in lengths), lengths
    assert all(one != other for one, other in pairwise(seeds))
