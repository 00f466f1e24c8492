"""The score over the days: a line through every state of the run, and stops on it with what happened there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import CUT_BY_YOU
from game.engine.events import DoorClosed, DoorOpened, PolicyChanged, TieCut
from game.engine.explain import petals_of
from game.engine.petals import ALL_PETALS, PETALS, tier
from game.engine.scoring import NO_PETAL
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Paragraph, Sheet, Table
from game.presentation.doors import turned_words
from game.presentation.wording import card_name, person_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.engine.events import Event
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.presentation.debrief.chronicle import LivedDay, Taken

DAY: Final = 1000
"""How long a day is on the line."""
ACT: Final = "act"
RULES: Final = "rules"
NIGHT: Final = "night"
"""What kind of stop it is: something that you did, a level that began, a night that shut or opened something."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the line that can be read: `at` in DAY-ths of the days lived, the score before it and after it.

    `petal` is the one that an act moved most (NO_PETAL for none), `words` what happened, `doors` the doors that
    turned, each with whether it is open now.
    """

    kind: str
    day: int
    at: int
    before: int
    after: int
    words: str
    petal: int = NO_PETAL
    doors: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """A level on the line: where it begins, its number and its name."""

    at: int
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The line as points (at, score), the stops on it in order, and the levels."""

    line: tuple[tuple[int, int], ...]
    stops: tuple[Stop, ...]
    weeks: tuple[Week, ...]

    @property
    def length(self) -> int:
        """Where the line ends, in DAY-ths of the days lived."""
        return self.line[-1][0] if self.line else DAY


def timeline(context: Context) -> Timeline:
    """Return the line of the run in progress."""
    line: list[tuple[int, int]] = []
    stops: list[Stop] = []
    weeks: list[Week] = []
    for index, day in enumerate(chronicle(context)):
        if day.before is None or day.before.level != day.morning.level:
            level = context.story.levels[day.morning.level]
            weeks.append(Week(index * DAY, level.number, context.words(level.title)))
        line += _points(index, day)
        stops += _stops(context, index, day)
    return Timeline(tuple(line), tuple(stops), tuple(weeks))


def _at(index: int, day: LivedDay, part: int) -> int:
    """Return where the morning (0), the choices and the night of a day are on the line."""
    return index * DAY + DAY * part // (len(day.taken) + 2)


def _points(index: int, day: LivedDay) -> Iterator[tuple[int, int]]:
    """Yield the line of a day."""
    yield _at(index, day, 0), day.morning.score
    for part, one in enumerate(day.taken, 1):
        yield _at(index, day, part), one.after.score
    yield _at(index, day, len(day.taken) + 1), day.night.score


def _stops(context: Context, index: int, day: LivedDay) -> Iterator[Stop]:
    """Yield what can be read of a day: the rules that came, what you did, what turned overnight."""
    if day.before is not None and day.before.level != day.morning.level:
        words = " ".join((context.words("debrief.timeline.begins"), *happened(context, day.began)))
        before, after = day.before.score, day.morning.score
        yield Stop(RULES, index, _at(index, day, 0), before, after, words, doors=_doors(day.began))
    for part, one in enumerate(day.taken, 1):
        words = " ".join((act_words(context, one), *happened(context, one.events)))
        petal = _most_moved(context, one.before, one.after)
        at = _at(index, day, part)
        yield Stop(ACT, index, at, one.before.score, one.after.score, words, petal, _doors(one.events))
    told = tuple(happened(context, day.overnight))
    if told or day.dusk.score != day.night.score:
        words = " ".join((context.words("debrief.timeline.night"), *told))
        at = _at(index, day, len(day.taken) + 1)
        yield Stop(NIGHT, index, at, day.dusk.score, day.night.score, words, doors=_doors(day.overnight))


def act_words(context: Context, one: Taken) -> str:
    """Return what you did on a card, with the card's name."""
    moment = context.story.moments[one.moment]
    choice = context.render_text(moment.options[one.option].words, one.before)
    return context.words("debrief.timeline.act", card=card_name(context, moment), choice=choice)


def happened(context: Context, events: Iterable[Event]) -> Iterator[str]:
    """Yield in words which rules came, which ties were cut and which doors turned."""
    doors = {door.id: door for door in context.story.doors}
    for event in events:
        match event:
            case PolicyChanged():
                yield context.words("debrief.timeline.rules")
            case TieCut(person=person, by=by):
                who = "cut_by_you" if by == CUT_BY_YOU else "cut_by_them"
                yield context.words(f"debrief.timeline.tie.{who}", name=person_name(context, person))
            case DoorOpened(door=door) | DoorClosed(door=door) if door in doors:
                yield turned_words(context, doors[door], is_open=isinstance(event, DoorOpened), says_use=False)
            case _:
                pass


def _doors(events: Iterable[Event]) -> tuple[tuple[str, bool], ...]:
    """Return the doors that turned, each with whether it is open now."""
    return tuple((one.door, isinstance(one, DoorOpened)) for one in events if isinstance(one, DoorOpened | DoorClosed))


def _most_moved(context: Context, before: GameState, after: GameState) -> int:
    """Return the petal that moved most between two states, as far as it is weighed; NO_PETAL where none did."""
    old, new = petals_of(context.rules, before), petals_of(context.rules, after)
    moved = [abs(new[petal] - old[petal]) * after.policy.weights[petal] for petal in ALL_PETALS]
    return moved.index(max(moved)) if any(moved) else NO_PETAL


def when_words(context: Context, day: LivedDay) -> str:
    """Return the day with its level, in words."""
    level = context.story.levels[day.morning.level]
    day_of, title = day_words(context, day), context.words(level.title)
    return context.words("debrief.timeline.when", day=day_of, level=level.number, title=title)


def day_words(context: Context, day: LivedDay) -> str:
    """Return the weekday of a day and its date in the calendar of the story."""
    one = context.story.levels[day.morning.level].days[day.morning.day]
    return context.words("debrief.timeline.day", weekday=context.words(one.weekday), date=one.calendar)


def moved_words(context: Context, before: int, after: int) -> str:
    """Return from where to where the score went, and into which tier if that is another one."""
    words = context.words
    if before == after:
        return words("debrief.timeline.still", score=after)
    said = words("debrief.timeline.moved", before=before, after=after, change=after - before)
    if tier(before) == tier(after):
        return said
    return f"{said} {words('debrief.timeline.tier', tier=words(f'tier.{tier(after)}'))}"


def stop_words(context: Context, stop: Stop) -> tuple[str, ...]:
    """Return when a stop was, what happened there, what it moved and, where it moved one, which petal most."""
    day = chronicle(context)[stop.day]
    petal = context.words(f"petal.{PETALS[stop.petal]}") if stop.petal != NO_PETAL else ""
    into = context.words("debrief.timeline.petal", petal=petal) if petal else ""
    said = (stop.words, moved_words(context, stop.before, stop.after), into)
    return when_words(context, day), *filter(None, said)


def sheet(context: Context) -> Sheet:
    """Return all stops as a table: each has the score after it, so that together they are all that moved it."""
    words = context.words
    heads = tuple(words(f"debrief.timeline.head.{head}") for head in ("day", "level", "score", "what"))
    rows = tuple(_row(context, stop) for stop in timeline(context).stops)
    return Sheet(
        title_of(context, "timeline"),
        (
            Paragraph(words("debrief.timeline.lead")),
            Paragraph(words("debrief.timeline.counts")),
            Table(words("debrief.timeline.caption"), heads, rows),
        ),
    )


def _row(context: Context, stop: Stop) -> tuple[str, str, str, str]:
    """Return a stop with its day and level, the score after it, and what moved that by how much."""
    day = chronicle(context)[stop.day]
    level = context.story.levels[day.morning.level]
    change = stop.after - stop.before
    said = context.words("debrief.timeline.with_points", words=stop.words, change=change) if change else stop.words
    return day_words(context, day), str(level.number), str(stop.after), said
