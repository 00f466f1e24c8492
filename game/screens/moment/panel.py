"""What a card shows over its scene: a phone, a board or a document; each says what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.moment.layout import FULL

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.screens.moment.layout import MomentLayout
    from game.screens.widgets.person import Tile
    from game.ui.anim import Animator
    from game.ui.kit import Kit
    from game.ui.widgets import Widget


FROM_EDGE: Final = {True: 12, False: 20}
"""What stays free around a panel that has all the room beside the flower, upright (True) and lying."""


class Panel:
    """A panel that stays as it is whatever happens; `widgets` are those that were laid, none without room.

    One that `fills` an upright picture has taken the room of whoever is in it, and leaves the foot left of it free.
    """

    def __init__(self, context: Context, kit: Kit) -> None:
        """Return a panel that is not laid yet."""
        self.context, self.kit = context, kit
        self.widgets: list[Widget] = []
        self.fills = False

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return its widgets in their place; nothing where the layout has no room for it."""
        raise NotImplementedError

    def may_fill(self, layout: MomentLayout) -> bool:
        """Return whether it may take the whole picture: upright, the tag below the flower is too wide in large type."""
        return layout.mode == FULL and not (self.kit.look.portrait and self.kit.look.text_scale > 100)

    def beside_meter(self, layout: MomentLayout) -> Rect:
        """Return all the room of a picture right of its flower."""
        scene, edge = layout.scene, FROM_EDGE[self.kit.look.portrait]
        left = layout.meter.right + edge
        return Rect(left, scene.top + edge, scene.right - edge - left, scene.height - 2 * edge)

    def in_words(self) -> str:
        """Return it as lines of text, for layouts that have no room for it."""
        raise NotImplementedError

    def begin(self, motion: Animator) -> None:
        """Play what happens on it before anything is chosen; its final state stands already."""

    def make_room(self, place: Rect) -> None:
        """Let something stand over its foot."""

    def point_at(self, option: str) -> None:
        """Show what the option would do that is pointed at, by its id; "" for none."""

    def answer(self, option: str, motion: Animator | None) -> None:
        """Show what the option that was taken does to it, with motion if there is any."""

    def outcome_in_words(self) -> str:
        """Return what the option that was taken did to it, as lines of text; "" for nothing."""
        return ""

    def tiles_of(self, person: int) -> list[Tile]:
        """Return the small faces of a person on it."""
        del person
        return []

    def settle(self, state: GameState) -> None:
        """Show it as it is after a choice."""
