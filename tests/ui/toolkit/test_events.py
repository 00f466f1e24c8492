"""Events of pygame become a few of our own; a touch is never also a click."""

import pygame
import pytest

from game.ui.events import PASTE, Activate, Back, Digit, FocusStep, Nav, OtherKey, Pointer, Scroll
from game.ui.translator import Translator


def translated(*events: pygame.Event) -> list[object]:
    return list(Translator((1280, 720)).translate(events))


def key(code: int, mod: int = 0, text: str = "", scancode: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=text, scancode=scancode)


def test_a_touch_comes_once() -> None:
    assert translated(
        pygame.Event(pygame.FINGERDOWN, finger_id=1, x=0.5, y=0.5),
        pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 360), button=1, touch=True),
        pygame.Event(pygame.FINGERUP, finger_id=1, x=0.5, y=0.5),
        pygame.Event(pygame.MOUSEBUTTONUP, pos=(640, 360), button=1, touch=True),
    ) == [Pointer("down", (640, 360), touch=True), Pointer("up", (640, 360), touch=True)]


def test_a_second_finger_is_left_out() -> None:
    assert translated(
        pygame.Event(pygame.FINGERDOWN, finger_id=1, x=0.5, y=0.5),
        pygame.Event(pygame.FINGERDOWN, finger_id=2, x=0.1, y=0.1),
        pygame.Event(pygame.FINGERUP, finger_id=2, x=0.1, y=0.1),
        pygame.Event(pygame.FINGERMOTION, finger_id=1, x=0.25, y=0.5),
    ) == [Pointer("down", (640, 360), touch=True), Pointer("move", (320, 360), touch=True)]


def test_only_the_left_button_presses() -> None:
    assert translated(
        pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(1, 2), button=1, touch=False),
        pygame.Event(pygame.MOUSEBUTTONUP, pos=(1, 2), button=1, touch=False),
        pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(1, 2), button=3, touch=False),
    ) == [Pointer("down", (1, 2)), Pointer("up", (1, 2))]


def test_the_wheel_scrolls_where_the_mouse_is() -> None:
    assert translated(
        pygame.Event(pygame.MOUSEMOTION, pos=(7, 8), touch=False),
        pygame.Event(pygame.MOUSEWHEEL, x=0, y=-2),
        pygame.Event(pygame.MOUSEWHEEL, x=1, y=0),
    ) == [Pointer("move", (7, 8)), Scroll(2, (7, 8))]


def test_keys() -> None:
    assert translated(
        key(pygame.K_LEFT),
        key(pygame.K_TAB, pygame.KMOD_LSHIFT),
        key(pygame.K_SPACE),
        key(pygame.K_KP_ENTER),
        key(pygame.K_3),
        key(pygame.K_KP9, pygame.KMOD_NUM, "9"),
        key(pygame.K_0),
        key(pygame.K_ESCAPE),
        key(pygame.K_q),
        key(pygame.K_LSHIFT),
        key(pygame.K_PAGEDOWN),
        pygame.Event(pygame.KEYUP, key=pygame.K_q, mod=0),
    ) == [
        Nav("left"),
        FocusStep(back=True),
        Activate(),
        Activate(),
        Digit(3),
        Digit(9),
        Digit(0),
        Back(),
        OtherKey(),
        Scroll(5),
    ]


def test_numbers_are_numbers_on_every_keyboard() -> None:
    french = [
        key(pygame.K_AMPERSAND, text="&", scancode=pygame.KSCAN_1),
        key(233, text="é", scancode=pygame.KSCAN_2),
        key(pygame.K_AMPERSAND, pygame.KMOD_SHIFT, "1", pygame.KSCAN_1),
        key(224, text="à", scancode=pygame.KSCAN_0),
    ]
    assert translated(*french) == [Digit(1), Digit(2), Digit(1), Digit(0)]
    assert [event.text for event in translated(*french) if isinstance(event, Digit)] == ["&", "é", "1", "à"]
    assert translated(key(1777, text="3", scancode=pygame.KSCAN_W)) == [Digit(3)]


def test_the_number_pad_types_or_steers() -> None:
    assert translated(key(pygame.K_KP4, text="4"), key(pygame.K_KP8, pygame.KMOD_NUM)) == [Digit(4), Digit(8)]
    assert translated(key(pygame.K_KP4), key(pygame.K_KP2), key(pygame.K_KP3), key(pygame.K_KP5)) == [
        Nav("left"),
        Nav("down"),
        Scroll(5),
        Digit(5),
    ]


CTRL, ALT, META = pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LMETA


@pytest.mark.parametrize("held", [CTRL, ALT, META, CTRL | ALT, pygame.KMOD_RALT])
@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_LEFT, pygame.K_1, pygame.K_TAB, pygame.K_F2, pygame.K_q])
def test_what_is_pressed_with_ctrl_alt_or_meta_is_not_for_the_game(held: int, code: int) -> None:
    assert translated(key(code, held, "\r" if code == pygame.K_RETURN else "")) == []


def test_only_a_paste_goes_with_ctrl_and_alt_gr_types() -> None:
    assert translated(key(pygame.K_v, CTRL, "\x16"), key(pygame.K_v, META)) == [OtherKey(PASTE), OtherKey(PASTE)]
    assert translated(key(pygame.K_v, CTRL | ALT)) == []
    assert translated(key(pygame.K_e, CTRL | pygame.KMOD_RALT, "€")) == [OtherKey("€")]
    assert translated(key(233, pygame.KMOD_RALT, "~", pygame.KSCAN_2)) == [OtherKey("~")]
    assert translated(key(pygame.K_2, pygame.KMOD_MODE, "2"), key(pygame.K_MODE)) == [Digit(2)]
