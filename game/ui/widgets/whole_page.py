"""A page that is pressed anywhere."""

from dataclasses import dataclass
from typing import ClassVar, Final

from pygame import Surface

from game.ui.widgets.base import Widget

DUSK: Final = 48
"""How dark it gets where it is pressed, of 255."""


@dataclass(eq=False, repr=False, kw_only=True)
class WholePage(Widget):
    """A button as large as the page. There is nothing of it to see until it is pressed: then the page gets darker."""

    label: str

    role: ClassVar[str] = "button"
    focusable: ClassVar[bool] = True
    shows_press: ClassVar[bool] = True

    def paint(self, surface: Surface) -> None:
        """Draw the shade of a press."""
        if self.pressed:
            veil = self.kit.surface(self.rect.size)
            veil.fill(self.look.theme.ink)
            veil.set_alpha(DUSK)
            surface.blit(veil, self.rect)

    def name(self) -> str:
        """Return what pressing it does."""
        return self.label
