"""A run that plays by itself through the real screens, for a class that watches: with pause, and step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.screens.moment.moment import MomentScreen
from game.ui.events import Activate, Back, Digit, InputEvent, Nav, OtherKey, Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.screens.base.game_screen import GameScreen
    from game.ui.widgets import Widget

WAYS_ON: Final = ("go_on", "go", "accept", "next", "begin")
"""What leads on from a page without a choice."""
LETTERS_A_SECOND: Final = 18
LEAST: Final = 2.5
MOST: Final = 25.0
TO_ANSWER: Final = 5.0
"""Seconds for the question that stands before each choice, beside those for reading the card."""
ENDS: Final = ("ending",)


@dataclass
class Watcher:
    """What is left of a run's choices (option indices), and how long the page has stood.

    `is_over` is whether the run came to its ending or has no choice left: then the pages are turned by hand.
    """

    choices: list[int]
    is_paused: bool = False
    is_over: bool = False
    stood: float = 0.0
    wanted: bool = False
    page: object = None
    told: tuple[str, str] = ("", "")

    def due(self, screen: GameScreen, dt: float) -> Activate | None:
        """Return the press that leads on, when the page has stood long enough or a step was wanted; None till then."""
        if self.is_over or screen.modal or screen.motion.busy:
            return None
        stage = screen, isinstance(screen, MomentScreen) and screen.answer is not None
        if stage != self.page:
            self.page, self.stood, self.wanted = stage, 0.0, False
        self.is_over = screen.name in ENDS or (self.asks(screen) and not self.choices)
        if not self.is_paused:
            self.stood += dt
        widget = self._way_on(screen)
        if widget is None or screen.is_new or not (self.wanted or self.stood >= self.seconds(screen)):
            return None
        self.wanted, self.stood = False, 0.0
        if self.asks(screen):
            self.choices.pop(0)
        return Activate(widget.id)

    def asks(self, screen: GameScreen) -> bool:
        """Return whether a choice is open on a page."""
        return isinstance(screen, MomentScreen) and screen.answer is None and screen.waiting is None

    def seconds(self, screen: GameScreen) -> float:
        """Return how long a page stands: as long as its words take to read, and before a choice to answer too."""
        letters = sum(len(node.name) for node in screen.nodes() if node.role in {"text", "heading", "button"})
        reading = min(MOST, LEAST + letters / LETTERS_A_SECOND)
        return reading + (TO_ANSWER if self.asks(screen) else 0.0)

    def _way_on(self, screen: GameScreen) -> Widget | None:
        """Return what is pressed next: the option that was chosen, else the way on; None where there is none yet."""
        if self.is_over:
            return None
        if isinstance(screen, MomentScreen) and self.asks(screen):
            index = self.choices[0]
            options = screen.moment.options
            return screen.find(f"option:{options[index].id}") if index < len(options) else None
        found = (screen.find(name) for name in WAYS_ON)
        return next((widget for widget in found if widget is not None and widget.can_focus), None)

    def takes(self, event: InputEvent, screen: GameScreen) -> bool:
        """Take what would press something on a page that plays by itself; return whether it was taken.

        Space and Enter hold the run and let it go on, the right arrow is a step; Escape and the pause stay the game's.
        """
        if self.is_over or screen.modal or isinstance(event, Back):
            return False
        pause = screen.find("pause")
        match event:
            case Activate(id="pause"):
                return False
            case Pointer(position=position) if pause is not None and pause.rect.collidepoint(position):
                return False
            case Activate(id=""):
                self.hold(wanted=not self.is_paused)
            case Nav(direction="right"):
                self.step()
            case Pointer() | Activate() | Nav() | Digit() | OtherKey():
                pass
            case _:
                return False
        return True

    def hold(self, *, wanted: bool) -> None:
        """Hold the run, or let it go on."""
        self.is_paused = wanted

    def step(self) -> None:
        """Go on by one page now."""
        self.wanted = True

    def steer(self, wanted: str) -> None:
        """Do what a button of the page asks for: "pause" or "step"."""
        if wanted == "step":
            self.step()
        elif wanted == "pause":
            self.hold(wanted=not self.is_paused)

    def news(self, screen: GameScreen) -> Iterator[tuple[str, str]]:
        """Yield how the run stands and the text id of what is said of it, where that was not told yet."""
        state = "over" if self.is_over else "paused" if self.is_paused else "plays"
        words = "ui.watch.question" if self.asks(screen) else "ui.watch.plays"
        told = state, "ui.watch.over" if self.is_over else words
        if told != self.told:
            self.told = told
            yield told
