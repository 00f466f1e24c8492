"""The three buttons drawn below the page, for a house in which nobody is to reach up."""

from typing import Final

from pygame import Rect, Surface

from game.ui import events
from game.ui.kit import Kit
from game.ui.pointing import Pointing
from game.ui.widgets import Button, Widget

ORDER: Final = ("back", "next", "choose")
"""From left to right: what is pressed most is nearest to the hand of most."""


class DrawnButtons:
    """Back, next and choose, as wide as the page and below it; `page` is what of the surface is left for that."""

    def __init__(self, surface: Surface, high: int) -> None:
        """Return the buttons for the lowest so many pixels of a surface; they are drawn once they have a kit."""
        width, height = surface.get_size()
        self.surface = surface
        self.area = Rect(0, height - high, width, high)
        self.page = surface.subsurface((0, 0, width, height - high))
        self.colour, self.is_stale = "", True
        self.widgets: list[Widget] = []
        self.pointing = Pointing()

    def use(self, kit: Kit) -> None:
        """Draw them in the look of a kit from now on."""
        gap = kit.look.reach.gap
        wide = (self.area.width - gap * (len(ORDER) + 1)) // len(ORDER)
        self.widgets, self.pointing = [], Pointing(reach=kit.look.reach)
        for at, name in enumerate(ORDER):
            label = kit.words(f"ui.kiosk.button.{name}")
            button = Button(kit, name, label=label, primary=name == "choose", style="small", action=events.Button(name))
            button.place(Rect(gap + at * (wide + gap), self.area.top + gap, wide, self.area.height - 2 * gap))
            self.widgets.append(button)
        self.colour, self.is_stale = kit.look.theme.page, True

    def has(self, event: events.Pointer) -> bool:
        """Return whether a pointer is theirs: it is over them, or they were pressed and it is not let go yet."""
        return self.area.collidepoint(event.position) or self.pointing.target is not None

    def feel(self, event: events.Pointer) -> events.Button | None:
        """Take what a pointer does; return the button that was pressed and let go."""
        pressed = self.pointing.feel(event, self.widgets, lambda *_: None)
        action = pressed[0].action if pressed else None
        return action if isinstance(action, events.Button) else None

    def paint(self) -> bool:
        """Draw them where they changed; return whether anything was drawn."""
        if not self.is_stale and not any(widget.dirty for widget in self.widgets):
            return False
        self.is_stale = False
        self.surface.fill(self.colour, self.area)
        for widget in self.widgets:
            widget.paint(self.surface)
            widget.was_painted(shown=True)
        return True
