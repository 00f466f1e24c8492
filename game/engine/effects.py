"""What an option does to a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.conditions import CUT_BY_YOU
from game.engine.events import (
    ActRecorded,
    Chosen,
    ClosenessChanged,
    ConsequenceFelt,
    Event,
    FlagCleared,
    FlagSet,
    HoursSpent,
    LossSuffered,
    MoneyChanged,
    MoodShown,
    RealGoodDone,
    Said,
    TieChanged,
    TieCut,
)
from game.engine.ledger import Act
from game.engine.people import set_tie
from game.engine.society import with_act
from game.engine.story import CLOSENESS_TOP, NOBODY, TIE_TOP, YOU
from game.engine.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.engine.draft import Draft
    from game.engine.story import Option

BRINGS: Final[Mapping[str, Callable[[str], Event]]] = {
    "loss": LossSuffered,
    "real_good": RealGoodDone,
    "consequence": ConsequenceFelt,
}


def take(draft: Draft, index: int, option: Option) -> None:
    """Apply an option of the card on the table to the draft."""
    moment = draft.story.moments[draft.moment]
    cause = f"{moment.id}.{option.id}"
    society, ties = draft.society, draft.ties
    draft.log = (*draft.log, (draft.moment, index))
    draft.events.append(Chosen(draft.moment, index))
    _pay(draft, option, cause)
    _remember(draft, option, cause)
    _touch_people(draft, option, cause)
    for act in option.acts:
        record(draft, YOU, act, 0, moment.place)
    for later in option.later:
        for act in later.acts:
            record(draft, later.person, act, later.days, moment.place)
    if draft.society is not society or draft.ties is not ties:
        draft.recount()
    draft.try_doors()
    for kind in option.brings:
        draft.events.append(BRINGS[kind](cause))
    for person, mood in option.mood:
        draft.events.append(MoodShown(person, mood))
    words = say(option.says, draft)
    if words:
        draft.events.append(Said(words))


def _pay(draft: Draft, option: Option, cause: str) -> None:
    """Move money and hours."""
    change = option.earns - option.money
    if change:
        draft.money += change
        draft.events.append(MoneyChanged(change, cause))
    if option.hours:
        draft.hours -= option.hours
        draft.events.append(HoursSpent(option.hours, cause))


def _remember(draft: Draft, option: Option, cause: str) -> None:
    """Set and clear flags."""
    for flag in option.sets:
        if flag not in draft.flags:
            draft.flags |= {flag}
            draft.events.append(FlagSet(flag, cause))
    for flag in option.clears:
        if flag in draft.flags:
            draft.flags -= {flag}
            draft.events.append(FlagCleared(flag, cause))


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
        if after != before and not draft.cuts[person]:
            set_tie(draft, person, after)
            draft.events.append(TieChanged(person, after, cause))
    person = option.prunes
    if person != NOBODY and not draft.cuts[person] and not draft.story.people[person].family:
        if draft.ties[person]:
            set_tie(draft, person, 0)
        draft.cuts = (*draft.cuts[:person], CUT_BY_YOU, *draft.cuts[person + 1 :])
        draft.events.append(TieCut(person, CUT_BY_YOU, cause))


def record(draft: Draft, person: int, act: Act, days: int, place: str) -> None:
    """Write an act into a ledger, `days` from today; one of today goes into the book at once."""
    act = Act(draft.society.day + days, place, act.tags, act.amount)
    draft.acts = (*draft.acts, (person, act))
    draft.events.append(ActRecorded(person, act))
    draft.society = with_act(draft.policy, draft.society, person, act)
