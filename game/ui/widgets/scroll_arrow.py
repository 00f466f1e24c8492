"""Arrows to press beside what scrolls, where nothing may need a drag."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Final

from pygame import Rect, Surface

from game.ui import paint
from game.ui.accessibility_tree import Node
from game.ui.art import Picture, icon
from game.ui.kit import Kit
from game.ui.theme import Look
from game.ui.widgets.base import Widget

BAR: Final = 6
BAR_ROOM: Final = 20
ICON_SHARE: Final = 0.4
LEAST_BAR: Final = 40


def bar_room(look: Look) -> int:
    """Return how much of its width something that scrolls gives to its bar, or to arrows."""
    return look.reach.target + look.reach.gap if look.reach.is_known else BAR_ROOM


def turn_page(lines: int, scrolled: Callable[[int], bool]) -> None:
    """Scroll by lines, and from the end back to the beginning."""
    if not scrolled(lines):
        while scrolled(-lines):
            pass


@dataclass(eq=False, repr=False, kw_only=True)
class ScrollArrow(Widget):
    """Scrolls by a page each time it is pressed, and from the end back to the beginning.

    Only a finger needs it: the keyboard and readers of the screen come to everything without. `page` returns the lines
    of a page, `scrolled` scrolls by lines and returns whether that moved anything.
    """

    up: bool
    page: Callable[[], int]
    scrolled: Callable[[int], bool]

    role: ClassVar[str] = "none"
    focusable: ClassVar[bool] = True

    @property
    def can_focus(self) -> bool:
        """Return that the keyboard does not come here."""
        return False

    def press(self, part: str = "") -> object | None:
        """Scroll by a page; nothing else follows."""
        del part
        turn_page(self.page() * (-1 if self.up else 1), self.scrolled)
        return None

    def _icon(self) -> Picture:
        size = round(min(self.rect.size) * ICON_SHARE)
        theme = self.look.theme
        return icon("arrow_up" if self.up else "arrow_down", size, theme.ink, theme.hover)

    def pictures(self) -> list[Picture]:
        """Return the arrow."""
        return [self._icon()]

    def paint(self, surface: Surface) -> None:
        """Draw the arrow in its box."""
        theme, radius, picture = self.look.theme, self.look.radius(), self._icon()
        paint.rounded(surface, self.rect, theme.hover, radius)
        paint.frame(surface, self.rect, theme.edge, (radius, self.look.stroke("box")))
        place = picture.size[0] // 2
        surface.blit(self.kit.art.get(picture), (self.rect.centerx - place, self.rect.centery - place))

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: what it shows can be read without it."""
        del depth
        return []


def arrows_beside(kit: Kit, box: Rect, page: Callable[[], int], scrolled: Callable[[int], bool]) -> list[Widget]:
    """Return the arrows of what scrolls in a box, at its right edge; where two have no room the one that goes on.

    There are none where nobody knows how large a finger is.
    """
    look = kit.look
    if not look.reach.is_known:
        return []
    side = look.reach.target
    foot = Rect(box.right - side, box.bottom - side, side, side)
    down = ScrollArrow(kit, "scroll:down", up=False, page=page, scrolled=scrolled, rect=foot)
    highest = max(box.top, look.reach.top)
    if box.bottom - highest < 2 * side + look.reach.gap:
        return [down]
    top = Rect(box.right - side, highest, side, side)
    return [ScrollArrow(kit, "scroll:up", up=True, page=page, scrolled=scrolled, rect=top), down]


def track_between(look: Look, box: Rect) -> Rect:
    """Return the place of the bar of what scrolls in a box: at its right edge, between arrows where there are any."""
    if not look.reach.is_known:
        return Rect(box.right - BAR, box.top, BAR, box.height)
    taken, highest = look.reach.target + look.reach.gap, max(box.top, look.reach.top)
    high = box.bottom - highest - 2 * taken
    if high < LEAST_BAR:
        return Rect(box.right, box.top, 0, 0)
    return Rect(box.right - (look.reach.target + BAR) // 2, highest + taken, BAR, high)


def scroll_bar(surface: Surface, track: Rect, colours: tuple[str, str], span: tuple[int, int, int]) -> None:
    """Draw a scroll bar; colours are (track, thumb), span is (first, shown, all)."""
    if not track.height:
        return
    paint.rounded(surface, track, colours[0], track.width // 2)
    first, shown, count = span
    # of a text that is very long there is still a thumb to see
    height = max(track.width * 4, track.height * shown // count)
    top = track.top + (track.height - height) * first // max(1, count - shown)
    paint.rounded(surface, Rect(track.left, top, track.width, height), colours[1], track.width // 2)
