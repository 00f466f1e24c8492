"""A state while one intent is worked out: the only mutable thing in the rules, never seen outside of `reduce`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.events import DoorClosed, DoorOpened, Event, ScoreChanged
from game.engine.reading import reading
from game.engine.state import GameState

if TYPE_CHECKING:
    from game.engine.policy import Policy
    from game.engine.story import Story


class Draft:
    """The parts of a state by name, and the events so far."""

    __slots__ = (
        "acts",
        "closeness",
        "day",
        "days",
        "doors",
        "events",
        "flags",
        "hours",
        "level",
        "log",
        "moment",
        "money",
        "morning",
        "phase",
        "policy",
        "reading",
        "rng",
        "score",
        "setup",
        "severed",
        "slot",
        "society",
        "start",
        "story",
        "tie_changes",
        "ties",
    )

    def __init__(self, story: Story, state: GameState) -> None:
        """Start from a state."""
        self.story = story
        self.start = state
        (
            self.setup,
            self.phase,
            self.level,
            self.day,
            self.slot,
            self.moment,
            self.rng,
            self.money,
            self.hours,
            self.score,
            self.morning,
            self.flags,
            self.doors,
            self.closeness,
            self.ties,
            self.severed,
            self.log,
            self.acts,
            self.tie_changes,
            self.days,
            self.society,
        ) = state[:]  # a plain copy: taking a named tuple apart is slower
        self.events: list[Event] = []
        self.read_by(story.policies[story.levels[self.level].policy])

    def read_by(self, policy: Policy) -> None:
        """Put a policy in force."""
        self.policy = policy
        self.reading = reading(self.story, policy, self.setup.consent)

    @property
    def totals(self) -> tuple[int, ...]:
        """Everybody's totals of yesterday."""
        return self.society.totals

    def state(self) -> GameState:
        """Return the frozen state as it is now."""
        return GameState(
            self.setup,
            self.phase,
            self.level,
            self.day,
            self.slot,
            self.moment,
            self.rng,
            self.money,
            self.hours,
            self.score,
            self.morning,
            self.flags,
            self.doors,
            self.closeness,
            self.ties,
            self.severed,
            self.log,
            self.acts,
            self.tie_changes,
            self.days,
            self.society,
        )

    def recount(self) -> None:
        """Count your number again from your book, your ties and yesterday's totals."""
        self.score = self.reading.your_total(self.society.yours, self.ties, self.society.totals)

    def try_doors(self) -> None:
        """Open and shut what your number and your run now open and shut."""
        score = self.score
        for rule in self.policy.doors:
            is_open = score >= rule.at and (rule.needs is None or rule.needs.holds(self))
            if is_open is (rule.door in self.doors):
                continue
            self.doors ^= {rule.door}
            self.events.append(DoorOpened(rule.door, rule.at) if is_open else DoorClosed(rule.door, rule.at))

    def settle(self) -> GameState:
        """Return the frozen state, with the event of a changed number since the last time."""
        state = self.state()
        if state.score != self.start.score:
            self.events.append(ScoreChanged(self.start.score, state.score, self.story, self.start, state))
        self.start = state
        return state
