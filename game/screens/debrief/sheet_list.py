"""A page in words as a list to read: headings, paragraphs, lists and tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, assert_never

from game.presentation.debrief.sheet import Heading, Listing, Paragraph, Sheet, Table, row_words
from game.screens.debrief.pieces import pieces
from game.screens.widgets.rows import ReadList
from game.ui.accessibility_tree import Node
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Label, Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.presentation.debrief.sheet import Block
    from game.ui.kit import Kit

CELL_GAP: Final = 20
LEAST_CELL: Final = 90
"""A column narrower than this, in pixels at the size of text of now, is none: a row is then one line of words."""
ROW_AIR: Final = 14


@dataclass(eq=False, repr=False, kw_only=True)
class TableRow(Widget):
    """A row of a table: cells in columns where these are wide enough, else words in which each cell has its head."""

    table: Table
    cells: tuple[str, ...]
    at: int
    """Its number, -1 for the heads."""

    role: ClassVar[str] = "row"

    @property
    def _style(self) -> TypeStyle:
        style = self.look.type("small")
        return TypeStyle(style.size, style.line, bold=self.at < 0)

    def _widths(self, width: int) -> list[int]:
        """Return the widths of the columns, by their longest words; none where they do not fit."""
        style = TypeStyle(self._style.size, self._style.line, bold=True)
        rows = (self.table.heads, *self.table.rows)
        wanted = [
            max(self.kit.type.text_width(row[column], style) for row in rows) for column in range(len(self.table.heads))
        ]
        free = width - CELL_GAP * (len(wanted) - 1)
        least = LEAST_CELL * self.look.text_scale // 100
        fixed = [want for want in wanted if want <= free // len(wanted)]
        flexible = len(wanted) - len(fixed)
        share = (free - sum(fixed)) // flexible if flexible else 0
        widths = [want if want <= free // len(wanted) else share for want in wanted]
        return widths if flexible == 0 or share >= 2 * least else []

    def measure(self, width: int) -> int:
        """Return the height of its highest cell; heads have none where there are no columns."""
        widths = self._widths(width)
        if not widths:
            if self.at < 0:
                return 0
            return len(self.kit.type.wrap(self._words(), self._style, width)) * self._style.line + ROW_AIR
        cells = zip(self.cells, widths, strict=True)
        return (
            max(len(self.kit.type.wrap(cell, self._style, wide)) for cell, wide in cells) * self._style.line + ROW_AIR
        )

    def _words(self) -> str:
        return row_words(self.table, self.cells)

    def paint(self, surface: Surface) -> None:
        """Draw the cells, and a rule below."""
        widths = self._widths(self.rect.width)
        parts = zip(self.cells, widths, strict=True) if widths else [(self._words(), self.rect.width)]
        if not widths and self.at < 0:
            return
        ink, x = Ink(self.look.theme.ink, self.ground_colour), self.rect.left
        for words, wide in parts:
            y = self.rect.top + ROW_AIR // 2
            for line in self.kit.type.wrap(words, self._style, wide):
                if line:
                    surface.blit(self.kit.type.line(line, self._style, ink), (x, y))
                y += self._style.line
            x += wide + CELL_GAP
        surface.fill(self.look.theme.rule, (self.rect.left, self.rect.bottom - 2, self.rect.width, 2))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the row and its cells."""
        box = (self.rect.x, self.rect.y, self.rect.width, self.rect.height)
        role = "columnheader" if self.at < 0 else "cell"
        found = [Node(self.id, self.role, "", box, depth=depth)]
        for column, words in enumerate(self.cells):
            kind = "rowheader" if not column and self.at >= 0 else role
            found.append(Node(f"{self.id}:{column}", kind, words, box, depth=depth + 1))
        return found


@dataclass(eq=False, repr=False, kw_only=True)
class SheetList(ReadList):
    """The rows of a sheet; the rows of each table are together in it, whose `tables` are (first row, end, caption)."""

    tables: tuple[tuple[int, int, str], ...] = ()

    role: ClassVar[str] = "group"

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the rows, those of a table inside it."""
        found = super().nodes(depth)[:1]
        begins = {first: (end, caption) for first, end, caption in self.tables}
        ends = 0
        for at, row in enumerate(self.rows):
            if at in begins:
                ends, caption = begins[at]
                x, y, wide, high = row.rect.unionall([one.rect for one in self.rows[at:ends]])
                found.append(Node(f"{self.id}:table:{at}", "table", caption, (x, y, wide, high), depth=depth + 1))
            found += row.nodes(depth + 2 if at < ends else depth + 1)
        return found


def sheet_list(kit: Kit, name: str, sheet: Sheet) -> SheetList:
    """Return a sheet without its title as a list that scrolls."""
    rows: list[Widget] = []
    tables: list[tuple[int, int, str]] = []
    for index, block in enumerate(sheet.blocks):
        more = _rows(kit, f"{name}:{index}", block)
        if isinstance(block, Table):
            tables.append((len(rows) + 1, len(rows) + len(more), block.caption))  # its caption stands before it
        rows += more
    for row in rows:
        row.ground = "card"
    return SheetList(kit, name, rows=rows, gap=6, label=sheet.title, ground="card", tables=tuple(tables))


def _rows(kit: Kit, name: str, block: Block) -> list[Widget]:
    """Return the rows of one block."""
    match block:
        case Heading(words):
            return [Label(kit, name, text=words, style="lead", bold=True, heading=2)]
        case Paragraph(words):
            return _labels(kit, name, words)
        case Listing(items):
            return [row for at, words in enumerate(items) for row in _labels(kit, f"{name}:{at}", f"• {words}")]
        case Table():
            caption = Label(kit, name, text=block.caption, style="small", bold=True, heading=2)
            heads = TableRow(kit, f"{name}:heads", table=block, cells=block.heads, at=-1)
            cells = [TableRow(kit, f"{name}:{at}", table=block, cells=row, at=at) for at, row in enumerate(block.rows)]
            return [caption, heads, *cells]
        case _:
            assert_never(block)


def _labels(kit: Kit, name: str, words: str) -> list[Widget]:
    """Return words as one row, or as several where the letters are large."""
    parts = pieces(words, kit.look)
    names = [name, *(f"{name}~{at}" for at in range(1, len(parts)))]
    return [Label(kit, one, text=part, style="small") for one, part in zip(names, parts, strict=True)]
