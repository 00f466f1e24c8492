"""The ending: its name, and what becomes of people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.ending_view import EndingView, ending_view
from game.screens.actions import OpenDebrief
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.ending.faces import epilogue_rows, faces_of
from game.screens.widgets.rows import ReadList
from game.ui.widgets import Button, Label, Paper, Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.presentation.context import Context
    from game.ui.kit import Kit
    from game.ui.theme import Look

PAGES: Final = ("people",)
PAGES_APART: Final = ("name", "people")
APART_FROM: Final = 125
"""The text size from which the name has a page of its own."""
WARM: Final = "page:unseen"
"""How a sheet about people looks."""
GAP: Final = 20
BETWEEN: Final = 4
"""Between what the ending says and how the aim went, in pixels."""
HEADER_GAP: Final = 16
"""Below what stands above the first page, in pixels."""
LOW: Final = 60
"""The least height of a button, in pixels."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The player wants another page of the ending."""

    step: int


class EndingScreen(GameScreen):
    """Some pages that are leafed through; the first one holds the ending's name and what becomes of people."""

    name: ClassVar[str] = "ending"

    def __init__(self, context: Context) -> None:
        """Return the ending of the run in progress."""
        super().__init__()
        self.context = context
        self.page = 0
        self.view: EndingView = ending_view(context)

    def adapt(self, look: Look) -> Look:
        """Return the look of the Source desk."""
        return look.styled("page:ending")

    def title(self) -> str:
        """Return the ending's name."""
        return self.view.title

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages at this text size."""
        return PAGES_APART if self.look.text_scale >= APART_FROM else PAGES

    def build(self) -> None:
        """Add the page that is open."""
        self.view = ending_view(self.context)
        self.page = min(self.page, len(self.pages) - 1)
        page = self.pages[self.page]
        buttons, foot = self._buttons()
        top = self._page_heading(page) if self.page or page == "name" else self._header()
        safe = self.look.safe
        room = Rect(safe.left, top, safe.width, foot - self.look.space(4) - top)
        if page == "name":
            self._name(room)
        else:
            self._epilogues(room)
        self._add_all(buttons)

    def _name(self, room: Rect) -> None:
        """Add what the ending says, how the aim went and the faces, as a page of their own."""
        rows: list[Widget] = [*self._words()]
        listed = ReadList(self.kit, "name_rows", rows=rows, gap=self.look.space(4), label=self.view.title)
        size = self.look.box("ending", "people").height
        high = min(listed.measure(room.width), room.height - size - 24)
        self.add(listed, Rect(room.left, room.top, room.width, high))
        if room.height - high >= size + 24:
            self._add_faces(Rect(room.left, room.top + high + 24, room.width, size))

    def _header(self) -> int:
        """Add name, line, how the aim went, and faces; return where the page goes on."""
        look = self.look
        heading_box, line_box = look.box("ending", "heading"), look.box("ending", "line")
        width = heading_box.width
        heading = Label(self.kit, "title", text=self.view.title, style="title", heading=1)
        high = heading.measure(width)
        self.add(heading, Rect(heading_box.left, heading_box.top, width, high))
        bottom = heading_box.top + high
        for said in self._words():
            high = said.measure(line_box.width)
            self.add(said, Rect(line_box.left, bottom, line_box.width, high))
            bottom += high + BETWEEN
        box = look.box("ending", "people")
        if look.portrait:
            box.top = bottom + 12
            bottom = box.bottom
        self._add_faces(box)
        return max(bottom, box.bottom) + HEADER_GAP

    def _words(self) -> list[Label]:
        """Return labels with what the ending says, and how the aim went where there was one."""
        said = (("line", self.view.line, "soft"), ("went", self.view.went, "ink"))
        return [Label(self.kit, name, text=words, style="small", ink=ink) for name, words, ink in said if words]

    def _add_faces(self, box: Rect) -> None:
        """Add the faces of those whom the story is about."""
        self._add_all(faces_of(self.context, self.kit, f"{self.view.title} {self.view.line}", box))

    def _page_heading(self, page: str) -> int:
        """Add the heading of a further page; return where the page goes on."""
        box = self.look.box("ending", "heading")
        text = self.view.title if page == "name" else self.kit.words("ui.ending.people")
        heading = Label(self.kit, "title", text=text, style="heading", heading=1)
        width = self.look.size[0] - 2 * box.left
        high = heading.measure(width)
        self.add(heading, Rect(box.left, box.top, width, high))
        return box.top + high + self.look.space(4)

    def _add_all(self, widgets: Iterable[Widget]) -> None:
        """Add widgets that stand at their places."""
        for widget in widgets:
            self.add(widget)

    def _list(self, name: str, rows: list[Widget], room: Rect, kit: Kit) -> None:
        """Add a sheet with a list to read."""
        label = self.kit.words("ui.ending.people")
        self._sheet(name, ReadList(kit, f"{name}_rows", rows=rows, gap=6, label=label, ground="card"), room, 40)

    def _sheet(self, name: str, listed: ReadList, room: Rect, margin: int) -> None:
        """Add a sheet with a list on it, as high as it needs; `margin` is what is above and below, in pixels."""
        inner = room.inflate(-64, -margin)
        high = min(inner.height, listed.measure(inner.width))
        sheet = Paper(listed.kit, f"{name}_sheet", lip=listed.look.theme.edge)
        self.add(sheet, Rect(room.left, room.top, room.width, high + margin))
        self.add(listed, Rect(inner.left, inner.top, inner.width, high))

    def _epilogues(self, room: Rect) -> None:
        """Add what becomes of people."""
        kit = self.kit.with_look(self.look.styled(WARM))
        self._list("people", epilogue_rows(self.context, kit, self.view), room, kit)

    def _buttons(self) -> tuple[list[Button], int]:
        """Return back and on, placed at the foot, and where they begin."""
        look, words = self.look, self.kit.words
        is_last = self.page == len(self.pages) - 1
        if is_last:
            on = Button(self.kit, "debrief", label=words("debrief.open"), action=OpenDebrief())
        else:
            following = words("ui.ending.people")
            on = Button(self.kit, "next", label=words("ui.ending.next", page=following), action=Turn(1))
        back = Button(self.kit, "back", label=words("ui.ending.back"), action=Turn(-1), primary=False)
        shown = [back, on] if self.page else [on]
        box = look.box("ending", "buttons")
        safe = look.safe
        bottom = safe.bottom if look.portrait else box.bottom
        gap = GAP
        wide = [button.natural_width() for button in shown]
        if sum(wide) + gap * (len(shown) - 1) > box.width:
            wide = [wide[0], box.width - wide[0] - gap] if len(shown) > 1 else [box.width]
        elif look.portrait:
            spare = box.width - sum(wide) - gap * (len(shown) - 1)
            wide[-1] += spare
        high = max(LOW, *(button.measure(width) for button, width in zip(shown, wide, strict=True))) if shown else 0
        x = box.left
        for button, width in zip(shown, wide, strict=True):
            button.place(Rect(x, bottom - high, width, high))
            x += width + gap
        return shown, bottom - high

    def _first_focus(self) -> str:
        """Return the way on, on every page."""
        return "debrief" if self.find("next") is None else "next"

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Turn a page; everything else as usual."""
        if isinstance(action, Turn):
            self.page = max(0, min(len(self.pages) - 1, self.page + action.step))
            self.kit.sounds.play("page")
            self.focus_id = ""
            self.open(self.kit, self.behind)
            self.say(self.kit.words("ui.ending.people") if self.page else self.title())
            return None
        return super().act(action, widget)
