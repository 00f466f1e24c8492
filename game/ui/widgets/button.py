"""Push buttons."""

from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import State
from game.ui.art import icon
from game.ui.colours import mix
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

NEAR_BLACK = "#0A1A14"
ICON_GAP = 10
PADDING = 22
SINK = 4


@dataclass(eq=False, repr=False, kw_only=True)
class Button(Widget):
    """A button; one primary a screen. `style` is the type scale's name, `icon` a file of icons/ without its ending.

    `toggled` (not None) makes it a toggle button for the accessibility tree.
    """

    label: str
    primary: bool = True
    style: str = "option"
    icon: str = ""
    toggled: bool | None = None

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True
    shows_press: ClassVar[bool] = True

    @property
    def type_style(self) -> TypeStyle:
        style = self.look.type(self.style)
        return TypeStyle(style.size, style.line, bold=True)

    def natural_width(self) -> int:
        """Return the width in pixels at which its words stand on one line."""
        return self.kit.type.text_width(self.label, self.type_style) + 2 * PADDING + self._icon_room()

    def measure(self, width: int) -> int:
        """Return the height it needs: its words and a finger."""
        lines = self.kit.type.wrap(self.label, self.type_style, width - 2 * PADDING - self._icon_room())
        return max(self.look.target, len(lines) * self.type_style.line + 2 * self.look.space(3))

    def _icon_room(self) -> int:
        return self.type_style.size + ICON_GAP if self.icon else 0

    def _is_flat(self) -> bool:
        """Return whether it has no lip that gets lower when it is pressed: then its colours tell."""
        return self.look.high_contrast or (self.look.boxed and not self.primary)

    def _colours(self) -> tuple[str, str, str, str]:
        """Return fill, edge, lip and ink."""
        theme = self.look.theme
        if self.pressed and self.enabled and self._is_flat():
            fill, ink = (theme.ink, theme.card) if self.primary else (theme.accent, theme.on_accent)
            return fill, theme.edge, theme.edge, ink
        if self.look.high_contrast:
            fill = theme.accent if self.primary else theme.hover if self.hovered or self.focused else theme.card
            return fill, theme.edge, theme.edge, theme.on_accent if self.primary else theme.ink
        if not self.enabled:
            return theme.page, mix(theme.edge, theme.card, 0.4), theme.edge, theme.lock
        if self.primary:
            fill = mix(theme.accent, "#FFFFFF", 0.06) if self.hovered else theme.accent
            return fill, fill, mix(theme.accent, NEAR_BLACK, 0.4), theme.on_accent
        fill = theme.hover if self.hovered else theme.card
        return fill, mix(theme.edge, theme.card, 0.4), theme.edge, theme.ink

    def paint(self, surface: Surface) -> None:
        fill, edge, lip, ink = self._colours()
        radius = self.look.radius()
        face = Rect(self.rect)
        height = self.look.stroke("button_lip" if self.primary else "lip")
        width = 0 if self.primary else self.look.stroke("box")
        if self.look.high_contrast:
            width = height = self.look.stroke("high_contrast")
        elif self.look.boxed and not self.primary:
            height = width
        if self.pressed and height > width:  # it goes down and its lip gets lower, so that its foot stays
            face = Rect(face.left, face.top + SINK, face.width, face.height - SINK)
            height = width
        paint.lipped(surface, face, (fill, edge, lip), (radius, width, height))
        self._paint_words(surface, Rect(face.left, face.top, face.width, face.height - height + width), (ink, fill))
        self.paint_ring(surface, radius)

    def _paint_words(self, surface: Surface, face: Rect, colours: tuple[str, str]) -> None:
        ink, fill = colours
        style, room = self.type_style, self._icon_room()
        lines = self.kit.type.wrap(self.label, style, self.rect.width - 2 * PADDING - room)
        widest = max((self.kit.type.width(line, style) for line in lines), default=0)
        left = face.centerx - (widest + room) // 2
        y = face.centery - len(lines) * style.line // 2
        if self.icon:
            picture = self.kit.art.get(icon(self.icon, style.size, ink, fill))
            surface.blit(picture, (left, face.centery - style.size // 2))
        for line in lines:
            x = left + room + (widest - self.kit.type.width(line, style)) // 2
            surface.blit(self.kit.type.line(line, style, Ink(ink, fill)), (x, y))
            y += style.line

    def name(self) -> str:
        return self.label

    def state(self) -> State:
        """Return disabled, and pressed for a toggle."""
        return State(disabled=None if self.enabled else True, pressed=self.toggled)
