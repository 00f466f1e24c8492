"""Pictures: SVG files graded by palette, rasterised at the size they are shown, kept within a budget."""

import re
import tempfile
from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.ui.asset_error import AssetError
from game.ui.colours import graded_by
from game.ui.fine import LOWER, UPPER, FineSurface, Kind, pixels
from game.ui.light import Light
from game.ui.theme import Covers, Look

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
HEAD = re.compile(r"<svg\b[^>]*>")
VIEW = re.compile(r'viewBox="\s*([-\d.]+)[ ,]+([-\d.]+)[ ,]+([-\d.]+)[ ,]+([-\d.]+)\s*"')
BUDGET = 48 * 1024 * 1024  # a whole run rasterises as often as with twice as much, and phones end tabs that take much
ICON_INK = "#22332F"  # what all of icons/ are drawn in
ANCHORS = {"min": 0.0, "mid": 0.5, "max": 1.0}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as it is shown: file, size in pixels, grade, exchanged colours, how it fills the box.

    `fit` is "slice" (fills, cut) or "meet" (whole, room around); `anchor` is min, mid or max across and down.
    `ground` is the colour it lies on: then the result is opaque, and cheap to draw. With `trim` only the box of what
    is not empty is kept; `Art.box` tells where it is. `light` is the hour at which it is seen, None by day; `covers` is
    what the season makes of colours, before hour and grade.
    """

    name: str
    size: tuple[int, int]
    grade: tuple[float, float, str] = (0.0, 0.0, "#FFFFFF")
    strength: float = 0.0
    swaps: tuple[tuple[str, str], ...] = ()
    fit: str = "slice"
    anchor: tuple[str, str] = ("mid", "mid")
    ground: str | None = None
    trim: bool = False
    light: Light | None = None
    covers: Covers = ()


def graded_picture(
    look: Look, name: str, size: tuple[int, int], kind: str = "city", ground: str | None = None
) -> Picture:
    """Return a picture in the grade of a look; kind is city, petals, people, light or own."""
    return Picture(name, size, look.grade, look.strength(kind), ground=ground, covers=look.covers)


def icon(name: str, size: int, colour: str, ground: str | None = None) -> Picture:
    """Return an icon of icons/ by its name without an ending, `size` pixels square and all in one colour."""
    return Picture(f"icons/{name}.svg", (size, size), swaps=((ICON_INK, colour),), ground=ground)


def recoloured(text: str, picture: Picture) -> str:
    """Return SVG text with exchanged colours, and the others as season, hour and grade leave them."""
    swaps, covers = {old.upper(): new for old, new in picture.swaps}, dict(picture.covers)

    def change(found: re.Match[str]) -> str:
        colour = found[0].upper()
        if colour in swaps:
            return swaps[colour]
        colour = covers.get(colour, colour)
        if picture.light is not None:
            colour = picture.light.seen(colour)
        return graded_by(colour, picture.grade, picture.strength) if picture.strength else colour

    return COLOUR.sub(change, text)


def view_of(text: str, picture: Picture) -> tuple[float, float, float]:
    """Return left and top of what a picture shows of SVG text, and its scale; raises ValueError."""
    view = VIEW.search(text)
    if HEAD.search(text) is None or view is None or "</svg>" not in text:  # half a file is drawn as half a face
        message = "no whole <svg> with a viewBox"
        raise ValueError(message)
    x, y, width, height = (float(part) for part in view.groups())
    if min(width, height, *picture.size) <= 0:
        message = "empty picture"
        raise ValueError(message)
    scales = (picture.size[0] / width, picture.size[1] / height)
    scale = max(scales) if picture.fit == "slice" else min(scales)
    x += (width - picture.size[0] / scale) * ANCHORS[picture.anchor[0]]
    y += (height - picture.size[1] / scale) * ANCHORS[picture.anchor[1]]
    return x, y, scale


def head_of(size: tuple[int, int], box: str) -> str:
    """Return the first mark of an SVG text."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" viewBox="{box}">'


def framed(text: str, picture: Picture) -> str:
    """Return SVG text whose view has the proportions of the picture, cut or with room around; raises ValueError."""
    x, y, scale = view_of(text, picture)
    box = f"{x:.4f} {y:.4f} {picture.size[0] / scale:.4f} {picture.size[1] / scale:.4f}"
    return HEAD.sub(head_of(picture.size, box), text, count=1)


def placed(text: str, picture: Picture, corner: tuple[int, int]) -> str:
    """Return SVG text as a group that stands at a corner of another picture; raises ValueError."""
    x, y, scale = view_of(text, picture)
    move = f"translate({corner[0] - x * scale:.4f} {corner[1] - y * scale:.4f}) scale({scale:.6f})"
    inside = HEAD.sub("", text, count=1).replace("</svg>", "")
    return f'<g transform="{move}">{inside}</g>'


class Art:
    """The pictures of a folder, rasterised on demand or ahead of time."""

    def __init__(self, folder: Path, surface: Kind = pygame.Surface, budget: int = BUDGET) -> None:
        """Return a loader of surfaces of a kind, which keeps at most `budget` bytes of them, finer ones as many."""
        self.folder = folder
        self.is_fine = surface is FineSurface
        self.budget = budget * UPPER * UPPER // (LOWER * LOWER) if self.is_fine else budget
        self.kept_bytes = 0
        self._kept: OrderedDict[Picture | tuple[str, tuple[int, int]], pygame.Surface] = OrderedDict()
        self._texts: dict[str, str] = {}
        self._boxes: dict[Picture, pygame.Rect] = {}
        self._queue: deque[Picture] = deque()
        self._expected: deque[Picture] = deque()

    def get(self, picture: Picture) -> pygame.Surface:
        """Return the picture, `picture.size` big or trimmed; raises AssetError naming a missing or broken file."""
        found = self._kept.get(picture)
        if found is not None:
            self._kept.move_to_end(picture)
            return found
        path = self.folder / picture.name
        try:
            text = framed(recoloured(self._text(path, picture.name), picture), picture)
            surface = self._rasterised(text, picture.size, picture.ground)
        except (OSError, ValueError, pygame.error) as error:
            raise AssetError(path, error) from error
        if picture.trim:  # petals are mostly air: sixty of them with it took 55 MB
            self._boxes[picture] = self._full(surface).clip(surface.get_rect())
            surface = surface.subsurface(self._boxes[picture]).copy()
        self._keep(picture, surface)
        return surface

    def box(self, picture: Picture) -> pygame.Rect:
        """Return which part of a trimmed picture's size is kept, with some air around it; raises AssetError."""
        if picture not in self._boxes:
            self.get(picture)
        return self._boxes[picture]

    def composed(self, parts: Iterable[tuple[Picture, tuple[int, int]] | str], size: tuple[int, int]) -> pygame.Surface:
        """Return pictures at their corners, and SVG marks between them, as one opaque surface of a size.

        One rasterising costs less than one for each, and nothing is mixed afterwards; but what a picture draws
        outside its box is seen. Raises AssetError.
        """
        marks = [part if isinstance(part, str) else self._placed(*part) for part in parts]
        return self.drawn(head_of(size, f"0 0 {size[0]} {size[1]}") + "".join(marks) + "</svg>", size, "#FFFFFF")

    def _placed(self, picture: Picture, corner: tuple[int, int]) -> str:
        path = self.folder / picture.name
        try:
            return placed(recoloured(self._text(path, picture.name), picture), picture, corner)
        except (OSError, ValueError) as error:
            raise AssetError(path, error) from error

    def drawn(self, text: str, size: tuple[int, int], ground: str | None = None) -> pygame.Surface:
        """Return SVG text made by the program as a surface, kept like a file."""
        key = (text + (ground or ""), size)
        if key not in self._kept:
            self._keep(key, self._rasterised(text, size, ground))
        return self._kept[key]

    def _full(self, surface: pygame.Surface) -> pygame.Rect:
        """Return the box of what is not empty, with a pixel of air around it."""
        box = surface.get_bounding_rect().inflate(2, 2)
        if self.is_fine:  # a box of even sides has its whole pixels wherever it is drawn
            box = pygame.Rect(box.left // 2 * 2, box.top // 2 * 2, box.width // 2 * 2 + 4, box.height // 2 * 2 + 4)
        return box

    def _rasterised(self, text: str, size: tuple[int, int], ground: str | None) -> pygame.Surface:
        """Return SVG text as a surface of the kind that all are of here."""
        if not self.is_fine:
            return rasterise(text, size, ground)
        return FineSurface.holding(rasterise(text, (pixels(size[0]), pixels(size[1])), ground))

    def prepare(self, pictures: Iterable[Picture]) -> None:
        """Ask for pictures that the next page waits for."""
        self._queue.extend(picture for picture in pictures if picture not in self._kept and picture not in self._queue)

    def expect(self, pictures: Iterable[Picture]) -> None:
        """Name pictures that will be wanted soon, in the place of those named before."""
        self._expected = deque(pictures)

    def work(self) -> bool:
        """Make the next asked-for picture; return whether any is left. Raises AssetError."""
        if self._queue:
            self.get(self._queue.popleft())
        return bool(self._queue)

    def make_expected(self) -> None:
        """Make the expected pictures, if there are any. Raises AssetError."""
        while self._expected:
            self.get(self._expected.popleft())

    @property
    def is_busy(self) -> bool:
        """Return whether asked-for pictures are still to be made."""
        return bool(self._queue)

    def is_ready(self, picture: Picture) -> bool:
        """Return whether getting this picture costs nothing."""
        return picture in self._kept

    def _text(self, path: Path, name: str) -> str:
        if name not in self._texts:
            self._texts[name] = path.read_text(encoding="utf-8")
        return self._texts[name]

    def _keep(self, key: Picture | tuple[str, tuple[int, int]], surface: pygame.Surface) -> None:
        self._kept[key] = surface
        self.kept_bytes += weight(surface)
        # however large, the last one stays: it is about to be drawn
        while self.kept_bytes > self.budget and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self.kept_bytes -= weight(old)


def weight(surface: pygame.Surface) -> int:
    """Return the bytes of a surface's pixels."""
    return surface.get_pitch() * pygame.Surface.get_height(surface)


def rasterise(text: str, size: tuple[int, int], ground: str | None) -> pygame.Surface:
    """Return SVG text as a surface in the format of the display; opaque on a ground.

    The text goes through a file because the browser's loader takes nothing else.
    """
    if ground is not None:
        text = grounded(text, ground)
    with tempfile.NamedTemporaryFile("w", suffix=".svg", encoding="utf-8", delete=False) as file:
        file.write(text)
    # closed before it is read, because Windows does not open a file twice
    try:
        surface = pygame.image.load_sized_svg(file.name, size)
    finally:
        Path(file.name).unlink()
    return surface.convert_alpha() if ground is None else surface.convert()


def grounded(text: str, ground: str) -> str:
    """Return SVG text that lies on a colour: to draw it costs less than to mix it in afterwards."""
    head = HEAD.search(text)
    if head is None:
        return text
    return f'{head[0]}<rect x="-9999" y="-9999" width="29999" height="29999" fill="{ground}"/>{text[head.end() :]}'
