"""A history that is read again: a line an act with its points then and now, each turning over as it passes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.explain import petals_of
from game.engine.petals import FLOOR, TOP
from game.presentation.rereading import spoken, summed_up
from game.screens.level.new_rules import LINE_HEIGHT, PAUSE, NewRulesPlayer, Sheet
from game.screens.widgets.reread_line import RereadHead, RereadLine
from game.ui.anim import Tween
from game.ui.theme import Motion
from game.ui.widgets import Label

if TYPE_CHECKING:
    from game.engine.events import ScoreChanged
    from game.presentation.context import Context
    from game.presentation.presenter import NewRules
    from game.presentation.rereading import RereadRow
    from game.screens.base.play_screen import PlayScreen
    from game.screens.widgets.flower import Flower
    from game.ui.kit import Kit
    from game.ui.widgets import Button, Widget

LONGEST: Final = 11_000
"""How many milliseconds all lines together take at most; the number rolls within them."""
SLOWEST: Final = 700
WAITING: Final = 0.3
"""How much of its time a line stands as it was before it turns."""
TURNING: Final = 0.5
LONGEST_TURN: Final = 320


def time_of_each(rows: int) -> int:
    """Return how many milliseconds one of so many lines has."""
    return min(SLOWEST, LONGEST // rows)


def lasting(rows: int) -> int:
    """Return how many milliseconds it takes until so many lines have passed."""
    return PAUSE + rows * time_of_each(rows)


class RereadSheet(Sheet):
    """The acts, a line each, then friends and limits, and the number before and after at the foot."""

    def __init__(
        self, context: Context, kit: Kit, rules: NewRules | None, read: tuple[RereadRow, ...], ground: str
    ) -> None:
        """Return the sheet of a history that new rules read again as `read`."""
        self.read = read
        super().__init__(context, kit, rules, (), ground)
        self.rows[:0] = [self._line(index, row) for index, row in enumerate(read)]

    def spoken(self) -> str:
        """Return what the reading did in words, the doors last."""
        said = summed_up(self.context, self.change, self.read) if self.change is not None else ""
        return f"{said} {self.doors}" if self.doors else said

    @property
    def lines(self) -> list[RereadLine]:
        """Return the lines of what was read, without the doors after them."""
        return [row for row in self.rows if isinstance(row, RereadLine)]

    def _line(self, index: int, row: RereadRow) -> RereadLine:
        """Return the line of an act, or of what else the number is made of."""
        signed = self.context.words.signed
        return RereadLine(
            self.kit,
            f"read:{index}",
            petal=row.petal,
            words=row.words,
            note=row.when,
            before=signed(row.before) if row.counts else "",
            value=signed(row.after) if row.counts else "",
            verdict=row.verdict,
            spoken=spoken(self.context, row),
            tall=LINE_HEIGHT,
            ground=self.ground,
        )

    def _labels(self) -> list[Widget]:
        """Return that the history was read again, and what the columns are called."""
        words, kit = self.context.words, self.kit
        heading = Label(kit, "rules", text=words("ui.reread.heading"), style="heading", heading=2, ground=self.ground)
        text = words("ui.reread.nothing")
        nothing = Label(kit, "nothing", text=text, style="small", ink="soft", ground=self.ground)
        then, now = words("ui.reread.then"), words("ui.reread.now")
        return [heading, nothing, RereadHead(kit, "columns", then=then, now=now, ground=self.ground)]

    def show_what_turned(self) -> None:
        """Let a list of its own show the line that changed its sign by the most points."""
        pairs = list(zip(self.lines, self.read, strict=True))
        turned = [pair for pair in pairs if pair[1].verdict] or pairs
        if self.listed is not None and self.listed.rows == self.rows:
            self.listed.reveal(max(turned, key=lambda pair: abs(pair[1].after - pair[1].before))[0])

    def player(self, screen: PlayScreen, meter: Flower, go: Button) -> NewRulesPlayer:
        """Return what lets the acts pass one by one."""
        return RereadPlayer(screen, meter, go, self)


class RereadPlayer(NewRulesPlayer):
    """Lets each act come as it was and turn over, the number with it; the final state stands already."""

    sheet: RereadSheet

    def play(self, change: ScoreChanged) -> None:
        """Start everything; the way on can be pressed when all of it has ended."""
        screen, sheet = self.screen, self.sheet
        if screen.look.reduced_motion:
            screen.play_sound("petal_down" if change.after < change.before else "petal_up")
            sheet.show_what_turned()
            return
        each, last = time_of_each(len(sheet.rows)), lasting(len(sheet.rows))
        sheet.is_passing = True
        screen.focus(self.go, keyboard=screen.keyboard)
        self.meter.number, standing = change.before, change.before
        pairs = zip(sheet.lines, sheet.read, strict=True)
        for index, (line, row) in enumerate(pairs):
            start, change_of_row = PAUSE + index * each, row.after - row.before
            line.hushed, line.turn = True, 0.0
            self._later(start, self._come(line))
            screen.tick(index, start)
            self._turn(line, start + round(each * WAITING), each, (standing, standing + change_of_row))
            standing += change_of_row
        for index, door in enumerate(sheet.rows[len(sheet.lines) :], len(sheet.lines)):
            door.hushed = True
            self._later(PAUSE + index * each, self._come(door))
            screen.tick(index, PAUSE + index * each)
        self._grow(change, last)
        self._total(change, last)

    def _turn(self, line: RereadLine, delay: int, every: int, points: tuple[int, int]) -> None:
        """Turn a value over and move the number by what that does."""
        meter, (before, after) = self.meter, points
        sound = "petal_up" if after > before else "petal_down"
        if line.verdict:
            self.screen.play_sound(sound, delay)

        def turn(share: float) -> None:
            line.turn = share
            # what a petal has no room for is a line of its own and comes after the acts
            meter.number = min(TOP, max(FLOOR, round(before + (after - before) * share)))

        self.screen.motion.play(Tween(Motion(min(LONGEST_TURN, round(every * TURNING)), "linear"), turn, delay=delay))

    def _grow(self, change: ScoreChanged, last: int) -> None:
        """Let the petals grow all the while."""
        rules, meter = self.screen.context.rules, self.meter
        before, after = petals_of(rules, change.old), petals_of(rules, change.new)
        meter.values = before

        def grow(share: float) -> None:
            one, two, three, four, five = (low + (high - low) * share for low, high in zip(before, after, strict=True))
            meter.values = (one, two, three, four, five)

        self.screen.motion.play(Tween(Motion(last - PAUSE, "linear"), grow, delay=PAUSE))

    def _total(self, change: ScoreChanged, last: int) -> None:
        """Show the sum when everything has passed, and let the page be left."""
        for label in self.sheet.total:
            self._show_at(label, last)

        def end() -> None:
            self.meter.number, self.sheet.is_passing = change.after, False
            self._ready()
            self.sheet.show_what_turned()

        self._later(last, end)
