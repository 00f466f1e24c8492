"""The turn of a page: a few opaque steps from the old picture to the new one."""

from pygame import Surface

from game.ui.screen import Screen

STEPS = 4


class PageTurn:
    """A fade of STEPS steps; each is mixed once, so that most frames cost nothing."""

    def __init__(self, pages: tuple[Surface, Surface], surface: Surface, milliseconds: int) -> None:
        """Return a turn from what a surface shows; `pages` are two spare ones. No time shows the new page at once."""
        self.old, self.new = pages
        self.milliseconds = milliseconds
        self.elapsed = 0.0
        self.done = 0
        self.begun = False
        if milliseconds:
            self.old.blit(surface, (0, 0))

    @property
    def is_over(self) -> bool:
        """Return whether the new page may be painted as usual."""
        return not self.milliseconds or self.done >= STEPS

    def finish(self) -> None:
        """End the turn with the next frame."""
        self.milliseconds = 0

    def end(self, surface: Surface) -> bool:
        """Draw the new page as it was painted for the turn; return False if there is none yet."""
        if self.begun:
            self.new.set_alpha(None)
            surface.blit(self.new, (0, 0))
        return self.begun

    def paint(self, surface: Surface, screen: Screen, dt: float) -> bool:
        """Draw the step that is due; return whether anything was drawn."""
        if self.is_over:
            return False
        if self.begun:
            self.elapsed += dt * 1000
        else:
            self.begun = True
            screen.stale = True
            self.new.set_alpha(None)
            screen.paint(self.new)
        due = min(STEPS, 1 + int(self.elapsed * STEPS / self.milliseconds))
        if due in {self.done, STEPS}:
            self.done = due
            return False
        self.done = due
        surface.blit(self.old, (0, 0))
        self.new.set_alpha(255 * due // STEPS)
        surface.blit(self.new, (0, 0))
        return True
