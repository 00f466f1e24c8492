"""Words on the canvas: fonts, line breaks by measured width, rendered lines kept for reuse."""

import re
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pygame

from game.letters import legible
from game.listing import files
from game.ui.asset_error import AssetError
from game.ui.fine import FineSurface, Kind, Pixels, pixels
from game.ui.theme import TypeStyle

MARKS = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*", re.DOTALL)
FREQUENT = "eeeee taataat oioioio nsnsns rhrhr dldl ucumu wfg ypb vk"
"""Letters about as often as they are used: how wide a font is."""
TIGHT = 0.75
"""The least share of its own width that a space may be drawn with."""
KEPT_LINES = 600
KEPT_WRAPS = 600
NO_LETTER = "\uffff"
"""A number that no letter will ever have: what a font draws for it, it draws for every letter that it has not."""
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "numbers": "Numbers"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face: "regular", "bold" or "italic"."""

    text: str
    face: str


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours of a line: letters, and the ground they lie on (None when it is a picture)."""

    colour: str
    ground: str | None = None


def plain(text: str) -> str:
    """Return a text without its *emphasis* marks."""
    return MARKS.sub(lambda found: found[1] or found[2], text)


def parse(text: str, style: TypeStyle) -> list[Run]:
    """Return a text with *italic* and **bold** marks as runs."""
    base = "bold" if style.bold else "regular"
    runs: list[Run] = []
    at = 0
    for found in MARKS.finditer(text):
        runs.append(Run(text[at : found.start()], base))
        runs.append(Run(found[1], "bold") if found[1] else Run(found[2], "italic"))
        at = found.end()
    runs.append(Run(text[at:], base))
    return [run for run in runs if run.text]


def check_whole(font: bytes) -> None:
    """Return nothing for a TrueType file whose tables are all there; raises ValueError.

    FreeType opens half a file without a word, and then draws nothing where letters should be.
    """
    tables = [font[start : start + 16] for start in range(12, 12 + 16 * int.from_bytes(font[4:6], "big"), 16)]
    ends = [int.from_bytes(table[8:12], "big") + int.from_bytes(table[12:], "big") for table in tables]
    if not tables or len(tables[-1]) < 16 or len(font) < max(ends):
        message = "the file is not whole"
        raise ValueError(message)


def is_drawn(font: pygame.font.Font, letter: str) -> bool:
    """Return whether a font has a letter: one that it has not is drawn as the box that stands for all such letters."""
    if letter < " " or not (letter.isprintable() or letter.isspace()):
        return False
    # for a letter that is missing pygame gives the measures of the box, not None
    if font.metrics(letter) != font.metrics(NO_LETTER):
        return True
    if not font.size(letter)[0]:
        return False
    # a letter that is as wide as the box: its pixels tell
    drawn, box = (pygame.image.tobytes(font.render(one, True, "#000000"), "RGBA") for one in (letter, NO_LETTER))
    return drawn != box


class Typesetter:
    """Fonts of a folder and what was set with them."""

    def __init__(self, folder: Path, surface: Kind = pygame.Surface) -> None:
        """Return a typesetter for a folder of *Regular.ttf, *Bold.ttf and so on, read when first used.

        Lines break and end at the same place on all kinds of surfaces: those of the size on the canvas.
        """
        self.folder = folder
        self.surface = surface
        # by face alone: what a font has, it has in every size
        self._known: dict[str, set[str]] = {face: set() for face in FACES}
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._lines: OrderedDict[tuple[Line, TypeStyle, Ink], pygame.Surface] = OrderedDict()
        # of this typesetter: a cache at the method would keep every typesetter there ever was
        self.wrap = lru_cache(maxsize=KEPT_WRAPS)(self._wrap)
        self._advance = lru_cache(maxsize=KEPT_WRAPS * 8)(self._measure)
        self._fine_size = lru_cache(maxsize=KEPT_WRAPS)(self._find_fine_size)

    def font(self, face: str, size: int) -> pygame.font.Font:
        """Return a font; raises AssetError naming the missing or broken file."""
        key = (face, size)
        if key not in self._fonts:
            found = files(self.folder, f"*{FACES[face]}.ttf")
            if not found:
                raise AssetError(self.folder / f"*{FACES[face]}.ttf", "no such font")
            try:
                check_whole(found[0].read_bytes())
                self._fonts[key] = pygame.font.Font(found[0], size)
            except (OSError, ValueError, pygame.error) as error:
                raise AssetError(found[0], error) from error
        return self._fonts[key]

    def width(self, line: Line, style: TypeStyle) -> int:
        """Return the width of a set line in pixels."""
        return sum(self._advance(run, style.size) for run in line)

    def text_width(self, text: str, style: TypeStyle) -> int:
        """Return the width of a text on one line, marks left out."""
        return self.width(tuple(parse(text, style)), style)

    def _measure(self, run: Run, size: int) -> int:
        return self.font(run.face, size).size(self._legible(run, size))[0]

    def _legible(self, run: Run, size: int) -> str:
        """Return the text of a run with plainer letters in the place of those that its font does not have."""
        known = self._known[run.face]
        if known.issuperset(run.text):
            return run.text
        font = self.font(run.face, size)

        def has(letter: str) -> bool:
            if letter not in known and is_drawn(font, letter):
                known.add(letter)
            return letter in known

        return legible(run.text, has)

    def _wrap(self, text: str, style: TypeStyle, width: int) -> tuple[Line, ...]:
        """Return the lines of a text, each at most `width` pixels wide; a word that is wider is broken."""
        # not by SDL's own wrapping, which knows one face a text
        lines: list[Line] = []
        for part in text.split("\n"):
            runs = parse(part, style)
            letters = "".join(run.text for run in runs)
            faces = [run.face for run in runs for _ in run.text]
            spans, start, room = list[tuple[int, int]](), 0, (style.size, width)
            while start < len(letters):
                end = self._break_at(letters, faces, start, room)
                spans.append((start, end))
                start = end
                while start < len(letters) and letters[start] == " ":
                    start += 1
            spans = self._in_company(letters, faces, spans, room)
            lines += [join(letters[start:end].rstrip(" "), faces[start:end]) for start, end in spans]
            if not letters:
                lines.append(())
        return tuple(lines)

    def _in_company(
        self, letters: str, faces: list[str], spans: list[tuple[int, int]], room: tuple[int, int]
    ) -> list[tuple[int, int]]:
        """Return where the lines are with no word alone on the last, if the one before has three and it has room."""
        if len(spans) < 2:
            return spans
        (before, till), (start, end) = spans[-2:]
        words = letters[before:till].rstrip(" ")
        is_alone = " " not in letters[start:end].rstrip(" ") and letters[till:start] != ""
        moved = before + words.rfind(" ") + 1
        if not is_alone or words.count(" ") < 2 or not self._fits(letters, faces, (moved, end), room):
            return spans
        return [*spans[:-2], (before, moved), (moved, end)]

    def _fits(self, letters: str, faces: list[str], span: tuple[int, int], room: tuple[int, int]) -> bool:
        """Return whether some of the letters have room on a line, given as size of type and width."""
        size, width = room
        line = join(letters[slice(*span)], faces[slice(*span)])
        return sum(self._advance(run, size) for run in line) <= width

    def _break_at(self, letters: str, faces: list[str], start: int, room: tuple[int, int]) -> int:
        """Return where the line that begins at `start` ends."""

        def fits(end: int) -> bool:
            return self._fits(letters, faces, (start, end), room)

        best = start
        for found in re.finditer(r" |(?<=[-/–—])(?=\w)|$", letters[start + 1 :]):
            end = start + 1 + found.start()
            if not fits(end):
                break
            best = end
        if best > start:
            return best
        end = start + 1
        while end < len(letters) and letters[end] != " " and fits(end + 1):
            end += 1
        return end

    def line(self, line: Line, style: TypeStyle, ink: Ink) -> pygame.Surface:
        """Return a set line, `style.line` pixels high; opaque when the ground is known."""
        key = (line, style, ink)
        surface = self._lines.get(key)
        if surface is None:
            surface = self._lines[key] = self._render(line, style, ink)
            if len(self._lines) > KEPT_LINES:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return surface

    def _render(self, line: Line, style: TypeStyle, ink: Ink) -> pygame.Surface:
        size = (max(1, self.width(line, style)), style.line)
        surface = self.surface(size, pygame.SRCALPHA if ink.ground is None else 0)
        if ink.ground is not None:
            surface.fill(ink.ground)
        x = 0
        for run in line:
            text, advance = self._legible(run, style.size), self._advance(run, style.size)
            if advance and isinstance(surface, FineSurface):
                self._set_fine(surface, Run(text, run.face), style, (x, ink.colour))
            elif advance:
                font = self.font(run.face, style.size)
                words = font.render(text, True, ink.colour)
                surface.blit(words, (x, (style.line - font.get_height()) // 2))
            x += advance
        return surface.convert_alpha() if ink.ground is None else surface

    def _find_fine_size(self, face: str, size: int) -> int:
        """Return the size for smaller pixels: the one whose words come nearest to the room that they have.

        Letters stand on whole pixels, which makes those of one size up to a twelfth wider or narrower than of another.
        """
        room, whole = pixels(self.font(face, size).size(FREQUENT)[0]), pixels(size)
        near = range(max(1, whole - 2), whole + 3)
        return min(near, key=lambda fine: abs(self.font(face, fine).size(FREQUENT)[0] - room))

    def _fitting(self, run: Run, size: int, room: int) -> tuple[pygame.font.Font, list[int], int]:
        """Return a font in which words have so many pixels of room, the width of each, and what is left for spaces."""
        words, fine = run.text.split(" "), self._fine_size(run.face, size)
        while True:
            font = self.font(run.face, fine)
            widths = [font.size(word)[0] for word in words]
            left = room - sum(widths)
            if left >= TIGHT * font.size(" ")[0] * (len(words) - 1) or fine <= size:
                return font, widths, left
            fine -= 1

    def _set_fine(self, surface: FineSurface, run: Run, style: TypeStyle, place: tuple[int, str]) -> None:
        """Draw words in larger letters from a place on, in a colour; the spaces share what is left of their room."""
        left, colour = place
        start, words = pixels(left), run.text.split(" ")
        room = pixels(left + self._advance(run, style.size)) - start
        font, widths, spaces = self._fitting(run, style.size, room)
        top = (pixels(style.line) - font.get_height()) // 2
        for index, word in enumerate(words):
            if word:
                x = start + sum(widths[:index]) + round(spaces * index / max(1, len(words) - 1))
                Pixels(surface).blit(font.render(word, True, colour), (x, top))


def join(letters: str, faces: list[str]) -> Line:
    """Return letters with a face each as runs of the same face."""
    runs: list[Run] = []
    at = 0
    for index in range(1, len(letters) + 1):
        if index == len(letters) or faces[index] != faces[at]:
            runs.append(Run(letters[at:index], faces[at]))
            at = index
    return tuple(runs)
