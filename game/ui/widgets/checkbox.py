"""A box to tick, with its words."""

from dataclasses import dataclass
from typing import ClassVar

from pygame import Surface

from game.ui import paint
from game.ui.accessibility_tree import State
from game.ui.text import Ink, plain
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

BOX = 40
BOX_GROWTH = 1.4
SIDE = 24
BETWEEN = 20
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">'
SQUARE = '<rect x="{at}" y="{at}" width="{size}" height="{size}" rx="{radius}" fill="{fill}"/>'
MARK = (
    '<path d="M11 21 L18 28 L30 13" fill="none" stroke="{ink}" stroke-width="5" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)


@dataclass(eq=False, repr=False, kw_only=True)
class Checkbox(Widget):
    """A row with a box; `label` may hold marks and line breaks. `ticked_action` follows ticking, `action` unticking.

    Without `ticked_action`, `action` follows both.
    """

    label: str
    ticked: bool = False
    ticked_action: object | None = None
    boxed: bool = True

    role: ClassVar[str] = "checkbox"
    focusable: ClassVar[bool] = True

    def _side(self) -> int:
        return SIDE if self.boxed else 0

    def _words_width(self, width: int) -> int:
        return width - 2 * self._side() - self._box() - BETWEEN

    def _box(self) -> int:
        return round(BOX * min(self.look.factor, BOX_GROWTH))

    def measure(self, width: int) -> int:
        lines = self.kit.type.wrap(self.label, self._style(), self._words_width(width))
        return max(self.look.target, len(lines) * self._style().line + (2 * self.look.space(4) if self.boxed else 0))

    def _style(self) -> TypeStyle:
        style = self.look.type("option")
        return TypeStyle(style.size, round(style.line * 29 / 27))

    def paint(self, surface: Surface) -> None:
        theme = self.look.theme
        fill = theme.hover if self.boxed or self.hovered else self.ground_colour or theme.card
        paint.rounded(surface, self.rect, fill, self.look.radius())
        size = self._box()
        surface.blit(self._tick(size, fill), (self.rect.left + self._side(), self.rect.centery - size // 2))
        lines = self.kit.type.wrap(self.label, self._style(), self._words_width(self.rect.width))
        style = self._style()
        x = self.rect.left + self._side() + size + BETWEEN
        y = self.rect.centery - len(lines) * style.line // 2
        for line in lines:
            surface.blit(self.kit.type.line(line, style, Ink(theme.ink, fill)), (x, y))
            y += style.line
        self.paint_ring(surface, self.look.radius())

    def _tick(self, size: int, fill: str) -> Surface:
        theme, radius = self.look.theme, min(10, self.look.radius())
        outer = SQUARE.format(at=2, size=36, radius=radius, fill=theme.accent if self.ticked else theme.edge)
        inner = SQUARE.format(at=5, size=30, radius=max(1, radius - 3), fill=theme.card)
        text = HEAD + outer + (MARK.format(ink=theme.on_accent) if self.ticked else inner) + "</svg>"
        return self.kit.art.drawn(text, (size, size), fill)

    def press(self, part: str = "") -> object | None:
        """Tick or untick; return what follows."""
        del part
        if not self.enabled:
            return None
        self.ticked = not self.ticked
        return self.ticked_action if self.ticked and self.ticked_action is not None else self.action

    def name(self) -> str:
        return plain(self.label).replace("\n", " ")

    def state(self) -> State:
        return State(disabled=None if self.enabled else True, checked=self.ticked)
