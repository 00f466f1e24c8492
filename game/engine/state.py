"""The whole state of a run, frozen, with its canonical form."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from game.engine.ledger import Act
from game.engine.reading import reading
from game.engine.setup import EDITIONS, RunSetup
from game.engine.society import History, Society, TieChange, replayed

if TYPE_CHECKING:
    from game.engine.policy import Policy
    from game.engine.story import Level, Moment, Story

MORNING: Final = "morning"
MOMENT: Final = "moment"
NIGHT: Final = "night"
LEVEL_END: Final = "level_end"
ENDING: Final = "ending"


class DayRecord(NamedTuple):
    """One finished day: your number in the morning, in the evening and after the night."""

    level: int
    day: int
    calendar: int
    morning: int
    evening: int
    after: int


class GameState(NamedTuple):
    """One moment of a run.

    `phase` is one of MORNING, MOMENT, NIGHT, LEVEL_END, ENDING. `level`, `day` and `moment` are indices into the story
    (`moment` is -1 when no card is on the table), `slot` counts the cards of this day. `flags` and `doors` are what is
    true and what is open. `closeness` (-5..5), `ties` (0..3) and `severed` go by person. `log` holds (moment, option)
    of every choice, `acts` (person, act) of everything choices wrote into ledgers, `tie_changes` the changes of your
    ties. `society` is derived from these and is left out of the canonical form.
    """

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
    society: Society

    @property
    def totals(self) -> tuple[int, ...]:
        """Everybody's totals of yesterday: what counts for yours today."""
        return self.society.totals

    @property
    def scored_day(self) -> int:
        """The calendar day that the number on show belongs to; at night it is already that of the next morning."""
        return self.society.day

    @property
    def history(self) -> History:
        """What a re-scoring of the run starts from."""
        return History(self.setup.consent, self.acts, self.tie_changes)


def policy_of(story: Story, state: GameState) -> Policy:
    """Return the policy in force."""
    return story.policies[story.levels[state.level].policy]


def level_of(story: Story, state: GameState) -> Level:
    """Return the level of a state."""
    return story.levels[state.level]


def moment_of(story: Story, state: GameState) -> Moment | None:
    """Return the card on the table, or None."""
    return story.moments[state.moment] if state.moment >= 0 else None


def slots(story: Story, edition: str, level: int, day: int) -> int:
    """Return how many moments a run of an edition sees on a day."""
    return story.levels[level].days[day].slots[EDITIONS.index(edition)]


def to_json(state: GameState) -> dict[str, Any]:
    """Return the canonical form: plain lists, numbers and strings, sorted where order means nothing."""
    return {
        "setup": asdict(state.setup),
        **{
            name: getattr(state, name)
            for name in ("phase", "level", "day", "slot", "moment", "rng", "money", "hours", "score", "morning")
        },
        "flags": sorted(state.flags),
        "doors": sorted(state.doors),
        "closeness": list(state.closeness),
        "ties": list(state.ties),
        "severed": list(state.severed),
        "log": [list(pair) for pair in state.log],
        "acts": [[person, act.day, act.place, list(act.tags), act.amount] for person, act in state.acts],
        "tie_changes": [[change.day, change.person, change.strength] for change in state.tie_changes],
        "days": [list(record) for record in state.days],
        "totals": list(state.totals),
        "scored_day": state.scored_day,
    }


def from_json(story: Story, data: dict[str, Any]) -> GameState:
    """Return the state of a canonical form that this program wrote; society is counted again from the history.

    Not for hostile input: saves hold a run's choices and are replayed.
    """
    setup = RunSetup(**data["setup"])
    acts = tuple((person, Act(day, place, tuple(tags), amount)) for person, day, place, tags, amount in data["acts"])
    changes = tuple(TieChange(*change) for change in data["tie_changes"])
    policy = story.policies[story.levels[data["level"]].policy]
    history = History(setup.consent, acts, changes)
    society = replayed(reading(story, policy, setup.consent), history, data["scored_day"])
    return GameState(
        setup=setup,
        **{
            name: data[name]
            for name in ("phase", "level", "day", "slot", "moment", "rng", "money", "hours", "score", "morning")
        },
        flags=frozenset(data["flags"]),
        doors=frozenset(data["doors"]),
        closeness=tuple(data["closeness"]),
        ties=tuple(data["ties"]),
        severed=tuple(data["severed"]),
        log=tuple((moment, option) for moment, option in data["log"]),
        acts=acts,
        tie_changes=changes,
        days=tuple(DayRecord(*record) for record in data["days"]),
        society=society,
    )


def digest(state: GameState) -> str:
    """Return the SHA-256 of the canonical form, in hexadecimal; the same on every machine."""
    text = json.dumps(to_json(state), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
