"""Where the cards come from, as a list to read: each with its mark, title, label, and something like it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.presentation.sources import NEVER, elsewhere_words, meaning_words, never_words
from game.screens.widgets.rows import Below, MarkRow, ReadList
from game.ui.accessibility_tree import Node

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.sources import Origin
    from game.ui.kit import Kit
    from game.ui.widgets import Widget

MARKS: Final = {NEVER: "provenance_never"}


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


def source_list(context: Context, kit: Kit, shown: tuple[Origin, ...], label: str) -> SourceList:
    """Return the list of some origins; last comes what was never reported, whatever a run met."""
    entries = [_entry(context, kit, index, origin) for index, origin in enumerate(shown)]
    never = MarkRow(
        kit, "source:never", mark=MARKS[NEVER], text=never_words(context), ruled=bool(entries), ground="card"
    )
    entries.append([never])
    rows = [row for entry in entries for row in entry]
    counts = tuple(map(len, entries))
    return SourceList(kit, "provenance_rows", rows=rows, gap=6, label=label, ground="card", entries=counts)


def _entry(context: Context, kit: Kit, index: int, origin: Origin) -> list[Widget]:
    """Return the rows of one origin."""
    name = f"source:{index}"
    mark = MARKS.get(origin.label, f"provenance_{origin.label}")
    head = MarkRow(kit, f"{name}:title", mark=mark, text=f"**{origin.title}**", heading=2, ground="card")
    head.ruled = index > 0
    return [
        head,
        Below(kit, f"{name}:label", text=meaning_words(context, origin), style="label", ink="soft"),
        Below(kit, f"{name}:claim", text=origin.claim),
        Below(kit, f"{name}:source", text=origin.source, style="label", ink="soft"),
        Below(kit, f"{name}:elsewhere", text=elsewhere_words(context, origin)),
    ]
