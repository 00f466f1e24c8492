"""Between two levels: what the last one was like, what the next one is about, and what its rules made of the same life.

One page, so that it takes one press. At the beginning of a run it tells what became of the box instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.presentation.presenter import EXPLAINED, Move, rules_changed
from game.presentation.rereading import reread_rows
from game.screens.actions import CopyCode, GoOn
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import PlayScreen
from game.screens.level.begun import Begun
from game.screens.level.copying import Copying
from game.screens.level.ended import Ended, place_in_row
from game.screens.level.new_rules import Sheet
from game.screens.level.reread_sheet import RereadSheet
from game.screens.outcomes import Copied, Outcome
from game.session.auto_advance import runs_on
from game.ui.art import Picture, graded_picture
from game.ui.events import InputEvent, Pointer
from game.ui.widgets import Button, Label, Paper, ScrollList, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.widgets.tiles import PersonTile

MARGIN: Final = 40
BETWEEN: Final = 40
LEFT_SHARE: Final = 0.44
LARGEST_FLOWER: Final = 340
FLOWER_BESIDE: Final = 200
SMALLEST_FLOWER: Final = 120
HILLS: Final = 160
LEAST_SHEET: Final = 260


class LevelPage(PlayScreen):
    """The page of a level that has just begun; goes on to the street, or to the first card where it is indoors."""

    name: ClassVar[str] = "level_page"
    starts_at: ClassVar[str] = "go_on"

    def __init__(self, context: Context) -> None:
        """Return the page of the level that just began; it is shown once a run."""
        super().__init__(context)
        context.seen.introduced = self.shown_state.level
        self.rules = rules_changed(context, context.session.events)
        self.change = None if self.rules is None else self.rules.change
        self.read = reread_rows(context, self.change)
        self.ended = self._ended()
        self.begun = Begun(context, self.shown_state)
        self.copying = Copying(context)
        self.is_played = False

    def _ended(self) -> Ended | None:
        """Return what there is to tell of the level before, None where there was none or it ended without a word."""
        last = self.context.session.last_level
        return None if last is None or runs_on(self.context.story, last[1]) else Ended(self.context, *last)

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return why the new rules moved the number, as far as they say."""
        explained = self.shown_state.policy.explains == EXPLAINED
        return self.rules.moves if self.rules is not None and explained else ()

    def title(self) -> str:
        """Return all that the page tells, in the order of the eye."""
        ended = (self.ended.title(), self.ended.line().rstrip(".")) if self.ended else ()
        said = [
            *ended,
            self.begun.heading(),
            *(label.text.rstrip(".") for label in self._below_heading()),
            self.sheet.spoken(),
        ]
        return ". ".join(filter(None, said))

    def build(self) -> None:
        """Add the page: as drawn, or as one list for large type."""
        self.go = Button(self.kit, "go_on", label=self.words("ui.street.rules.go"), ground="page", digit=1)
        self.go.action = GoOn()
        self.sheet = self._sheet("card")
        flows = self.look.text_scale > 100 or not self._fits()
        if flows:
            self.sheet = self._sheet("page")
        foot = self._foot(flows=flows)
        if flows:
            self._flow(foot)
        elif self.look.portrait:
            self._stacked(Rect(MARGIN, MARGIN, self.look.size[0] - 2 * MARGIN, foot - MARGIN))
        elif self.ended is None and self.rules is None:
            self._alone(Rect(MARGIN, MARGIN, self.look.size[0] - 2 * MARGIN, foot - MARGIN))
        else:
            self._side_by_side(Rect(MARGIN, MARGIN, self.look.size[0] - 2 * MARGIN, foot - MARGIN))
        self.add(self.go)
        self.add_pause(self.corner)
        if not self.focus_id:
            self.focus_id = self.go.id
        self.kit.art.prepare([self._hills()])
        if self.change is not None and not self.is_played:
            self.sheet.player(self, self.meter, self.go).play(self.change)
        self.is_played = True

    def _sheet(self, ground: str) -> Sheet:
        """Return the sheet of the new rules: act by act where the level reads the history again."""
        if self.read:
            return RereadSheet(self.context, self.kit, self.rules, self.read, ground)
        return Sheet(self.context, self.kit, self.rules, self.moves, ground)

    def _foot(self, *, flows: bool) -> int:
        """Put the way on at the foot of the page, and the code beside or above it; return their top."""
        look, (width, height) = self.look, self.look.size
        room = width - 2 * MARGIN
        wide = room if look.portrait else min(room, max(240, self.go.natural_width()))
        tall = self.go.measure(wide)
        # where no option of a moment lies: lying it is at the left, upright below all of them
        self.go.place(Rect(MARGIN, height - look.space(4 if look.portrait else 6) - tall, wide, tall))
        if self.ended is None or flows or not self.copying.is_there:
            return self.go.rect.top - look.space(3)
        row = Rect(self.go.rect.right + BETWEEN, self.go.rect.top, room - wide - BETWEEN, tall)
        if look.portrait:
            high = max(tall, self.copying.height(self.kit, room))
            row = Rect(MARGIN, self.go.rect.top - high - look.space(3), room, high)
        for widget in self.copying.beside(self.kit, row):
            self.add(widget)
        return row.top - look.space(4)

    def _fits(self) -> bool:
        """Return whether an upright page has room for the sheet with some of its lines, below all the rest."""
        if not self.look.portrait or self.rules is None:
            return True
        width, height = self.look.size
        room = width - 2 * MARGIN
        beside = self._height(self._title_labels("left"), room - FLOWER_BESIDE - 24)
        foot = self.go.measure(room)
        taken = 4 * MARGIN + self._height(self._over("left"), room) + max(FLOWER_BESIDE, beside) + 2 * foot
        if self.ended is not None:
            taken += max(0, self.copying.height(self.kit, room) - foot)
            tiles = self._upright_tiles(Rect(0, 0, room, height))
            taken += max((tile.rect.height for tile in tiles), default=0) + self.look.space(6)
        needed = self.sheet.fitted(Rect(0, 0, room, height)).height
        return height - taken >= min(needed, LEAST_SHEET)

    def _upright_tiles(self, box: Rect) -> list[PersonTile]:
        """Return who is there, for an upright page: nobody where a history that is read again needs the room."""
        return [] if self.ended is None or self.read else place_in_row(self.ended.tiles(self.kit), box)

    def _over(self, align: str) -> list[Label]:
        """Return what is told of the level before."""
        if self.ended is None:
            return []
        done = Label(self.kit, "done", text=self.ended.title(), style="label", bold=True, ink="accent", ground=None)
        line = Label(self.kit, "line", text=self.ended.line(), style="small", ground=None)
        done.align = line.align = align
        return [done, line]

    def _title_labels(self, align: str) -> list[Label]:
        """Return the level and what is at stake in it."""
        heading = Label(
            self.kit, "heading", text=self.begun.heading(), style="heading", heading=1, align=align, ground=None
        )
        return [heading, *self._below_heading(align)]

    def _below_heading(self, align: str = "left") -> list[Label]:
        """Return stakes, aim, notice and the line from outside the story, as far as there are any."""
        return [
            Label(self.kit, name, text=text, style=style, ink=ink, bold=name == "aim", align=align, ground=None)
            for name, text, style, ink in self.begun.lines()
        ]

    def _lay(self, labels: list[Label], box: Rect) -> int:
        """Add labels below each other from the top of a box; return where they end."""
        y = box.top
        for label in labels:
            high = label.measure(box.width)
            self.add(label, Rect(box.left, y, box.width, high))
            y += high + self.look.space(2)
        return y

    def _height(self, labels: list[Label], width: int) -> int:
        return sum(label.measure(width) + self.look.space(2) for label in labels)

    def _add_flower(self, left: int, top: int, size: int) -> None:
        self.meter = self.flower(self.shown_state, Rect(left, top, size, size), disc=False)

    def _alone(self, room: Rect) -> None:
        """Add flower and title in the middle: nothing is over and nothing changed."""
        labels = self._title_labels("centre")
        over_hills = self.look.size[1] - HILLS - room.top
        room = Rect(room.topleft, (room.width, min(room.height, over_hills)))
        column = room.inflate(-2 * max(0, (room.width - 880) // 2), 0)
        high = self._height(labels, column.width)
        size = max(SMALLEST_FLOWER, min(LARGEST_FLOWER, room.height - high - self.look.space(5)))
        top = room.top + max(0, room.height - size - self.look.space(5) - high) // 3
        self._add_flower(room.centerx - size // 2, top, size)
        self._lay(labels, Rect(column.left, top + size + self.look.space(5), column.width, high))

    def _side_by_side(self, room: Rect) -> None:
        """Add what is over left, what begins right."""
        over_hills = self.look.size[1] - HILLS - room.top
        left = Rect(room.left, room.top, round(room.width * LEFT_SHARE), min(room.height, over_hills))
        right = Rect(left.right + BETWEEN, room.top, room.right - left.right - BETWEEN, room.height)
        y = self._lay(self._over("left"), left)
        foot = left.bottom
        if self.ended is not None:
            tiles = place_in_row(self.ended.tiles(self.kit), Rect(left.left, 0, left.width, left.height))
            foot = left.bottom - max((tile.rect.height for tile in tiles), default=0) if self.rules else y + 24
            for tile in tiles:
                tile.place(tile.rect.move(0, foot))
                self.add(tile)
        if self.rules is None:
            self._alone(right)
            return
        size = max(SMALLEST_FLOWER, min(LARGEST_FLOWER, foot - y - self.look.space(5)))
        self._add_flower(left.centerx - size // 2, y + max(0, foot - y - size) // 2, size)
        y = self._lay(self._title_labels("left"), right)
        self._add_sheet(Rect(right.left, y + self.look.space(3), right.width, right.bottom - y - self.look.space(3)))

    def _stacked(self, room: Rect) -> None:
        """Add what is over above what begins."""
        y = self._lay(self._over("left"), room)
        if self.ended is not None:
            row = Rect(room.left, y + self.look.space(3), room.width, room.height)
            tiles = self._upright_tiles(row)
            for tile in tiles:
                self.add(tile)
            y = max([y, *(tile.rect.bottom for tile in tiles)]) + self.look.space(5)
        if self.rules is None:
            self._alone(Rect(room.left, y, room.width, room.bottom - y))
            return
        beside = Rect(room.left + FLOWER_BESIDE + 24, y, room.width - FLOWER_BESIDE - 24, room.bottom - y)
        self._add_flower(room.left, y, FLOWER_BESIDE)
        y = max(self._lay(self._title_labels("left"), beside), y + FLOWER_BESIDE) + self.look.space(3)
        self._add_sheet(Rect(room.left, y, room.width, room.bottom - y))

    def _add_sheet(self, area: Rect) -> None:
        """Add the sheet with what the new rules did; it is no higher than that."""
        area = self.sheet.fitted(area)
        self.add(Paper(self.kit, "sheet", fill="card", outline=self.look.boxed), area)
        for widget in self.sheet.widgets(area):
            self.add(widget)

    def _flow(self, foot: int) -> None:
        """Add everything as rows that scroll, with a small flower beside or above them."""
        look, (width, _) = self.look, self.look.size
        size = FLOWER_BESIDE
        self._add_flower((width - size) // 2 if look.portrait else MARGIN, 20, size)
        left, top = (MARGIN, size + MARGIN) if look.portrait else (size + 2 * MARGIN, 32)
        rows: list[Widget] = [*self._over("left"), *self._title_labels("left")]
        rows += self.sheet.rows_of_list() if self.rules is not None else []
        if self.ended is not None:
            rows += [tile.as_row() for tile in self.ended.tiles(self.kit)]
            rows += self.copying.rows(self.kit)
        self.sheet.listed = listed = ScrollList(
            self.kit, "causes", rows=rows, gap=look.reach.apart(look.space(2)), inset=8
        )
        # the pause stands in the corner, where the bar would be
        beside = 0 if look.portrait else look.target // 2 + look.reach.gap
        self.add(listed, Rect(left, top, width - left - MARGIN - beside, foot - top))

    def _hills(self) -> Picture:
        return replace(graded_picture(self.look, "scenes/hills.svg", (self.look.size[0], HILLS)), anchor=("mid", "min"))

    def background(self, surface: Surface) -> None:
        """Paint the page and, where no words come so low, the hills at its foot."""
        surface.fill(self.look.theme.page)
        if not self.look.high_contrast and self.look.text_scale <= 100:
            surface.blit(self.kit.art.get(self._hills()), (0, self.look.size[1] - HILLS))
        self.bake(surface)

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take an event; while a history passes, any press ends that and nothing else."""
        if self.sheet.is_passing and not (isinstance(event, Pointer) and event.phase != "down"):
            self.motion.finish_all()
            return None
        return super().handle(event)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Go on with a sound."""
        if not isinstance(action, CopyCode):
            self.play_sound("page")
        return super().act(action, widget)

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Say whether the code was copied."""
        if isinstance(outcome, Copied):
            self.copying.tell(self, outcome)
        return super().receive(outcome)

    def _by_digit(self, number: int) -> Widget | None:
        """Return the way on for any number key."""
        del number
        return super()._by_digit(1)
