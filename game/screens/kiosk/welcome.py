"""The picture that calls, and the first page of a visit: how large the words are, and the way in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.actions import ChangeSettings, WantRun
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.kiosk.helps import helps
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
GAP: Final = 22


@dataclass(frozen=True, slots=True)
class Begin:
    """The visitor wants the story."""


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """The visitor wants to be read to, or no longer."""

    wanted: bool


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
        rows = self._calling() if self.calls else self._live()
        listed = ScrollList(self.kit, "list", rows=[self._wordmark(room.width), *rows], gap=GAP, inset=8)
        high = min(room.height, listed.measure(room.width + 16))
        self.add(listed, Rect(room.left - 8, room.top + (room.height - high) // 2, room.width + 16, high))
        if not is_hidden(self.look):
            alt = self.kit.words("ui.title.picture")
            self.add(TitlePicture(self.kit, "picture", alt=alt, rect=picture_room(self.look)))

    def _wordmark(self, width: int) -> Widget:
        look = self.look
        ink = (("#22332F", look.theme.ink),) if look.high_contrast else ()
        return Wordmark(self.kit, "wordmark", picture=replace(WORDMARK, swaps=ink), alt=self.title(), widest=width)

    def _calling(self) -> list[Widget]:
        """Return what is read from some steps away."""
        words = self.kit.words
        return [
            Label(self.kit, "tagline", text=words("ui.title.tagline"), style="lead", ink="soft"),
            Button(self.kit, "begin", label=words("ui.kiosk.touch"), action=Begin(), style="lead"),
        ]

    def _live(self) -> list[Widget]:
        """Return the way in, and what helps to read."""
        words, kit = self.kit.words, self.kit
        edition = self._edition()[1]
        lines = (words("ui.kiosk.length", length=words(edition.length)), words(edition.touches))
        return [
            Label(kit, "tagline", text=words("ui.title.tagline"), style="body", ink="soft"),
            Button(kit, "begin", label=words("ui.title.begin"), action=Begin(), style="lead"),
            *(
                Label(kit, f"about:{at}", text=line, style="label", ink="soft")
                for at, line in enumerate(line for line in lines if line)
            ),
            ButtonRow(kit, "helps", widgets=self._helps(), even=self.look.text_scale == 100),
            Label(kit, "promise", text=words("ui.kiosk.promise"), style="label", ink="soft"),
        ]

    def _helps(self) -> list[Widget]:
        """Return toggles of this visit's own settings, and the languages of the house."""
        settings, words = self.context.settings, self.kit.words
        toggles = helps(self.kit, settings)
        if (reads := self.context.reads_aloud) is not None:
            label = words(f"ui.kiosk.aloud.{'on' if reads else 'off'}")
            aloud = ReadAloud(wanted=not reads)
            toggles.append(Button(self.kit, "aloud", label=label, action=aloud, primary=False, style="small"))
        for code, name in self.context.languages if len(self.context.languages) > 1 else ():
            change = ChangeSettings(replace(settings, lang=code))
            is_chosen = code == settings.lang
            button = Button(self.kit, f"lang:{code}", label=name, action=change, primary=False, toggled=is_chosen)
            button.description = words("ui.title.language")
            toggles.append(button)
        return list[Widget](toggles)

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
