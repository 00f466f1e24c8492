"""The turn of a page: a few opaque steps from the old picture to the new one."""

from pygame import Surface

from game.ui.screen import Screen

STEPS = 4


class PageTurn:
    """A fade of STEPS steps; each is mixed once, so that most frames cost nothing."""

    def __init__(self, old: Surface | None, milliseconds: int) -> None:
        """Return a turn from an old picture; none, or no time, shows the new one at once."""
        self.old = old
        self.milliseconds = milliseconds
        self.new: Surface | None = None
        self.elapsed = 0.0
        self.done = 0
        self.begun = False

    @property
    def is_over(self) -> bool:
        """Return whether the new page may be painted as usual."""
        return self.old is None or not self.milliseconds or self.done >= STEPS

    def finish(self) -> None:
        """End the turn with the next frame."""
        self.milliseconds = 0

    def paint(self, surface: Surface, screen: Screen, dt: float) -> bool:
        """Draw the step that is due; return whether anything was drawn."""
        self.begun = True
        if self.old is None or self.is_over:
            return False
        if self.new is None:
            self.new = surface.copy()
            screen.stale = True
            screen.paint(self.new)
        else:
            self.elapsed += dt * 1000
        due = min(STEPS, 1 + int(self.elapsed * STEPS / self.milliseconds))
        if due == self.done:
            return False
        self.done = due
        if due < STEPS:
            surface.blit(self.old, (0, 0))
            self.new.set_alpha(255 * due // STEPS)
            surface.blit(self.new, (0, 0))
            return True
        return False
