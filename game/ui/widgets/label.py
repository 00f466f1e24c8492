"""Words that stand still: labels and headings."""

from dataclasses import dataclass, replace
from typing import ClassVar

from pygame import Rect, Surface

from game.ui.accessibility_tree import Node
from game.ui.text import Ink, Line, plain
from game.ui.theme import TypeStyle
from game.ui.widgets.base import Widget

SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass(eq=False, repr=False, kw_only=True)
class Label(Widget):
    """Words in one style, broken into lines of the width they were placed at, never cut.

    `style` is a name of the type scale and `bold` overrides its weight, `ink` a colour's name or #RRGGBB, `heading`
    1..3 makes it a heading, `middle` centres the lines in the height, `live` ("polite", "assertive") marks words that
    change.
    """

    text: str
    style: str = "body"
    bold: bool | None = None
    ink: str = "ink"
    align: str = "left"
    middle: bool = False
    heading: int = 0
    live: str = ""

    role: ClassVar[str] = "text"

    @property
    def type_style(self) -> TypeStyle:
        style = self.look.type(self.style)
        return style if self.bold is None else replace(style, bold=self.bold)

    def lines(self, width: int) -> tuple[Line, ...]:
        """Return its lines at a width."""
        return self.kit.type.wrap(self.text, self.type_style, width) if self.text else ()

    def measure(self, width: int) -> int:
        return len(self.lines(width)) * self.type_style.line

    def natural_width(self) -> int:
        """Return the width of its widest line when nothing is broken."""
        return max((self.kit.type.text_width(part, self.type_style) for part in self.text.split("\n")), default=0)

    def bounds(self) -> Rect:
        """Return its box, or more where the words need more."""
        return self.rect.union(Rect(self.rect.topleft, (self.rect.width, self.measure(self.rect.width))))

    def paint(self, surface: Surface) -> None:
        lines = self.lines(self.rect.width)
        y = self.rect.top
        if self.middle:
            y += (self.rect.height - len(lines) * self.type_style.line) // 2
        self.paint_lines(surface, lines, y)

    def paint_lines(self, surface: Surface, lines: tuple[Line, ...], y: int) -> None:
        """Draw some lines from y down."""
        style = self.type_style
        ink = Ink(self.look.colour(self.ink), self.ground_colour)
        for line in lines:
            if line:
                spare = self.rect.width - self.kit.type.width(line, style)
                surface.blit(
                    self.kit.type.line(line, style, ink), (self.rect.left + round(spare * SHARE[self.align]), y)
                )
            y += style.line

    def name(self) -> str:
        """Return the words without marks."""
        return plain(self.text).replace("\n", " ")

    def node(self, depth: int) -> Node:
        """Return the words as text or heading."""
        rect = (self.rect.x, self.rect.y, self.rect.width, self.rect.height)
        role = "heading" if self.heading else self.role
        return Node(self.id, role, self.name(), rect, level=self.heading, live=self.live, depth=depth)
