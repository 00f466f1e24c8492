"""A state while one intent is worked out: the only mutable thing in the rules, never seen outside of `reduce`."""

from __future__ import annotations

from dataclasses import make_dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from game.engine.events import DoorClosed, DoorOpened, Event, PolicyChanged, ScoreChanged
from game.engine.petals import make_tuple
from game.engine.rereading import reread
from game.engine.society import History
from game.engine.state import GameState

if TYPE_CHECKING:
    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.policy_baseline import PolicyBaseline
    from game.engine.ruleset import Ruleset
    from game.engine.setup import RunSetup
    from game.engine.society import Society, TieChange
    from game.engine.state import DayRecord

if TYPE_CHECKING:

    class _Fields:
        """The fields of a state again, for the type checker alone: it has no way to say that they may change."""

        setup: RunSetup
        phase: str
        level: int
        day: int
        slot: int
        moment: int
        rng: int
        money: int
        hours: int
        score: int
        morning: int
        flags: frozenset[str]
        doors: frozenset[str]
        closeness: tuple[int, ...]
        ties: tuple[int, ...]
        severed: tuple[int, ...]
        log: tuple[tuple[int, int], ...]
        acts: tuple[tuple[int, Act], ...]
        tie_changes: tuple[TieChange, ...]
        days: tuple[DayRecord, ...]
        policy: Policy
        society: Society

        def __init__(self, *state: Any) -> None: ...

else:
    _Fields = make_dataclass("_Fields", GameState._fields, slots=True)

_all_fields: Final = attrgetter(*GameState._fields)  # all in one call: every step makes a state of them


class Draft(_Fields):
    """The fields of a state, derived from it and free to change, and the events so far."""

    __slots__ = ("_baseline", "events", "rules", "start")

    def __init__(self, rules: Ruleset, state: GameState) -> None:
        _Fields.__init__(self, *state)
        self.rules = rules
        self.start = state
        self.events: list[Event] = []
        self._baseline: PolicyBaseline | None = None

    @property
    def baseline(self) -> PolicyBaseline:
        """What the policy in force makes of the story's people."""
        if self._baseline is None:  # most steps ask for it never or several times
            self._baseline = self.rules.baseline(self.policy, consent=self.setup.consent)
        return self._baseline

    @property
    def totals(self) -> tuple[int, ...]:
        """Everybody's totals of yesterday, 350..950, by person."""
        return self.society.totals

    def state(self) -> GameState:
        """Return the frozen state as it is now; the draft may go on."""
        return make_tuple(GameState, _all_fields(self))

    def recount(self) -> None:
        """Count your number again from your sums, your ties and yesterday's totals."""
        self.score = self.baseline.your_total(self.society.yours, self.ties, self.society.totals)

    def put_in_force(self, policy: Policy, day: int) -> None:
        """Let a policy rule from now on: everybody's history is read again by it, up to a day of the calendar.

        Doors that it does not know shut.
        """
        self.policy = policy
        self._baseline = None
        self.society = reread(self.baseline, History(self.setup.consent, self.acts, self.tie_changes), day)
        self.events.append(PolicyChanged(policy.id))
        self.recount()
        unknown = self.doors - {rule.door for rule in policy.doors}
        self.doors -= unknown
        # sorted, because a set has another order in every process
        self.events += [DoorClosed(door, 0) for door in sorted(unknown)]

    def try_doors(self, day: int | None = None) -> None:
        """Open and shut what your number and your run now open and shut, as doors ask today or on a given day."""
        today = self.day if day is None else day
        score = self.score
        for rule in self.policy.doors:
            was_open = rule.door in self.doors
            # `rule.asks` without its calls: every choice and every morning tries every door
            at = rule.opens_at(today) if rule.rises else rule.at
            is_open = score >= (at - rule.margin if was_open else at) and (rule.needs is None or rule.needs.holds(self))
            if is_open is was_open:
                continue
            self.doors ^= {rule.door}
            self.events.append(DoorOpened(rule.door, at) if is_open else DoorClosed(rule.door, at))

    def settle(self) -> GameState:
        """Return the frozen state, with the event of a changed number since the last time."""
        state = self.state()
        if state.score != self.start.score:
            self.events.append(make_tuple(ScoreChanged, (self.start.score, state.score, self.start, state)))
        self.start = state
        return state
