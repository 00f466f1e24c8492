"""What the pages after the story have in common: a heading, room for the page, the way on, the page in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.debrief.pages import beside, sheet_of, title_of
from game.screens.actions import LeaveToTitle, OpenDebrief, PrintSheet
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.debrief.sheet_list import sheet_list
from game.screens.ending.last_page import HILLS, hills
from game.ui.widgets import Button, Label, Paper, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Sheet
    from game.ui.theme import Look

MARGIN: Final = 24
"""Between the edge of a sheet and what lies on it, in pixels."""
NEVER: Final = 1000
"""A size of text that there is not."""


@dataclass(frozen=True, slots=True)
class ShowWords:
    """The player wants the page in words, or as it is drawn."""

    wanted: bool


class DebriefScreen(GameScreen):
    """A page after the story: a subclass names it and fills the room that is left, or draws nothing and is its words.

    Every page can be left for the next one at any time, be read as words and tables, and be printed where there is
    paper.
    """

    page: ClassVar[str] = ""
    draws: ClassVar[bool] = True
    words_from: ClassVar[int] = NEVER
    """The size of text from which the page is in words unless the player wants it drawn."""

    def __init__(self, context: Context) -> None:
        """Return a page of the run in progress."""
        super().__init__()
        self.context = context
        self.wants_words: bool | None = None

    @property
    def in_words(self) -> bool:
        """Whether the page is in words, as the player wants it or as its text is too large for what it draws."""
        if self.wants_words is not None:
            return self.wants_words
        return not self.draws or self.look.text_scale >= self.words_from

    def adapt(self, look: Look) -> Look:
        """Return the look of the Source desk."""
        return look.styled("page:ending")

    def sheet(self) -> Sheet:
        """Return the page in words."""
        return sheet_of(self.context, self.page)

    def title(self) -> str:
        """Return the heading."""
        return title_of(self.context, self.page)

    def fill(self, room: Rect) -> None:
        """Add what is drawn between heading and buttons. To be overridden."""

    def extras(self) -> list[Button]:
        """Return buttons of the page's own, which stand before the way on. To be overridden."""
        return []

    def build(self) -> None:
        """Add the heading, the page and the buttons."""
        safe, gap = self.look.safe, self.look.space(4)
        heading = Label(self.kit, "title", text=self.title(), style="heading", heading=1)
        high = heading.measure(safe.width)
        self.add(heading, Rect(safe.left, safe.top, safe.width, high))
        top, foot = safe.top + high + gap, self._promise(self._place_foot(safe))
        room = Rect(safe.left, top, safe.width, foot - gap - top)
        if self.in_words:
            self._fill_with_words(room)
        else:
            self.fill(room)
        for widget in self.foot:
            self.add(widget)

    def _place_foot(self, safe: Rect) -> int:
        """Place the buttons at the foot, the way on beside the last ones or below them; return where they begin."""
        gap = self.look.space(4)
        buttons, on = self._others(), self._way_on()
        others = ButtonRow(self.kit, "others", widgets=list[Widget](buttons), gap=gap)
        self.foot: list[Widget] = [others, on] if buttons else [on]
        above = others.measure(safe.width) if buttons else 0
        wide = on.natural_width()
        is_beside = wide <= (others.free(safe.width) if buttons else safe.width)
        high = on.measure(wide if is_beside else safe.width)
        left = safe.right - wide if is_beside else safe.left
        on.place(Rect(left, safe.bottom - high, safe.right - left, high))
        top = safe.bottom - (0 if is_beside else high + gap) - above
        if buttons:
            others.place(Rect(safe.left, top, safe.width, above))
        return min(top, safe.bottom - high)

    def _promise(self, foot: int) -> int:
        """Say on the last page of an exhibit what is kept of a visit; return where the room for the page ends."""
        kiosk, words = self.context.kiosk, self.kit.words
        if kiosk is None or beside(self.context, self.page, 1):
            return foot
        said = words("ui.kiosk.promise") + (f" {words('ui.kiosk.counted')}" if kiosk.counts else "")
        safe, label = self.look.safe, Label(self.kit, "promise", text=said, style="small", ink="soft")
        high = label.measure(safe.width)
        foot -= high + self.look.space(3)
        self.add(label, Rect(safe.left, foot, safe.width, high))
        return foot

    def _fill_with_words(self, room: Rect) -> None:
        """Add the sheet of the page, as high as it needs."""
        listed = sheet_list(self.kit, "words", self.sheet())
        self._on_sheet(room, listed)

    def _on_sheet(self, room: Rect, listed: Widget) -> Rect:
        """Return the sheet that a widget was laid on, as high as it needs and at most as the room."""
        above = min(MARGIN, room.height // 8)  # in the largest letters a line counts more than the paper around it
        inner = room.inflate(-2 * MARGIN, -2 * above)
        high = min(inner.height, listed.measure(inner.width))
        sheet = Rect(*room.topleft, room.width, high + 2 * above)
        is_free = sheet.bottom <= self.look.size[1] - HILLS[self.look.orientation]
        if is_free and not self.look.high_contrast:
            self.add(hills(self.kit))
        self.add(Paper(self.kit, "sheet", lip=self.look.theme.edge), sheet)
        self.add(listed, Rect(inner.left, inner.top, inner.width, high))
        return sheet

    def _others(self) -> list[Button]:
        """Return the way back, the page's own buttons, the page in words, and paper."""
        words, found = self.kit.words, list[Button]()
        if before := beside(self.context, self.page, -1):
            found.append(self.secondary("back", words("ui.ending.back"), OpenDebrief(before)))
        found += self.extras()
        if self.draws:
            label = words("debrief.as_picture" if self.in_words else "debrief.as_words")
            found.append(self.secondary("in_words", label, ShowWords(not self.in_words)))
        if not self.context.host.can_quit and self.context.kiosk is None:
            found.append(self.secondary("print", words("debrief.print"), PrintSheet(self.sheet())))
        return found

    def _way_on(self) -> Button:
        """Return the way to the next page, or out of the last one."""
        following = beside(self.context, self.page, 1)
        if not following:
            return Button(
                self.kit,
                "again",
                label=self.kit.words("ui.ending.again" if self.context.kiosk is None else "ui.kiosk.anew"),
                action=LeaveToTitle(),
            )
        on = self.kit.words("ui.ending.next", page=title_of(self.context, following))
        return Button(self.kit, "next", label=on, action=OpenDebrief(following))

    def secondary(self, name: str, label: str, action: object) -> Button:
        """Return a button that is not the way on."""
        return Button(self.kit, name, label=label, action=action, primary=False)

    def _first_focus(self) -> str:
        """Return the way on."""
        return "again" if self.find("next") is None else "next"

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Show the page in words or as it is drawn; everything else as usual."""
        if not isinstance(action, ShowWords):
            return super().act(action, widget)
        self.wants_words = action.wanted
        self.again()
        return None

    def again(self) -> None:
        """Build the page again where something on it changed; the focus stays."""
        self.open(self.kit, self.behind)
