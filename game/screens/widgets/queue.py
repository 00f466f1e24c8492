"""A queue with faces that moves up one by one, and beside it a fast lane in which hardly anybody walks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

import pygame
from pygame import Rect, Surface

from game.screens.widgets.face import ROUND
from game.screens.widgets.person import PAPER, drawn_disc
from game.ui import paint
from game.ui.art import Picture, graded_picture
from game.ui.colours import mix, rgb
from game.ui.text import Ink
from game.ui.theme import TypeStyle
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node

STRANGERS: Final = 8
DISCS: Final = ("#D5E9EA", "#F4C9A8", "#D3E6D2", "#F7E1AE", "#CFC2E2")
STEP_GAP: Final = 14
LARGEST: Final = 104
SMALLEST: Final = 44
DESK: Final = 44
"""How wide the counter at the right end of both lanes is."""
PAD: Final = 14
WORTH_A_ROW: Final = 1.25
"""How much larger faces must be to stand in one more row."""
WIDEST_STEP: Final = 1.4
TAG_SHARE: Final = 0.4
"""How much of a face the word for you may cover."""
ROPE: Final = 3
POST: Final = 7
ROWS: Final = (1, 2, 3)
CARPET: Final = 0.82
LAMP: Final = "#F7E1AE"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things stand: the fast lane, the lane with the queue, the size of a face, the middles of all places."""

    fast: Rect
    lane: Rect
    size: int
    slots: tuple[tuple[int, int], ...]


@dataclass(eq=False, repr=False, kw_only=True)
class Queue(Widget):
    """`ahead` strangers and you, `you` naming your face and `walker` that of whoever has the fast lane.

    `moved` is how many of them have been served so far, `walked` how far the walker is, 0 to 1: neither end shows them.
    """

    ahead: int
    you: str
    walker: str
    yours: str
    fast: str
    tag: str
    moved: float = 0.0
    walked: float = 0.0
    tiles: dict[str, Surface] = field(default_factory=dict, init=False)

    role: ClassVar[str] = "none"

    def __post_init__(self) -> None:
        """Forget the tiles of another size."""
        self.places: Places | None = None

    @property
    def _style(self) -> TypeStyle:
        return self.look.letters(18, 24, bold=True)

    def place(self, rect: Rect) -> None:
        """Put the lanes into a box."""
        super().place(rect)
        self.places = self._places()
        self.tiles.clear()

    def measure(self, width: int) -> int:
        """Return the height of both lanes where faces may be as large as they like."""
        size, rows = self._sizes(Rect(0, 0, width, 10_000))
        return self._height(size, rows)

    def _height(self, size: int, rows: int) -> int:
        return 2 * self._style.line + (rows + 1) * (size + STEP_GAP) + 4 * PAD

    def _sizes(self, box: Rect) -> tuple[int, int]:
        """Return the size of a face and the rows of the queue: the fewest rows in which faces are large enough."""
        best = (SMALLEST, ROWS[-1])
        for rows in ROWS:
            columns = -(-(self.ahead + 1) // rows)
            across = (box.width - DESK - 2 * PAD) // columns - STEP_GAP
            down = (box.height - 2 * self._style.line - 4 * PAD) // (rows + 1) - STEP_GAP
            size = min(across, down, LARGEST)
            if size > best[0] * WORTH_A_ROW:
                best = (size, rows)
        return best

    def _places(self) -> Places:
        box, line = self.rect, self._style.line
        size, rows = self._sizes(box)
        step = size + STEP_GAP
        fast = Rect(box.left, box.top + line, box.width - DESK, step + PAD)
        lane = Rect(box.left, fast.bottom + PAD + line, box.width - DESK, rows * step + PAD)
        columns = -(-(self.ahead + 1) // rows)
        apart = min(round(size * WIDEST_STEP), (lane.width - 2 * PAD) // columns)
        right = lane.right - PAD - apart // 2
        slots = []
        for index in range(self.ahead + 1):
            row, column = divmod(index, columns)
            across = column if row % 2 == 0 else columns - 1 - column  # the queue turns back at its ends
            slots.append((right - across * apart, lane.top + PAD // 2 + row * step + step // 2))
        return Places(fast, lane, size, tuple(slots))

    def pictures(self) -> list[Picture]:
        """Return all faces."""
        if self.places is None:
            return []
        return [self._face(name) for name in [*map(_stranger, range(self.ahead)), self.you, self.walker]]

    def _face(self, name: str) -> Picture:
        size = self.places.size if self.places else SMALLEST
        folder = "profiles" if name.startswith("profile_") else "portraits"
        file = f"{folder}/{name}.svg" if folder == "profiles" else f"{folder}/{name}_calm.svg"
        return graded_picture(self.look, file, (size, size), "people")

    def _tile(self, name: str, index: int) -> Surface:
        """Return a face with its colour behind it and round corners, made once."""
        if name not in self.tiles:
            picture = self._face(name)
            drawn = drawn_disc(self.look, name)
            disc = DISCS[index % len(DISCS)] if drawn == PAPER else drawn
            tile = self.kit.surface(picture.size, pygame.SRCALPHA)
            tile.fill((*rgb(self.look.graded(disc, self.look.strength("people"))), 255))
            tile.blit(self.kit.art.get(picture), (0, 0))
            mask = self.kit.surface(picture.size, pygame.SRCALPHA)
            paint.rounded(mask, mask.get_rect(), "#FFFFFF", round(picture.size[0] * ROUND))
            tile.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            self.tiles[name] = tile
        return self.tiles[name]

    def paint(self, surface: Surface) -> None:
        """Draw both lanes, who stands in them, and the counter over whoever has been served."""
        if self.places is None:
            return
        places, theme, high = self.places, self.look.theme, self.look.high_contrast
        radius = min(12, self.look.radius())
        carpet = theme.card if high else mix(theme.accent, theme.card, CARPET)
        for lane, colour in ((places.fast, carpet), (places.lane, theme.card if high else theme.hover)):
            paint.rounded(surface, lane, colour, radius)
            if high:
                paint.frame(surface, lane, theme.edge, (radius, 3))
        self._paint_rope(surface, Rect(places.fast.left, places.fast.bottom + PAD // 2, places.fast.width, ROPE))
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.rect))
        self._paint_walker(surface)
        for index in range(self.ahead):
            self._paint_person(surface, _stranger(index), index)
        self._paint_person(surface, self.you, self.ahead)
        self._paint_desk(surface)
        surface.set_clip(clip)
        self._paint_words(surface, self.fast, (places.fast.left, self.rect.top))
        self._paint_words(surface, self.yours, (places.lane.left, places.lane.top - self._style.line))

    def _paint_rope(self, surface: Surface, rope: Rect) -> None:
        """Draw what keeps the lanes apart."""
        theme = self.look.theme
        surface.fill(theme.edge, rope)
        for part in range(4):
            x = rope.left + POST + part * (rope.width - 2 * POST) // 3
            paint.disc(surface, (x, rope.centery), POST, theme.edge)

    def _paint_walker(self, surface: Surface) -> None:
        """Draw whoever has the fast lane on the way to the counter."""
        if self.places is None or not 0 < self.walked < 1:
            return
        lane, size = self.places.fast, self.places.size
        left = round(lane.left - size + (lane.width + size) * self.walked)
        self._paint_tile(surface, self._tile(self.walker, 0), (left, lane.centery - size // 2))

    def _paint_person(self, surface: Surface, name: str, index: int) -> None:
        """Draw somebody at their place, or between two."""
        if self.places is None or index + 1 <= self.moved:
            return
        slots, size = self.places.slots, self.places.size
        position = index - self.moved
        if position < 0:  # served: they leave behind the counter
            x, y = slots[0][0] - round(position * (size + DESK)), slots[0][1]
        else:
            first = min(int(position), len(slots) - 1)
            second, share = min(first + 1, len(slots) - 1), position - int(position)
            (left, top), (right, bottom) = slots[first], slots[second]
            x, y = round(left + (right - left) * share), round(top + (bottom - top) * share)
        corner = (x - size // 2, y - size // 2)
        self._paint_tile(surface, self._tile(name, index), corner)
        if name == self.you:
            box = Rect(corner, (size, size)).inflate(8, 8)
            paint.frame(surface, box, self.look.theme.accent, (round(size * ROUND) + 4, 4))
            if self._tag_style.line < size * TAG_SHARE:
                self._paint_tag(surface, box)

    def _paint_tile(self, surface: Surface, tile: Surface, corner: tuple[int, int]) -> None:
        surface.blit(tile, corner)
        if self.look.high_contrast:
            box = tile.get_rect(topleft=corner)
            paint.frame(surface, box, self.look.theme.edge, (round(box.width * ROUND), 3))

    @property
    def _tag_style(self) -> TypeStyle:
        return self.look.letters(16, 20, bold=True)

    def _paint_tag(self, surface: Surface, box: Rect) -> None:
        """Draw the word for you at the foot of your face."""
        theme, style = self.look.theme, self._tag_style
        (line, *_) = self.kit.type.wrap(self.tag, style, self.look.size[0])
        words = self.kit.type.line(line, style, Ink(theme.on_accent, theme.accent))
        pill = Rect(0, 0, words.get_width() + 16, style.line)
        pill.midbottom = box.midbottom
        paint.rounded(surface, pill, theme.accent, style.line // 2)
        surface.blit(words, (pill.left + 8, pill.top))

    def _paint_desk(self, surface: Surface) -> None:
        """Draw the counter with a window for each lane, the fast one lit."""
        if self.places is None:
            return
        theme, places = self.look.theme, self.places
        desk = Rect(places.lane.right, places.fast.top, DESK, places.lane.bottom - places.fast.top)
        surface.fill(theme.card, desk)
        paint.frame(surface, desk, theme.edge, (min(8, self.look.radius()), 3))
        lit = self.look.graded(LAMP, self.look.strength("light"))
        for lane, lamp in ((places.fast, lit), (places.lane, theme.rule)):
            window = Rect(0, 0, DESK - 18, places.size)
            window.center = (desk.centerx, lane.top + PAD // 2 + (places.size + STEP_GAP) // 2)
            paint.rounded(surface, window, theme.page if self.look.high_contrast else lamp, 4)
            paint.frame(surface, window, theme.edge, (4, 2))

    def _paint_words(self, surface: Surface, text: str, corner: tuple[int, int]) -> None:
        theme = self.look.theme
        (line, *_) = self.kit.type.wrap(text, self._style, self.look.size[0])
        surface.blit(self.kit.type.line(line, self._style, Ink(theme.soft, self.ground_colour or theme.page)), corner)

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: the words beside it say what is seen."""
        del depth
        return []


def _stranger(index: int) -> str:
    """Return the name of the picture of somebody whom nobody knows."""
    return f"profile_{index % STRANGERS + 1}"
