"""The ladder before a scene: rungs from the top, yours among them, which change places where they did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.ladders import ladder_of
from game.screens.moment.layout import STRIP
from game.screens.moment.panel import Panel
from game.screens.widgets.ladder_rung import LOOSE, TIGHT, LadderRung, Rails
from game.ui.anim import Tween
from game.ui.pieces import placed
from game.ui.theme import Motion
from game.ui.widgets import Label, Paper, ScrollList, Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context
    from game.presentation.ladders import LadderRow, LadderShown
    from game.screens.moment.layout import MomentLayout
    from game.ui.anim import Animator
    from game.ui.kit import Kit

BEFORE: Final = 900
PASSING: Final = 700
PAD: Final = 14
BETWEEN: Final = 5


class Ladder(Panel):
    """The panel of a card with a ladder. After a choice its rungs stand as the numbers are then."""

    def __init__(self, context: Context, kit: Kit, moment: Moment, state: GameState) -> None:
        """Return the ladder of a card as it is in a state; the card must have one."""
        super().__init__(context, kit)
        self.moment = moment
        self.motion: Animator | None = None
        self.listed: ScrollList | None = None
        self.note: Label | None = None
        self.shown = self._shown(state)

    def _shown(self, state: GameState) -> LadderShown:
        shown = ladder_of(self.context, self.moment, state)
        assert shown is not None  # noqa: S101 - only a card with a ladder has this panel
        return shown

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return the ladder in its place, as high as its rungs; nothing where the picture has no room for all rungs."""
        self.listed = self.note = None
        self.widgets = []
        tries = () if layout.mode == STRIP else ((LOOSE, True), (TIGHT, True), (TIGHT, False))
        for pad, has_note in tries:
            if found := self._laid(layout.panel, pad, has_note=has_note):
                self.widgets = found
                break
        return self.widgets

    def _laid(self, room: Rect, pad: int, *, has_note: bool) -> list[Widget]:
        """Return the ladder in a room, with or without the sentences below it; nothing where it is higher than that."""
        kit, width, left = self.kit, room.width - 2 * PAD, room.left + PAD
        title = Label(kit, "panel_title", text=self.shown.title, style="option", ground="card")
        note = Label(kit, "panel_note", text=self.shown.note, style="label", ground="card")
        rungs: list[Widget] = [self._rung(row, pad) for row in self.shown.rows]
        listed = ScrollList(kit, "rungs", rows=rungs, gap=BETWEEN, ground="card")
        head, high, foot = title.measure(width), listed.measure(width), note.measure(width) if has_note else 0
        box = Rect(room.left, room.top, room.width, head + high + foot + 4 * BETWEEN + 2 * PAD)
        if box.height > room.height:
            return []
        paper = placed(Paper(kit, "ladder", fill="card", radius=min(12, kit.look.radius())), box)
        placed(title, Rect(left, box.top + PAD, width, head))
        placed(listed, Rect(left, title.rect.bottom + 2 * BETWEEN, width, high))
        placed(note, Rect(left, listed.rect.bottom + 2 * BETWEEN, width, foot))
        rails = placed(Rails(kit, "rails", ground="card"), listed.rect.inflate(0, 2 * BETWEEN))
        self.listed, self.note = listed, note
        return [paper, title, rails, listed, *([note] if has_note else [])]

    def _rung(self, row: LadderRow, pad: int) -> LadderRung:
        return LadderRung(
            self.kit,
            row.key,
            words=row.words,
            value=row.value,
            spoken=row.spoken,
            is_you=row.is_you,
            is_today=row.is_today,
            pad=pad,
            ground="card",
        )

    def begin(self, motion: Animator) -> None:
        """Let who stood elsewhere before go to their rung; their final place is theirs already."""
        self.motion = motion
        if self.listed is None or any(not row.was for row in self.shown.rows):
            return
        before = {row.key: row.was - 1 for row in self.shown.rows}
        places = [Rect(rung.rect) for rung in self.listed.rows]
        self._move({key: places[at] for key, at in before.items()}, BEFORE)

    def settle(self, state: GameState) -> None:
        """Show the rungs as they are after a choice, and let those that changed places be seen to."""
        self.shown = self._shown(state)
        if self.listed is None or self.note is None:
            return
        before = {rung.id: Rect(rung.rect) for rung in self.listed.rows}
        self.note.text = self.shown.note
        rungs = {rung.id: rung for rung in self.listed.rows}
        for row in self.shown.rows:
            rung = rungs[row.key]
            assert isinstance(rung, LadderRung)  # noqa: S101 - the list has nothing else
            rung.words, rung.value, rung.spoken = row.words, row.value, row.spoken
        self.listed.rows = [rungs[row.key] for row in self.shown.rows]
        self.listed.place(self.listed.rect)
        self._move(before, 0)

    def _move(self, before: dict[str, Rect], delay: int) -> None:
        """Let rungs go from where they were to where they are."""
        if self.motion is None or self.listed is None or self.kit.look.reduced_motion:
            return
        for rung in self.listed.rows:
            if rung.rect.top != before[rung.id].top:
                go = _between(rung, before[rung.id].top, Rect(rung.rect))
                go(0.0)
                self.motion.play(Tween(Motion(PASSING, "ease-in-out-quad"), go, delay=delay))

    def make_room(self, place: Rect) -> None:
        """Leave out the sentences where something stands over them now."""
        if self.note is not None and self.note.rect.colliderect(place):
            self.note.visible = False

    def in_words(self) -> str:
        """Return the rungs as lines of text, for layouts that have no room for it."""
        return "\n".join(self.shown.lines)


def _between(rung: Widget, start: int, end: Rect) -> Callable[[float], None]:
    def move(share: float) -> None:
        rung.place(Rect(end.left, round(start + (end.top - start) * share), end.width, end.height))

    return move
