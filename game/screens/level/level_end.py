"""The end of a level: the flower, the people, the doors that changed, and the code to stop here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU, NOT_CUT
from game.engine.endings import met
from game.engine.intents import Continue
from game.engine.petals import TIERS, tier
from game.engine.state import level_of
from game.engine.story import YOU
from game.presentation.doors import shown_door
from game.presentation.wording import place_name
from game.screens.actions import CopyCode
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.outcomes import Copied, Outcome
from game.screens.widgets.face import FaceTile
from game.screens.widgets.tiles import DoorTile, PersonTile, TileBadge
from game.ui.art import graded_picture
from game.ui.screen import SECONDS_TO_READ
from game.ui.widgets import Button, Label, PictureBox, ScrollList, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.ui.theme import Look

NAMES: Final = [name for _, name in reversed(TIERS)]
FORMS: Final = {"seedling": "seed", "sprout": "sprout", "bud": "bud", "bloom": "open", "full_bloom": "full"}
WILTED: Final = {"bud": "wilted_bud", "bloom": "wilted_open", "full_bloom": "wilted_full"}
A_FALL: Final = 2
TIES: Final = ("loose", "loose", "kept", "close")
MOST_PEOPLE: Final = 5
MOST_DOORS: Final = 3


def flower_form(before: int, after: int) -> str:
    """Return the picture of a flower: of the tier now, or the wilted one of the tier before after a fall of two."""
    old, new = tier(before), tier(after)
    if NAMES.index(old) - NAMES.index(new) >= A_FALL and old in WILTED:
        return WILTED[old]
    return FORMS[new]


class LevelEndScreen(GameScreen):
    """The page after the last night of a level."""

    name: ClassVar[str] = "level_end"
    starts_at: ClassVar[str] = "go"

    def __init__(self, context: Context) -> None:
        """Return the end of the level that the run is in."""
        super().__init__()
        self.context = context
        self.copied = ""
        self.heard = False

    @property
    def before(self) -> GameState:
        """The state at the start of the level."""
        return self.context.session.level_start

    def adapt(self, look: Look) -> Look:
        """Return the look of the level."""
        return look.styled(level_of(self.context.story, self.context.state).look)

    def title(self) -> str:
        """Return the level and how long it was."""
        words, level = self.context.words, level_of(self.context.story, self.context.state)
        days = sum(record.level == self.context.state.level for record in self.context.state.days)
        return words.plural("ui.level_end.days_done", days, title=words(level.title))

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
        high = heading.measure(width)
        self.add(heading, Rect(box.left, box.top, width, high))
        line = self._line()
        self.add(line, Rect(box.left, box.top + high + 4, width, line.measure(width)))
        self._flower(look.box("level_end", "flower"))
        self._people(look.box("level_end", "people"))
        self._doors(look.box("level_end", "doors"))
        self._foot()

    def _line(self) -> Label:
        """Return the number then and now, and what the level says of its end."""
        words, state, context = self.kit.words, self.context.state, self.context
        level = level_of(context.story, state)
        first = words(level.days[self.before.day].weekday)
        moved = words("ui.level_end.line", before=self.before.score, day=first, after=state.score)
        return Label(self.kit, "line", text=f"{moved} {context.render_variant(level.end)}", style="small", ink="soft")

    def _flower(self, box: Rect) -> None:
        """Add the flower of the tier."""
        self.add(self._flower_picture(box.size), box)

    def _flower_picture(self, size: tuple[int, int]) -> PictureBox:
        form = flower_form(self.before.score, self.context.state.score)
        words = self.kit.words
        alt = words("ui.level_end.flower", tier=words(f"tier.{tier(self.context.state.score)}"))
        if form.startswith("wilted"):
            alt += " " + words("ui.level_end.wilted")
        picture = replace(
            graded_picture(self.look, f"flower/{form}.svg", size, "petals"), fit="meet", anchor=("mid", "max")
        )
        return PictureBox(self.kit, "flower", picture=picture, alt=alt, ground=None)

    def people(self) -> list[int]:
        """Return whom the page shows: whoever you met, or who cut the tie; changed ties first, then the closest."""
        state, before = self.context.state, self.before
        return sorted(
            met(self.context.story, state) - {YOU},
            key=lambda one: (state.severed[one] == before.severed[one], -state.ties[one], -state.closeness[one], one),
        )

    def _tiles(self) -> list[PersonTile]:
        state, story, words = self.context.state, self.context.story, self.kit.words
        tiles = []
        for person in self.people():
            one, cut = story.people[person], state.severed[person]
            tied = "" if not state.ties[person] else TIES[state.ties[person]]
            tie = "cut" if cut != NOT_CUT and not state.ties[person] else tied
            mood = "worried" if self.context.policy.sunlight and state.totals[person] < state.score - 100 else "calm"
            face = FaceTile(self.kit, f"face:{one.id}", who=one.id, mood="cold" if tie == "cut" else mood)
            face.cut, face.gone = cut == CUT_BY_YOU, cut == CUT_BY_THEM and not state.ties[person]
            is_seen = self.context.policy.sunlight and one.account and state.ties[person]
            number = str(state.totals[person]) if is_seen else ""
            said = [words(one.name), words(self._tie_words(person)) if tie else "", number]
            tiles.append(
                PersonTile(
                    self.kit,
                    f"person:{one.id}",
                    face=face,
                    badge=TileBadge(self.kit, f"tie:{one.id}", tie=tie),
                    title=words(one.name),
                    note=number,
                    spoken=", ".join(filter(None, said)),
                    struck=face.gone,
                )
            )
        return tiles

    def _tie_words(self, person: int) -> str:
        """Return the id of the words for a tie."""
        state = self.context.state
        if state.ties[person] or state.severed[person] == NOT_CUT:
            return f"ui.person.tie.{state.ties[person]}"
        return "ui.person.cut" if state.severed[person] == CUT_BY_YOU else "ui.person.cut_by"

    def _people(self, box: Rect) -> None:
        """Add the people in a row."""
        tiles = self._tiles()[:MOST_PEOPLE]
        gap = 16 if not self.look.portrait else 12
        width = (box.width - gap * (MOST_PEOPLE - 1)) // MOST_PEOPLE
        for index, tile in enumerate(tiles):
            self.add(tile, Rect(box.left + index * (width + gap), box.top, width, min(box.height, tile.measure(width))))

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
        return Button(
            self.kit, "go", label=self.kit.words("ui.level_end.go"), action=Continue(), style="body", ground=None
        )

    def _copy(self) -> Button:
        return Button(
            self.kit,
            "copy",
            label=self.copied or self.kit.words("ui.level_end.copy"),
            action=CopyCode(),
            primary=False,
            style="small",
            ground=None,
        )

    def _code(self) -> Label:
        words = self.kit.words
        text = f"{words('ui.level_end.stop')} **{self.context.session.code}**"
        return Label(self.kit, "code", text=text, style="label", ground=None)

    def _foot(self) -> None:
        """Add the code, the button that copies it and the way on."""
        look = self.look
        go, code = look.box("level_end", "go"), look.box("level_end", "code")
        copy, label = self._copy(), self._code()
        width = copy.natural_width()
        if look.portrait:
            room = code.width - width - 16
            self.add(label, Rect(code.left, code.top, room, label.measure(room)))
            self.add(copy, Rect(code.right - width, code.top, width, code.height))
        else:
            room = go.left - code.left - width - 48
            natural = min(room, label.natural_width())
            high = label.measure(room)
            self.add(label, Rect(code.left, go.centery - high // 2, room, high))
            self.add(copy, Rect(code.left + natural + 20, go.centery - 26, width, max(52, copy.measure(width))))
        self.add(self._go(), go)

    def _build_list(self) -> None:
        """Add everything as one list that scrolls, with the way on below it."""
        look = self.look
        safe = look.safe
        go = self._go()
        high = go.measure(safe.width)
        rows: list[Widget] = [
            Label(self.kit, "title", text=self.title(), style="heading", heading=1),
            self._line(),
            *self._in_rows("people", [tile.as_row() for tile in self._tiles()]),
            *self._in_rows("doors", self.doors()),
            self._code(),
            self._copy(),
        ]
        room = Rect(safe.left, safe.top, safe.width, safe.height - high - look.space(4))
        self.add(ScrollList(self.kit, "list", rows=rows, gap=look.space(4), inset=8), room)
        self.add(go, Rect(safe.left, safe.bottom - high, safe.width, high))

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
            self.copied = self.kit.words("ui.level_end.copied" if outcome.done else "ui.level_end.copy")
            said = self.kit.words("ui.copy.done" if outcome.done else "ui.copy.failed")
            self.say(said)
            if not outcome.done:
                self.show_caption(said, SECONDS_TO_READ)
            button = self.find("copy")
            if isinstance(button, Button):
                button.label = self.copied
                button.description = "" if outcome.done else said
        return None
