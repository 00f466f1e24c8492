"""One circumstance changed: score and doors side by side, then a weight that is mended, and who pays for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.debrief.one_fact import circumstance_words, circumstances_of, repair_words
from game.screens.debrief.desk_cards import DeskCard
from game.screens.debrief.frame import DebriefScreen
from game.screens.debrief.pieces import pieces
from game.screens.widgets.rows import ReadList
from game.ui.widgets import Label

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.widgets import Widget

GAP: Final = 10
SHARE: Final = 0.42
FROM_LIST: Final = 125
"""The text size from which the circumstances and what one changes are below each other."""


@dataclass(frozen=True, slots=True)
class Change:
    """The player changes one circumstance."""

    circumstance: str


@dataclass(frozen=True, slots=True)
class Mend:
    """The player mends a weight."""


class OneFactScreen(DebriefScreen):
    """Five circumstances; beside them, or below, what the chosen one changes, and its repair when it is asked for."""

    name: ClassVar[str] = "one_fact"
    page: ClassVar[str] = "one_fact"

    def __init__(self, context: Context) -> None:
        """Return the circumstances with none chosen."""
        super().__init__(context)
        self.chosen = ""
        self.is_mended = False

    def fill(self, room: Rect) -> None:
        """Add the circumstances, and what the chosen one changes."""
        if self.look.portrait or self.look.text_scale >= FROM_LIST:
            rows = [*self._told(), *self._cards()] if self.chosen else [*self._cards(), *self._told()]
            self._sheet(rows, room, "told")
            return
        wide = round(room.width * SHARE)
        cards = ReadList(
            self.kit, "circumstances", rows=self._cards(), gap=self.look.reach.apart(GAP), label=self.title()
        )
        self.add(cards, Rect(room.left, room.top, wide, min(room.height, cards.measure(wide))))
        beside = Rect(room.left + wide + 2 * GAP, room.top, room.width - wide - 2 * GAP, room.height)
        self._sheet(self._told(), beside, "told")

    def _sheet(self, rows: list[Widget], room: Rect, name: str) -> None:
        """Add rows on a sheet, as high as they need."""
        for row in rows:
            row.ground = "card"
        listed = ReadList(self.kit, name, rows=rows, gap=self.look.reach.apart(GAP), label=self.title(), ground="card")
        self._on_sheet(room, listed)

    def _cards(self) -> list[Widget]:
        """Return a card for each circumstance."""
        found: list[Widget] = []
        for one in circumstances_of(self.context):
            card = DeskCard(self.kit, f"circumstance:{one.id}", words=one.title, action=Change(one.id))
            card.held, card.ground = one.id == self.chosen, "page"
            found.append(card)
        return found

    def _told(self) -> list[Widget]:
        """Return what the chosen circumstance changes, or what this page is for."""
        words = self.kit.words
        one = next((one for one in circumstances_of(self.context) if one.id == self.chosen), None)
        if one is None:
            lead = words("debrief.fact.lead", score=self.context.state.score)
            return [self._label("lead", lead), self._label("model", words("debrief.fact.model"), "soft")]
        line, numbers, doors = circumstance_words(self.context, one)
        rows: list[Widget] = [
            self._label("line", line),
            Label(self.kit, "numbers", text=numbers, style="lead", bold=True),
            self._label("doors", doors),
        ]
        if not self.is_mended:
            return [*rows, self.secondary("mend", words("debrief.fact.mend"), Mend())]
        told = [part for said in repair_words(self.context, one) for part in pieces(said, self.look)]
        return [*rows, *(self._label(f"mended:{at}", part) for at, part in enumerate(told))]

    def _label(self, name: str, text: str, ink: str = "ink") -> Label:
        return Label(self.kit, name, text=text, style="small", ink=ink)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Change a circumstance, or mend a weight."""
        match action:
            case Change(circumstance):
                self.chosen, self.is_mended = circumstance, False
            case Mend():
                self.is_mended = True
            case _:
                return super().act(action, widget)
        self.again()
        self.say(" ".join(row.name() for row in self._told() if isinstance(row, Label)))
        return None
