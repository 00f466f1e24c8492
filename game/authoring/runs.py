"""Runs of bots through a story, and what they saw: the same for lint and for the simulator."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Final

from tqdm import tqdm

from game.bots.choosing import Bot
from game.bots.playing import aim_bots, bots_for
from game.engine import conditions as c
from game.engine import rng
from game.engine.events import ConsequenceFelt, DoorOpened, Event, LossSuffered, RealGoodDone, StoryEnded, TieCut
from game.engine.intents import Choose
from game.engine.limits import SEEDS
from game.engine.offers import legal
from game.engine.reducer import Step, begin, reduce
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup, drawn_setup
from game.engine.state import ENDING, MOMENT, GameState
from game.engine.story import Moment, Story

# A bot with a purpose plays its games much alike; random ones need more until they came everywhere.
LINT_GAMES: Final = 40
LINT_RANDOM_GAMES: Final = 150
MOST_STEPS: Final = 1000  # no run comes near: one that does goes in a circle
UNTICKED_EVERY: Final = 4
"""Every so many runs the box on the first screen is unticked."""
BEFORE: Final = -1
"""Stands for the card itself where an option of it could stand."""


def setup_for(story: Story, bot: str, edition: int, game: int) -> RunSetup:
    """Return the set-up of a bot's n-th game: its own aim, or each aim in turn."""
    consent, aims = bool(game % UNTICKED_EVERY), len(story.aims)
    if "aim" not in story.editions[edition].asks:
        return replace(drawn_setup(edition, game % SEEDS, aims), consent=consent)
    return RunSetup(edition, game % SEEDS, aim_bots(story).get(bot, game % aims), consent=consent)


def word_for(game: int) -> int:
    """Return the word that a bot's n-th run starts with: not the seed itself, for bot and deck would draw alike."""
    return rng.advance(game * 2 + 1)[0]


@dataclass(slots=True)
class Run:
    """One finished run: its steps, the doors that opened, what it suffered and enjoyed, and its ending."""

    steps: list[Step]
    doors: set[str]
    felt: Counter[str]
    ending: str

    @property
    def state(self) -> GameState:
        """Where the run ended."""
        return self.steps[-1].state


def play(rules: Ruleset, choose: Bot, setup: RunSetup, game: int) -> Run:
    """Return a bot's n-th run; its `ending` is "" where it got stuck."""
    word = word_for(game)
    step = begin(rules, setup)
    doors, felt = _opened(step.events), Counter[str]()
    steps, ending = [step], ""
    for _ in range(MOST_STEPS):
        if step.state.phase == ENDING:
            ending = _ending(step.events)
            break
        intent, word = choose(rules, step.state, word)
        outcome = reduce(rules, step.state, intent)
        if not isinstance(outcome, Step):
            break
        step = outcome
        steps.append(step)
        doors |= _opened(step.events)
        felt.update(FELT[type(event)] for event in step.events if type(event) in FELT)
    return Run(steps, doors, felt, ending)


FELT: Final[Mapping[type[Event], str]] = {
    LossSuffered: "losses",
    RealGoodDone: "real_goods",
    ConsequenceFelt: "consequences",
    TieCut: "ties_cut",
}
"""What a run suffers and enjoys that is counted over many runs."""


def _ending(events: tuple[Event, ...]) -> str:
    """Return the ending that a run came to with these events."""
    return next(event.ending for event in events if isinstance(event, StoryEnded))


def _opened(events: tuple[Event, ...]) -> set[str]:
    """Return the doors that opened."""
    return {event.door for event in events if isinstance(event, DoorOpened)}


@dataclass(slots=True)
class Coverage:
    """What many runs saw: moments by edition, options (moment, option) offered and taken, endings, by whom.

    `purses` has the money that runs had with a card before them (moment, BEFORE) and after an option.
    """

    seen: defaultdict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    offered: Counter[tuple[int, int]] = field(default_factory=Counter)
    taken: Counter[tuple[int, int]] = field(default_factory=Counter)
    offered_to_bots: Counter[tuple[int, int]] = field(default_factory=Counter)
    taken_by_bots: Counter[tuple[int, int]] = field(default_factory=Counter)
    purses: defaultdict[tuple[int, int], set[int]] = field(default_factory=lambda: defaultdict(set))
    endings: Counter[str] = field(default_factory=Counter)
    stuck: int = 0


def cover(rules: Ruleset) -> Coverage:
    """Return what runs of every bot in every edition see; the same every time."""
    coverage = Coverage()
    players = [(edition, *bot) for edition in range(len(rules.story.editions)) for bot in bots_for(rules.story).items()]
    # shown on a terminal only, and gone when it is done
    for edition, name, bot in tqdm(players, desc="bots play", unit="bot", leave=False, disable=None, file=sys.stderr):
        for game in range(LINT_RANDOM_GAMES if name == "random" else LINT_GAMES):
            setup = setup_for(rules.story, name, edition, game)
            _cover_run(rules, coverage, bot, setup, is_random=name == "random")
    return coverage


def _cover_run(rules: Ruleset, coverage: Coverage, bot: Bot, setup: RunSetup, *, is_random: bool) -> None:
    """Play one run, noting what lay on the table."""
    state = begin(rules, setup).state
    word = word_for(setup.seed)
    for _ in range(MOST_STEPS):
        intents = legal(rules, state)
        if not intents:
            break
        if state.phase == MOMENT:
            _note_offers(rules, coverage, state, is_random=is_random)
        intent, word = bot(rules, state, word)
        outcome = reduce(rules, state, intent)
        if not isinstance(outcome, Step):
            break
        if state.phase == MOMENT:
            coverage.purses[state.moment, BEFORE].add(state.money)
            coverage.purses[outcome.state.log[-1]].add(outcome.state.money)
        state = outcome.state
        if state.phase == ENDING:
            coverage.endings[_ending(outcome.events)] += 1
    coverage.stuck += state.phase != ENDING
    coverage.seen[setup.edition].update(moment for moment, _ in state.log)
    coverage.taken.update(state.log)
    if not is_random:
        coverage.taken_by_bots.update(state.log)


def _note_offers(rules: Ruleset, coverage: Coverage, state: GameState, *, is_random: bool) -> None:
    """Count the options that can be taken now."""
    options = {option.id: index for index, option in enumerate(rules.story.moments[state.moment].options)}
    for intent in legal(rules, state):
        if isinstance(intent, Choose):
            key = (state.moment, options[intent.option])
            coverage.offered[key] += 1
            coverage.offered_to_bots[key] += not is_random


def possible_options(rules: Ruleset, edition: int) -> Iterator[tuple[int, int]]:
    """Yield (moment, option) of all that a run of an edition can contain.

    That is its cards, without what is always locked and what needs something that no other card of the edition brings.
    """
    story = rules.story
    moments = {
        moment
        for (level, day, of_edition), drawn in rules.draws.items()
        if of_edition == edition and story.levels[level].days[day].slots[edition]
        for moment in drawn
    }
    cards = [story.moments[moment] for moment in sorted(moments)]
    closest = [
        person.closeness + sum(_most(card, index) for card in cards) for index, person in enumerate(story.people)
    ]
    for moment in sorted(moments):
        others = (card for card in cards if card is not story.moments[moment])
        flags = frozenset(flag for card in others for option in card.options for flag in option.sets)
        for index, option in enumerate(story.moments[moment].options):
            if not option.never and _may_hold(option.needs, flags, closest):
                yield moment, index


def _most(card: Moment, person: int) -> int:
    """Return the most closeness to a person that a card can bring."""
    return max([0, *(change for option in card.options for who, change in option.closeness if who == person)])


def _may_hold(condition: c.Condition | None, flags: AbstractSet[str], closest: Sequence[int]) -> bool:
    """Return whether a condition may hold in a run that sets some of the flags and gets at most so close to people."""
    match condition:
        case c.All(parts):
            return all(_may_hold(part, flags, closest) for part in parts)
        case c.AnyOf(parts):
            return any(_may_hold(part, flags, closest) for part in parts)
        case c.Flag(name):
            return name in flags
        case c.ClosenessAtLeast(person, least):
            return closest[person] >= least
        case _:
            return True
