"""What an option does to a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.conditions import CUT_BY_YOU
from game.engine.events import ActRecorded, ClosenessChanged, TieChanged, TieCut
from game.engine.ledger import Act
from game.engine.people import set_tie
from game.engine.society import with_act
from game.engine.story import CLOSENESS_TOP, NOBODY, TIE_TOP, YOU

if TYPE_CHECKING:
    from game.engine.draft import Draft
    from game.engine.story import Option
    from game.engine.tables import Deed


def take(draft: Draft, deed: Deed) -> None:
    """Apply an option of the card on the table to the draft."""
    option, events = deed.option, draft.events
    society, ties = draft.society, draft.ties
    draft.log = (*draft.log, deed.entry)
    draft.money += deed.earned
    draft.hours -= option.hours
    events += deed.opening
    _remember(draft, deed)
    if deed.moves_people:
        _touch_people(draft, option, deed.cause)
    for act in option.acts:
        record(draft, YOU, act, 0, deed.place)
    for later in option.later:
        for act in later.acts:
            record(draft, later.person, act, later.days, deed.place)
    if draft.society is not society or draft.ties is not ties:
        draft.recount()
    draft.try_doors()
    events += deed.closing
    for when, said in deed.answers:
        if when is None or when.holds(draft):
            events += said
            break


def _remember(draft: Draft, deed: Deed) -> None:
    """Set and clear flags."""
    for flag, event in deed.sets:
        if flag not in draft.flags:
            draft.flags |= {flag}
            draft.events.append(event)
    for flag, event in deed.clears:
        if flag in draft.flags:
            draft.flags -= {flag}
            draft.events.append(event)


def _touch_people(draft: Draft, option: Option, cause: str) -> None:
    """Change what is between you and people: what Bloom counts and what it cannot see."""
    for person, change in option.closeness:
        before = draft.closeness[person]
        after = min(max(before + change, -CLOSENESS_TOP), CLOSENESS_TOP)
        if after != before:
            draft.closeness = (*draft.closeness[:person], after, *draft.closeness[person + 1 :])
            draft.events.append(ClosenessChanged(person, after - before, cause))
    for person, change in option.ties:
        before = draft.ties[person]
        after = min(max(before + change, 0), TIE_TOP)
        if after != before and not draft.severed[person]:
            set_tie(draft, person, after)
            draft.events.append(TieChanged(person, after, cause))
    person = option.prunes
    if person != NOBODY and not draft.severed[person] and not draft.story.people[person].family:
        if draft.ties[person]:
            set_tie(draft, person, 0)
        draft.severed = (*draft.severed[:person], CUT_BY_YOU, *draft.severed[person + 1 :])
        draft.events.append(TieCut(person, CUT_BY_YOU, cause))


def record(draft: Draft, person: int, act: Act, days: int, place: str) -> None:
    """Write an act into a ledger, `days` from today; one of today goes into the book at once."""
    act = Act(draft.society.day + days, place, act.tags, act.amount)
    draft.acts = (*draft.acts, (person, act))
    draft.events.append(ActRecorded(person, act))
    draft.society = with_act(draft.policy, draft.society, person, act)
