"""What is told of a level that is over: how long it was, how the number went, who is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU, NOT_CUT
from game.engine.endings import met
from game.engine.state import level_of
from game.engine.story import YOU
from game.screens.widgets.face import FaceTile
from game.screens.widgets.tiles import PersonTile, TileBadge

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.ui.kit import Kit

TIES: Final = ("loose", "loose", "kept", "close")
MOST_PEOPLE: Final = 5
NARROWEST: Final = 116
"""The width of a tile in which a name stands in one piece beside its rings."""
GAP: Final = {False: 16, True: 12}


@dataclass(frozen=True, slots=True)
class Ended:
    """A level between the state it began with and the one it ended in."""

    context: Context
    before: GameState
    after: GameState

    def title(self) -> str:
        """Return the level and how long it was."""
        words, level = self.context.words, level_of(self.context.story, self.after)
        days = sum(record.level == self.after.level for record in self.after.days)
        return words.plural("ui.level_end.days_done", days, title=words(level.title))

    def line(self) -> str:
        """Return the number then and at the end, and what the level says of its end."""
        words, context = self.context.words, self.context
        level = level_of(context.story, self.after)
        first = words(level.days[self.before.day].weekday)
        moved = words("ui.level_end.line", before=self.before.score, day=first, after=self.after.score)
        return f"{moved} {context.render_variant(level.end, self.after)}"

    def people(self) -> list[int]:
        """Return whom to show: whoever you met, or who cut the tie; changed ties first, then the closest."""
        state, before = self.after, self.before
        return sorted(
            met(self.context.story, state) - {YOU},
            key=lambda one: (state.severed[one] == before.severed[one], -state.ties[one], -state.closeness[one], one),
        )

    def tiles(self, kit: Kit) -> list[PersonTile]:
        """Return a tile for each of the people, with the tie and, where everybody's is seen, the number."""
        return [self._tile(kit, person) for person in self.people()]

    def _tile(self, kit: Kit, person: int) -> PersonTile:
        state, words, policy = self.after, kit.words, self.after.policy
        one, cut = self.context.story.people[person], state.severed[person]
        tied = "" if not state.ties[person] else TIES[state.ties[person]]
        tie = "cut" if cut != NOT_CUT and not state.ties[person] else tied
        mood = "worried" if policy.sunlight and state.totals[person] < state.score - 100 else "calm"
        face = FaceTile(kit, f"face:{one.id}", who=one.id, mood="cold" if tie == "cut" else mood)
        face.cut, face.gone = cut == CUT_BY_YOU, cut == CUT_BY_THEM and not state.ties[person]
        number = str(state.totals[person]) if policy.sunlight and one.account and state.ties[person] else ""
        said = [words(one.name), words(self._tie_words(person)) if tie else "", number]
        return PersonTile(
            kit,
            f"person:{one.id}",
            face=face,
            badge=TileBadge(kit, f"tie:{one.id}", tie=tie),
            title=words(one.name),
            note=number,
            spoken=", ".join(filter(None, said)),
            struck=face.gone,
        )

    def _tie_words(self, person: int) -> str:
        """Return the id of the words for a tie."""
        state = self.after
        if state.ties[person] or state.severed[person] == NOT_CUT:
            return f"ui.person.tie.{state.ties[person]}"
        return "ui.person.cut" if state.severed[person] == CUT_BY_YOU else "ui.person.cut_by"


def place_in_row(tiles: list[PersonTile], box: Rect) -> list[PersonTile]:
    """Return the first tiles, placed beside each other in a box: as many as have room for their names."""
    gap = GAP[bool(tiles) and tiles[0].look.portrait]
    most = max(1, min(MOST_PEOPLE, (box.width + gap) // (NARROWEST + gap)))
    shown = tiles[:most]
    width = (box.width - gap * (most - 1)) // most
    for index, tile in enumerate(shown):
        left = box.left + index * (width + gap)
        tile.place(Rect(left, box.top, width, min(box.height, tile.measure(width))))
    return shown
