"""Many games by bots, counted: what happened in them, and the figures that are told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from game.authoring import format as author
from game.authoring.ending_figures import found_by, lives, most_often
from game.authoring.musts import musts
from game.authoring.option_figures import dominating, without_effect
from game.authoring.quantiles import quantiles
from game.authoring.run_figures import RunFigures
from game.authoring.runs import FELT, Run, possible_options
from game.engine.petals import FLOOR, TIERS, TOP, tier
from game.engine.ruleset import Ruleset
from game.engine.story import Story

CHOICES_A_GAME: Final = 40
"""Speeds are told for games of this length, whatever the edition."""


@dataclass(slots=True)
class Tally:
    """What happened in some games. Scores go by calendar day; options are (moment, option)."""

    games: int = 0
    stuck: int = 0
    choices: int = 0
    seconds: float = 0.0
    endings: Counter[str] = field(default_factory=Counter)
    taken: Counter[tuple[int, int]] = field(default_factory=Counter)
    doors: Counter[str] = field(default_factory=Counter)
    felt: Counter[str] = field(default_factory=Counter)
    scores: dict[int, Counter[int]] = field(default_factory=dict)
    along: RunFigures = field(default_factory=RunFigures)

    def note(self, rules: Ruleset, run: Run) -> None:
        """Count one run."""
        self.along.note(rules, run.steps)
        self.games += 1
        self.stuck += not run.ending
        self.choices += len(run.state.log)
        self.endings.update([run.ending] if run.ending else [])
        self.taken.update(run.state.log)
        self.doors.update(run.doors)
        self.felt += run.felt
        for day in run.state.days:
            self.scores.setdefault(day.calendar, Counter())[day.after] += 1

    def add(self, other: Tally) -> None:
        """Count the games of another tally too."""
        self.games += other.games
        self.stuck += other.stuck
        self.choices += other.choices
        self.seconds += other.seconds
        self.endings += other.endings
        self.taken += other.taken
        self.doors += other.doors
        self.felt += other.felt
        self.along.add(other.along)
        for day, scores in other.scores.items():
            self.scores.setdefault(day, Counter()).update(scores)

    def speed(self) -> float:
        """Return games of 40 choices a second of one core's time."""
        return self.choices / CHOICES_A_GAME / self.seconds if self.seconds else 0.0


def _named(story: Story, keys: Iterable[tuple[int, int]]) -> list[str]:
    """Return options as moment.option."""
    return [f"{story.moments[moment].id}.{story.moments[moment].options[option].id}" for moment, option in keys]


def summed(tallies: dict[str, Tally]) -> Tally:
    """Return the tally of all bots together."""
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    return total


def edition_figures(rules: Ruleset, edition: int, by_bot: dict[str, Tally]) -> dict[str, Any]:
    """Return the figures of one edition, of all bots together and of each, ready for JSON."""
    total = summed(by_bot)
    per_bot = {
        bot: {"games": tally.games, "stuck": tally.stuck, **_figures(rules, edition, tally)}
        for bot, tally in by_bot.items()
    }
    found = found_by(rules.story, per_bot)
    return {
        "games": total.games,
        "stuck": total.stuck,
        **_figures(rules, edition, total),
        "options_without_effect": _named(rules.story, without_effect(rules, edition)),
        "options_dominating": _named(rules.story, dominating(rules, edition)),
        "callbacks": total.along.callback_figures(),
        "found_by": found,
        "found_most_often_by": most_often(found),
        "per_bot": per_bot,
    }


Played: TypeAlias = Mapping[int, dict[str, Tally]]
"""Tallies by edition and bot."""
Balances: TypeAlias = Mapping[int, author.Balance]
"""What editions are held to."""


def summary(rules: Ruleset, edition: int, played: Played, balances: Balances) -> dict[str, Any]:
    """Return the figures of a simulation, ready for JSON; `played` has the tallies by edition and bot.

    All bots together are told of every edition, each bot of the one asked for. `balances` has what editions are held
    to; those without are held to nothing.
    """
    found = {one: edition_figures(rules, one, by_bot) for one, by_bot in played.items()}
    names = {one: rules.story.editions[one].id for one in played}
    return {
        **found[edition],
        "lives": lives(rules.story),
        "callbacks": {name: found[one]["callbacks"] for one, name in names.items()},
        "per_edition": {
            name: {key: value for key, value in found[one].items() if key != "per_bot"} for one, name in names.items()
        },
        "musts": {names[one]: [must.as_json() for must in musts(balances[one], found[one])] for one in balances},
        "edition": names[edition],
        "content": rules.story.content,
    }


def _figures(rules: Ruleset, edition: int, tally: Tally) -> dict[str, Any]:
    """Return what a tally says of endings, options, scores and doors."""
    never = [key for key in possible_options(rules, edition) if key not in tally.taken]
    return {
        "endings": {ending.id: tally.endings[ending.id] for ending in rules.story.endings},
        "score_range": _score_range(tally),
        "options_never_taken": _named(rules.story, never),
        "score_by_day": {str(day): quantiles(scores) for day, scores in sorted(tally.scores.items())},
        "felt_per_game": {name: round(tally.felt[name] / max(1, tally.games), 2) for name in FELT.values()},
        "doors_opened": {door.id: tally.doors[door.id] for door in rules.story.doors},
        **tally.along.figures(rules.story),
    }


def _score_range(tally: Tally) -> dict[str, int]:
    """Return the lowest and the highest score that any night of a tally left, TOP and FLOOR where there was none."""
    scores = [score for of_day in tally.scores.values() for score in of_day]
    return {"least": min(scores, default=TOP), "most": max(scores, default=FLOOR)}


def outcome(rules: Ruleset, edition: int, tally: Tally) -> dict[str, Any]:
    """Return what became of the games of a tally, as shares of 0..1, with the tiers in which they ended."""
    found, games = _figures(rules, edition, tally), max(1, tally.games)
    last = tally.scores[max(tally.scores)] if tally.scores else Counter[int]()
    tiers = Counter(name for score, many in last.items() for name in [tier(score)] * many)
    return {
        "score_by_level": found["score_by_level"],
        "last_tiers": {name: round(tiers[name] / games, 3) for _, name in reversed(TIERS)},
        "endings": {name: round(count / games, 3) for name, count in found["endings"].items()},
        "doors_flapping": found["doors_flapping"],
        "stuck": tally.stuck,
    }


def option_shares(rules: Ruleset, edition: int, tally: Tally) -> Iterator[tuple[str, str, float]]:
    """Yield moment, option and how often it was taken when its moment was played, 0..1."""
    for moment, option in possible_options(rules, edition):
        card = rules.story.moments[moment]
        played = sum(tally.taken[moment, other] for other in range(len(card.options)))
        yield card.id, card.options[option].id, tally.taken[moment, option] / played if played else 0.0
