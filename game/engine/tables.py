"""What follows from the content alone and is asked for at every step, worked out once, when a story is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
from game.engine.gates import Question, gate, settled
from game.engine.intents import Choose, Intent
from game.engine.setup import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final

    from game.engine.events import Event
    from game.engine.setup import RunSetup
    from game.engine.story import Moment, Option, Story

BRINGS: Final[Mapping[str, Callable[[str], Event]]] = {
    "loss": LossSuffered,
    "real_good": RealGoodDone,
    "consequence": ConsequenceFelt,
}


@dataclass(frozen=True, slots=True)
class Deed:
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


@dataclass(frozen=True, slots=True)
class Table:
    """A moment as it lies on the table.

    `is_sure` says that something can always be taken. `intents` take the options where all of them always can be.
    """

    opened: MomentOpened
    deeds: tuple[Deed, ...]
    is_sure: bool
    intents: tuple[Intent, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """What a run draws on a day: how many cards, those it may draw, each with what is asked for, those that must come.

    `following` is the next day of the level that the run plays, or None after the last.
    """

    slots: int
    cards: tuple[tuple[int, Question | None], ...]
    musts: frozenset[int]
    following: int | None


def table(index: int, moment: Moment) -> Table:
    """Return how the moment of an index lies on the table."""
    deeds = [_deed(moment, (index, place), option) for place, option in enumerate(moment.options)]
    free = [deed.intent for deed in deeds if deed.is_free]
    return Table(MomentOpened(index), tuple(deeds), bool(free), tuple(free) if len(free) == len(deeds) else ())


def decks(story: Story, setup: RunSetup) -> tuple[tuple[Deck, ...], ...]:
    """Return what a run draws, by level and day, from the story's own shelf if it is there."""
    key = setup.edition, setup.aim, setup.consent
    kept = story.decks.get(key)
    if kept is None:
        kept = story.decks[key] = tuple(
            tuple(_deck(story, setup, level, day) for day in range(len(story.levels[level].days)))
            for level in range(len(story.levels))
        )
    return kept


def _deck(story: Story, setup: RunSetup, level: int, day: int) -> Deck:
    """Return what a run draws on a day: cards that its set-up rules out are left out."""
    edition = EDITIONS.index(setup.edition)
    days = story.levels[level].days
    left = [(index, settled(story.moments[index].needs, setup)) for index in story.draws[level, day, setup.edition]]
    cards = tuple((index, gate(None if needs is True else needs)) for index, needs in left if needs is not False)
    following = next((later for later in range(day + 1, len(days)) if days[later].slots[edition]), None)
    musts = frozenset(index for index, _ in cards if story.moments[index].must)
    return Deck(days[day].slots[edition], cards, musts, following)


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
        sets=tuple([(flag, FlagSet(flag, cause)) for flag in option.sets]),
        clears=tuple([(flag, FlagCleared(flag, cause)) for flag in option.clears]),
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
    brings = [BRINGS[kind](cause) for kind in option.brings]
    return (*brings, *[MoodShown(person, mood) for person, mood in option.mood])


def _answers(option: Option) -> tuple[tuple[Question | None, tuple[Event, ...]], ...]:
    """Return the ways in which the story answers to an option, in order, each with when it does."""
    return tuple([(gate(text.when), (Said(text.words),) if text.words else ()) for text in option.says])
