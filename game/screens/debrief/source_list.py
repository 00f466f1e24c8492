"""Where the cards come from, as a list to read: each with its mark, title and label, and what is known by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.presentation.sources import NEVER, fact_lines, last_words, meaning_words
from game.screens.debrief.pieces import pieces
from game.screens.widgets.rows import Below, MarkRow, ReadList
from game.ui.accessibility_tree import Node

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.sources import Origin, Origins
    from game.ui.kit import Kit
    from game.ui.widgets import Widget

MARKS: Final = {NEVER: "provenance_never"}
SOFT: Final = ("source", "checked")


@dataclass(eq=False, repr=False, kw_only=True)
class SourceList(ReadList):
    """Rows of which some belong together; `entries` says how many rows each entry has."""

    entries: tuple[int, ...] = ()

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the list, an item for each entry, and in it the entry's heading and words."""
        found, at = [replace(node, role=self.role) for node in super().nodes(depth)[:1]], 0
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


def fact_list(context: Context, kit: Kit, origin: Origin) -> SourceList:
    """Return one card alone, as it stands in the list of all."""
    rows = _entry(context, kit, 0, origin)
    return SourceList(kit, "fact_rows", rows=rows, gap=6, label=origin.title, ground="card", entries=(len(rows),))


def _entry(context: Context, kit: Kit, index: int, origin: Origin) -> list[Widget]:
    """Return the rows of one origin."""
    name, fact = f"source:{index}", origin.fact
    head = MarkRow(kit, f"{name}:title", mark=_mark(fact.label), text=f"**{origin.title}**", heading=2, ground="card")
    head.ruled = index > 0
    rows: list[Widget] = [head, _soft(kit, f"{name}:label", meaning_words(context, fact))]
    for kind, words in (("claim", fact.claim), *fact_lines(context, fact)):
        for part in pieces(words, kit.look):
            made = f"{name}:{len(rows)}"
            rows.append(_soft(kit, made, part) if kind in SOFT else Below(kit, made, text=part))
    return rows


def _soft(kit: Kit, name: str, words: str) -> Below:
    """Return a row of small print."""
    return Below(kit, name, text=words, style="label", ink="soft")


def _mark(label: str) -> str:
    """Return the picture of a label."""
    return MARKS.get(label, f"provenance_{label}")
