"""What a card shows over its scene: nothing, or a phone, a board, a document; each says what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.moment.layout import FULL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.presentation.cues import Cue
    from game.screens.moment.layout import MomentLayout
    from game.screens.widgets.person import Tile
    from game.ui.anim import Animator
    from game.ui.kit import Kit
    from game.ui.widgets import Widget
    from game.ui.widgets.option import OptionCard


FROM_EDGE: Final = {True: 12, False: 20}
"""What stays free around a panel that has all the room beside the flower, upright (True) and lying."""


class Panel:
    """Nothing over the scene, and what every panel does; `widgets` are those that were laid, none without room.

    One that `fills` an upright picture has taken the room of whoever is in it, and leaves the foot left of it free.
    """

    def __init__(self, context: Context, kit: Kit) -> None:
        """Return a panel that is not laid yet."""
        self.context, self.kit = context, kit
        self.widgets: list[Widget] = []
        self.fills = False

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return its widgets in their place; nothing where the layout has no room for it."""
        del layout
        return self.widgets

    def may_fill(self, layout: MomentLayout) -> bool:
        """Return whether it may take the whole picture: upright, the tag below the flower is too wide in large type."""
        return layout.mode == FULL and not (self.kit.look.portrait and self.kit.look.text_scale > 100)

    def beside_meter(self, layout: MomentLayout) -> Rect:
        """Return all the room of a picture right of its flower."""
        scene, edge = layout.scene, FROM_EDGE[self.kit.look.portrait]
        left = layout.meter.right + edge
        return Rect(left, scene.top + edge, scene.right - edge - left, scene.height - 2 * edge)

    @property
    def leads(self) -> bool:
        """Return whether its words come before those of the card: what changes while options are pointed at does."""
        return False

    @property
    def tells(self) -> tuple[type[Cue], ...]:
        """Return the cues of an answer that are seen on it, and need no line of their own."""
        return ()

    def with_words(self, words: str) -> str:
        """Return the words of a card with what it has no room to show."""
        parts = (words, self.untold())
        return "\n\n".join(filter(None, reversed(parts) if self.leads else parts))

    def untold(self) -> str:
        """Return, as lines of text, what it has no room to show: all of it, where the layout has none for it."""
        return "" if self.widgets else self.in_words()

    def in_words(self) -> str:
        """Return it as lines of text."""
        return ""

    def with_outcome(self, words: str) -> str:
        """Return the words of an answer with what the option that was taken did to it, where it cannot be seen."""
        return "\n\n".join(filter(None, (words, "" if self.widgets else self.outcome_in_words())))

    def without_told(self, cues: tuple[Cue, ...], after: GameState) -> tuple[Cue, ...]:
        """Return the cues of an answer without those that are seen on it; it shows now what is after them."""
        if not self.tells:
            return cues
        self.settle(after)
        return tuple(cue for cue in cues if not isinstance(cue, self.tells))

    def begin(self, motion: Animator) -> None:
        """Play what happens on it before anything is chosen; its final state stands already."""

    def make_room(self, place: Rect) -> None:
        """Let something stand over its foot."""

    def describe(self, options: Iterable[OptionCard]) -> None:
        """Tell each option what it would do to it, for who cannot see that."""

    def point_at(self, option: str) -> bool:
        """Show what the option would do that is pointed at, by its id; "" for none; return whether its words change."""
        del option
        return False

    def answer(self, option: str, motion: Animator | None) -> None:
        """Show what the option that was taken does to it, with motion if there is any."""

    def outcome_in_words(self) -> str:
        """Return what the option that was taken did to it, as lines of text; "" for nothing."""
        return ""

    def tiles_of(self, person: int) -> list[Tile]:
        """Return the small faces of a person on it."""
        del person
        return []

    def left_behind(self) -> list[Widget]:
        """Return its widgets that stay where the card was when an answer goes elsewhere."""
        return []

    def settle(self, state: GameState) -> None:
        """Show it as it is after a choice."""
