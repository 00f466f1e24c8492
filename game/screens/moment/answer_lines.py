"""What the lines of an answer and the marks beside its petals do in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.moment.profiles import Profiles
from game.ui.anim import Tween
from game.ui.theme import Motion
from game.ui.widgets import Pill

if TYPE_CHECKING:
    from game.presentation.cues import SlipFlew
    from game.screens.base.play_screen import PlayScreen
    from game.screens.widgets.flower import Flower
    from game.ui.widgets import Widget

HELD: Final = 1300
"""How many milliseconds what an act brought stands beside its petal."""
OUTWARD: Final = 1.7
"""How far from the core that stands, petals at 1."""
EDGE: Final = 6


class AnswerLines:
    """Brings lines and marks at their time; where motion is reduced they stand there from the start."""

    def __init__(self, screen: PlayScreen, meter: Flower | None) -> None:
        """Return what times the lines of a page; `meter` is a flower with room around it, None without one."""
        self.screen, self.meter = screen, meter

    def come(self, name: str, delay: int) -> int:
        """Let a line of what the choice did come after so many milliseconds; return when."""
        line = self.screen.find(name)
        if line is None or self.screen.look.reduced_motion:
            return 0
        self._show_later(line, delay)
        return delay

    def _show_later(self, widget: Widget, delay: int, until: int = 0) -> None:
        """Show a widget after so many milliseconds, and take it away again `until` then if that is more than 0."""
        widget.visible = False

        def come() -> None:
            widget.visible = True

        def leave() -> None:
            widget.visible = False

        self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, come, delay=delay))
        if until:
            self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, leave, delay=until))

    def turn(self, landed: int) -> int:
        """Let the line of a new tier come when the number has rolled, and its tag light up for a while."""
        rolled = landed + self.screen.look.motion("number_roll").milliseconds
        self.screen.play_sound("notice", 0 if self.screen.look.reduced_motion else rolled)
        tag = self.screen.find("tier")
        if isinstance(tag, Pill) and not self.screen.look.reduced_motion:
            fill, ink = tag.fill, tag.ink

            def light() -> None:
                tag.fill, tag.ink = "accent", "on_accent"

            def fade() -> None:
                tag.fill, tag.ink = fill, ink

            self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, light, delay=rolled))
            self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, fade, delay=rolled + HELD))
        return self.come("turned", rolled)

    def hold(self, cue: SlipFlew, landed: int) -> None:
        """Hold what an act brought beside its petal for long enough to be read; without motion it stays there."""
        screen, meter = self.screen, self.meter
        if meter is None:
            return
        words = screen.context.words.signed(cue.points)
        mark = Pill(screen.kit, f"held:{cue.petal}", text=words, fill="card", ink="ink", ground=None)
        width = mark.natural_width()
        mark.rect = Rect(0, 0, width, mark.measure(width))
        (x, y), (core_x, core_y) = meter.petal_at(cue.petal), meter.core
        mark.rect.center = core_x + round((x - core_x) * OUTWARD), core_y + round((y - core_y) * OUTWARD)
        screen.add(mark, mark.rect.clamp(Rect((EDGE, EDGE), screen.look.size)))
        if not screen.look.reduced_motion:
            self._show_later(mark, landed, landed + HELD)

    def walk(self, landed: int) -> int:
        """Let the page of faces move to the one that you are on now, if it is another; return when it is there."""
        page, motion = self.screen.find("profiles"), self.screen.look.motion("walk")
        if not isinstance(page, Profiles) or page.left is None:
            return 0

        def go(share: float) -> None:
            page.share = share

        go(0)
        self.screen.motion.play(Tween(motion, go, delay=landed))
        return landed + motion.milliseconds
