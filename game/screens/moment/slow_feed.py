"""A picture that loads slowly, strip by strip; options wait for nothing, and any press ends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.screens.moment.layout import STRIP
from game.ui.anim import Tween
from game.ui.colours import mix
from game.ui.pieces import placed
from game.ui.theme import Motion
from game.ui.widgets import Pill, Widget

if TYPE_CHECKING:
    from pygame import Surface

    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.screens.base.play_screen import PlayScreen
    from game.screens.moment.layout import MomentLayout
    from game.screens.widgets.flower import Flower
    from game.ui.accessibility_tree import Node

LOADING: Final = 3_800
COMES: Final = (0.1, 0.2, 0.26, 0.45, 0.58, 0.66, 0.88, 1.0)
"""When each strip is there, as a share of the whole time: never evenly."""
EDGE: Final = 16
LINE: Final = 2
BLANK: Final = 0.35


@dataclass(eq=False, repr=False, kw_only=True)
class Blank(Widget):
    """What covers a picture until it is there; `loaded` strips are. What the page has of a `flower` stays over it."""

    loaded: int = len(COMES)
    flower: Flower | None = None

    role: ClassVar[str] = "none"

    def _strip(self, index: int) -> Rect:
        """Return the place of a strip; together they fill the box."""
        top, end = (self.rect.height * at // len(COMES) for at in (index, index + 1))
        return Rect(self.rect.left, self.rect.top + top, self.rect.width, end - top)

    def paint(self, surface: Surface) -> None:
        """Cover what has not come yet."""
        theme = self.look.theme
        for index in range(self.loaded, len(COMES)):
            strip = self._strip(index)
            surface.fill(theme.page if self.look.high_contrast else mix(theme.page, theme.rule, BLANK), strip)
            surface.fill(theme.rule, Rect(strip.left, strip.bottom - LINE, strip.width, LINE))
        if self.flower is not None and self.loaded < len(COMES):
            clip, top = surface.get_clip(), self._strip(self.loaded).top
            surface.set_clip(clip.clip(Rect(self.rect.left, top, self.rect.width, self.rect.bottom - top)))
            self.flower.paint_under(surface)
            surface.set_clip(clip)

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: a word beside it says that it loads slowly."""
        del depth
        return []


def is_slow(moment: Moment, state: GameState) -> bool:
    """Return whether the picture of a card loads slowly for a player."""
    return moment.loads_slowly is not None and moment.loads_slowly.holds(state)


class SlowFeed:
    """The slow picture of one card, if it has one."""

    def __init__(self, screen: PlayScreen, layout: MomentLayout, moment: Moment) -> None:
        """Return what makes the picture of a card slow where its condition holds."""
        self.screen, self.layout = screen, layout
        self.is_slow = is_slow(moment, screen.shown_state)
        self.blank: Blank | None = None

    def widgets(self) -> list[Widget]:
        """Return the cover and the words for it; nothing without a picture or for whom it is fast."""
        if not self.is_slow or self.layout.mode == STRIP:
            return []
        kit, scene = self.screen.kit, Rect(self.layout.scene)
        if kit.look.portrait:  # the edge of the paper lies over the picture
            scene.height = min(scene.bottom, self.layout.column.top - EDGE // 2) - scene.top
        else:
            scene.width = min(scene.right, self.layout.column.left - EDGE // 2) - scene.left
        self.blank = placed(Blank(kit, "blank", ground=None), scene)
        word = Pill(kit, "slow", text=self.screen.words("ui.slow"), fill="night", ink="night_ink", ground=None)
        width = word.natural_width()
        box = Rect(scene.right - EDGE - width, scene.top + EDGE, width, word.measure(width))
        return [self.blank, placed(word, box)]

    def begin(self, flower: Flower | None) -> None:
        """Say that it is slow, and let the strips come under a flower; where motion is reduced all are there."""
        if not self.is_slow:
            return
        self.screen.say(self.screen.words("ui.slow.spoken"))
        blank = self.blank
        if blank is None or self.screen.look.reduced_motion:
            return
        blank.loaded, blank.flower = 0, flower

        def load(share: float) -> None:
            blank.loaded = sum(share >= at for at in COMES)

        self.screen.motion.play(Tween(Motion(LOADING, "linear"), load))
