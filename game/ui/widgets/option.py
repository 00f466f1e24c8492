"""The card of one option of a moment."""

from dataclasses import dataclass, replace
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node, State
from game.ui.art import Picture, icon
from game.ui.colours import mix
from game.ui.text import Ink, Line, plain
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

SIDE = 20
BETWEEN = 16
COST_BETWEEN = 14
ICON_TO_WORDS = 6
ICON_GROWTH = 1.4


@dataclass(frozen=True, slots=True)
class Cost:
    """What an option costs: an icon of icons/, the words beside it, and how they are spoken."""

    icon: str
    words: str
    spoken: str


@dataclass(eq=False, repr=False, kw_only=True)
class OptionCard(Widget):
    """An option: words left, cost right. Not `enabled` means locked: then `reason` says why, and it keeps its focus.

    While it is `told`, a locked one says nothing but why, and the `remedy`; `shaken` is by how much it stands aside.
    `marks` are small pictures at its right end: a hint that needs no pointer. `note` is a soft line below the words,
    which may have marks of type; it is spoken as the description.
    `chosen` fills it with the accent; `digit` is shown before the words when `numbered`.
    """

    label: str
    costs: tuple[Cost, ...] = ()
    marks: tuple[Picture, ...] = ()
    reason: str = ""
    remedy: str = ""
    told: bool = False
    shaken: int = 0
    note: str = ""
    chosen: bool = False
    numbered: bool = False

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True
    shows_press: ClassVar[bool] = True

    @property
    def words(self) -> str:
        """Return the words with their number."""
        return f"{self.digit}. {self.label}" if self.numbered and self.digit else self.label

    @property
    def label_style(self) -> TypeStyle:
        return self.look.type("option")

    @property
    def reason_style(self) -> TypeStyle:
        return self.look.letters(18, 23)

    @property
    def cost_style(self) -> TypeStyle:
        return self.look.letters(19, 27)

    def pictures(self) -> list[Picture]:
        """Return the marks."""
        return list(self.marks)

    def _icon_size(self, size: int) -> int:
        scale = self.look.factor
        return round(size * min(scale, max(ICON_GROWTH, 1.0)))

    def _cost_width(self) -> int:
        widths = [
            self._icon_size(20) + ICON_TO_WORDS + self.kit.type.text_width(cost.words, self.cost_style)
            for cost in self.costs
        ]
        widths += [mark.size[0] for mark in self.marks]
        return sum(widths) + COST_BETWEEN * (len(widths) - 1) if widths else 0

    def _beside(self, width: int) -> int:
        """Return the room that the costs take beside the words; 0 where they stand below them."""
        cost = self._cost_width()
        return cost + BETWEEN if cost and not self._costs_below(width) else 0

    def _costs_below(self, width: int) -> bool:
        """Return whether costs below the words make a lower card than costs beside them: with large type."""
        cost = self._cost_width()
        if not cost:
            return False
        beside, below = (
            len(self.kit.type.wrap(self.words, self.label_style, width - 2 * SIDE - taken)) * self.label_style.line
            for taken in (cost + BETWEEN, 0)
        )
        return below + self.cost_style.line < beside

    def _label_lines(self, width: int) -> tuple[Line, ...]:
        return self.kit.type.wrap(self.words, self.label_style, width - 2 * SIDE - self._beside(width))

    def _reason_lines(self, width: int) -> tuple[Line, ...]:
        if not self.reason or self.enabled:
            return ()
        words = self.refusal() if self.told else self.reason
        room = width - 2 * SIDE - self._beside(width) - self._icon_size(18) - ICON_TO_WORDS
        return self.kit.type.wrap(words, self.reason_style, room)

    def _note_lines(self, width: int) -> tuple[Line, ...]:
        return self.kit.type.wrap(self.note, self.reason_style, width - 2 * SIDE) if self.note else ()

    def measure(self, width: int) -> int:
        """Return its height: at least that of the layout."""
        words = len(self._label_lines(width)) * self.label_style.line
        words += len(self._reason_lines(width) + self._note_lines(width)) * self.reason_style.line
        words += self.cost_style.line if self._costs_below(width) else 0
        least = max(int(self.look.measure("moment", "option")["height"]), self.look.reach.target)
        return max(least, words + 2 * self.look.px(10))

    def _colours(self) -> tuple[str, str, str]:
        """Return fill, words, costs."""
        theme = self.look.theme
        if self.chosen or (self.pressed and self.enabled and not self._has_lip()):
            return theme.accent, theme.on_accent, theme.on_accent
        if self.told:
            return theme.hover, theme.ink, theme.soft
        if not self.enabled:
            return theme.page if self.ground != "card" else theme.card, theme.lock, theme.lock
        fill = theme.hover if self.hovered or self.focused else theme.card
        return fill, theme.ink, theme.soft

    def paint(self, surface: Surface) -> None:
        fill, ink, soft = self._colours()
        self._paint_card(surface, fill)
        width = self.rect.width
        labels, reasons, notes = self._label_lines(width), self._reason_lines(width), self._note_lines(width)
        if self.told:
            labels = notes = ()
        height = len(labels) * self.label_style.line + len(reasons + notes) * self.reason_style.line
        is_below = self._costs_below(width)
        height += self.cost_style.line if is_below else 0
        lip = self.look.stroke("lip") - self.look.stroke("box") if self._has_lip() and not self.pressed else 0
        centre = self.rect.centery - lip // 2 + (2 if self.pressed else 0)
        x, y = self.rect.left + SIDE + self.shaken, centre - height // 2
        for line in labels:
            surface.blit(self.kit.type.line(line, self.label_style, Ink(ink, fill)), (x, y))
            y += self.label_style.line
        for line in notes:
            surface.blit(self.kit.type.line(line, self.reason_style, Ink(soft, fill)), (x, y))
            y += self.reason_style.line
        self._paint_reason(surface, (x, y), reasons)
        if is_below:
            y += len(reasons) * self.reason_style.line + self.cost_style.line // 2
        place = (x, y) if is_below else (self.rect.right - SIDE - self._cost_width(), centre)
        self._paint_costs(surface, place, (soft, fill))
        self.paint_ring(surface, self.look.radius())

    def _has_lip(self) -> bool:
        return self.enabled and not self.look.boxed

    def _paint_card(self, surface: Surface, fill: str) -> None:
        theme, radius = self.look.theme, self.look.radius()
        width = self.look.stroke("high_contrast" if self.look.high_contrast else "box")
        if not self.enabled:
            paint.rounded(surface, self.rect, fill, radius)
            if self.told:
                paint.frame(surface, self.rect, theme.ink, (radius, width))
                return
            paint.dashed(surface, self.rect, theme.lock if self.look.high_contrast else theme.edge, (radius, width))
        elif self._has_lip():
            height = width if self.pressed else self.look.stroke("lip")
            face = Rect(self.rect)
            if self.pressed:
                face = Rect(face.left, face.top + 2, face.width, face.height - 2)
            edge = theme.accent if self.chosen else mix(theme.edge, theme.card, 0.55)
            paint.lipped(surface, face, (fill, edge, theme.edge), (radius, width, height))
        else:
            paint.rounded(surface, self.rect, fill, radius)
            paint.frame(surface, self.rect, theme.edge, (radius, width))

    def _paint_reason(self, surface: Surface, at: tuple[int, int], lines: tuple[Line, ...]) -> None:
        if not lines:
            return
        fill, ink, _ = self._colours()
        size, style = self._icon_size(18), self.reason_style
        x, y = at
        surface.blit(self.kit.art.get(icon("lock", size, ink, fill)), (x, y + (style.line - size) // 2))
        for line in lines:
            surface.blit(self.kit.type.line(line, style, Ink(ink, fill)), (x + size + ICON_TO_WORDS, y))
            y += style.line

    def _paint_costs(self, surface: Surface, at: tuple[int, int], colours: tuple[str, str]) -> None:
        """Draw costs and marks from a point on, around its height."""
        ink, fill = colours
        size, style = self._icon_size(20), self.cost_style
        x, centre = at
        for cost in self.costs:
            surface.blit(self.kit.art.get(icon(cost.icon, size, ink, fill)), (x, centre - size // 2))
            x += size + ICON_TO_WORDS
            (line,) = self.kit.type.wrap(cost.words, style, self.rect.width) or ((),)
            words = self.kit.type.line(line, style, Ink(ink, fill))
            surface.blit(words, (x, centre - style.line // 2))
            x += words.get_width() + COST_BETWEEN
        for mark in self.marks:
            surface.blit(self.kit.art.get(mark), (x, centre - mark.size[1] // 2))
            x += mark.size[0] + COST_BETWEEN

    def refusal(self) -> str:
        return " ".join(filter(None, (self.reason, self.remedy)))

    def node(self, depth: int) -> Node:
        """Return it with its reason as the description."""
        said = self.description or plain(self.note) or ("" if self.enabled else self.reason)
        return replace(super().node(depth), description=said)

    def name(self) -> str:
        """Return the words and the costs as they are spoken."""
        return ", ".join((self.words, *(cost.spoken for cost in self.costs)))

    def state(self) -> State:
        return State(disabled=None if self.enabled else True, pressed=True if self.chosen else None)
