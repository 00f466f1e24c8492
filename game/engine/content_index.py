"""Moments and options made ready to be played: what follows from the content alone and is asked for at every step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.compiled_conditions import Question, compile_condition
from game.engine.events import (
    ConsequenceFelt,
    LossSuffered,
    MoneyChanged,
    MoodShown,
    RealGoodDone,
    Said,
)
from game.engine.intents import Choose, Intent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final

    from game.engine.events import Event
    from game.engine.story import Moment, Option

BRINGS: Final[Mapping[str, Callable[[str], Event]]] = {
    "loss": LossSuffered,
    "real_good": RealGoodDone,
    "consequence": ConsequenceFelt,
}


@dataclass(frozen=True, slots=True)
class IndexedOption:
    """An option made ready to be taken.

    `is_free` says that nothing can hide or lock it. `entry` is what it writes into the log, `earned` what it does to
    your money. `first_events` is what happens first whenever it is taken, `last_events` what happens last. `answers`
    are the texts of which the first whose condition holds is said; a text that is always said is in `last_events`.
    """

    intent: Choose
    needs: Question | None
    option: Option
    is_free: bool
    cause: str
    place: str
    entry: tuple[int, int]
    earned: int
    first_events: tuple[Event, ...]
    moves_people: bool
    answers: tuple[tuple[Question | None, tuple[Event, ...]], ...]
    last_events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class IndexedMoment:
    """A moment as it lies on the table.

    `is_sure` says that something can always be taken. `intents` take the options where all of them always can be.
    """

    options: tuple[IndexedOption, ...]
    is_sure: bool
    intents: tuple[Intent, ...]


def index_moment(index: int, moment: Moment) -> IndexedMoment:
    """Return a moment made ready; `index` is its place in `Story.moments`, which its options write into the log."""
    options = [_index_option(moment, (index, place), option) for place, option in enumerate(moment.options)]
    free = [option.intent for option in options if option.is_free]
    return IndexedMoment(tuple(options), bool(free), tuple(free) if len(free) == len(options) else ())


def _index_option(moment: Moment, entry: tuple[int, int], option: Option) -> IndexedOption:
    cause = f"{moment.id}.{option.id}"
    has_lock = bool(option.money or option.hours or option.asks_score or option.asks_door or option.never)
    said = _answers(option)
    is_always_said = len(said) == 1 and said[0][0] is None
    return IndexedOption(
        intent=Choose(moment.id, option.id),
        needs=compile_condition(option.needs),
        option=option,
        is_free=option.needs is None and not has_lock,
        cause=cause,
        place=moment.place,
        entry=entry,
        earned=option.earns - option.money,
        first_events=_first_events(option, cause),
        moves_people=bool(option.closeness or option.ties or option.prunes >= 0),
        answers=() if is_always_said else said,
        last_events=_last_events(option, cause) + (said[0][1] if is_always_said else ()),
    )


def _first_events(option: Option, cause: str) -> tuple[Event, ...]:
    """Return what happens first whenever an option is taken: its money."""
    earned = option.earns - option.money
    return (MoneyChanged(earned, cause),) if earned else ()


def _last_events(option: Option, cause: str) -> tuple[Event, ...]:
    """Return what happens last whenever an option is taken: what it brings, and how people look."""
    brings = [BRINGS[kind](cause) for kind in option.brings]
    return (*brings, *[MoodShown(person, mood) for person, mood in option.mood])


def _answers(option: Option) -> tuple[tuple[Question | None, tuple[Event, ...]], ...]:
    """Return the ways in which the story answers to an option, in order, each with when it does."""
    return tuple([(compile_condition(text.when), (Said(text.words),) if text.words else ()) for text in option.says])
