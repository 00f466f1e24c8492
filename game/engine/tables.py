"""What follows from the content alone and is asked for at every step, worked out once, when a story is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine.events import (
    Chosen,
    ConsequenceFelt,
    FlagCleared,
    FlagSet,
    HoursSpent,
    LossSuffered,
    MomentOpened,
    MoneyChanged,
    MoodShown,
    RealGoodDone,
    Said,
)
from game.engine.gates import Question, gate
from game.engine.intents import Choose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final

    from game.engine.events import Event
    from game.engine.story import Day, Moment, Option

BRINGS: Final[Mapping[str, Callable[[str], Event]]] = {
    "loss": LossSuffered,
    "real_good": RealGoodDone,
    "consequence": ConsequenceFelt,
}


class Deed(NamedTuple):
    """An option made ready to be taken.

    `is_free` says that nothing can hide or lock it. `entry` is what it writes into the log, `earned` what it does to
    your money. `opening` is what happens first whenever it is taken, `closing` what happens last; `sets` and `clears`
    have the event of each flag. `answers` are the texts of which the first whose condition holds is said; a text that
    is always said is in `closing`.
    """

    intent: Choose
    gate: Question | None
    option: Option
    is_free: bool
    cause: str
    place: str
    entry: tuple[int, int]
    earned: int
    opening: tuple[Event, ...]
    sets: tuple[tuple[str, Event], ...]
    clears: tuple[tuple[str, Event], ...]
    moves_people: bool
    answers: tuple[tuple[Question | None, tuple[Event, ...]], ...]
    closing: tuple[Event, ...]


class Table(NamedTuple):
    """A moment as it lies on the table; `is_sure` says that something can always be taken."""

    opened: MomentOpened
    deeds: tuple[Deed, ...]
    is_sure: bool


class Deck(NamedTuple):
    """How many cards a cut draws on a day, the cards that may be drawn, those that must come, and its next day.

    `following` is the next day of the level that the cut plays, or None after the last.
    """

    slots: int
    cards: tuple[tuple[int, Question | None], ...]
    musts: frozenset[int]
    following: int | None


def table(index: int, moment: Moment) -> Table:
    """Return how the moment of an index lies on the table."""
    deeds = tuple(_deed(moment, (index, place), option) for place, option in enumerate(moment.options))
    return Table(MomentOpened(index), deeds, any(deed.is_free for deed in deeds))


def deck(moments: tuple[Moment, ...], days: tuple[Day, ...], cut: int, day: int, cards: tuple[int, ...]) -> Deck:
    """Return what a cut (by index) draws on a day, given the cards that may be drawn for it."""
    musts = frozenset(index for index in cards if moments[index].must)
    following = next((later for later in range(day + 1, len(days)) if days[later].slots[cut]), None)
    return Deck(days[day].slots[cut], tuple((index, gate(moments[index].needs)) for index in cards), musts, following)


def _deed(moment: Moment, entry: tuple[int, int], option: Option) -> Deed:
    """Return an option of a moment, made ready."""
    cause = f"{moment.id}.{option.id}"
    has_lock = bool(option.money or option.hours or option.asks_score or option.asks_door or option.never)
    said = _answers(option)
    is_always_said = len(said) == 1 and said[0][0] is None
    return Deed(
        intent=Choose(moment.id, option.id),
        gate=gate(option.needs),
        option=option,
        is_free=option.needs is None and not has_lock,
        cause=cause,
        place=moment.place,
        entry=entry,
        earned=option.earns - option.money,
        opening=_opening(entry, option, cause),
        sets=tuple((flag, FlagSet(flag, cause)) for flag in option.sets),
        clears=tuple((flag, FlagCleared(flag, cause)) for flag in option.clears),
        moves_people=bool(option.closeness or option.ties or option.prunes >= 0),
        answers=() if is_always_said else said,
        closing=_closing(option, cause) + (said[0][1] if is_always_said else ()),
    )


def _opening(entry: tuple[int, int], option: Option, cause: str) -> tuple[Event, ...]:
    """Return what happens first whenever an option is taken: the choice itself, its money, its hours."""
    events: list[Event] = [Chosen(*entry)]
    if option.earns != option.money:
        events.append(MoneyChanged(option.earns - option.money, cause))
    if option.hours:
        events.append(HoursSpent(option.hours, cause))
    return tuple(events)


def _closing(option: Option, cause: str) -> tuple[Event, ...]:
    """Return what happens last whenever an option is taken: what it brings, and how people look."""
    brings = tuple(BRINGS[kind](cause) for kind in option.brings)
    return brings + tuple(MoodShown(person, mood) for person, mood in option.mood)


def _answers(option: Option) -> tuple[tuple[Question | None, tuple[Event, ...]], ...]:
    """Return the ways in which the story answers to an option, in order, each with when it does."""
    return tuple((gate(text.when), (Said(text.words),) if text.words else ()) for text in option.says)
