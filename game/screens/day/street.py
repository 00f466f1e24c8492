"""The morning in town: the street with its doors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.presentation.beds import street_bed
from game.presentation.doors import LIT, Shown, street_of, turned_doors
from game.presentation.wording import place_name
from game.screens.base.game_screen import GameCommand
from game.screens.day.door_play import DoorPlay, Stage
from game.screens.day.front_boxes import front_boxes
from game.screens.day.morning import MorningScreen
from game.screens.day.pavement import paint_pavement
from game.screens.moment import preload
from game.screens.widgets.flower import tier_pill
from game.screens.widgets.front import DoorRow, Front
from game.screens.widgets.house_door import House
from game.ui.art import Picture, graded_picture
from game.ui.widgets import Label, ScrollList, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context

SPARE: Final = 40


@dataclass(frozen=True, slots=True)
class AskAt:
    """The player wants to know about a door."""

    line: str


class StreetScreen(MorningScreen):
    """The street; doors can be asked about, one button starts the day."""

    name: ClassVar[str] = "street"

    def __init__(self, context: Context) -> None:
        """Return the morning of a run; the doors of the last street are remembered to show what moved."""
        super().__init__(context)
        self.doors = street_of(context, self.shown_state)
        self.turned = turned_doors(context, context.seen.street, self.doors)
        self.has_feast = self._begins_with_feast()
        context.seen.lost -= {door.place for door in self.turned if door.is_open}
        context.seen.lost |= {door.place for door in self.turned if not door.is_open}
        context.seen.street = {door.place: door.state for door in self.doors}
        self.asked = ""
        self.is_played = False

    def _begins_with_feast(self) -> bool:
        """Return whether a door opens here for the first time in the run; a run taken up with open doors had that."""
        seen = self.context.seen
        if not seen.street and self.shown_state.log:
            seen.feasted = bool(self.shown_state.doors)
        is_first = not seen.feasted and any(door.is_open for door in self.turned)
        seen.feasted = seen.feasted or is_first
        return is_first

    def bed(self) -> tuple[str, ...]:
        """Return what is heard out of doors."""
        return street_bed(self.context.story, self.shown_state)

    def build(self) -> None:
        """Add heading, notice and doors: as a street if all words fit into it, else as a list."""
        self.go = self.way_on()
        fronts = self._fronts()
        self.is_list = not self._fits(fronts)
        if self.is_list:
            self._build_list()
        else:
            self._build_street(fronts)
        if not self.is_played:
            self.is_played = True
            listed = self.list if self.is_list else None
            stage = Stage(self, self.go, self.line, self.day_line(), listed)
            DoorPlay(stage, self.turned, has_feast=self.has_feast).play()
        self.kit.art.expect(preload.after_morning(self.context, self.look))

    def _fits(self, fronts: list[Front]) -> bool:
        """Return whether every word of the drawn street has room."""
        if self.look.text_scale > 125:
            return False
        pitch = fronts[1].rect.left - fronts[0].rect.left if len(fronts) > 1 else self.look.size[0]
        widths = [max(front.pill_width(), front.plate_box().width) for front in fronts]
        return max(widths) <= pitch + 4 and self._top_fits()

    def _top_fits(self) -> bool:
        """Return whether heading, headline and notice stay above the roofs."""
        notice = self.notice()
        box = self.look.box("street", "notice")
        free = self.look.box("street", "doors").top - box.top + SPARE
        heading = self._heading_box()
        words = sum(label.measure(heading.width) for label in self._labels())
        room = box.top - heading.top if self.look.portrait else free
        return notice.measure(box.width) <= free and words <= room

    def _heading_box(self) -> Rect:
        """Return where heading and headline stand: upright beside the pause."""
        box = self.look.box("street", "heading")
        taken = self.look.target - self.look.space(3) if self.look.portrait else 0
        return Rect(box.left, box.top, box.width - taken, box.height)

    def _labels(self) -> list[Label]:
        """Return heading, day and headline; upright without the day, which the foot has."""
        heading, headline = self.labels()
        weekday = Label(self.kit, "weekday", text=self.weekday(), style="small", ink="soft", ground=None)
        return [heading, headline] if self.look.portrait else [heading, weekday, headline]

    def _fronts(self) -> list[Front]:
        """Return the fronts side by side, in rows where the street is narrow."""
        found = []
        for door, (box, foot) in zip(self.doors, front_boxes(self.look, len(self.doors)), strict=True):
            front = self._front(door, foot)
            front.place(box)
            found.append(front)
        return found

    def _house(self, door: Shown) -> House:
        place = self.context.story.places[door.place]
        return House(place.front, place.ground)

    def _front(self, door: Shown, foot: int) -> Front:
        return Front(
            self.kit,
            f"door:{door.place}",
            house=self._house(door),
            plate=place_name(self.context, door.place),
            pill=door.pill,
            door=door.state,
            foot=foot,
            was_pill=door.turned,
            label=self._said(door),
            action=AskAt(door.label),
            ground=None,
        )

    def _said(self, door: Shown) -> str:
        """Return the sentence about a door, with what changed since yesterday."""
        if not any(one.place == door.place for one in self.turned):
            return door.label
        key = "ui.street.door.opened" if door.state == LIT else "ui.street.door.closed"
        return f"{door.label} {self.words(key)}"

    def _build_street(self, fronts: list[Front]) -> None:
        """Add everything as drawn."""
        meter = self.look.box("street", "meter")
        self.flower(self.shown_state, meter)
        tier = self.tier_name(self.shown_state.score)
        large = self.look.text_scale > 100
        text = self.words("ui.person.score", name=tier, score=self.shown_state.score) if large else tier
        self.add(tier_pill(self.kit, text, meter))
        box = self._heading_box()
        y = box.top
        for label in self._labels():
            height = label.measure(box.width)
            self.add(label, Rect(box.left, y, box.width, height))
            y += height + (self.look.space(2) if label.id == "weekday" else 2)
        self.add(self.notice(), self._notice_box())
        for front in fronts:
            self.add(front)
        self._foot()

    def _notice_box(self) -> Rect:
        box = self.look.box("street", "notice")
        return Rect(box.left, box.top, box.width, self.notice().measure(box.width))

    def _foot(self) -> None:
        """Add the day, the line about a door, and the way on."""
        go, day = self.look.box("street", "go"), self.look.box("street", "day")
        width = max(go.width, self.go.natural_width())
        height = max(go.height, self.go.measure(width))
        upright = self.look.portrait
        foot = go.bottom + (self.look.space(2) if self.look.reach.target > go.height else 0)  # clear of the houses
        # where no option of a moment lies: lying it is at the left, upright below all of them
        go = Rect(go.right - width if upright else go.left, foot - height, width, height)
        start = day.left if upright else go.right + self.look.space(5)
        room = (go.left - self.look.space(5) if upright else day.right) - start
        self.line = Label(
            self.kit, "asked", text=self.asked or self.day_line(), style="label", bold=True, middle=True, ground=None
        )
        self.line.live = "polite"
        tall = max(day.height, go.height, self.line.measure(room))
        self.add(self.line, Rect(start, go.centery - tall // 2, room, tall))
        self.add(self.go, go)
        self.pause = self.add_pause(self.corner)

    def _build_list(self) -> None:
        """Add everything as rows that scroll, for large type.

        The way on is where no option of a moment lies: lying it is at the left, upright below all of them.
        """
        look, pad = self.look, self.look.space(5)
        width, height = look.size
        meter = Rect(28, 20, 168, 184)
        self.flower(self.shown_state, meter)
        tier = self.tier_name(self.shown_state.score)
        text = self.words("ui.person.score", name=tier, score=self.shown_state.score)
        pill = tier_pill(self.kit, text, meter)
        self.add(pill)
        left = pad if look.portrait else max(236, pill.rect.right + pad)
        top = pill.rect.bottom + pad if look.portrait else pad
        rows: list[Widget] = [*self._labels(), self.notice()]
        for row in rows:
            row.ground = "page"
        text = self.asked or self.day_line()
        self.line = Label(self.kit, "asked", text=text, style="label", bold=True, live="polite")
        rows += [self._door_row(door) for door in self.doors]
        rows.append(self.line)
        beside = 0 if look.portrait else look.target // 2 + look.space(5)  # the pause is in the corner
        go = self._go_by_list(pad)
        foot = height if not look.portrait and go.right + pad <= left else go.top
        area = Rect(left, top, width - left - pad - beside, foot - top - pad)
        self.list = self.add(
            ScrollList(self.kit, "street_list", rows=rows, gap=look.reach.apart(look.space(2)), inset=6), area
        )
        self.add(self.go, go)
        self.pause = self.add_pause(self.corner)

    def _go_by_list(self, pad: int) -> Rect:
        """Return the place of the way on from a list: as wide as the page upright, lying as wide as its words."""
        width, height = self.look.size
        most = width if self.look.portrait else self.look.box("moment_narrow", "choices").left
        wide = most - 2 * pad if self.look.portrait else min(most - 2 * pad, self.go.natural_width())
        tall = self.go.measure(wide)
        return Rect(pad, height - pad - tall, wide, tall)

    def _door_row(self, door: Shown) -> DoorRow:
        return DoorRow(
            self.kit,
            f"door:{door.place}",
            house=self._house(door),
            plate=place_name(self.context, door.place),
            pill=door.pill,
            door=door.state,
            was_pill=door.turned,
            label=self._said(door),
            action=AskAt(door.label),
        )

    def _sky(self) -> Picture:
        return graded_picture(self.look, "places/street.svg", self.look.size, "city", self.look.theme.page)

    def background(self, surface: Surface) -> None:
        """Paint sky, roofs and pavement."""
        surface.fill(self.look.theme.page)
        if not self.is_list and not self.look.high_contrast:
            surface.blit(self.kit.art.get(self._sky()), (0, 0))
            paint_pavement(surface, self.look, len(self.doors))
        self.bake(surface)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Show what a door is; hand everything else on."""
        if isinstance(action, AskAt):
            self.asked = action.line
            self.line.text = action.line
            self.say(action.line)
            return None
        return super().act(action, widget)
