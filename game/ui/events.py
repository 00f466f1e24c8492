"""What a player did, in a few types, made from the events of pygame."""

from dataclasses import dataclass, field
from typing import Literal

import pygame

Point = tuple[int, int]
Direction = Literal["up", "down", "left", "right"]
Phase = Literal["down", "up", "move", "lost"]


@dataclass(frozen=True, slots=True)
class Pointer:
    """A mouse or one finger at a point of the canvas; `lost` where another finger came, and nothing is pressed."""

    phase: Phase
    position: Point
    touch: bool = False


@dataclass(frozen=True, slots=True)
class Activate:
    """Press what has the focus, or the named widget."""

    id: str = ""


@dataclass(frozen=True, slots=True)
class Nav:
    """An arrow key."""

    direction: Direction


@dataclass(frozen=True, slots=True)
class FocusStep:
    """Tab forward or back; with `parts` to the next choice inside a widget, where it has some."""

    back: bool = False
    parts: bool = False


@dataclass(frozen=True, slots=True)
class FocusOn:
    """The focus moved to a named widget from outside (the page's overlay)."""

    id: str


@dataclass(frozen=True, slots=True)
class Back:
    """Escape: one step out."""


@dataclass(frozen=True, slots=True)
class Button:
    """One of the three buttons with which an exhibit is played: "next", "choose" or "back"."""

    name: str

    @property
    def meaning(self) -> FocusStep | Activate | Back:
        """Return what it does on a page."""
        meanings: dict[str, FocusStep | Activate | Back] = {
            "next": FocusStep(parts=True),
            "choose": Activate(),
            "back": Back(),
        }
        return meanings[self.name]


@dataclass(frozen=True, slots=True)
class Digit:
    """A number key, 0 to 9, by the number or by its place; `text` is what it types, for fields ("é" on a French 2)."""

    number: int
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Scroll:
    """Lines to scroll down (negative: up), under the pointer if there is one."""

    lines: int
    position: Point | None = None


@dataclass(frozen=True, slots=True)
class OtherKey:
    """Any other key: ends a motion; `text` is what it types, BACKSPACE and PASTE among it, for fields."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Debug:
    """Show or hide the frame times."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The window was closed."""


@dataclass(frozen=True, slots=True)
class PageEvent:
    """What the page around the canvas said: a kind and its value as text."""

    kind: str
    value: str = ""


InputEvent = (
    Pointer
    | Button
    | Activate
    | Nav
    | FocusStep
    | FocusOn
    | Back
    | Digit
    | Scroll
    | OtherKey
    | Debug
    | Closed
    | PageEvent
)


def is_press(event: InputEvent) -> bool:
    """Return whether an event may choose something or leave a page, whatever it was made with."""
    return isinstance(event, Activate | Back | Digit) or (isinstance(event, Pointer) and event.phase == "down")


ARROWS: dict[int, Direction] = {
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
}
BACKSPACE = "\b"
PASTE = "\x16"
PAGES = {pygame.K_PAGEUP: -5, pygame.K_PAGEDOWN: 5}
NUMPAD: dict[int, InputEvent] = {
    pygame.K_KP8: Nav("up"),
    pygame.K_KP2: Nav("down"),
    pygame.K_KP4: Nav("left"),
    pygame.K_KP6: Nav("right"),
    pygame.K_KP9: Scroll(PAGES[pygame.K_PAGEUP]),
    pygame.K_KP3: Scroll(PAGES[pygame.K_PAGEDOWN]),
}
"""What the keys of the number pad do while it does not type numbers."""
ROW = {pygame.KSCAN_1 + n: n + 1 for n in range(9)} | {pygame.KSCAN_0: 0}
"""The row of numbers by its place: what it types without Shift is not a number on every keyboard."""
DIGITS = {pygame.K_0 + n: n for n in range(10)} | {pygame.K_KP1 + n: n + 1 for n in range(9)} | {pygame.K_KP0: 0}
MODIFIERS = frozenset(
    (
        pygame.K_LSHIFT,
        pygame.K_RSHIFT,
        pygame.K_LCTRL,
        pygame.K_RCTRL,
        pygame.K_LALT,
        pygame.K_RALT,
        pygame.K_LGUI,
        pygame.K_RGUI,
        pygame.K_MODE,
    ),
)
THIRD_LEVEL = pygame.KMOD_RALT | pygame.KMOD_MODE
"""AltGr, which some systems report together with Ctrl: with it a key types another letter."""


def from_key(key: int, modifiers: int, text: str = "", scancode: int = 0) -> InputEvent | None:
    """Return what a pressed key means, or None for a bare modifier and for what is somebody else's.

    `text` is what it types, `scancode` its place on the keyboard. With Ctrl, Alt or Meta a key belongs to the system
    around the game, except for Ctrl or Meta and V.
    """
    commanding = modifiers & (pygame.KMOD_CTRL | pygame.KMOD_META)
    if key == pygame.K_v and commanding and not modifiers & pygame.KMOD_ALT:
        return OtherKey(PASTE)
    is_typed = bool(modifiers & THIRD_LEVEL) and text.isprintable() and bool(text)
    if key in MODIFIERS or ((commanding or modifiers & pygame.KMOD_ALT) and not is_typed):
        return None
    if is_typed and not text.isdecimal():
        return OtherKey(text)
    return _moving(key, modifiers, text) or _numbered(key, text, scancode) or _plain(key, modifiers, text)


def _moving(key: int, modifiers: int, text: str) -> InputEvent | None:
    """Return what a key that moves focus or page means."""
    if key in ARROWS:
        return Nav(ARROWS[key])
    if key in PAGES:
        return Scroll(PAGES[key])
    return None if text or modifiers & pygame.KMOD_NUM else NUMPAD.get(key)


def _numbered(key: int, text: str, scancode: int) -> InputEvent | None:
    """Return the number that a key stands for: the one it types, else that of its place."""
    if len(text) == 1 and text in "0123456789":
        return Digit(int(text), text)
    number = DIGITS.get(key, ROW.get(scancode))
    return None if number is None else Digit(number, text)


def _plain(key: int, modifiers: int, text: str) -> InputEvent:
    """Return what any other key means."""
    plain: dict[int, InputEvent] = {
        pygame.K_TAB: FocusStep(back=bool(modifiers & pygame.KMOD_SHIFT)),
        pygame.K_RETURN: Activate(),
        pygame.K_KP_ENTER: Activate(),
        pygame.K_SPACE: Activate(),
        pygame.K_ESCAPE: Back(),
        pygame.K_F2: Debug(),
    }
    return plain.get(key, OtherKey(BACKSPACE if key == pygame.K_BACKSPACE else text))
