"""The night: the flower, the receipt of the day, who closed a tie while you slept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.explain import petals_of
from game.engine.intents import Continue
from game.engine.state import level_of
from game.presentation.cues import EyeClosed
from game.presentation.presenter import EXPLAINED, night_cues
from game.presentation.receipt_rows import ReceiptRow, is_still, next_tier, receipt_rows, spoken
from game.presentation.wording import person_name
from game.screens.base.form_screen import sentences
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import PlayScreen
from game.screens.base.sky import paint_sky, sky_picture
from game.screens.day.counting import Counting, Desk
from game.screens.widgets.left import FACE, LeftRow
from game.screens.widgets.person import Tile, portrait, shut_pictures
from game.screens.widgets.receipt_line import ReceiptLine
from game.ui.anim import Tween
from game.ui.theme import Motion
from game.ui.widgets import Button, Label, Paper, ScrollList, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context

PAD: Final = 28
CARD_LIP: Final = 6
NOTE_GAP: Final = 14
SOME_LINES: Final = 120
MANY: Final = 5
"""More lines than these have more room."""
CLOSE: Final = 42
"""How high a line is at least where many have to fit."""
LARGE: Final = 125
SMALL_FACE: Final = 68
CORNER: Final = 12
"""How far the button of the pause stands from the corner."""
SHEET_LIP: Final = "#D8C9A0"


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
        self.cuts = [cue for cue in night_cues(context, session.events) if isinstance(cue, EyeClosed)]
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
        self._boxes()
        self.meter = self.flower(self.shown_state, self.flower_box, disc=False, dark=True)
        text = self.words("ui.night.hint")
        hint = Label(self.kit, "hint", text=text, style="label", ink="night_soft", align="centre", ground=None)
        can_hurry = not self.is_counted and not self.look.reduced_motion and not self.context.by_finger
        hint.visible = can_hurry and self.hint_box.height > 0
        self.hint = self.add(hint, self.hint_box)
        self._receipt()
        self.go = Button(self.kit, "go_on", label=self.words("ui.night.go"), action=Continue(), ground="night", digit=1)
        self.add(self.go, self.go_box)
        self.add_pause((self.look.target // 2 + CORNER, self.look.target // 2 + CORNER))
        self.kit.art.prepare([sky_picture(self.look)])
        if not self.is_counted:
            self._count()

    def _boxes(self) -> None:
        """Set the boxes: as drawn, or with a small flower and a large receipt for large type or many lines."""
        look = self.look
        self.flower_box, self.receipt_box = look.box("night", "flower"), look.box("night", "receipt")
        self.hint_box, self.go_box = look.box("night", "hint"), look.box("night", "go")
        width, tall = look.size[0], look.spare[1]
        is_full = len(self.lines) > MANY
        if look.portrait and (look.text_scale > 100 or is_full):
            self.flower_box, self.hint_box = Rect((width - 300) // 2, 20, 300, 300), Rect(0, 0, 0, 0)
            self.receipt_box = Rect(24, 336, width - 48, 790 + tall)
        elif look.text_scale > 100:
            self.flower_box, self.hint_box = Rect(30, 120, 300, 300), Rect(0, 0, 0, 0)
            self.receipt_box = Rect(360, 24, width - 390, 570 + tall)
        elif is_full:
            self.receipt_box = Rect(self.receipt_box.left, 20, self.receipt_box.width, 600 + tall)
        label = Button(self.kit, "measure", label=self.words("ui.night.go"))
        width = max(self.go_box.width, min(label.natural_width(), look.size[0] - 80))
        height = max(self.go_box.height, label.measure(width))
        self.go_box = Rect(self.go_box.left, self.go_box.bottom - height, width, height)
        self.receipt_box.height = min(self.receipt_box.height, self.go_box.top - 20 - self.receipt_box.top)

    def _receipt(self) -> None:
        """Add the sheet with heading, lines and sum, no higher than they are."""
        look, kit = self.look, self.kit
        inner = Rect(self.receipt_box.left + PAD, 0, self.receipt_box.width - 2 * PAD, 0)
        heading = Label(kit, "heading", text=self._heading(), style="heading", heading=1, ground="card")
        sub = Label(kit, "why", text=self._why(), style="small", ink="soft", ground="card")
        self.left = [self._left(cue) for cue in self.cuts]
        # large type has no room to say what the lines show
        parts = (heading,) if self.lines and look.text_scale > LARGE and not self.is_still else (heading, sub)
        heights = [part.measure(inner.width - 32) for part in parts]
        foot, below = self._sum(inner)
        least = sum(heights) - foot + 2 * look.space(2) + 2 * PAD + CARD_LIP
        self.rows = self._rows(Rect(0, 0, inner.width, self.receipt_box.height - least))
        self.list = ScrollList(kit, "lines", rows=list[Widget](self.rows), ground="card")
        box = self._folded(least + self.list.measure(inner.width), least)
        inner = Rect(inner.left, box.top + PAD - 4, inner.width, box.height - 2 * PAD - CARD_LIP + 4)
        foot, below = self._sum(inner)
        self.add(Paper(kit, "sheet", fill="card", lip=look.graded(SHEET_LIP)), box)
        top = inner.top
        for part, height in zip(parts, heights, strict=True):
            self.add(part, Rect(inner.left + 16, top, inner.width - 32, height))
            top += height
        top += look.space(2)
        self.add(self.list, Rect(inner.left, top, inner.width, max(0, foot - look.space(2) - top)))
        self.foot = [self.add(widget) for widget in below]
        self._left_sheets()

    def _why(self) -> str:
        """Return the line below the heading: all there is, where nothing moved."""
        if self.is_still:
            return self._total()
        if self.receipt.explains != EXPLAINED:
            return self.words("ui.night.several")
        return self.words("ui.night.everything" if any(not line.mark for line in self.lines) else "ui.night.quiet")

    def _folded(self, needed: int, least: int) -> Rect:
        """Fold the paper to the height it needs; return its place.

        Who left has a sheet below it, or the first lines where that would leave it no room beyond the `least`.
        """
        box = self.receipt_box
        heights = [row.measure(box.width) for row in self.left]
        low = sum(height + NOTE_GAP for height in heights)
        if box.height - low < min(needed, least + SOME_LINES):
            self.list.rows = [*(part for row in self.left for part in self._in_parts(row)), *self.rows]
            heights, low, needed = [], 0, needed + low
        high = min(needed, box.height - low)
        spare = box.height - low - high
        top = box.top + (spare // 3 if self.look.portrait else spare // 2)
        self.receipt_box = Rect(box.left, top, box.width, high)
        self.left_heights = heights
        return self.receipt_box

    def _left_sheets(self) -> None:
        """Add a sheet below the receipt for each who left and is not on its list."""
        top = self.receipt_box.bottom + NOTE_GAP
        for row, height in zip(self.left, self.left_heights, strict=False):
            place = Rect(self.receipt_box.left, top, self.receipt_box.width, height)
            self.add(Paper(self.kit, f"{row.id}_sheet", fill="card", lip=self.look.graded(SHEET_LIP)), place)
            self.add(row, place)
            top += height + NOTE_GAP

    def _in_parts(self, row: LeftRow) -> list[Widget]:
        """Return what somebody who left wrote as rows that a list in large type can show whole."""
        if self.look.text_scale <= LARGE:
            return [row]
        first, *rest = sentences(row.words.text)
        labels: list[Widget] = [
            replace(row.words, id=f"{row.words.id}_{index}", text=text) for index, text in enumerate(rest)
        ]
        row.words.text, row.around, row.size = first, 4, SMALL_FACE
        return [row, *labels]

    def _left(self, cue: EyeClosed) -> LeftRow:
        """Return face and words of somebody who cut the tie overnight."""
        person = self.context.story.people[cue.person]
        name = self.words(person.name)
        text = self.words("ui.night.pruned_you", name=name, words=cue.words)
        words = Label(self.kit, f"left_words:{person.id}", text=text, style="small", ground="card")
        tile = Tile(self.kit, f"face:{person.id}", person=person.id, mood="cold", cut="by_you", ground="card")
        tile.label = self.words("ui.person.pruned_you", name=name)
        self.kit.art.prepare([portrait(self.look, person.id, "cold", FACE)])
        self.kit.art.prepare(shut_pictures(self.look, person.id, {"cold"}, FACE))
        return LeftRow(self.kit, f"left:{person.id}", tile=tile, words=words, ground="card")

    def _rows(self, room: Rect) -> list[ReceiptLine]:
        """Return the lines: close together and without what Bloom says to them, where they have no room otherwise."""
        rows = [self._row(line, index) for index, line in enumerate(self.lines)]
        if sum(row.measure(room.width) for row in rows) > room.height:
            for row in rows:
                row.note, row.tall = "", CLOSE
        return rows

    def _row(self, line: ReceiptRow, index: int) -> ReceiptLine:
        points = self.context.words.signed(line.points) if line.is_seen else self.words("ui.night.not_seen")
        value = "" if line.mark else points
        note = line.note if self.look.text_scale <= 125 else ""
        return ReceiptLine(
            self.kit,
            f"line:{index}",
            petal=line.petal,
            words=line.words,
            value=value,
            note=note,
            is_seen=line.is_seen,
            mark=line.mark,
            spoken=spoken(self.context, line),
            ground="card",
        )

    def _sum(self, inner: Rect) -> tuple[int, list[Widget]]:
        """Return where the sum at the foot of the sheet begins, and its widgets: none where nothing moved."""
        words, receipt = self.words, self.receipt
        if self.is_still:
            return inner.bottom, []
        tier = next_tier(receipt.after)
        text = words("ui.night.tier_left", n=tier[1], tier=words(f"tier.{tier[0]}")) if tier else ""
        left = Label(self.kit, "tier", text=text, style="small", ink="soft", ground="card")
        change = self.context.words.signed(receipt.after - receipt.before)
        ink = "accent" if receipt.after >= receipt.before else "ink"
        value = Label(self.kit, "change", text=change, style="heading", ink=ink, align="right", ground="card")
        total = words("ui.night.sum", before=receipt.before, after=receipt.after)
        label = Label(self.kit, "sum", text=total, style="body", bold=True, middle=True, ground="card")
        width = inner.width - 32
        tall, low = value.type_style.line, left.measure(width) if text else 0
        top = inner.bottom - tall - low - 4
        rule = Paper(self.kit, "rule", fill="rule", radius=0)
        rule.place(Rect(inner.left + 16, top - 8, width, 2))
        label.place(Rect(inner.left + 16, top, width * 2 // 3, tall))
        value.place(Rect(inner.left + 16 + width * 2 // 3, top, width - width * 2 // 3, tall))
        left.place(Rect(inner.left + 16, top + tall, width, low))
        return top - 8, [rule, label, value, *([left] if text else [])]

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
        desk = Desk(self, self.meter, self.list, self.rows, self.lines, self.foot, [row.tile for row in self.left])
        start, end = (petals_of(self.context.rules, state) for state in (self.morning, self.shown_state))
        delay = Counting(desk, self.receipt, start, end).play()
        self.motion.play(Tween(Motion(delay, "linear"), lambda _: None, self._done))

    def _done(self) -> None:
        """Show the final state."""
        self.meter.values = petals_of(self.context.rules, self.shown_state)
        self.meter.number = self.receipt.after
        for row in self.rows:
            row.hushed = row.now = False
        self.list.scroll(-len(self.rows))
        for widget in self.foot:
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
