"""A driver of the whole game, from the title on, over the real story."""

from pathlib import Path

import pygame

from game.options import Options, WrongValueError
from game.platform import native
from game.presentation.context import Context
from game.screens.navigation import Navigator
from game.start import build_app
from game.ui.anim import LONGEST_STEP
from game.ui.canvas import SMALLEST, canvas_size
from game.ui.fine import Kind
from tests.ui.driver import Driver, open_canvas
from tests.ui.once import prepared

QUICK = Options(motion="reduced", seed=7)


class GameDriver(Driver):
    """Plays the game as `python -m game` shows it."""

    stops_on_the_way = False
    surface: Kind = pygame.Surface

    def __init__(
        self,
        folder: Path,
        options: Options = QUICK,
        *,
        portrait: bool = False,
        window: tuple[int, int] | None = None,
        left_out: tuple[WrongValueError, ...] = (),
    ) -> None:
        """Return a driver that stands at the first screen."""
        prepared()
        self.host = native.host(folder)
        size = canvas_size(window) if window else SMALLEST["portrait" if portrait else "landscape"]
        self.app = build_app(self.host, open_canvas(size, self.surface), options, left_out)
        self.events = []
        self.settle()

    def settle(self) -> None:
        """Run frames until nothing moves; the way home passes by itself, unless it `stops_on_the_way`."""
        super().settle()
        while self.screen.name == "walk_home" and not self.stops_on_the_way:
            self.frame(dt=LONGEST_STEP)
            if self.screen.name != "walk_home":
                super().settle()

    @property
    def navigator(self) -> Navigator:
        """Return what stands between screens and session."""
        return self.app.navigator

    @property
    def context(self) -> Context:
        """Return what the screens share."""
        return self.navigator.context

    def press_button(self, wanted: str) -> None:
        """Click something and wait until the next screen stands."""
        self.click(wanted)
        self.settle()

    def type_text(self, text: str) -> None:
        """Type letters on the keyboard."""
        for letter in text:
            key = pygame.key.key_code(letter.lower())
            self.frame(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter.lower(), scancode=0))

    def begin(self, *, ticked: bool = True, answer: str = "skip") -> None:
        """Go from the title through all questions into a run for the comic book, with the second face."""
        self.press_button("begin")
        if not ticked:
            self.press_button("box")
        for step in ("accept", answer, "face:2", "aim:comic"):
            self.press_button(step)
