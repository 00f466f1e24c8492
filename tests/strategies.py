"""Hypothesis strategies for small stories, policies and runs, and ways to play them."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from game.engine import conditions as c
from game.engine.editions import Edition
from game.engine.intents import Choose
from game.engine.ledger import Act, Ledger
from game.engine.offers import legal
from game.engine.petals import Petals
from game.engine.policy import DoorRule, Policy, Price
from game.engine.reducer import Step, begin, reduce
from game.engine.replay import SKIPPED, Run
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state_json import from_json, to_json
from game.engine.story import (
    NOBODY,
    Aim,
    Day,
    Ending,
    Later,
    Level,
    Moment,
    Option,
    Person,
    Story,
    Unseen,
    Variant,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.state import GameState
    from game.engine.story import Text

TAGS = ("buy.comic", "buy.shoes", "post.worrying", "bill.on_time", "ask.in_person", "consent.given", "never.priced")
ON_FILE = ("on_file.promises", "on_file.means", "on_file.profile", "on_file.habits")
FLAGS = ("rain", "comic", "badge")
DOORS = ("first_row", "fast_lane")
EDITIONS = tuple(Edition(name, "", "", "") for name in ("museum", "class", "home"))

Passage = "Callable[[Ruleset, GameState], GameState]"


def as_it_is(_rules: Ruleset, state: GameState) -> GameState:
    """Return a state untouched."""
    return state


def through_json(rules: Ruleset, state: GameState) -> GameState:
    """Return a state that was written as JSON and read again."""
    return from_json(rules, json.loads(json.dumps(to_json(state))))


PASSAGES = (as_it_is, through_json)
"""Every test of the rules runs over both."""

setups = st.builds(
    RunSetup,
    edition=st.integers(0, 2),
    seed=st.integers(0, (1 << 20) - 1),
    aim=st.integers(0, 1),
    face=st.integers(0, 3),
    consent=st.booleans(),
    options=st.integers(0, 255),
)
attitudes = st.integers(0, SKIPPED)
runs = st.builds(
    Run,
    setup=setups,
    choices=st.lists(st.integers(0, 3), max_size=127).map(tuple),
    content=st.integers(0, (1 << 15) - 1),
    before=attitudes,
    after=attitudes,
    sort_results=st.integers(0, (1 << 12) - 1),
)
picks = st.lists(st.integers(0, 3), max_size=24)
"""What to choose, in order, as numbers that wrap around; a run goes on with 0 when they are used up."""


def acts(dice: Random, day: int = 0) -> Act:
    """Return an act of a day."""
    return Act(day, "", dice.choice(TAGS), dice.choice((1, 1, 1, 0, 2, -3)))


def conditions(dice: Random, people: int, doors: Sequence[str] = DOORS, depth: int = 2) -> c.Condition:
    """Return a condition over so many people and these doors, nested a little."""
    person = dice.randrange(people)
    kind = dice.randrange(16 if depth else 13)
    if kind == 13:
        return c.Not(conditions(dice, people, doors, depth - 1))
    if kind > 13:
        parts = tuple(conditions(dice, people, doors, depth - 1) for _ in range(dice.randrange(4)))
        return c.All(parts) if kind == 14 else c.AnyOf(parts)
    leaves: tuple[c.Condition, ...] = (
        c.Flag(dice.choice(FLAGS)),
        c.ScoreAtLeast(dice.randrange(500, 800)),
        c.TieAtLeast(person, dice.randrange(4)),
        c.ClosenessAtLeast(person, dice.randrange(-5, 6)),
        c.CutBy(person, dice.randrange(3)),
        c.PersonAtLeast(person, dice.randrange(500, 800)),
        c.AimIs(dice.randrange(2)),
        c.ConsentIs(dice.random() < 0.5),
        c.MoneyAtLeast(dice.randrange(60)),
        c.DoorOpen(dice.choice(doors)) if doors else c.Flag(FLAGS[0]),
        c.EditionIs(dice.randrange(3)),
        c.CloseTo(dice.randrange(1, people + 1), dice.randrange(-5, 6)),
        c.OptionIs(1 << dice.randrange(8)),
    )
    return leaves[kind]


def maybe_condition(dice: Random, people: int, doors: Sequence[str] = DOORS) -> c.Condition | None:
    """Return a condition one time in three."""
    return conditions(dice, people, doors) if dice.random() < 0.33 else None


def weights(dice: Random) -> Petals:
    """Return five weights that sum to 1000."""
    first, second, third, fourth = sorted(dice.randrange(1001) for _ in range(4))
    return Petals(first, second - first, third - second, fourth - third, 1000 - fourth)


def policy_of_dice(dice: Random, name: str, people: int = 2) -> Policy:
    """Return a policy that prices most of TAGS."""
    prices = {
        tag: Price(Petals(*(dice.choice((0, dice.randrange(-300, 301))) for _ in range(5))), dice.random() < 0.3)
        for tag in TAGS[:-1]
    }
    for petal, tag in enumerate(ON_FILE):
        prices[tag] = Price(Petals(*(int(petal == other) for other in range(5))), lasts=True)
    return Policy(
        name,
        weights(dice),
        dice.choice((64, 62, 60, 32, 1, 0)),
        prices,
        tuple(
            DoorRule(
                door,
                dice.randrange(500, 800),
                maybe_condition(dice, people, DOORS[:at]),
                dice.choice((0, 20)),
                dice.choice((0, 9)),
            )
            for at, door in enumerate(DOORS)
        ),
        sunlight=dice.random() < 0.5,
        absent=dice.choice(("nothing", "floor")),
    )


def texts(dice: Random, name: str, people: int) -> Text:
    """Return what is said, in up to two variants."""
    return tuple(Variant(name, maybe_condition(dice, people)) for _ in range(dice.randrange(3)))


def options(dice: Random, name: str, people: int) -> Option:
    """Return an option that does a few things."""

    def person() -> int:
        return dice.randrange(1, people)

    def some(most: int) -> range:
        return range(dice.randrange(most + 1))

    return Option(
        name,
        f"{name}.words",
        acts=tuple(acts(dice) for _ in some(3)),
        money=dice.choice((0, 0, 0, 24)),
        hours=dice.choice((0, 0, 0, 2)),
        needs=maybe_condition(dice, people),
        asks_score=dice.choice((0, 0, 0, 660)),
        asks_door=dice.choice(("", "", "", DOORS[0])),
        never=dice.choice(("", "", "", "", "reason.never")),
        sets=tuple(dice.choice(FLAGS) for _ in some(2)),
        clears=tuple(dice.choice(FLAGS) for _ in some(2)),
        earns=dice.choice((0, 0, 30)),
        closeness=tuple((person(), dice.randrange(-4, 5)) for _ in some(2)),
        ties=tuple((person(), dice.randrange(-3, 4)) for _ in some(2)),
        prunes=dice.choice((NOBODY, NOBODY, person())),
        later=tuple(
            Later(dice.randrange(5), dice.randrange(people), tuple(acts(dice) for _ in some(2))) for _ in some(2)
        ),
        brings=tuple(dice.choice(("loss", "real_good", "consequence")) for _ in some(1)),
        mood=tuple((person(), "glad") for _ in some(1)),
        says=texts(dice, "said", people),
        unseen=dice.choice((None, Unseen(person(), "unseen"))),
    )


def moments(dice: Random, name: str, people: int) -> Moment:
    """Return a card with two to four options."""
    return Moment(
        name,
        "orchard",
        (Variant(f"{name}.card"),),
        tuple(options(dice, f"o{index}", people) for index in range(dice.randrange(2, 5))),
        "invented",
        days=dice.choice(((), (), (1,), (1, 2))),
        editions=dice.choice(((0, 1, 2), (0, 1, 2), (2,), (1, 2))),
        must=dice.random() < 0.5,
        needs=maybe_condition(dice, people),
    )


def persons(dice: Random, index: int, people: int) -> Person:
    """Return one of so many people, with a past on file and some acts to come."""
    on_file = tuple(Act(0, "", tag, dice.randrange(1001)) for tag in ON_FILE)
    dated = tuple(acts(dice, dice.randrange(13)) for _ in range(dice.randrange(4)))
    others = [other for other in range(1, people) if other != index]
    ties = {dice.choice(others): dice.randrange(4) for _ in range(dice.randrange(3))} if others and index else {}
    return Person(
        f"p{index}",
        f"P{index}",
        account=not index or dice.random() < 0.7,
        family=dice.random() < 0.5,
        tie=dice.randrange(4) if index else 0,
        closeness=dice.randrange(-5, 6),
        tolerance=dice.choice((0, 0, 640, 700)),
        prunes_with=(Variant("bye"),),
        ties=tuple(ties.items()),
        ledger=Ledger((*on_file, *dated)),
    )


def levels(dice: Random, count: int, cards: int) -> Iterator[Level]:
    """Yield so many levels with so many cards each; the first day is played by every edition."""
    calendar = dice.randrange(3)
    for index in range(count):
        days = []
        for day in range(dice.randrange(1, 4)):
            least = int(not index and not day)
            slots = (dice.randrange(least, 4), dice.randrange(least, 4), dice.randrange(least, 4))
            days.append(Day("Mon", calendar, dice.randrange(6), slots))
            calendar += dice.randrange(1, 4)
        mine = tuple(range(index * cards, (index + 1) * cards))
        yield Level(f"l{index}", index, "", dice.choice("ab"), tuple(days), mine)


def rules_of_dice(seed: int, people: int = 3, count: int = 2, cards: int = 3) -> Ruleset:
    """Return the rules of a story of so many people, levels and cards a level; all else follows from the seed."""
    dice = Random(seed)
    return Ruleset(
        Story(
            content="0123abcd",
            money=dice.randrange(60),
            people=tuple(persons(dice, index, people) for index in range(people)),
            policies={name: policy_of_dice(dice, name, people) for name in ("a", "b")},
            levels=tuple(levels(dice, count, cards)),
            moments=tuple(moments(dice, f"m{index}", people) for index in range(count * cards)),
            endings=(Ending("some", (), (), conditions(dice, people)), Ending("other", (), ())),
            editions=EDITIONS,
            aims=(Aim("comic", "", "", conditions(dice, people)), Aim("shift", "", "", None)),
            epilogues=((1, texts(dice, "later", people)),),
        )
    )


seeds = st.integers(0, (1 << 32) - 1)
"""Everything large is drawn from a seed: hypothesis would take a second for one story."""
rulesets = st.builds(rules_of_dice, seeds, st.integers(2, 4), st.integers(1, 3), st.integers(0, 4))
policies = st.builds(lambda seed: policy_of_dice(Random(seed), f"p{seed}"), seeds)
ledgers = st.builds(
    lambda seed, count: Ledger(tuple(acts(dice, dice.randrange(7)) for dice in [Random(seed)] for _ in range(count))),
    seeds,
    st.integers(0, 8),
)


def steps(rules: Ruleset, setup: RunSetup, chosen: Sequence[int], passage: Any = as_it_is) -> Iterator[Step]:
    """Yield the steps of a run to its ending, each from the passage's version of the state before it."""
    step = begin(rules, setup)
    yield step
    waiting = list(chosen)
    while intents := legal(rules, step.state):
        pick = waiting.pop(0) if waiting and isinstance(intents[0], Choose) else 0
        outcome = reduce(rules, passage(rules, step.state), intents[pick % len(intents)])
        assert isinstance(outcome, Step), outcome
        step = outcome
        yield step


def code_of(state: GameState) -> Run:
    """Return the run that leads to a state."""
    return Run(state.setup, tuple(option for _, option in state.log))
