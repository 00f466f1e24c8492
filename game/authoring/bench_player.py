"""A player of the whole game by mouse, and a hand that pulls sliders after it, for measuring.

Also sent into the browser, so it needs only pygame and the game.
"""

import random
import time
from typing import Any

import pygame

MOST_FRAMES = 600
MOVES = 10
"""How often a pulled slider moves before it is let go."""
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


def before_sliders(app: Any, code: str) -> None:
    """Let an app stand before the sliders of one's own weights, at the end of the run of a code."""
    from game.screens.run_screens import debrief_page
    from game.session.session import Resumed, resume_code
    from game.ui.commands import Reset

    context = app.navigator.context
    found = resume_code(context.rules, context.host.storage, code)
    if isinstance(found, Resumed):
        context.current_session = found.session
    app.run(Reset((debrief_page(context, "other_rules"),)))
    rest(app)
    x, y = app.top.find("system:own").rect.center
    app.step(press(x, y), 0.1)
    rest(app)


def rest(app: Any) -> None:
    """Let frames pass until nothing moves."""
    for _ in range(MOST_FRAMES):
        app.step([], 0.1)
        if not (app.transition or app.kit.art.is_busy or app.top.motion.busy or app.top.is_new):
            return


def pull(app: Any, pulls: int) -> tuple[list[float], list[float]]:
    """Pull one slider after the other; return the milliseconds of each frame in which one moved, and was let go."""
    moved, let_go = [], []
    for index in range(pulls):
        line = app.top.find(f"weight:{index % 5}").line
        places = [(line.left + line.width * (7 * move % 11) // 10, line.centery) for move in range(MOVES)]
        timed(app, pygame.MOUSEBUTTONDOWN, line.center)
        moved += [timed(app, pygame.MOUSEMOTION, place) for place in places]
        let_go.append(timed(app, pygame.MOUSEBUTTONUP, places[-1]))
    return moved, let_go


def timed(app: Any, kind: int, place: tuple[int, int]) -> float:
    """Return the milliseconds of the frame that takes one event of a mouse whose button is held."""
    with_button = {"buttons": (1, 0, 0), "rel": (0, 0)} if kind == pygame.MOUSEMOTION else {"button": 1}
    event = pygame.Event(kind, pos=place, touch=False, **with_button)
    start = time.perf_counter()
    app.step([event], 1 / 60)
    return (time.perf_counter() - start) * 1000
