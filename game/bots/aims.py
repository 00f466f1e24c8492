"""Bots that play for an aim: they like what brings the aim's condition nearer, and what leads to that."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from game.bots.characters import priced
from game.bots.choosing import by_liking
from game.engine import conditions as c
from game.engine.petals import FULL
from game.engine.story import NOBODY

if TYPE_CHECKING:
    from game.bots.choosing import Bot
    from game.engine.conditions import Condition
    from game.engine.ruleset import Ruleset
    from game.engine.state import GameState
    from game.engine.story import Option, Story

FIRST_WEIGHT: Final = 4096
"""How much the aim's own condition counts; what an option that serves it needs counts STEP times less, and so on."""
STEP: Final = 16


@dataclass(slots=True)
class Wishes:
    """What somebody wants of a run: how much each flag, each person's closeness and tie, points and money count."""

    flags: Counter[str] = field(default_factory=Counter)
    closeness: Counter[int] = field(default_factory=Counter)
    ties: Counter[int] = field(default_factory=Counter)
    prunings: Counter[int] = field(default_factory=Counter)
    points: int = 0
    money: int = 0

    def add(self, condition: Condition | None, weight: int) -> None:
        """Want a condition (or, with a negative weight, its opposite) so much more."""
        match condition:
            case c.All(parts) | c.AnyOf(parts):
                for part in parts:
                    self.add(part, weight)
            case c.Not(part):
                self.add(part, -weight)
            case c.Flag(name):
                self.flags[name] += weight
            case c.ClosenessAtLeast(person, _):
                self.closeness[person] += weight
            case c.TieAtLeast(person, _):
                self.ties[person] += weight
            case c.CutBy(person, c.CUT_BY_YOU):
                self.prunings[person] += weight
            case c.ScoreAtLeast() | c.DoorOpen():
                self.points += weight
            case c.MoneyAtLeast():
                self.money += weight
            case _:
                pass  # nothing that a choice moves

    def of(self, option: Option) -> int:
        """Return how much an option does for the wishes that do not depend on a policy."""
        return (
            sum(self.flags[flag] for flag in option.sets)
            - sum(self.flags[flag] for flag in option.clears)
            + sum(self.closeness[person] * change for person, change in option.closeness)
            + sum(self.ties[person] * change for person, change in option.ties)
            + (self.prunings[option.prunes] if option.prunes != NOBODY else 0)
            + self.money * (option.earns - option.money) // STEP
        )


def wishes_for(story: Story, aim: int) -> Wishes:
    """Return what an aim wants of a run: its condition, then what the options that serve it need."""
    wishes = Wishes()
    wishes.add(story.aims[aim].reached, FIRST_WEIGHT)
    served: set[tuple[str, str]] = set()
    weight = FIRST_WEIGHT // STEP
    while weight:  # 256, 16 and 1: three steps back from the aim
        _add_ways(story, wishes, weight, served)
        weight //= STEP
    return wishes


def _add_ways(story: Story, wishes: Wishes, weight: int, served: set[tuple[str, str]]) -> None:
    """Want, too, what is needed for options that serve the wishes so far and were not looked at before."""
    ways = [
        (moment, option)
        for moment in story.moments
        for option in moment.options
        if (moment.id, option.id) not in served and wishes.of(option) > 0
    ]
    for moment, option in ways:
        served.add((moment.id, option.id))
        wishes.add(moment.needs, weight)
        wishes.add(option.needs, weight)
        if option.asks_score or option.asks_door:
            wishes.points += weight


def for_aim(story: Story, aim: int) -> Bot:
    """Return a bot that plays for an aim of a story, by its index."""
    wishes = wishes_for(story, aim)

    def liking(_rules: Ruleset, state: GameState, option: Option) -> int:
        """Return how much nearer an option brings the aim."""
        return wishes.of(option) + wishes.points * priced(state.policy, option) // (STEP * FULL)

    return by_liking(liking)
