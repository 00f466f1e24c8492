"""The document before a scene: a letter, terms, a form or a file, printed, written on and stamped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.documents import (
    box_words,
    count_words,
    document_words,
    entry_words,
    line_of,
    outcome_words,
    printed,
    stamp_of,
)
from game.screens.moment.layout import FULL, NARROW
from game.screens.moment.panel import Panel
from game.screens.widgets.document import DocumentEntry, FormBox, StampMark
from game.ui.anim import Tween
from game.ui.pieces import placed
from game.ui.theme import Motion
from game.ui.widgets import Label, Paper, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.panels import Document
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.presentation.documents import Entry
    from game.screens.moment.layout import MomentLayout
    from game.ui.anim import Animator
    from game.ui.kit import Kit
    from game.ui.widgets import Widget

BEFORE: Final = 500
WRITE: Final = 260
EVERY: Final = 220
PRESS: Final = 180
PAD: Final = 16
BETWEEN: Final = 10
WAY_ON: Final = 40
"""How far over the foot of an upright picture the way on ends, with some air."""
WIDEST: Final = 500
LIP: Final = "#D8C9A0"
STYLES: Final = ("small", "label")
"""The type of a body: the first in which all of it has room."""
LEAST_SHARE: Final = 0.4
"""How much of the width a heading beside a stamp must have."""


class DocumentPanel(Panel):
    """The panel of a card with a document; it is printed in the state of the card, and stays so after a choice."""

    def __init__(self, context: Context, kit: Kit, document: Document, state: GameState, *, alone: bool) -> None:
        """Return a document as it is in a state; it is `alone` where nobody is in the picture."""
        super().__init__(context, kit)
        self.document, self.alone = document, alone
        self.sheet = printed(context, document, state)
        self.entries: list[DocumentEntry] = []
        self.stamp: StampMark | None = None
        self.box: FormBox | None = None
        self.pointed = self.taken = ""

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return the document in its place, as high as what is on it; nothing where that has no room.

        Upright, one that has no room beside a person takes their place.
        """
        self.widgets = [] if self.alone else self._laid(self._beside_person(layout))
        if not self.widgets and self.may_fill(layout):
            self.widgets = self._laid(self._wide(layout))
            self.fills = self.kit.look.portrait and bool(self.widgets)
        elif not self.widgets and layout.mode == NARROW:
            self.widgets = self._laid(layout.panel)
        return self.widgets

    def _beside_person(self, layout: MomentLayout) -> Rect:
        """Return the room beside a person, upright only down to the way on from an answer; none in a strip."""
        room = Rect(layout.panel)
        if layout.mode == FULL and self.kit.look.portrait:
            room.height = min(room.bottom, layout.scene.bottom - WAY_ON - self.kit.look.target) - room.top
        return room

    def _wide(self, layout: MomentLayout) -> Rect:
        """Return the room right of the flower, no wider than a sheet."""
        room = self.beside_meter(layout)
        wide = min(room.width, WIDEST)
        return Rect(room.left + (room.width - wide) // 2, room.top, wide, room.height)

    def _laid(self, room: Rect) -> list[Widget]:
        """Return the paper and what is on it, from the top of a room down; nothing if that is too low for it."""
        for style in STYLES if room.width else ():
            inner = Rect(room.left + PAD, room.top + PAD, room.width - 2 * PAD, 0)
            found = [*self._head(inner), *self._text(inner, style), *self._form(inner)]
            if inner.bottom + PAD <= room.bottom:
                return [self._paper(Rect(room.left, room.top, room.width, inner.bottom + PAD - room.top)), *found]
        return []

    def _paper(self, box: Rect) -> Paper:
        """Return the paper, placed."""
        look = self.kit.look
        paper = Paper(self.kit, "document", lip=look.graded(LIP), radius=min(6, look.radius("sheet")))
        return placed(paper, box)

    def _head(self, inner: Rect) -> list[Widget]:
        """Return sender, date, heading and the field for a stamp; `inner` grows down to their foot."""
        sheet = self.sheet
        sender = self._label("document_sender", sheet.sender, "label", ink="soft", bold=True)
        date = self._label("document_date", sheet.date, "label", ink="soft")
        found: list[Widget] = []
        if sheet.sender and sheet.date and sender.natural_width() + BETWEEN + date.natural_width() <= inner.width:
            date.align = "right"
            high = date.measure(inner.width)
            wide = date.natural_width()
            placed(date, Rect(inner.right - wide, inner.top, wide, high))
            placed(sender, Rect(inner.left, inner.top, inner.width - wide, high))
            inner.height = high
            found = [sender, date]
        else:
            found = self._below(inner, [label for label in (sender, date) if label.text], 0)
        return [*found, *self._title(inner)]

    def _title(self, inner: Rect) -> list[Widget]:
        """Return the heading, and beside it, or below if it needs the room, the field for a stamp."""
        heading = self._label("document_heading", self.sheet.heading, "option")
        if not self.sheet.stamps:
            return self._below(inner, [heading], BETWEEN)
        self.stamp = StampMark(self.kit, "document_stamp", likely=self.sheet.stamps, ground="card")
        wide, high = self.stamp.field()
        left = Rect(inner.left, inner.bottom, inner.width, 0)
        is_beside = inner.width - wide - BETWEEN >= round(inner.width * LEAST_SHARE)
        left.width -= wide + BETWEEN if is_beside else 0
        found = self._below(left, [heading], 0)
        self.stamp.place(Rect(inner.right - wide, left.top if is_beside else left.bottom, wide, high))
        inner.height = max(left.bottom, self.stamp.rect.bottom) + BETWEEN - inner.top
        return [*found, self.stamp]

    def _text(self, inner: Rect, style: str) -> list[Widget]:
        """Return the body, in a style of type, and the rows."""
        sheet = self.sheet
        body = Paragraph(self.kit, "document_body", text=sheet.body, style=style, ruled=self.kit.look.ruled)
        body.ground = "card"
        found = self._below(inner, [body] if sheet.body else [], BETWEEN)
        self.entries = [self._entry(f"entry:{at}", entry) for at, entry in enumerate(sheet.entries)]
        if sheet.total is not None:
            self.entries.append(self._entry("entry:total", sheet.total, is_total=True))
        return found + self._below(inner, [*self.entries], 0)

    def _form(self, inner: Rect) -> list[Widget]:
        """Return the box of a form, nothing for another document."""
        if self.document.box is None:
            return []
        inner.height += BETWEEN
        self.box = FormBox(self.kit, "document_box", holds=self.document.box.holds, ground="card")
        self._write("")
        return self._below(inner, [self.box], 0)

    def _below(self, inner: Rect, widgets: list[Widget], gap: int) -> list[Widget]:
        """Return widgets placed below each other at the foot of a box, which grows with them."""
        for widget in widgets:
            high = widget.measure(inner.width)
            widget.place(Rect(inner.left, inner.bottom, inner.width, high))
            inner.height += high + gap
        return widgets

    def _label(self, name: str, text: str, style: str, *, ink: str = "ink", bold: bool | None = None) -> Label:
        return Label(self.kit, name, text=text, style=style, ink=ink, bold=bold, ground="card")

    def _entry(self, name: str, entry: Entry, *, is_total: bool = False) -> DocumentEntry:
        return DocumentEntry(
            self.kit,
            name,
            words=entry.words,
            value=entry.value,
            spoken=entry_words(self.context, entry),
            is_total=is_total,
            ground="card",
        )

    def left_behind(self) -> list[Widget]:
        """Return all of it: it lies where the card was, unless the answer is on it."""
        return [] if outcome_words(self.context, self.document, self.taken) else self.widgets

    def in_words(self) -> str:
        """Return all that is on it, line by line."""
        lines = document_words(self.context, self.sheet)
        if self.document.box is not None:
            lines.append(box_words(self.context, self.document.box, ""))
        return "\n".join(f"**{line}**" if line == self.sheet.heading else line for line in lines)

    def begin(self, motion: Animator) -> None:
        """Let its rows be printed one by one."""
        if self.kit.look.reduced_motion or not self.widgets:
            return
        for index, entry in enumerate(self.entries):
            entry.written = 0.0
            delay = BEFORE + index * EVERY
            motion.play(Tween(Motion(WRITE, "linear"), _write(entry), delay=delay))

    def point_at(self, option: str) -> bool:
        """Write the line of an option into the box."""
        if not self.taken and option != self.pointed:
            self.pointed = option
            self._write(option)
        return False

    def _write(self, option: str) -> None:
        """Write what an option has for the box, and how much of the box that takes."""
        box = self.document.box
        if self.box is not None and box is not None:
            line = line_of(self.context, box, option)
            self.box.line, self.box.count = line, count_words(self.context, box, line)
            self.box.spoken = box_words(self.context, box, line)

    def answer(self, option: str, motion: Animator | None) -> None:
        """Leave the line of the option that was taken in the box, and stamp the document."""
        self.taken = option
        self._write(option)
        if self.stamp is None:
            return
        words = stamp_of(self.context, self.document, option)
        self.stamp.words = words
        self.stamp.spoken = self.context.words("ui.document.stamp", words=words) if words else ""
        if words and motion is not None and not self.kit.look.reduced_motion:
            self.stamp.lifted = 1.0
            motion.play(Tween(Motion(PRESS, "ease-in-out-quad"), _press(self.stamp), delay=BEFORE))

    def outcome_in_words(self) -> str:
        """Return what was written and stamped on it."""
        return "\n".join(outcome_words(self.context, self.document, self.taken))


def _write(entry: DocumentEntry) -> Callable[[float], None]:
    def draw(share: float) -> None:
        entry.written = share

    return draw


def _press(stamp: StampMark) -> Callable[[float], None]:
    def draw(share: float) -> None:
        stamp.lifted = 1.0 - share

    return draw
