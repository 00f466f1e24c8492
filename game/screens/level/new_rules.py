"""What new rules made of the same life: a sheet of causes with the sum last, and how it is played."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.engine.explain import petals_of
from game.engine.scoring import NO_PETAL
from game.presentation.presenter import nobody_did
from game.screens.widgets.receipt_line import ReceiptLine
from game.ui.anim import Tween
from game.ui.pieces import placed
from game.ui.theme import Motion
from game.ui.widgets import Label, Paper, ScrollList, Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.events import ScoreChanged
    from game.presentation.context import Context
    from game.presentation.presenter import Move, NewRules
    from game.screens.base.play_screen import PlayScreen
    from game.screens.widgets.flower import Flower
    from game.ui.kit import Kit
    from game.ui.theme import Look
    from game.ui.widgets import Button

PAUSE: Final = 500
LINE_EVERY: Final = 420
LINE_HEIGHT: Final = 42
CLOSE_HEIGHT: Final = 30
SIDE: Final = 16


def coming(rows: int) -> int:
    """Return after how many milliseconds so many lines have come, and the number moves."""
    return PAUSE + rows * LINE_EVERY


def lasting(look: Look, rows: int) -> int:
    """Return how many milliseconds a page of new rules plays that has so many lines."""
    return coming(rows) + max(look.motion(name).milliseconds for name in ("petal", "number_roll"))


class Sheet:
    """The causes, a line each, the doors after them, and the number before and after at the foot.

    `is_passing` is true while it shows for so long what it has that the way on stands there already, to end that.
    """

    def __init__(
        self,
        context: Context,
        kit: Kit,
        rules: NewRules | None,
        moves: tuple[Move, ...],
        ground: str,
    ) -> None:
        """Return the sheet of what new rules did, of nothing for None, with the causes that may be told."""
        self.context, self.kit, self.ground = context, kit, ground
        self.doors = "" if rules is None else " ".join(door.words for door in rules.doors)
        self.change = None if rules is None else rules.change
        self.moves = moves
        self.rows = self._rows(moves, () if rules is None else tuple(door.words for door in rules.doors))
        self.total = self._total()
        self.listed: ScrollList | None = None
        self.is_passing = False

    def spoken(self) -> str:
        """Return what the new rules did in words, the doors last; "" where they did nothing."""
        words, heading = self.context.words, self.context.words("ui.street.rules")
        if self.change is None:
            return f"{heading}. {self.doors}" if self.doors else ""
        causes = ", ".join(f"{move.words} {words.signed(move.points)}" for move in self.moves)
        before, after = self.change.before, self.change.after
        said = words("ui.street.rules.spoken", heading=heading, before=before, after=after, causes=causes)
        return f"{said}. {self.doors}" if self.doors else said

    def _rows(self, moves: tuple[Move, ...], doors: tuple[str, ...]) -> list[ReceiptLine]:
        """Return a line for each petal that moved, and one for each door."""
        signed = self.context.words.signed
        lines = [(f"cause:{index}", move.petal, move.words, signed(move.points)) for index, move in enumerate(moves)]
        lines += [(f"door:{index}", NO_PETAL, words, "") for index, words in enumerate(doors)]
        return [
            ReceiptLine(
                self.kit,
                name,
                petal=petal,
                words=words,
                value=value,
                spoken=f"{words}, {value}" if value else words,
                tall=LINE_HEIGHT,
                ground=self.ground,
            )
            for name, petal, words, value in lines
        ]

    def _total(self) -> list[Label]:
        """Return the number before and after, and the difference; nothing where no number moved."""
        if self.change is None:
            return []
        before, after = self.change.before, self.change.after
        sums = self.context.words("ui.night.sum", before=before, after=after)
        signed, ink = self.context.words.signed(after - before), "accent" if after >= before else "ink"
        total = Label(self.kit, "sum", text=sums, style="body", bold=True, middle=True, ground=self.ground)
        value = Label(self.kit, "change", text=signed, style="heading", ink=ink, align="right", ground=self.ground)
        return [total, value]

    def _labels(self) -> list[Widget]:
        """Return that the rules changed, and that nobody did anything."""
        words, kit = self.context.words, self.kit
        heading = Label(kit, "rules", text=words("ui.street.rules"), style="heading", heading=2, ground=self.ground)
        text = nobody_did(self.context, self.change)
        return [heading, Label(kit, "nothing", text=text, style="small", ink="soft", ground=self.ground)]

    def player(self, screen: PlayScreen, meter: Flower, go: Button) -> NewRulesPlayer:
        """Return what plays the sheet on a page on which it stands."""
        return NewRulesPlayer(screen, meter, go, self)

    def rows_of_list(self) -> list[Widget]:
        """Return everything as rows of a list, the sum last."""
        return [*self._labels(), *self.rows, *self.total]

    def _foot(self) -> int:
        return SIDE + 8 + self.kit.look.type("heading").line if self.total else 0

    def _list(self) -> ScrollList:
        return ScrollList(self.kit, "causes", rows=[*self.rows], ground=self.ground)

    def fitted(self, area: Rect) -> Rect:
        """Return the area of the paper: no higher than what stands on it, and in the middle where there is more."""
        margin = 2 * self.kit.look.space(5)
        labels = sum(label.measure(area.width - margin - 2 * SIDE) for label in self._labels())
        needed = labels + self._list().measure(area.width - margin) + self._foot() + self.kit.look.space(2) + margin
        return Rect(area.left, area.top, area.width, min(area.height, needed))

    def widgets(self, area: Rect) -> list[Widget]:
        """Return what stands on the paper, placed, in reading order."""
        look = self.kit.look
        inner = area.inflate(-2 * look.space(5), -2 * look.space(5))
        found, y = list[Widget](), inner.top
        for label in self._labels():
            high = label.measure(inner.width - 2 * SIDE)
            found.append(placed(label, Rect(inner.left + SIDE, y, inner.width - 2 * SIDE, high)))
            y += high
        y += look.space(2)
        self._close_up(Rect(inner.left, y, inner.width, inner.bottom - self._foot() - y))
        self.listed = placed(self._list(), Rect(inner.left, y, inner.width, inner.bottom - self._foot() - y))
        found.append(self.listed)
        return found + self._placed_total(inner)

    def _close_up(self, room: Rect) -> None:
        """Let the lines stand closer where that keeps all of them in their room."""
        if self._list().measure(room.width) > room.height:
            for row in self.rows:
                row.tall = CLOSE_HEIGHT

    def _placed_total(self, inner: Rect) -> list[Widget]:
        """Return the rule and the sum at the foot."""
        if not self.total:
            return []
        total, value = self.total
        tall = value.type_style.line
        low, width = inner.bottom - tall, inner.width - 2 * SIDE
        rule = placed(Paper(self.kit, "rule", fill="rule", radius=0), Rect(inner.left + SIDE, low - 8, width, 2))
        narrow = width * 3 // 10
        placed(total, Rect(inner.left + SIDE, low, width - narrow, tall))
        placed(value, Rect(inner.left + SIDE + width - narrow, low, narrow, tall))
        return [rule, total, value]


class NewRulesPlayer:
    """Lets the lines come one by one, and the number move with the sum, last; the final state stands already."""

    def __init__(self, screen: PlayScreen, meter: Flower, go: Button, sheet: Sheet) -> None:
        """Return a player for a page on which a sheet stands."""
        self.screen, self.meter, self.go, self.sheet = screen, meter, go, sheet

    def play(self, change: ScoreChanged) -> None:
        """Start everything; the way on can be pressed when all of it has ended."""
        screen, motion = self.screen, self.screen.look.motion
        last = 0 if screen.look.reduced_motion else coming(len(self.sheet.rows))
        screen.play_sound("petal_down" if change.after < change.before else "petal_up", last)
        if screen.look.reduced_motion:
            return
        rules, meter = screen.context.rules, self.meter
        before, after = petals_of(rules, change.old), petals_of(rules, change.new)
        meter.values, meter.number = before, change.before
        self.go.arriving = True

        def grow(share: float) -> None:
            pairs = zip(before, after, strict=True)
            one, two, three, four, five = (low + (high - low) * share for low, high in pairs)
            meter.values = (one, two, three, four, five)

        def roll(share: float) -> None:
            meter.number = round(change.before + (change.after - change.before) * share)

        for index, row in enumerate(self.sheet.rows):
            row.hushed = True
            self._later(PAUSE + index * LINE_EVERY, self._come(row))
            screen.tick(index, PAUSE + index * LINE_EVERY)
        for label in self.sheet.total:
            self._show_at(label, last)
        screen.motion.play(Tween(motion("petal"), grow, delay=last))
        screen.motion.play(Tween(motion("number_roll"), roll, self._ready, delay=last))

    def _later(self, delay: int, work: Callable[[], None]) -> None:
        self.screen.motion.play(Tween(Motion(0, "linear"), lambda _: None, work, delay=delay))

    def _show_at(self, label: Label, delay: int) -> None:
        """Show a label after so many milliseconds."""
        label.visible = False

        def show() -> None:
            label.visible = True

        self._later(delay, show)

    def _come(self, row: ReceiptLine) -> Callable[[], None]:
        """Return what shows a line, and moves the list on where it lies below its foot."""

        def work() -> None:
            row.hushed = False
            if self.sheet.listed is not None:
                self.sheet.listed.reveal(row)

        return work

    def _ready(self) -> None:
        """Let the page be left, its list at the top again."""
        if self.sheet.listed is not None:
            self.sheet.listed.scroll(-len(self.sheet.listed.rows))
        self.go.arriving = False
        self.screen.focus(self.go, keyboard=self.screen.keyboard)
