"""What a player did, made of the events of pygame."""

from collections.abc import Iterable, Iterator, Mapping

import pygame

from game.ui.events import Button, Closed, InputEvent, Point, Pointer, Scroll, from_key

RESTS = 10.0
"""After so many seconds without a sign a finger that rests on the screen, or whose lifting got lost, counts no more."""


class Translator:
    """Turns events of pygame into events of the kit; one finger at a time, and never finger and mouse for one touch.

    Where strangers touch (`alone`) a finger counts as long as it is the only one: what a hand or a palm does is lost.
    """

    def __init__(self, size: Point, *, alone: bool = False, buttons: Mapping[str, str] | None = None) -> None:
        """Return a translator for a canvas of this size in pixels; `buttons` has the key of each by pygame's name."""
        self.size = size
        self.alone = alone
        self.buttons = {pygame.key.key_code(key): Button(name) for name, key in (buttons or {}).items()}
        self.finger: int | None = None
        self.fingers: dict[int, float] = {}
        self.pointer: Point | None = None

    def translate(self, events: Iterable[pygame.Event], dt: float = 0.0) -> Iterator[InputEvent]:
        """Return the kit's events in order, dt seconds after the last ones; what has no meaning is left out."""
        if self.alone:
            self.fingers = {one: quiet + dt for one, quiet in self.fingers.items() if quiet + dt < RESTS}
            if self.finger is not None and self.finger not in self.fingers:
                self.finger = None
                yield Pointer("lost", (0, 0), touch=True)
        for event in events:
            meaning = self._one(event)
            if meaning is not None:
                yield meaning

    def _one(self, event: pygame.Event) -> InputEvent | None:
        match event.type:
            case pygame.KEYDOWN if event.key in self.buttons:
                return self.buttons[event.key]
            case pygame.KEYDOWN:
                return from_key(event.key, event.mod, getattr(event, "unicode", ""), getattr(event, "scancode", 0))
            case pygame.MOUSEMOTION | pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP:
                return self._mouse(event)
            case pygame.MOUSEWHEEL:
                return Scroll(-event.y, self.pointer) if event.y else None  # y counts upwards
            case pygame.FINGERDOWN | pygame.FINGERMOTION | pygame.FINGERUP:
                return self._finger(event)
            case pygame.QUIT:
                return Closed()
            case _:
                return None

    def _mouse(self, event: pygame.Event) -> InputEvent | None:
        if getattr(event, "touch", False):
            return None  # SDL makes mouse events of a touch as well, which comes as a finger already
        # kept, not asked for: pygame's own place of the mouse does not follow events that tests post
        self.pointer = (int(event.pos[0]), int(event.pos[1]))
        if event.type == pygame.MOUSEMOTION:
            return Pointer("move", self.pointer)
        if event.button != pygame.BUTTON_LEFT:
            return None
        return Pointer("down" if event.type == pygame.MOUSEBUTTONDOWN else "up", self.pointer)

    def _finger(self, event: pygame.Event) -> InputEvent | None:
        position = (int(event.x * self.size[0]), int(event.y * self.size[1]))  # fingers come as shares, 0 to 1
        if self.alone and self._is_among_others(event):
            is_news = self.finger is not None or event.type == pygame.FINGERDOWN
            self.finger = None
            return Pointer("lost", position, touch=True) if is_news else None
        if event.type == pygame.FINGERDOWN and self.finger is None:
            self.finger = event.finger_id
        if event.finger_id != self.finger:
            return None
        if event.type == pygame.FINGERMOTION:
            return Pointer("move", position, touch=True)
        if event.type == pygame.FINGERDOWN:
            return Pointer("down", position, touch=True)
        self.finger = None
        return Pointer("up", position, touch=True)

    def _is_among_others(self, event: pygame.Event) -> bool:
        """Return whether a finger is one of several on the screen, or was until it was lifted."""
        finger = event.finger_id
        if event.type == pygame.FINGERUP:
            self.fingers.pop(finger, None)
        elif event.type == pygame.FINGERDOWN or finger in self.fingers:
            self.fingers[finger] = 0.0
        return bool(self.fingers.keys() - {finger})
