"""Which days of a run move something: a door, a tie, or somebody who comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.engine.events import DoorClosed, DoorOpened, MoodShown, TieChanged, TieCut
from game.engine.reducer import Step
from game.engine.state import MOMENT
from game.engine.story import Story

DOOR: Final = "door"
TIE: Final = "tie"
BACK: Final = "back"
KINDS: Final = (DOOR, TIE, BACK)
Day = tuple[int, int]


def moving_days(story: Story, steps: Sequence[Step]) -> list[frozenset[str]]:
    """Return for each day that a run lives through which of KINDS it brings, in order; days have no other measure.

    A day begins with its morning and ends with the night after it; what a new level's rules open or shut belongs to the
    level's first morning. DOOR: a door opened or closed; those that the very first morning finds open did neither.
    TIE: Bloom counts a tie stronger or weaker, or it was cut by either side. BACK: somebody is met who was away.

    Met is whoever stands on a card that is dealt, in the room or by telephone or message, or shows a mood in an answer.
    Away is somebody from the day on which the tie was cut, by either side, until they are met on a later day; and
    whoever was met earlier, and in no card and no answer of the last level that the run has played to its end.
    """
    days: dict[Day, set[str]] = {}
    absence = _Absence()
    for at, step in enumerate(steps):
        day = (step.state.level, step.state.day)
        moved = days.setdefault(day, set())
        absence.begin(step.state.level)
        if any(absence.returns(person, day) for person in _met(story, step)):
            moved.add(BACK)
        for event in step.events:
            if isinstance(event, DoorOpened | DoorClosed) and at:
                moved.add(DOOR)
            elif isinstance(event, TieChanged | TieCut):
                moved.add(TIE)
            if isinstance(event, TieCut):
                absence.cut[event.person] = day
    return [frozenset(moved) for moved in days.values()]


@dataclass(slots=True)
class _Absence:
    """Since when people are away: the day their tie was cut, and in which level of the run they were met last."""

    cut: dict[int, Day] = field(default_factory=dict)
    met: dict[int, int] = field(default_factory=dict)
    levels: list[int] = field(default_factory=list)

    def begin(self, level: int) -> None:
        """Note the level that is being played."""
        if self.levels[-1:] != [level]:
            self.levels.append(level)

    def returns(self, person: int, day: Day) -> bool:
        """Return whether somebody who is met on a day was away; from then on they are there."""
        now = len(self.levels)
        was_away = self.cut.get(person, day) != day or now - self.met.get(person, now) > 1
        self.met[person] = now
        if self.cut.get(person) != day:
            self.cut.pop(person, None)
        return was_away


def _met(story: Story, step: Step) -> Iterator[int]:
    """Yield whom a step brings: in its answer, then on the card that it deals."""
    yield from (event.person for event in step.events if isinstance(event, MoodShown))
    if step.state.phase == MOMENT:
        moment = story.moments[step.state.moment]
        later = {person for person, how in moment.by if how == "later"}
        yield from (person for person, _ in moment.people if person not in later)
