"""Plays the doors of a street that turned, one by one: its swing, its lamp, its sound, a sentence; then the way on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.widgets.confetti import Confetti
from game.screens.widgets.front import DoorRow, Front
from game.ui.anim import Tween
from game.ui.theme import Motion

if TYPE_CHECKING:
    from game.presentation.doors import Turned
    from game.screens.base.play_screen import PlayScreen
    from game.ui.theme import Look
    from game.ui.widgets import Button, Label, ScrollList

PAUSE: Final = 500
"""How long the street is seen as it was."""
TO_READ: Final = 1100
"""How long a door stands before the next one, so that its sentence can be read."""
LONGEST: Final = 4000
"""How long the way on is away at most: of many doors each has less time."""


def until_next(look: Look, *, feasts: bool) -> int:
    """Return how many milliseconds a door has where there is time: its swing, its sentence, any feast."""
    swing = look.motion("door").milliseconds
    return swing + max(TO_READ * (1 + 2 * feasts), look.motion("confetti").milliseconds if feasts else 0)


def lasting(look: Look, doors: int, *, has_feast: bool) -> int:
    """Return how many milliseconds a street plays on which so many doors turn, one of them with a feast."""
    feasts = [has_feast and not at for at in range(doors)]
    return min(LONGEST, PAUSE + sum(until_next(look, feasts=feast) for feast in feasts)) if doors else 0


@dataclass(frozen=True, slots=True)
class Stage:
    """What doors are played on: the way on, the line at the foot with what it says at rest, any list."""

    screen: PlayScreen
    go: Button
    line: Label
    rest: str
    listed: ScrollList | None


class DoorPlay:
    """One playing over the final state of a street. Where motion is reduced all of it is said and drawn at once."""

    def __init__(self, stage: Stage, turned: tuple[Turned, ...], *, has_feast: bool) -> None:
        """Return a playing of the doors that turned on a street; the first that opens may have a feast."""
        self.stage, self.screen = stage, stage.screen
        self.turned, self.has_feast = turned, has_feast
        self.home = stage.line.rect
        self.sounded: dict[str, float] = {}
        self.pace = 1.0

    def play(self) -> None:
        """Start everything; where no door turned, or all motion is reduced, it has ended at once."""
        if not self.turned:
            return
        screen, delay = self.screen, PAUSE
        if screen.look.reduced_motion:
            self._all_at_once()
            return
        self.stage.go.arriving = True
        self.stage.go.visible = False
        if self.stage.listed is None:  # a sentence has the room of the way on, too, and larger type
            self.stage.line.style = "option"
            room = self.home.union(self.stage.go.rect)
            self.stage.line.place(Rect(room.left, self.home.top, room.width, self.home.height))
        first = next((door for door in self.turned if door.is_open and self.has_feast), None)
        whole = sum(until_next(screen.look, feasts=door is first) for door in self.turned)
        self.pace = min(1.0, (LONGEST - PAUSE) / whole)
        for door in self.turned:
            self._swing(door, delay, feasts=door is first)
            delay += int(until_next(screen.look, feasts=door is first) * self.pace)
        screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, self._end, delay=delay))

    def _all_at_once(self) -> None:
        """Say each door; it is drawn as it stands now."""
        screen = self.screen
        for is_open, sound in ((True, "door_open"), (False, "door_close")):
            if any(door.is_open == is_open for door in self.turned):
                screen.play_sound(sound)
        words = " ".join(door.words for door in self.turned)
        screen.say(screen.words("ui.street.feast", words=words) if self.has_feast else words)

    def _swing(self, door: Turned, delay: int, *, feasts: bool) -> None:
        """Let a door swing, the quicker the more of them do."""
        screen, motion = self.screen, self.screen.look.motion("door")
        motion = Motion(int(motion.milliseconds * self.pace), motion.ease)
        front = screen.find(f"door:{door.place}")
        assert isinstance(front, Front | DoorRow)  # noqa: S101 - every door of the street has one
        front.was, front.share = door.was, 0.0

        def begin() -> None:
            front.has_begun = True
            self._sound("door_open" if door.is_open else "door_close")
            words = screen.words("ui.street.feast", words=door.words) if feasts else door.words
            screen.say(words)
            if self.stage.listed is None:
                self.stage.line.text = words
            else:
                self.stage.listed.reveal(front)

        def swing(share: float) -> None:
            front.share = share

        def end() -> None:
            front.was, front.share = "", 1.0

        screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, begin, delay=delay))
        screen.motion.play(Tween(motion, swing, end, delay=delay))
        if feasts:
            self._feast(delay + motion.milliseconds)

    def _sound(self, name: str) -> None:
        """Play a sound, but once in a moment: who ends the motion hears the doors that are left as one."""
        if self.sounded.get(name) != self.screen.seen_for:
            self.sounded[name] = self.screen.seen_for
            self.screen.kit.sounds.play(name)

    def _feast(self, delay: int) -> None:
        """Let paper fall over the street, with a chime; it falls on while the next doors swing."""
        screen, motion = self.screen, self.screen.look.motion("confetti")
        motion = Motion(min(motion.milliseconds, LONGEST - delay), motion.ease)
        width, height = screen.look.size
        box = Rect(0, 0, width, height - self.stage.go.rect.height)
        paper = screen.add(Confetti(screen.kit, "confetti", rect=box, visible=False))

        def fall(share: float) -> None:
            paper.visible = True
            paper.share = share

        screen.play_sound("notice", delay)
        screen.motion.play(Tween(motion, fall, partial(setattr, paper, "visible", False), delay=delay))

    def _end(self) -> None:
        """Show the way on, and the day again."""
        stage = self.stage
        stage.go.visible, stage.go.arriving = True, False
        self.screen.focus(stage.go, keyboard=self.screen.keyboard)
        if stage.listed is not None:
            stage.listed.scroll(-len(stage.listed.rows))
            return
        stage.line.style = "label"
        stage.line.place(self.home)
        stage.line.text = stage.rest
