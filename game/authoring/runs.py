"""Runs of bots through a story, and what they saw: the same for lint and for the simulator."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Final

from tqdm import tqdm

from game.bots.playing import AIM_BOTS, BOTS
from game.engine import conditions as c
from game.engine import rng
from game.engine.events import DoorOpened, Event, StoryEnded
from game.engine.intents import Choose
from game.engine.offers import legal
from game.engine.reducer import Step, begin, reduce
from game.engine.setup import AIMS, CUTS, SEEDS, RunSetup, drawn_setup
from game.engine.state import ENDING, MOMENT, GameState
from game.engine.story import Moment, Story

LINT_GAMES: Final = 40
LINT_RANDOM_GAMES: Final = 150
MOST_STEPS: Final = 1000
UNTICKED_EVERY: Final = 4
"""Every so many runs the box on the first screen is unticked."""


def setup_for(bot: str, cut: str, game: int) -> RunSetup:
    """Return the set-up of a bot's n-th game: its own aim, or each aim in turn."""
    if cut == "museum":
        return replace(drawn_setup(cut, game % SEEDS), consent=bool(game % UNTICKED_EVERY))
    aim = AIM_BOTS.get(bot) or AIMS[game % len(AIMS)]
    return RunSetup(cut=cut, seed=game % SEEDS, aim=aim, consent=bool(game % UNTICKED_EVERY))


@dataclass(slots=True)
class Run:
    """One finished run: its last state, the doors that opened, and the seconds it took."""

    state: GameState
    doors: set[str]
    ending: str
    seconds: float


def play(story: Story, bot: str, cut: str, game: int) -> Run:
    """Return a bot's n-th run of a cut; its `ending` is "" where it got stuck."""
    choose = BOTS[bot]
    word = rng.advance(game * 2 + 1)[0]
    started = time.perf_counter()
    step = begin(story, setup_for(bot, cut, game))
    doors = _opened(step.events)
    ending = ""
    for _ in range(MOST_STEPS):
        if step.state.phase == ENDING:
            ending = _ending(step.events)
            break
        intent, word = choose(story, step.state, word)
        outcome = reduce(story, step.state, intent)
        if not isinstance(outcome, Step):
            break
        step = outcome
        doors |= _opened(step.events)
    return Run(step.state, doors, ending, time.perf_counter() - started)


def _ending(events: tuple[Event, ...]) -> str:
    """Return the ending that a run came to with these events."""
    return next(event.ending for event in events if isinstance(event, StoryEnded))


def _opened(events: tuple[Event, ...]) -> set[str]:
    """Return the doors that opened."""
    return {event.door for event in events if isinstance(event, DoorOpened)}


@dataclass(slots=True)
class Coverage:
    """What many runs saw: moments by cut, options (moment, option) offered and taken, endings, by whom."""

    seen: dict[str, Counter[int]] = field(default_factory=lambda: {cut: Counter() for cut in CUTS})
    offered: Counter[tuple[int, int]] = field(default_factory=Counter)
    taken: Counter[tuple[int, int]] = field(default_factory=Counter)
    offered_to_bots: Counter[tuple[int, int]] = field(default_factory=Counter)
    taken_by_bots: Counter[tuple[int, int]] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)
    stuck: int = 0


def cover(story: Story) -> Coverage:
    """Return what runs of every bot in every cut see; the same every time."""
    coverage = Coverage()
    players = [(cut, bot) for cut in CUTS for bot in BOTS]
    # shown on a terminal only, and gone when it is done
    for cut, bot in tqdm(players, desc="bots play", unit="bot", leave=False, disable=None, file=sys.stderr):
        for game in range(LINT_RANDOM_GAMES if bot == "random" else LINT_GAMES):
            _cover_run(story, coverage, bot, setup_for(bot, cut, game))
    return coverage


def _cover_run(story: Story, coverage: Coverage, bot: str, setup: RunSetup) -> None:
    """Play one run, noting what lay on the table."""
    state = begin(story, setup).state
    word = rng.advance(setup.seed * 2 + 1)[0]
    for _ in range(MOST_STEPS):
        intents = legal(story, state)
        if not intents:
            break
        if state.phase == MOMENT:
            _note_offers(story, coverage, state, is_random=bot == "random")
        intent, word = BOTS[bot](story, state, word)
        outcome = reduce(story, state, intent)
        if not isinstance(outcome, Step):
            break
        state = outcome.state
        if state.phase == ENDING:
            coverage.endings[_ending(outcome.events)] += 1
    coverage.stuck += state.phase != ENDING
    coverage.seen[setup.cut].update(moment for moment, _ in state.log)
    coverage.taken.update(state.log)
    if bot != "random":
        coverage.taken_by_bots.update(state.log)


def _note_offers(story: Story, coverage: Coverage, state: GameState, *, is_random: bool) -> None:
    """Count the options that can be taken now."""
    options = {option.id: index for index, option in enumerate(story.moments[state.moment].options)}
    for intent in legal(story, state):
        if isinstance(intent, Choose):
            key = (state.moment, options[intent.option])
            coverage.offered[key] += 1
            coverage.offered_to_bots[key] += not is_random


def possible_options(story: Story, cut: str) -> Iterator[tuple[int, int]]:
    """Yield (moment, option) of all that a run of a cut can contain.

    That is its cards, without what is always locked and what needs something that no other card of the cut brings.
    """
    moments = {
        moment
        for (level, day, of_cut), drawn in story.draws.items()
        if of_cut == cut and story.levels[level].days[day].slots[CUTS.index(cut)]
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
