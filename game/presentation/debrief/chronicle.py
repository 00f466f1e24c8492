"""A run day by day: every state and event of it, played again from its choices when a page first asks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from game.engine.receipts import receipt
from game.engine.replay import Run, whole
from game.engine.state import MORNING
from game.presentation.nights import before_night, is_of_night, night_of, state_after_choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.engine.events import Event
    from game.engine.receipts import Receipt
    from game.engine.reducer import Step
    from game.engine.ruleset import Ruleset
    from game.engine.state import GameState
    from game.engine.story import Story
    from game.presentation.context import Context


@dataclass(frozen=True, slots=True)
class Taken:
    """A choice of the run: its moment and option as indices, the states around it, and what it brought about."""

    moment: int
    option: int
    before: GameState
    after: GameState
    events: tuple[Event, ...] = ()

    @property
    def points(self) -> int:
        """What it did to your number at once."""
        return self.after.score - self.before.score


@dataclass(frozen=True, slots=True)
class LivedDay:
    """A day of the run.

    `before` is the state that its morning follows from, None on the first; `began` are the events on the way to the
    morning, and `overnight` those of the night that ended it.
    """

    before: GameState | None
    morning: GameState
    began: tuple[Event, ...]
    taken: tuple[Taken, ...]
    dusk: GameState
    night: GameState
    overnight: tuple[Event, ...]

    @property
    def change(self) -> int:
        """What the day did to your number, its night included."""
        return self.night.score - self.morning.score

    def receipt(self, story: Story) -> Receipt:
        """Return the true receipt of the day."""
        between = [one.after for one in self.taken[:-1]]
        return receipt(story, [self.morning, *between, self.dusk, self.night])


def chronicle(context: Context) -> tuple[LivedDay, ...]:
    """Return the days of the run in progress that are over, in order; raises ValueError as `replay.play` does."""
    run = context.session.run
    return _lived(context.rules, Run(run.setup, run.choices))


@lru_cache(maxsize=1)
def _lived(rules: Ruleset, run: Run) -> tuple[LivedDay, ...]:
    """Return the days of a run: all pages of one sitting ask for the same."""
    return tuple(_days(whole(rules, run)))


def _days(steps: Iterable[Step]) -> Iterator[LivedDay]:
    """Yield the days that the steps of a run make."""
    last: GameState | None = None
    day: LivedDay | None = None
    for step in steps:
        state = step.state
        if state.phase == MORNING:
            day = LivedDay(last, state, step.events, (), state, state, ())
        elif day is not None and last is not None and len(state.log) > len(last.log):
            day = replace(day, taken=(*day.taken, _taken(last, step)))
        fell = night_of(step.events)
        if fell is not None and day is not None:
            overnight = tuple(event for event in step.events if is_of_night(event, fell.dusk))
            yield replace(day, dusk=fell.dusk, night=state, overnight=overnight)
        last = state


def _taken(before: GameState, step: Step) -> Taken:
    """Return the choice of a step."""
    moment, option = step.state.log[-1]
    return Taken(moment, option, before, state_after_choice(step), before_night(step.events))
