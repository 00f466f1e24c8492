"""What passes behind everybody in the picture of a card, at one place after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.screens.moment.layout import STRIP
from game.screens.widgets.passing import Passing, passing_at, tram_at

if TYPE_CHECKING:
    from game.engine.story import Place
    from game.screens.moment.layout import MomentLayout
    from game.ui.kit import Kit
    from game.ui.widgets import Widget


class Passers:
    """What passes at a place; nothing comes where motion is reduced, or where a panel stands before it."""

    def __init__(self, kit: Kit, layout: MomentLayout, place: Place, *, has_panel: bool) -> None:
        """Be at a place."""
        self.kit, self.layout, self.has_panel = kit, layout, has_panel
        self.at, self.passing = place, self._passing_at(place)

    def _passing_at(self, place: Place) -> Passing | None:
        if self.layout.mode == STRIP:
            return None
        kit, scene = self.kit, self.layout.scene
        alive = not (kit.look.reduced_motion or self.has_panel)
        return tram_at(kit, scene, place, alive=alive) or (passing_at(kit, scene, place) if alive else None)

    def widgets(self) -> list[Widget]:
        """Return what passes, to be put behind everybody."""
        return [] if self.passing is None else [self.passing]

    def go_to(self, place: Place) -> tuple[list[Widget], list[Widget]]:
        """Be at a place; return what passed at another one before, and what passes here now."""
        if place is self.at:
            return [], []
        gone, self.at, self.passing = self.widgets(), place, self._passing_at(place)
        return gone, self.widgets()

    def let_in(self, row: list[Widget], come: list[Widget]) -> None:
        """Put who and what comes at the beginning of a row, but before what passes here as it did: that is behind."""
        behind = sum(widget in row for widget in self.widgets())
        row[behind:behind] = come
