"""What all widgets have in common."""

from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node, State
from game.ui.art import Picture
from game.ui.events import Direction, Point
from game.ui.kit import Kit
from game.ui.theme import Look

SILENT = frozenset({"dirty", "painted", "changed"})  # what painting notes for itself changes no look


@dataclass(eq=False, repr=False)
class Widget:
    """A thing on a screen. Assigning a field that changes repaints it; give a new Rect, never move the old one.

    `ground` is what it lies on: a colour's name, #RRGGBB, or None for a picture. `action` is what pressing it means:
    data for the screen (an intent, a Command), never a function. `digit` is the number key that presses it.
    `arriving` keeps it from being pressed while a motion brings it in; `away` is set on rows that are scrolled off.
    """

    kit: Kit
    id: str
    _: KW_ONLY
    rect: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    action: object | None = None
    enabled: bool = True
    visible: bool = True
    ground: str | None = "page"
    description: str = ""
    digit: int = 0
    arriving: bool = False
    away: bool = False
    hovered: bool = field(default=False, init=False)
    pressed: bool = field(default=False, init=False)
    focused: bool = field(default=False, init=False)
    ring: bool = field(default=False, init=False)
    dirty: bool = field(default=True, init=False)
    painted: Rect | None = field(default=None, init=False)
    changed: set[str] = field(default_factory=set, init=False)

    role: ClassVar[str] = "none"
    focusable: ClassVar[bool] = False
    shows_press: ClassVar[bool] = False

    def __setattr__(self, name: str, value: object) -> None:
        """Set a field; the widget is repainted if it changed."""
        # a field that is not there yet is compared with something that no field is set to
        if name not in SILENT and getattr(self, name, SILENT) != value:
            object.__setattr__(self, "dirty", True)
            if self.painted is not None:
                self.changed.add(name)
        object.__setattr__(self, name, value)

    @property
    def look(self) -> Look:
        """Return the look of the screen it is on."""
        return self.kit.look

    @property
    def ground_colour(self) -> str | None:
        """Return #RRGGBB of what it lies on, or None for a picture."""
        return None if self.ground is None else self.look.colour(self.ground)

    @property
    def shown(self) -> bool:
        """Return whether it is drawn and can be hit."""
        return self.visible and not self.away

    @property
    def can_focus(self) -> bool:
        """Return whether the keyboard reaches it now."""
        return self.focusable and self.visible and not self.arriving

    def children(self) -> list["Widget"]:
        """Return the widgets inside it, in reading order."""
        return []

    def measure(self, width: int) -> int:
        """Return the height that it needs at a width, both in pixels."""
        return self.rect.height if width else 0

    def place(self, rect: Rect) -> None:
        """Put it, and what is inside it, at a place on the canvas, in pixels."""
        self.rect = Rect(rect)

    def bounds(self) -> Rect:
        """Return all that it may paint on, its focus ring included."""
        reach = 2 * paint.ring_reach(self.look) if self.focusable else 0
        return self.rect.inflate(reach, reach)

    def damaged(self) -> list[Rect]:
        """Return what must be painted again: all it covered and covers, unless `changed` tells that less will do."""
        return [self.painted, self.bounds()] if self.painted else [self.bounds()]

    def was_painted(self, *, shown: bool) -> None:
        """Hear that the screen is up to date, with it or without it."""
        if self.painted is None or self.dirty or not shown:
            self.painted = self.bounds() if shown else None
        object.__setattr__(self, "dirty", False)
        self.changed.clear()

    def paint(self, surface: Surface) -> None:
        """Draw it on the ground; the surface may be clipped to what is painted again."""

    def paint_ring(self, surface: Surface, radius: int) -> None:
        """Draw the focus ring if the keyboard is on it."""
        if not (self.focused and self.ring):
            return
        dark = self.ground_colour == self.look.theme.night and not self.look.high_contrast
        colour = self.look.theme.night_ink if dark else self.look.theme.focus
        band = self.look.theme.card if self.ground is None else None
        paint.focus_ring(surface, self.ringed(), self.look, (colour, band), radius)

    def ringed(self) -> Rect:
        """Return the shape that the focus ring goes around."""
        return self.rect

    def part_at(self, point: Point) -> str | None:
        """Return the id of the part under a point ("" for the whole), or None."""
        return "" if self.shown and self.rect.collidepoint(point) else None

    def press(self, part: str = "") -> object | None:
        """Return what pressing it (or a part of it) means now, or None."""
        del part
        return self.action if self.enabled else None

    def activate(self, part: str = "") -> object | None:
        """Return what pressing it means for whoever does not point: by keys, or by a reader of the screen."""
        return self.press(part)

    def part_of(self, wanted: str) -> str:
        """Return the part of it that an id names ("150" of "size:150"), "" for the whole."""
        return wanted.removeprefix(self.id).removeprefix(":") if wanted else ""

    def stops(self) -> tuple[str, ...]:
        """Return the parts at which whoever has one key to go on comes by, each for itself; "" is the whole."""
        return ("",)

    @property
    def stop(self) -> str:
        """Return at which of its stops the focus is, where it has the focus."""
        return ""

    def attend(self, part: str) -> None:
        """Hear which part of it got the focus, "" for the whole. To be overridden where parts are told apart."""

    def steer(self, direction: Direction) -> tuple[bool, object | None]:
        """Return whether it uses an arrow key itself, and the action that follows."""
        del direction
        return False, None

    def scroll(self, lines: int) -> bool:
        """Scroll by lines; return whether it moved."""
        del lines
        return False

    def scroll_step(self) -> int:
        """Return the pixels that one line of scrolling stands for."""
        return self.look.type("body").line

    def refusal(self) -> str:
        """Return why it cannot be pressed, to be said aloud."""
        return self.description

    def pictures(self) -> list[Picture]:
        """Return the pictures it will draw, to be made before the page turns."""
        return []

    def state(self) -> State:
        """Return its states for the accessibility tree."""
        return State(disabled=None if self.enabled else True)

    def name(self) -> str:
        """Return its name for the accessibility tree."""
        return ""

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return it and what is inside it for the accessibility tree."""
        inside = [node for child in self.children() if child.visible for node in child.nodes(depth + 1)]
        return [self.node(depth), *inside]

    def node(self, depth: int) -> Node:
        """Return it alone for the accessibility tree."""
        return Node(
            self.id,
            self.role,
            self.name(),
            (self.rect.x, self.rect.y, self.rect.width, self.rect.height),
            description=self.description,
            state=self.state(),
            focusable=self.focusable,
            focused=self.focused,
            depth=depth,
        )
