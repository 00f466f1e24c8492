"""Tweens: values that move from one number to another in time."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from game.ui.theme import Motion

LONGEST_STEP = 0.1  # a tab in the background draws no frames, and the first one afterwards is as long as it was away
OVERSHOOT = 1.5


def _out_back(t: float) -> float:
    return 1 + (OVERSHOOT + 1) * (t - 1) ** 3 + OVERSHOOT * (t - 1) ** 2


def _in_out_cubic(t: float) -> float:
    return 4 * t**3 if t < 1 / 2 else 1 - (2 - 2 * t) ** 3 / 2


def _in_out_quad(t: float) -> float:
    return 2 * t * t if t < 1 / 2 else 1 - (2 - 2 * t) ** 2 / 2


EASES: dict[str, Callable[[float], float]] = {
    "linear": lambda t: t,
    "ease-out": lambda t: 1 - (1 - t) ** 2,
    "ease-out-cubic": lambda t: 1 - (1 - t) ** 3,
    "ease-in-out-cubic": _in_out_cubic,
    "ease-in-out-quad": _in_out_quad,
    "ease-out-back": _out_back,
    "steps-4": lambda t: math.ceil(t * 4) / 4,
    "gravity": lambda t: t * t,
}


def _nothing() -> None:
    pass


@dataclass
class Tween:
    """Calls `on_value` with 0..1 (eased; back eases pass 1 for a while), then `on_done` once."""

    motion: Motion
    on_value: Callable[[float], None]
    on_done: Callable[[], None] = _nothing
    delay: int = 0
    elapsed: float = 0.0

    def advance(self, milliseconds: float) -> float | None:
        """Move on; return the milliseconds left over when it ended, else None."""
        self.elapsed += milliseconds
        running = self.elapsed - self.delay
        if running >= self.motion.milliseconds:
            self.finish()
            return running - self.motion.milliseconds
        if running >= 0:
            self.on_value(EASES[self.motion.ease](running / self.motion.milliseconds))
        return None

    def finish(self) -> None:
        """Go to the end at once."""
        self.on_value(1.0)
        self.on_done()


@dataclass
class Sequence:
    """Tweens one after the other."""

    steps: list[Tween]

    def advance(self, milliseconds: float) -> float | None:
        """Move on; return the milliseconds left over when the last one ended, else None."""
        left: float | None = milliseconds
        while self.steps and left is not None:
            first = self.steps[0]
            left = first.advance(left)
            if left is not None:
                self.steps.remove(first)
        return left if not self.steps else None

    def finish(self) -> None:
        """Go to the end of every step, in order."""
        while self.steps:
            self.steps.pop(0).finish()


@dataclass
class Animator:
    """The running motions of a screen."""

    running: list[Tween | Sequence] = field(default_factory=list)

    def play(self, motion: Tween | Sequence) -> None:
        """Start a motion; one of no duration has ended when this returns."""
        if motion.advance(0) is None:
            self.running.append(motion)

    def advance(self, dt: float) -> None:
        """Move every motion on by dt seconds, at most 0.1."""
        for motion in tuple(self.running):
            # asked anew each time: what one motion does at its end may start and finish others
            if (
                motion in self.running
                and motion.advance(min(dt, LONGEST_STEP) * 1000) is not None
                and motion in self.running
            ):
                self.running.remove(motion)

    def finish_all(self) -> None:
        """Bring every motion, and what those start, to the end."""
        while self.running:
            self.running.pop(0).finish()

    @property
    def busy(self) -> bool:
        return bool(self.running)
