"""The queue between a choice and its answer: it moves up by itself, and any press ends the wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.queues import LONG, queue_words
from game.screens.base.play_screen import FACES
from game.screens.moment.layout import beside, way_on
from game.screens.widgets.queue import Queue
from game.ui.anim import Sequence, Tween
from game.ui.theme import Motion
from game.ui.widgets import Button, Label, Paragraph, Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.screens.moment.layout import MomentLayout
    from game.screens.moment.shown import ShownMoment

AHEAD: Final = {True: 8, False: 1}
"""How many people stand before you in a long queue (True) and in a short one."""
STAND: Final = {True: 520, False: 300}
STEP: Final = 400
WALK: Final = 1700
BEFORE_WALK: Final = 3
"""After how many steps somebody walks by."""
GAP: Final = 16
WIDE: Final = 1000
STILL: Final = 0.55
"""Where somebody walks in the fast lane of a still picture."""


def lasting(queue: str) -> int:
    """Return how many milliseconds a kind of queue takes that nobody ends."""
    is_long = queue == LONG
    ahead = AHEAD[is_long]
    return ahead * (STAND[is_long] + STEP) + WALK * (ahead >= BEFORE_WALK) + STAND[is_long]


@dataclass(frozen=True, slots=True)
class Waited:
    """The way on out of a queue."""


class Waiting:
    """One wait in a queue on the page of a moment. `after` is called once, when it is over."""

    def __init__(self, screen: ShownMoment, layout: MomentLayout, queue: str, after: Callable[[], None]) -> None:
        """Return a wait of a kind of queue."""
        self.screen, self.layout, self.after = screen, layout, after
        self.is_long = queue == LONG
        self.told = queue_words(screen.context, queue)
        self.motion: Sequence | None = None
        self.go = Button(screen.kit, "go_on", label=screen.words("ui.moment.go"), action=Waited(), digit=1, ground=None)
        words, you = screen.words, FACES[screen.shown_state.setup.face]
        self.queue = Queue(
            screen.kit,
            "queue",
            ahead=AHEAD[self.is_long],
            you=you,
            walker=next(face for face in FACES if face != you),
            yours=words("ui.queue.yours" if self.is_long else "ui.queue.short"),
            fast=words("ui.queue.fast"),
            tag=words("ui.profiles.you"),
        )

    def widgets(self) -> list[Widget]:
        """Return words and queue in the column, the way on and, where it moves by itself, that a press ends it."""
        screen, card, choices = self.screen, self.layout.card, self.layout.choices
        right = choices.right if beside(self.layout) else card.right
        room = Rect(card.left, card.top, right - card.left, choices.bottom - card.top)
        self.go.place(way_on(screen.look, self.layout, self.go, panel=bool(screen.moment.panel)))
        if self.go.rect.colliderect(room):
            room.height = self.go.rect.top - GAP - room.top
        hint = Label(screen.kit, "wait_hint", text=screen.words("ui.queue.hint"), style="label", ink="soft")
        hint.visible = not screen.look.reduced_motion
        high = hint.measure(room.width)
        hint.place(Rect(room.left, room.bottom - high, room.width, high))
        if hint.visible:
            room.height -= high + GAP
        words = Paragraph(screen.kit, "card", text=self.told, ruled=screen.look.ruled)
        below = Rect(room)
        if room.width > WIDE:  # beside each other
            room.width = (room.width - GAP) // 2
            below.left, below.width = room.right + GAP, room.width
        words.place(Rect(room.topleft, (room.width, min(room.height, words.measure(room.width)))))
        top = below.top if below.left > room.left else words.rect.bottom + GAP
        high = min(self.queue.measure(below.width), below.bottom - top)
        self.queue.place(Rect(below.left, top, below.width, high))
        return [words, self.queue, hint, self.go]

    def start(self) -> None:
        """Say what it is like, and let the queue move up."""
        screen = self.screen
        screen.say(self.told)
        screen.focus(self.go, keyboard=screen.keyboard)
        if screen.look.reduced_motion:
            self.queue.walked = STILL * self.is_long
            return
        steps = [step for index in range(AHEAD[self.is_long]) for step in self._step(index)]
        steps.append(Tween(Motion(0, "linear"), lambda _: None, self._end, delay=STAND[self.is_long]))
        self.motion = Sequence(steps)
        screen.motion.play(self.motion)

    def _step(self, index: int) -> list[Tween]:
        """Return the motions of one person who is served; after some of them somebody has the fast lane."""

        def move(share: float) -> None:
            self.queue.moved = index + share

        def walk(share: float) -> None:
            self.queue.walked = share

        step = Tween(Motion(STEP, "ease-in-out-cubic"), move, delay=STAND[self.is_long])
        return [step, Tween(Motion(WALK, "linear"), walk)] if index + 1 == BEFORE_WALK else [step]

    def leave(self) -> None:
        """End the wait at once."""
        if self.motion in self.screen.motion.running:
            self.screen.motion.running.remove(self.motion)
        self._end()

    def _end(self) -> None:
        self.motion = None
        self.after()
