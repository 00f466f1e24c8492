"""Pictures: SVG files graded by level, rasterised at the size they are shown, kept within a budget."""

import re
import tempfile
from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.ui.theme import AssetError, Look, graded_by, rgb

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
HEAD = re.compile(r"<svg\b[^>]*>")
VIEW = re.compile(r'viewBox="\s*([-\d.]+)[ ,]+([-\d.]+)[ ,]+([-\d.]+)[ ,]+([-\d.]+)\s*"')
BUDGET = 96 * 1024 * 1024
ICON_INK = "#22332F"
ANCHORS = {"min": 0.0, "mid": 0.5, "max": 1.0}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as it is shown: file, size in pixels, grade, exchanged colours, how it fills the box.

    `fit` is "slice" (fills, cut) or "meet" (whole, room around); `anchor` is min, mid or max across and down.
    `ground` is the colour it lies on: then the result is opaque, and cheap to draw.
    """

    name: str
    size: tuple[int, int]
    grade: tuple[float, float, str] = (0.0, 0.0, "#FFFFFF")
    strength: float = 0.0
    swaps: tuple[tuple[str, str], ...] = ()
    fit: str = "slice"
    anchor: tuple[str, str] = ("mid", "mid")
    ground: str | None = None


def graded_picture(
    look: Look, name: str, size: tuple[int, int], kind: str = "city", ground: str | None = None
) -> Picture:
    """Return a picture in the grade of a level; kind is city, petals, people, light or low_table."""
    fade, share, tint = look.tokens.raw["grade"][str(look.level)]
    return Picture(name, size, (fade, share, tint), look.strength(kind), ground=ground)


def icon(name: str, size: int, colour: str, ground: str | None = None) -> Picture:
    """Return a square one-colour icon of the folder icons/."""
    return Picture(f"icons/{name}.svg", (size, size), swaps=((ICON_INK, colour),), ground=ground)


def recoloured(text: str, picture: Picture) -> str:
    """Return SVG text with exchanged and graded colours."""
    swaps = {old.upper(): new for old, new in picture.swaps}

    def change(found: re.Match[str]) -> str:
        colour = found[0].upper()
        if colour in swaps:
            return swaps[colour]
        return graded_by(colour, picture.grade, picture.strength) if picture.strength else colour

    return COLOUR.sub(change, text)


def framed(text: str, picture: Picture) -> str:
    """Return SVG text whose view has the proportions of the picture, cut or with room around; raises ValueError."""
    head, view = HEAD.search(text), VIEW.search(text)
    if head is None or view is None:
        message = "no <svg> with a viewBox"
        raise ValueError(message)
    x, y, width, height = (float(part) for part in view.groups())
    if min(width, height, *picture.size) <= 0:
        message = "empty picture"
        raise ValueError(message)
    scales = (picture.size[0] / width, picture.size[1] / height)
    scale = max(scales) if picture.fit == "slice" else min(scales)
    new_width, new_height = picture.size[0] / scale, picture.size[1] / scale
    x += (width - new_width) * ANCHORS[picture.anchor[0]]
    y += (height - new_height) * ANCHORS[picture.anchor[1]]
    size = f'width="{picture.size[0]}" height="{picture.size[1]}"'
    box = f'viewBox="{x:.4f} {y:.4f} {new_width:.4f} {new_height:.4f}"'
    new_head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>'
    return text[: head.start()] + new_head + text[head.end() :]


class Art:
    """The pictures of a folder, rasterised on demand or one a frame ahead of time."""

    def __init__(self, folder: Path, budget: int = BUDGET) -> None:
        """Return a loader that keeps at most `budget` bytes of surfaces."""
        self.folder = folder
        self.budget = budget
        self.kept_bytes = 0
        self._kept: OrderedDict[Picture | tuple[str, tuple[int, int]], pygame.Surface] = OrderedDict()
        self._texts: dict[str, str] = {}
        self._queue: deque[Picture] = deque()

    def get(self, picture: Picture) -> pygame.Surface:
        """Return the picture, `picture.size` big; raises AssetError naming a missing or broken file."""
        found = self._kept.get(picture)
        if found is not None:
            self._kept.move_to_end(picture)
            return found
        path = self.folder / picture.name
        try:
            text = framed(recoloured(self._text(path, picture.name), picture), picture)
            surface = rasterise(text, picture.size, picture.ground)
        except (OSError, ValueError, pygame.error) as error:
            raise AssetError(path, str(error)) from error
        self._keep(picture, surface)
        return surface

    def drawn(self, text: str, size: tuple[int, int], ground: str | None = None) -> pygame.Surface:
        """Return SVG text made by the program as a surface, kept like a file."""
        key = (text + (ground or ""), size)
        if key not in self._kept:
            self._keep(key, rasterise(text, size, ground))
        return self._kept[key]

    def prepare(self, pictures: Iterable[Picture]) -> None:
        """Ask for pictures to be made one a frame."""
        self._queue.extend(picture for picture in pictures if picture not in self._kept and picture not in self._queue)

    def work(self) -> bool:
        """Make the next asked-for picture; return whether any is left."""
        if self._queue:
            self.get(self._queue.popleft())
        return bool(self._queue)

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
        while self.kept_bytes > self.budget and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self.kept_bytes -= weight(old)


def weight(surface: pygame.Surface) -> int:
    """Return the bytes of a surface's pixels."""
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


def rasterise(text: str, size: tuple[int, int], ground: str | None) -> pygame.Surface:
    """Return SVG text as a surface in the format of the display; opaque on a ground.

    The text goes through a file because the browser's loader takes nothing else.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".svg", encoding="utf-8", delete=False) as file:
        file.write(text)
    try:
        surface = pygame.image.load_sized_svg(file.name, size)
    finally:
        Path(file.name).unlink()
    if ground is None:
        return surface.convert_alpha()
    opaque = pygame.Surface(size)
    opaque.fill(rgb(ground))
    opaque.blit(surface, (0, 0))
    return opaque
