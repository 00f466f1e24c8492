"""Which part of a step is the choice, and which the night that fell on its heels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.conditions import CUT_BY_YOU
from game.engine.events import DoorClosed, DoorOpened, NightFell, ScoreChanged, TieCut

if TYPE_CHECKING:
    from game.engine.events import Event
    from game.engine.reducer import Step
    from game.engine.state import GameState


def night_of(events: tuple[Event, ...]) -> NightFell | None:
    """Return the night that fell in a step, if one did."""
    return next((event for event in events if isinstance(event, NightFell)), None)


def state_after_choice(step: Step) -> GameState:
    """Return the state right after a choice: before the night, if one fell on its heels."""
    fell = night_of(step.events)
    return step.state if fell is None else fell.dusk


def before_night(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return what happened in a step before night fell: all of it, if none did."""
    fell = night_of(events)
    return events if fell is None else tuple(event for event in events if not is_of_night(event, fell.dusk))


def is_of_night(event: Event, dusk: GameState) -> bool:
    """Return whether something happened after the evening `dusk`."""
    match event:
        case TieCut(by=by):
            return by != CUT_BY_YOU
        case ScoreChanged(old=old):
            return old is dusk
        case DoorOpened(door):
            return door not in dusk.doors
        case DoorClosed(door):
            return door in dusk.doors
        case _:
            return False
