"""One week of the run on the phone of the friend whose tie you changed most: from their own ledger and its events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.events import ClosenessChanged, TieChanged, TieCut
from game.engine.society import ledger, night
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Paragraph, Sheet, Table
from game.presentation.debrief.speakers import speakers
from game.presentation.debrief.timeline import day_words
from game.presentation.wording import act_words, card_name, person_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.events import Event
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.presentation.debrief.chronicle import LivedDay, Taken

KEPT: Final = "kept"
COOLED: Final = "cooled"
CUT: Final = {CUT_BY_YOU: "cut_by_you", CUT_BY_THEM: "cut_by_them"}
BACK: Final = "back"
"""How a tie ended, as the words of the six are called by it."""
FAR: Final = 2
"""So far a tie falls below where it began before its return is one."""
FILE: Final = "file"
CARD: Final = "card"
TIE: Final = "tie"
"""What a line on the phone is: acts in their own ledger, a card with you on it, what became of the tie."""


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """A line on the phone: what it is, and its words."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class PhoneDay:
    """A day on the phone: their score in the morning and after the night, and the lines of the day."""

    day: str
    before: int
    after: int
    lines: tuple[PhoneLine, ...]


@dataclass(frozen=True, slots=True)
class FriendView:
    """The friend, how the tie ended, what is said of the week, what they say before it and after it, and its days."""

    person: int
    ended: str
    lead: str
    opening: str
    closing: str
    days: tuple[PhoneDay, ...]


def friend_view(context: Context) -> FriendView:
    """Return the week of the run in progress as the friend whose tie you changed most saw it.

    Raises ValueError where the story has no speakers: then it has no such page.
    """
    words, days = context.words, chronicle(context)
    person = changed_most(context)
    level = week_of(days, person)
    ended = how_it_ended(states_of(days), person)
    name, one, who = person_name(context, person), context.story.levels[level], context.story.people[person].id
    has_changed = any(_is_cut(day, person) or any(_changes(one, person) for one in day.taken) for day in days)
    lead = "debrief.friend.lead" if has_changed else "debrief.friend.lead_same"
    return FriendView(
        person,
        ended,
        words(lead, name=name, level=one.number, title=words(one.title)),
        words(f"debrief.friend.said.{who}.{ended}.open"),
        words(f"debrief.friend.said.{who}.{ended}.close"),
        tuple(_phone_day(context, day, person) for day in days if day.morning.level == level),
    )


def changed_most(context: Context) -> int:
    """Return whom of the speakers your choices changed the tie to most: whom you cut, else by how far they moved it."""
    days = chronicle(context)
    state = days[-1].night

    def rank(person: int) -> tuple[bool, int]:
        moved = sum(_changes(taken, person) for day in days for taken in day.taken)
        return state.severed[person] == CUT_BY_YOU, moved

    return max(speakers(context), key=rank)  # of equals the first


def week_of(days: Sequence[LivedDay], person: int) -> int:
    """Return the level in which the tie to somebody was cut, last where that was more than once.

    Where nobody cut it: the one in which your choices changed it most.
    """
    moved: dict[int, int] = {}
    for day in days:
        moved.setdefault(day.morning.level, 0)
        moved[day.morning.level] += sum(_changes(taken, person) for taken in day.taken)
    cuts = [day.morning.level for day in days if _is_cut(day, person)]
    return cuts[-1] if cuts else max(moved, key=lambda level: moved[level])


def _is_cut(day: LivedDay, person: int) -> bool:
    """Return whether somebody's tie to you was cut on a day or in its night."""
    events = (*(one for taken in day.taken for one in taken.events), *day.overnight)
    return any(isinstance(one, TieCut) and one.person == person for one in events)


def _changes(taken: Taken, person: int) -> int:
    """Return how far a choice moved what Bloom counts between you and somebody, and what it cannot see."""
    before, after = taken.before, taken.after
    moved = any(
        isinstance(one, ClosenessChanged | TieChanged | TieCut) and one.person == person for one in taken.events
    )
    if not moved:
        return 0
    return abs(after.ties[person] - before.ties[person]) + abs(after.closeness[person] - before.closeness[person])


def states_of(days: Sequence[LivedDay]) -> tuple[GameState, ...]:
    """Return the states of some days in order: mornings, what each choice led to, nights."""
    return tuple(state for day in days for state in (day.morning, *(one.after for one in day.taken), day.night))


def how_it_ended(states: Sequence[GameState], person: int) -> str:
    """Return how the tie to somebody ended, from all states of a run.

    One that was cut is back where you came nearer after that, one that cooled where it fell far and is as it was.
    """
    first, last = states[0], states[-1]
    closeness = [state.closeness[person] for state in states]
    if last.severed[person]:
        after = [state.closeness[person] for state in states if state.severed[person]]
        return BACK if closeness[-1] > max(0, min(after)) else CUT[last.severed[person]]
    if closeness[-1] < closeness[0] or last.ties[person] < first.ties[person]:
        return COOLED
    fell = max(closeness[0] - min(closeness), first.ties[person] - min(state.ties[person] for state in states))
    return BACK if fell >= FAR else KEPT


def _phone_day(context: Context, day: LivedDay, person: int) -> PhoneDay:
    """Return a day as it was on somebody's phone."""
    lines = [*_file(context, day, person)]
    for taken in day.taken:
        cards = context.story.moments[taken.moment].people
        if any(who == person for who, _ in cards):
            lines.append(PhoneLine(CARD, _card_words(context, taken)))
        lines += _ties(context, taken.events, person)
    if change := tie_change(context, day, person):
        name = person_name(context, person)
        lines.append(PhoneLine(TIE, context.words("debrief.friend.moved", name=name, change=change)))
    lines += _ties(context, day.overnight, person)
    before, after = day.morning.totals[person], day.night.totals[person]
    return PhoneDay(day_words(context, day), before, after, tuple(lines))


def tie_change(context: Context, day: LivedDay, person: int) -> int:
    """Return by how many points somebody's score of an evening is another one because you changed the tie that day."""
    dusk, before = day.dusk, day.morning.ties[person]
    baseline = context.rules.baseline(dusk.policy, consent=dusk.setup.consent)

    def total(ties: tuple[int, ...]) -> int:
        return night(baseline, dusk.society, ties, dusk.score).totals[person]

    return total(dusk.ties) - total((*dusk.ties[:person], before, *dusk.ties[person + 1 :]))


def _card_words(context: Context, taken: Taken) -> str:
    """Return what you chose on a card."""
    moment = context.story.moments[taken.moment]
    choice = context.render_text(moment.options[taken.option].words, taken.before)
    return context.words("debrief.friend.you", card=card_name(context, moment), choice=choice)


def _file(context: Context, day: LivedDay, person: int) -> Iterator[PhoneLine]:
    """Yield the acts of somebody's own ledger that the rules of a day looked at, until the next day that was played."""
    first, end = day.morning.scored_day, day.night.scored_day
    acts = ledger(context.story.people, day.night.history, person).acts
    policy = day.dusk.policy
    seen = [act_words(context, act) for act in acts if first <= act.day < end and policy.price(act).is_seen]
    if seen and first:  # what was on file before the first day is no news
        yield PhoneLine(FILE, context.words("debrief.friend.file", acts="; ".join(dict.fromkeys(seen))))


def _ties(context: Context, events: Sequence[Event], person: int) -> Iterator[PhoneLine]:
    """Yield what became of the tie between you and somebody."""
    words = context.words
    for event in events:
        match event:
            case TieChanged(person=who, strength=strength) if who == person:
                yield PhoneLine(TIE, words("debrief.friend.tie", tie=words(f"ui.person.tie.{strength}")))
            case TieCut(person=who, by=by) if who == person:
                name = person_name(context, person)
                yield PhoneLine(TIE, words(f"debrief.friend.cut.{CUT[by]}", name=name))
            case _:
                pass


def score_words(context: Context, day: PhoneDay) -> str:
    """Return their score after a day, with what it moved."""
    if day.before == day.after:
        return str(day.after)
    return context.words("debrief.friend.score", score=day.after, change=day.after - day.before)


def said_words(context: Context, view: FriendView, said: str) -> str:
    """Return something that the friend says, with their name."""
    return context.words("debrief.friend.says", name=person_name(context, view.person), words=said)


def phone_words(context: Context, view: FriendView) -> str:
    """Return whose phone it is."""
    return context.words("debrief.friend.phone", name=person_name(context, view.person))


def sheet(context: Context) -> Sheet:
    """Return the week as a table, what the friend says around it."""
    words, view = context.words, friend_view(context)
    heads = tuple(words(f"debrief.friend.head.{head}") for head in ("day", "score", "shown"))
    rows = tuple(
        (
            day.day,
            score_words(context, day),
            " ".join(line.words for line in day.lines) or words("debrief.friend.quiet"),
        )
        for day in view.days
    )
    return Sheet(
        title_of(context, "friend"),
        (
            Paragraph(view.lead),
            Paragraph(said_words(context, view, view.opening)),
            Table(phone_words(context, view), heads, rows),
            Paragraph(said_words(context, view, view.closing)),
        ),
    )
