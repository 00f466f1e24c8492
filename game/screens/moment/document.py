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
from game.screens.moment.layout import FULL, STRIP
from game.screens.moment.panel import Panel
from game.screens.widgets.document import DocumentEntry, FormBox, StampMark
from game.ui.anim import Tween
from game.ui.pieces import placed
from game.ui.theme import Motion
from game.ui.widgets import Label, Paper

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
PAD: Final = 20
BETWEEN: Final = 10
BESIDE_METER: Final = 204
FROM_EDGE: Final = 24
WIDEST: Final = 440
LIP: Final = "#D8C9A0"


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
        self.taken = ""

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return the document in its place, as high as what is on it; nothing where that has no room."""
        room = self._room(layout)
        self.widgets = self._laid(room) if room.width else []
        return self.widgets

    def _room(self, layout: MomentLayout) -> Rect:
        """Return the room: that of a phone, or beside the flower where nobody stands there."""
        scene = layout.scene
        if layout.mode == STRIP:
            return Rect(0, 0, 0, 0)
        if not self.alone or layout.mode != FULL or self.kit.look.portrait:
            return layout.panel
        left, top = scene.left + BESIDE_METER, scene.top + FROM_EDGE
        width = min(scene.right - FROM_EDGE - left, WIDEST)
        return Rect(left + (scene.right - FROM_EDGE - left - width) // 2, top, width, scene.height - 2 * FROM_EDGE)

    def _laid(self, room: Rect) -> list[Widget]:
        """Return the paper and what is on it, from the top of a room down; nothing if that is too low for it."""
        kit, sheet = self.kit, self.sheet
        inner = Rect(room.left + PAD, room.top + PAD, room.width - 2 * PAD, 0)
        found = self._head(inner)
        if sheet.body:
            found += self._below(inner, [self._label("document_body", sheet.body, "small")], BETWEEN)
        self.entries = [self._entry(f"entry:{at}", entry) for at, entry in enumerate(sheet.entries)]
        if sheet.total is not None:
            self.entries.append(self._entry("entry:total", sheet.total, is_total=True))
        found += self._below(inner, [*self.entries], 0)
        if self.document.box is not None:
            longest = max((self.context.words(words) for _, words in self.document.box.lines), key=len)
            self.box = FormBox(kit, "document_box", longest=longest, ground="card")
            self._write("")
            found += self._below(inner, [self.box], BETWEEN)
        paper = placed(
            Paper(kit, "document", fill="card", lip=kit.look.graded(LIP), radius=min(6, kit.look.radius("sheet"))),
            Rect(room.left, room.top, room.width, inner.bottom + PAD - room.top),
        )
        paper.outline = kit.look.high_contrast
        return [paper, *found] if paper.rect.bottom <= room.bottom else []

    def _head(self, inner: Rect) -> list[Widget]:
        """Return sender, date and heading, and beside them the field for a stamp; `inner` grows down to their foot."""
        sheet, left = self.sheet, Rect(inner)
        words = [
            self._label("document_sender", sheet.sender, "label", ink="soft", bold=True),
            self._label("document_date", sheet.date, "label", ink="soft"),
            self._label("document_heading", sheet.heading, "option"),
        ]
        lines: list[Widget] = [label for label in words if label.text]
        if not sheet.stamps:
            found = self._below(inner, lines, 0)
            inner.height += BETWEEN
            return found
        self.stamp = StampMark(self.kit, "document_stamp", likely=sheet.stamps, ground="card")
        wide, high = self.stamp.field()
        is_beside = max(label.natural_width() for label in words) + BETWEEN + wide <= inner.width
        left.width -= wide + BETWEEN if is_beside else 0
        found = self._below(left, lines, 0)
        top = inner.top if is_beside else left.bottom + BETWEEN
        self.stamp.place(Rect(inner.right - wide, top, wide, high))
        inner.height = max(left.bottom, self.stamp.rect.bottom) + BETWEEN - inner.top
        return [*found, self.stamp]

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

    def point_at(self, option: str) -> None:
        """Write the line of an option into the box."""
        if not self.taken:
            self._write(option)

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
