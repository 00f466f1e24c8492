"""The small button that opens the pause, for whoever has no Escape key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from pygame import Rect, Surface

from game.ui import paint
from game.ui.art import Picture, icon
from game.ui.widgets import Widget

DISC: Final = {False: 40, True: 56}
ICON_SHARE: Final = 0.56


def bars_in(disc: Rect, size: tuple[int, int]) -> Rect:
    """Return the place of the bars in the middle of the disc."""
    bars = Rect((0, 0), size)
    bars.center = disc.center
    return bars


@dataclass(eq=False, repr=False, kw_only=True)
class PauseButton(Widget):
    """A disc with two bars in the middle of a target that is larger."""

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True
    shows_press: ClassVar[bool] = True

    def around(self, middle: tuple[int, int], canvas: tuple[int, int]) -> Rect:
        """Return its target around a point, or as near as the canvas lets it be."""
        side = self.look.reach.target or self.look.target
        target = Rect(0, 0, side, side)
        target.center = middle
        return target.clamp(Rect((0, 0), canvas))

    @property
    def disc(self) -> Rect:
        """Return the drawn disc."""
        size = DISC[self.look.portrait]
        return Rect(self.rect.centerx - size // 2, self.rect.centery - size // 2, size, size)

    def _icon(self) -> Picture:
        theme = self.look.theme
        size = round(self.disc.width * ICON_SHARE)
        if self.pressed:
            return icon("pause", size, theme.on_accent, theme.accent)
        return icon("pause", size, theme.ink, theme.hover if self.hovered or self.focused else theme.card)

    def pictures(self) -> list[Picture]:
        """Return the bars."""
        return [self._icon()]

    def paint(self, surface: Surface) -> None:
        """Draw disc, edge, bars and ring."""
        theme, disc, bars = self.look.theme, self.disc, self._icon()
        paint.rounded(surface, disc, bars.ground or theme.card, self.look.pill(disc.height))
        width = self.look.stroke("high_contrast" if self.look.high_contrast else "box")
        paint.frame(surface, disc, theme.edge, (self.look.pill(disc.height), width))
        surface.blit(self.kit.art.get(bars), bars_in(disc, bars.size))
        self.paint_ring(surface, self.look.pill(disc.height))

    def ringed(self) -> Rect:
        """Return the disc."""
        return self.disc

    def name(self) -> str:
        """Return what it opens."""
        return self.kit.words("ui.pause.open")
