"""What is counted of the runs of an edition, by bot: moments, presses, minutes, and what runs have in common."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

from game.authoring import format as author
from game.authoring.callbacks import callbacks
from game.authoring.own_motions import OwnMotions
from game.authoring.pace import Stopwatch
from game.authoring.runs import Run
from game.engine.story import Story

PAIRS: Final = 200
FIGURES: Final = (
    "moments", "presses", "minutes", "playing_by_itself", "callbacks", "minutes_after", "presses_after",
)  # fmt: skip
NEAR_STOP: Final = 1.5
"""How many minutes before or after its mark a page to stop at may come."""
Spread = dict[str, float]


@dataclass(slots=True)
class EditionTally:
    """Some runs of an edition: every figure of every run, in order, and the moments that each met."""

    values: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in FIGURES})
    stops: dict[int, list[float]] = field(default_factory=dict)
    met: list[frozenset[int]] = field(default_factory=list)
    levels: set[int] = field(default_factory=set)
    endings: Counter[str] = field(default_factory=Counter)
    stuck: int = 0

    def note(self, stopwatch: Stopwatch, motions: OwnMotions, run: Run) -> None:
        """Count one run."""
        pace, after = stopwatch.pace(run.steps), stopwatch.after(run.state)
        found = (
            len(run.state.log), pace.presses, pace.minutes, motions.seconds(run.steps),
            len(callbacks(stopwatch.rules, run.steps)), after.minutes, after.presses,
        )  # fmt: skip
        for name, value in zip(FIGURES, found, strict=True):
            self.values[name].append(value)
        for level, minutes in pace.stops.items():
            self.stops.setdefault(level, []).append(minutes)
        self.met.append(frozenset(moment for moment, _ in run.state.log))
        self.levels.update(step.state.level for step in run.steps)
        self.endings.update([run.ending] if run.ending else [])
        self.stuck += not run.ending

    def add(self, other: EditionTally) -> None:
        """Count the runs of another tally too."""
        for name, values in other.values.items():
            self.values[name] += values
        for level, minutes in other.stops.items():
            self.stops.setdefault(level, []).extend(minutes)
        self.met += other.met
        self.levels |= other.levels
        self.endings += other.endings
        self.stuck += other.stuck

    def figures(self, story: Story) -> dict[str, Any]:
        """Return the figures, ready for JSON; levels and endings by id."""
        return {
            "runs": len(self.met),
            "stuck": self.stuck,
            **{name: spread(values) for name, values in self.values.items()},
            "stops": {story.levels[level].id: spread(values) for level, values in sorted(self.stops.items())},
            "levels": [story.levels[level].id for level in sorted(self.levels)],
            "endings": {ending.id: self.endings[ending.id] for ending in story.endings if self.endings[ending.id]},
        }


def spread(values: list[float]) -> Spread:
    """Return the least, the middle and the most of some values.

    >>> spread([3, 1, 2.26])
    {'min': 1, 'median': 2.3, 'max': 3}
    """
    found = {"min": min(values, default=0), "median": median(values or [0]), "max": max(values, default=0)}
    return {name: round(value, 1) for name, value in found.items()}


def in_every_run(met: list[frozenset[int]]) -> frozenset[int]:
    """Return the moments that all of some runs met."""
    return frozenset.intersection(*met) if met else frozenset()


def shared(met: list[frozenset[int]]) -> float:
    """Return, of the middle one of many pairs of runs, how many per cent of a run's moments the other has, too.

    The pairs are the same every time.

    >>> shared([frozenset({1, 2}), frozenset({2, 3})])
    50.0
    """
    if len(met) < 2:
        return 0.0
    draw = random.Random(PAIRS)
    pairs = [draw.sample(met, 2) for _ in range(PAIRS)]
    return round(median(200 * len(one & other) / max(len(one) + len(other), 1) for one, other in pairs), 1)


def summary(story: Story, edition: int, limits: author.Limits | None, tallies: Mapping[str, EditionTally]) -> Any:
    """Return the figures of an edition, ready for JSON; `over` says which limits its runs do not keep."""
    total = EditionTally()
    for tally in tallies.values():
        total.add(tally)
    figures = total.figures(story)
    common = shared(total.met)
    return {
        "edition": story.editions[edition].id,
        **figures,
        "shared_percent": common,
        "in_every_run": [story.moments[moment].id for moment in sorted(in_every_run(total.met))],
        "per_bot": {bot: tally.figures(story) for bot, tally in tallies.items()},
        "over": [*_over(figures, common, limits)],
    }


def _over(figures: dict[str, Any], common: float, limits: author.Limits | None) -> Iterator[str]:
    """Yield what some runs are, and should not be."""
    if figures["stuck"]:
        yield f"{figures['stuck']} runs got stuck"
    if limits is None:
        return
    moments, minutes = figures["moments"], figures["minutes"]
    if moments["min"] < limits.least_moments:
        yield f"the shortest run has {moments['min']} moments; it should have {limits.least_moments} or more"
    if moments["max"] > limits.most_moments:
        yield f"the longest run has {moments['max']} moments; it should have at most {limits.most_moments}"
    if minutes["max"] > limits.most_minutes:
        yield f"the longest run takes {minutes['max']} minutes; it should take at most {limits.most_minutes}"
    yield from _far_stops(figures["stops"], limits.stops)
    if common > limits.most_shared:
        yield f"two runs have {common} % of their moments in common; it should be at most {limits.most_shared} %"


def _far_stops(stops: Mapping[str, Spread], marks: list[int]) -> Iterator[str]:
    """Yield the marks near which the middle run has no page to stop at.

    >>> list(_far_stops({"doors": {"median": 6.4}, "work": {"median": 12.0}}, [5, 10]))
    ['no page to stop at comes near minute 10: the nearest comes in minute 12; it should come from 8.5 to 11.5']
    """
    for mark in marks:
        nearest = min((one["median"] for one in stops.values()), key=lambda minutes: abs(minutes - mark), default=0.0)
        if abs(nearest - mark) > NEAR_STOP:
            said = f"it should come from {mark - NEAR_STOP:g} to {mark + NEAR_STOP:g}"
            yield f"no page to stop at comes near minute {mark}: the nearest comes in minute {nearest:g}; {said}"
