"""A page of Pair with your place in it: row 1 when the first row is open to you, page 4 when it is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

import pygame
from pygame import Rect, Surface

from game.screens.widgets.person import TILE_RADIUS
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.colours import rgb
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Moment

OTHERS: Final = 17
"""How many strangers are drawn: none is on a page twice."""
STEP: Final = 5
"""How far from each other in their drawer two neighbours are; it shares no factor with their number."""
COLUMNS: Final = 3
WIDE_COLUMNS: Final = 5
GAP: Final = 12
ROUND: Final = ("#D5E9EA", "#F4C9A8", "#D3E6D2", "#F7E1AE", "#CFC2E2")
FLOWER: Final = 30


def is_first(state: GameState, moment: Moment) -> bool:
    """Return whether your place on the page of a card is in the first row."""
    return moment.panel_door in state.doors


@dataclass(eq=False, repr=False, kw_only=True)
class Profiles(Widget):
    """Rows of small faces. `first` puts yours into row 1, else into the last row of all; `you` names your face.

    After a turn the page it was is `left`, and `share` says how far the way to the other one has gone, 0 to 1.
    """

    first: bool
    you: str
    tag: str
    spoken: str
    drawn: Surface | None = None
    left: Surface | None = None
    share: float = 1.0

    role: ClassVar[str] = "img"

    @property
    def columns(self) -> int:
        """Return how many faces stand in a row."""
        return COLUMNS if self.rect.height * 3 >= self.rect.width * 2 else WIDE_COLUMNS

    @property
    def tile(self) -> int:
        """Return the width of a face, so that the rows fill the box."""
        width = (self.rect.width - GAP * (self.columns - 1)) // self.columns
        return min(width, 96)

    @property
    def rows(self) -> int:
        """Return how many rows fit, and have a face for each place."""
        fitting = (self.rect.height - self._tag_style().line) // (self.tile + GAP)
        return max(1, min(fitting, (OTHERS + 1) // self.columns))

    @property
    def your_place(self) -> int:
        """Return the index of your tile."""
        return 1 if self.first else self.columns * self.rows - 2

    def _tag_style(self) -> TypeStyle:
        return self.look.letters(18, 24, bold=True)

    def pictures(self) -> list[Picture]:
        """Return the faces and the flower."""
        faces = [
            self._face(seat, first=first) for first in (True, False) for seat in range(self.columns * self.rows - 1)
        ]
        return [*dict.fromkeys(faces), self._yours(), self._flower()]

    def face_at(self, index: int) -> Picture:
        """Return the face in a place, another one in each."""
        yours = self.your_place
        return self._yours() if index == yours else self._face(index - (index > yours), first=self.first)

    def _face(self, seat: int, *, first: bool) -> Picture:
        """Return the stranger on one of the places of the first or the last page that are not yours."""
        name = f"profiles/profile_{(seat * STEP + 2 * first) % OTHERS + 1}.svg"
        return graded_picture(self.look, name, (self.tile, self.tile), "people")

    def turn(self, *, first: bool, spoken: str) -> None:
        """Show the page that a choice moved you to."""
        if first is not self.first:
            self.left, self.drawn = self.drawn, None
        self.first, self.spoken = first, spoken

    def _yours(self) -> Picture:
        return graded_picture(self.look, f"portraits/{self.you}_calm.svg", (self.tile, self.tile), "people")

    def _flower(self) -> Picture:
        return graded_picture(self.look, "brand/bloom_mark.svg", (FLOWER, FLOWER), "petals")

    def paint(self, surface: Surface) -> None:
        """Draw all faces, yours framed and with its tag; they are put together once."""
        if self.drawn is None:
            whole = self.kit.surface(self.look.size).convert()
            whole.fill(self.ground_colour or self.look.theme.card)
            for index in range(self.columns * self.rows):
                self._paint_tile(whole, index)
            self._paint_tag(whole, self._box(self.your_place))  # last, so that no tile covers it
            object.__setattr__(self, "drawn", whole.subsurface(self.rect).copy())
        if self.drawn is None:
            return
        if self.left is None or self.share >= 1:
            surface.blit(self.drawn, self.rect)
            return
        # up to the first row all pages between pass by; down to the last one as well
        way = round(self.rect.height * (1 - self.share)) * (-1 if self.first else 1)
        clip = surface.get_clip()
        surface.set_clip(self.rect.clip(clip))
        surface.blit(self.drawn, self.rect.move(0, way))
        surface.blit(self.left, self.rect.move(0, way + self.rect.height * (1 if self.first else -1)))
        surface.set_clip(clip)

    def _box(self, index: int) -> Rect:
        row, column = divmod(index, self.columns)
        size = self.tile
        left = self.rect.left + column * (size + (self.rect.width - self.columns * size) // (self.columns - 1))
        return Rect(left, self.rect.top + row * (size + GAP), size, size)

    def _paint_tile(self, surface: Surface, index: int) -> None:
        box, yours = self._box(index), index == self.your_place
        tile = self.kit.surface(box.size, pygame.SRCALPHA)
        colour = self.look.graded(ROUND[(index * 3 + self.first) % len(ROUND)], self.look.strength("people"))
        tile.fill((*rgb(colour), 255))
        tile.blit(self.kit.art.get(self.face_at(index)), (0, 0))
        mask = self.kit.surface(box.size, pygame.SRCALPHA)
        radius = round(box.width * TILE_RADIUS)
        paint.rounded(mask, mask.get_rect(), "#FFFFFF", radius)
        tile.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        surface.blit(tile, box)
        if self.first:
            corner = Rect(box.right - FLOWER + 2, box.bottom - FLOWER + 4, FLOWER, FLOWER)
            paint.disc(surface, corner.center, FLOWER // 2 + 2, self.look.theme.card)
            surface.blit(self.kit.art.get(self._flower()), corner)
        if yours:
            paint.frame(surface, box.inflate(10, 10), self.look.theme.accent, (radius + 5, 4))

    def _paint_tag(self, surface: Surface, box: Rect) -> None:
        style = self._tag_style()
        (line, *_) = self.kit.type.wrap(self.tag, style, self.look.size[0])
        words = self.kit.type.line(line, style, Ink(self.look.theme.on_accent))
        pill = Rect(0, 0, words.get_width() + 20, style.line)
        pill.center = (box.centerx, box.bottom + 4)
        paint.rounded(surface, pill, self.look.theme.accent, style.line // 2)
        surface.blit(words, (pill.left + 10, pill.top))

    def name(self) -> str:
        """Return your place in words."""
        return self.spoken
