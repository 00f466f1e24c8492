"""A state as plain JSON, the same on every machine, and its digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from game.engine.ledger import Act
from game.engine.rereading import reread
from game.engine.setup import RunSetup
from game.engine.society import History, TieChange
from game.engine.state import DayRecord, GameState

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset

PLAIN: Final = ("phase", "level", "day", "slot", "moment", "rng", "money", "hours", "score", "morning")


def to_json(state: GameState) -> dict[str, Any]:
    """Return the canonical form: plain lists, numbers and strings, sorted where order means nothing."""
    return {
        "setup": asdict(state.setup),
        **{name: getattr(state, name) for name in PLAIN},
        "flags": sorted(state.flags),
        "doors": sorted(state.doors),
        "closeness": list(state.closeness),
        "ties": list(state.ties),
        "severed": list(state.severed),
        "log": [list(pair) for pair in state.log],
        "acts": [[person, *act] for person, act in state.acts],
        "tie_changes": [list(change) for change in state.tie_changes],
        "days": [list(record) for record in state.days],
        "policy": state.policy.id,
        "totals": list(state.totals),
        "scored_day": state.scored_day,
    }


def from_json(rules: Ruleset, data: dict[str, Any]) -> GameState:
    """Return the state of a canonical form that this program wrote; policy and society are worked out again.

    Not for hostile input: saves hold a run's choices and are replayed.
    """
    setup = RunSetup(**data["setup"])
    log = tuple((moment, option) for moment, option in data["log"])
    acts = tuple((person, Act(*act)) for person, *act in data["acts"])
    changes = tuple(TieChange(*change) for change in data["tie_changes"])
    policy = rules.policy_for(data["level"], log)
    baseline = rules.baseline(policy, consent=setup.consent)
    return GameState(
        setup=setup,
        **{name: data[name] for name in PLAIN},
        flags=frozenset(data["flags"]),
        doors=frozenset(data["doors"]),
        closeness=tuple(data["closeness"]),
        ties=tuple(data["ties"]),
        severed=tuple(data["severed"]),
        log=log,
        acts=acts,
        tie_changes=changes,
        days=tuple(DayRecord(*record) for record in data["days"]),
        policy=policy,
        society=reread(baseline, History(setup.consent, acts, changes), data["scored_day"]),
    )


def digest(state: GameState) -> str:
    """Return the SHA-256 of the canonical form, in hexadecimal; the same on every machine."""
    # nothing is left to defaults: golden runs hold these bytes to the same everywhere
    text = json.dumps(to_json(state), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
