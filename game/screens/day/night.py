"""The night: the flower, the receipt of the day, who closed a tie while you slept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pygame import Rect, Surface

from game.engine.explain import petals_of
from game.engine.intents import Continue
from game.engine.state import level_of
from game.presentation.cues import EyeClosed
from game.presentation.night_steps import standings
from game.presentation.presenter import EXPLAINED, night_cues
from game.presentation.receipt_rows import is_still, receipt_rows, spoken
from game.presentation.wording import person_name
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import PlayScreen
from game.screens.base.sky import paint_sky, sky_picture
from game.screens.day.counting import Counting, Desk
from game.screens.day.night_boxes import BETWEEN, arrangements, column
from game.screens.day.receipt_sheet import NightText, ReceiptSheet, left_rows
from game.ui.anim import Tween
from game.ui.theme import Motion
from game.ui.widgets import Button, Label, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context


class NightScreen(PlayScreen):
    """Lines appear in order, each slip flies into its petal; any press ends the counting."""

    name: ClassVar[str] = "night"

    def __init__(self, context: Context) -> None:
        """Return the night of the day that is over."""
        super().__init__(context)
        session = context.session
        self.receipt = session.receipts[-1]
        self.morning = session.day_states[0]
        self.lines = receipt_rows(context, self.receipt, self.morning, self.shown_state)
        self.cuts = tuple(cue for cue in night_cues(context, session.events) if isinstance(cue, EyeClosed))
        self.is_still = is_still(self.receipt, self.lines)
        self.is_counted = False

    def title(self) -> str:
        """Return the day: what its number did comes after its lines."""
        return self._heading()

    def _heading(self) -> str:
        weekday = level_of(self.context.story, self.shown_state).days[self.shown_state.day].weekday
        return self.words("ui.night.heading", day=self.words(weekday))

    def build(self) -> None:
        """Add flower, receipt, the people who left, and the way on."""
        self.go = Button(self.kit, "go_on", label=self.words("ui.night.go"), action=Continue(), ground="night", digit=1)
        self.go.place(self._go_box())
        self.sheet = self._lay_sheet()
        boxes = self.sheet.boxes
        self.flower_box = boxes.flower
        self.meter = self.flower(self.shown_state, boxes.flower, disc=False, dark=True)
        text = self.words("ui.night.hint")
        hint = Label(self.kit, "hint", text=text, style="label", ink="night_soft", align="centre", ground=None)
        can_hurry = not self.is_counted and not self.look.reduced_motion and not self.context.by_finger
        hint.visible = can_hurry and boxes.hint is not None
        self.hint = self.add(hint, boxes.hint or Rect(0, 0, 0, 0))
        for widget in self.sheet.widgets():
            self.add(widget)
        self.add(self.go)
        self.add_pause(self.corner)
        self.kit.art.prepare([sky_picture(self.look)])
        if not self.is_counted:
            self._count()

    def _go_box(self) -> Rect:
        """Return the place of the way on: as drawn, or larger for large type."""
        drawn = self.look.box("night", "go")
        width = max(drawn.width, min(self.go.natural_width(), self.look.size[0] - 80))
        height = max(drawn.height, self.go.measure(width))
        return Rect(drawn.left, drawn.bottom - height, width, height)

    def _lay_sheet(self) -> ReceiptSheet:
        """Return the sheet in the first arrangement that has room for every line, or in the one with the most."""
        text = NightText(self._heading(), self.receipt, self.lines, self._why(), self.is_still, self.cuts)
        free = column(self.look).width
        high = sum(row.measure(free) + BETWEEN for row in left_rows(self.context, self.kit, self.cuts))
        for boxes in arrangements(self.look, self.go.rect, high):
            sheet = ReceiptSheet(self.context, self.kit, text, boxes)
            if sheet.is_whole:
                break
        return sheet

    def _why(self) -> str:
        """Return the line below the heading: all there is, where nothing moved."""
        if self.is_still:
            return self._total()
        if self.receipt.explains != EXPLAINED:
            return self.words("ui.night.several")
        return self.words("ui.night.everything" if any(not line.mark for line in self.lines) else "ui.night.quiet")

    def background(self, surface: Surface) -> None:
        """Paint the night sky."""
        surface.fill(self.look.theme.night)
        if not self.look.high_contrast:
            paint_sky(surface, self.kit, self.flower_box)
        self.bake(surface)

    def _count(self) -> None:
        """Count: line by line, slip by slip; the final state stands already."""
        self.is_counted = True
        self.play_sound("night")
        if self.look.reduced_motion:
            for _ in self.cuts:
                self.play_sound("tie_cut")
            self._done()
            return
        self.go.arriving = True
        sheet = self.sheet
        desk = Desk(self, self.meter, sheet.list, sheet.rows, self.lines, sheet.foot, sheet.left)
        start, end = (petals_of(self.context.rules, state) for state in (self.morning, self.shown_state))
        self.meter.label = self.flower_words(self.morning)
        ways = standings(self.shown_state.policy, self.receipt, self.lines, start, end)
        delay = Counting(desk, ways).play()
        self.motion.play(Tween(Motion(delay, "linear"), lambda _: None, self._done))

    def _done(self) -> None:
        """Show the final state, and of the list who left on it, or else the line that moved the number most."""
        self.meter.values = petals_of(self.context.rules, self.shown_state)
        self.meter.number = self.receipt.after
        self.meter.label = self.flower_words(self.shown_state)
        rows, listed = self.sheet.rows, self.sheet.list
        for row in rows:
            row.hushed = row.now = False
        listed.scroll(-len(listed.rows))
        if listed.rows == rows and rows:
            listed.reveal(max(zip(rows, self.lines, strict=True), key=lambda pair: abs(pair[1].points))[0])
        for widget in self.sheet.foot:
            widget.visible = True
        self.hint.visible = False
        self.go.arriving = False
        self.focus(self.go, keyboard=self.keyboard)
        left = [
            self.words("ui.night.pruned_you", name=person_name(self.context, cue.person), words=cue.words)
            for cue in self.cuts
        ]
        self.say(". ".join([*(spoken(self.context, line).rstrip(".") for line in self.lines), self._total(), *left]))

    def _total(self) -> str:
        """Return what the day did to the number."""
        receipt = self.receipt
        if self.is_still:
            return self.words("ui.night.still", score=receipt.after)
        change = self.context.words.signed(receipt.after - receipt.before)
        return f"{self.words('ui.night.sum', before=receipt.before, after=receipt.after)}, {change}"

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Go to the morning with a sound."""
        if isinstance(action, Continue):
            self.play_sound("page")
        return super().act(action, widget)

    def _by_digit(self, number: int) -> Widget | None:
        """Return the way on for any number key."""
        del number
        return super()._by_digit(1)
