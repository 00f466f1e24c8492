"""The two rings of a tie, and a person's row in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.widgets.person import Tile
from game.ui import paint
from game.ui.art import Picture, graded_picture, head_of, icon
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node
    from game.ui.art import Art
    from game.ui.theme import Look

CUT: Final = -1
NAMES: Final = ("loose", "loose", "kept", "close")
APART: Final = (25.0, 25.0, 18.0, 14.0)
THICK: Final = (6.0, 6.0, 7.0, 11.0)
RING: Final = 21
KEPT: Final = 2
COLOURS: Final = (("#6E7B76", "#A9B2AE"), ("#23594A", "#4F9460"))
SIZE: Final = 38
CUT_LINE: Final = "cut_line"
CUT_THROUGH: Final = "cut_through"
TREE: Final = "tree"
GLYPH: Final = 24
TREE_SIZE: Final = 32
DASH: Final = 7
SCISSORS: Final = (
    '<g fill="none" stroke="{ink}" stroke-width="2.4" stroke-linecap="round">'
    '<circle cx="19" cy="6.5" r="3.4"/><circle cx="19" cy="17.5" r="3.4"/><path d="M16 8.4 L2 16 M16 15.6 L2 8"/></g>'
)
SAPLING: Final = (
    '<rect x="10.6" y="13" width="2.8" height="10" fill="{trunk}"/><circle cx="12" cy="8.5" r="7.5" fill="{leaf}"/>'
    '<path d="M12 1 A7.5 7.5 0 0 1 12 16 Z" fill="{shade}"/>'
)
WOOD: Final = ("#7B5641", "#4F9460", "#3C7A50")


def tie_picture(look: Look, tie: int, ground: str | None, size: int = SIZE) -> Picture:
    """Return the rings of a tie 0..3, or CUT."""
    name = "cut" if tie == CUT else NAMES[tie]
    return graded_picture(look, f"brand/tie_{name}.svg", (size, size), "people", ground)


@dataclass(eq=False, repr=False, kw_only=True)
class TieBadge(Widget):
    """The rings alone; `strength` moves between two whole ties 0..3 while they interlock or loosen."""

    strength: float
    ground: str | None = "card"

    def pictures(self) -> list[Picture]:
        """Return every form it may take, so that none has to be drawn while it moves."""
        return [tie_picture(self.look, tie, self.ground_colour, self.rect.width) for tie in (CUT, 1, 2, 3)]

    def paint(self, surface: Surface) -> None:
        """Draw the rings."""
        if self.ground_colour:
            surface.fill(self.ground_colour, self.rect)
        if self.strength == round(self.strength):
            picture = tie_picture(self.look, round(self.strength), self.ground_colour, self.rect.width)
            surface.blit(self.kit.art.get(picture), self.rect)
            return
        low = max(0, int(self.strength))
        share = max(0.0, self.strength) - low
        apart = APART[low] + (APART[min(3, low + 1)] - APART[low]) * share
        thick = THICK[low] + (THICK[min(3, low + 1)] - THICK[low]) * share
        unit = self.rect.width / 100
        radius = round((RING + thick / 2) * unit)
        for colour, side in zip(COLOURS[self.strength >= KEPT], (-1, 1), strict=True):
            centre = self.rect.centerx + round(side * apart * unit), self.rect.centery
            paint.circle(surface, centre, (radius, max(2, round(thick * unit))), self.look.graded(colour, 0.35))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: the tag beside it says it."""
        del depth
        return []


def glyph(art: Art, look: Look, edge: str) -> Surface:
    """Return the scissors of a cut line or the small tree of a family."""
    if edge == TREE:
        graded = WOOD if not look.high_contrast else (look.theme.ink, look.theme.ink, look.theme.soft)
        trunk, leaf, shade = (look.graded(colour) for colour in graded)
        marks = SAPLING.format(trunk=trunk, leaf=leaf, shade=shade)
    else:
        marks = SCISSORS.format(ink=look.theme.soft)
    size = TREE_SIZE if edge == TREE else GLYPH
    return art.drawn(f"{head_of((size, size), '0 0 24 24')}{marks}</svg>", (size, size))


@dataclass(eq=False, repr=False, kw_only=True)
class FriendRow(Widget):
    """A face, name over number, what they add to yours with an arrow, and the line along which the tie is cut.

    `spoken` is all of it; `struck` is a tie that they cut; `arrow` is "up", "down" or ""; `edge` is what is below.
    """

    tile: Tile
    title: str
    note: str
    value: str = ""
    tie: int = 0
    struck: bool = False
    spoken: str = ""
    arrow: str = ""
    edge: str = CUT_LINE
    tall: int = 68

    role: ClassVar[str] = "text"

    def children(self) -> list[Widget]:
        """Return the face."""
        return [self.tile]

    def _styles(self) -> tuple[TypeStyle, TypeStyle]:
        return self.look.letters(19, 22, bold=True), self.look.letters(18, 22)

    def measure(self, width: int) -> int:
        """Return its height."""
        del width
        return max(self.tall, 2 * self._styles()[0].line + GLYPH - 6)

    def place(self, rect: Rect) -> None:
        """Put it and the face."""
        super().place(rect)
        size = min(72, rect.height - GLYPH + 4)
        self.tile.place(Rect(rect.left + 4, rect.top + (rect.height - GLYPH + 8 - size) // 2, size, size))

    def pictures(self) -> list[Picture]:
        """Return the rings and the arrows."""
        rings = [tie_picture(self.look, tie, self.ground_colour, 30) for tie in {self.tie, CUT}]
        return rings + [self._arrow(way) for way in ("up", "down")]

    def _arrow(self, way: str) -> Picture:
        return icon(f"arrow_{way}", self.look.px(22), self.look.theme.soft, self.ground_colour)

    def paint(self, surface: Surface) -> None:
        """Draw words, rings, arrow, value and the line below."""
        setter, theme = self.kit.type, self.look.theme
        bold, small = self._styles()
        middle = self.tile.rect.centery
        x, y = self.tile.rect.right + 12, middle - bold.line
        ink, soft = Ink(theme.ink, self.ground_colour), Ink(theme.soft, self.ground_colour)
        right, words_end = self.rect.right - 4, x
        for words, style, colour in ((self.title, bold, ink), (self.note, small, soft)):
            if words:
                (line, *_) = setter.wrap(words, style, self.look.size[0])
                drawn = setter.line(line, style, colour)
                surface.blit(drawn, (x, y))
                words_end = max(words_end, x + drawn.get_width())
                if self.struck and style.bold:
                    surface.fill(theme.ink, Rect(x - 2, y + style.line // 2, drawn.get_width() + 4, 2))
            y += style.line
        left = self._paint_value(surface, right, middle)
        if left - 34 > words_end:
            badge = self.kit.art.get(tie_picture(self.look, self.tie, self.ground_colour, 30))
            surface.blit(badge, (left - 34, middle - 15))
        self._paint_edge(surface)

    def _paint_value(self, surface: Surface, right: int, middle: int) -> int:
        """Draw the arrow and the value to its right; return where they begin in every row."""
        bold, theme = self._styles()[0], self.look.theme
        size = self.look.px(22)
        if self.value:
            (line, *_) = self.kit.type.wrap(self.value, bold, self.look.size[0])
            drawn = self.kit.type.line(line, bold, Ink(theme.ink, self.ground_colour))
            surface.blit(drawn, (right - drawn.get_width(), middle - bold.line // 2))
        left = right - self.look.px(36) - size - 6
        if self.arrow:
            surface.blit(self.kit.art.get(self._arrow(self.arrow)), (left, middle - size // 2))
        return left

    def _paint_edge(self, surface: Surface) -> None:
        """Draw the cut line with its scissors, or the tree where there is none."""
        drawn, theme = glyph(self.kit.art, self.look, self.edge), self.look.theme
        left, right, y = self.rect.left + 4, self.rect.right - 4, self.rect.bottom - GLYPH // 2 + 2
        if self.edge == TREE:
            surface.fill(theme.rule, (left, self.rect.bottom - 3, right - left, 2))
            surface.blit(drawn, (right - TREE_SIZE, self.rect.bottom - TREE_SIZE - 1))
        elif self.edge == CUT_THROUGH:
            surface.fill(theme.edge, (left + GLYPH + 6, y - 1, right - left - GLYPH - 6, 2))
            surface.blit(drawn, (left, y - GLYPH // 2))
        else:
            for x in range(left, right - GLYPH - DASH, 2 * DASH):
                surface.fill(theme.edge, (x, y - 1, DASH, 2))
            surface.blit(drawn, (right - GLYPH, y - GLYPH // 2))

    def name(self) -> str:
        """Return all of it in words."""
        return self.spoken

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the row alone: it says what the face shows."""
        return [self.node(depth)]
