"""A level begins: its title, what is at stake, and, where the rules changed, what they made of the same life."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.explain import petals_of
from game.engine.scoring import NO_PETAL
from game.engine.state import level_of
from game.presentation.presenter import EXPLAINED, Move, rules_changed
from game.screens.actions import GoOn
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import PlayScreen
from game.screens.widgets.receipt_line import ReceiptLine
from game.ui.anim import Tween
from game.ui.art import Picture, graded_picture
from game.ui.theme import Motion
from game.ui.widgets import Button, Label, Paper, ScrollList, Widget

if TYPE_CHECKING:
    from game.engine.events import ScoreChanged
    from game.presentation.context import Context

PAUSE: Final = 700
LINE_EVERY: Final = 130
LINE_HEIGHT: Final = 42


class LevelCardScreen(PlayScreen):
    """The card of a level; goes on to the street."""

    name: ClassVar[str] = "level_card"

    def __init__(self, context: Context) -> None:
        """Return the card of the level that just began; it is shown once a run."""
        super().__init__(context)
        context.seen.introduced = self.shown_state.level
        self.rules = rules_changed(context, context.session.events)
        self.change = None if self.rules is None else self.rules.change
        self.is_played = False

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return why the new rules moved the number, as far as they say."""
        explained = self.shown_state.policy.explains == EXPLAINED
        return self.rules.moves if self.rules is not None and explained else ()

    @property
    def doors(self) -> tuple[str, ...]:
        """Return the sentences about doors that the new rules opened or shut."""
        return () if self.rules is None else tuple(door.words for door in self.rules.doors)

    def title(self) -> str:
        """Return level, title, stakes, and what the new rules did."""
        return ". ".join(filter(None, (self._heading(), self._stakes(), self._aim(), self._spoken())))

    def _heading(self) -> str:
        level = level_of(self.context.story, self.shown_state)
        return self.words("ui.street.level", number=level.number, title=self.words(level.title))

    def _stakes(self) -> str:
        return self.context.render_variant(level_of(self.context.story, self.shown_state).stakes).rstrip(".")

    def _aim(self) -> str:
        """Return what the player would like, where nobody asked: at the beginning of a run whose aim was drawn."""
        state = self.shown_state
        return "" if state.log or not self.context.is_aim_drawn else self.context.aim

    def _spoken(self) -> str:
        """Return what the new rules did, the doors last."""
        doors = " ".join(self.doors)
        if self.change is None:
            return f"{self.words('ui.street.rules')}. {doors}" if doors else ""
        causes = ", ".join(f"{move.words} {self.context.words.signed(move.points)}" for move in self.moves)
        heading, before, after = self.words("ui.street.rules"), self.change.before, self.change.after
        said = self.words("ui.street.rules.spoken", heading=heading, before=before, after=after, causes=causes)
        return f"{said}. {doors}" if doors else said

    def build(self) -> None:
        """Add flower, title, and what changed: on a sheet as drawn, or as one list for large type."""
        look = self.look
        self.go = Button(self.kit, "go_on", label=self.words("ui.street.rules.go"), ground="page", digit=1)
        self.go.action = GoOn()
        flows = look.text_scale > 100 and self.rules is not None
        self.paper = "page" if flows else "card"
        self.rows = self._rows()
        foot = self._foot()
        if flows:
            self._flow(foot)
        else:
            self._drawn(foot)
        self.add(self.go)
        self.focus_id = self.go.id
        self.kit.art.prepare([self._hills()])
        if self.change is not None and not self.is_played:
            self._play()

    def _foot(self) -> int:
        """Put the way on at the foot of the page; return its top."""
        look, (width, height) = self.look, self.look.size
        wide = width - 80 if look.portrait else min(width - 80, max(240, self.go.natural_width()))
        tall = self.go.measure(wide)
        self.go.place(Rect(width - 40 - wide, height - look.space(6) - tall, wide, tall))
        return self.go.rect.top

    def _title_labels(self) -> list[Label]:
        """Return level and stakes, and the aim where it was drawn."""
        heading = Label(self.kit, "heading", text=self._heading(), style="heading", heading=1, align="centre")
        stakes = Label(self.kit, "stakes", text=f"{self._stakes()}.", style="body", ink="soft", align="centre")
        aim = Label(self.kit, "aim", text=self._aim(), style="body", bold=True, align="centre")
        for label in (heading, stakes, aim):
            label.ground = None
        return [heading, stakes, aim] if aim.text else [heading, stakes]

    def _rules_labels(self, ground: str) -> list[Label]:
        """Return that the rules changed, and that nobody did anything."""
        words = self.words
        heading = Label(self.kit, "rules", text=words("ui.street.rules"), style="heading", heading=2, ground=ground)
        text = words("ui.street.rules.nothing")
        return [heading, Label(self.kit, "nothing", text=text, style="small", ink="soft", ground=ground)]

    def _drawn(self, foot: int) -> None:
        """Add flower and title, and beside or below them the sheet."""
        look, (width, _) = self.look, self.look.size
        is_wide = look.portrait or self.rules is None
        left = Rect(40, 40, width - 80 if is_wide else 520 + look.spare[0] // 2, foot - 60)
        small = look.portrait and self.rules is not None
        alone = look.portrait and self.rules is None
        large = 480 if alone else 340 if self._aim() else 380
        size = 260 if small or look.text_scale > 100 else large
        labels = self._title_labels()
        high = size + look.space(5) + sum(label.measure(left.width) + look.space(2) for label in labels)
        top = left.top + (max(0, left.height - high) * 2 // 5 if alone else 0 if self.rules is not None else 40)
        flower = Rect(left.centerx - size // 2, top, size, size)
        self.meter = self.flower(self.shown_state, flower, disc=False)
        y = flower.bottom + look.space(5)
        for label in labels:
            high = label.measure(left.width)
            self.add(label, Rect(left.left, y, left.width, high))
            y += high + look.space(2)
        if self.rules is not None:
            top = y + look.space(3)
            below = Rect(40, top, width - 80, foot - 20 - top)
            self._sheet(below if look.portrait else Rect(left.right + 40, 40, width - left.right - 80, foot - 60))

    def _flow(self, foot: int) -> None:
        """Add everything as rows that scroll, with a small flower beside or above them."""
        look, (width, _) = self.look, self.look.size
        size = 200
        flower = Rect((width - size) // 2 if look.portrait else 40, 20, size, size)
        self.meter = self.flower(self.shown_state, flower, disc=False)
        labels = [*self._title_labels(), *self._rules_labels("page")]
        for label in labels:
            label.align = "left"
        total = [Label(self.kit, "sum", text=self._total(), style="body", bold=True)] if self.change else []
        left, top = (40, 240) if look.portrait else (280, 32)
        rows: list[Widget] = [*labels, *total, *self.rows]
        self.list = ScrollList(self.kit, "causes", rows=rows, gap=look.space(2))
        self.add(self.list, Rect(left, top, width - left - 40, foot - 20 - top))

    def _total(self) -> str:
        """Return the number before and after, and the change."""
        if self.change is None:
            return ""
        change = self.change
        sums = self.words("ui.night.sum", before=change.before, after=change.after)
        return f"{sums}: {self.context.words.signed(change.after - change.before)}"

    def _sheet(self, area: Rect) -> None:
        """Add the sheet with what the new rules did; it is no higher than that."""
        look = self.look
        inner = area.inflate(-2 * look.space(5), -2 * look.space(5))
        labels = self._rules_labels("card")
        heights = [label.measure(inner.width - 32) for label in labels]
        self.list = ScrollList(self.kit, "causes", rows=[*self.rows], ground="card")
        foot = 24 + look.type("heading").line if self.change else 0
        parts = sum(heights) + self.list.measure(inner.width) + foot
        spare = max(0, inner.height - parts - look.space(2))
        area = Rect(area.left, area.top + (0 if look.portrait else spare // 2), area.width, area.height - spare)
        self.add(Paper(self.kit, "sheet", fill="card", outline=look.boxed), area)
        inner = area.inflate(-2 * look.space(5), -2 * look.space(5))
        y = inner.top
        for label, high in zip(labels, heights, strict=True):
            self.add(label, Rect(inner.left + 16, y, inner.width - 32, high))
            y += high
        top = y + look.space(2)
        self.add(self.list, Rect(inner.left, top, inner.width, inner.bottom - foot + (8 if foot else 0) - top))
        if self.change is not None:
            self._sum(inner, self.change)

    def _sum(self, inner: Rect, change: ScoreChanged) -> None:
        """Add the number before and after at the foot of the sheet."""
        sums = self.words("ui.night.sum", before=change.before, after=change.after)
        total = Label(self.kit, "sum", text=sums, style="body", bold=True, middle=True, ground="card")
        signed = self.context.words.signed(change.after - change.before)
        ink = "accent" if change.after >= change.before else "ink"
        value = Label(self.kit, "change", text=signed, style="heading", ink=ink, align="right", ground="card")
        tall = value.type_style.line
        low = inner.bottom - tall
        self.add(Paper(self.kit, "rule", fill="rule", radius=0), Rect(inner.left + 16, low - 8, inner.width - 32, 2))
        self.add(total, Rect(inner.left + 16, low, inner.width * 2 // 3, tall))
        self.add(value, Rect(inner.right - 16 - inner.width // 4, low, inner.width // 4, tall))

    def _rows(self) -> list[ReceiptLine]:
        """Return a line for each petal that moved, and one for each door."""
        signed = self.context.words.signed
        lines = [
            (f"cause:{index}", move.petal, move.words, signed(move.points)) for index, move in enumerate(self.moves)
        ]
        lines += [(f"door:{index}", NO_PETAL, words, "") for index, words in enumerate(self.doors)]
        return [
            ReceiptLine(
                self.kit,
                name,
                petal=petal,
                words=words,
                value=value,
                spoken=f"{words}, {value}" if value else words,
                tall=LINE_HEIGHT,
                ground=self.paper,
            )
            for name, petal, words, value in lines
        ]

    def _play(self) -> None:
        """Let the number fall, or rise, and the causes appear after it; the final state stands already."""
        self.is_played = True
        if self.change is None:
            return
        change = self.change
        name = "petal_down" if change.after < change.before else "petal_up"
        self.play_sound(name, 0 if self.look.reduced_motion else PAUSE)
        if self.look.reduced_motion:
            return
        before, after = petals_of(self.context.rules, change.old), petals_of(self.context.rules, change.new)
        self.meter.values, self.meter.number = before, change.before
        self.go.arriving = True

        def grow(share: float) -> None:
            pairs = zip(before, after, strict=True)
            one, two, three, four, five = (low + (high - low) * share for low, high in pairs)
            self.meter.values = (one, two, three, four, five)

        def roll(share: float) -> None:
            self.meter.number = round(change.before + (change.after - change.before) * share)

        self.motion.play(Tween(self.look.motion("petal"), grow, delay=PAUSE))
        self.motion.play(Tween(self.look.motion("number_roll"), roll, delay=PAUSE))
        for index, row in enumerate(self.rows):
            self._appear(row, PAUSE + (index + 1) * LINE_EVERY)
        longest = PAUSE + max(self.look.motion("number_roll").milliseconds, (len(self.rows) + 1) * LINE_EVERY)
        self.motion.play(Tween(Motion(longest, "linear"), lambda _: None, self._ready))

    def _appear(self, line: ReceiptLine, delay: int) -> None:
        line.hushed = True

        def show() -> None:
            line.hushed = False

        self.motion.play(Tween(Motion(0, "linear"), lambda _: None, show, delay=delay))

    def _ready(self) -> None:
        self.go.arriving = False
        self.focus(self.go, keyboard=self.keyboard)

    def _hills(self) -> Picture:
        return replace(graded_picture(self.look, "scenes/hills.svg", (self.look.size[0], 160)), anchor=("mid", "min"))

    def background(self, surface: Surface) -> None:
        """Paint the page and, where no words come so low, the hills at its foot."""
        surface.fill(self.look.theme.page)
        if not self.look.high_contrast and self.look.text_scale <= 100:
            surface.blit(self.kit.art.get(self._hills()), (0, self.look.size[1] - 160))
        self.bake(surface)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Go to the street with a sound."""
        self.play_sound("page")
        return super().act(action, widget)

    def _by_digit(self, number: int) -> Widget | None:
        """Return the way on for any number key."""
        del number
        return super()._by_digit(1)
