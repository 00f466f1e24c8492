"""Events of pygame become a few of our own; a touch is never also a click."""

import pygame

from game.ui.events import Activate, Back, Digit, FocusStep, Nav, OtherKey, Pointer, Scroll, Translator


def translated(*events: pygame.Event) -> list[object]:
    return list(Translator((1280, 720)).translate(events))


def key(code: int, mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, mod=mod)


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
        key(pygame.K_KP9),
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
        Back(),
        OtherKey(),
        Scroll(5),
    ]
