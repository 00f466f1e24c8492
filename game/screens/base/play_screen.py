"""What the screens of a run have in common: the look of the level, the flower, sounds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.engine.explain import petals_of
from game.engine.petals import PETALS, tier
from game.engine.state import level_of
from game.screens.actions import OpenPause
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.outcomes import Outcome, Refused
from game.screens.widgets.flower import Flower
from game.screens.widgets.pause_button import PauseButton
from game.ui.anim import Tween
from game.ui.events import Activate, Digit, FocusStep, InputEvent, Nav, OtherKey, Pointer
from game.ui.theme import Motion

if TYPE_CHECKING:
    from pygame import Rect, Surface

    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.ui.kit import Kit
    from game.ui.theme import Look

CORNER: Final = 40
"""How far from the edges of the page the middle of the button of the pause is."""
FACES: Final = ("you_a", "you_b", "you_c", "you_d")


class PlayScreen(GameScreen):
    """A screen of a run. `shown` is the state it shows, which may lie behind that of the session."""

    def __init__(self, context: Context) -> None:
        """Return a screen for where the run is."""
        super().__init__()
        self.context = context
        self.shown_state: GameState = context.state

    def adapt(self, look: Look) -> Look:
        """Return the look of the level."""
        return look.styled(level_of(self.context.story, self.shown_state).look)

    def open(self, kit: Kit, behind: Surface | None = None) -> None:
        """Build it, and let lie under it what is heard here."""
        super().open(kit, behind)
        self.kit.sounds.lie(self.bed())

    def bed(self) -> tuple[str, ...]:
        """Return what is softly heard here. To be overridden where a place is shown."""
        return ()

    def words(self, key: str, /, **values: int | str) -> str:
        """Return interface words."""
        return self.context.words(key, **values)

    def tier_name(self, score: int) -> str:
        """Return the name of a number's tier."""
        return self.words(f"tier.{tier(score)}")

    def flower(self, state: GameState, rect: Rect, *, disc: bool = True, dark: bool = False) -> Flower:
        """Return the flower of a state in a box."""
        values = petals_of(self.context.rules, state)
        flower = Flower(self.kit, "flower", values=values, number=state.score, disc=disc, dark=dark)
        flower.label = self.flower_words(state)
        flower.baked = True
        return self.add(flower, rect)

    @property
    def corner(self) -> tuple[int, int]:
        """Return the middle of the button of the pause: in the upper right corner."""
        return self.look.size[0] - CORNER, CORNER

    def add_pause(self, middle: tuple[int, int]) -> PauseButton:
        """Add the button that opens the pause, around a point."""
        button = PauseButton(self.kit, "pause", action=OpenPause(), ground=None)
        return self.add(button, button.around(middle, self.look.size))

    def bake(self, surface: Surface) -> None:
        """Paint on the page what of the flower never moves."""
        for widget in self.widgets:
            if isinstance(widget, Flower):
                widget.paint_under(surface)

    def flower_words(self, state: GameState) -> str:
        """Return number, tier and petals in words."""
        words = self.words
        values = zip(PETALS, petals_of(self.context.rules, state), strict=True)
        parts = [words("ui.spoken.petal", petal=words(f"petal.{name}"), value=value) for name, value in values]
        tier_name = self.tier_name(state.score)
        return words("ui.spoken.flower", score=state.score, tier=tier_name, petals=", ".join(parts))

    def play_sound(self, name: str, delay: int = 0, *, captioned: bool = True) -> None:
        """Play a sound by name, with what moves after so many milliseconds; who ends the motion hears it then."""
        play = partial(self.kit.sounds.play, name, captioned=captioned)
        self.motion.play(Tween(Motion(0, "linear"), lambda _: None, play, delay))

    def tick(self, index: int, delay: int) -> None:
        """Let a line of a row tick as it comes after so many milliseconds; the first has the caption of them all."""
        self.play_sound("tick", delay, captioned=index == 0)

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take an event, and note whether a finger or a key came with it."""
        match event:
            case Pointer(phase="down", touch=touch):
                self.context.by_finger = touch
            case Nav() | FocusStep() | Digit() | OtherKey() | Activate(id=""):
                self.context.by_finger = False
            case _:
                pass
        return super().handle(event)

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Say why something was rejected."""
        if isinstance(outcome, Refused):
            self.say(outcome.words, urgent=True)
        return None
