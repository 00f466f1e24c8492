"""The end of the last level: the flower, the people, the doors that changed, and the code to stop here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.intents import Continue
from game.engine.petals import TIERS, tier
from game.presentation.doors import shown_door
from game.presentation.wording import place_name
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import CORNER, PlayScreen
from game.screens.level.copying import Copying
from game.screens.level.ended import Ended, place_in_row
from game.screens.outcomes import Copied, Outcome
from game.screens.widgets.tiles import DoorTile
from game.ui.art import graded_picture
from game.ui.widgets import Button, Label, PictureBox, ScrollList, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.state import GameState
    from game.presentation.context import Context

NAMES: Final = [name for _, name in reversed(TIERS)]
FORMS: Final = {"seedling": "seed", "sprout": "sprout", "bud": "bud", "bloom": "open", "full_bloom": "full"}
WILTED: Final = {"bud": "wilted_bud", "bloom": "wilted_open", "full_bloom": "wilted_full"}
A_FALL: Final = 2
MOST_DOORS: Final = 3


def flower_form(before: int, after: int) -> str:
    """Return the picture of a flower: of the tier now, or the wilted one of the tier before after a fall of two."""
    old, new = tier(before), tier(after)
    if NAMES.index(old) - NAMES.index(new) >= A_FALL and old in WILTED:
        return WILTED[old]
    return FORMS[new]


class LevelEndScreen(PlayScreen):
    """The page after the last night of a level."""

    name: ClassVar[str] = "level_end"
    starts_at: ClassVar[str] = "go"

    def __init__(self, context: Context) -> None:
        """Return the end of the level that the run is in."""
        super().__init__(context)
        self.copying = Copying(context)
        self.heard = False

    @property
    def before(self) -> GameState:
        """The state at the start of the level."""
        return self.context.session.level_start

    @property
    def ended(self) -> Ended:
        """What there is to tell of the level."""
        return Ended(self.context, self.before, self.context.state)

    def title(self) -> str:
        """Return the level and how long it was."""
        return self.ended.title()

    def build(self) -> None:
        """Add the page, part by part; larger words go into a list that scrolls."""
        if not self.heard:
            self.heard = True
            self.kit.sounds.play("level_end")
        if self.look.text_scale > 100:
            self._build_list()
            return
        look = self.look
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1)
        box = look.box("level_end", "heading")
        width = look.safe.width
        beside = self._pause_edges()[0] - box.left
        high = heading.measure(beside)
        self.add(heading, Rect(box.left, box.top, beside, high))
        line = self._line()
        self.add(line, Rect(box.left, box.top + high + 4, width, line.measure(width)))
        flower, people, doors = (look.box("level_end", name) for name in ("flower", "people", "doors"))
        row = self._code_row()
        lift = max(0, doors.bottom - row.top) if look.portrait else 0  # a long code takes its room from the flower
        flower.height -= lift
        self._flower(flower)
        self._people(people.move(0, -lift))
        self._doors(doors.move(0, -lift))
        self._foot(row)

    def _line(self) -> Label:
        """Return the number then and now, and what the level says of its end."""
        return Label(self.kit, "line", text=self.ended.line(), style="small", ink="soft")

    def _flower(self, box: Rect) -> None:
        """Add the flower of the tier."""
        self.add(self._flower_picture(box.size), box)

    def _flower_picture(self, size: tuple[int, int]) -> PictureBox:
        form = flower_form(self.before.score, self.context.state.score)
        words = self.words
        alt = words("ui.level_end.flower", tier=words(f"tier.{tier(self.context.state.score)}"))
        if form.startswith("wilted"):
            alt += " " + words("ui.level_end.wilted")
        picture = replace(
            graded_picture(self.look, f"flower/{form}.svg", size, "petals"), fit="meet", anchor=("mid", "max")
        )
        return PictureBox(self.kit, "flower", picture=picture, alt=alt, ground=None)

    def _people(self, box: Rect) -> None:
        """Add the people in a row."""
        for tile in place_in_row(self.ended.tiles(self.kit), box):
            self.add(tile)

    def doors(self) -> list[DoorTile]:
        """Return the doors that changed in this level, then others that are there, as the street shows them."""
        context = self.context
        state, before = context.state, self.before
        asks = {rule.door for rule in context.policy.doors}
        changed = [door for door in context.story.doors if (door.id in state.doors) != (door.id in before.doors)]
        others = [door for door in context.story.doors if door.id in asks and door not in changed]
        tiles = []
        for door in [*changed, *others][:MOST_DOORS]:
            shown = shown_door(context, state, door)
            place = place_name(context, door.place)
            tiles.append(DoorTile(self.kit, f"door:{door.id}", form=shown.state, title=place, note=shown.brief))
        return tiles

    def _doors(self, box: Rect) -> None:
        """Add the doors in a row."""
        gap = 24 if not self.look.portrait else 12
        width = (box.width - gap * (MOST_DOORS - 1)) // MOST_DOORS
        for index, door in enumerate(self.doors()):
            self.add(door, Rect(box.left + index * (width + gap), box.top, width, box.height))

    def _go(self) -> Button:
        return Button(self.kit, "go", label=self.words("ui.level_end.go"), action=Continue(), style="body", ground=None)

    def _code_row(self) -> Rect:
        """Return the place of the code: beside the way on, or above it on an upright page."""
        look = self.look
        go, code = look.box("level_end", "go"), look.box("level_end", "code")
        if not look.portrait:
            return Rect(code.left, go.top, go.left - code.left - 24, go.height)
        high = self.copying.height(self.kit, code.width)
        high = max(code.height, high) if high else 0
        return Rect(code.left, go.top - high - look.space(3), code.width, high)

    def _foot(self, row: Rect) -> None:
        """Add the code, the button that copies it and the way on."""
        for widget in self.copying.beside(self.kit, row):
            self.add(widget)
        go, box = self._go(), self.look.box("level_end", "go")
        high = max(box.height, self.look.reach.target)
        self.add(go, Rect(box.left, box.bottom - high, box.width, high))
        self.add_pause(self.corner)

    def _pause_edges(self) -> tuple[int, int]:
        """Return the left edge and the foot of the pause in the corner, beside and below which there is room."""
        target, width = self.look.target, self.look.size[0]
        return width - max(CORNER + target // 2, target), max(CORNER + target // 2, target)

    def _build_list(self) -> None:
        """Add everything as one list that scrolls, with the way on below it."""
        look = self.look
        safe = look.safe
        go = self._go()
        high = go.measure(safe.width)
        rows: list[Widget] = [
            Label(self.kit, "title", text=self.title(), style="heading", heading=1),
            self._line(),
            *self._in_rows("people", [tile.as_row() for tile in self.ended.tiles(self.kit)]),
            *self._in_rows("doors", self.doors()),
            *self.copying.rows(self.kit),
        ]
        (edge, foot), gap = self._pause_edges(), look.reach.gap
        top, right = (foot + gap, safe.right) if look.portrait else (safe.top, edge - gap)
        room = Rect(safe.left, top, right - safe.left, safe.bottom - top - high - look.space(4))
        self.add(ScrollList(self.kit, "list", rows=rows, gap=look.space(4), inset=8), room)
        self.add(go, Rect(safe.left, safe.bottom - high, safe.width, high))
        self.add_pause(self.corner)

    def _in_rows(self, name: str, tiles: Sequence[Widget]) -> list[Widget]:
        """Return tiles side by side, two in a row where there is room."""
        columns = 1 if self.look.portrait or self.look.text_scale > 150 else 2
        starts = range(0, len(tiles), columns)
        return [
            ButtonRow(self.kit, f"{name}:{at}", widgets=list(tiles[at : at + columns]), even=True, columns=columns)
            for at in starts
        ]

    def background(self, surface: Surface) -> None:
        """Paint the page and the hills at its foot."""
        look = self.look
        surface.fill(look.theme.page)
        if look.high_contrast or look.text_scale > 100:
            return
        width, height = look.size
        picture = graded_picture(look, "scenes/hills.svg", (width, 160 if not look.portrait else 260))
        hills = replace(picture, anchor=("mid", "min"))
        surface.blit(self.kit.art.get(hills), (0, height - hills.size[1]))

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Say whether the code was copied."""
        if isinstance(outcome, Copied):
            self.copying.tell(self, outcome)
        return None
