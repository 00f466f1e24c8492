"""The sheet of a night: where the morning stood, the lines, the sum; and who left, on sheets of their own or on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.receipt_rows import ReceiptRow, next_tier, spoken
from game.presentation.wording import person_name
from game.screens.base.form_screen import sentences
from game.screens.day.night_boxes import BETWEEN, NightBoxes
from game.screens.widgets.left import FACE, LeftRow
from game.screens.widgets.person import Tile, portrait, shut_pictures
from game.screens.widgets.receipt_line import ReceiptLine
from game.screens.widgets.rows import Below, ReadList
from game.ui.pieces import placed
from game.ui.widgets import Label, Paper, Widget

if TYPE_CHECKING:
    from game.engine.receipts import Receipt
    from game.presentation.context import Context
    from game.presentation.cues import EyeClosed
    from game.ui.kit import Kit

PAD: Final = 28
SIDE: Final = 16
CARD_LIP: Final = 6
SOME_LINES: Final = 5
"""So many lines are shown before who left gets a sheet below them."""
CLOSE: Final = 42
"""How high a line is at least where many have to fit."""
LARGE: Final = 125
SMALL_FACE: Final = 68
SHEET_LIP: Final = "#D8C9A0"


@dataclass(frozen=True, slots=True)
class NightText:
    """What a sheet says: its heading, the receipt with its lines, what the night came to, why, and who left."""

    heading: str
    receipt: Receipt
    lines: tuple[ReceiptRow, ...]
    why: str
    is_still: bool
    cuts: tuple[EyeClosed, ...]


def left_rows(context: Context, kit: Kit, cuts: tuple[EyeClosed, ...]) -> list[LeftRow]:
    """Return face and words of everybody who cut the tie overnight."""
    return [_left(context, kit, cue) for cue in cuts]


def _left(context: Context, kit: Kit, cue: EyeClosed) -> LeftRow:
    person, name = context.story.people[cue.person].id, person_name(context, cue.person)
    text = context.words("ui.night.pruned_you", name=name, words=cue.words)
    words = Label(kit, f"left_words:{person}", text=text, style="small", ground="card")
    tile = Tile(kit, f"face:{person}", person=person, mood="cold", cut="by_you", ground="card")
    tile.label = context.words("ui.person.pruned_you", name=name)
    kit.art.prepare([portrait(kit.look, person, "cold", FACE)])
    kit.art.prepare(shut_pictures(kit.look, person, {"cold"}, FACE))
    return LeftRow(kit, f"left:{person}", tile=tile, words=words, ground="card")


@dataclass(eq=False, repr=False, kw_only=True)
class NightLine(ReceiptLine):
    """A line on the list of a night."""

    role: ClassVar[str] = "listitem"


class ReceiptSheet:
    """All of it, placed; `is_whole` says whether every line is shown as large as it likes."""

    def __init__(self, context: Context, kit: Kit, text: NightText, boxes: NightBoxes) -> None:
        """Return the sheet of a night in its box, folded to the height that it needs."""
        self.context, self.kit, self.look, self.words = context, kit, kit.look, context.words
        self.text, self.boxes = text, boxes
        self.left = left_rows(context, kit, text.cuts)
        self.rows: list[ReceiptLine] = [self._row(line, index) for index, line in enumerate(text.lines)]
        label = self.words("ui.night.lines")
        self.list = ReadList(kit, "lines", rows=list[Widget](self.rows), label=label, ground="card")
        self.box = boxes.receipt
        self.is_whole = self._lay()

    def widgets(self) -> list[Widget]:
        """Return everything in reading order."""
        return [self.paper, *self.head, self.list, *self.foot, *self.outside]

    @property
    def _inner(self) -> Rect:
        """Return what is inside the margin of the box as it is now."""
        box = self.box
        return Rect(box.left + PAD, box.top + PAD - 4, box.width - 2 * PAD, box.height - 2 * PAD - CARD_LIP + 4)

    def _lay(self) -> bool:
        """Place everything; return whether every line is shown as large as it likes."""
        head, foot = self._head()[1], self._sum()[0]
        least = head + self._inner.bottom - foot + 2 * self.look.space(2) + 2 * PAD + CARD_LIP - 4
        width = self._inner.width
        needed = self.list.measure(width)
        low = self._outside(least)
        room = self.box.height - low - least
        is_whole = self.list.measure(width) <= room
        if not is_whole:
            for row in self.rows:
                row.note, row.tall = "", CLOSE
        needed = least + self.list.measure(width)
        self._fold(min(needed, self.box.height - low), low)
        self.paper = placed(self._paper("sheet"), self.box)
        self.head, head = self._head()
        foot, self.foot = self._sum()
        inner = self._inner
        top = inner.top + head + self.look.space(2)
        self.list.place(Rect(inner.left, top, width, max(0, foot - self.look.space(2) - top)))
        self.outside = self._left_sheets() if low or self.boxes.beside else []
        return is_whole

    def _outside(self, least: int) -> int:
        """Put who left on the list where the lines would have no room otherwise; return the height of their sheets."""
        if self.boxes.beside:
            return 0
        low = sum(row.measure(self.box.width) + BETWEEN for row in self.left)
        close = [max(CLOSE, replace(row, note="", tall=CLOSE).measure(self._inner.width)) for row in self.rows]
        if self.box.height - low < least + sum(close[:SOME_LINES]):
            self.list.rows = [*(part for row in self.left for part in self._in_parts(row)), *self.rows]
            return 0
        return low

    def _fold(self, high: int, low: int) -> None:
        """Fold the paper to its height, with `low` for the sheets below it."""
        spare = self.box.height - low - high
        top = self.box.top + (spare // 3 if self.look.portrait else spare // 2)
        self.box = Rect(self.box.left, top, self.box.width, high)

    def _paper(self, name: str) -> Paper:
        return Paper(self.kit, name, fill="card", lip=self.look.graded(SHEET_LIP))

    def _head(self) -> tuple[list[Widget], int]:
        """Return heading, morning and why, and the height of all: the morning beside the heading if it has room."""
        kit, inner, text = self.kit, self._inner, self.text
        heading = Label(kit, "heading", text=text.heading, style="heading", heading=1, ground="card")
        stood = self.words("ui.night.morning", score=text.receipt.before)
        morning = Label(kit, "morning", text=stood, style="small", bold=True, ground="card")
        why = Label(kit, "why", text=text.why, style="small", ink="soft", ground="card")
        room = Rect(inner.left + SIDE, inner.top, inner.width - 2 * SIDE, 0)
        parts: list[Label] = [heading]
        wide = morning.natural_width()
        beside = not text.is_still and heading.natural_width() + 2 * SIDE + wide <= room.width
        if not text.is_still and not beside:
            parts.append(morning)
        # large type has no room to say what the lines show
        if not text.lines or text.is_still or self.look.text_scale <= LARGE:
            parts.append(why)
        top = room.top
        for part in parts:
            high = part.measure(room.width)
            part.place(Rect(room.left, top, room.width, high))
            top += high
        if beside:
            morning.middle = True
            parts.insert(1, placed(morning, Rect(room.right - wide, heading.rect.top, wide, heading.rect.height)))
        return list[Widget](parts), top - room.top

    def _left_sheets(self) -> list[Widget]:
        """Return a sheet for each who left and is not on the list, beside or below the receipt."""
        box = self.boxes.beside or Rect(self.box.left, self.box.bottom + BETWEEN, self.box.width, 0)
        found: list[Widget] = []
        top = box.top
        for row in self.left:
            place = Rect(box.left, top, box.width, row.measure(box.width))
            found += [placed(self._paper(f"{row.id}_sheet"), place), placed(row, place)]
            top += place.height + BETWEEN
        return found

    def _in_parts(self, row: LeftRow) -> list[Widget]:
        """Return what somebody who left wrote as rows that a list in large type can show whole."""
        if self.look.text_scale <= LARGE:
            return [row]
        first, *rest = sentences(row.words.text)
        labels: list[Widget] = [
            Below(self.kit, f"{row.words.id}_{index}", text=text) for index, text in enumerate(rest)
        ]
        row.words.text, row.around, row.size = first, 4, SMALL_FACE
        return [row, *labels]

    def _row(self, line: ReceiptRow, index: int) -> NightLine:
        points = self.words.signed(line.points) if line.is_seen else self.words("ui.night.not_seen")
        return NightLine(
            self.kit,
            f"line:{index}",
            petal=line.petal,
            words=line.words,
            value="" if line.mark else points,
            note=line.note if self.look.text_scale <= LARGE else "",
            is_seen=line.is_seen,
            mark=line.mark,
            spoken=spoken(self.context, line),
            ground="card",
        )

    def _sum(self) -> tuple[int, list[Widget]]:
        """Return where the sum at the foot of the sheet begins, and its widgets: none where nothing moved."""
        words, receipt, inner = self.words, self.text.receipt, self._inner
        if self.text.is_still:
            return inner.bottom, []
        tier = next_tier(receipt.after)
        text = words("ui.night.tier_left", n=tier[1], tier=words(f"tier.{tier[0]}")) if tier else ""
        left = Label(self.kit, "tier", text=text, style="small", ink="soft", ground="card")
        change = words.signed(receipt.after - receipt.before)
        ink = "accent" if receipt.after > receipt.before else "ink"
        value = Label(self.kit, "change", text=change, style="heading", ink=ink, align="right", ground="card")
        total = words("ui.night.sum", before=receipt.before, after=receipt.after)
        label = Label(self.kit, "sum", text=total, style="body", bold=True, middle=True, ground="card")
        width = inner.width - 2 * SIDE
        tall, low = value.type_style.line, left.measure(width) if text else 0
        top = inner.bottom - tall - low - 4
        rule = Paper(self.kit, "rule", fill="rule", radius=0)
        rule.place(Rect(inner.left + SIDE, top - 8, width, 2))
        label.place(Rect(inner.left + SIDE, top, width * 2 // 3, tall))
        value.place(Rect(inner.left + SIDE + width * 2 // 3, top, width - width * 2 // 3, tall))
        left.place(Rect(inner.left + SIDE, top + tall, width, low))
        return top - 8, [rule, label, value, *([left] if text else [])]
