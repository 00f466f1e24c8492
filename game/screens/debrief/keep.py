"""What can be taken along: the code, a picture, and the week on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pygame import Rect

from game.presentation.debrief.week import sheet as week_sheet
from game.presentation.ending_view import ending_view
from game.screens.actions import CopyCode, DownloadCode, KeepPicture, PrintSheet
from game.screens.base.button_row import ButtonRow
from game.screens.debrief.frame import MARGIN, DebriefScreen
from game.screens.debrief.keepsake import as_png, keepsake
from game.screens.ending.last_page import group
from game.screens.outcomes import Copied, Handed, PictureKept
from game.screens.system.code_picture import CodePictureScreen
from game.screens.widgets.rows import ReadList
from game.ui.commands import Push
from game.ui.screen import SECONDS_TO_READ
from game.ui.widgets import Button, Label, Paper

if TYPE_CHECKING:
    from game.screens.base.game_screen import GameCommand
    from game.screens.outcomes import Outcome
    from game.ui.widgets import Widget


@dataclass(frozen=True, slots=True)
class TakePicture:
    """The player wants the picture."""


class KeepScreen(DebriefScreen):
    """The code in large letters, what can be done with it, and below it who is with you."""

    name: ClassVar[str] = "keep"
    page: ClassVar[str] = "keep"

    def fill(self, room: Rect) -> None:
        """Add the sheet with the code, and the people below it."""
        rows = self._rows()
        listed = ReadList(self.kit, "code_rows", rows=rows, gap=self.look.space(4), label=self.title(), ground="card")
        inner = room.inflate(-2 * MARGIN, -2 * MARGIN)
        high = min(inner.height, listed.measure(inner.width))
        sheet = Rect(*room.topleft, room.width, high + 2 * MARGIN)
        if self.look.text_scale <= 100:
            below = Rect(room.left, sheet.bottom, room.width, room.bottom - sheet.bottom)
            for widget in group(self.context, self.kit, below, ending_view(self.context).line):
                self.add(widget)
        self.add(Paper(self.kit, "sheet", lip=self.look.theme.edge), sheet)
        self.add(listed, Rect(inner.left, inner.top, inner.width, high))

    def _rows(self) -> list[Widget]:
        """Return the code, what it is for, and what can be taken along."""
        words = self.kit.words
        code = Label(self.kit, "code", text=self.context.session.code, style="lead", bold=True)
        about = [
            Label(self.kit, f"about:{at}", text=words(said), style="small", ink="soft")
            for at, said in enumerate(("ui.ending.code_text", "debrief.keep.over"))
        ]
        taking: list[Widget] = [self.secondary("copy", words("ui.level_end.copy"), CopyCode())]
        if not self.context.host.can_quit:
            taking.append(self.secondary("download", words("ui.ending.download"), DownloadCode()))
        taking.append(self.secondary("qr", words("ui.code_picture.show"), Push(CodePictureScreen(self.context))))
        taking.append(self.secondary("picture", words("debrief.keep.picture"), TakePicture()))
        if not self.context.host.can_quit:
            week = PrintSheet(week_sheet(self.context))
            taking.append(self.secondary("week", words("debrief.keep.week"), week))
        for widget in (code, *about, *taking):
            widget.ground = "card"
        return [code, *about, ButtonRow(self.kit, "taking", widgets=taking)]

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Draw the picture when it is wanted; everything else as usual."""
        if isinstance(action, TakePicture):
            return super().act(KeepPicture(as_png(keepsake(self.context, self.kit))), widget)
        return super().act(action, widget)

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Say what became of a copy, a file or a picture."""
        words = self.kit.words
        match outcome:
            case Copied(done):
                self._tell(words("ui.copy.done" if done else "ui.copy.failed"))
                button = self.find("copy")
                if isinstance(button, Button):
                    button.label = words("ui.level_end.copied" if done else "ui.level_end.copy")
            case Handed(done):
                self._tell(words("ui.copy.handed" if done else "ui.copy.no_file"))
            case PictureKept(where):
                ids = {"": "debrief.keep.picture.failed", "downloads": "ui.copy.handed"}
                self._tell(words(ids.get(where, "debrief.keep.picture.kept"), where=where))
            case _:
                return super().receive(outcome)
        return None

    def _tell(self, said: str) -> None:
        """Say and show a line."""
        self.say(said)
        self.show_caption(said, SECONDS_TO_READ)
