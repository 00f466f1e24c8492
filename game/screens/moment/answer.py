"""Plays the cues of a choice over the final state of a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from pygame import Rect

from game.presentation.cues import (
    Announced,
    CameCloser,
    ConfettiFell,
    DoorMoved,
    EyeClosed,
    MoodTurned,
    NumberRolled,
    PetalMoved,
    RuleRead,
    RuleTouched,
    SlipFlew,
    Sounded,
    TieMoved,
    TierTurned,
    Told,
)
from game.screens.moment.answer_lines import AnswerLines
from game.screens.moment.layout import STRIP, nearest_in
from game.screens.widgets import petals
from game.screens.widgets.confetti import Confetti
from game.screens.widgets.person import OPEN, Face
from game.screens.widgets.slip import Dots, Slip, along, arc_between
from game.ui.anim import Sequence, Tween
from game.ui.theme import Motion

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.state import GameState
    from game.presentation.cues import Cue, NumberCue
    from game.screens.base.play_screen import PlayScreen
    from game.screens.moment.scene import Scene
    from game.screens.widgets.flower import Flower
    from game.ui.widgets import Button, Paragraph

BETWEEN_SLIPS: Final = 160
RISE: Final = 16
EDGE: Final = 6
HELD_SHUT: Final = 350
NEARLY_OPEN: Final = 0.001


@dataclass(frozen=True, slots=True)
class Stage:
    """What the cues of a choice are played on; all of it stands at its final state already.

    `after` is the state right after the choice, `numbered` the one whose number is shown (that of the morning where it
    only moves at night); `chosen_at` is where the option was pressed; `show_tier` brings the tag up to date.
    """

    screen: PlayScreen
    scene: Scene
    meter: Flower | None
    body: Paragraph
    go: Button
    after: GameState
    numbered: GameState
    chosen_at: tuple[int, int]
    show_tier: Callable[[], None]


class AnswerPlayer:
    """One playing. What moves is set to its start here; the tweens bring it to its end."""

    def __init__(self, stage: Stage, cues: tuple[Cue, ...]) -> None:
        """Return a player for a stage on which the answer stands."""
        self.stage = stage
        self.screen = stage.screen
        self.cues = cues
        self.slips = 0
        self.shut = 0
        self.start = 0
        self.landed = 0
        self.lines = AnswerLines(self.screen, None if stage.scene.layout.mode == STRIP else stage.meter)

    def play(self) -> None:
        """Start everything; the way on can be pressed when all of it has ended."""
        screen = self.screen
        self.stage.go.arriving = True
        if any(isinstance(cue, EyeClosed) for cue in self.cues) and not screen.look.reduced_motion:
            self.shut = screen.look.motion("eye").milliseconds
            self.start = self.shut + HELD_SHUT
        self.landed = self._landing()
        longest = max([0, *map(self._one, self.cues)])
        if not any(isinstance(cue, EyeClosed) for cue in self.cues):
            self.stage.scene.settle(self.stage.after)
        longest = max(longest, self.lines.walk(self.landed))
        self._retell()
        wait = Motion(0 if screen.look.reduced_motion else longest, "linear")
        screen.motion.play(Tween(wait, lambda _: None, self._ready))

    def _landing(self) -> int:
        """Return after how many milliseconds the first slip is in its petal."""
        flies = any(isinstance(cue, SlipFlew) for cue in self.cues)
        flight = self.screen.look.motion("act_flight").milliseconds if flies and self.stage.meter else 0
        return self.start + flight

    def _ready(self) -> None:
        screen = self.screen
        self.stage.go.arriving = False
        screen.focus(self.stage.go, keyboard=screen.keyboard)

    def _retell(self) -> None:
        """Bring the words of flower and tier up to date."""
        screen = self.screen
        if self.stage.meter is not None:
            self.stage.meter.label = screen.flower_words(self.stage.numbered)

    def _one(self, cue: Cue) -> int:
        """Start one cue; return after how many milliseconds it has ended."""
        screen = self.screen
        match cue:
            case Told():
                return self._tell()
            case MoodTurned(person, mood):
                self.stage.scene.turn_mood(person, mood)
            case TieMoved():
                return self._tie(cue)
            case EyeClosed():
                return self._close(cue)
            case Sounded(name):
                screen.play_sound(name, {"tie_cut": self.shut, "tie_kept": 0}.get(name, self.landed))
            case Announced(words):
                screen.say(words)
            case DoorMoved(door):
                return self.lines.come(f"door:{door}", self.landed)
            case CameCloser(person):
                self.lines.come(f"closer:{screen.context.story.people[person].id}", self.landed)
            case RuleRead():
                return self.lines.come("rule_read", self.landed)
            case RuleTouched(person):
                return self.lines.come(f"touched:{screen.context.story.people[person].id}", self.landed)
            case _:
                return self._number(cue)
        return 0

    def _number(self, cue: NumberCue) -> int:
        """Start one cue of the number; return after how many milliseconds it has ended."""
        match cue:
            case SlipFlew():
                return self._fly(cue)
            case PetalMoved():
                return self._grow(cue)
            case NumberRolled():
                return self._roll(cue)
            case TierTurned():
                return self.lines.turn(self.landed)
            case ConfettiFell():
                return self._throw()
            case _:
                assert_never(cue)

    def _tell(self) -> int:
        """Let the answer slide up into its place, once a face that closes has closed."""
        body, motion = self.stage.body, self.screen.look.motion("card_in")
        home = Rect(body.rect)
        body.visible = not self.start

        def rise(share: float) -> None:
            body.visible = True
            body.place(home.move(0, round(RISE * (1 - share))))

        self.screen.motion.play(Tween(motion, rise, delay=self.start))
        return self.start + motion.milliseconds

    def _fly(self, cue: SlipFlew) -> int:
        """Let a slip fly from the words into its petal; where motion is reduced its way over the picture is drawn."""
        screen = self.screen
        if self.stage.meter is None:
            return 0
        motion = screen.look.motion("act_flight")
        start = self.stage.chosen_at
        arc = arc_between(start, self.stage.meter.petal_at(cue.petal))
        if screen.look.reduced_motion:
            if self.stage.scene.layout.mode != STRIP and not self.stage.scene.moment.panel:
                colour = petals.colour(screen.look, cue.petal)
                arc = arc_between(nearest_in(self.stage.scene.layout.scene, start), arc[2])
                screen.add(Dots(screen.kit, f"way:{self.slips}", arc=arc, colour=colour))
            self.lines.hold(cue, 0)
            return 0
        value = screen.context.words.signed(cue.points)
        slip = Slip(screen.kit, f"slip:{self.slips}", petal=cue.petal, words=cue.words, value=value, centre=start)
        delay = self.start + self.slips * BETWEEN_SLIPS
        slip.visible = False
        screen.add(slip)
        self.slips += 1

        def move(share: float) -> None:
            slip.visible = True
            x, y = along(arc, share)
            half = slip.surface().get_width() // 2
            slip.centre = (max(x, half + EDGE), y)

        def land() -> None:
            slip.visible = False

        screen.motion.play(Tween(motion, move, land, delay))
        landed = delay + motion.milliseconds
        self.lines.hold(cue, landed)
        self.lines.come(f"moved:{cue.petal}", landed)
        return landed

    def _grow(self, cue: PetalMoved) -> int:
        """Open a petal, or let it dip."""
        meter, motion = self.stage.meter, self.screen.look.motion("petal")
        if meter is None:
            return 0

        def show(value: float) -> None:
            values = list(meter.values)
            values[cue.petal] = value
            one, two, three, four, five = values
            meter.values = (one, two, three, four, five)

        show(cue.before)
        tween = Tween(motion, lambda share: show(cue.before + (cue.after - cue.before) * share), delay=self.landed)
        self.screen.motion.play(tween)
        return self.landed + motion.milliseconds

    def _roll(self, cue: NumberRolled) -> int:
        """Roll the number in the core."""
        screen, motion = self.screen, self.screen.look.motion("number_roll")
        meter = self.stage.meter
        if meter is None:
            return 0

        def show(share: float) -> None:
            meter.number = round(cue.before + (cue.after - cue.before) * share)

        show(0)
        screen.motion.play(Tween(motion, show, self.stage.show_tier, delay=self.landed))
        return self.landed + motion.milliseconds

    def _throw(self) -> int:
        """Let paper fall over the scene, once a day."""
        screen, motion = self.screen, self.screen.look.motion("confetti")
        screen.context.seen.cheered = (screen.shown_state.level, screen.shown_state.day)
        if screen.look.reduced_motion or self.stage.scene.layout.mode == STRIP:
            return 0
        paper = screen.add(Confetti(screen.kit, "confetti", rect=Rect(self.stage.scene.layout.scene), visible=False))

        def fall(share: float) -> None:
            paper.visible = True
            paper.share = share

        def end() -> None:
            paper.visible = False

        screen.motion.play(Tween(motion, fall, end, delay=self.landed))
        return self.landed + motion.milliseconds

    def _tie(self, cue: TieMoved) -> int:
        """Let the rings interlock or come apart."""
        badge, motion = self.stage.scene.badge, self.screen.look.motion("petal")
        if badge is None or cue.person != self.stage.scene.person:
            return 0

        def show(share: float) -> None:
            badge.strength = cue.before + (cue.after - cue.before) * min(1.0, share)

        self.screen.motion.play(Tween(motion, show))
        return motion.milliseconds

    def _close(self, cue: EyeClosed) -> int:
        """Close a face like an eye; a while later its colour has gone."""
        screen, motion = self.screen, self.screen.look.motion("eye")
        scene = self.stage.scene
        bust = scene.bust if cue.person == scene.person else None
        faces: list[Face] = [*scene.tiles_of(cue.person), *([bust] if bust is not None else [])]
        held = 0 if screen.look.reduced_motion else HELD_SHUT

        def fall(share: float) -> None:
            for face in faces:
                face.shut = max(share, NEARLY_OPEN)

        def end() -> None:
            for face in faces:
                face.shut = OPEN
            scene.step_aside(away=False)
            scene.settle(self.stage.after)

        scene.step_aside(away=not screen.look.reduced_motion)
        fall(0)
        hold = Tween(Motion(held, "linear"), lambda _: None, end)
        screen.motion.play(Sequence([Tween(motion, fall), hold]))
        return motion.milliseconds + held
