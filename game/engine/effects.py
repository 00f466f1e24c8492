"""What an option does to a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.conditions import CUT_BY_YOU
from game.engine.events import ClosenessChanged, TieChanged, TieCut
from game.engine.ledger import Act
from game.engine.limits import CLOSENESS_TOP, TIE_TOP
from game.engine.people import set_tie
from game.engine.petals import make_tuple
from game.engine.policy import AT_NIGHT
from game.engine.society import with_act
from game.engine.story import NOBODY, YOU

if TYPE_CHECKING:
    from game.engine.content_index import IndexedOption
    from game.engine.draft import Draft
    from game.engine.story import Option


def take(draft: Draft, indexed: IndexedOption) -> None:
    """Apply an option of the card on the table to the draft."""
    option, events = indexed.option, draft.events
    society, ties = draft.society, draft.ties
    draft.log = (*draft.log, indexed.entry)
    draft.money += indexed.earned
    draft.hours -= option.hours
    events += indexed.first_events
    _remember(draft, option)  # before doors and answers, which may ask for the very flag that this option sets
    if indexed.moves_people:
        _touch_people(draft, option, indexed.cause)
    for act in option.acts:
        record(draft, YOU, act, 0, indexed.place)
    for later in option.later:
        for act in later.acts:
            record(draft, later.person, act, later.days, indexed.place)
    # acts that the policy does not look at leave the same society behind, and then there is nothing to count
    if draft.society is not society or draft.ties is not ties:
        draft.recount()
    if option.writes is not None:
        _write_rule(draft)
    if draft.policy.moves != AT_NIGHT:  # a number that is told at night alone turns no door by day
        draft.try_doors()
    events += indexed.last_events
    for when, said in indexed.answers:
        if when is None or when.holds(draft):
            events += said
            break


def _write_rule(draft: Draft) -> None:
    """Put the rule in force that the player has written, once it is whole."""
    policy = draft.rules.policy_for(draft.level, draft.log)
    if policy is not draft.policy:
        draft.put_in_force(policy, draft.society.day)


def _remember(draft: Draft, option: Option) -> None:
    """Set and clear flags."""
    if option.sets:
        draft.flags = draft.flags.union(option.sets)
    if option.clears:
        draft.flags = draft.flags.difference(option.clears)


def _touch_people(draft: Draft, option: Option, cause: str) -> None:
    """Change what is between you and people: what Bloom counts and what it cannot see."""
    for person, change in option.closeness:
        before = draft.closeness[person]
        after = min(max(before + change, -CLOSENESS_TOP), CLOSENESS_TOP)
        if after != before:
            draft.closeness = (*draft.closeness[:person], after, *draft.closeness[person + 1 :])
            draft.events.append(make_tuple(ClosenessChanged, (person, after - before, cause)))
    for person, change in option.ties:
        before = draft.ties[person]
        after = min(max(before + change, 0), TIE_TOP)
        if after != before and not draft.severed[person]:  # what was cut does not grow together again
            set_tie(draft, person, after)
            draft.events.append(TieChanged(person, after, cause))
    person = option.prunes
    if person != NOBODY and not draft.severed[person] and not draft.rules.story.people[person].family:
        if draft.ties[person]:  # pruning somebody with whom Bloom counts no tie is remembered, too
            set_tie(draft, person, 0)
        draft.severed = (*draft.severed[:person], CUT_BY_YOU, *draft.severed[person + 1 :])
        draft.events.append(TieCut(person, CUT_BY_YOU, cause))


def record(draft: Draft, person: int, act: Act, days: int, place: str) -> None:
    """Write an act into a ledger, `days` from today; one of today counts at once."""
    _, _, tag, amount = act
    act = make_tuple(Act, (draft.society.yours.day + days, place, tag, amount))
    draft.acts = (*draft.acts, (person, act))
    draft.society = with_act(draft.policy, draft.society, person, act)
