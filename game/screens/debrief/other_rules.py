"""Your life under other rules: seven systems and your own weights, and what each makes of the same acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.debrief.other_rules import (
    MARKS,
    OwnRules,
    longest_own_words,
    own_words,
    petal_name,
    systems_of,
    told,
    weight_words,
)
from game.screens.debrief.desk_cards import DeskCard
from game.screens.debrief.fact import FactScreen
from game.screens.debrief.frame import MARGIN, DebriefScreen
from game.screens.debrief.pieces import pieces
from game.screens.widgets.rows import ReadList
from game.ui.commands import Push
from game.ui.events import Pointer
from game.ui.pointing import DRAG_BEGINS
from game.ui.widgets import Label, Paper
from game.ui.widgets.slider import Slider

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.events import InputEvent, Point
    from game.ui.widgets import Widget

OWN: Final = "own"
GAP: Final = 10
CLOSE: Final = 6
"""Between two systems, so that all of them are seen."""
SHARE: Final = 0.42
FROM_LIST: Final = 125
"""The text size from which the list and what is told of one of it are not side by side."""


@dataclass(frozen=True, slots=True)
class Choose:
    """The player wants to know of a system, or with "" all of them."""

    system: str


@dataclass(frozen=True, slots=True)
class Weigh:
    """The player sets a petal's weight to a mark."""

    petal: int
    mark: int


@dataclass(frozen=True, slots=True)
class Held:
    """A slider that the pointer went down on, and where; it is pulled once the pointer has gone along it."""

    slider: str
    begun: Point
    is_pulled: bool = False


class OtherRulesScreen(DebriefScreen):
    """A list of systems with what each comes to; beside it, or in its place, what is told of the chosen one."""

    name: ClassVar[str] = "other_rules"
    page: ClassVar[str] = "other_rules"

    def __init__(self, context: Context) -> None:
        """Return the list with its first system open where there is room for both."""
        super().__init__(context)
        self.chosen = ""
        self.held: Held | None = None
        self.own: OwnRules | None = None

    @property
    def is_apart(self) -> bool:
        """Whether the list and what is told of one of it are pages of their own."""
        return self.look.portrait or self.look.text_scale >= FROM_LIST

    def fill(self, room: Rect) -> None:
        """Add the list, and what is told of the chosen system."""
        if not self.is_apart:
            lead = self._lead()
            high = lead.measure(room.width)
            self.add(lead, Rect(*room.topleft, room.width, high))
            room = Rect(room.left, room.top + high + GAP, room.width, room.height - high - GAP)
            wide = round(room.width * SHARE)
            self._list(Rect(room.left, room.top, wide, room.height))
            beside = Rect(room.left + wide + 2 * GAP, room.top, room.width - wide - 2 * GAP, room.height)
            self._tell(self.chosen or systems_of(self.context)[0].id, beside)
        elif self.chosen:
            self._tell(self.chosen, room)
        else:
            self._list(room)

    def _lead(self) -> Label:
        return Label(self.kit, "lead", text=self.kit.words("debrief.rules.lead"), style="small")

    def _list(self, room: Rect) -> None:
        """Add the systems, each with what it comes to."""
        rows: list[Widget] = [self._lead()] if self.is_apart else []
        for system in systems_of(self.context):
            one = told(self.context, system)
            card = DeskCard(self.kit, f"system:{one.id}", words=f"{one.title}: {one.result}", action=Choose(one.id))
            card.held = one.id == self.chosen
            rows.append(card)
        own = DeskCard(self.kit, f"system:{OWN}", words=self.kit.words("debrief.rules.own"), action=Choose(OWN))
        own.held = self.chosen == OWN
        rows.append(own)
        for row in rows:
            row.ground = "page"
        gap, label = self.look.reach.apart(CLOSE), self.kit.words("debrief.rules.all")
        listed = ReadList(self.kit, "systems", rows=rows, gap=gap, label=label)
        self.add(listed, Rect(room.left, room.top, room.width, min(room.height, listed.measure(room.width))))

    def _tell(self, wanted: str, room: Rect) -> None:
        """Add what is told of one system on a sheet; what one's own weights come to stays above what scrolls."""
        inner = room.inflate(-2 * MARGIN, -2 * MARGIN)
        above = self._own_total(inner) if wanted == OWN else []
        top = above[-1].rect.bottom + GAP if above else inner.top
        rows = self._own_rows() if wanted == OWN else self._rows_of(wanted)
        if self.is_apart:
            rows.append(self.secondary("all", self.kit.words("debrief.rules.all"), Choose("")))
        for row in (*above, *rows):
            row.ground = "card"
        listed = ReadList(self.kit, "told", rows=rows, gap=GAP, label=self.title(), ground="card")
        high = min(inner.bottom - top, listed.measure(inner.width))
        sheet = Rect(*room.topleft, room.width, top + high + MARGIN - room.top)
        self.add(Paper(self.kit, "sheet", lip=self.look.theme.edge), sheet)
        for label in above:
            self.add(label)
        self.add(listed, Rect(inner.left, top, inner.width, high))

    def _own_total(self, inner: Rect) -> list[Label]:
        """Return what one's own weights come to, and below it how that was counted, with room for all it may say."""
        total, counted = own_words(self.context, self._own().own)
        shown = Label(self.kit, "chosen", text=total, style="lead", bold=True, heading=2)
        shown.place(Rect(*inner.topleft, inner.width, shown.measure(inner.width)))
        said = Label(self.kit, "own_counted", text=counted, style="small", live="polite")
        texts = longest_own_words(self.context)
        high = max(replace(said, text=text).measure(inner.width) for text in texts)
        said.place(Rect(inner.left, shown.rect.bottom + CLOSE, inner.width, high))
        return [shown, said]

    def _own(self) -> OwnRules:
        """Return the player's own weights, begun when they are first asked for."""
        if self.own is None:
            self.own = OwnRules(self.context)
        return self.own

    def _rows_of(self, wanted: str) -> list[Widget]:
        """Return the rows of a system."""
        system = next(one for one in systems_of(self.context) if one.id == wanted)
        one = told(self.context, system)
        rows: list[Widget] = [
            Label(self.kit, "chosen", text=f"{one.title}: {one.result}", style="lead", bold=True, heading=2)
        ]
        parts = [part for head, said in one.lines for part in pieces(f"**{head}:** {said}", self.look)]
        rows += [Label(self.kit, f"line:{at}", text=part, style="small") for at, part in enumerate(parts)]
        if one.fact is not None:
            card = Push(FactScreen(self.context, one.title, one.fact))
            rows.append(self.secondary("fact", self.kit.words("debrief.rules.known"), card))
        return rows

    def _own_rows(self) -> list[Widget]:
        """Return five sliders, and before them what they are for."""
        words, own = self.kit.words, self._own().own
        lead = pieces(words("debrief.rules.own.lead"), self.look)
        rows: list[Widget] = [
            Label(self.kit, f"own_lead:{at}", text=part, style="small") for at, part in enumerate(lead)
        ]
        whole = weight_words(self.context, (1, 0, 0, 0, 0), 0)
        for petal, mark in enumerate(own.marks):
            actions = tuple(Weigh(petal, wanted) for wanted in range(MARKS + 1))
            label, shown = petal_name(self.context, petal), weight_words(self.context, own.marks, petal)
            name = f"weight:{petal}"
            rows.append(
                Slider(self.kit, name, label=label, mark=mark, actions=actions, shown_value=shown, widest=whole)
            )
        return rows

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take an event; a slider that is pulled moves with the pointer, and its history is replayed when let go."""
        if isinstance(event, Pointer) and self._pull(event):
            return None
        return super().handle(event)

    def _pull(self, event: Pointer) -> bool:
        """Take what a pointer does with a slider; return whether the page is not to feel it, for nothing scrolls then.

        What begins on a slider and goes up or down is a list that scrolls. A press is taken as all presses are.
        """
        if event.phase == "down":
            under = next((one for one in self._sliders() if one.shown and one.rect.collidepoint(event.position)), None)
            self.held = Held(under.id, event.position) if under is not None else None
            return False
        if event.phase == "lost":
            self.held = None
            return False
        slider = self.find(self.held.slider) if self.held is not None else None
        if self.held is None or not isinstance(slider, Slider):
            return False
        if not self.held.is_pulled:
            across, down = (abs(now - then) for now, then in zip(event.position, self.held.begun, strict=True))
            if max(across, down) >= DRAG_BEGINS:
                self.held = replace(self.held, is_pulled=True) if across >= down else None
        is_pulled = self.held is not None and self.held.is_pulled
        if is_pulled:
            petal = int(slider.id.rpartition(":")[2])
            self._weigh(petal, slider.mark_at(event.position[0]), let_go=event.phase == "up")
        if event.phase == "up":
            self.held = None
        return is_pulled and event.phase == "move"

    def _sliders(self) -> list[Slider]:
        return [widget for widget in self.everything() if isinstance(widget, Slider)]

    def _weigh(self, petal: int, mark: int, *, let_go: bool) -> None:
        """Set a weight, and show what all of them come to now: nothing is built anew."""
        if self.own is None:
            return
        marks = tuple(mark if at == petal else old for at, old in enumerate(self.own.own.marks))
        if marks == self.own.own.marks and not let_go:
            return
        own = self.own.settled(marks) if let_go else self.own.moved(marks)
        for at, slider in enumerate(self._sliders()):
            slider.mark = own.marks[at]
            slider.shown_value = weight_words(self.context, own.marks, at)
        for name, text in zip(("chosen", "own_counted"), own_words(self.context, own), strict=True):
            label = self.find(name)
            if isinstance(label, Label):
                label.text = text

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Open a system, or set a weight."""
        match action:
            case Choose(system):
                self.chosen = system
                self.again()
                shown = self.find("chosen")
                self.say(shown.name() if shown is not None else self.title())
            case Weigh(petal, mark):
                self._weigh(petal, mark, let_go=True)
            case _:
                return super().act(action, widget)
        return None
