"""The turn of a page: a few opaque steps from the old picture to the new one."""

from collections.abc import Iterator

from pygame import Rect, Surface

from game.ui.frame_timer import FrameTimer
from game.ui.page import Page

STEPS = 4  # a mix of the whole canvas takes 6 to 8 ms in the browser, which blends without SIMD: few of them
BANDS = 3  # and one of them is spread over three frames


class PageTransition:
    """A fade of STEPS steps. The new page is painted, and each step mixed, a little a frame; the old one stands."""

    def __init__(self, pages: tuple[Surface, Surface], surface: Surface, milliseconds: int) -> None:
        """Return a turn from what a surface shows; `pages` are two spare ones. No time shows the new page at once."""
        self.old, self.new = pages
        self.milliseconds = milliseconds
        self.elapsed = 0.0
        self.step = 1
        self.bands = 0
        self.begun = False
        self._painting: Iterator[None] | None = None
        if milliseconds:
            self.old.blit(surface, (0, 0))

    @property
    def is_over(self) -> bool:
        """Return whether the new page may be painted as usual."""
        return not self.milliseconds or self.elapsed * STEPS >= self.milliseconds * (STEPS - 1)

    def finish(self) -> None:
        """End the turn with the next frame."""
        self.milliseconds = 0

    def end(self, surface: Surface) -> bool:
        """Draw the new page as it was painted for the turn; return False if there is none yet."""
        if self.begun:
            self.new.set_alpha(None)
            surface.blit(self.new, (0, 0))
        return self.begun

    def paint(self, surface: Surface, page: Page, dt: float, frame_timer: FrameTimer) -> bool:
        """Draw the step that is due and ready; return whether anything was drawn."""
        if self.is_over:
            return False
        if not self.begun:
            self.begun = self._is_painted(page, frame_timer)
            return False
        self.elapsed += dt * 1000
        if self.bands < BANDS:
            self._mix(self.bands)
            self.bands += 1
        if self.is_over or self.bands < BANDS or self.elapsed * STEPS < self.milliseconds * (self.step - 1):
            return False
        surface.blit(self.old, (0, 0))
        # the last step is the new page itself, which `end` draws: nothing is mixed for it
        self.step, self.bands = self.step + 1, BANDS if self.step + 1 == STEPS else 0
        return True

    def _is_painted(self, page: Page, frame_timer: FrameTimer) -> bool:
        """Paint some of the new page; return whether all of it stands."""
        if self._painting is None:
            self.new.set_alpha(None)
            self._painting = page.paint_in_parts(self.new)
        began = frame_timer.so_far
        while frame_timer.has_room(began):
            if next(self._painting, self) is self:
                return True
        return False

    def _mix(self, band: int) -> None:
        """Bring a band of the old page to the next step: what it has of the new one grows by the same share."""
        width, height = self.old.get_size()
        top, bottom = height * band // BANDS, height * (band + 1) // BANDS
        box = Rect(0, top, width, bottom - top)
        # a quarter, a third of the rest, half of the rest: each time a quarter of the whole
        self.new.set_alpha(255 // (STEPS + 1 - self.step))
        self.old.blit(self.new, box, box)
