"""Colours, sizes, boxes and durations of the look, read from tokens.json."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pygame import Rect

from game.ui.asset_error import AssetError
from game.ui.canvas import SMALLEST, Size, grown, longer, spare, way_up
from game.ui.colours import graded_by
from game.ui.reach import UNKNOWN, Reach

LEAD = 1.3


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of the interface as #RRGGBB."""

    page: str
    card: str
    ink: str
    soft: str
    rule: str
    edge: str
    accent: str
    on_accent: str
    hover: str
    focus: str
    lock: str
    night: str
    night_ink: str
    night_soft: str


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A size of type in pixels: letters, line, weight."""

    size: int
    line: int
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Motion:
    """A duration in milliseconds and the name of its easing."""

    milliseconds: int
    ease: str


PAPER = ":card"
Covers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Style:
    """How a page is drawn.

    `palette` names colours and how grey pictures are, `ground` another palette for all but the pictures, "" for none;
    `edge` is waves, straight or margin, `corners` and `motion` are names of tokens.json, `lines` none or ruled,
    `petals` ghosted, smooth or stepped, `options` plain or numbered, `paper` PAPER on the colour of cards. `scenes`
    are drawn scenes by the name of those in whose place they are shown, `season` is one of tokens.json, "" for summer.
    """

    palette: str = "straw"
    ground: str = ""
    edge: str = "waves"
    corners: str = "round"
    lines: str = "none"
    petals: str = "ghosted"
    options: str = "plain"
    motion: str = "lively"
    paper: str = ""
    season: str = ""
    scenes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Tokens:
    """The content of tokens.json; `raw` keeps its sections by name. `styles` are what somebody else called so.

    `covers` says for each season which colours out of doors become which.
    """

    themes: dict[str, Theme]
    raw: dict[str, Any]
    styles: Mapping[str, Style] = field(default_factory=dict)
    covers: Mapping[str, Covers] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path, styles: Mapping[str, Style] | None = None) -> "Tokens":
        """Return the tokens of a file, with styles by name for `Look.styled`; raises AssetError."""
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            themes = {name: Theme(**colours) for name, colours in raw["themes"].items()}
            papers = {name + PAPER: replace(theme, page=theme.card) for name, theme in themes.items()}
            covers = {name: tuple(colours.items()) for name, colours in raw["seasons"].items()}
            return cls(themes | papers, raw, styles or {}, covers)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise AssetError(path, error) from error


@dataclass(frozen=True)
class Look:
    """Everything that decides how a screen looks: its style, size of text, canvas, contrast, motion.

    `size` is width and height of the canvas in pixels. Make another with `styled`, `on` or dataclasses.replace.
    """

    tokens: Tokens = field(repr=False, compare=False)
    style: Style = Style()
    text_scale: int = 100
    size: Size = SMALLEST["landscape"]
    high_contrast: bool = False
    reduced_motion: bool = False
    reach: Reach = UNKNOWN
    _types: dict[str, TypeStyle] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def theme(self) -> Theme:
        """Return the colours of this ground, palette or of high contrast."""
        if self.high_contrast:
            return self.tokens.themes["high_contrast"]
        return self.tokens.themes[(self.style.ground or self.style.palette) + self.style.paper]

    def styled(self, name: str) -> "Look":
        """Return this look in a style by its name; raises KeyError for one that there is not."""
        return replace(self, style=self.tokens.styles[name])

    def on(self, ground: str) -> "Look":
        """Return this look on the paper of a ground with colours of its own, unchanged for ""."""
        return replace(self, style=replace(self.style, ground=ground, paper=PAPER)) if ground else self

    def scene(self, name: str) -> str:
        """Return the file in which a drawn scene is as it looks now, such as under snow."""
        return f"places/{self.style.scenes.get(name, name)}.svg"

    @property
    def covers(self) -> Covers:
        """Return what the season makes of colours out of doors: pairs of a colour as drawn and as it is seen."""
        return self.tokens.covers.get(self.style.season, ())

    @property
    def grade(self) -> tuple[float, float, str]:
        """Return how grey pictures are: desaturation and share of a tint, both 0..1, and the tint."""
        fade, share, tint = self.tokens.raw["grade"][self.style.palette]
        return fade, share, tint

    @property
    def faded(self) -> "Look":
        """Return this look with pictures as grey as they get."""
        return replace(self, style=replace(self.style, palette=str(self.tokens.raw["faded"])))

    @property
    def legible(self) -> "Look":
        """Return this look with pictures no greyer than small marks may be."""
        limit = replace(self, style=replace(self.style, palette=str(self.tokens.raw["marks"])))
        return limit if self.grade > limit.grade else self

    @property
    def orientation(self) -> str:
        """Return "portrait" or "landscape"."""
        return way_up(self.size)

    @property
    def portrait(self) -> bool:
        """Return whether the canvas stands."""
        return self.orientation == "portrait"

    @property
    def spare(self) -> Size:
        """Return how much wider and higher the canvas is than the one that everything is drawn for."""
        return spare(self.size)

    @property
    def safe(self) -> Rect:
        """Return what is far enough from the edges of the canvas for words."""
        return self.box("canvas", "safe")

    @property
    def boxed(self) -> bool:
        """Return whether paper has become boxes, by its corners or in high contrast."""
        return self.has_square_corners or self.high_contrast

    @property
    def has_square_corners(self) -> bool:
        """Return whether what is round elsewhere, such as pills and marks, is square."""
        return bool(self._corners["boxed"])

    @property
    def _corners(self) -> dict[str, Any]:
        corners: dict[str, Any] = self.tokens.raw["corners"][self.style.corners]
        return corners

    @property
    def ruled(self) -> bool:
        """Return whether words stand on lines."""
        return self.style.lines == "ruled"

    @property
    def factor(self) -> float:
        """Return what sizes at 100 % landscape are multiplied with."""
        return self.text_scale / 100 * (self.tokens.raw["portrait_type"] if self.portrait else 1)

    @property
    def target(self) -> int:
        """Return the least height of anything to press, in pixels of the canvas."""
        return max(int(self.tokens.raw["target"][self.orientation]), self.reach.target)

    def type(self, name: str) -> TypeStyle:
        """Return a named size of type at this text size."""
        style = self._types.get(name)
        if style is None:
            size, line, weight = self.tokens.raw["type"][name]
            style = self._types[name] = self.letters(size, line, bold=weight > 400)
        return style

    def letters(self, size: int, line: int, *, bold: bool = False) -> TypeStyle:
        """Return type by its size and line at 100 %, landscape; it is never smaller than what can be read."""
        wanted, least = self.px(size), int(self.tokens.raw["smallest_type"][self.orientation])
        if wanted >= least:
            return TypeStyle(wanted, self.px(line), bold)
        return TypeStyle(least, max(self.px(line), round(least * min(LEAD, line / size))), bold)

    def colour(self, name: str) -> str:
        """Return a colour by its name in the theme; #RRGGBB is its own name."""
        return name if name.startswith("#") else str(getattr(self.theme, name))

    def px(self, length: float) -> int:
        """Return a length that grows with the text, in whole pixels; `length` is that at 100 %, landscape."""
        return round(length * self.factor)

    def space(self, step: int) -> int:
        """Return a step of the spacing scale, 1..8, in pixels."""
        return int(self.tokens.raw["space"][str(step)])

    def radius(self, kind: str = "option") -> int:
        """Return the corner radius of an "option" (buttons too) or a "sheet"."""
        return int(self._corners[kind])

    def pill(self, height: int) -> int:
        """Return the corner radius of a pill or disc of this height."""
        return min(self.radius(), height // 2) if self.has_square_corners else height // 2

    def stroke(self, name: str) -> int:
        """Return a line width by name, in pixels."""
        return int(self.tokens.raw["stroke"][name])

    def box(self, screen: str, name: str) -> Rect:
        """Return a box of a screen on the canvas, in pixels; raises KeyError for one that tokens.json does not have."""
        box, growth = self._drawn(screen, name)
        return Rect(grown(box, growth, self.spare) if growth else box)

    def measure(self, screen: str, name: str) -> dict[str, Any]:
        """Return what repeats inside a box: width, height, gap and so on; or, by name, boxes that go together."""
        drawn, growth = self._drawn(screen, name)
        if isinstance(growth, list):
            return {key: grown(box, growth, self.spare) for key, box in drawn.items()}
        return dict(drawn) | {key: longer(drawn[key], share, self.spare) for key, share in (growth or {}).items()}

    def _drawn(self, screen: str, name: str) -> tuple[Any, Any]:
        """Return what tokens.json has under a name, and what becomes of it on a longer canvas, None for nothing."""
        raw, orientation = self.tokens.raw, self.orientation
        return raw["layout"][orientation][screen][name], raw["growth"][orientation].get(screen, {}).get(name)

    def motion(self, name: str) -> Motion:
        """Return a named duration in this style: shorter when cold, 0 when motion is reduced."""
        milliseconds, ease = self.tokens.raw["motion"][name]
        manner = self.tokens.raw["manners"][self.style.motion]
        milliseconds = round(milliseconds * manner["factor"])
        if ease == "ease-out-back" and not manner["overshoots"]:
            ease = "ease-out-cubic"
        return Motion(0 if self.reduced_motion else milliseconds, ease)

    def strength(self, name: str) -> float:
        """Return how far a kind of picture is graded: city, petals, people, light, own."""
        return float(self.tokens.raw["grade_strength"][name])

    def graded(self, colour: str, strength: float = 1.0) -> str:
        """Return a drawn colour as it looks in this style."""
        return graded_by(colour, self.grade, strength)

    def covered(self, colour: str) -> str:
        """Return a colour out of doors as the season leaves it."""
        return dict(self.covers).get(colour, colour)
