"""Where the cards come from, as a list to read: each with its mark, title and label, and what is known by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.sources import NEVER, fact_lines, last_words, meaning_words
from game.screens.base.button_row import ButtonRow
from game.screens.base.form_screen import sentences
from game.screens.widgets.rows import Below, MarkRow, ReadList
from game.ui.accessibility_tree import Node
from game.ui.widgets import Button, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.sources import Origin, Origins
    from game.ui.kit import Kit

MARKS: Final = {NEVER: "provenance_never"}
SOFT: Final = ("source", "checked")
SMALL: Final = 100
"""The text size up to which what is known stands in one row."""


GAP: Final = 20


@dataclass(frozen=True, slots=True)
class TellAll:
    """The player wants to know where all of the cards come from."""


@dataclass(frozen=True, slots=True)
class TellCorrections:
    """The player wants to see what was corrected, and how to report something."""


@dataclass(eq=False, repr=False, kw_only=True)
class SourceList(ReadList):
    """Rows of which some belong together; `entries` says how many rows each entry has."""

    entries: tuple[int, ...] = ()

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the list, an item for each entry, and in it the entry's heading and words."""
        found, at = super().nodes(depth)[:1], 0
        for index, count in enumerate(self.entries):
            rows = self.rows[at : at + count]
            box = rows[0].rect.unionall([row.rect for row in rows])
            found.append(Node(f"{self.id}:{index}", "listitem", "", (box.x, box.y, box.w, box.h), depth=depth + 1))
            found += [node for row in rows for node in row.nodes(depth + 2)]
            at += count
        return found


def source_list(context: Context, kit: Kit, found: Origins, shown: tuple[Origin, ...], label: str) -> SourceList:
    """Return the list of those origins that are shown; below them what holds for all cards."""
    entries = [_entry(context, kit, index, origin) for index, origin in enumerate(shown)]
    for kind, words in last_words(context, found):
        last = MarkRow(kit, f"source:{kind}", mark=_mark(kind), text=words, ruled=bool(entries), ground="card")
        entries.append([last])
    rows = [row for entry in entries for row in entry]
    counts = tuple(map(len, entries))
    return SourceList(kit, "provenance_rows", rows=rows, gap=6, label=label, ground="card", entries=counts)


def ways_on(kit: Kit, more: str, room: Rect, foot: Rect) -> ButtonRow:
    """Return the ways to the rest (in the words `more`, "" for none) and to what was corrected.

    They stand beside the last button at `foot`, or above it in `room` where there is no place.
    """
    buttons = [Button(kit, "more", label=more, action=TellAll(), primary=False)] if more else []
    label = kit.words("corrections.title")
    buttons.append(Button(kit, "corrections", label=label, action=TellCorrections(), primary=False))
    row = ButtonRow(kit, "about_sources", widgets=list[Widget](buttons))
    wide = sum(button.natural_width() for button in buttons) + row.gap * (len(buttons) - 1)
    if foot.right + GAP + wide <= room.right:
        row.place(Rect(room.right - wide, foot.top, wide, foot.height))
        return row
    high = row.measure(room.width)
    row.place(Rect(room.left, room.bottom - high, room.width, high))
    return row


def _entry(context: Context, kit: Kit, index: int, origin: Origin) -> list[Widget]:
    """Return the rows of one origin."""
    name, fact = f"source:{index}", origin.fact
    head = MarkRow(kit, f"{name}:title", mark=_mark(fact.label), text=f"**{origin.title}**", heading=2, ground="card")
    head.ruled = index > 0
    rows: list[Widget] = [head, _soft(kit, f"{name}:label", meaning_words(context, fact))]
    rows.append(Below(kit, f"{name}:claim", text=fact.claim))
    for kind, words in fact_lines(context, fact):
        # in large letters a row of many lines would leave half a page empty before it
        parts = sentences(words) if kind == "known" and kit.look.text_scale > SMALL else [words]
        for part in parts:
            made = f"{name}:{len(rows)}"
            rows.append(_soft(kit, made, part) if kind in SOFT else Below(kit, made, text=part))
    return rows


def _soft(kit: Kit, name: str, words: str) -> Below:
    """Return a row of small print."""
    return Below(kit, name, text=words, style="label", ink="soft")


def _mark(label: str) -> str:
    """Return the picture of a label."""
    return MARKS.get(label, f"provenance_{label}")
