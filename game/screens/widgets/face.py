"""A person's face on a round-cornered tile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

import pygame
from pygame import Rect, Surface

from game.engine.story import YOU as YOURSELF
from game.screens.widgets.person import drawn_disc
from game.ui import paint
from game.ui.accessibility_tree import State
from game.ui.art import Picture
from game.ui.colours import rgb
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.accessibility_tree import Node
    from game.ui.theme import Look

YOU: Final = ("you_a", "you_b", "you_c", "you_d")
"""The four faces a player can have."""
ROUND: Final = 0.3
DASH_REACH: Final = 5
CHOSEN_WIDTH: Final = 5


def portrait_of(context: Context, person: int) -> str:
    """Return the name of a person's portrait: yours is the face of the run."""
    return YOU[context.state.setup.face] if person == YOURSELF else context.story.people[person].id


@lru_cache(maxsize=64)
def _rounded(face: Surface, disc: str, radius: int, ground: str) -> Surface:
    """Return a face on its disc colour with round corners, opaque on a ground."""
    size = face.get_size()
    tile = type(face)(size, pygame.SRCALPHA)
    tile.fill((*rgb(disc), 255))
    tile.blit(face, (0, 0))
    mask = type(face)(size, pygame.SRCALPHA)
    paint.rounded(mask, Rect((0, 0), size), "#FFFFFF", radius)
    tile.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    opaque = type(face)(size).convert()
    opaque.fill(ground)
    opaque.blit(tile, (0, 0))
    return opaque


@dataclass(eq=False, repr=False, kw_only=True)
class FaceTile(Widget):
    """A face: `who` is a portrait's name, `mood` one of its four; `alt` "" hides it from screen readers.

    `cut` greys it and dashes its edge (you cut the tie), `gone` leaves an empty tile (they did). With an `action` it
    is one of several to choose from, `chosen` or not. It lies on a plain colour.
    """

    who: str
    mood: str = "calm"
    alt: str = ""
    cut: bool = False
    gone: bool = False
    chosen: bool | None = None

    role: ClassVar[str] = "img"
    focusable: ClassVar[bool] = True
    shows_press: ClassVar[bool] = True

    @property
    def can_focus(self) -> bool:
        """Return whether it can be chosen."""
        return self.action is not None and self.visible and not self.arriving

    def _graded(self) -> tuple[Look, float]:
        """Return the look whose grade it has, and how strong."""
        return (self.look.faded, 1.0) if self.cut else (self.look, self.look.strength("people"))

    def _picture(self) -> Picture:
        look, strength = self._graded()
        return Picture(f"portraits/{self.who}_{self.mood}.svg", self.rect.size, look.grade, strength)

    def _disc(self) -> str:
        look, strength = self._graded()
        return look.graded(drawn_disc(look, self.who), strength)

    def pictures(self) -> list[Picture]:
        """Return the portrait."""
        return [] if self.gone else [self._picture()]

    def part_at(self, point: tuple[int, int]) -> str | None:
        """Return "" for a point on it if it can be chosen."""
        return super().part_at(point) if self.can_focus else None

    def bounds(self) -> Rect:
        """Return the tile with its edge and ring."""
        reach = 2 * max(paint.ring_reach(self.look), DASH_REACH)
        return self.rect.inflate(reach, reach)

    def paint(self, surface: Surface) -> None:
        """Draw the tile, its edge and the ring."""
        radius = round(self.rect.width * ROUND)
        theme = self.look.theme
        ground = self.ground_colour or theme.page
        if self.gone:
            paint.dashed(surface, self.rect, theme.edge, (radius, 3))
        else:
            face = self.kit.art.get(self._picture())
            surface.blit(_rounded(face, self._disc(), radius, ground), self.rect)
            if self.cut:
                paint.dashed(surface, self.rect.inflate(2 * DASH_REACH, 2 * DASH_REACH), theme.edge, (radius + 5, 3))
            elif self.look.high_contrast:
                paint.frame(surface, self.rect, theme.edge, (radius, 3))
        if self.chosen or self.pressed:
            colours = theme.accent, (radius + CHOSEN_WIDTH, CHOSEN_WIDTH)
            paint.frame(surface, self.rect.inflate(2 * CHOSEN_WIDTH, 2 * CHOSEN_WIDTH), *colours)
        self.paint_ring(surface, radius)

    def measure(self, width: int) -> int:
        """Return a height that makes it square."""
        return self.rect.height or width

    def name(self) -> str:
        """Return who is seen."""
        return self.alt

    def state(self) -> State:
        """Return whether it is the chosen one."""
        return State(checked=self.chosen)

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return it as a picture or a choice; nothing for a decoration."""
        if not self.alt:
            return []
        node = self.node(depth)
        if self.action is None:
            return [replace(node, focusable=False)]
        return [replace(node, role="button" if self.chosen is None else "radio")]
