"""What stands in the column once an option is taken: the answer as somebody's speech, and line by line what it did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.cues import CameCloser, DoorMoved, RuleRead, RuleTouched, SlipFlew, TierTurned
from game.screens.moment.card import CARD_GAP, KICKER_GAP
from game.screens.moment.layout import STRIP, MomentLayout
from game.screens.widgets.face import FaceTile, portrait_of
from game.screens.widgets.receipt_line import ReceiptLine
from game.screens.widgets.rows import FaceRow, ReadList
from game.ui.pieces import placed
from game.ui.widgets import Label, Paper, Paragraph, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.presentation.context import Context
    from game.presentation.cues import Cue
    from game.ui.kit import Kit

PAD: Final = 24
GAP: Final = 12
FACE: Final = 48
LIP: Final = "#D8C9A0"
STYLES: Final = ("lead", "body")
"""The type of the answer: the first in which all of it has room."""
LEAST_LINES: Final = 3
LOW_SHARE: Final = 0.25
"""How much of the room that is left stands above the answer."""
MOODS: Final = {True: "glad", False: "worried"}
"""How a person looks whom a rule lifts, and whom it lowers."""
TURN_INK: Final = {True: "accent", False: "ink"}


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """The answer to an option: where it is said, what was chosen, the words, and the cues of what came of it."""

    context: Context
    kit: Kit
    layout: MomentLayout
    place: str
    chose: str
    text: str

    def lay(self, cues: Sequence[Cue], way: Rect) -> tuple[list[Widget], Paragraph]:
        """Return all widgets in reading order, placed, and the one with the words; nothing lies over the way on.

        Lying in a strip the words have the whole width and end above the way on, and the lines of what the choice did
        go on right of it if they have to.
        """
        card, choices = self.layout.card, self.layout.choices
        is_wide = self.layout.mode == STRIP and not self.kit.look.portrait
        foot = way.top - CARD_GAP if is_wide else choices.bottom
        column = card
        room = Rect(card.left, card.top, (choices.right if is_wide else card.right) - card.left, foot - card.top)
        low = choices.bottom - card.top
        head, effects = self._head(), self._effects(cues)
        taken = sum(label.measure(room.width) + KICKER_GAP for label in head)
        did = ReadList(self.kit, "did", rows=effects, label=self.context.words("ui.moment.did"), ground="page")
        needed = did.measure(column.width) + GAP if effects else 0
        body, high = self._body(room, taken, low - needed)
        if is_wide and taken + high + needed > room.height:
            column = choices
            needed = did.measure(column.width) + GAP if effects else 0
            body, high = self._body(room, taken, low - needed)
        if taken + high + needed > low:  # then the lines scroll
            needed = max(row.measure(column.width) for row in effects) + GAP
            body, high = self._body(room, taken, low - needed, STYLES[-1:])
            needed = low - taken - high
        spare = low - taken - high - needed
        y = room.top + (0 if self.layout.mode == STRIP else max(0, round(spare * LOW_SHARE)))
        found: list[Widget] = []
        for label in head:
            tall = label.measure(room.width)
            found.append(placed(label, Rect(room.left, y, room.width, tall)))
            y += tall + KICKER_GAP
        sheet = Rect(room.left, y, room.width, high)
        found.append(placed(Paper(self.kit, "speech", lip=self.kit.look.graded(LIP)), sheet))
        found.append(placed(body, sheet.inflate(-2 * PAD, -2 * PAD)))
        if effects:
            found.append(placed(did, Rect(column.left, sheet.bottom + GAP, column.width, needed - GAP)))
        return found, body

    def _head(self) -> list[Label]:
        """Return the line of the place, where the strip does not have it, and what was chosen."""
        words = self.context.words
        kicker = self.place.upper() if self.kit.look.ruled else self.place
        found = [Label(self.kit, "place", text=kicker, style="label", bold=True, ink="accent")]
        if self.layout.mode == STRIP:
            found = []
        if self.chose:
            text = words("ui.moment.chose", option=self.chose)
            found.append(Label(self.kit, "chose", text=text, style="label", ink="soft"))
        return found

    def _body(self, room: Rect, taken: int, above: int, styles: tuple[str, ...] = STYLES) -> tuple[Paragraph, int]:
        """Return the words in the largest type in which they end `above` the lines, and the height of their paper."""
        wide, free = room.width - 2 * PAD, room.height - taken - 2 * PAD
        for style in styles:
            body = Paragraph(self.kit, "card", text=self.text, style=style, ruled=self.kit.look.ruled, ground="card")
            body.live = "polite"
            high = body.measure(wide)
            if high <= min(free, above - taken - 2 * PAD):
                return body, high + 2 * PAD
        line = body.type_style.line
        return body, max(LEAST_LINES, min(high, free) // line) * line + 2 * PAD

    def _effects(self, cues: Sequence[Cue]) -> list[Widget]:
        """Return a line for each thing that the choice did, doors first: they matter most."""
        found: list[Widget] = []
        for cue in cues:
            match cue:
                case DoorMoved(door, is_open, words):
                    ink = TURN_INK[is_open]
                    found.insert(0, Label(self.kit, f"door:{door}", text=words, style="small", bold=True, ink=ink))
                case SlipFlew():
                    found.append(self._moved(cue))
                case TierTurned(is_up, words):
                    found.append(Label(self.kit, "turned", text=words, style="small", bold=True, ink=TURN_INK[is_up]))
                case CameCloser(person, words):
                    found.append(self._closer(person, words))
                case RuleRead(words):
                    found.append(Label(self.kit, "rule_read", text=words, style="small", bold=True))
                case RuleTouched(person, words, change):
                    found.append(self._touched(person, words, change))
                case _:
                    pass
        return found

    def _moved(self, cue: SlipFlew) -> ReceiptLine:
        """Return the line of an act that moved a petal; it waits for its slip to land."""
        value = self.context.words.signed(cue.points)
        return ReceiptLine(
            self.kit,
            f"moved:{cue.petal}",
            petal=cue.petal,
            words=cue.words,
            value=value,
            spoken=f"{cue.words}, {value}",
            tall=self.kit.look.px(44),
        )

    def _closer(self, person: int, words: str) -> Widget:
        """Return the quiet line of an act that moved no number: the face of whom it brought closer."""
        one = self.context.story.people[person]
        face = FaceTile(self.kit, f"closer_face:{one.id}", who=one.id, mood="glad")
        return FaceRow(self.kit, f"closer:{one.id}", face=face, words=words, size=FACE)

    def _touched(self, person: int, words: str, change: int | None) -> Widget:
        """Return the line of somebody whom a rule that is being written touches."""
        one = self.context.story.people[person]
        mood = "calm" if change is None else MOODS[change > 0]
        who = portrait_of(self.context, person)
        face = FaceTile(self.kit, f"touched_face:{one.id}", who=who, mood=mood)
        name = self.context.words(one.name)
        return FaceRow(self.kit, f"touched:{one.id}", face=face, title=name, words=words, size=FACE)
