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
from game.engine.petals import FLOOR, make_tuple
from game.engine.society import History, day_zero
from game.engine.state import MOMENT, MORNING, GameState, slots

if TYPE_CHECKING:
    from game.engine.events import Event
    from game.engine.ruleset import Ruleset
    from game.engine.setup import RunSetup


class Step(NamedTuple):
    """An intent that was carried out: the new state and what happened, in order."""

    state: GameState
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """An intent that cannot be carried out now, and why."""

    reason: Reason


Outcome: TypeAlias = Step | Rejected


def begin(rules: Ruleset, setup: RunSetup) -> Step:
    """Return the first morning of a run and what happened on the way there.

    Raises ValueError where the story has no such edition or aim; `Ruleset.fits` tells before.
    """
    if not rules.fits(setup):
        message = f"the story has no edition {setup.edition} or no aim {setup.aim}"
        raise ValueError(message)
    story = rules.story
    level, day = next(
        (level, day)
        for level in range(len(story.levels))
        for day in range(len(story.levels[level].days))
        if slots(story, setup.edition, level, day)
    )
    people = range(len(story.people))
    policy = rules.policy_for(level, ())
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
        score=FLOOR,  # counted as soon as there is a draft
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
        policy=policy,
        society=day_zero(rules.baseline(policy, consent=setup.consent), History(setup.consent)),
    )
    draft = Draft(rules, empty)
    draft.recount()
    start_level(draft, level, day)
    state = draft.state()
    return Step(state, tuple(draft.events))


def new_game(rules: Ruleset, setup: RunSetup) -> GameState:
    """Return the first morning of a run; raises ValueError as `begin` does."""
    return begin(rules, setup).state


def reduce(rules: Ruleset, state: GameState, intent: object) -> Outcome:
    """Return the step an intent makes, or why it cannot be carried out; anything but an Intent is refused too.

    The state stays as it is: a click in the wrong moment costs nothing.

    >>> from game.engine.editions import Edition
    >>> from game.engine.petals import Petals
    >>> from game.engine.policy import Policy
    >>> from game.engine.ruleset import Ruleset
    >>> from game.engine.setup import RunSetup
    >>> from game.engine.story import Aim, Day, Ending, Level, Moment, Option, Person, Story
    >>> rain = Moment("rain", "home", (), (Option("stay", ""), Option("go", "", money=3)), "invented", editions=(0,))
    >>> one_day = Level("one", 1, "", "calm", (Day("Mon", 1, 5, (1,)),), (0,))
    >>> calm = Policy("calm", Petals(1000), 64, {})
    >>> rules = Ruleset(Story("", 2, (Edition("all", "", "", ""),), (Person("you", ""),), {"calm": calm}, (one_day,),
    ...     (rain,), (Ending("end", (), ()),), (Aim("dry", "", "", None),)))
    >>> morning = new_game(rules, RunSetup())
    >>> reduce(rules, morning, Choose("rain", "stay"))
    Rejected(reason=Reason(words='reason.no_card', need=0, have=0, door=''))
    >>> card = reduce(rules, morning, Continue()).state
    >>> reduce(rules, card, Choose("rain", "go"))
    Rejected(reason=Reason(words='reason.money', need=3, have=2, door=''))
    >>> reduce(rules, card, Choose("rain", "stay")).state.phase
    'night'
    """
    # no match: to take two fields out of an intent costs it as much as a bot needs to choose one
    if isinstance(intent, Choose):
        return _choose(rules, state, intent)
    if isinstance(intent, Continue):
        return _continue(rules, state)
    return Rejected(Reason("reason.no_option"))


def _choose(rules: Ruleset, state: GameState, intent: Choose) -> Outcome:
    if state.phase != MOMENT:
        return Rejected(Reason("reason.no_card"))
    if rules.story.moments[state.moment].id != intent.moment:
        return Rejected(Reason("reason.other_card"))
    option = intent.option
    for indexed in rules.moments[state.moment].options:
        if indexed.option.id == option:
            break
    else:
        return Rejected(Reason("reason.no_option"))
    if not indexed.is_free:
        if indexed.needs is not None and not indexed.needs.holds(state):
            return Rejected(Reason("reason.no_option"))
        locked = lock(state, indexed.option)
        if locked:
            return Rejected(locked)
    draft = Draft(rules, state)
    take(draft, indexed)
    draft.slot += 1
    next_moment(draft)
    return make_tuple(Step, (draft.settle(), tuple(draft.events)))


def _continue(rules: Ruleset, state: GameState) -> Outcome:
    draft = Draft(rules, state)
    # the words themselves: `case MORNING` would name whatever comes and match it
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
    return make_tuple(Step, (draft.settle(), tuple(draft.events)))
