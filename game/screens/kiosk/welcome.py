"""The picture that calls, and the first page of a visit: how large the words are, and the way in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.actions import ChangeSettings, WantRun
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.kiosk.helps import ReadAloud, helps
from game.screens.system.title_backdrop import is_hidden, paint_backdrop, panel_room, picture_room
from game.screens.widgets.brand import TitlePicture, Wordmark
from game.ui.art import Picture
from game.ui.commands import Dispatch
from game.ui.widgets import Button, Label, ScrollList, Widget

if TYPE_CHECKING:
    from game.engine.editions import Edition
    from game.presentation.context import Context
    from game.ui.theme import Look

WORDMARK: Final = Picture("brand/wordmark.svg", (410, 60), fit="meet", anchor=("min", "mid"))
GAP: Final = 18
BESIDE: Final = 14
SPARED: Final = ("length", "tagline", "languages")
"""What calls less than the name and the button, the first that is left out first."""


@dataclass(eq=False, repr=False, kw_only=True)
class Great(Button):
    """The way in: it can be read from some steps away."""

    style: str = "heading"

    def measure(self, width: int) -> int:
        """Return the height of its words with twice the air of a button."""
        return super().measure(width) + 2 * self.look.space(4)


@dataclass(frozen=True, slots=True)
class Begin:
    """The visitor wants the story."""


class WelcomeScreen(GameScreen):
    """The game's name over the town. While it `calls`, any touch wakes it; then it has buttons."""

    name: ClassVar[str] = "welcome"
    can_pause: ClassVar[bool] = False
    starts_at: ClassVar[str] = "begin"

    def __init__(self, context: Context, edition: str, *, calls: bool) -> None:
        """Return the page before a run of an edition, by its id."""
        super().__init__()
        self.context = context
        self.edition = edition
        self.calls = calls

    def adapt(self, look: Look) -> Look:
        """Return the look of the first page."""
        return look.styled("page:title")

    def title(self) -> str:
        """Return the game's name."""
        return self.kit.words("ui.title.wordmark")

    def build(self) -> None:
        """Add the name and the buttons, or the words that call."""
        room = panel_room(self.look)
        if self.calls:
            self._call(room)
        else:
            listed = self._list(room, room.width)
            if listed.measure(room.width) > room.height:  # it has arrows then, and less room beside them
                listed = self._list(room, room.width - self.look.reach.target)
            high = min(room.height, listed.measure(room.width))
            self.add(listed, Rect(room.left - 8, room.top + (room.height - high) // 2, room.width + 16, high))
        if not is_hidden(self.look):
            alt = self.kit.words("ui.title.picture")
            self.add(TitlePicture(self.kit, "picture", alt=alt, rect=picture_room(self.look)))

    def _list(self, room: Rect, width: int) -> ScrollList:
        """Return all of a visit's first page, whose buttons stand in a width."""
        rows = [self._wordmark(room.width), *self._live(width)]
        return ScrollList(self.kit, "list", rows=rows, gap=GAP, inset=8)

    def _wordmark(self, width: int) -> Widget:
        look = self.look
        ink = (("#22332F", look.theme.ink),) if look.high_contrast else ()
        return Wordmark(self.kit, "wordmark", picture=replace(WORDMARK, swaps=ink), alt=self.title(), widest=width)

    def _call(self, room: Rect) -> None:
        """Add what is read from some steps away, in the middle of the room; what has no room is left out.

        Nothing of it scrolls: the first touch wakes the exhibit.
        """
        rows, gap = [self._wordmark(room.width), *self._calling()], self.look.space(6)
        for spared in SPARED:
            if sum(row.measure(room.width) + gap for row in rows) - gap > room.height:
                rows = [row for row in rows if row.id != spared]
        heights = [row.measure(room.width) for row in rows]
        gap = min(gap, max(0, room.height - sum(heights)) // len(rows))
        y = room.top + (room.height - sum(heights) - gap * (len(rows) - 1)) // 2
        for row, high in zip(rows, heights, strict=True):
            self.add(row, Rect(room.left, y, room.width, high))
            y += high + gap

    def _calling(self) -> list[Widget]:
        """Return the words that call."""
        words, kit, names = self.kit.words, self.kit, [name for _, name in self.context.languages]
        return [
            Label(kit, "tagline", text=words("ui.title.tagline"), style="lead", ink="soft"),
            Great(kit, "begin", label=words("ui.kiosk.touch"), action=Begin()),
            *([Label(kit, "languages", text=" · ".join(names), style="body", bold=True)] if len(names) > 1 else []),
            Label(kit, "length", text=words("ui.kiosk.length", length=words(self._edition()[1].length)), ink="soft"),
        ]

    def _live(self, width: int) -> list[Widget]:
        """Return the way in, and what helps to read."""
        words, kit = self.kit.words, self.kit
        edition = self._edition()[1]
        lines = (words("ui.kiosk.length", length=words(edition.length)), words(edition.touches))
        return [
            Label(kit, "tagline", text=words("ui.title.tagline"), style="body", ink="soft"),
            Great(kit, "begin", label=words("ui.title.begin"), action=Begin()),
            *(
                Label(kit, f"about:{at}", text=line, style="small", ink="soft")
                for at, line in enumerate(line for line in lines if line)
            ),
            *self._in_rows("helps", helps(kit, self.context), width),
            *self._in_rows("languages", self._languages(), width),
            Label(kit, "promise", text=words("ui.kiosk.promise"), style="small", ink="soft"),
        ]

    def _languages(self) -> list[Button]:
        """Return the languages of the house, where there are several."""
        settings, names = self.context.settings, self.context.languages
        found = []
        for code, name in names if len(names) > 1 else ():
            change, is_chosen = ChangeSettings(replace(settings, lang=code)), code == settings.lang
            button = Button(self.kit, f"lang:{code}", label=name, action=change, primary=False, toggled=is_chosen)
            button.description = self.kit.words("ui.title.language")
            found.append(button)
        return found

    def _in_rows(self, name: str, buttons: list[Button], width: int) -> list[Widget]:
        """Return buttons side by side, two in a row where each has room for its words."""
        half = (width - BESIDE) // 2
        columns = 2 if all(button.natural_width() <= half for button in buttons) else 1
        return [
            ButtonRow(
                self.kit,
                f"{name}:{at}",
                widgets=list(buttons[at : at + columns]),
                gap=BESIDE,
                even=True,
                columns=columns,
            )
            for at in range(0, len(buttons), columns)
        ]

    def _edition(self) -> tuple[int, Edition]:
        """Return the edition of the house with its index."""
        editions = enumerate(self.context.editions)
        return next(one for one in editions if one[1].id == self.edition)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Begin the story, or read aloud from now on."""
        if isinstance(action, ReadAloud):
            self.context.reads_aloud = action.wanted
            self.open(self.kit, self.behind)
            return None
        if not isinstance(action, Begin):
            return super().act(action, widget)
        from game.session.plan import Plan, fresh_seed

        index, edition = self._edition()
        return Dispatch(WantRun(Plan(index, fresh_seed(), edition.asks)))

    def background(self, surface: Surface) -> None:
        """Paint the town and the paper of the panel."""
        paint_backdrop(surface, self.kit)
