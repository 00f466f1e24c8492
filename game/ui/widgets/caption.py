"""A few words at the foot of the page that go away by themselves: the caption of a sound, or a notice."""

from dataclasses import dataclass

from pygame import Rect

from game.ui.widgets.picture import Pill


@dataclass(eq=False, repr=False, kw_only=True)
class Caption(Pill):
    """Words for some seconds; hidden until they are shown."""

    text: str = ""
    fill: str = "night"
    ink: str = "night_ink"
    ground: str | None = None
    visible: bool = False
    seconds_left: float = 0.0

    def show(self, words: str, seconds: float) -> None:
        """Show words, for so many seconds."""
        room, (width, height) = self.look.space(2), self.look.size
        wide = min(self.natural_width_of(words), width - 2 * self.look.space(5))
        self.text = words
        high = self.measure(wide)
        self.place(Rect((width - wide) // 2, height - high - room, wide, high))
        self.visible = True
        self.seconds_left = seconds

    def advance(self, dt: float) -> None:
        """Let dt seconds pass."""
        object.__setattr__(self, "seconds_left", self.seconds_left - dt)  # of itself no reason to draw it again
        if self.visible and self.seconds_left <= 0:
            self.visible = False
