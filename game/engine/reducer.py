"""One intent, one step: `reduce` never raises for a wrong click and never mutates a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from game.engine.calendar import after_level, after_night, next_moment, start_level
from game.engine.conditions import NOT_CUT
from game.engine.draft import Draft
from game.engine.effects import take
from game.engine.intents import Choose, Continue
from game.engine.offers import Reason, lock
from game.engine.petals import FLOOR
from game.engine.reading import reading
from game.engine.society import History, opening
from game.engine.state import MOMENT, MORNING, GameState, slots

if TYPE_CHECKING:
    from game.engine.events import Event
    from game.engine.setup import RunSetup
    from game.engine.story import Story


class Step(NamedTuple):
    """An intent that was carried out: the new state and what happened, in order."""

    state: GameState
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """An intent that cannot be carried out now, and why."""

    reason: Reason


Outcome: TypeAlias = Step | Rejected


def begin(story: Story, setup: RunSetup) -> Step:
    """Return the first morning of a run and what happened on the way there."""
    level, day = next(
        (level, day)
        for level in range(len(story.levels))
        for day in range(len(story.levels[level].days))
        if slots(story, setup.edition, level, day)
    )
    people = range(len(story.people))
    policy = story.policies[story.levels[level].policy]
    empty = GameState(
        setup=setup,
        phase=MORNING,
        level=level,
        day=day,
        slot=0,
        moment=-1,
        rng=setup.seed,
        money=story.money,
        hours=0,
        score=FLOOR,
        morning=FLOOR,
        flags=frozenset(),
        doors=frozenset(),
        closeness=tuple(story.people[person].closeness for person in people),
        ties=tuple(story.people[person].tie for person in people),
        severed=(NOT_CUT,) * len(story.people),
        log=(),
        acts=(),
        tie_changes=(),
        days=(),
        society=opening(reading(story, policy, setup.consent), History(setup.consent)),
    )
    draft = Draft(story, empty)
    draft.recount()
    start_level(draft, level, day)
    state = draft.state()
    return Step(state, tuple(draft.events))


def new_game(story: Story, setup: RunSetup) -> GameState:
    """Return the first morning of a run."""
    return begin(story, setup).state


def reduce(story: Story, state: GameState, intent: object) -> Outcome:
    """Return the step an intent makes, or why it cannot be carried out; anything but an Intent is refused too."""
    match intent:
        case Choose(moment, option):
            return _choose(story, state, moment, option)
        case Continue():
            return _continue(story, state)
        case _:
            return Rejected(Reason("reason.no_option"))


def _choose(story: Story, state: GameState, moment: str, option: str) -> Outcome:
    """Take an option of the card on the table."""
    if state.phase != MOMENT:
        return Rejected(Reason("reason.no_card"))
    if story.moments[state.moment].id != moment:
        return Rejected(Reason("reason.other_card"))
    for deed in story.tables[state.moment].deeds:
        if deed.intent.option == option:
            break
    else:
        return Rejected(Reason("reason.no_option"))
    if not deed.is_free:
        if deed.gate is not None and not deed.gate.holds(state):
            return Rejected(Reason("reason.no_option"))
        locked = lock(story, state, deed.option)
        if locked:
            return Rejected(locked)
    draft = Draft(story, state)
    take(draft, deed)
    draft.slot += 1
    next_moment(draft)
    return Step(draft.settle(), tuple(draft.events))


def _continue(story: Story, state: GameState) -> Outcome:
    """Go on where there is nothing to choose."""
    draft = Draft(story, state)
    match state.phase:
        case "morning":
            next_moment(draft)
        case "night":
            after_night(draft)
        case "level_end":
            after_level(draft)
        case "moment":
            return Rejected(Reason("reason.choose_first"))
        case _:
            return Rejected(Reason("reason.story_over"))
    return Step(draft.settle(), tuple(draft.events))
