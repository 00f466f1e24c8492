"""The way home: the street in the evening shows, without a word, what the day changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from pygame import Rect, Surface

from game.presentation.beds import street_bed
from game.presentation.doors import street_of
from game.presentation.evening import Evening, evening_words
from game.presentation.wording import place_name
from game.screens.actions import GoOn
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import FACES, PlayScreen
from game.screens.day.front_boxes import front_boxes
from game.screens.day.pavement import paint_pavement
from game.screens.widgets.front import EveningFront
from game.screens.widgets.house_door import House
from game.screens.widgets.passer import Passer
from game.ui.anim import Tween
from game.ui.art import Picture, graded_picture
from game.ui.commands import Dispatch
from game.ui.events import Back, FocusStep, InputEvent, Nav, OtherKey, is_press
from game.ui.light import light_of
from game.ui.theme import Motion
from game.ui.widgets.whole_page import WholePage

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.doors import Shown

Moving: TypeAlias = Callable[[float], None]
SECONDS: Final = 4.0
SEEN_FIRST: Final = 500
"""How long the street is seen as it was, in milliseconds."""
WAVE: Final = Motion(2600, "linear")
CROSS: Final = Motion(3000, "ease-in-out-quad")
EVENING: Final = "evening"
NEAR: Final = 0.3
FAR: Final = 0.2
"""How large people are on this side of the street and on the other, in parts of the page's shorter side."""
SUNK: Final = 12
STEP: Final = 30
"""How far who is near stands below the page's edge, and who is far below the foot of the fronts."""


class WalkHomeScreen(PlayScreen):
    """It ends by itself after SECONDS, and with any press. Where motion is reduced it stands still as long."""

    name: ClassVar[str] = "walk_home"

    def __init__(self, context: Context, seen: Evening) -> None:
        """Return the way home on a day that changed something."""
        super().__init__(context)
        self.seen = seen
        self.shown_state = context.session.day_states[-1]
        self.morning = {one.place: one for one in street_of(context, context.session.day_states[0])}
        self.doors = street_of(context, self.shown_state)
        self.left = SECONDS
        self.is_played = False

    def bed(self) -> tuple[str, ...]:
        """Return what is heard out of doors."""
        return street_bed(self.context.story, self.shown_state)

    def title(self) -> str:
        """Return what is seen, in one line."""
        return evening_words(self.context, self.seen)

    def build(self) -> None:
        """Add fronts, people, and over all of it what ends it."""
        light = light_of(self.look.tokens.raw, EVENING)
        self.light = light
        turned = {door for door, _ in self.seen.doors}
        fronts = []
        for door, (box, foot) in zip(self.doors, front_boxes(self.look, len(self.doors)), strict=True):
            front = self.add(self._front(door, foot), box)
            if door.door in turned:
                fronts.append(front)
        people = self._people()
        words = self.words("ui.walk.window.go" if self.seen.from_window else "ui.walk.go")
        whole = WholePage(self.kit, "go_on", label=words, action=GoOn(), ground=None)
        self.whole = self.add(whole, Rect((0, 0), self.look.size))
        if not self.is_played:
            self.is_played = True
            self._play(fronts, people)

    def _front(self, door: Shown, foot: int) -> EveningFront:
        place = self.context.story.places[door.place]
        return EveningFront(
            self.kit,
            f"door:{door.place}",
            house=House(place.front, place.ground),
            plate=place_name(self.context, door.place),
            pill=door.pill,
            door=door.state,
            foot=foot,
            light=self.light,
            ground=None,
        )

    def _people(self) -> list[Passer]:
        """Add who waves, on this side, and who crosses over, on the other: before doors that did not turn."""
        height = self.look.size[1]
        across = min(self.look.size)
        near, far = round(across * NEAR), round(across * FAR)
        boxes = front_boxes(self.look, len(self.doors))
        foot = boxes[-1][1]
        turned = {door for door, _ in self.seen.doors}
        free = [
            box.centerx
            for door, (box, at) in zip(self.doors, boxes, strict=True)
            if at == foot and door.door not in turned
        ] or [box.centerx for box, at in boxes if at == foot]
        found = []
        for person in self.seen.crossing:
            box = Rect(free[0] - far // 2, foot + STEP - far, far, far)
            found.append(self.add(self._passer(person, "cold", waves=False), box))
        for at, person in enumerate(self.seen.waving):
            box = Rect(free[-1 - at % len(free)] - near // 2, height - near + SUNK, near, near)
            found.append(self.add(self._passer(person, "glad", waves=True), box))
        return found

    def _passer(self, person: int, mood: str, *, waves: bool) -> Passer:
        name = self.context.story.people[person].id if person else FACES[self.shown_state.setup.face]
        return Passer(self.kit, f"passer:{name}", person=name, mood=mood, waves=waves, ground=None)

    def _play(self, fronts: list[EveningFront], people: list[Passer]) -> None:
        """Let doors swing and people pass; the final state stands already."""
        if any(is_open for _, is_open in self.seen.doors):
            self.play_sound("door_open", SEEN_FIRST)
        if not all(is_open for _, is_open in self.seen.doors):
            self.play_sound("door_close", SEEN_FIRST)
        if self.look.reduced_motion:
            return
        for front in fronts:
            place = front.id.partition(":")[2]
            front.was, front.share = self.morning[place].state, 0.0
            self.motion.play(Tween(self.look.motion("door"), _turning(front), delay=SEEN_FIRST))
        for passer in people:
            if passer.waves:
                passer.share = 0.0
                self.motion.play(Tween(WAVE, _waving(passer), delay=SEEN_FIRST))
            else:
                self.motion.play(Tween(CROSS, self._passing(passer), delay=SEEN_FIRST))

    def _passing(self, passer: Passer) -> Moving:
        """Return what moves somebody from the middle of the street to where they stand in the end."""
        end = passer.rect
        start = (self.look.size[0] - end.width) // 2

        def move(share: float) -> None:
            passer.place(Rect(round(start + (end.left - start) * share), end.top, end.width, end.height))

        move(0.0)
        return move

    def background(self, surface: Surface) -> None:
        """Paint the sky and the pavement in the evening."""
        surface.fill(self.look.theme.page)
        if not self.look.high_contrast:
            surface.blit(self.kit.art.get(self._sky()), (0, 0))
            paint_pavement(surface, self.look, len(self.doors), self.light)

    def _sky(self) -> Picture:
        drawn = graded_picture(self.look, "places/street.svg", self.look.size, "city", self.look.theme.page)
        return replace(drawn, light=self.light)

    def update(self, dt: float) -> None:
        """Come nearer to the end."""
        super().update(dt)
        self.left -= dt

    def by_itself(self) -> GameCommand | None:
        """Go on when it is over."""
        return Dispatch(GoOn()) if self.left <= 0 else None

    def handle(self, event: InputEvent) -> GameCommand | None:
        """End it with a press anywhere and with any key but Escape, which pauses."""
        if isinstance(event, Nav | FocusStep | OtherKey) or (is_press(event) and not isinstance(event, Back)):
            return self.activate(self.whole)
        return super().handle(event)


def _turning(front: EveningFront) -> Moving:
    """Return what lets a door swing from how it stood in the morning."""

    def swing(share: float) -> None:
        front.has_begun, front.share = True, share

    return swing


def _waving(passer: Passer) -> Moving:
    """Return what lets somebody wave."""

    def wave(share: float) -> None:
        passer.share = share

    return wave
