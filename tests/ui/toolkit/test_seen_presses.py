"""A press is seen before what it asks for is done: whatever that takes, the player knows that it was felt."""

from dataclasses import replace
from typing import ClassVar

import pygame
import pytest

from game.screens.base.dialog import Dialog
from game.screens.base.game_screen import GameScreen
from game.screens.widgets.face import FaceTile
from game.screens.widgets.pause_button import PauseButton
from game.ui.commands import Pop, Push
from game.ui.widgets import Button
from game.ui.widgets.option import OptionCard
from game.ui.widgets.whole_page import WholePage
from tests.ui.driver import Driver
from tests.ui.toolkit.conftest import Sampler

WHERE = (200, 300, 400, 80)
ENTER = pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0)
RIGHT = pygame.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode="", scancode=0)


class Door(GameScreen):
    """One button that leads to another page."""

    name: ClassVar[str] = "door"

    def build(self) -> None:
        self.add(Button(self.kit, "in", label="Go in", action=Push(Sampler())), WHERE)


class Others(GameScreen):
    """What else shows that it is pressed; a page that is pressed anywhere lies below the rest."""

    name: ClassVar[str] = "others"

    def build(self) -> None:
        kit = self.kit
        self.add(WholePage(kit, "whole", label="Go on", action=Push(Sampler())), (0, 0, *self.look.size))
        self.add(PauseButton(kit, "pause", action=Push(Sampler())), (900, 40, 60, 60))
        self.add(FaceTile(kit, "face", who="you_a", alt="Face 1", chosen=False, action=Push(Sampler())), WHERE)
        option = OptionCard(kit, "option", label="Buy it", action=Push(Sampler()))
        self.add(option, (200, 500, 400, 80))


@pytest.mark.parametrize("contrast", ["drawn", "high"])
def test_whatever_shows_a_press_looks_other_than_before(driver: Driver, contrast: str) -> None:
    screen = Others()
    driver.start(screen)
    driver.change_settings(replace(driver.app.settings, contrast=contrast))
    driver.settle()
    shows = [widget for widget in screen.everything() if widget.shows_press]
    assert len(shows) == 4
    for widget in shows:
        before = pygame.image.tobytes(driver.app.surface, "RGB")
        widget.pressed = True
        assert driver.frame(), widget.id
        assert pygame.image.tobytes(driver.app.surface, "RGB") != before, widget.id
        widget.pressed = False
        driver.frame()
        assert pygame.image.tobytes(driver.app.surface, "RGB") == before, widget.id


@pytest.fixture
def door(driver: Driver) -> Door:
    screen = Door()
    driver.start(screen)
    driver.settle()
    return screen


def mouse(driver: Driver) -> list[pygame.Event]:
    """Return a press and its letting go."""
    place = driver.find("in").rect.center
    kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    return [pygame.Event(kind, pos=place, button=1, touch=False) for kind in kinds]


def drawn(driver: Driver) -> bytes:
    return pygame.image.tobytes(driver.app.surface.subsurface(WHERE), "RGB")


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
@pytest.mark.parametrize("contrast", ["drawn", "high"])
def test_a_press_is_drawn_before_it_leads_on(driver: Driver, door: Door, by: str, contrast: str) -> None:
    driver.change_settings(replace(driver.app.settings, contrast=contrast))
    driver.settle()
    if by == "keyboard":
        driver.press("tab")
    before = drawn(driver)
    assert driver.frame(*(mouse(driver) if by == "mouse" else [ENTER]))
    assert driver.screen is door
    assert drawn(driver) != before
    driver.frame()
    assert driver.screen is not door


def test_what_was_seen_to_go_down_leads_on_as_soon_as_it_is_let_go(driver: Driver, door: Door) -> None:
    down, up = mouse(driver)
    driver.frame(down)
    driver.frame(up)
    assert driver.screen is not door


def test_what_comes_after_a_press_in_the_same_frame_finds_it_done(driver: Driver, door: Door) -> None:
    driver.press("tab")
    driver.frame(ENTER, RIGHT)
    assert driver.screen is not door


def test_a_press_is_nobodys_once_another_page_is_open(driver: Driver, door: Door) -> None:
    driver.press("tab")
    driver.frame(ENTER)
    driver.app.run(Push(Dialog("Wait", "Something else came.", (("shut", "Shut", Pop()),))))
    driver.settle()
    driver.press("escape")
    driver.settle()
    assert driver.screen is door
