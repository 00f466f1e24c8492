"""The door of a house and the lamp beside it: how each state is drawn, and how one swings into another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame
from pygame import Rect, Surface

from game.presentation.doors import AJAR, LIT
from game.ui import strokes
from game.ui.art import Picture, graded_picture
from game.ui.colours import mix
from game.ui.turning import scaled

if TYPE_CHECKING:
    from game.ui.kit import Kit
    from game.ui.theme import Look

DRAWN: Final = (200, 420)
LEAF: Final = (38, 44, 124, 328)
"""Where the leaf of a closed door is in its drawing; its upper end is half a circle."""
HINGE: Final = 38
STEP: Final = 372
"""Where in a drawing the doorstep begins, with the light on it."""
EDGE_ON: Final = 0.7
"""From what share of its way on an opening leaf is seen from its other side."""
WHITE: Final = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class House:
    """How a place stands in the street: its drawn front, and the palette of its own that it has, "" for none."""

    front: str
    ground: str = ""

    @property
    def kind(self) -> str:
        """Return how its picture is graded."""
        return "own" if self.ground else "city"


@dataclass(frozen=True, slots=True)
class Swing:
    """A door on its way from the state `was` to the state `door`; `share` 0..1 is how far. At rest `was` is "".

    Once it `has_begun`, its lamp and its pill tell the new state.
    """

    door: str
    was: str = ""
    share: float = 1.0
    has_begun: bool = False

    @property
    def states(self) -> tuple[str, ...]:
        """Return the states that are drawn of it."""
        return (self.door,) if self.is_at_rest else (self.door, self.was)

    @property
    def is_at_rest(self) -> bool:
        return not self.was or self.share >= 1

    @property
    def now(self) -> str:
        """Return the state that its lamp and its pill tell."""
        return self.door if self.is_at_rest or self.has_begun else self.was


def door_picture(look: Look, house: House, state: str, size: tuple[int, int]) -> Picture:
    """Return a door in the colour of its house."""
    art = look.tokens.raw["art"]
    own = str(art["door_colours"].get(house.front, art["door_fills"][0]))
    shades = [0.0, *art["door_shades"]]
    kind = "light" if state in {LIT, AJAR} and not house.ground else house.kind
    picture = graded_picture(look, f"doors/door_{state}.svg", size, kind)
    colours = [mix(own, art["shade_ink"], shade) for shade in shades]
    swaps = tuple(
        (old.upper(), look.graded(new, picture.strength)) for old, new in zip(art["door_fills"], colours, strict=True)
    )
    return Picture(picture.name, size, picture.grade, picture.strength, swaps, fit="meet")


def lamp_picture(look: Look, house: House, state: str, size: tuple[int, int]) -> Picture:
    """Return the lamp of a door: on where the door is open."""
    is_on = state == LIT
    kind = "light" if is_on and not house.ground else house.kind
    return graded_picture(look, f"doors/lamp_{'on' if is_on else 'off'}.svg", size, kind)


def paint_door(kit: Kit, surface: Surface, house: House, swing: Swing, box: Rect) -> None:
    """Draw a door in a box of the proportions of its drawing; on its way its leaf turns on the left hinge."""
    new = kit.art.get(door_picture(kit.look, house, swing.door, box.size))
    if swing.is_at_rest:
        surface.blit(new, box)
        return
    old = kit.art.get(door_picture(kit.look, house, swing.was, box.size))
    opens = swing.door == LIT
    closed, opened = (old, new) if opens else (new, old)
    share = swing.share if opens else 1 - swing.share
    scale = min(box.width / DRAWN[0], box.height / DRAWN[1])
    left, top = (box.width - DRAWN[0] * scale) / 2, (box.height - DRAWN[1] * scale) / 2
    hinge, step = round(left + HINGE * scale), round(top + STEP * scale)
    leaf = Rect(hinge, round(top + LEAF[1] * scale), round(LEAF[2] * scale), round(LEAF[3] * scale))
    surface.blit(closed, box)
    surface.blit(opened, box.move(hinge, 0), (hinge, 0, box.width - hinge, step))
    if share > EDGE_ON / 2:
        surface.blit(opened, box.move(0, step), (0, step, box.width, box.height - step))
    if share < EDGE_ON:
        turned = _leaf_of(closed, leaf)
        width = max(1, round(leaf.width * (1 - share / EDGE_ON)))
        surface.blit(scaled(turned, (width, leaf.height)), box.move(leaf.topleft))
        return
    width = max(1, round(hinge * (share - EDGE_ON) / (1 - EDGE_ON)))
    seen = scaled(opened.subsurface((0, 0, hinge, box.height)), (width, box.height))
    surface.blit(seen, box.move(hinge - width, 0))


def _leaf_of(closed: Surface, leaf: Rect) -> Surface:
    """Return the leaf of a closed door alone, with its round upper end."""
    mask = type(closed)(leaf.size, pygame.SRCALPHA)
    round_end = leaf.width // 2
    strokes.ellipse(mask, WHITE, Rect(0, 0, leaf.width, 2 * round_end))
    mask.fill(WHITE, (0, round_end, leaf.width, leaf.height - round_end))
    mask.blit(closed, (0, 0), leaf, pygame.BLEND_RGBA_MULT)
    return mask
