"""What stands in the column once an option is taken: the answer as somebody's speech, and line by line what it did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.presentation.cues import CameCloser, DoorMoved, SlipFlew, TierTurned
from game.screens.moment.card import KICKER_GAP
from game.screens.moment.layout import STRIP, MomentLayout
from game.screens.widgets.face import FaceTile
from game.screens.widgets.receipt_line import ReceiptLine
from game.screens.widgets.rows import FaceRow
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

    def lay(self, cues: Sequence[Cue], bottom: int) -> tuple[list[Widget], Paragraph]:
        """Return all widgets in reading order, placed above a height, and the one with the words."""
        room = Rect(self.layout.card.topleft, (self.layout.card.width, bottom - self.layout.card.top))
        head, effects = self._head(), self._effects(cues)
        taken = sum(label.measure(room.width) + KICKER_GAP for label in head)
        body, high = self._body(room, taken, effects)
        while effects and taken + high + self._height(effects, room.width) > room.height:
            effects.pop()
        spare = room.height - taken - high - self._height(effects, room.width)
        y = room.top + (0 if self.layout.mode == STRIP else max(0, round(spare * LOW_SHARE)))
        found: list[Widget] = []
        for label in head:
            tall = label.measure(room.width)
            found.append(placed(label, Rect(room.left, y, room.width, tall)))
            y += tall + KICKER_GAP
        sheet = Rect(room.left, y, room.width, high)
        found.append(placed(Paper(self.kit, "speech", lip=self.kit.look.graded(LIP)), sheet))
        found.append(placed(body, sheet.inflate(-2 * PAD, -2 * PAD)))
        y = sheet.bottom + GAP
        for effect in effects:
            tall = effect.measure(room.width)
            found.append(placed(effect, Rect(room.left, y, room.width, tall)))
            y += tall
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

    def _body(self, room: Rect, taken: int, effects: list[Widget]) -> tuple[Paragraph, int]:
        """Return the words in the largest type in which they fit beside the rest, and the height of their paper."""
        wide, free = room.width - 2 * PAD, room.height - taken - 2 * PAD
        for style in STYLES:
            body = Paragraph(self.kit, "card", text=self.text, style=style, ruled=self.kit.look.ruled, ground="card")
            body.live = "polite"
            high = body.measure(wide)
            if high <= free - self._height(effects, room.width):
                return body, high + 2 * PAD
        line = body.type_style.line
        return body, max(LEAST_LINES, min(high, free) // line) * line + 2 * PAD

    def _height(self, effects: list[Widget], width: int) -> int:
        return sum(effect.measure(width) for effect in effects) + (GAP if effects else 0)

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
