"""Which screens lie on each other, each sheet on a dark copy of what is below."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from pygame import Surface

from game.ui.kit import Kit
from game.ui.paint import dimmed
from game.ui.screen import Screen

ScreenT = TypeVar("ScreenT", bound=Screen[Any, Any])


class ScreenStack(Generic[ScreenT]):
    """The screens, lowest first. Only the app says what becomes of them."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Return an empty stack for a canvas of a size."""
        self.size = size
        self.screens: list[ScreenT] = []

    @property
    def top(self) -> ScreenT:
        """Return the screen that the player sees."""
        return self.screens[-1]

    def put(self, screens: list[ScreenT], opened: Sequence[ScreenT], kit: Kit) -> None:
        """Make these the stack; the `opened` are new on top and are built. Who goes without pointing still does."""
        keyboard = self.screens[-1].keyboard if self.screens else False
        self.screens = screens
        for index, screen in enumerate(opened, len(screens) - len(opened)):
            screen.keyboard = screen.keyboard or keyboard
            screen.open(kit, self._behind(screen, screens[:index], kit))

    def rebuild(self, kit: Kit) -> None:
        """Build every screen again, lowest first, so that each sheet lies on a fresh copy."""
        below: list[ScreenT] = []
        for screen in self.screens:
            screen.open(kit, self._behind(screen, below, kit))
            below.append(screen)

    def _behind(self, screen: ScreenT, below: list[ScreenT], kit: Kit) -> Surface | None:
        """Return what a sheet lies on, None for a page."""
        if not screen.modal or not below:
            return None
        if below[-1].modal:
            return below[-1].behind
        copy = kit.surface(self.size)
        below[-1].stale = True
        below[-1].paint(copy)
        below[-1].stale = True
        return dimmed(copy, below[-1].look)
