"""An option of a vote: what it says, and how many hands are up for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.ui.widgets import Button, Label, Widget

if TYPE_CHECKING:
    from game.ui.accessibility_tree import Node

GAP: Final = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """The class wants this option."""

    option: str


@dataclass(frozen=True, slots=True)
class Count:
    """So many more hands (or fewer) are up for an option."""

    option: str
    by: int


@dataclass(eq=False, repr=False, kw_only=True)
class SignButton(Button):
    """A button with a sign on it, and a name that says what it does."""

    spoken: str = ""

    def name(self) -> str:
        """Return what it does."""
        return self.spoken


@dataclass(eq=False, repr=False, kw_only=True)
class HandsRow(Widget):
    """A button with the option, pressed where it is marked; behind it fewer, the count, and more.

    `hands` is the count in words, `widest` one that leaves room for all of them.
    """

    option: str
    label: str
    hands: str
    widest: str
    marked: bool
    parts: list[Widget] = field(init=False)
    sign: int = field(init=False)
    wide: int = field(init=False)

    role: ClassVar[str] = "group"

    def __post_init__(self) -> None:
        """Make the parts."""
        kit, words = self.kit, self.kit.words
        choose = Button(kit, f"choose:{self.option}", label=self.label, action=Mark(self.option), ground=self.ground)
        choose.primary, choose.toggled = self.marked, self.marked
        fewer = SignButton(kit, f"fewer:{self.option}", label="\u2212", action=Count(self.option, -1))
        more = SignButton(kit, f"more:{self.option}", label="+", action=Count(self.option, 1))
        fewer.spoken = words("ui.vote.fewer", option=self.label)
        more.spoken = words("ui.vote.more", option=self.label)
        for button in (fewer, more):
            button.primary, button.ground = False, self.ground
        count = Label(kit, f"hands:{self.option}", text=self.hands, style="option", ground=self.ground)
        count.align, count.middle, count.live = "centre", True, "polite"
        self.parts = [choose, fewer, count, more]
        self.sign = max(self.look.target, more.natural_width())
        self.wide = kit.type.text_width(self.widest, count.type_style) + GAP

    def children(self) -> list[Widget]:
        """Return the parts in their order."""
        return list(self.parts)

    def _beside(self, width: int) -> int:
        """Return how wide the option is beside its hands, 0 where it stands above them."""
        left = width - 2 * self.sign - self.wide - 3 * GAP
        return left if left >= width // 3 else 0

    def measure(self, width: int) -> int:
        """Return the height it needs."""
        choose, fewer, _, _ = self.parts
        beside = self._beside(width)
        low = fewer.measure(self.sign)
        return max(choose.measure(beside), low) if beside else choose.measure(width) + GAP + low

    def place(self, rect: Rect) -> None:
        """Put the parts."""
        super().place(rect)
        choose, fewer, count, more = self.parts
        beside = self._beside(rect.width)
        high = rect.height if beside else fewer.measure(self.sign)
        choose.place(Rect(rect.left, rect.top, beside or rect.width, rect.height - (0 if beside else high + GAP)))
        x, y = (rect.left + beside + GAP if beside else rect.left), rect.bottom - high
        for part, width in ((fewer, self.sign), (count, self.wide), (more, self.sign)):
            part.place(Rect(x, y, width, high))
            x += width + GAP

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return the parts only."""
        return [node for part in self.parts for node in part.nodes(depth)]
