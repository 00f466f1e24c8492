"""What is counted of runs beside where they end: callbacks, days, tiers, doors, aims, scores, people who go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from statistics import median
from typing import Any, Final

from game.authoring.callbacks import callbacks
from game.authoring.day_figures import KINDS, moving_days
from game.authoring.number_moves import REREAD, Move, moves_of, moving_options, rereadings
from game.authoring.quantiles import quantiles
from game.engine.conditions import CUT_BY_THEM
from game.engine.endings import is_aim_reached
from game.engine.events import DoorClosed, DoorOpened, Event, LossSuffered, RealGoodDone, TieCut
from game.engine.petals import TIERS, tier
from game.engine.reducer import Step
from game.engine.ruleset import Ruleset
from game.engine.state import LEVEL_END
from game.engine.story import Story
from game.presentation.nights import state_after_choice

ANY: Final = "any"
FLAPS: Final = 3
"""A door that moves so many times in a level flaps."""
MARKED: Final[Mapping[type[Event], str]] = {LossSuffered: "loss", RealGoodDone: "real_good"}
"""What every class and home run is to hold, by the events that mark it."""


@dataclass(slots=True)
class RunFigures:
    """Counted over some runs: callbacks by how many a run has and by name, tiers and marks by name, others by index.

    `days` are all days of all runs, `days_with` those that bring one of KINDS, and ANY those that bring one at least.
    `ends` are levels with the scores at their ends, `ticked_ends` those of the runs whose first box stayed ticked.
    """

    games: int = 0
    callbacks: Counter[int] = field(default_factory=Counter)
    came_back: Counter[str] = field(default_factory=Counter)
    tiers: Counter[str] = field(default_factory=Counter)
    first_changes: Counter[int] = field(default_factory=Counter)
    flapping: int = 0
    aims_reached: int = 0
    marked: Counter[str] = field(default_factory=Counter)
    cut_by: Counter[int] = field(default_factory=Counter)
    ends: Counter[tuple[int, int]] = field(default_factory=Counter)
    ticked_ends: Counter[tuple[int, int]] = field(default_factory=Counter)
    days: int = 0
    days_with: Counter[str] = field(default_factory=Counter)
    moves: Counter[Move] = field(default_factory=Counter)
    rereadings: Counter[int] = field(default_factory=Counter)

    def note(self, rules: Ruleset, steps: Sequence[Step]) -> None:
        """Count one run."""
        self.games += 1
        found = callbacks(rules, steps)
        self.callbacks[len(found)] += 1
        self.came_back.update(found)
        self._note_tiers(steps)
        self.flapping += flaps(steps)
        self.aims_reached += is_aim_reached(rules.story, steps[-1].state)
        self.marked.update({MARKED[type(event)] for step in steps for event in step.events if type(event) in MARKED})
        gone = [
            event.person
            for step in steps
            for event in step.events
            if isinstance(event, TieCut) and event.by == CUT_BY_THEM
        ]
        self.cut_by.update(set(gone))
        ends = {(step.state.level, step.state.score) for step in steps if step.state.phase == LEVEL_END}
        self.ends.update(ends)
        self.ticked_ends.update(ends if steps[0].state.setup.consent else ())
        self._note_days(rules.story, steps)
        self.moves.update(moves_of(steps))
        self.rereadings.update(rereadings(rules.story, steps))

    def _note_days(self, story: Story, steps: Sequence[Step]) -> None:
        """Count the days of a run, and what they bring."""
        days = moving_days(story, steps)
        self.days += len(days)
        self.days_with.update(kind for day in days for kind in day)
        self.days_with[ANY] += sum(map(bool, days))

    def _note_tiers(self, steps: Sequence[Step]) -> None:
        """Count the tiers that a run was in, and the level in which it first came to another one."""
        met = [
            (step.state.level, tier(state.score)) for step in steps for state in (state_after_choice(step), step.state)
        ]
        self.tiers.update({name for _, name in met})
        changed = next((level for level, name in met if name != met[0][1]), None)
        self.first_changes.update([] if changed is None else [changed])

    def add(self, other: RunFigures) -> None:
        """Count the runs of other figures too."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def callback_figures(self) -> dict[str, float]:
        """Return how many callbacks the poorest run has, and the middle one."""
        return {"min": min(self.callbacks, default=0), "median": median(self.callbacks.elements())}

    def figures(self, story: Story) -> dict[str, Any]:
        """Return shares of all runs, 0..1, and the scores at the ends of levels, ready for JSON."""
        played = sorted({level for level, _ in self.ends})
        changed = {at: sum(many for level, many in self.first_changes.items() if level <= at) for at in played}
        scores, ticked = _by_level(self.ends), _by_level(self.ticked_ends)
        return {
            "days_moving": {kind: round(self.days_with[kind] / max(self.days, 1), 3) for kind in (ANY, *KINDS)},
            "came_back": {name: self._share(many) for name, many in sorted(self.came_back.items())},
            "tiers_seen": {name: self._share(self.tiers[name]) for _, name in reversed(TIERS)},
            "tier_changed_by_level": {story.levels[at].id: self._share(many) for at, many in changed.items()},
            "doors_flapping": self._share(self.flapping),
            "aims_reached": self._share(self.aims_reached),
            "runs_with": {name: self._share(self.marked[name]) for name in MARKED.values()},
            "score_by_level": {story.levels[at].id: quantiles(found) for at, found in scores.items()},
            "score_by_level_ticked": {story.levels[at].id: quantiles(found) for at, found in ticked.items()},
            "tiers_by_level": {story.levels[at].id: _tiers(found) for at, found in scores.items()},
            "options_moving": moving_options(story, self.moves),
            "reread": self.figures_of_rereading(),
            "cut_by": {one.id: self._share(self.cut_by[at]) for at, one in enumerate(story.people) if one.tolerance},
        }

    def figures_of_rereading(self) -> dict[str, float]:
        """Return how many runs of those whose history a level read again it moved by REREAD, up and down."""
        runs = max(self.rereadings.total(), 1)
        up = sum(many for change, many in self.rereadings.items() if change >= REREAD)
        down = sum(many for change, many in self.rereadings.items() if change <= -REREAD)
        return {"up": round(up / runs, 3), "down": round(down / runs, 3)}

    def _share(self, count: int) -> float:
        """Return a share of all runs, 0..1."""
        return round(count / max(self.games, 1), 3)


def _by_level(ends: Counter[tuple[int, int]]) -> dict[int, Counter[int]]:
    """Return the scores at the end of each level, in the order of levels."""
    found: dict[int, Counter[int]] = {}
    for (level, score), many in sorted(ends.items()):
        found.setdefault(level, Counter())[score] += many
    return found


def _tiers(scores: Counter[int]) -> dict[str, float]:
    """Return the share of scores in each tier, the lowest first."""
    found: Counter[str] = Counter()
    for score, many in scores.items():
        found[tier(score)] += many
    return {name: round(found[name] / max(scores.total(), 1), 3) for _, name in reversed(TIERS)}


def flaps(steps: Sequence[Step]) -> bool:
    """Return whether a door moved three times in a level; those that the first morning finds open have not moved."""
    moved = Counter(
        (step.state.level, event.door)
        for step in steps[1:]
        for event in step.events
        if isinstance(event, DoorOpened | DoorClosed)
    )
    return max(moved.values(), default=0) >= FLAPS
