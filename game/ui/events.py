"""What a player did, in a few types, made from the events of pygame."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import pygame

Point = tuple[int, int]
Direction = Literal["up", "down", "left", "right"]
Phase = Literal["down", "up", "move"]


@dataclass(frozen=True, slots=True)
class Pointer:
    """A mouse or one finger at a point of the canvas."""

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
    """Tab forward or back."""

    back: bool = False


@dataclass(frozen=True, slots=True)
class FocusOn:
    """The focus moved to a named widget from outside (the page's overlay)."""

    id: str


@dataclass(frozen=True, slots=True)
class Back:
    """Escape: one step out."""


@dataclass(frozen=True, slots=True)
class Digit:
    """A number key, 1 to 9."""

    number: int


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
    Pointer | Activate | Nav | FocusStep | FocusOn | Back | Digit | Scroll | OtherKey | Debug | Closed | PageEvent
)

ARROWS: dict[int, Direction] = {
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
}
BACKSPACE = "\b"
PASTE = "\x16"
PAGES = {pygame.K_PAGEUP: -5, pygame.K_PAGEDOWN: 5}
DIGITS = {pygame.K_1 + n: n + 1 for n in range(9)} | {pygame.K_KP1 + n: n + 1 for n in range(9)}
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
    ),
)


def from_key(key: int, modifiers: int, text: str = "") -> InputEvent | None:
    """Return what a pressed key means, or None for a bare modifier; `text` is what it types."""
    if key == pygame.K_v and modifiers & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return OtherKey(PASTE)
    if key in ARROWS:
        return Nav(ARROWS[key])
    if key in DIGITS:
        return Digit(DIGITS[key])
    if key in PAGES:
        return Scroll(PAGES[key])
    if key in MODIFIERS:
        return None
    plain: dict[int, InputEvent] = {
        pygame.K_TAB: FocusStep(back=bool(modifiers & pygame.KMOD_SHIFT)),
        pygame.K_RETURN: Activate(),
        pygame.K_KP_ENTER: Activate(),
        pygame.K_SPACE: Activate(),
        pygame.K_ESCAPE: Back(),
        pygame.K_F3: Debug(),
    }
    return plain.get(key, OtherKey(BACKSPACE if key == pygame.K_BACKSPACE else text))


class Translator:
    """Turns events of pygame into events of the kit; one finger at a time, and never finger and mouse for one touch."""

    def __init__(self, size: Point) -> None:
        """Return a translator for a canvas of this size in pixels."""
        self.size = size
        self.finger: int | None = None
        self.pointer: Point | None = None

    def translate(self, events: Iterable[pygame.Event]) -> Iterator[InputEvent]:
        """Return the kit's events in order; what has no meaning is left out."""
        for event in events:
            meaning = self._one(event)
            if meaning is not None:
                yield meaning

    def _one(self, event: pygame.Event) -> InputEvent | None:
        match event.type:
            case pygame.KEYDOWN:
                return from_key(event.key, event.mod, getattr(event, "unicode", ""))
            case pygame.MOUSEMOTION | pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP:
                return self._mouse(event)
            case pygame.MOUSEWHEEL:
                return Scroll(-event.y, self.pointer) if event.y else None
            case pygame.FINGERDOWN | pygame.FINGERMOTION | pygame.FINGERUP:
                return self._finger(event)
            case pygame.QUIT:
                return Closed()
            case _:
                return None

    def _mouse(self, event: pygame.Event) -> InputEvent | None:
        if getattr(event, "touch", False):
            return None
        self.pointer = (int(event.pos[0]), int(event.pos[1]))
        if event.type == pygame.MOUSEMOTION:
            return Pointer("move", self.pointer)
        if event.button != pygame.BUTTON_LEFT:
            return None
        return Pointer("down" if event.type == pygame.MOUSEBUTTONDOWN else "up", self.pointer)

    def _finger(self, event: pygame.Event) -> InputEvent | None:
        if event.type == pygame.FINGERDOWN and self.finger is None:
            self.finger = event.finger_id
        if event.finger_id != self.finger:
            return None
        position = (int(event.x * self.size[0]), int(event.y * self.size[1]))
        if event.type == pygame.FINGERMOTION:
            return Pointer("move", position, touch=True)
        if event.type == pygame.FINGERDOWN:
            return Pointer("down", position, touch=True)
        self.finger = None
        return Pointer("up", position, touch=True)
