"""A player of the whole game by mouse, for measuring. Also sent into the browser, so it needs only pygame."""

import random
from typing import Any

import pygame

WAYS_ON = ("begin", "go", "accept", "go_on", "skip", "aim:comic", "face:2", "next", "debrief", "again")


class Player:
    """Presses an option, or whatever goes on, as soon as nothing moves."""

    def __init__(self, seed: int, patience: int = 3) -> None:
        """Start with a seed; `patience` is the frames that nothing moves before the next press."""
        self.dice = random.Random(seed)
        self.patience = patience
        self.still = 0
        self.endings = 0

    def events(self, app: Any) -> list[pygame.Event]:
        """Return the events of the next frame of an app: a press, or none."""
        busy = app.transition is not None or app.kit.art.is_busy or app.top.motion.busy or app.top.is_new
        self.still = 0 if busy else self.still + 1
        if self.still < self.patience:
            return []
        self.still = 0
        nodes = [node for node in app.top.nodes() if node.focusable and not node.state.disabled]
        options = [node for node in nodes if node.id.startswith("option:")]
        ways = [node for name in WAYS_ON for node in nodes if node.id == name]
        node = self.dice.choice(options) if options else (ways or nodes)[0]
        self.endings += node.id == "again"
        x, y, width, height = node.rect
        return press(x + width // 2, y + height // 2)


def press(x: int, y: int) -> list[pygame.Event]:
    """Return a click as the window system sends it."""
    return [
        pygame.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0), touch=False),
        pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1, touch=False),
        pygame.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1, touch=False),
    ]
